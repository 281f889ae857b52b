print(
    max(3, 1, 2),
    min("b", "a"),
    max([1, 5, 3]),
    min({"k": 1, "a": 2}),
    max("hello"),
    max([], default="none"),
    min((), default=None),
    max([1, -5], key=abs),
    min(["aa", "b"], key=len),
    max(1, 1.0),
    max(1.0, 1),
    min(0, False),
    max([[1], [1, 2]]),
    max(("b", 1), ("b", 2)),
)
print(
    max(range(10), key=lambda n: (n % 4, -n)),
    min([3, 1, 2], [1, 5]),
    max("a", "b", key=ord),
    max([True, 2]),
    min(n * n for n in (-2, 1, 3)),
)
print(
    sum([1, 2]),
    sum([], 5),
    sum([0.1, 0.2]),
    sum(range(101)),
    sum([[1], [2]], []),
    sum((n for n in (1, 2)), start=10),
    sum([True, True]),
    sum([2**60, 2**60]),
    sum([1, 0.5, 2**70]),
    sum({1: 2, 3: 4}),
    sum([(1,), (2,)], ()),
)
print(any([0, "", None]), any([0, 1]), all([1, "a"]), all([1, 0]), any(n > 2 for n in [1, 3]), all(()), any({}))
seen = []
print(any(seen.append(n) or n == 2 for n in (1, 2, 3)), seen, all(seen.append(n) or n < 9 for n in (8, 9, 10)), seen)
for call in (
    lambda: max(),
    lambda: max(1),
    lambda: max([]),
    lambda: min(()),
    lambda: max(1, "a"),
    lambda: max([1, "a"]),
    lambda: max(1, 2, default=3),
    lambda: min([1], key=5),
    lambda: sum("ab"),
    lambda: sum(["a"], ""),
    lambda: sum([b"a"], b""),
    lambda: sum(5),
    lambda: sum(["a"]),
    lambda: any(5),
    lambda: all(None),
    lambda: sum([[1]]),
    lambda: max([None, None]),
    lambda: sum([1], "a"),
):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(
    abs(-5),
    abs(2.5),
    abs(-(2**70)),
    abs(True),
    pow(3, 2),
    divmod(17, 5),
    divmod(-17, 5),
    divmod(5.5, 2),
    round(7.5),
    sum(abs(n) for n in (-1, 2)),
)

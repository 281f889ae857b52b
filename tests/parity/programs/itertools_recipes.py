from itertools import (
    accumulate,
    chain,
    combinations,
    combinations_with_replacement,
    compress,
    count,
    cycle,
    dropwhile,
    filterfalse,
    groupby,
    islice,
    pairwise,
    permutations,
    product,
    repeat,
    starmap,
    takewhile,
    tee,
    zip_longest,
)

print(
    list(chain("ab", [1], ())),
    list(chain.from_iterable(["ab", "c"])),
    list(islice(count(5, 2), 3)),
    list(islice(cycle("ab"), 5)),
    list(repeat("x", 2)),
    list(islice(repeat(1), 2)),
    list(islice(count(1.5, 0.5), 2)),
)
print(
    list(accumulate([1, 2, 3])),
    list(accumulate([1, 2, 3], lambda a, b: a * b, initial=10)),
    list(accumulate([])),
    list(compress("abcd", [1, 0, 1])),
    list(dropwhile(lambda x: x < 3, [1, 3, 1])),
    list(takewhile(lambda x: x < 3, [1, 3, 1])),
    list(filterfalse(None, [0, 1, ""])),
)
print(
    [(k, list(g)) for k, g in groupby("aabbbc")],
    [(k, [x for x in g]) for k, g in groupby([1, 3, 2, 4], key=lambda x: x % 2)],
    list(pairwise("abcd")),
    list(starmap(pow, [(2, 3), (3, 2)])),
    list(zip_longest("abc", [1], fillvalue="-")),
)
print(
    list(product("ab", [1, 2])),
    list(product("ab", repeat=2)),
    list(product()),
    list(permutations("abc", 2)),
    len(list(permutations(range(4)))),
    list(combinations("abcd", 3)),
    list(combinations("ab", 3)),
    list(combinations_with_replacement("ab", 2)),
)
a, b = tee(iter([1, 2, 3]))
print(
    next(a),
    list(b),
    list(a),
    list(islice("abcdef", 1, 5, 2)),
    list(islice("abc", 2)),
    list(islice("abc", 1, None)),
    next(count()),
)
g = groupby([1, 1, 2])
k, first = next(g)
next(g)
print(k, list(first))
for bad in (
    lambda: islice("a", -1),
    lambda: chain(5) and list(chain(5)),
    lambda: list(combinations("ab", -1)),
    lambda: repeat(),
    lambda: list(accumulate([1, "a"])),
    lambda: count("a"),
):
    try:
        print(bad())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
print(repr(count(3)), repr(repeat("a", 2)), iter(chain()) is not None, list(zip(count(1), "ab")))

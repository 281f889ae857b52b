print(abs(-5), abs(-2.5), abs(True), min(3, 1), max("ab", "b"), sum([1, 2], 10), sum([[1], [2]], []), divmod(-7, 2), pow(2, 3), round(2.567, 1), len("abc"))
print(all([1, 2]), any([]), bin(5), oct(8), hex(16), chr(97), ord("a"), ascii("é"), repr("x"), hash("a") == hash("a"), callable(len), id(5) == id(5))
print(list(enumerate("ab", 1)), list(zip([1, 2], "ab", (True, False))), list(map(pow, [2, 3], [3, 2])), list(filter(lambda x: x % 2, range(5))), list(reversed("abc")), sorted([3, 1]), tuple(iter([1])), list(range(3)))
print(isinstance(1, object), issubclass(int, (str, int)), hasattr([], "append"), getattr("a", "upper")(), type(5)(3.7), type("X", (), {"a": 1}).a, vars(type("Y", (), {})()), bool([]), str(5), int("5"), float("2"), format(3.14159, ".2f"), slice(1), object() is not None)
print(max([1, 2], [1, 3]), min("b", "a", key=lambda c: -ord(c)), max({"a": 1, "b": 0}), sum(x for x in (0.1, 0.2)), sum([]), sum((1, 2), start=5), next(iter([]), 7), sorted("bca", reverse=True), round(1e3), list(map(None.__class__, [])) )
print(dir([])[:0], [n for n in dir(type("Z", (), {"m": 1})) if n == "m"], iter([1]).__next__(), list(iter("ab")), frozenset("a"), bytes(1), isinstance(print, type(len)))
for bad in (lambda: sum("ab"), lambda: sum(["a"], ""), lambda: ord(""), lambda: chr(1114112), lambda: max(1), lambda: abs(None), lambda: pow("a", 2), lambda: divmod("a", 1), lambda: len(), lambda: len(1, 2), lambda: isinstance(1), lambda: hash([]), lambda: getattr(1, "x"), lambda: getattr(1, 5), lambda: enumerate(5), lambda: zip(1), lambda: map(len), lambda: sorted(), lambda: all(5), lambda: next(5), lambda: iter(5), lambda: round(None), lambda: int("a", 5), lambda: type(), lambda: super(), lambda: setattr(1, "a", 2), lambda: object().x, lambda: format(1, 2)):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)

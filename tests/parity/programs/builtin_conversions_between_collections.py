source = [3, 1, 2, 3]
print(list(source), tuple(source), set(source) == {1, 2, 3}, frozenset(source) == {3, 2, 1}, sorted(set(source)), dict.fromkeys(source), dict(enumerate("ab")), list({"a": 1}), tuple({"a": 1}.items()), set("hello") == set("helo"), list("héy"), list(b"ab"), bytes([65, 66]), bytearray(b"x"), str([1]), list(range(3)), tuple(x for x in "ab"))
print(dict([("a", 1)], b=2), dict(zip("ab", range(2))), {**dict(a=1)}, dict({"x": 1}.items()), list(dict(a=1).values()), [*{"k": 1}], (*"ab",), {*(1, 1)}, list(map(list, ["ab", "cd"])), list(zip([1, 2], "ab")), list(reversed((1, 2))), list(filter(None, (0, 1))), "".join(["a", "b"]), "".join(reversed("abc")), ",".join(map(str, (1, 2.0, None))))
print(int("12"), float("1.5"), str(1.0), bool("0"), complex_free := int(2.9), list(str(123)), [int(d) for d in str(907)], sum(map(int, "123")), chr(ord("a") + 1), int("0b11", 0), hex(int("ff", 16)), float(True), str(b"a"), bytes("é", "utf-8"), b"\xc3\xa9".decode(), repr("a\n"), ascii("é"), format(3.14159, ".2f"), ord("€"), round(2.567, 1), tuple("ab") + tuple([1]))
nested = {"a": [1, (2, {3})], "b": {"c": [None, True]}}


def freeze(value):
    if isinstance(value, dict):
        return tuple(sorted((k, freeze(v)) for k, v in value.items()))
    if isinstance(value, (list, tuple)):
        return tuple(map(freeze, value))
    if isinstance(value, (set, frozenset)):
        return frozenset(map(freeze, value))
    return value


print(freeze(nested), hash(freeze(nested)) == hash(freeze(nested)), {freeze(nested): "key"}[freeze(nested)], freeze([]), freeze({}))


def shape(value):
    match value:
        case dict():
            return {k: shape(v) for k, v in value.items()}
        case list() | tuple() | set():
            return [type(value).__name__, *map(shape, value)]
        case _:
            return type(value).__name__


print(shape(nested), shape([1, "a", 2.5, (None,)]))
for bad in (lambda: dict([1]), lambda: set(5), lambda: list(None), lambda: tuple(1), lambda: dict("ab"), lambda: {[1]: 2}, lambda: set([[]]), lambda: bytes(["a"]), lambda: int([]), lambda: float({}), lambda: sorted(5), lambda: "".join([1]), lambda: dict(a=1, **{"a": 2}), lambda: frozenset([{}]), lambda: dict([[1, 2, 3]])):
    try:
        print(bad())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

d = {"b": 1, "a": 2}
d["c"] = 3
d["b"] = 9
print(
    d,
    list(d),
    list(d.items()),
    list(d.values()),
    len(d),
    "a" in d,
    d.get("z"),
    d.get("z", 0),
    d.setdefault("e", []),
    d.setdefault("a", 5),
)
print(d.pop("a"), d.pop("zz", None), d.popitem(), d, list(reversed(d)), sorted(d), max(d, key=d.get))
d.update({"x": 1}, y=2)
d.update([("p", 1), ["q", 2]])
print(d, d.copy() is d, d.copy() == d, dict.fromkeys("abc", 0), dict.fromkeys([1]), {**d, "x": 5})
keys, items, values = d.keys(), d.items(), d.values()
d["new"] = 1
print(
    keys,
    values,
    "new" in keys,
    ("new", 1) in items,
    1 in values,
    len(items),
    sorted(keys & {"x", "zz"}),
    sorted(keys - {"x"}),
    sorted(keys | {"zz"}),
    keys == set(d),
)
del d["b"]
d["b"] = "moved to the end"
print(list(d)[-1], next(iter(d.items())), repr(items)[:20], {k: v for v, k in enumerate("ab")}, dict(zip("ab", [1, 2])))
for bad in (
    lambda: d["missing"],
    lambda: d.pop("missing"),
    lambda: d[[1]],
    lambda: d.update(5),
    lambda: d.update([1]),
    lambda: {}.popitem(),
    lambda: d.get(),
    lambda: dict(1, 2),
    lambda: {1: 2} < {1: 3},
    lambda: d.__delitem__(1),
    lambda: d | [1],
):
    try:
        print(bad())
    except (KeyError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
nested = {}
nested["self"] = nested
print(nested, bool({}), d.clear(), d)

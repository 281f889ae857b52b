d = {"a": 1, "b": 2, "c": 3}
keys, values, items = d.keys(), d.values(), d.items()
print(
    keys,
    values,
    items,
    len(keys),
    "a" in keys,
    1 in values,
    ("a", 1) in items,
    ("a", 2) in items,
    list(reversed(keys)),
    list(reversed(items)),
)
d["d"] = 4
del d["a"]
print(keys, values, items)
other = {"b": 2, "c": 9, "x": 0}
print(
    sorted(keys & other),
    sorted(keys | {"q"}),
    sorted(keys - other.keys()),
    sorted(keys ^ other.keys()),
    sorted(items & other.items()),
    sorted(items - other.items()),
    type(keys & keys).__name__,
)
print(
    keys == {"b", "c", "d"},
    keys <= {"b", "c", "d", "e"},
    keys > {"b"},
    keys.isdisjoint("xyz"),
    items == {("b", 2), ("c", 3), ("d", 4)},
    values == values,
    d.values() == d.values(),
    d.keys() == d.keys(),
)
print(keys.mapping == d, [k for k in keys if k > "b"], dict(items) == d, max(values), sum(values))
for call in (
    lambda: keys[0],
    lambda: values & {1},
    lambda: keys & 5,
    lambda: hash(keys),
    lambda: keys.add("x"),
    lambda: {**keys},
    lambda: keys + keys,
    lambda: items < 5,
    lambda: {"k": []}.items() & {("k", 1)},
):
    try:
        print(call())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
for change in (lambda: d.pop("b"), lambda: d.update(new=1), lambda: d.clear()):
    try:
        for key in d:
            change()
    except RuntimeError as error:
        print(error, d)

from collections import ChainMap, OrderedDict, defaultdict

d = defaultdict(list)
d["a"].append(1)
d["a"].append(2)
d["b"]
print(d, d["a"], "c" in d, d.get("c"), len(d), d == {"a": [1, 2], "b": []}, dict(d), d.default_factory)
counts = defaultdict(int, {"x": 5})
for ch in "hello":
    counts[ch] += 1
print(counts, sorted(counts.items()), counts.copy(), defaultdict(lambda: "dflt")["k"], defaultdict(None, a=1))
nested = defaultdict(lambda: defaultdict(int))
nested["x"]["y"] += 1
print(nested["x"], {k: dict(v) for k, v in nested.items()})
for bad in (lambda: defaultdict()["k"], lambda: defaultdict(5), lambda: defaultdict(None)[1]):
    try:
        print(bad())
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
o = OrderedDict([("b", 1), ("a", 2), ("c", 3)])
o.move_to_end("b")
o.move_to_end("c", last=False)
print(
    o,
    o.popitem(),
    o.popitem(last=False),
    o,
    OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1),
    OrderedDict(a=1, b=2) == {"b": 2, "a": 1},
    list(reversed(OrderedDict(x=1, y=2))),
    isinstance(o, dict),
    OrderedDict(),
    o | {"z": 1},
)
try:
    o.move_to_end("zz")
except KeyError as error:
    print(repr(error))
base, top = {"a": 1, "b": 2}, {"b": 3}
m = ChainMap(top, base)
m["c"] = 4
print(
    m,
    m["a"],
    m["b"],
    list(m),
    len(m),
    dict(m),
    top,
    m.parents,
    m.new_child({"z": 0})["z"],
    "a" in m,
    m.get("zz"),
    m.maps[1] is base,
    sorted(m.items()),
)
for bad in (lambda: m["zz"], lambda: m.pop("a"), lambda: m.__delitem__("a")):
    try:
        print(bad())
    except KeyError as error:
        print(error)

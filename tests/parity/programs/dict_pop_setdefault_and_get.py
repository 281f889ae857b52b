d = {"a": 1, "b": None, "c": [3]}
print(
    d.get("a"),
    d.get("x"),
    d.get("x", 9),
    d.get("b", 9),
    d.setdefault("a", 5),
    d.setdefault("n"),
    d.setdefault("l", []),
    d,
)
d["l"].append(1)
print(
    d.pop("a"), d.pop("zz", "default"), d.pop("b"), d.popitem(), d.popitem(), d, d.copy() is d, d.copy()["c"] is d["c"]
)
for call in (
    lambda: d.pop("nope"),
    lambda: {}.popitem(),
    lambda: d.get([]),
    lambda: d.setdefault([], 1),
    lambda: d.pop([]),
    lambda: d[[]],
    lambda: [] in d,
    lambda: d["nope"],
    lambda: d[None],
    lambda: d[(1, "x")],
):
    try:
        print(call())
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error, error.args)
d.clear()
print(d, bool(d), d.get(1))


class Counting(dict):
    def __missing__(self, key):
        self[key] = len(self)
        return self[key]


c = Counting()
print([c[word] for word in "to be or not to be".split()], c, c.get("x"), "x" in c, c.setdefault("x", "s"), dict(c))
groups = {}
for name in ("ann", "bob", "al", "bea", "cy"):
    groups.setdefault(name[0], []).append(name)
print(
    groups,
    {k: len(v) for k, v in groups.items()},
    max(groups, key=lambda k: len(groups[k])),
    sorted(groups.items(), key=lambda kv: (-len(kv[1]), kv[0])),
)
inverted = {}
for key, names in groups.items():
    for name in names:
        inverted[name] = key
print(inverted, dict(sorted(inverted.items(), reverse=True)), {v: k for k, v in inverted.items()})
try:
    del inverted["zoe"]
except KeyError as error:
    print("KeyError", error)

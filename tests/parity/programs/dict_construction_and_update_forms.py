print(
    dict(),
    dict(a=1),
    dict([("a", 1), ["b", 2]]),
    dict({"a": 1}, b=2),
    dict(["xy", "zw"]),
    dict(zip("ab", (1, 2))),
    {**{"a": 1}, "b": 2, **{"a": 3}},
    dict.fromkeys("ab"),
    dict.fromkeys([1, 2], []),
    dict((n, n * n) for n in range(3)),
)


class Mapping:
    def keys(self):
        return iter(["k1", "k2"])

    def __getitem__(self, key):
        return key.upper()


d = {"z": 0}
d.update({"a": 1})
d.update([("b", 2)], c=3)
d.update(Mapping())
d.update()
d |= {"a": 10}
d |= [("e", 5)]
print(d, dict(Mapping()), {**Mapping()}, d | {"z": 9}, {"q": 1} | d == {"q": 1, **d})
shared = dict.fromkeys("ab", [])
shared["a"].append(1)
print(shared, list(d)[:2], list(reversed(d))[:2], len(d), "a" in d, 1 in d)
for call in (
    lambda: dict(5),
    lambda: dict([1]),
    lambda: dict(["abc"]),
    lambda: dict([("a",)]),
    lambda: {}.update(5),
    lambda: {[]: 1},
    lambda: {{}: 1},
    lambda: {1} | {2: 3},
    lambda: {} | 5,
    lambda: {} + {},
    lambda: {} < {},
    lambda: {}["missing"],
    lambda: {}[1, 2],
    lambda: dict(**{1: 2}),
    lambda: {**5},
    lambda: dict.fromkeys(5),
    lambda: hash({}),
):
    try:
        print(call())
    except (TypeError, ValueError, KeyError) as error:
        print(type(error).__name__, error)
order = {}
for key in "delta", "alpha", "delta", "charlie":
    order[key] = len(order)
order["alpha"] = "again"
del order["delta"]
order["delta"] = "back"
print(
    order,
    {1: "a", True: "b", 1.0: "c"},
    {1: "x"} == {1.0: "x"},
    {"a": 1, "b": 2} == {"b": 2, "a": 1},
    {0: 1} != {False: 1},
)

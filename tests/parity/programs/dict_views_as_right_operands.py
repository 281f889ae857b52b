d, e = {"a": 1, "b": 2, "c": 3}, {"b": 2, "c": 9}
needed = {"a", "z"}
print(needed - d.keys(), sorted(needed | d.keys()), needed & d.keys(), sorted(needed ^ d.keys()), type(needed & d.keys()).__name__)
print(sorted(["a", "b", "q"] & d.keys()), sorted("abx" & d.keys()), ["q", "a"] - d.keys(), sorted(("a", "n") | e.keys()), sorted([("b", 2), ("c", 3)] & e.items()), {("a", 1), ("x", 0)} - d.items())
print(frozenset("az") - d.keys() == {"z"}, type(frozenset("az") - d.keys()).__name__, sorted(d.keys() - e.keys()), d.items() & e.items(), sorted(d.keys() | "xy"))
needed -= d.keys()
needed |= e.keys()
print(sorted(needed))
needed &= d.keys()
needed ^= {"b": 0}.keys()
print(needed)
for call in (lambda: 5 & d.keys(), lambda: d.keys() & 5, lambda: {1} - d.values(), lambda: [[]] | d.keys(), lambda: None - d.items(), lambda: {1} + d.keys()):
    try:
        print(call())
    except TypeError as error:
        print(error)
required, given = {"name", "email"}, {"name": "x", "phone": "1"}
print("missing:", required - given.keys(), "unknown:", given.keys() - required)

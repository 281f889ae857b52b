d = {True: "first"}
d[1] = "second"
d[1.0] = "third"
d["1"] = "text"
d[0] = "zero"
d[False] = "false"
d[-0.0] = "minus"
d[None] = "none"
d[(1,)] = "tuple"
d[(True,)] = "tuple again"
d[b"1"] = "bytes"
d[2**80] = "big"
d[float(2**80)] = "big float"
print(d, len(d))
print(d[True], d[1], d.get(1.0), 1 in d, "True" in d, d[False])
print({1: "a", True: "b"}, {1.0, 1}, {0: 1} == {False: True}, {1: 1} == {1.0: 1.0})
print(
    {"a": 1, "b": 2} == {"b": 2, "a": 1},
    {"__proto__": 1, "constructor": 2, "toString": 3, "hasOwnProperty": 4}["constructor"],
    "__proto__" in {},
    {}.get("toString"),
)

print(
    [1, [2, (3, {4: {5}})]],
    ({"a": [None, True]},),
    [[]],
    [()],
    [{}],
    [set()],
    {"k": (1,)},
    [1.0, -0.0],
    ["a\n", 'q"'],
    [b"x"],
    [range(2)],
    [slice(1)],
    [int, str],
    [len],
    [...],
    [NotImplemented],
)
a = [1]
a.append(a)
d = {"a": a}
d["d"] = d
t = (a,)
print(a, d, t, str(a), f"{a}", "%s" % a)


class R:
    def __repr__(self):
        return "R\n"


print([R()], {R(): R()}, (R(),), {"k": R()}, str(R()), [str(R())])


class OnlyStr:
    def __str__(self):
        return "only str"


print(OnlyStr(), [OnlyStr()][0:0], f"{OnlyStr()}")
print(
    repr(ValueError("a", 1)),
    [KeyError("x")],
    Exception("m"),
    [Exception()],
    repr(StopIteration(5)),
    ValueError,
    [ValueError],
    type(ValueError("x")),
)

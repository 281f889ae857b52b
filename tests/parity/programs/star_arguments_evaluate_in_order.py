def note(x):
    print("arg", x)
    return x


def f(*args, **kwargs):
    print(args, kwargs)


def get():
    print("callee")
    return f


get()(note(1), *note([2, 3]), note(4), k=note(5), **note({"z": 6}), y=note(7))
{note("k1"): note("v1"), note("k2"): note("v2")}
[note(1), note(2)][note(0)]
d = {}
d[note("key")] = note("value")
note("a") if note("") else note("b")
x = note(1) + note(2) * note(3)
(note(1), note(2)) < (note(1), note(3))
note([1, 2])[note(0) : note(1)]

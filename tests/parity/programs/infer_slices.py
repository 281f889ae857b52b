"""Slices without a step, of everything that can be cut."""


class Index:
    def __init__(self, n):
        self.n = n

    def __index__(self):
        return self.n


class Own:
    def __getitem__(self, key):
        return key


class Items(list):
    pass


class Keyed(list):
    def __getitem__(self, key):
        return "own", key


class Text(str):
    pass


bounds = [None, 0, 1, 2, 5, 100, -1, -2, -5, -100, True, False, 2**70, -(2**70), Index(2)]
for values in ("hello", "h\U0001f600llo", [1, 2, 3, 4, 5], (1, 2, 3, 4, 5), b"hello", range(5), Items([1, 2, 3]), Text("hello"), ""):
    out = []
    for start in bounds:
        out.append(values[start:])
        out.append(values[:start])
        for stop in bounds:
            out.append(values[start:stop])
    print(out)
print(Own()[1:2], Own()[:], Own()["a":None], Keyed([1])[0:1], type(Items([1])[0:]), type(Text("a")[:]))
a = [1, 2]
b = a[:]
b.append(3)
print(a, b, a[:] == a, a[:] is a)
for values, start, stop in (([1], 1.0, None), ("a", None, "b"), (5, 1, 2), (None, None, None), ({}, 0, 1), ((1,), 0.5, 1)):
    try:
        print(values[start:stop])
    except TypeError as error:
        print(error)

import copy
from copy import deepcopy


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


class Slotted:
    __slots__ = ("_Slotted__secret", "foo")

    def __init__(self, foo):
        self.foo = foo
        self._Slotted__secret = 1


a = Slotted([1])
b, c = copy.copy(a), deepcopy(a)
print(b.foo is a.foo, c.foo == a.foo, c.foo is a.foo, c._Slotted__secret)


class NewArgs(int):
    def __new__(cls, foo):
        self = int.__new__(cls)
        self.foo = foo
        return self

    def __getnewargs__(self):
        return (self.foo,)


n = NewArgs([42])
print(copy.copy(n).foo is n.foo, deepcopy(n).foo == n.foo, deepcopy(n).foo is n.foo)


class ByReduce:
    def __init__(self, *args):
        self.args = args

    def __reduce__(self):
        return ByReduce, self.args, {"extra": [9]}


r = ByReduce([1], 2)
print(vars(copy.copy(r)), copy.copy(r).args[0] is r.args[0], deepcopy(r).args[0] is r.args[0])


class Same:
    def __reduce_ex__(self, protocol):
        return "Same"


s = Same()
print(copy.copy(s) is s, deepcopy(s) is s)


class Wrong:
    def __reduce__(self):
        return (1, 2, 3, 4, 5, 6, 7)


try:
    copy.copy(Wrong())
except TypeError:
    print("too many")


class State:
    def __getstate__(self):
        return ("state", [1])

    def __setstate__(self, state):
        self.got = state


print(copy.copy(State()).got, deepcopy(State()).got)


class Stubborn:
    def __getstate__(self):
        raise ValueError("no state")


attempt(copy.copy, Stubborn())


class Items(dict):
    def __setitem__(self, key, value):
        print("set", key)
        super().__setitem__(key, value)


d = Items()
d["k"] = [1]
d.note = "n"
e = deepcopy(d)
print(e, e.note, e["k"] is d["k"], type(e).__name__)


class Stack(list):
    pass


t = Stack([[1], 2])
t.label = {"x": t}
u = deepcopy(t)
print(u, u.label["x"] is u, copy.copy(t).label is t.label)


class Holder:
    def __init__(self):
        self.call = self.method

    def method(self):
        return id(self)


h = deepcopy(Holder())
print(h.call() == id(h))

error = deepcopy(ValueError("text", [1]))
print(repr(error), error.args)
memo = {}
deepcopy(((1, 2), 3), memo)
print(len(memo))
shared = [1]
print(deepcopy([shared, shared])[0] is not shared, (lambda x: x[0] is x[1])(deepcopy([shared, shared])))

"""`o.__class__ = K` where the layouts allow it."""


class A:
    def who(self):
        return "A"

    def __init__(self):
        self.x = 1


class B:
    def who(self):
        return "B"

    @property
    def double(self):
        return self.x * 2


a = A()
a.__class__ = B
print(a.who(), a.double, type(a), isinstance(a, A), a.__class__, a.x)


class Slotted:
    __slots__ = ("s",)


class Same:
    __slots__ = ("s",)


class Other:
    __slots__ = ("t",)


class Below(A):
    pass


class Items(list):
    pass


s = Slotted()
s.s = 4
s.__class__ = Same
print(type(s), s.s)
for o, K in ((s, Other), (s, A), (a, Slotted), (a, 5), (a, int), (5, A), ([], Items), (Items(), A), (a, Items)):
    try:
        o.__class__ = K
    except TypeError as e:
        print(e)
b = Below()
b.__class__ = A
print(type(b).__name__, b.who())


class State:
    """Its class is its state."""

    def __init__(self):
        self.__class__ = Closed


class Closed(State):
    def toggle(self):
        self.__class__ = Open


class Open(State):
    def toggle(self):
        self.__class__ = Closed


door = State()
names = [type(door).__name__]
for _ in range(3):
    door.toggle()
    names.append(type(door).__name__)
print(names)


class Guarded:
    def __setattr__(self, name, value):
        print("set", name, value)
        super().__setattr__(name, value)


g = Guarded()
g.__class__ = A
print(g.who())


class E1(Exception):
    pass


class E2(Exception):
    pass


e = E1(1)
e.__class__ = E2
try:
    raise e
except E2 as caught:
    print(repr(caught))

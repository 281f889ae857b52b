class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


p = Point(1, 2)
print(p.x, p.y, hasattr(p, "__dict__"))
try:
    p.z = 3
except AttributeError as error:
    print(error)


class Logged:
    def __init__(self):
        self.a = 1

    def __setattr__(self, name, value):
        print("set", name, value)
        object.__setattr__(self, name, value)

    def __delattr__(self, name):
        print("del", name)
        super().__delattr__(name)

    @property
    def secret(self):
        return 42


l = Logged()
l.a += 1
l.b = l.a
print(l.secret, l.a, l.b)
del l.b
print(hasattr(l, "b"))


class Frozen:
    def __init__(self, v):
        object.__setattr__(self, "v", v)

    def __setattr__(self, name, value):
        raise AttributeError(f"cannot assign to {name}")


f = Frozen(3)
try:
    f.v = 4
except AttributeError as error:
    print(error, f.v)

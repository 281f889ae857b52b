"""`__dict__` and vars() read and write an object's attributes."""


class Point:
    kind = "point"

    def __init__(self, x, y):
        self.x = x
        self.y = y

    def move(self):
        return "moved"


p = Point(1, 2)
d = p.__dict__
print(d, type(d), d is p.__dict__, vars(p) is d, len(d), list(d), list(d.items()), list(d.values()))
d["z"] = 3
print(p.z, "z" in d, "kind" in d, d.get("kind"), d.get("x"))
p.w = 4
print(d)
del d["x"]
print(hasattr(p, "x"), d)
try:
    d["x"]
except KeyError as e:
    print("KeyError", e)
del p.y
print(d, d.pop("z"), d.setdefault("q", 9), p.q, d.popitem(), d)
d.update(a=1, b=2)
p.__dict__.update({"c": 3})
print(p.a, p.b, p.c, d == {"w": 4, "a": 1, "b": 2, "c": 3}, d | {"more": 1}, {**d})
d[5] = "not a name"
print(d, d[5], sorted(d, key=str))
copied = d.copy()
copied["a"] = 100
print(p.a, copied == d)
d.clear()
print(d, p.kind, p.__dict__ is d)

given = {"x": 10, "move": lambda: "own"}
p.__dict__ = given
print(p.x, p.move(), p.__dict__ is given, d)
given["y"] = 11
print(p.y)
for bad in (5, None, [("a", 1)]):
    try:
        p.__dict__ = bad
    except TypeError as e:
        print(e)


class Stored:
    """A data descriptor that keeps its value in the instance's dict."""

    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, instance, owner=None):
        return self if instance is None else ("got", instance.__dict__[self.name])

    def __set__(self, instance, value):
        instance.__dict__[self.name] = value * 2

    def __delete__(self, instance):
        del instance.__dict__[self.name]


class Lazy:
    def __init__(self, function):
        self.function = function
        self.name = function.__name__

    def __get__(self, instance, owner):
        print("computed")
        value = instance.__dict__[self.name] = self.function(instance)
        return value


class Holder:
    a = Stored()

    @Lazy
    def b(self):
        return 42

    @property
    def c(self):
        return self.__dict__.get("c", "nothing")


h = Holder()
h.a = 1
print(h.a, h.__dict__)
h.a = 5
print(h.a, vars(h), h.b, h.b, h.__dict__)
h.__dict__["c"] = "kept"
print(h.c, h.__dict__)
del h.a
print(h.__dict__)
try:
    h.a
except KeyError as e:
    print("KeyError", e)


class Everything:
    def __init__(self, **options):
        self.__dict__.update(options)

    def __setattr__(self, name, value):
        print("set", name)
        self.__dict__[name] = value

    def __eq__(self, other):
        return self.__dict__ == other.__dict__

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{k}={v!r}' for k, v in self.__dict__.items())})"


e = Everything(a=1, b="two")
e.c = 3
print(e, e == Everything(a=1, b="two", c=3), e == Everything())


class Error(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code


error = Error(5)
print(error.__dict__, vars(Error("x")))
error.__dict__["more"] = 1
print(error.more)


def function():
    pass


function.tag = 1
print(function.__dict__, vars(function))
function.__dict__["other"] = 2
print(function.other)


def empty():
    pass


empty.__dict__.update(function.__dict__)
empty.later = 5
print(empty.__dict__, empty.tag)

for target in (5, "x", [], None, object(), (1,)):
    try:
        vars(target)
    except TypeError as e:
        print(e)
    try:
        target.__dict__
    except AttributeError as e:
        print(e)


class Slotted:
    __slots__ = ("a",)


try:
    Slotted().__dict__
except AttributeError as e:
    print(e)

# A class's own namespace can only be read.
space = Point.__dict__
print(type(space).__name__, "move" in space, space["kind"], sorted(k for k in space if not k.startswith("__")))
Point.more = 1
print(space["more"], space.get("none"), "x" in space, type(space["move"]).__name__, space["__module__"])
try:
    space["x"] = 1
except TypeError as e:
    print(e)
print(isinstance(Holder.__dict__["c"], property), isinstance(Holder.__dict__["a"], Stored))


class Methods:
    @staticmethod
    def s():
        pass

    @classmethod
    def c(cls):
        pass


print(type(Methods.__dict__["s"]), type(vars(Methods)["c"]))
print([name for name in vars(Methods) if not name.startswith("_")])

"""Classes that calls make belong to the module that calls; counts of arguments of built-in functions."""

import operator
from collections import namedtuple

Point = namedtuple("Point", "x y", defaults=[1])
Other = namedtuple("Other", "a", module="elsewhere")
Made = type("Made", (Point,), {"z": 3})
Named = type("Named", (), {"__module__": "m", "__qualname__": "Q.Named"})
print(Point, Other, Made, Named, Point.__module__, Made(1).__class__, type(Made), type("T", (), {})().__class__.__name__)


def inside():
    return namedtuple("Inner", "a")


print(inside())
for wrong in (
    lambda: all([], []), lambda: any([], []), lambda: round(1, 2, 3), lambda: sorted([], None), lambda: [1].pop(1, 2),
    lambda: {}.get(1, 2, 3), lambda: {}.__getitem__(), lambda: {}.__contains__(), lambda: type("A", ()),
):
    try:
        wrong()
    except TypeError as error:
        print(error)
    except IndexError as error:
        print("IndexError", error)
print(operator.__lt__ is operator.lt, operator.__add__(1, 2), "lt" in operator.__all__, operator.iconcat([1], [2]))
try:
    operator.abs(None)
except TypeError as error:
    print(error)


class Huge:
    def __hash__(self):
        return 2**62

    def __length_hint__(self):
        return 7


print(hash(Huge()), operator.length_hint(Huge()), operator.length_hint(5, 3))


class Plain:
    pass


plain = Plain()
plain.__round__ = lambda *args: args
plain.__len__ = lambda: 3
for function in (round, len):
    try:
        print(function(plain))
    except TypeError as error:
        print(error)


class Long:
    def __len__(self):
        return 2**70


try:
    len(Long())
except OverflowError as error:
    print(error)
print(type("C", (Plain, int), {}).__base__, type("D", (Plain,), {}).__base__, hash("spam") == hash(b"spam"))
print(namedtuple("P", "a b c", defaults=[1, 2]).__new__.__defaults__, pow(2, exp=5), pow(base=2, exp=5, mod=7))
try:
    Plain.__qualname__ = b"x"
except TypeError as error:
    print(error)
for wrong in (
    lambda: type("A", [], {}), lambda: type(b"A", (), {}), lambda: type("A", (), []), lambda: type("A\0B", (), {}),
    lambda: type("A", (int,), {"__slots__": "x"}), lambda: type("A", (), {}, ()),
):
    try:
        print(wrong())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(type("A", (int,), {"__slots__": ()})(3))

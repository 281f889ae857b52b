import textwrap
from dataclasses import dataclass, field, fields, make_dataclass
from typing import ClassVar


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


@dataclass
class Own:
    x: int
    bare: ClassVar = 3

    def __init__(self, x):
        self.x = 2 * x


print(Own(3), [f.name for f in fields(Own)])


class Base:
    y = 5


@dataclass
class Inherits(Base):
    x: int
    y: int


attempt(lambda: Inherits(1))


class Descriptor:
    def __get__(self, instance, owner):
        return 100 if instance is None else instance._x

    def __set__(self, instance, value):
        instance._x = value


@dataclass
class Described:
    i: Descriptor = Descriptor()


print(Described(), Described(5).i)


@dataclass(slots=True)
class Slots:
    a: str
    b: str = field(default="b", init=False)


@dataclass(slots=True)
class More(Slots):
    c: int = 3


print(Slots("x"), Slots.__slots__, More.__slots__, More("p"))


def again():
    @dataclass(slots=True)
    class Twice:
        __slots__ = ("x",)
        x: int


def weak():
    @dataclass(weakref_slot=True)
    class Weak:
        x: int


attempt(again)
attempt(weak)
m = field(metadata={"unit": "s"})
print(m.metadata, field().metadata)


def write():
    m.metadata["unit"] = "m"


attempt(write)
attempt(lambda: field(metadata=0))
for spec in (["a", "a"], ["for"], ["1x"], [()], [("a", int, 1, 2)], [3]):
    attempt(lambda spec=spec: make_dataclass("Made", spec))
print(make_dataclass("Made", ["a", ("b", int, field(default=2))])(1))
recursive = field()
recursive.type = recursive
print(repr(recursive).split(",")[:2], repr(recursive)[-18:])
print(textwrap.wrap("this-is-a-useful-feature-for-reformatting posts-from-tim-peters'ly e-mail x-ray-like a-b-c", 12))

import enum
from datetime import date
from enum import Enum, IntEnum, auto


def attempt(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class First(Enum):
    first = 1
    second = 2

    @enum.property
    def third(self):
        return f"{self.name} third"


print(First.first.third, list(First))


class Base(Enum):
    @enum.property
    def first(self):
        return f"{self.name} is first!"


class Main(Base):
    first = auto()
    second = auto()


print(Main.first, Main.first.first, Main.second.first, Main("x") if False else Main(2))


def set_first():
    Main.second.first = 3


attempt(set_first)


def wrong_name():
    class Wrong(Enum):
        _create_ = 1


def wrong_mro():
    class Wrong(Enum):
        mro = 1


def wrong_order():
    class Wrong(Enum):
        _order_ = "b a"
        a = 1
        b = 2


for f in (wrong_name, wrong_mro, wrong_order):
    attempt(f)


class Ordered(Enum):
    _order_ = "a, b"
    a = 1
    b = 2


print([m.name for m in Ordered])


class Holiday(date, Enum):
    NEW_YEAR = 2024, 1, 1
    MAY = 2024, 5, 1

    @property
    def season(self):
        return "spring" if self is Holiday.MAY else "winter"


print(Holiday.MAY.value, Holiday.MAY.season, Holiday(date(2024, 1, 1)).name, Holiday.MAY > date(2024, 2, 1), repr(Holiday.MAY))


class Shown(Enum):
    a = 1

    def __repr__(self):
        return "shown"

    __str__ = object.__str__


print(str(Shown.a), [Shown.a])


class Finds(Enum):
    x = 1

    @classmethod
    def _missing_(cls, value):
        if value == "bad":
            return 5
        if value == "error":
            raise KeyError("missing")


for value in ("bad", "error", "none"):
    try:
        Finds(value)
    except Exception as e:
        print(type(e).__name__, e, repr(e.__context__))
Made = Enum("Made", "a b", module="elsewhere", qualname="Outer.Made")
print(Made.__module__, Made.__qualname__, list(Made))


class Plain(Enum):
    this = 1

    def method(self):
        return 1


print(dir(Plain), dir(Plain.this))


class Dir:
    def __dir__(self):
        return ["b", "a"]


print(dir(Dir()), "method" in dir(IntEnum("I", "p")))


class Pairs(Enum):
    one = auto()
    two = auto(), auto()
    three = auto()


print([m.value for m in Pairs])


def late():
    class Late(Enum):
        a = auto()

        def _generate_next_value_(name, start, count, last_values):
            return name


attempt(late)

"""enum: what cannot be done: extending members, changing values, calling with unknown ones, comparing across, deleting."""

from enum import Enum, Flag, IntEnum, IntFlag


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    def describe(self) -> str:
        return f"{self.name} is {self.value}"


class Number(IntEnum):
    ONE = 1


class Bits(Flag):
    A = 1
    B = 2


class IntBits(IntFlag):
    A = 1
    B = 2


def attempt(action) -> None:
    try:
        print(repr(action()))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        print(type(error).__name__, error)


attempt(lambda: Color(3))
attempt(lambda: Color["BLUE"])
attempt(lambda: Color.BLUE)
attempt(lambda: setattr(Color, "RED", 5))
attempt(lambda: setattr(Color.RED, "value", 5))
attempt(lambda: setattr(Color.RED, "name", "x"))
attempt(lambda: delattr(Color, "RED"))
attempt(lambda: Color.RED < Color.GREEN)
attempt(lambda: Color.RED + 1)
attempt(lambda: Bits(4))
attempt(lambda: Bits.A | 1)
attempt(lambda: 1 in Bits.A)
attempt(lambda: IntBits(7))
attempt(lambda: IntBits.A | 8)
attempt(lambda: Bits.A ^ Bits.B)
attempt(lambda: ~IntBits.A)
attempt(lambda: type(IntBits.A + 1))
attempt(lambda: Color())
try:

    class More(Color):
        BLUE = 3
except TypeError as error:
    print(error)
print(Color.RED == 1, Number.ONE == 1, Color.RED == Number.ONE, Color.RED is Color.CRIMSON, Color.CRIMSON.name, Color.RED.describe())
print(len(Color), list(Color.__members__), Color.RED in Color, [c for c in reversed(Color)], isinstance(Color.RED, Color), type(Color).__name__)
print({Color.RED: "r"}[Color(1)], hash(Color.RED) == hash(Color.CRIMSON), repr(Color), bool(Color.RED), Color.RED.__class__)

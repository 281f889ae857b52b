"""enum: auto with own rules, _missing_, unique, members with values of several parts, methods, verify."""

from enum import Enum, Flag, IntEnum, StrEnum, auto, unique


class Word(Enum):
    @staticmethod
    def _generate_next_value_(name: str, start: int, count: int, last_values: list) -> str:
        return f"{name.lower()}-{count}"

    ALPHA = auto()
    BETA = auto()
    GAMMA = "given"
    DELTA = auto()


print([(w.name, w.value) for w in Word], Word("beta-1"))


class Level(IntEnum):
    LOW = 10
    HIGH = auto()
    TOP = auto()

    @classmethod
    def _missing_(cls, value: object) -> "Level | None":
        if isinstance(value, str):
            return cls.__members__.get(value.upper())
        return cls.TOP if value > 12 else None


print(list(Level), Level("low"), Level(99), Level.HIGH + 1, Level.LOW < Level.HIGH, Level.TOP == 12, sorted(Level, reverse=True)[0])
for value in (3, "none"):
    try:
        print(Level(value))
    except ValueError as error:
        print(error)


class Planet(Enum):
    EARTH = (5.976e24, 6.37814e6)
    MARS = (6.421e23, 3.3972e6)

    def __init__(self, mass: float, radius: float) -> None:
        self.mass, self.radius = mass, radius

    @property
    def gravity(self) -> float:
        return round(6.673e-11 * self.mass / self.radius**2, 3)


print([(p.name, p.gravity, p.value[0] == p.mass) for p in Planet], Planet((6.421e23, 3.3972e6)))


class Suit(StrEnum):
    HEARTS = auto()
    SPADES = "♠"


print(Suit.HEARTS, repr(Suit.SPADES), f"{Suit.HEARTS:>8}", Suit.HEARTS.upper(), Suit.HEARTS == "hearts", {"hearts": 1}[Suit.HEARTS], "-".join(Suit))
try:

    @unique
    class Twice(Enum):
        ONE = 1
        UN = 1
        EINS = 1
except ValueError as error:
    print(error)


class Right(Flag):
    READ = auto()
    WRITE = auto()
    ALL = READ | WRITE


print(Right.ALL, Right.READ in Right.ALL, ~Right.READ, Right.READ & Right.WRITE, list(Right.ALL), Right(3) is Right.ALL, bool(Right(0)), len(Right.ALL))

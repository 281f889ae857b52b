from enum import Enum, IntEnum, StrEnum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    @property
    def pretty(self):
        return self.name.title()

    @classmethod
    def default(cls):
        return cls.GREEN

    def __str__(self):
        return f"the color {self.name.lower()}"


class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.42e23, 3.39e6)

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius

    @property
    def gravity(self):
        return round(6.67e-11 * self.mass / self.radius**2, 2)


class Size(IntEnum):
    S = auto()
    M = auto()
    XL = 10
    XXL = auto()


class Unit(StrEnum):
    KG = auto()
    METER = "m"


print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(1), Color["GREEN"], Color.CRIMSON is Color.RED, list(Color), len(Color), Color.RED.pretty, Color.default(), list(Color.__members__))
print(Color.RED in Color, Color.RED == 1, Color.RED != Color.GREEN, {Color.RED: "r"}[Color.CRIMSON], isinstance(Color.RED, Color), type(Color.RED).__name__, Color.RED is Color(1), hash(Color.RED) == hash(Color.CRIMSON), bool(Color.RED))
print(Planet.EARTH.gravity, Planet.MARS.value, Planet((5.97e24, 6.37e6)).name, Size.S + 1, Size.XXL, Size(2), repr(Size.M), Size.S < Size.XL, sorted([Size.XL, Size.S]), f"{Size.M} {Size.M:03d}", Size.M == 2, [10, 20, 30][Size.S], max(Size).name)
print(Unit.KG, Unit.METER + "²", repr(Unit.METER), Unit("kg"), "m" == Unit.METER, f"{Unit.KG:>5}", [u.value for u in Unit], ",".join(Unit))
for call in (lambda: Color(9), lambda: Color["BLUE"], lambda: Color.BLUE, lambda: setattr(Color, "RED", 5), lambda: Color.RED < Color.GREEN, lambda: setattr(Color.RED, "value", 3), lambda: Color("RED"), lambda: delattr(Color, "RED"), lambda: Size("S")):
    try:
        print(call())
    except (ValueError, KeyError, AttributeError, TypeError) as error:
        print(type(error).__name__, error)
try:

    @unique
    class Twice(Enum):
        A = 1
        B = 1

except ValueError as error:
    print(error)
Animal = Enum("Animal", "CAT DOG")
print(list(Animal), Animal.CAT.value, Enum("Level", {"LOW": 0, "HIGH": 9}).HIGH, Enum("Abc", ["A", "B"], start=5).B.value)


class Fuzzy(Enum):
    YES = "yes"
    NO = "no"

    @classmethod
    def _missing_(cls, value):
        return cls.YES if str(value).lower() in ("y", "1", "true") else None


print(Fuzzy("Y"), Fuzzy(1), Fuzzy("no"))
match Color.GREEN:
    case Color.RED:
        print("red")
    case Color.GREEN:
        print("green")

from enum import Enum, auto, unique


class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    @property
    def pretty(self):
        return self.name.title()

    @classmethod
    def default(cls):
        return cls.GREEN


print(
    Color.RED,
    repr(Color.RED),
    Color.RED.name,
    Color.RED.value,
    Color.RED.pretty,
    Color.default(),
    f"{Color.BLUE}",
    f"{Color.BLUE:>12}",
)
print(
    list(Color),
    len(Color),
    Color(2),
    Color["BLUE"],
    Color.CRIMSON is Color.RED,
    Color.RED in Color,
    [c.value for c in Color],
    Color.CRIMSON,
)
print(
    Color.RED == Color.RED,
    Color.RED == 1,
    Color.RED is Color(1),
    Color.RED != Color.BLUE,
    {Color.RED: "r"}[Color.CRIMSON],
    isinstance(Color.RED, Color),
    type(Color.RED).__name__,
    list(Color.__members__),
    Color,
)
print(list(reversed(Color)), hash(Color.RED) == hash(Color.RED), bool(Color.RED))
for bad in (
    lambda: Color(9),
    lambda: Color["PINK"],
    lambda: Color.PINK,
    lambda: Color.RED < Color.BLUE,
    lambda: setattr(Color, "RED", 5),
    lambda: setattr(Color.RED, "value", 5),
    lambda: Color("RED"),
):
    try:
        print(bad())
    except (ValueError, KeyError, AttributeError, TypeError) as error:
        print(type(error).__name__, error)


class Auto(Enum):
    A = auto()
    B = auto()
    C = 10
    D = auto()


print([(m.name, m.value) for m in Auto])


class Planet(Enum):
    EARTH = (5.97, 6.37)
    MARS = (0.64, 3.39)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def ratio(self):
        return round(self.mass / self.radius, 3)

    def __str__(self):
        return f"planet {self.name.lower()}"


print(
    Planet.EARTH.mass, Planet.MARS.ratio, Planet((0.64, 3.39)), Planet.EARTH.value, repr(Planet.EARTH), f"{Planet.MARS}"
)
try:

    @unique
    class Twice(Enum):
        A = 1
        B = 1

except ValueError as error:
    print(error)
try:

    class Sub(Color):
        PINK = 4

except TypeError as error:
    print(error)

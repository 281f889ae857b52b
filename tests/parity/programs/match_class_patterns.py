from dataclasses import dataclass
from enum import Enum


@dataclass
class Point:
    x: int
    y: int


@dataclass
class Circle:
    center: Point
    radius: float = 1.0


class Color(Enum):
    RED = 1
    BLUE = 2


class Pair:
    __match_args__ = ("left", "right")

    def __init__(self, left, right):
        self.left, self.right = left, right


def describe(x):
    match x:
        case Point(0, 0):
            return "origin"
        case Point(x=0, y=y) | Point(x=y, y=0):
            return f"on an axis at {y}"
        case Point(a, b) if a == b:
            return f"diagonal {a}"
        case Circle(Point(0, 0), radius=r):
            return f"circle about origin {r}"
        case Circle(center=Point() as c):
            return f"circle at {c}"
        case Color.RED:
            return "red!"
        case Pair(1, Pair(2, deep)):
            return f"pairs {deep}"
        case Pair(left=l):
            return f"pair of {l}"
        case str(s) | int(s):
            return f"plain {s}"
        case list([a, *_]):
            return f"list from {a}"
        case _:
            return "?"


for x in (
    Point(0, 0),
    Point(0, 5),
    Point(6, 0),
    Point(2, 2),
    Point(1, 2),
    Circle(Point(0, 0), 3.0),
    Circle(Point(1, 1)),
    Color.RED,
    Color.BLUE,
    Pair(1, Pair(2, 3)),
    Pair(7, 8),
    "s",
    9,
    [4, 5],
    1.5,
):
    print(describe(x))
try:
    match Point(1, 2):
        case Point(1, 2, 3):
            pass
except TypeError as error:
    print(error)

from dataclasses import dataclass


@dataclass
class Num:
    value: float


@dataclass
class Op:
    symbol: str
    left: object
    right: object


class Vector:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


def evaluate(node):
    match node:
        case Num(value) | (int(value) | float(value)):
            return value
        case Op("+", left, right):
            return evaluate(left) + evaluate(right)
        case Op("*", Num(0), _) | Op("*", _, Num(0)):
            return 0
        case Op(symbol="*", left=a, right=b):
            return evaluate(a) * evaluate(b)
        case Op(symbol):
            raise ValueError(f"unknown operator {symbol}")


print(evaluate(Op("+", Num(2), Op("*", Num(3), 4))), evaluate(Op("*", Num(0), None)))
try:
    evaluate(Op("^", 1, 2))
except ValueError as error:
    print(error)


def simplify(value):
    match value:
        case Vector(0, 0):
            return "zero"
        case Vector(0, y=y):
            return f"vertical {y}"
        case Vector(x=x) if x < 0:
            return f"left {x}"
        case Vector(x, y):
            return f"({x}, {y})"
        case list([Vector(), *_] as items):
            return f"{len(items)} vectors"
        case dict({"v": Vector(x=x)}):
            return f"held {x}"
        case type():
            return f"class {value.__name__}"
        case bool(b):
            return f"bool {b}"
        case str() | bytes() | tuple():
            return type(value).__name__
        case object(__class__=cls):
            return f"some {cls.__name__}"


for value in (
    Vector(0, 0),
    Vector(0, 5),
    Vector(-1, 2),
    Vector(3, 4),
    [Vector(1, 1)],
    {"v": Vector(9, 9)},
    Vector,
    True,
    "s",
    b"",
    (),
    1.5,
    None,
):
    print(simplify(value))


class NoArgs:
    pass


for subject, test in (("no args", NoArgs()), ("too many", Vector(1, 2)), ("not a class", 5)):
    try:
        match test:
            case NoArgs(1):
                pass
            case Vector(1, 2, 3):
                pass
            case _:
                print(subject, "nothing")
    except TypeError as error:
        print(subject, error)

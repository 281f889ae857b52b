"""dataclasses: inheritance of fields, kw_only, InitVar, replace, asdict with nested values, make_dataclass, errors."""

from dataclasses import KW_ONLY, FrozenInstanceError, InitVar, asdict, astuple, dataclass, field, fields, is_dataclass, make_dataclass, replace


@dataclass
class Base:
    name: str
    tags: list[str] = field(default_factory=list, compare=False)


@dataclass(order=True)
class Item(Base):
    price: float = 0.0
    _: KW_ONLY
    count: int = 1
    factor: InitVar[int] = 1
    total: float = field(init=False, repr=False)

    def __post_init__(self, factor: int) -> None:
        self.total = self.price * self.count * factor


a, b = Item("pen", ["x"], 2.5, count=4), Item("pen", price=2.5, count=4, factor=1)
print(a, a.total, a == b, a is b, a <= b, Item("ink", factor=3, price=1.0).total, [f.name for f in fields(Item)])
print(asdict(a), astuple(b), replace(b, name="cup", factor=2).total, is_dataclass(Item), is_dataclass(a), is_dataclass(5))


@dataclass(frozen=True, slots=True)
class Point:
    x: int
    y: int = 0
    inner: "Point | None" = None


p = Point(1, inner=Point(2, 3))
print(p, hash(p) == hash(Point(1, 0, Point(2, 3))), asdict(p), astuple(p), replace(p, x=9), p.__slots__, {p: 1}[p], Point.__match_args__)
Pair = make_dataclass("Pair", [("left", int), ("right", int, field(default=7))], namespace={"sum": lambda self: self.left + self.right})
print(Pair(1), Pair(1, 2).sum(), Pair.__name__)


def attempt(action) -> None:
    try:
        print(action())
    except (TypeError, AttributeError, ValueError, FrozenInstanceError) as error:
        print(type(error).__name__, error)


attempt(lambda: setattr(p, "x", 5))
attempt(lambda: delattr(p, "x"))
attempt(lambda: Item("a", [], 1.0, 5))
attempt(lambda: Item())
attempt(lambda: replace(a, total=5))
attempt(lambda: replace(a, missing=1))
attempt(lambda: a < Base("x"))
attempt(lambda: Point(1) < Point(2))
attempt(lambda: hash(a))
attempt(lambda: asdict(Point))
attempt(lambda: fields(5))
attempt(lambda: make_dataclass("Bad", ["x", "x"]))
attempt(lambda: make_dataclass("Bad", [("a", int, 1), ("b", int)]))
attempt(lambda: make_dataclass("Bad", [("a", list, [])]))

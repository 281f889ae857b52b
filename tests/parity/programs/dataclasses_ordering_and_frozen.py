from dataclasses import FrozenInstanceError, asdict, astuple, dataclass, field, fields, is_dataclass, replace


@dataclass(order=True)
class Card:
    rank: int
    suit: str = field(compare=False, default="S")


@dataclass(frozen=True)
class Point:
    x: float
    y: float = 0.0

    def moved(self, dx):
        return replace(self, x=self.x + dx)


@dataclass(eq=False)
class Identity:
    n: int


@dataclass(unsafe_hash=True)
class Hashable:
    n: int
    note: str = field(default="", hash=False, repr=False)


cards = [Card(5), Card(2, "H"), Card(9, "D")]
print(sorted(cards), max(cards), Card(2, "S") == Card(2, "H"), Card(1) < Card(2), Card(3) >= Card(3))
p = Point(1, 2)
print(p, p.moved(3), hash(p) == hash(Point(1, 2)), {p: "k"}[Point(1, 2)], p == Point(1.0, 2.0), p != (1, 2))
for action in (lambda: setattr(p, "x", 5), lambda: delattr(p, "x"), lambda: setattr(p, "new", 5), lambda: hash(Card(1)), lambda: Card(1) < 5, lambda: Point(), lambda: Point(1, 2, 3), lambda: Point(1, z=3), lambda: Card(1) < Point(1), lambda: replace(p, q=1)):
    try:
        print(action())
    except (FrozenInstanceError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
print(Identity(1) == Identity(1), Hashable(1, "a"), hash(Hashable(1, "a")) == hash(Hashable(1, "b")), Hashable(1, "a") == Hashable(1, "b"))
print([f.name for f in fields(Card)], [(f.name, f.default) for f in fields(Point) if f.name == "y"], is_dataclass(p), is_dataclass(Point), is_dataclass(5), asdict(p), astuple(p), Card.__match_args__)


@dataclass
class Order:
    lines: list[Card]
    extra: dict[str, Point] = field(default_factory=dict)


o = Order([Card(1)], {"p": p})
d = asdict(o)
d["lines"][0]["rank"] = 99
print(o, d, astuple(o), asdict(o, dict_factory=lambda pairs: [k for k, _ in pairs]), Order([]).extra is Order([]).extra)

from dataclasses import KW_ONLY, InitVar, dataclass, field


@dataclass
class Product:
    name: str
    price: float
    tags: list = field(default_factory=list)
    discount: InitVar[float] = 0.0
    total: float = field(init=False)
    hidden: int = field(default=7, repr=False)
    code: str = field(default="", kw_only=True)

    def __post_init__(self, discount):
        self.total = round(self.price * (1 - discount), 2)
        if self.price < 0:
            raise ValueError(f"negative price for {self.name}")


a, b = Product("a", 10, discount=0.25), Product("b", 5.0, ["x"], 0.1, code="B")
a.tags.append("new")
print(a, b, a.tags is b.tags, a == b, a.hidden, b.code, hasattr(a, "discount"))
for call in (lambda: Product("c", -1), lambda: Product("d"), lambda: Product("e", 1, [], 0, 5, "x", 9)):
    try:
        print(call())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


@dataclass
class Base:
    id: int
    kind: str = "base"

    def describe(self):
        return f"{self.kind}#{self.id}"


@dataclass
class Child(Base):
    kind: str = "child"
    extra: bool = False
    _: KW_ONLY
    note: str = "n"


print(Child(1), Child(2, "k", True, note="m").describe(), Child(1) == Base(1), Child.__match_args__)
try:
    Child(1, "k", True, "positional")
except TypeError as error:
    print(error)


@dataclass(repr=False)
class Quiet:
    x: int = 1

    def __repr__(self):
        return "shh"


@dataclass(slots=True)
class Slotted:
    x: int
    y: int = 2


@dataclass(init=False)
class Manual:
    x: int = 3

    def __init__(self, double):
        self.x = double * 2


s = Slotted(1)
try:
    s.z = 1
except AttributeError as error:
    print(error)
print(Quiet(), s, Manual(4), Manual(1) == Manual(1), Slotted.__slots__)
for body in ("list", "order"):
    try:

        @dataclass
        class Bad:
            if body == "list":
                x: list = []
            else:
                x: int = 1
                y: int

        print("made")
    except (ValueError, TypeError) as error:
        print(error)

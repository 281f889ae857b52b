from dataclasses import FrozenInstanceError, InitVar, KW_ONLY, dataclass, field
from typing import ClassVar


@dataclass(frozen=True, order=True)
class Version:
    major: int
    minor: int = 0
    label: str = field(default="", compare=False)


v = Version(1, 2)
print(
    v,
    v < Version(1, 10),
    v <= Version(1, 2, "x"),
    sorted([Version(2), Version(1, 5)]),
    hash(v) == hash(Version(1, 2, "y")),
    {v: 1}[Version(1, 2)],
)
for bad in (lambda: setattr(v, "major", 3), lambda: delattr(v, "major"), lambda: v < 3):
    try:
        bad()
    except (FrozenInstanceError, TypeError) as error:
        print(type(error).__name__, error)


@dataclass
class Account:
    count: ClassVar[int] = 0
    owner: str
    balance: int = 0
    _: KW_ONLY
    limit: int = 100
    start: InitVar[int] = 5
    derived: int = field(init=False)

    def __post_init__(self, start):
        Account.count += 1
        self.derived = self.balance + start


print(Account("ann", 10, limit=3, start=7), Account("bob").derived, Account.count)
try:
    Account("x", 1, 2)
except TypeError as error:
    print(error)


@dataclass
class Base:
    a: int
    b: int = 2


@dataclass
class Derived(Base):
    c: int = 3
    b: int = 20


print(Derived(1), Derived(1) == Derived(1, 20, 3), Base(1) == Derived(1), Derived(a=5, c=6))


@dataclass(eq=False)
class NoEq:
    x: int


@dataclass(repr=False, kw_only=True, slots=True)
class Slotted:
    x: int
    y: int = 1


@dataclass(unsafe_hash=True)
class Hashed:
    x: int


print(NoEq(1) == NoEq(1), Slotted(x=1).y, hash(Hashed(1)) == hash(Hashed(1)), len({NoEq(1), NoEq(1)}))
try:
    Slotted(x=1).z = 5
except AttributeError as error:
    print(error)


def declare_bad_default():
    @dataclass
    class Bad:
        items: list = []


def declare_bad_order():
    @dataclass
    class Bad:
        a: int = 1
        b: int


for declare in (declare_bad_default, declare_bad_order):
    try:
        declare()
    except (ValueError, TypeError) as error:
        print(error)

from enum import Enum, Flag, IntEnum, IntFlag, StrEnum, auto


class Level(IntEnum):
    LOW = 1
    HIGH = 10


class Mode(StrEnum):
    READ = auto()
    WRITE = "w"


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


print(
    Level.LOW,
    repr(Level.HIGH),
    Level.LOW < Level.HIGH,
    Level.LOW + 1,
    Level.HIGH == 10,
    sorted(Level, reverse=True),
    f"{Level.LOW:03d}",
    [10, 20][Level.LOW],
    max(Level),
    isinstance(Level.LOW, int),
    Level(10).name,
    int(Level.HIGH),
    {1: "one"}[Level.LOW],
)
print(
    Mode.READ,
    repr(Mode.WRITE),
    Mode.READ == "read",
    Mode("w"),
    Mode.WRITE.upper(),
    f"{Mode.READ:>6}",
    "re" + Mode.READ,
    isinstance(Mode.READ, str),
    {"w": 5}[Mode.WRITE],
    ",".join(Mode),
)
p = Perm.R | Perm.X
print(
    p,
    repr(p),
    Perm.R in p,
    Perm.W in p,
    p & Perm.X,
    ~p,
    p ^ Perm.R,
    bool(Perm.R & Perm.W),
    Perm(3),
    Perm.RW,
    list(Perm),
    list(p),
    p.value,
    Perm(0),
    repr(Perm(0)),
    Perm.R | Perm.W is Perm.RW,
    len(p),
    (Perm.R | Perm.W) is Perm.RW,
)


class Bits(IntFlag):
    A = 1
    B = 2


print(Bits.A | Bits.B, repr(Bits.A | Bits.B), Bits.A | 8, Bits.A + 1, Bits(3) == 3, Bits.A in Bits(3))


class Weekday(Enum):
    MON = "mon"
    TUE = "tue"

    @classmethod
    def _missing_(cls, value):
        for member in cls:
            if member.value == str(value).lower():
                return member
        return None


print(Weekday("MON"), Weekday("tue"))
for bad in (lambda: Weekday("sun"), lambda: Perm(99), lambda: Perm.R | 5, lambda: Level(3), lambda: Mode("x")):
    try:
        print(bad())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
Animal = Enum("Animal", "CAT DOG")
print(list(Animal), Animal.DOG.value)

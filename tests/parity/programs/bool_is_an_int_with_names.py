print(
    True + True,
    True * 5,
    -True,
    +False,
    ~False,
    True / 2,
    True // 2,
    True % 2,
    True**3,
    5 - True,
    [10, 20][True],
    "ab"[False],
    "x" * True,
)
print(
    repr(True),
    str(False),
    f"{True}",
    f"{True:d}",
    f"{True:>6}|",
    "%s %d" % (True, True),
    format(False, ""),
    int(True),
    float(True),
    hex(True),
    bin(True),
    round(True),
    abs(True),
)
print(
    True == 1,
    True is not False,
    True == 1.0,
    True == "True",
    hash(True),
    {True: "a", 1: "b", 1.0: "c"},
    [1, True, 0, False].count(1),
    [False, 0.0, 0].index(0),
    True in [1],
    sorted([True, 0, False, 2, -1]),
)
print(
    bool(),
    bool(0),
    bool(0.0),
    bool(-0.0),
    bool(""),
    bool("False"),
    bool([]),
    bool([0]),
    bool(()),
    bool({}),
    bool(set()),
    bool(range(0)),
    bool(None),
    bool(...),
    bool(b""),
    bool(float("nan")),
    bool(object()),
)
print(
    isinstance(True, int),
    issubclass(bool, int),
    type(True) is bool,
    type(True + 0) is int,
    type(True and 1) is int,
    bool.__mro__,
    True.real,
    True.numerator,
    True.bit_length(),
    True.as_integer_ratio(),
)
print(
    True & True,
    type(True & True),
    True | 2,
    True ^ False,
    not 1,
    not [],
    not not "a",
    (1 < 2) + (3 < 4),
    sum(n > 2 for n in range(5)),
    max(True, 2),
    min(False, 0),
    any([]),
    all([]),
)


class Never:
    def __bool__(self):
        raise RuntimeError("no truth")


class Text:
    def __bool__(self):
        return "yes"


class Sized:
    def __len__(self):
        return -1


for call in (
    lambda: bool(Never()),
    lambda: not Text(),
    lambda: 1 if Sized() else 2,
    lambda: [n for n in (1,) if Never()],
    lambda: Never() and 1,
):
    try:
        print(call())
    except (RuntimeError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
try:

    class Cannot(bool):
        pass

except TypeError as error:
    print(error)
print(
    None is None,
    None == 0,
    None == False,
    not None,
    repr(None),
    type(None).__name__,
    bool(NotImplemented) if False else "skip",
)

for text in (
    "1.5",
    " -2 ",
    "1e3",
    ".5",
    "5.",
    "1_0.5",
    "inf",
    "-Infinity",
    "nan",
    "+NaN",
    "1E-5",
    "0x10" if False else "10",
    "٣.٥",
    "1e400",
    "-0",
    "123456789012345678901234567890",
):
    print(repr(text), float(text))
for value in ("", "abc", "1.5.2", "1e", "_1", "1__0", "--1", "1,5", "0x1p3", "in f", None, [], "1 2", b"x", {}):
    try:
        print(float(value))
    except (ValueError, TypeError) as error:
        print(repr(value), type(error).__name__, error)
print(
    float(),
    float(5),
    float(True),
    float(10**20),
    float(b"2.5"),
    float("1" * 20),
    (1.0).is_integer(),
    (1.5).is_integer(),
    float("inf").is_integer(),
    (-0.0).is_integer(),
)
print(
    (2.5).as_integer_ratio(),
    (-0.75).as_integer_ratio(),
    (0.1).as_integer_ratio(),
    (0.0).as_integer_ratio(),
    (1e20).as_integer_ratio(),
    (1.5).hex(),
    (-0.1).hex(),
    (0.0).hex(),
    (5e-324).hex(),
    float("inf").hex(),
    (1e300).hex(),
)
print(
    float.fromhex("0x1.8p1"),
    float.fromhex("-0x.1p-4"),
    float.fromhex("1.8"),
    float.fromhex("inf"),
    float.fromhex(" 0xA "),
    (1.5).real,
    (1.5).imag,
    (1.5).conjugate(),
)
for call in (
    lambda: float("nan").as_integer_ratio(),
    lambda: float("inf").as_integer_ratio(),
    lambda: float.fromhex("xyz"),
    lambda: int(float("nan")),
    lambda: round(float("inf")),
    lambda: float.fromhex("0x1p5000"),
):
    try:
        print(call())
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)


class Celsius:
    def __float__(self):
        return 21.5


class Seven:
    def __index__(self):
        return 7


print(float(Celsius()), float(Seven()), type(float(Seven())).__name__)

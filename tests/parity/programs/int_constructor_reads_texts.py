for text in ("42", " 42 ", "-7", "+7", "1_000", "٤٢", "0", "-0", "007", "9" * 25, "\n5\t"):
    print(repr(text), int(text))
for text, base in (
    ("ff", 16),
    ("0xff", 16),
    ("0xFF", 0),
    ("0o17", 0),
    ("0b101", 0),
    ("z", 36),
    ("1010", 2),
    ("-0b11", 0),
    ("777", 8),
    ("0", 0),
    ("0b1", 16),
    ("1_0", 2),
    ("0x_f", 0),
    ("00", 0),
):
    print(text, base, int(text, base))
print(int(3.99), int(-3.99), int(True), int(1e20), int(), int(b"12"), int(bytearray(b"7")), int("11", base=2))
for args in (
    ("",),
    ("abc",),
    ("1.5",),
    ("1__0",),
    ("_1",),
    ("1_",),
    ("0x10",),
    ("12", 1),
    ("12", 37),
    ("2", 2),
    ("08", 0),
    (None,),
    ([],),
    (float("nan"),),
    (float("inf"),),
    (5, 10),
    ("1", "2"),
    (b"x",),
    ("- 1",),
    ("1 2",),
    ("²",),
    ("½",),
):
    try:
        print(int(*args))
    except (TypeError, ValueError, OverflowError) as error:
        print(args, type(error).__name__, error)


class Truncated:
    def __trunc__(self):
        return 5


class Whole:
    def __int__(self):
        return 8

    def __index__(self):
        return 9


class Bad:
    def __int__(self):
        return "eight"


print(int(Whole()), hex(Whole()), [10, 20][Whole() - 8] if hasattr(Whole, "__sub__") else "no minus")
try:
    int(Bad())
except TypeError as error:
    print(error)

print(
    bin(10),
    oct(-64),
    hex(255),
    bin(-5),
    hex(2**70),
    (255).bit_length(),
    (7).bit_count(),
    (-8).bit_length(),
    (2**70).bit_length(),
)
print(
    (1024).to_bytes(2, "big"),
    int.from_bytes(b"\x04\x00", "little"),
    (-2).to_bytes(2, "little", signed=True),
    int.from_bytes(b"\xff\xfe", "big", signed=True),
)
print(
    (5).real,
    (5).imag,
    (5).numerator,
    (5).denominator,
    (5).conjugate(),
    (6).as_integer_ratio(),
    (5).__add__(3),
    (5).__add__("x"),
)
print(
    1 << 40,
    1 << 100 >> 98,
    -1 >> 3,
    5 & -2,
    -6 | 3,
    -5 ^ 7,
    2**31 | 1,
    (2**31) << 1,
    ~(2**40),
    0xFFFFFFFF & 0xFF00FF00,
    3000000000 & 3000000000,
)
print(
    2**-1,
    (-2) ** 3,
    -(2**2),
    2**0,
    0**0,
    (-8) ** (1 / 3) if False else "-",
    7**0.5,
    pow(2, 10),
    pow(2, 10, 1000),
    pow(3, -1, 7),
    2.0**3,
    (-1) ** 2,
)
print(round(5), round(1234, -2), round(1250, -2), round(1350, -2), round(-15, -1), round(25, -1), round(5, 2))
print(f"{10:b} {255:x} {255:X} {8:o} {-255:#x} {1234567:,d} {65:c} {5:+} {5: } {5:05} {-5:05} {5:<5}| {5:^5}| {5:=+5}")
print(isinstance(True, int), True + 1, int(True), repr(True), str(False), True == 1, hash(True) == hash(1), (3).real)
for bad in (
    lambda: 1 << -1,
    lambda: (300).to_bytes(1, "big"),
    lambda: (-1).to_bytes(1, "big"),
    lambda: 1 & 1.0,
    lambda: ~1.5,
    lambda: int("z", 10),
    lambda: bin(1.5),
    lambda: range(1.5),
    lambda: [1, 2][1.0],
    lambda: "a" * 1.5,
):
    try:
        print(bad())
    except (ValueError, OverflowError, TypeError) as error:
        print(type(error).__name__, error)

print(
    ord("a"),
    ord("€"),
    ord("😀"),
    ord(b"z"),
    chr(97),
    chr(8364),
    chr(0x1F600),
    chr(0),
    repr(chr(0x10FFFF)),
    chr(True),
    ord("\n"),
)
print(
    bin(10),
    bin(-10),
    bin(0),
    oct(8),
    oct(-9),
    hex(255),
    hex(-256),
    hex(2**64),
    bin(2**66)[:8],
    ascii("é😀\n'"),
    ascii(["ü", 1]),
    ascii(None),
)
for call in (
    lambda: ord("ab"),
    lambda: ord(""),
    lambda: ord(5),
    lambda: ord(b"ab"),
    lambda: chr(-1),
    lambda: chr(0x110000),
    lambda: chr("a"),
    lambda: chr(1.5),
    lambda: bin("a"),
    lambda: hex(1.5),
    lambda: oct(None),
    lambda: ord(None),
):
    try:
        print(call())
    except (TypeError, ValueError, OverflowError) as error:
        print(type(error).__name__, error)


def to_base(number, base):
    digits = "0123456789abcdefghijklmnopqrstuvwxyz"
    if number < base:
        return digits[number]
    return to_base(number // base, base) + digits[number % base]


for number in (0, 5, 255, 10**15):
    print(
        [to_base(number, base) for base in (2, 3, 16, 36)],
        all(int(to_base(number, base), base) == number for base in range(2, 37)),
    )
print(
    "".join(chr((ord(c) - 97 + 3) % 26 + 97) if c.islower() else c for c in "xyz, abc!"),
    [ord(c) - 48 for c in "0189"],
    sum(map(ord, "abc")),
)

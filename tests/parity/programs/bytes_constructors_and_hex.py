print(
    bytes(),
    bytes(3),
    bytes([1, 2, 255]),
    bytes(b"x"),
    bytes("é", "utf-8"),
    bytes(bytearray(b"y")),
    bytes(range(3)),
    bytes((n * n for n in range(4))),
    bytes({1: 2}),
)
print(bytearray(), bytearray(2), bytearray([65]), bytearray("a", "ascii"), bytearray(b"copy"))
print(
    b"\x01\xab".hex(),
    b"\x01\xab\xcd".hex(":"),
    bytes.fromhex("01 AB cd"),
    bytes.fromhex(""),
    bytearray.fromhex("ff00"),
    b"".hex(),
)


class Raw:
    def __bytes__(self):
        return b"raw"


class Index:
    def __index__(self):
        return 3


print(bytes(Raw()), bytes([Index(), True]))
for call in (
    lambda: bytes(-1),
    lambda: bytes([256]),
    lambda: bytes([-1]),
    lambda: bytes("a"),
    lambda: bytes(["a"]),
    lambda: bytes(1.5),
    lambda: bytes(None),
    lambda: bytes.fromhex("0"),
    lambda: bytes.fromhex("zz"),
    lambda: bytearray(-2),
):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(
    bytes.fromhex(" 61\t62\n").decode(), bytes(b"abc").hex().upper(), int(b"ff".decode(), 16), int(b"42"), float(b"1.5")
)

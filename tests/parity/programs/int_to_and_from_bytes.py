for value, length, order, signed in (
    (1, 1, "big", False),
    (258, 2, "big", False),
    (258, 2, "little", False),
    (-1, 4, "big", True),
    (-129, 2, "little", True),
    (2**64, 9, "big", False),
    (0, 0, "big", False),
    (127, 1, "big", True),
):
    data = value.to_bytes(length, order, signed=signed)
    print(value, data, int.from_bytes(data, order, signed=signed) == value)
print(
    (5).to_bytes(),
    (300).to_bytes(length=2),
    int.from_bytes(b"\xff"),
    int.from_bytes([1, 2]),
    int.from_bytes(b"", "big"),
    int.from_bytes(bytearray(b"\x80"), "big", signed=True),
    True.to_bytes(1, "big"),
)
for call in (
    lambda: (256).to_bytes(1, "big"),
    lambda: (-1).to_bytes(1, "big"),
    lambda: (128).to_bytes(1, "big", signed=True),
    lambda: (1).to_bytes(1, "middle"),
    lambda: (1).to_bytes(-1, "big"),
    lambda: int.from_bytes([256], "big"),
    lambda: int.from_bytes(b"a", "up"),
):
    try:
        print(call())
    except (OverflowError, ValueError, TypeError) as error:
        print(type(error).__name__, error)


def varint(number):
    out = bytearray()
    while number > 127:
        out.append(number & 127 | 128)
        number >>= 7
    out.append(number)
    return bytes(out)


def read_varint(data):
    result = 0
    for shift, byte in enumerate(data):
        result |= (byte & 127) << 7 * shift
        if byte < 128:
            return result
    raise ValueError("unfinished")


for number in (0, 127, 128, 300, 2**40):
    print(number, varint(number).hex(), read_varint(varint(number)) == number)

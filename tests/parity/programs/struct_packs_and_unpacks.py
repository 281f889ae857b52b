"""struct: every format in both byte orders, alignment, buffers and what is refused."""

import struct

VALUES = (
    ("b", -5),
    ("B", 250),
    ("h", -30000),
    ("H", 60000),
    ("i", -(2**31)),
    ("I", 2**32 - 1),
    ("l", -7),
    ("L", 7),
    ("q", -(2**63)),
    ("Q", 2**64 - 1),
)
for code, value in VALUES:
    for order in ("", "=", "<", ">", "!"):
        data = struct.pack(order + code, value)
        print(order + code, data.hex(), struct.unpack(order + code, data), struct.calcsize(order + code), end="; ")
    print()
for value in (
    0.0,
    -0.0,
    1.0,
    -1.5,
    0.1,
    65504.0,
    1e-8,
    6e-8,
    3.4e38,
    1e-40,
    float("inf"),
    float("-inf"),
    float("nan"),
    5,
    True,
    2.0005,
):
    print(value, end=" ")
    for code in ("<e", ">f", "d"):
        try:
            data = struct.pack(code, value)
            print(data.hex(), struct.unpack(code, data), end=" ")
        except (struct.error, OverflowError) as error:
            print(type(error).__name__, error, end=" ")
    print()
print(struct.pack("bi3shx?c", 1, 2, b"abcdef", 3, [], b"z"), struct.calcsize("bi3shx?c"))
print(struct.calcsize("<bi3shx?c"), struct.calcsize("b0i"))
print(struct.pack("5p3p0s", b"hello world", b"x", b""), struct.unpack("5p3p0s", b"\x04hell\x01x\x00"))
print(struct.pack("P", -1).hex())
print(struct.pack(" 2h  h", 1, 2, 3), struct.unpack("<3?", b"\x00\x01\x05"), struct.unpack("2c", b"ab"))
print(struct.pack(b">H", 258))
header = struct.Struct("<4sHI")
buffer = bytearray(12)
header.pack_into(buffer, 1, b"RIFF", 513, 70000)
print(buffer, header.unpack_from(buffer, 1), header.size, header.format, struct.unpack_from("<H", buffer, -7))
print(list(struct.iter_unpack(">hb", b"\x00\x01\x02\x00\x03\x04")), list(header.iter_unpack(b"")))
for compute in (
    lambda: struct.pack("b", 200),
    lambda: struct.pack("B", -1),
    lambda: struct.pack("h", 40000),
    lambda: struct.pack("H", -1),
    lambda: struct.pack("i", 2**31),
    lambda: struct.pack("I", -1),
    lambda: struct.pack("q", 2**63),
    lambda: struct.pack("Q", -1),
    lambda: struct.pack(">h", 40000),
    lambda: struct.pack("<i", 2**31),
    lambda: struct.pack(">Q", -1),
    lambda: struct.pack("<b", 200),
    lambda: struct.pack("i", 10**30),
    lambda: struct.pack("h", 1.5),
    lambda: struct.pack("<h", "a"),
    lambda: struct.pack("f", "a"),
    lambda: struct.pack("<f", 1e300),
    lambda: struct.pack("e", 1e9),
    lambda: struct.pack("c", b"ab"),
    lambda: struct.pack("s", "a"),
    lambda: struct.pack("z", 1),
    lambda: struct.pack("5", 1),
    lambda: struct.pack("<n", 1),
    lambda: struct.pack("2i", 1),
    lambda: struct.pack("i", 1, 2),
    lambda: struct.unpack("i", b"123"),
    lambda: struct.unpack("i", "1234"),
    lambda: struct.unpack_from("i", b"123", 1),
    lambda: struct.unpack_from("i", b"12345678", -3),
    lambda: struct.unpack_from("i", b"12345678", -13),
    lambda: struct.pack_into("i", bytearray(4), 1, 5),
    lambda: struct.pack_into("i", bytearray(4), -9, 5),
    lambda: list(struct.iter_unpack("i", b"123")),
    lambda: struct.Struct(5),
):
    try:
        print(compute())
    except (struct.error, OverflowError, TypeError) as error:
        print(type(error).__module__, type(error).__name__, error)

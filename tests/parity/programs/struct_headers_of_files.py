"""struct: records of a small file format: byte orders, padding, repeated fields, iter_unpack, pack_into, errors."""

import struct

for form in ("<", ">", "!", "="):
    print(form, struct.calcsize(form + "bhilq"), struct.pack(form + "hIq", -2, 3, -4).hex(" "))
print(struct.calcsize("<3s2xH?"), struct.pack("<3s2xH?", b"abcdef", 513, True), struct.unpack("<3s2xH?", b"abc\0\0\x01\x02\x00"))
print(struct.pack(">e f d".replace(" ", ""), 1.5, -0.1, 1e300).hex(), struct.unpack("<2e", b"\x00\x3c\x00\x7c"), struct.unpack(">d", b"\x7f\xf8" + b"\0" * 6))
print(struct.pack("5p", b"abcdefg"), struct.unpack("5p", b"\x02hiXX"), struct.pack("0s3c", b"", b"a", b"b", b"c"), struct.pack("<2?", [], "x"))

header = struct.Struct("<4sHHI")
blob = bytearray(header.size + 12)
header.pack_into(blob, 0, b"PARI", 1, 3, 12)
struct.pack_into("<3I", blob, header.size, 10, 20, 30)
magic, major, count, length = header.unpack_from(blob)
print(magic, major, count, length, header.size, header.format, [n for (n,) in struct.iter_unpack("<I", blob[header.size :])], bytes(blob[-4:]))
print(struct.unpack_from(">H", b"\0\1\2\3", 1), struct.unpack_from("<H", b"\0\1\2\3", offset=-2))

for action in (
    lambda: struct.pack("<b", 128),
    lambda: struct.pack("<B", -1),
    lambda: struct.pack("<h", 40000),
    lambda: struct.pack(">I", 2**32),
    lambda: struct.pack(">q", 2**63),
    lambda: struct.pack("<2h", 1),
    lambda: struct.pack("<h", 1, 2),
    lambda: struct.pack("<h", "x"),
    lambda: struct.pack("<h", 1.5),
    lambda: struct.pack("<f", "x"),
    lambda: struct.pack("<s", "x"),
    lambda: struct.pack("<c", b"xy"),
    lambda: struct.unpack("<h", b"abc"),
    lambda: struct.unpack_from("<I", b"abc"),
    lambda: struct.pack_into("<I", bytearray(3), 0, 1),
    lambda: list(struct.iter_unpack("<h", b"abc")),
    lambda: struct.calcsize("<y"),
    lambda: struct.calcsize("3"),
    lambda: struct.pack("<f", 1e300),
    lambda: struct.pack("<e", 70000.0),
):
    try:
        print(action())
    except (struct.error, OverflowError) as error:
        print(type(error).__name__, error)

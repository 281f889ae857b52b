data = b"hello\x00\xff"
print(
    data[0],
    data[-1],
    data[1:4],
    data[::-1],
    data[5:],
    list(data[-3:]),
    len(data),
    data[10:],
    104 in data,
    b"ell" in data,
    300 - 45 in data,
    b"" in data,
)
print(
    [hex(byte) for byte in data],
    sum(data),
    max(data),
    min(data),
    sorted(data)[:3],
    bytes(sorted(data)),
    tuple(b"ab"),
    set(b"aa"),
)
print(
    data + b"!",
    data * 2,
    2 * b"ab",
    b"ab" * 0,
    b"ab",
    data == b"hello\x00\xff",
    b"a" < b"b",
    b"a" == "a",
    b"Z" < b"a",
    b"ab" > b"a",
)
print(
    repr(b"it's"),
    repr(b'say "hi"'),
    repr(b"both ' and \""),
    repr(b"\t\n\r\\ \x7f\x80"),
    str(b"x"),
    bytes(range(28, 34)),
)
for call in (
    lambda: data[7],
    lambda: data[-8],
    lambda: data["a"],
    lambda: data + "a",
    lambda: "a" in data,
    lambda: 256 in data,
    lambda: data * 1.5,
    lambda: b"a" < "a",
    lambda: data + 1,
):
    try:
        print(call())
    except (TypeError, IndexError, ValueError) as error:
        print(type(error).__name__, error)
try:
    data[0] = 1
except TypeError as error:
    print(error)
first, *middle, last = data
print(first, middle, last, hash(b"ab") == hash(b"a" + b"b"), {b"k": 1}[b"k"], b"%d" % 5)
checksum = 0
for byte in data:
    checksum = (checksum * 31 + byte) & 0xFFFF
print(checksum, int.from_bytes(data[:2], "big"), bool(b""), bool(b"\x00"))

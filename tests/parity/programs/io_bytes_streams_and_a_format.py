"""io.BytesIO: reading, seeking and writing bytes, and a run-length format on top."""

import io

b = io.BytesIO(b"\x00\x01line one\nline two")
print(b.read(2), b.readline(), b.tell(), b.read(-1), b.read(), b.seek(-3, io.SEEK_END), b.read1(2), b.seek(1), b.read(1))
print(b.seek(2, io.SEEK_CUR), b.getvalue()[:4], b.write(b"XY"), b.getvalue(), b.truncate(), b.getvalue())

b.seek(0)
b = io.BytesIO()
b.seek(2)
print(b.write(b"end"), b.getvalue(), b.write(bytearray(b"!")), len(b.getvalue()))
b.writelines([b"a", b"b"])
print(b.getvalue(), list(io.BytesIO(b"x\ny\n\nz")), io.BytesIO(b"a\nb\nc").readlines(3))

for action in (
    lambda: io.BytesIO("text"),
    lambda: b.write("text"),
    lambda: b.seek(-1),
    lambda: b.seek(0, 7),
    lambda: b.truncate(-2),
):
    try:
        print(action())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
b.close()
try:
    b.read()
except ValueError as error:
    print(error, b.closed)

def pack(data: bytes) -> bytes:
    out, source = io.BytesIO(), io.BytesIO(data)
    last, count = source.read(1), 1
    while last:
        following = source.read(1)
        if following == last and count < 255:
            count += 1
            continue
        out.write(bytes([count]) + last)
        last, count = following, 1
    return out.getvalue()

def unpack(packed: bytes) -> bytes:
    source = io.BytesIO(packed)
    return b"".join(pair[1:] * pair[0] for pair in iter(lambda: source.read(2), b""))

for data in (b"", b"a", b"aaabbbbc", bytes(300), b"abc" * 3):
    print(len(data), pack(data)[:12], unpack(pack(data)) == data)

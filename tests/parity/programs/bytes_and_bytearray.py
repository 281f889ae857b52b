b = b"hello\x00\xff"
print(
    b,
    b[0],
    b[-1],
    b[1:3],
    len(b),
    list(b"ab"),
    bytes(3),
    bytes([65, 66]),
    bytes("é", "utf-8"),
    b"a" + b"b",
    b"ab" * 2,
    b"l" in b,
    104 in b,
    b"ell" in b,
    b == b"hello\x00\xff",
    b"a" < b"b",
)
print(
    b.hex(),
    bytes.fromhex("de ad BE ef"),
    b.find(b"l"),
    b.split(b"l"),
    b"a,b".split(b","),
    b"-".join([b"x", b"y"]),
    b"abc".replace(b"b", b"XX"),
    b" x ".strip(),
    b"AbC".lower(),
    b"abc".startswith(b"ab"),
    b"abc".upper(),
    b"1".isdigit(),
    b"ab".index(98),
    b"aXbX".count(b"X"),
)
print(
    b"it's",
    b'"',
    b"\t\n\\",
    repr(b"\x7f\x80"),
    hash(b"a") == hash(b"a"),
    {b"k": 1}[b"k"],
    b"abc"[::-1],
    bytes(b"copy"),
    bytes((1, 2)),
    b"%d-%s" % (5, b"x"),
    b"ab".center(4, b"*"),
    b"a\nb".splitlines(),
    sorted(b"cab"),
    b"".join([]),
    bool(b""),
    b"\xe9".decode("latin-1"),
)
a = bytearray(b"abc")
a.append(100)
a[0] = 65
a.extend(b"ef")
a += b"!"
a[1:2] = b"ZZ"
del a[-1]
print(
    a, bytes(a), len(a), a.pop(), a.decode(), a == b"AZZcde", a.upper(), bytearray(2), a.find(b"c"), a[::2], list(a)[:2]
)
for bad in (
    lambda: b"a" + "b",
    lambda: b[99],
    lambda: bytes("a"),
    lambda: bytes([256]),
    lambda: bytes(-1),
    lambda: b"a".join(["b"]),
    lambda: bytes.fromhex("xy"),
    lambda: b"abc".index(b"z"),
    lambda: bytes(None),
    lambda: a.append(300),
    lambda: b.__setitem__,
    lambda: bytearray("x"),
    lambda: "a" in b"a",
):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)

"""bytes and bytearray: construction, hex, tables, formatting and the errors of wrong arguments."""


TEMPLATES = ["{:,,}", "{99999999999999999999}", "%999999999999999999999d"]


def tried(compute):
    try:
        return repr(compute())
    except (TypeError, ValueError, OverflowError, LookupError) as error:
        return f"{type(error).__name__} {error}"


class WithBytes:
    def __bytes__(self):
        return b"own"


class WrongBytes:
    def __bytes__(self):
        return "text"


class Index:
    def __index__(self):
        return 3


class Named(bytes):
    pass


class Buffer(bytearray):
    def __init__(self, extra=1, *args, **kwargs):
        self.extra = extra
        super().__init__(*args, **kwargs)


print(
    bytes(WithBytes()),
    bytes(Index()),
    bytearray(Index()),
    type(Named.fromhex("01 02")).__name__,
    Named(b"ab").__bytes__(),
)
print(Buffer(4, source=b"abc"), Buffer(4, source=b"abc").extra)
data = bytes(range(1, 14))
for size in (1, 2, 3, 5, -1, -2, -4, 0, 100):
    print(data.hex(":", size), data.hex(b"-", size))
print(
    bytes.maketrans(b"abc", b"xyz")[95:101],
    b"aabbcc".translate(bytes.maketrans(b"abc", b"xyz"), b"b"),
    b"abc".translate(None, delete=b"b"),
)
print(
    b"Hello World".istitle(),
    b"hello".istitle(),
    b"".istitle(),
    b"a\x1cb c\xa0".split(),
    b" x  y ".rsplit(None, 1),
    b"\x85a\x85".split(),
)
print(b"%s|%b|%a|%r|%c|%c|%d|%5.1f|%x" % (b"a", WithBytes(), "å", "b", 65, b"z", 7, 2.25, 255))
print(
    b"%(one)s %(two)d" % {b"one": b"1", b"two": 2},
    b"%5s|%-5s|%.2s" % (b"a", b"b", b"cdef"),
    bytearray(b"%s") % b"x",
    b"%%",
)
values = bytearray(b"abc")
for change in (
    lambda: values.extend([1, 300]),
    lambda: values.extend("ab"),
    lambda: values.append(256),
    lambda: values.insert(0, -1),
):
    print(tried(change), values)
values.__init__(b"new")
print(values, b"x" * 1, bytearray(b"ab") * 2)
for compute in (
    lambda: bytes("a"),
    lambda: bytes(encoding="ascii"),
    lambda: bytes(b"a", "ascii"),
    lambda: bytes("a", b"ascii"),
    lambda: bytes(errors="strict"),
    lambda: bytes(WrongBytes()),
    lambda: bytes(-1),
    lambda: bytes([256]),
    lambda: bytes(["a"]),
    lambda: bytes(1.5),
    lambda: bytes(None),
    lambda: b"a".upper(1),
    lambda: bytearray(b"a").title(1),
    lambda: b"a".removeprefix(),
    lambda: b"a".partition(b"", 1),
    lambda: b"a".splitlines(True, 1),
    lambda: b"a".find(),
    lambda: b"a".count(b"a", 1, 2, 3),
    lambda: b"a".find("a"),
    lambda: b"a".find(256),
    lambda: b"a".startswith(["a"]),
    lambda: b"a".endswith("a"),
    lambda: b"a".startswith((b"a", "b")),
    lambda: b"a".hex(""),
    lambda: b"a".hex("::"),
    lambda: b"a".hex("å"),
    lambda: bytes.fromhex("0"),
    lambda: bytes.fromhex("0g"),
    lambda: bytes.fromhex("0 1"),
    lambda: bytes.fromhex(b"00"),
    lambda: bytes.maketrans(b"a", b"bc"),
    lambda: b"a".translate(b"short"),
    lambda: b"%s" % "text",
    lambda: b"%c" % 256,
    lambda: b"%c" % "a",
    lambda: b"%d" % b"1",
    lambda: b"a".join([b"b", "c"]),
    lambda: b"a" + "b",
    lambda: b"a".replace(b"a"),
    lambda: b"a".zfill(),
    lambda: b"a".center(),
    lambda: b"a".strip("a"),
    lambda: b"a".index(b"z"),
    lambda: "abc".find(),
    lambda: "abc".count("a", 1, 2, 3),
    lambda: "abc".startswith(),
    lambda: "abc".strip("a", "b"),
    lambda: "abc".splitlines(1, 2),
    lambda: TEMPLATES[0].format(1),
    lambda: TEMPLATES[1].format(1),
    lambda: TEMPLATES[2] % 1,
    lambda: str.maketrans(1, "a"),
    lambda: str.maketrans("a", 1),
):
    print(tried(compute))
print("\u0345\u03a3".swapcase(), "A\u0345\u03a3".swapcase(), "ǅ ß ŉ Σ".swapcase())

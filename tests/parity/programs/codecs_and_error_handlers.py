"""Encoding and decoding: error handlers, the program's own handlers and codecs, and what codecs tells."""

import codecs

TEXTS = ("abc", "é", "€uro", "a\ud800b", "\udc80x\udcff", "🎈", "ÿĀ")
HANDLERS = ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "surrogateescape", "surrogatepass")
for text in TEXTS:
    for encoding in ("utf-8", "latin-1", "ascii"):
        for errors in HANDLERS:
            try:
                print(ascii(text), encoding, errors, text.encode(encoding, errors))
            except UnicodeEncodeError as error:
                print(ascii(text), encoding, errors, ascii(str(error)), error.start, error.end, error.reason)
DATA = (
    b"abc",
    b"\xff\xfe",
    b"a\xc3\xa9b",
    b"\xc3",
    b"\xe2\x82",
    b"\xed\xa0\x80",
    b"\xf0\x9f\x8e\x88",
    b"x\x80\x81y",
    b"\xe2(\xa1",
)
for data in DATA:
    for encoding in ("utf-8", "latin-1", "ascii"):
        for errors in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape", "surrogatepass"):
            try:
                print(data, encoding, errors, ascii(data.decode(encoding, errors)))
            except UnicodeDecodeError as error:
                print(data, encoding, errors, error, error.object, error.start, error.end)


def star(error):
    return "*" * (error.end - error.start), error.end


def dash(error):
    return (b"--" if isinstance(error, UnicodeEncodeError) else "--"), error.start + 1


codecs.register_error("star", star)
codecs.register_error("dash", dash)
codecs.register_error("bad", lambda error: (1, 2))
codecs.register_error("far", lambda error: ("", 99))
print("aéüb".encode("ascii", "star"), b"a\xff\xfeb".decode("ascii", "star"), b"\xff\xc3(".decode("utf-8", "star"))
print("aéüb".encode("ascii", "dash"), b"a\xff\xfeb".decode("utf-8", "dash"), codecs.lookup_error("star") is star)
for compute in (
    lambda: "é".encode("ascii", "bad"),
    lambda: b"\xff".decode("ascii", "bad"),
    lambda: "é".encode("ascii", "far"),
    lambda: "é".encode("ascii", "none"),
    lambda: b"\xff".decode("utf-8", "none"),
    lambda: "é".encode("klingon"),
    lambda: b"".decode("klingon"),
    lambda: codecs.lookup("klingon"),
    lambda: codecs.lookup_error("none"),
):
    try:
        print(compute())
    except (LookupError, TypeError, IndexError) as error:
        print(type(error).__name__, error)


def search(name):
    if name == "mirror":
        return codecs.CodecInfo(
            lambda text, errors="strict": (text[::-1].encode(), len(text)),
            lambda data, errors="strict": (bytes(data).decode()[::-1], len(data)),
            name="mirror",
        )
    if name == "odd_one":
        return codecs.CodecInfo(lambda text, errors="": (42, 1), lambda data, errors="": (42, 1), name="odd")
    return None


codecs.register(search)
print("abc".encode("mirror"), b"abc".decode("Mirror"), codecs.encode("xyz", "mirror"), codecs.encode("x", "odd-one"))
for compute in (lambda: "x".encode("odd-one"), lambda: b"x".decode("odd one"), lambda: "x".encode("nothing")):
    try:
        print(compute())
    except (LookupError, TypeError) as error:
        print(type(error).__name__, error)
codecs.unregister(search)
try:
    "abc".encode("mirrors")
except LookupError as error:
    print(error)
print(
    codecs.lookup("UTF8").name, codecs.lookup("latin1").name, codecs.lookup("us-ascii").name, codecs.lookup("U8").name
)
print(
    codecs.BOM_UTF8,
    codecs.getencoder("latin-1")("é"),
    codecs.getdecoder("utf-8")(b"\xc3\xa9"),
    codecs.decode(b"abc", "ascii"),
)
print("é".encode(), "é".encode("Latin_1"), b"a".decode("646"), "a".encode("iso-8859-1"), b"a")

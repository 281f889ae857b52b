"""codecs: byte order marks, names that are looked up, an error handler and a codec of one's own."""

import codecs

for encoding in ("utf-8", "utf-16", "utf-32", "latin-1", "ascii"):
    info = codecs.lookup(encoding)
    text = "añ€🎈" if encoding.startswith("utf") else "abc"
    data = text.encode(encoding)
    print(info.name, len(data), data[:6], data.decode(encoding) == text, codecs.decode(info.encode(text)[0], encoding) == text)

print(codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
print(codecs.encode("aé", "utf-8"), codecs.decode(b"\xe9", "latin-1"))


def dotted(error: UnicodeError) -> tuple[str, int]:
    return "." * (error.end - error.start), error.end


codecs.register_error("dotted", dotted)
print("aéb🎈".encode("ascii", "dotted"), b"a\xff\xfeb".decode("utf-8", "dotted"), codecs.lookup_error("dotted") is dotted)
for name in ("strict", "ignore", "replace", "xmlcharrefreplace", "backslashreplace", "missing"):
    try:
        print(name, "é€".encode("ascii", name))
    except (UnicodeEncodeError, LookupError) as error:
        print(name, type(error).__name__, error)
for name in ("no-such", ""):
    try:
        codecs.lookup(name)
    except LookupError as error:
        print(error)


def search(name: str) -> codecs.CodecInfo | None:
    if name != "shift_one":
        return None
    return codecs.CodecInfo(
        lambda text, errors="strict": (bytes(ord(c) + 1 for c in text), len(text)),
        lambda data, errors="strict": ("".join(chr(c - 1) for c in bytes(data)), len(data)),
        name="shift_one",
    )


codecs.register(search)
print("HAL".encode("shift_one"), b"IBM".decode("shift_one"), codecs.lookup("shift_one").name)

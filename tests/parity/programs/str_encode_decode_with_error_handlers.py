text = "aé€😀"
for encoding in ("utf-8", "UTF8", "utf_8", "latin-1", "ascii", "iso-8859-1", "us-ascii"):
    for errors in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace"):
        try:
            print(encoding, errors, text.encode(encoding, errors))
        except UnicodeEncodeError as error:
            print(encoding, errors, type(error).__name__, error)
for data in (
    b"ok",
    b"\xc3\xa9",
    b"\xff",
    b"a\xc3",
    b"\xe2\x82",
    b"\xed\xa0\x80",
    b"\xc0\x80",
    b"x\x80y\xf0\x9f\x98\x80",
):
    for errors in ("strict", "replace", "ignore", "backslashreplace"):
        try:
            print(data, errors, repr(data.decode("utf-8", errors)))
        except UnicodeDecodeError as error:
            print(data, errors, error)
print(
    b"caf\xe9".decode("latin-1"),
    b"abc".decode("ascii"),
    b"abc".decode(),
    str(b"\xc3\xa9", "utf-8"),
    str(b"\xff", encoding="utf-8", errors="replace"),
    bytes("é", "utf-8"),
    bytearray("é", "latin-1"),
)
for call in (
    lambda: "a".encode("no-such"),
    lambda: b"a".decode("no-such"),
    lambda: "\xff".encode("utf-8", "no-such"),
    lambda: "€".encode("ascii", "no-such"),
    lambda: b"\xff".decode("ascii"),
    lambda: bytes("a"),
):
    try:
        print(call())
    except (LookupError, TypeError, UnicodeError) as error:
        print(type(error).__name__, error)

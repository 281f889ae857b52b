s = "a😀é日\u0301"
print(
    len(s),
    s[1],
    s[-1] == "\u0301",
    s[::-1].encode(),
    s[1:3],
    list(s),
    s.index("é"),
    s.find("日"),
    "😀" in s,
    ord(s[1]),
    s.count("😀"),
)
print(
    "😀" * 2,
    "😀😀".replace("😀", "x", 1),
    "a😀b".split("😀"),
    "😀b".center(6, "*"),
    "😀".ljust(3) + "|",
    f"{'😀':>3}|",
    "x😀y".partition("😀"),
    "😀".isalpha(),
    "é".isalpha(),
)
print(
    max("a😀\uffff") == "😀",
    sorted("b😀a\uffff")[2] == "\uffff",
    "😀" > "\uffff",
    "ab😀"[2:],
    "😀ab"[:2],
    [i for i, c in enumerate("a😀b") if c == "b"],
)
print(
    "😀" == "\U0001f600",
    "e\u0301" == "é",
    {"😀": 1},
    "Straße".upper(),
    "ŉ".upper(),
    "İ".lower().encode(),
    "ΑΣ".lower(),
    "ǆ".title(),
    "ß".casefold(),
    "ﬁ".upper(),
    "STRASSE".casefold() == "Straße".casefold(),
)
print(
    "日本".encode("utf-8"),
    b"\xe6\x97\xa5".decode(),
    "日".encode("utf-16-le"),
    "é".encode("latin-1"),
    "é".encode("ascii", "replace"),
    "é".encode("ascii", "ignore"),
    "é".encode("ascii", "backslashreplace"),
    b"\xff\xfea".decode("utf-8", "replace"),
)
for bad in (
    lambda: "é".encode("ascii"),
    lambda: b"\xff".decode(),
    lambda: b"\xff".decode("ascii"),
    lambda: "\ud800".encode(),
    lambda: "日".encode("latin-1"),
    lambda: s[10],
    lambda: b"abc\xe6\x97".decode("utf-8"),
):
    try:
        print(bad())
    except (UnicodeError, IndexError) as error:
        print(type(error).__name__, error)

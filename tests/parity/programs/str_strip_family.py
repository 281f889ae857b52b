for text in ("  both  ", "\t\n mixed \r\n", "\u2003wide\u00a0", "", "   ", "none"):
    print(repr(text.strip()), repr(text.lstrip()), repr(text.rstrip()))
print(
    "xxhixyx".strip("x"),
    "xxhixyx".strip("xy"),
    "www.example.com".strip("cmowz."),
    "#### title ####".strip("# "),
    "abc".strip(""),
)
print(
    "mississippi".lstrip("misp"),
    "mississippi".rstrip("ip"),
    "123abc456".strip("0123456789"),
    "ßaß".strip("ß"),
    "😀a😀".strip("😀"),
)
print(
    "  x ".strip(None),
    b"  x\x0b".strip(),
    b"..x..".strip(b"."),
    bytearray(b"--a").lstrip(b"-"),
    b"\x00a\x00".strip(b"\x00"),
)
print(
    "prefix-body".removeprefix("prefix-"),
    "body".removeprefix("x"),
    "file.tar.gz".removesuffix(".gz"),
    "aaa".removeprefix("a"),
    "x".removesuffix(""),
)
print(b"abc".removeprefix(b"a"), b"abc".removesuffix(b"bc"), "".removeprefix("a"))
print(repr("\x1c\x1d\x1e\x1f\x85 a".strip()), repr("\u200ba\u200b".strip()), repr("\ufeffa".strip()))
for call in (lambda: "a".strip(1), lambda: b"a".strip("a"), lambda: "a".removeprefix(1), lambda: "a".removeprefix()):
    try:
        print(call())
    except TypeError as error:
        print(error)
lines = ["  indented", "\ttabbed", "plain  "]
print([len(line) - len(line.lstrip()) for line in lines])
print(max(lines, key=lambda line: len(line.strip())))
config = {
    key.strip(): value.strip(" '\"") for key, value in (line.split("=") for line in "name = 'x'\n port=80 ".split("\n"))
}
print(config)

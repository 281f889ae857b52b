samples = [
    "abc",
    "ABC1",
    "123",
    "٣",
    "²",
    "½",
    "Ⅷ",
    "一",
    "",
    " ",
    "a b",
    "é",
    "_",
    "ª",
    "\u00ad",
    "\n",
    "😀",
    "१२",
    "a\u0301",
]
for method in (
    str.isalpha,
    str.isdigit,
    str.isdecimal,
    str.isnumeric,
    str.isalnum,
    str.isspace,
    str.isprintable,
    str.isascii,
    str.isidentifier,
):
    print(method.__name__.ljust(12), "".join("X" if method(sample) else "." for sample in samples))
print([name.isidentifier() for name in ("x", "_", "1x", "x1", "été", "class", "a-b", "a b", "", "℘", "x·", "𝐱")])
print(
    [
        chr(code).isspace()
        for code in (9, 10, 11, 12, 13, 28, 31, 32, 133, 160, 0x1680, 0x2000, 0x200B, 0x2028, 0x202F, 0x3000, 0xFEFF)
    ]
)
print(
    [b.isalpha() for b in (b"ab", b"a1", b"", b"\xe9")],
    [b.isdigit() for b in (b"12", b"1a")],
    b"a1".isalnum(),
    b" \t\n\x0b".isspace(),
    b"\x80".isascii(),
    b"".isascii(),
)
print(
    [
        "é".isascii(),
        "\x7f".isascii(),
        "\x7f".isprintable(),
        "\u2028".isprintable(),
        " ".isprintable(),
        "\xa0".isprintable(),
    ]
)


def classify(text):
    counts = dict.fromkeys(("letters", "digits", "spaces", "others"), 0)
    for character in text:
        if character.isalpha():
            counts["letters"] += 1
        elif character.isdigit():
            counts["digits"] += 1
        elif character.isspace():
            counts["spaces"] += 1
        else:
            counts["others"] += 1
    return counts


print(classify("Grüße aus Köln, 50667 – 2² ≠ 5!"))

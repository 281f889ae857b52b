text = "abracadabra"
print(
    text.find("a"),
    text.find("a", 1),
    text.find("a", 4, 5),
    text.find("bra"),
    text.rfind("bra"),
    text.find("z"),
    text.rfind("a", 0, -1),
    text.find("a", -3),
)
print(
    text.index("cad"),
    text.rindex("abra"),
    text.count("a"),
    text.count("abra"),
    text.count("a", 3),
    text.count("a", 3, 8),
    text.count("x"),
    "aaaa".count("aa"),
)
print(
    text.find(""),
    text.find("", 5),
    text.find("", 11),
    text.find("", 12),
    text.rfind(""),
    text.count(""),
    "".count(""),
    "".find(""),
    text.count("", 5, 8),
)
print("a😀b😀".find("b"), "a😀b😀".rfind("😀"), "a😀b😀".count("😀"), "a😀b😀".index("😀", 2))
print(text.find("a", None, 3), text.find("ra", 2, None), text.count("a", -100, 100), text.find("abra", 8))
print(
    b"hello".find(b"l"),
    b"hello".find(108),
    b"hello".rfind(108),
    b"hello".index(b"lo"),
    b"hello".count(b"l"),
    b"hello".count(108),
    b"hello".find(b"", 3),
)
for call in (
    lambda: "abc".index("z"),
    lambda: "abc".rindex("z"),
    lambda: "abc".find(1),
    lambda: b"abc".index(b"z"),
    lambda: b"abc".find("a"),
    lambda: b"abc".find(256),
    lambda: "abc".find("a", "b"),
    lambda: "abc".index("a", 1.0),
):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


def all_positions(haystack, needle):
    position = haystack.find(needle)
    while position != -1:
        yield position
        position = haystack.find(needle, position + 1)


print(list(all_positions(text, "a")), list(all_positions("aaaa", "aa")), list(all_positions(text, "q")))

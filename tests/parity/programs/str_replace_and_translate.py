text = "one fish, two fish, red fish"
print(
    text.replace("fish", "cat"),
    text.replace("fish", "cat", 2),
    text.replace("fish", "", 1),
    text.replace("x", "y"),
    text.replace("fish", "cat", 0),
    text.replace("fish", "cat", -1),
)
print(
    "abc".replace("", "-"),
    "abc".replace("", "-", 2),
    "".replace("", "x"),
    "".replace("a", "x"),
    "aaaa".replace("aa", "b"),
    "a.b.c".replace(".", "$&"),
    "x$1".replace("$1", "\\1"),
)
print(
    "😀a😀".replace("", "."),
    "naïve".replace("ï", "i"),
    b"a-b".replace(b"-", b"+"),
    bytearray(b"aab").replace(b"a", b"c", 1),
)
table = str.maketrans("abc", "xyz", "!?")
print(table, "aabbcc!?d".translate(table))
print(
    "hello".translate({ord("l"): None, ord("o"): "0!", ord("h"): 72}),
    "x".translate({120: "\U0001f600"}),
    "abc".translate({}),
)
print(
    str.maketrans({"a": "1", "b": None, 99: "see"}), "abcd".translate(str.maketrans({"a": "1", "b": None, 99: "see"}))
)


class Upper:
    def __getitem__(self, code):
        if chr(code).isspace():
            raise LookupError(code)
        return chr(code).upper()


print("stay calm".translate(Upper()))
print(b"hello".translate(bytes(range(256)).replace(b"l", b"L")), b"hello".translate(None, b"l"))
rot13 = str.maketrans("abcdefghijklmnopqrstuvwxyz", "nopqrstuvwxyzabcdefghijklm")
print("why did the chicken".translate(rot13), "why did the chicken".translate(rot13).translate(rot13))
for call in (
    lambda: str.maketrans("ab", "c"),
    lambda: str.maketrans("a"),
    lambda: str.maketrans({"ab": 1}),
    lambda: "a".translate({97: 1.5}),
    lambda: "a".replace(1, "b"),
    lambda: "a".translate({97: -1}),
    lambda: "a".replace("a", "b", "c"),
):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

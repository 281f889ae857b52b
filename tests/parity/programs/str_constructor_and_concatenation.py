print(
    str(),
    str(5),
    str(None),
    str(1.0),
    str([1, "a"]),
    str(b"x"),
    str("s"),
    str(object=3),
    str(b"x", "ascii"),
    str(True),
    str(...),
    str(int),
)


class Both:
    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


class OnlyRepr:
    def __repr__(self):
        return "only repr"


class Wrong:
    def __str__(self):
        return 5

    def __repr__(self):
        return None


print(str(Both()), repr(Both()), f"{Both()} {Both()!r}", [Both()], str(OnlyRepr()), {1: OnlyRepr()}, (Both(),))
for call in (
    lambda: str(Wrong()),
    lambda: repr(Wrong()),
    lambda: "a" + 1,
    lambda: 1 + "a",
    lambda: "a" + None,
    lambda: "a" + b"b",
    lambda: b"a" + "b",
    lambda: "a" * "b",
    lambda: "a" * 1.0,
    lambda: "a" - "b",
    lambda: -"a",
    lambda: "a" % 1,
    lambda: "a" @ "b",
    lambda: ["a"] + "b",
    lambda: "b" + ["a"],
):
    try:
        print(call())
    except TypeError as error:
        print(error)
print("ab" * 3, 3 * "ab", "ab" * 0, "ab" * -5, "ab" * True, "" * 1000, f"ab{1}c")
text = "a"
text += "b"
text *= 2
print(text, "abc"[True], "long" + "er" * 2)

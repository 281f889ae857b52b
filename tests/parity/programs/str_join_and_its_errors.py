print(
    ", ".join(["a", "b"]),
    "".join(()),
    "-".join("abc"),
    "x".join(["only"]),
    "|".join(str(n) for n in range(4)),
    "".join({"k": 1, "l": 2}),
    ", ".join(sorted({"b", "a"})),
)
print(
    b", ".join([b"a", bytearray(b"b")]),
    bytearray(b"-").join([b"x", b"y"]),
    b"".join([]),
    type(bytearray(b"").join([])).__name__,
)


class Words:
    def __iter__(self):
        yield from ("from", "an", "iterator")


class Name(str):
    pass


print(
    " ".join(Words()),
    "+".join([Name("sub"), "class"]),
    type("".join([Name("x")])).__name__,
    type(Name("-").join("ab")).__name__,
)
for call in (
    lambda: ", ".join(["a", 1]),
    lambda: ", ".join([None]),
    lambda: ", ".join(5),
    lambda: ", ".join(["a"], "b"),
    lambda: ", ".join(),
    lambda: b"".join(["a"]),
    lambda: b"".join([1]),
    lambda: "".join([b"a"]),
    lambda: b",".join("ab"),
    lambda: ",".join([["a"]]),
):
    try:
        print(call())
    except TypeError as error:
        print(error)


def broken():
    yield "a"
    raise KeyError("in the middle")


try:
    "".join(broken())
except KeyError as error:
    print("passed on", error)
matrix = [[1, 2, 3], [4, 5, 6]]
print("\n".join(" ".join(f"{value:>2}" for value in row) for row in matrix))

for width in (-1, 0, 3, 5, 6, 9):
    print(
        repr("mid".center(width)),
        repr("mid".center(width, "*")),
        repr("even".center(width, ".")),
        repr("l".ljust(width, "-")),
        repr("r".rjust(width, "-")),
    )
print(["a".center(n, "*") for n in range(6)], ["ab".center(n, "*") for n in range(7)])
print(
    "42".zfill(5),
    "-42".zfill(5),
    "+42".zfill(5),
    "--1".zfill(5),
    "".zfill(3),
    "abc".zfill(2),
    "-".zfill(3),
    "😀".zfill(3),
)
print(
    "01\t012\t0123\t01234".expandtabs(),
    repr("01\t012\t0123".expandtabs(4)),
    repr("a\tb\nc\td".expandtabs(3)),
    repr("a\tb".expandtabs(0)),
    repr("\t".expandtabs(tabsize=2)),
    repr("a\r\tb".expandtabs(4)),
)
print(b"x".center(4), b"x".ljust(3, b"."), b"x".rjust(3, b"."), b"-7".zfill(4), b"a\tb".expandtabs(2))
for call in (
    lambda: "a".center(5, "ab"),
    lambda: "a".ljust(5, ""),
    lambda: "a".rjust("5"),
    lambda: "a".zfill(1.5),
    lambda: "a".ljust(3, 1),
):
    try:
        print(call())
    except TypeError as error:
        print(error)
rows = [("name", "qty", "price"), ("apple", "3", "0.50"), ("watermelon", "12", "10.25")]
widths = [max(len(row[column]) for row in rows) for column in range(3)]
for row in rows:
    print("|".join([row[0].ljust(widths[0]), row[1].center(widths[1] + 2), row[2].rjust(widths[2])]))
print("total".center(sum(widths) + 4, "="))

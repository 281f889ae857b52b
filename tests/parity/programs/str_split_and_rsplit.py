print("a b  c".split(), "a b  c".split(" "), "  lead and trail  ".split(), "".split(), "".split(","), "   ".split())
print(
    "a,b,c,d".split(",", 2),
    "a,b,c,d".rsplit(",", 2),
    "a,b".split(",", 0),
    "a,b".split(",", -1),
    " a b c ".split(None, 1),
    " a b c ".rsplit(None, 1),
)
print(
    "1<>2<>3".split("<>"),
    "aaa".split("a"),
    "aaa".split("aa"),
    "aaa".rsplit("aa"),
    "abc".split("x"),
    "one\ttwo\nthree\x0bfour\u2003five".split(),
)
print("k=v=w".split("=", maxsplit=1), "k=v=w".rsplit(maxsplit=1, sep="="), "a b c".split(sep=None, maxsplit=1))
print(b"a b  c".split(), b"a--b--c".rsplit(b"--", 1), bytearray(b"x y").split())
for call in (
    lambda: "a".split(""),
    lambda: "a".split(1),
    lambda: "a".split("a", "1"),
    lambda: "a".rsplit(""),
    lambda: b"a".split("a"),
    lambda: "a".split(step=1),
):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


def words(text):
    for number, line in enumerate(text.split("\n"), 1):
        for word in line.split():
            yield number, word.rstrip(".,")


print(list(words("the quick, brown\n\n  fox.")))
path = "/usr/local/lib/python3.11/site-packages"
print(path.split("/"), path.rsplit("/", 1)[-1], path.split("/", 3)[-1].split("/"))
first, *rest = "GET /index.html HTTP/1.1".split()
print(first, rest)

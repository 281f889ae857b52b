name = "report.final.pdf"
print(
    name.startswith("report"),
    name.startswith("final", 7),
    name.startswith("final", 7, 11),
    name.endswith(".pdf"),
    name.endswith("final", 0, -4),
    name.startswith(""),
    name.endswith(""),
    "".startswith(""),
)
print(
    name.startswith(("draft", "report")),
    name.endswith((".txt", ".doc")),
    name.startswith(()),
    name.endswith((".txt", ".pdf"), 5),
)
print(
    "abc".startswith("", 3),
    "abc".startswith("", 4),
    "abc".endswith("", 4),
    "abc".startswith("c", -1),
    "abc".startswith("abcd"),
    "😀x".startswith("x", 1),
    "x😀".endswith("x", 0, 1),
)
print(b"abc".startswith(b"a"), b"abc".endswith((b"x", b"c")), bytearray(b"abc").startswith(bytearray(b"ab")))
for call in (
    lambda: "a".startswith(1),
    lambda: "a".startswith(["a"]),
    lambda: "a".endswith(("a", 1)),
    lambda: "a".endswith(("b", 1)),
):
    try:
        print(call())
    except TypeError as error:
        print(error)


def kind(path):
    match path.rpartition(".")[2].lower():
        case "png" | "jpg" | "gif":
            return "picture"
        case "py" | "js" as extension if not path.startswith((".", "_")):
            return f"{extension} source"
        case _ if path.endswith("~"):
            return "backup"
    return "unknown"


print([kind(path) for path in ("a.PNG", "main.py", "_private.py", "notes~", "Makefile", ".hidden.js")])

def kind(value):
    match value:
        case None:
            return "none"
        case True | False:
            return "bool"
        case 0 | 0.0 if not isinstance(value, bool):
            return "zero"
        case -1:
            return "minus one"
        case 1.5 | -2.5:
            return "float"
        case "a" | "b" as letter:
            return f"letter {letter}"
        case b"bytes":
            return "bytes"
        case "multipart":
            return "joined"
        case int(n) if n > 100:
            return f"big {n}"
        case int() | float() as n if n == n:
            return f"number {n}"
        case str(s) if len(s) > 5:
            return f"long {s}"
        case str():
            return "text"
        case _:
            return "other"


for value in (
    None,
    True,
    False,
    0,
    0.0,
    -0.0,
    1,
    -1,
    1.0,
    1.5,
    -2.5,
    "a",
    "b",
    "c",
    "abcdef",
    b"bytes",
    "multipart",
    101,
    2**70,
    float("nan"),
    [],
    object,
):
    print(repr(value) if value is not object else "object", "->", kind(value))


def effects(value):
    seen = []

    def check(name):
        seen.append(name)
        return name == "third"

    match value:
        case x if check("first"):
            return x, seen
        case [x, *_] if check("second"):
            return x, seen
        case {"k": x} | [x] | x if check("third"):
            return x, seen


print(effects([1]), effects({"k": 2}), effects(5))
match 5:
    case 6:
        print("no")
x = "unchanged"
match "value":
    case x if False:
        pass
print(x)
match (1, 2):
    case (a, b) | [b, a]:
        print(a, b)

def kind(x):
    match x:
        case 0:
            return "zero"
        case 1 | 2 | 3:
            return "small"
        case True:
            return "never, True is 1"
        case -5 | 2.5:
            return "odd number"
        case "a" | "b" as letter:
            return f"letter {letter}"
        case None:
            return "none"
        case str():
            return "text"
        case int(n) if n > 100:
            return f"big {n}"
        case float() | int() as number:
            return f"number {number}"
        case other:
            return f"other {other!r}"


for x in (0, 1, 3, True, False, -5, 2.5, "a", "zz", None, 500, 50, 1.0, 7.25, [1], ()):
    print(repr(x), kind(x))
match 5:
    case 1:
        pass
print("no match is fine")

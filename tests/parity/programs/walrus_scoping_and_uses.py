data = [1, 5, 8, 2]
if (n := len(data)) > 3:
    print("long", n)
print(
    [y for x in data if (y := x * 2) > 5],
    y,
    [last := x for x in data],
    last,
    any((found := x) > 4 for x in data),
    found,
)
print(
    (a := 1) + (b := a + 1), a, b, f"{(c := 5)}", c, [d := 3, d + 1], {"k": (e := 4), "l": e}, (lambda: (z := 9) + z)()
)


def scoped():
    total = 0
    sums = [total := total + value for value in data]
    return total, sums


def outer():
    inside = None

    def inner():
        nonlocal inside
        return [inside := x for x in "ab"]

    return inner(), inside


print(scoped(), outer())


def uses_global():
    global made
    return [made := n for n in range(3)]


print(uses_global(), made)
values = iter([3, 2, 0, 7])
while value := next(values, None):
    print(value, end=" ")
print("stopped", value)
print(x if (x := 0) else "falsy", x, not (t := True), t, (u := 1, 2), u, (v := (1, 2)), v)
match (command := "go north").split():
    case [verb, direction]:
        print(command, verb, direction)
print([(i, j) for i in range(3) if (j := i * i) != 1], max(w := [3, 1]), w, [m := 1, m := 2], m)
text = "key=value"
if (at := text.find("=")) >= 0 and (key := text[:at]):
    print(key, text[at + 1 :])

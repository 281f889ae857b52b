for spec in ("", "s", "5", "<6", ">6", "^7", "*^7", ".2", "6.2", "*>6.2s", "05", "😀^6", "=<6", "<<6", "0<6"):
    print(repr(spec), repr(format("abc", spec)))
for value, spec in (
    ("a", "d"),
    ("a", "=5"),
    ("a", "+"),
    ("a", ","),
    ("a", "#"),
    ("a", "z"),
    ("a", "_s"),
    (None, "5"),
    ([1], "5"),
    ((1,), "s"),
    ({}, ">5"),
    (b"a", "5"),
    (object, "5"),
    (len, "x"),
    (range(3), "3"),
    (slice(1), "x"),
    (..., "x"),
):
    try:
        print(repr(format(value, spec)))
    except (TypeError, ValueError) as error:
        print(error)
print(
    format(None),
    format([1, 2]),
    format((1,)),
    format({1: 2}),
    format(b"x"),
    format(None, ""),
    f"{None} {[]} {int} {print}",
)


class Money:
    def __init__(self, cents):
        self.cents = cents

    def __format__(self, spec):
        if spec == "short":
            return str(self.cents // 100)
        if spec.endswith("!"):
            return format(self.cents / 100, spec[:-1]) + " EUR"
        return format(self.cents / 100, spec)


class Odd:
    def __format__(self, spec):
        return spec and 5


class Plain:
    def __str__(self):
        return "plain"


print(f"{Money(12345):short} {Money(12345):10.2f!} {Money(5):.1f} {Money(5)}", f"{Plain()}", format(Plain(), ""))
for call in (
    lambda: format(Odd(), "x"),
    lambda: format(Plain(), "5"),
    lambda: format("a", 5),
    lambda: f"{Plain()!s:>7}|{Plain()!s:.2}",
):
    try:
        print(call())
    except TypeError as error:
        print(error)

name, width, value, items = "World", 10, 3.14159, [1, 2, 3]
print(
    f"{name}{name!r}{name!s:>8}{name!a}",
    f"{value:{width}.{2}f}|",
    f"{value:{'>'}{width}}",
    f"{name:*^{width + 2}}",
    f"{{{name}}}",
    f"{items[0]}{items[-1]:03}",
    f"{ {'k': 'v'}['k'] }",
)
print(f"{name=}", f"{value=:.2f}", f"{name = !s}", f"{len(items) = }", f"{items=!r:>12}", f"{1 + 1=}", f"{name=!a:>9}")
print(
    f"{'nested ' + f'{name}-{width}'}",
    f"{(lambda x: x * 2)(4)}",
    f"{value if value > 3 else 0:.1f}",
    f"{[n * n for n in items if n > 1]}",
    f"{ {n: n for n in items} }",
    f"{items[1:]}",
    f"{width!r:{'>'}{5}}",
)
print(
    f"""multi
line {name}""",
    rf"raw \n {name}\d",
    f"{'ab'}",
    f"a{''}b",
    f"",
    f"{'{}'}",
    f"{(yes := 5)}{yes}",
    f"{name.upper()[::-1]}",
    f"{3!r:^5}",
    f"{'quoted'}",
)
print(
    f"{10:#x}{10:#b}{1_000_000:,}{0.5:%}{'x':>{3}}{True:d}{None!s:5}|",
    f"{2**100:.3e}",
    f"{-7 // 2} {-7 % 3} {not True}",
    f"{name:{width}}|{name:{''}}|",
)
try:
    f"{name:{'bad'}}"
except ValueError as error:
    print(error)
try:
    f"{1 / 0}"
except ZeroDivisionError as error:
    print(error)


class Trace:
    def __init__(self, name):
        self.name = name

    def __format__(self, spec):
        print("format", self.name, repr(spec))
        return self.name


print(f"{Trace('first')}{Trace('second'):x}{Trace('third'):{Trace('spec')}}")

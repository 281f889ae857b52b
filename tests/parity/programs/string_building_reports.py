from textwrap import dedent

PEOPLE = [("Ann", 34, 52_500.5), ("Björn", 7, 0.0), ("Christopher-James", 101, 1_234_567.891), ("D", 0, -45.1)]


def table(rows, headers, *, widths=(12, 5, 14), fill=" "):
    line = "+".join("-" * width for width in widths)
    yield "|".join(f"{header:{fill}^{width}}" for header, width in zip(headers, widths))
    yield line
    for name, age, money in rows:
        yield f"{name[: widths[0]]:{fill}<{widths[0]}}|{age:>{widths[1]}d}|{money:>{widths[2]},.2f}"
    yield line
    yield f"{'total':<{widths[0]}}|{sum(r[1] for r in rows):>{widths[1]}}|{sum(r[2] for r in rows):>+{widths[2]},.2f}"


print("\n".join(table(PEOPLE, ("name", "age", "money"))))
print(*table(PEOPLE[:1], "abc", fill="."), sep="\n")
letter = dedent("""\
    Dear {name!s:>8},
      you are {age:03d} years old{more}
    {0}{0} {money:e}
    """)
for name, age, money in PEOPLE[:2]:
    print(letter.format("=" * 3, name=name, age=age, money=money, more="." if age > 18 else " (a child)."), end="")
bars = {"alpha": 3, "beta": 7.5, "gamma": 0, "δ": 12}
scale = 20 / max(bars.values())
for label, value in bars.items():
    print(f"{label:>6} {'█' * round(value * scale):<20} {value:>5.1f} {value / sum(bars.values()):>7.1%}")
parts = []
for index, word in enumerate("one two three".split(), start=1):
    parts.append("%d. %-6s|%5s|%05.1f" % (index, word.capitalize(), word[::-1][:3], index / 3))
print("\n".join(parts), "\t".join(["tab", "separated"]), "a" "b" 'c', sep="\n")
text = ""
for n in range(5):
    text += str(n) * n + ("," if n % 2 else ";")
print(text, text.count(";"), text.strip(",;"), text.replace(";", "").split(","), f"{text!r:.>30}", f"{len(text)=}")
print("{:<10}{:^10}{:>10}".format(*"abc"), "{0:#x} {0:o} {0:b} {0:,}".format(123456), "{:.3}|{:10.4}|{:g}".format("abcdef", 3.14159265, 1e-10), "Ünïcödé".center(15, "*"), "ßtraße".upper().ljust(12, "."))

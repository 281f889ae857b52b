values = (0.0, -0.0, 1.0, 1.5, -2.675, 1e10, 1.23456789e-7, 1e16, 123456789.123, 0.1 + 0.2)
for spec in (
    "",
    "f",
    ".0f",
    ".2f",
    "e",
    ".0e",
    ".3E",
    "g",
    ".3g",
    ".10g",
    "#.3g",
    "G",
    "%",
    ".1%",
    "10.2f",
    "<10.2f",
    "^10.1f",
    "+.1f",
    " .1f",
    "010.2f",
    ",.2f",
    "_.1f",
    ".3",
    "10",
    "+",
    "012,.1f",
    "#.0f",
    "n",
    "z.0f",
    ".15g",
    ".17g",
    "*=+12.1f",
):
    print(repr(spec), *[format(value, spec) for value in values], sep="|")
for value in (float("inf"), float("-inf"), float("nan")):
    print([format(value, spec) for spec in ("", "f", "08.2f", "+f", "%", "E", "G", ",", ">6", "<6", "06")])
for spec in ("d", "x", "c", "s", "b", ".", "5.f", ",_f", ".2_f", "q", "..2f", "ff", "=<>5"):
    try:
        print(spec, format(1.5, spec))
    except ValueError as error:
        print(spec, error)
print(
    f"{1e100:.3f}"[:12],
    f"{1e300:.0f}"[:10],
    f"{5e-324:.5g}",
    f"{1.7976931348623157e308:.17g}",
    f"{2.5:.0f} {3.5:.0f} {0.5:.0f} {1.005:.2f} {1.115:.2f} {0.125:.2f}",
    f"{123.456:.50f}",
)

for spec in (
    "",
    "d",
    "5d",
    "<5d",
    "^5d",
    ">5d",
    "=5d",
    "05d",
    "+d",
    " d",
    "-d",
    "x",
    "X",
    "#x",
    "#X",
    "#o",
    "#b",
    "08b",
    "#010x",
    ",",
    "_",
    "_x",
    "_b",
    ",d",
    "+,d",
    "012,d",
    "*^12,",
    "e",
    ".3e",
    "f",
    ".1f",
    "g",
    "%",
    ".0%",
    "n",
    "c",
    "z<6",
):
    row = []
    for value in (0, 7, -42, 1234567, 10**20):
        try:
            row.append(format(value, spec))
        except (ValueError, OverflowError) as error:
            row.append(f"{type(error).__name__}: {error}")
    print(repr(spec), row)
for spec in (".2", "s", ",x", "#c", "+c", ",c", ".2x", "5.", "x5", "1_0", ",_", "_,", "zd", "<<<5", "!5", "05s", ",n"):
    try:
        print(spec, format(255, spec))
    except ValueError as error:
        print(spec, error)
print(
    format(True),
    format(True, "d"),
    format(True, "5"),
    f"{True:>6}",
    f"{False:x}",
    format(65, "c"),
    format(0x1F600, "c"),
    f"{2**64:_x}",
    f"{-(2**70):,}",
)

"""Every operation of decimal contexts on numbers of every kind, drawn by a small generator: results and flags."""

from decimal import (
    ROUND_05UP,
    ROUND_CEILING,
    ROUND_DOWN,
    ROUND_FLOOR,
    ROUND_HALF_DOWN,
    ROUND_HALF_EVEN,
    ROUND_HALF_UP,
    ROUND_UP,
    Context,
    Decimal,
    setcontext,
)

state = 20261122


def drawn(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 33) % n


ROUNDINGS = [
    ROUND_CEILING,
    ROUND_FLOOR,
    ROUND_UP,
    ROUND_DOWN,
    ROUND_HALF_UP,
    ROUND_HALF_DOWN,
    ROUND_HALF_EVEN,
    ROUND_05UP,
]
SPECIAL = [
    "0",
    "-0",
    "0.00",
    "-0E+3",
    "1",
    "-1",
    "1.00",
    "10",
    "100",
    "NaN",
    "-NaN",
    "sNaN",
    "NaN123",
    "-sNaN77",
    "Infinity",
    "-Infinity",
    "0E-50",
    "1E+20",
    "9.99",
    "-2",
    "3",
    "0.5",
    "1E-20",
    "5E-9",
    "1E+9",
    "0.1",
    "2",
    "-3",
    "11",
    "1101",
    "NaN12345678901234",
]
OF_TWO = [
    "add",
    "subtract",
    "multiply",
    "divide",
    "divide_int",
    "remainder",
    "remainder_near",
    "divmod",
    "compare",
    "compare_signal",
    "compare_total",
    "compare_total_mag",
    "max",
    "min",
    "max_mag",
    "min_mag",
    "quantize",
    "power",
    "copy_sign",
    "same_quantum",
    "scaleb",
    "shift",
    "rotate",
    "logical_and",
    "logical_or",
    "logical_xor",
    "next_toward",
]
OF_ONE = [
    "abs",
    "minus",
    "plus",
    "normalize",
    "sqrt",
    "exp",
    "ln",
    "log10",
    "logb",
    "next_plus",
    "next_minus",
    "number_class",
    "to_integral_exact",
    "to_integral_value",
    "to_eng_string",
    "to_sci_string",
    "is_normal",
    "is_subnormal",
    "logical_invert",
    "is_signed",
    "is_zero",
    "create_decimal",
]
FORMATS = [
    "",
    "f",
    ".2f",
    ",.3f",
    "e",
    ".3e",
    "g",
    ".4g",
    "%",
    ".1%",
    "010",
    "+.2f",
    "*^20",
    "020,",
    "<15.3",
    "E",
    "-.0f",
    " z.1f",
    "=15",
    ".0e",
    "n",
    "G",
    "F",
    "x>30,.8f",
    ".2d",
    "#.1f",
    "<05",
]


def number():
    kind = drawn(10)
    if kind < 3:
        return SPECIAL[drawn(len(SPECIAL))]
    size = drawn(8) + 1 if drawn(3) else drawn(30) + 1
    of_nines = drawn(4) == 0
    digits = "".join(str(drawn(2) * 9 if of_nines else drawn(10)) for _ in range(size))
    exponent = drawn(16) - 12 if drawn(4) else drawn(80) - 40
    return f"{'-' if drawn(3) == 0 else ''}{digits}E{exponent}"


def tried(compute, *numbers):
    try:
        return str(compute(*numbers))
    except Exception as error:
        return f"{type(error).__name__}: {error}"


for _ in range(900):
    low, high = (-999999, 999999) if drawn(3) else (-drawn(30), drawn(30))
    context = Context(
        prec=drawn(12) + 1 if drawn(2) else 28,
        rounding=ROUNDINGS[drawn(8)],
        Emin=low,
        Emax=high,
        clamp=drawn(4) == 0,
        capitals=drawn(5) != 0,
        traps=[],
    )
    a, b = number(), number()
    x, y = Decimal(a), Decimal(b)
    if drawn(3):
        name = OF_TWO[drawn(len(OF_TWO))]
        if name == "power" and y.is_finite() and (drawn(4) or abs(y.adjusted()) > 12):
            b = f"{drawn(2000) - 1000}E-{drawn(4)}"
            y = Decimal(b)
        result = tried(getattr(context, name), x, y)
    else:
        name, b = OF_ONE[drawn(len(OF_ONE))], ""
        if name == "exp" and x.adjusted() > 6:
            a, x = "7", Decimal(7)
        result = tried(getattr(context, name), x)
    flags = [kind.__name__ for kind, is_set in context.flags.items() if is_set]
    print(name, a, b, context.prec, context.rounding, low, high, context.clamp, "->", result, *flags)


def questions(x, y, spec):
    return (
        lambda: format(x, spec),
        lambda: None if x.is_nan() else hash(x),
        lambda: (int(x), round(x), round(x, 2), float(x)),
        lambda: (x.as_tuple(), repr(x), x.to_eng_string(), x.real, x.imag),
        lambda: x.as_integer_ratio(),
        lambda: (x == y, x != y, x == 5.5, bool(x)),
        lambda: (x < y, x >= y, x < 2.5),
        lambda: (x + 5, 7 - x, x * True, -x, abs(x)),
        lambda: (1 // x, divmod(x, y), x % y),
        lambda: (x / y, x.fma(y, 3)),
        lambda: x + 1.5,
        lambda: x > "a",
    )


setcontext(Context(prec=9))
for _ in range(150):
    a, b, spec = number(), number(), FORMATS[drawn(len(FORMATS))]
    print(a, b, spec)
    for compute in questions(Decimal(a), Decimal(b), spec):
        print("   ", tried(compute))

"""What the constructor of Decimal reads, and what it says about everything else."""

from decimal import Decimal, DivisionByZero, InvalidOperation, Overflow, localcontext

for text in ("1", " 12.50 ", "+.5", "5.", "1e3", "1E-3", "1_000.5", "inf", "-INFINITY", "nan12", "sNaN", "١٢", "-0", "00.10"):
    print(repr(text), repr(Decimal(text)))

for text in ("", " ", ".", "1.2.3", "1e", "e5", "1 2", "__1", "--1", "0x10", "infinit", "nan1.5", "abc"):
    try:
        print(Decimal(text))
    except InvalidOperation as error:
        print(repr(text), error)

print(Decimal((0, (1, 2, 3), -2)), Decimal((1, (0,), 5)), Decimal((0, (), "F")), Decimal([1, [9, 9], 0]), Decimal((0, (7,), "n")))
for wrong in ((0, (1, 2)), (2, (1,), 0), (0, (10,), 0), (0, (1,), "x"), (0, ("1",), 0), None, b"1", [1], 1j, {}):
    try:
        print(Decimal(wrong))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

for action in (
    lambda: Decimal(1) / 0,
    lambda: Decimal(0) / 0,
    lambda: Decimal(0) ** 0,
    lambda: Decimal(-1).sqrt(),
    lambda: Decimal(-2).ln(),
    lambda: Decimal("9e999999") * 10,
    lambda: Decimal("Infinity") - Decimal("Infinity"),
    lambda: int(Decimal("NaN")),
    lambda: int(Decimal("Infinity")),
    lambda: Decimal("sNaN") + 1,
    lambda: Decimal("NaN") < 1,
    lambda: hash(Decimal("sNaN")),
):
    try:
        print(action())
    except (InvalidOperation, DivisionByZero, Overflow, ValueError, OverflowError, TypeError) as error:
        print(type(error).__name__, error, isinstance(error, ArithmeticError))
with localcontext() as context:
    context.traps[DivisionByZero] = context.traps[InvalidOperation] = False
    print(Decimal(1) / 0, Decimal(-1) / 0, Decimal(0) / 0, Decimal("x"), context.flags[DivisionByZero])

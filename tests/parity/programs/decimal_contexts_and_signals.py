"""Contexts of decimal: precision, limits, flags and traps, the current one and local ones."""

from decimal import (
    MAX_PREC,
    BasicContext,
    Clamped,
    Context,
    Decimal,
    DivisionByZero,
    ExtendedContext,
    FloatOperation,
    Inexact,
    InvalidOperation,
    Overflow,
    Rounded,
    Subnormal,
    Underflow,
    getcontext,
    localcontext,
    setcontext,
)

print(getcontext())
print(BasicContext, ExtendedContext, MAX_PREC)
getcontext().prec = 6
print(Decimal(1) / 7, Decimal("3.1415926535") + 0, Decimal("3.1415926535"))
print([kind.__name__ for kind, is_set in getcontext().flags.items() if is_set])
getcontext().clear_flags()

with localcontext() as inner:
    inner.prec = 40
    inner.rounding = "ROUND_UP"
    print(Decimal(2).sqrt(), Decimal(1) / 3, inner is getcontext())
print(Decimal(1) / 3)
with localcontext(prec=3, capitals=0) as inner:
    print(Decimal("1E+20") * 1, Decimal(10) / 3)
with localcontext(Context(prec=2, traps=[Inexact])):
    try:
        print(Decimal(1) / 4, Decimal(1) / 3)
    except Inexact as error:
        print("trapped", error, getcontext().flags[Inexact], getcontext().flags[Rounded], getcontext().flags[Clamped])
print(getcontext().prec)

small = Context(prec=4, Emin=-9, Emax=9, traps=[])
for compute in (
    lambda: small.multiply(Decimal("1E+5"), Decimal("1E+5")),
    lambda: small.divide(Decimal("1E-9"), 1000),
    lambda: small.divide(Decimal("1.2345E-9"), 7),
    lambda: small.divide(1, 0),
    lambda: small.divide(0, 0),
    lambda: small.sqrt(-1),
    lambda: small.add(Decimal("sNaN5"), 1),
    lambda: small.create_decimal("123.4567"),
    lambda: small.create_decimal("1_0"),
    lambda: small.create_decimal(0.1),
    lambda: small.plus(Decimal("9999.9")),
):
    small.clear_flags()
    print(compute(), [kind.__name__ for kind in small.flags if small.flags[kind]])

for kind in (Overflow, Underflow, Subnormal, Inexact, InvalidOperation, DivisionByZero, FloatOperation):
    context = Context(prec=4, Emin=-9, Emax=9, traps=[kind])
    try:
        setcontext(context)
        print(context.multiply(Decimal("1.5E+5"), Decimal("1E+5")), context.divide(Decimal("1.2345E-9"), 7))
        print(context.divide(1, 0), context.sqrt(-1), context.create_decimal(0.5))
    except kind as error:
        print(kind.__name__, error, [base.__name__ for base in kind.__mro__])
    print(context)

half = 0.5
strict = Context(traps=[FloatOperation])
setcontext(strict)
for compute in (
    lambda: Decimal(half),
    lambda: Decimal(1) < 0.5,
    lambda: Decimal("0.5") == 0.5,
    lambda: Decimal.from_float(0.5),
):
    try:
        print(compute())
    except FloatOperation as error:
        print(error, isinstance(error, TypeError))
for change in (
    lambda: Context(prec=0),
    lambda: Context(prec="a"),
    lambda: Context(rounding="UP"),
    lambda: Context(Emin=1),
    lambda: Context(Emax=-1),
    lambda: Context(clamp=2),
    lambda: Context(capitals=7),
    lambda: Context(traps=[ValueError]),
    lambda: setcontext(3),
    lambda: getcontext().flags[ValueError],
    lambda: localcontext(5),
    lambda: Decimal(1).sqrt(5),
    lambda: getcontext().add("1", 2),
    lambda: Decimal(1).compare("1"),
):
    try:
        print(change())
    except (ValueError, TypeError, KeyError) as error:
        print(type(error).__name__, error)
copied = strict.copy()
copied.traps[FloatOperation] = False
copied.flags[Inexact] = True
print(
    strict.traps[FloatOperation], copied.traps[FloatOperation], copied.flags == strict.flags, len(copied.flags), copied
)
print(copied.Etiny(), copied.Etop(), copied.traps)

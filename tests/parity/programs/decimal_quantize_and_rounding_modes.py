"""quantize under each rounding mode: halves, signs, exponents to the left of the point and results too long."""

import decimal
from decimal import Decimal, InvalidOperation

MODES = (
    decimal.ROUND_UP,
    decimal.ROUND_DOWN,
    decimal.ROUND_CEILING,
    decimal.ROUND_FLOOR,
    decimal.ROUND_HALF_UP,
    decimal.ROUND_HALF_DOWN,
    decimal.ROUND_HALF_EVEN,
    decimal.ROUND_05UP,
)

for mode in MODES:
    row = [Decimal(text).quantize(Decimal("0.1"), rounding=mode) for text in ("1.25", "1.35", "-1.25", "0.99", "2.01")]
    print(f"{mode:16}", *row)

for text in ("1234.5", "1250", "-1350", "50", "150", "0"):
    print(text, Decimal(text).quantize(Decimal("1E+2")), round(Decimal(text), -2), round(Decimal(text) / 8, 1))

for value, exponent in (("1E+30", "0.01"), ("Infinity", "1"), ("1", "Infinity"), ("-Infinity", "Infinity"), ("NaN", "1")):
    try:
        print(value, exponent, Decimal(value).quantize(Decimal(exponent)))
    except InvalidOperation as error:
        print(value, exponent, "invalid", [signal.__name__ for signal in error.args[0]])

with decimal.localcontext() as context:
    context.prec = 3
    try:
        Decimal("12.345").quantize(Decimal("0.01"))
    except InvalidOperation:
        print("four digits do not fit into a precision of three")
    print(Decimal("12.345").quantize(Decimal("0.1")), +Decimal("12.345"), Decimal("12.345"))
print(Decimal("7.30").normalize(), Decimal("700").normalize(), Decimal("-0.00").normalize(), Decimal("7.325").to_integral_value())

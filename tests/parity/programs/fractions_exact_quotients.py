"""Fractions: made from everything, in lowest terms, exact arithmetic and comparisons with every other number."""

import copy
import math
import numbers
from decimal import Decimal
from fractions import Fraction

print(Fraction(), Fraction(6, -4), Fraction(0, 5), Fraction(True), Fraction(2**70, 2**68), repr(Fraction(-3, 7)))
for text in ("3/7", " -3/7 ", "1.25", "-.5", "1e3", "2.5E-3", "1_000/3", "7", "+0012", "1._5", "\u0663/\u0664"):
    try:
        print(text, repr(Fraction(text)))
    except ValueError as error:
        print(error)
for wrong in ("", "3/", "/3", "3 /7", "1/2/3", "1e", "x", "1/-2", "3/7.5", ".", "0x10"):
    try:
        print(Fraction(wrong))
    except ValueError as error:
        print(error)
print(
    Fraction(0.1),
    Fraction(2.5),
    Fraction(Decimal("1.10")),
    Fraction(Fraction(1, 3), Fraction(2, 5)),
    Fraction.from_float(0.75),
)
print(
    Fraction.from_decimal(Decimal("-0.125")),
    Fraction(math.pi).limit_denominator(1000),
    Fraction("0.333").limit_denominator(10),
)

a, b = Fraction(3, 4), Fraction(-5, 6)
print(
    a + b,
    a - b,
    a * b,
    a / b,
    a // b,
    a % b,
    divmod(a, b),
    a**3,
    a**-2,
    b**-3,
    a**0.5,
    2**a,
    a ** Fraction(1, 2),
    4 ** Fraction(2),
)
print(a + 1, 1 - a, 2 * a, 1 / a, 7 // a, 7 % a, divmod(7, a), a + 0.25, 0.5 - a, a * 2.0, 1.5 / a, 2.0**a, a // 0.5)
print(-a, +b, abs(b), int(b), math.trunc(b), math.floor(b), math.ceil(b), round(b), float(a), bool(Fraction(0)))
print([round(Fraction(each, 2)) for each in range(-5, 6)], round(Fraction(22, 7), 3), round(Fraction(12345, 7), -2))
print(
    a == 0.75,
    a == Decimal("0.75"),
    a < 1,
    a > 0.7,
    a >= Fraction(3, 4),
    a != b,
    b < a,
    a < math.inf,
    a == math.nan,
    a < 1,
)
print(a < Decimal("0.8"), Decimal("0.8") > a, Decimal("0.75") == a, Fraction(1, 3) == Decimal(1) / 3)
print(
    hash(Fraction(5)) == hash(5),
    hash(a) == hash(0.75),
    hash(Fraction(1, 3)),
    hash(Fraction(-7, 2**61 - 1)),
    {Fraction(1, 2): "half"}[0.5],
)
print(
    a.numerator, a.denominator, a.as_integer_ratio(), a.real, a.imag, a.conjugate(), copy.copy(a) is a, copy.deepcopy(a)
)
print(sum([Fraction(1, n) for n in range(1, 30)]), sorted([a, b, Fraction(1, 2), 0, 0.6]), max(a, b))
for compute in (
    lambda: Fraction(1, 0),
    lambda: Fraction("1/0"),
    lambda: a / 0,
    lambda: a // 0,
    lambda: Fraction(0) ** -1,
    lambda: Fraction(1.5, 2),
    lambda: Fraction(None),
    lambda: Fraction(math.inf),
    lambda: Fraction(math.nan),
    lambda: a + "1",
    lambda: a < "1",
    lambda: Fraction.from_float("1"),
    lambda: Fraction.from_decimal(1.5),
    lambda: a.limit_denominator(0),
    lambda: setattr(a, "numerator", 3),
):
    try:
        print(compute())
    except (ArithmeticError, TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)


class Half(Fraction):
    pass


print(repr(Half(1, 2)), Half(1, 2) + 1, type(Half(1, 2) + 1).__name__, copy.copy(Half(1, 2)))
for value in (1, True, 1.5, a, Decimal(1), "1", None, 2**80):
    kinds = (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral)
    print(repr(value), [isinstance(value, kind) for kind in kinds])
print(issubclass(int, numbers.Integral), issubclass(Fraction, numbers.Real), issubclass(float, numbers.Rational))
try:
    numbers.Integral()
except TypeError as error:
    print(str(error)[:60])

"""Fractions: floor and ceil, banker's rounding, limit_denominator, texts that are read and refused."""

import math
from fractions import Fraction

for text in ("7/2", "-7/2", "5/2", "1/3", "-0.125", "12", "1e-3", " 3/4 ", "+6/8", "1_000/3"):
    f = Fraction(text)
    print(text.strip(), f, math.floor(f), math.ceil(f), math.trunc(f), round(f), round(f, 1), round(f, -1), float(f))

for text in ("", "1/", "/2", "1/0", "a", "1/-2", "1.5/2", "0x1", "1 / 2", "1//2", "nan"):
    try:
        print(repr(text), Fraction(text))
    except (ValueError, ZeroDivisionError) as error:
        print(repr(text), type(error).__name__, error)

for args in ((1.5, 2), ("1", 2), (None,), (1, None), (1j,), (1, 0), ([],)):
    try:
        print(args, repr(Fraction(*args)))
    except (TypeError, ZeroDivisionError) as error:
        print(args, type(error).__name__, error)

for limit in (1, 10, 100, 1000, 10**6):
    print(limit, Fraction(math.pi).limit_denominator(limit), Fraction("0.333333").limit_denominator(limit))
try:
    Fraction(1, 3).limit_denominator(0)
except ValueError as error:
    print(error)

third = Fraction(1, 3)
print(third + 1, third + 0.5, third * 3 == 1, third**2, third**-2, 2**third, third**0.5, (-third) ** third, 4 ** Fraction(1, 1))
print(divmod(Fraction(7, 2), third), Fraction(-7, 2) // 2, Fraction(-7, 2) % 2, 7 % Fraction(5, 3), abs(-third), -third, +third)
print(third < 0.34, third == 1 / 3, Fraction(0.5) == 0.5, {third: 1}[Fraction(2, 6)], hash(Fraction(4, 2)) == hash(2), bool(Fraction(0)))
print(third.numerator, third.denominator, third.as_integer_ratio(), Fraction.from_float(0.75), sum([third] * 3), repr(sorted([third, 0.3, 1])))

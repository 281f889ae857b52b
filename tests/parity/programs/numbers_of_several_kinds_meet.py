"""Decimals, fractions, floats and complex numbers: what equals, adds and orders, and what refuses."""

import math
import numbers
from decimal import Decimal
from fractions import Fraction

WHOLE = 2 + 0j
THREES = (3, 3.0, 3 + 0j)


class Money(Decimal):
    def __new__(cls, value, currency="EUR"):
        self = super().__new__(cls, value)
        self.currency = currency
        return self

    def __add__(self, other):
        return Money(super().__add__(other), self.currency)

    def __str__(self):
        return f"{super().__str__()} {self.currency}"


def tried(compute):
    try:
        return repr(compute())
    except (TypeError, ValueError, ArithmeticError, AttributeError) as error:
        return f"{type(error).__name__} {error}"


amount = Money("1.50", "CHF") + 2
print(amount, repr(amount), type(amount).__name__, type(amount * 2).__name__, amount == Decimal("3.5"), amount.currency)
print(f"{amount:.1f} {amount}", hash(amount) == hash(3.5), sorted([amount, Decimal(1), 2]))
print(isinstance(amount, numbers.Number))
for compute in (
    lambda: Decimal(2) == 2 + 0j,
    lambda: Decimal(2) == 2 + 1j,
    lambda: Decimal(2) == WHOLE,
    lambda: complex(Decimal("1.5")),
    lambda: Decimal(1) + 1j,
    lambda: Decimal(1) < 1j,
    lambda: Fraction(1, 2) + 1j,
    lambda: 1j * Fraction(1, 2),
    lambda: Fraction(1, 2) == 0.5 + 0j,
    lambda: complex(Fraction(1, 4)),
    lambda: Fraction(1, 2) + Decimal(1),
    lambda: Decimal(1) / Fraction(1, 2),
    lambda: Fraction(Decimal("0.35")),
    lambda: Decimal("0.5") == Fraction(1, 2),
    lambda: Fraction(1, 3) < Decimal("0.34"),
    lambda: Decimal("NaN") == Fraction(1, 2),
    lambda: Decimal("Infinity") > Fraction(10**30),
    lambda: [1, 2][Decimal(1)],
    lambda: range(Decimal(3)),
    lambda: Decimal(1).foo,
    lambda: math.floor(Decimal("-1.5")) + math.ceil(Decimal("1.2")) + math.trunc(Decimal("9.9")),
    lambda: math.fsum([Decimal("0.1")] * 3) + math.sqrt(Decimal(2)),
    lambda: (float(Decimal("1e400")), divmod(Decimal("7.5"), 2), pow(Decimal(3), 4, 5)),
    lambda: isinstance(1j, numbers.Complex) and not isinstance(1j, numbers.Real),
    lambda: {Decimal(3), *THREES, Fraction(3)},
):
    print(tried(compute))

"""The classes of the module numbers: which numbers belong to which, and a class of one's own that is registered or derived."""

import numbers
from decimal import Decimal
from fractions import Fraction

TOWER = (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral)
for value in (1, True, 2.5, 1j, Fraction(1, 2), Decimal("1.5"), "1", None):
    print(repr(value), *(isinstance(value, kind) for kind in TOWER))
print([issubclass(a, b) for a, b in zip(TOWER[1:], TOWER, strict=False)], issubclass(int, numbers.Rational), issubclass(float, numbers.Rational), issubclass(bool, numbers.Integral))


class Modular:
    """A number that is counted as integral by registration only."""

    def __init__(self, value: int, modulus: int) -> None:
        self.value, self.modulus = value % modulus, modulus

    def __add__(self, other: "Modular | int") -> "Modular":
        number = other.value if isinstance(other, Modular) else other
        return Modular(self.value + number, self.modulus) if isinstance(number, int) else NotImplemented

    __radd__ = __add__

    def __index__(self) -> int:
        return self.value

    def __repr__(self) -> str:
        return f"{self.value} mod {self.modulus}"


print(isinstance(Modular(1, 7), numbers.Integral))
numbers.Integral.register(Modular)
print(isinstance(Modular(1, 7), numbers.Integral), isinstance(Modular(1, 7), numbers.Real), sum([Modular(5, 7), Modular(6, 7)], 3), "abcdefg"[Modular(9, 7)], hex(Modular(20, 16)), [0] * Modular(9, 7))


def kind(value: object) -> str:
    for each in reversed(TOWER):
        if isinstance(value, each):
            return each.__name__
    return "none"


print([kind(value) for value in (5, 5.0, 5j, Fraction(5), Decimal(5), Modular(1, 2), [], False)])
print((5).numerator, (5).denominator, (5).real, (5).imag, (2.5).real, (2.5).imag, (2.5).conjugate(), True.numerator, (3 + 4j).conjugate(), (1.5).is_integer(), (0.75).as_integer_ratio(), (-8).as_integer_ratio())
for action in (lambda: numbers.Number() and 1, lambda: numbers.Integral(), lambda: Modular(1, 2) + 1.5):
    try:
        print(action())
    except TypeError as error:
        print(str(error).split(" with")[0])

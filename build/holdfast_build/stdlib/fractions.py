"""Python's fractions, compiled for the browser."""

import operator
from math import gcd, isfinite
from numbers import Integral, Rational, Real

from holdfast_runtime import fraction_parts

__all__ = ["Fraction"]

_MODULUS = 2305843009213693951


def _is_decimal(value):
    # Told by its name, so that decimal is not in every program that has fractions.
    return any(f"{each.__module__}.{each.__name__}" == "decimal.Decimal" for each in type(value).__mro__)


def _made(numerator, denominator):
    """A fraction that is known to be in lowest terms, with a denominator above 0."""
    return Fraction(numerator, denominator, _normalize=False)


class Fraction(Rational):
    """An exact quotient of whole numbers, in lowest terms; immutable."""

    __slots__ = ("_denominator", "_numerator")

    def __new__(cls, numerator=0, denominator=None, *, _normalize=True):
        self = super().__new__(cls)
        if denominator is None:
            if type(numerator) is int:
                pass
            elif isinstance(numerator, Rational):
                numerator, denominator = numerator.numerator, numerator.denominator
            elif isinstance(numerator, float) or _is_decimal(numerator):
                numerator, denominator = numerator.as_integer_ratio()
            elif isinstance(numerator, str):
                parts = fraction_parts(numerator)
                if parts is None:
                    raise ValueError(f"Invalid literal for Fraction: {numerator!r}")
                numerator, denominator = parts
                if denominator == 0:
                    raise ZeroDivisionError(f"Fraction({numerator}, 0)")
                common = gcd(numerator, denominator)
                numerator //= common
                denominator //= common
            else:
                raise TypeError("argument should be a string or a Rational instance")
            self._numerator = numerator
            self._denominator = 1 if denominator is None else denominator
            return self
        if type(numerator) is not int or type(denominator) is not int:
            if not isinstance(numerator, Rational) or not isinstance(denominator, Rational):
                raise TypeError("both arguments should be Rational instances")
            numerator, denominator = (
                numerator.numerator * denominator.denominator,
                denominator.numerator * numerator.denominator,
            )
        if denominator == 0:
            raise ZeroDivisionError(f"Fraction({numerator}, 0)")
        if _normalize:
            common = gcd(numerator, denominator)
            if denominator < 0:
                common = -common
            numerator //= common
            denominator //= common
        self._numerator = numerator
        self._denominator = denominator
        return self

    @classmethod
    def from_float(cls, f):
        """The exact value of a float or int."""
        if isinstance(f, Integral):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        return cls(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """The exact value of a Decimal or int."""
        if not isinstance(dec, Integral) and not _is_decimal(dec):
            raise TypeError(f"{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})")
        return cls(*dec.as_integer_ratio())

    def as_integer_ratio(self):
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """The nearest fraction whose denominator is not larger, by its continued fraction."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        before, under_before, last, under_last = 0, 1, 1, 0
        n, d = self._numerator, self._denominator
        while True:
            whole = n // d
            under = under_before + whole * under_last
            if under > max_denominator:
                break
            before, under_before, last, under_last = last, under_last, before + whole * last, under
            n, d = d, n - whole * d
        k = (max_denominator - under_before) // under_last
        one = Fraction(before + k * last, under_before + k * under_last)
        other = Fraction(last, under_last)
        return other if abs(other - self) <= abs(one - self) else one

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def __repr__(self):
        return f"{type(self).__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f"{self._numerator}/{self._denominator}"

    def _with(self, other, exactly, operate):
        if isinstance(other, (int, Fraction)):
            return exactly(self, other)
        if isinstance(other, complex):
            return operate(complex(self), other)
        return operate(float(self), other) if isinstance(other, float) else NotImplemented

    def _after(self, other, exactly, operate):
        if isinstance(other, Rational):
            return exactly(other, self)
        if isinstance(other, complex):
            return operate(other, complex(self))
        return operate(float(other), float(self)) if isinstance(other, Real) else NotImplemented

    def __add__(self, other):
        return self._with(other, _add, operator.add)

    def __radd__(self, other):
        return self._after(other, _add, operator.add)

    def __sub__(self, other):
        return self._with(other, _subtract, operator.sub)

    def __rsub__(self, other):
        return self._after(other, _subtract, operator.sub)

    def __mul__(self, other):
        return self._with(other, _multiply, operator.mul)

    def __rmul__(self, other):
        return self._after(other, _multiply, operator.mul)

    def __truediv__(self, other):
        return self._with(other, _divide, operator.truediv)

    def __rtruediv__(self, other):
        return self._after(other, _divide, operator.truediv)

    def __floordiv__(self, other):
        return self._with(other, _divide_whole, operator.floordiv)

    def __rfloordiv__(self, other):
        return self._after(other, _divide_whole, operator.floordiv)

    def __divmod__(self, other):
        return self._with(other, _divide_both, divmod)

    def __rdivmod__(self, other):
        return self._after(other, _divide_both, divmod)

    def __mod__(self, other):
        return self._with(other, _remainder, operator.mod)

    def __rmod__(self, other):
        return self._after(other, _remainder, operator.mod)

    def __pow__(self, other):
        if not isinstance(other, Rational):
            return float(self) ** other
        if other.denominator != 1:
            return float(self) ** float(other)
        power = other.numerator
        if power >= 0:
            return _made(self._numerator**power, self._denominator**power)
        if self._numerator > 0:
            return _made(self._denominator**-power, self._numerator**-power)
        if self._numerator == 0:
            raise ZeroDivisionError(f"Fraction({self._denominator**-power}, 0)")
        return _made((-self._denominator) ** -power, (-self._numerator) ** -power)

    def __rpow__(self, other):
        if self._denominator == 1 and self._numerator >= 0:
            return other**self._numerator
        if isinstance(other, Rational):
            return Fraction(other.numerator, other.denominator) ** self
        return other**self._numerator if self._denominator == 1 else other ** float(self)

    def __pos__(self):
        return _made(self._numerator, self._denominator)

    def __neg__(self):
        return _made(-self._numerator, self._denominator)

    def __abs__(self):
        return _made(abs(self._numerator), self._denominator)

    def __trunc__(self):
        n = self._numerator
        return -(-n // self._denominator) if n < 0 else n // self._denominator

    __int__ = __trunc__

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        """Half to even."""
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            rest *= 2
            return whole + (rest > self._denominator or (rest == self._denominator and whole % 2 == 1))
        shift = 10 ** abs(ndigits)
        return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)

    def __hash__(self):
        if self._denominator % _MODULUS == 0:
            found = 314159
        else:
            found = hash(hash(abs(self._numerator)) * pow(self._denominator, -1, _MODULUS))
        return hash(found if self._numerator >= 0 else -found)

    def __eq__(self, other):
        if isinstance(other, Rational):
            return self._numerator == other.numerator and self._denominator == other.denominator
        if isinstance(other, complex) and other.imag == 0:
            other = other.real
        if isinstance(other, float):
            return isfinite(other) and self == self.from_float(other)
        return NotImplemented

    def _compared(self, other, test):
        if isinstance(other, Rational):
            return test(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            return test(self, self.from_float(other)) if isfinite(other) else test(0.0, other)
        return NotImplemented

    def __lt__(self, other):
        return self._compared(other, operator.lt)

    def __gt__(self, other):
        return self._compared(other, operator.gt)

    def __le__(self, other):
        return self._compared(other, operator.le)

    def __ge__(self, other):
        return self._compared(other, operator.ge)

    def __bool__(self):
        return bool(self._numerator)

    def __copy__(self):
        return self if type(self) is Fraction else type(self)(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _add(a, b):
    return _sum_of(a.numerator, a.denominator, b.numerator, b.denominator)


def _subtract(a, b):
    return _sum_of(a.numerator, a.denominator, -b.numerator, b.denominator)


def _sum_of(n, d, other, under):
    # Knuth, The Art of Computer Programming, 4.5.1: the common divisor of small numbers instead of large ones.
    common = gcd(d, under)
    if common == 1:
        return _made(n * under + d * other, d * under)
    s = d // common
    t = n * (under // common) + other * s
    rest = gcd(t, common)
    return _made(t // rest, s * (under // rest))


def _multiply(a, b):
    return _product(a.numerator, a.denominator, b.numerator, b.denominator)


def _product(n, d, other, under):
    one, two = gcd(n, under), gcd(other, d)
    return _made((n // one) * (other // two), (d // two) * (under // one))


def _divide(a, b):
    n, d = a.numerator, a.denominator
    other, under = b.numerator, b.denominator
    if other == 0:
        raise ZeroDivisionError(f"Fraction({n // (abs(n) or 1) * (under // gcd(under, d))}, 0)")
    return _product(n, d, -under, -other) if other < 0 else _product(n, d, under, other)


def _divide_whole(a, b):
    return (a.numerator * b.denominator) // (a.denominator * b.numerator)


def _divide_both(a, b):
    whole, rest = divmod(a.numerator * b.denominator, a.denominator * b.numerator)
    return whole, Fraction(rest, a.denominator * b.denominator)


def _remainder(a, b):
    return Fraction((a.numerator * b.denominator) % (b.numerator * a.denominator), a.denominator * b.denominator)

"""The class Decimal: a sign, a whole coefficient and an exponent of ten, or infinite, or no number."""

import _decimal_arithmetic as arithmetic
import _decimal_functions as functions
import _decimal_logic as logic
from _decimal_context import checked_rounding, chosen, getcontext
from _decimal_format import formatted
from _decimal_signals import FLOAT, INVALID, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, SYNTAX
from holdfast_runtime import (
    decimalCut,
    decimalMade,
    decimalParts,
    digitCount,
    digitText,
    digitValue,
    full_name,
    tenPower,
)

_MODULUS = 2305843009213693951
_LARGEST = 999999999999999999


def made(sign, coefficient, exponent, kind=0):
    """A Decimal of these parts; `kind` is 0 for a finite number, 1 infinite, 2 nan, 3 signaling nan."""
    return decimalMade(Decimal, sign, coefficient, exponent, kind)


def _of_kind(cls, number):
    """The number as an instance of a class."""
    if cls is Decimal:
        return number
    return decimalMade(cls, number._sign, number._int, number._exp, number._kind)


def _of_int(value):
    return made(1, -value, 0) if value < 0 else made(0, int(value), 0)


def _of_float(value):
    if value - value != 0:
        return made(1 if value < 0 else 0, 0, 0, 2 if value != value else 1)
    numerator, denominator = value.as_integer_ratio()
    # A power of two divides the same power of ten.
    places = denominator.bit_length() - 1
    sign = 1 if value < 0 or (value == 0 and str(value) == "-0.0") else 0
    return made(sign, abs(numerator) * 5**places, -places)


def constructed(cls, value, context, *, free=True):
    """What Decimal(value) is."""
    if isinstance(value, str):
        parts = decimalParts(value, free)
        if parts is None:
            return _of_kind(cls, arithmetic.invalid(context or getcontext(), SYNTAX))
        kind, sign, coefficient, exponent = parts
        if not -_LARGEST - _LARGEST < exponent < _LARGEST and free:
            return _of_kind(cls, arithmetic.invalid(context or getcontext()))
        return _of_kind(cls, made(sign, coefficient, exponent, kind))
    if isinstance(value, int):
        return _of_kind(cls, _of_int(value))
    if isinstance(value, Decimal):
        return value if cls is Decimal and type(value) is Decimal else _of_kind(cls, _copied(value))
    if isinstance(value, float):
        (context or getcontext())._signal(FLOAT)
        return _of_kind(cls, _of_float(value))
    if isinstance(value, (tuple, list)):
        return _of_kind(cls, _of_tuple(value))
    raise TypeError(f"conversion from {_type_name(value)} to Decimal is not supported")


def _type_name(value):
    return type(value).__name__


def _copied(number):
    return made(number._sign, number._int, number._exp, number._kind)


def _of_tuple(parts):
    if len(parts) != 3:
        raise ValueError("argument must be a sequence of length 3")
    sign, digits, exponent = parts
    if not isinstance(sign, int) or sign not in (0, 1):
        raise ValueError("sign must be an integer with the value 0 or 1")
    kind = 0
    if isinstance(exponent, str):
        if exponent not in ("F", "n", "N"):
            raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
        kind = {"F": 1, "n": 2, "N": 3}[exponent]
        exponent = 0
    elif not isinstance(exponent, int):
        raise ValueError("exponent must be an integer")
    coefficient = 0
    if kind != 1:
        text = "0"
        for each in digits:
            if not isinstance(each, int) or not 0 <= each <= 9:
                raise ValueError("coefficient must be a tuple of digits")
            text += str(int(each))
        coefficient = digitValue(text)
    return made(int(sign), coefficient, int(exponent), kind)


def exact(value):
    """An operand of a context's method as a Decimal."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return _of_int(value)
    raise TypeError(f"conversion from {_type_name(value)} to Decimal is not supported")


def _operand(value):
    """The other operand of arithmetic; None if decimals do not work with it."""
    if isinstance(value, Decimal):
        return value
    return _of_int(value) if isinstance(value, int) else None


def _compared(self, other, equality):
    """The order of a number and anything: None if they cannot be compared, nan if one is a nan."""
    if not isinstance(other, Decimal):
        if isinstance(other, int):
            other = _of_int(other)
        elif isinstance(other, float):
            context = getcontext()
            context._flags |= FLOAT
            if not equality:
                context._signal(FLOAT)
            other = _of_float(other)
        elif equality and isinstance(other, complex) and other.imag == 0:
            getcontext()._flags |= FLOAT
            other = _of_float(other.real)
        elif any(each.__name__ == "Rational" for each in type(other).__mro__):
            # Told by its name: importing the module of it would cost every program.
            if not self._kind:
                denominator = other.denominator
                self = made(self._sign, self._int * denominator, self._exp)
            other = _of_int(other.numerator)
        else:
            return None
    if self._kind > 1 or other._kind > 1:
        if not equality or self._kind == 3 or other._kind == 3:
            getcontext()._signal(INVALID)
        return float("nan")
    return arithmetic.order(self, other)


@full_name("decimal")
class Decimal:
    """An exact decimal number; immutable."""

    __module__ = "decimal"
    __slots__ = ("_exp", "_int", "_kind", "_sign")

    def __new__(cls, value="0", context=None):
        if context is not None:
            chosen(context)
        return constructed(cls, value, context)

    @classmethod
    def from_float(cls, f, /):
        """The exact value of a float or int."""
        if isinstance(f, int):
            found = _of_int(f)
        elif isinstance(f, float):
            found = _of_float(f)
        else:
            raise TypeError("argument must be int or float")
        return found if cls is Decimal else cls(found)

    # Text

    def _text(self, capitals, engineering=False):
        sign = "-" if self._sign else ""
        if self._kind:
            payload = digitText(self._int) if self._int else ""
            return sign + ("Infinity" if self._kind == 1 else f"NaN{payload}" if self._kind == 2 else f"sNaN{payload}")
        digits = digitText(self._int)
        exponent = self._exp
        if exponent == 0:
            return sign + digits
        size = len(digits)
        left = size + exponent
        if exponent <= 0 and left > -6:
            point = left
        elif not engineering:
            point = 1
        elif self._int == 0:
            point = (left + 1) % 3 - 1
        else:
            point = (left - 1) % 3 + 1
        if point <= 0:
            text = "0." + "0" * -point + digits
        elif point >= size:
            text = digits + "0" * (point - size)
        else:
            text = digits[:point] + "." + digits[point:]
        if left == point:
            return sign + text
        return f"{sign}{text}{'E' if capitals else 'e'}{left - point:+d}"

    def __str__(self):
        return self._text(getcontext()._capitals)

    def __repr__(self):
        return f"Decimal('{self._text(getcontext()._capitals)}')"

    def to_eng_string(self, context=None):
        return self._text(chosen(context)._capitals, True)

    def __format__(self, format_spec, /):
        return formatted(self, format_spec, getcontext())

    # Comparisons

    def __eq__(self, other):
        if type(other) is Decimal and self._exp == other._exp and not self._kind and not other._kind:
            return self._int == other._int and (self._sign == other._sign or not self._int)
        found = _compared(self, other, True)
        return NotImplemented if found is None else found == 0

    def __lt__(self, other):
        found = _compared(self, other, False)
        return NotImplemented if found is None else found < 0

    def __le__(self, other):
        found = _compared(self, other, False)
        return NotImplemented if found is None else found <= 0

    def __gt__(self, other):
        found = _compared(self, other, False)
        return NotImplemented if found is None else found > 0

    def __ge__(self, other):
        found = _compared(self, other, False)
        return NotImplemented if found is None else found >= 0

    def __hash__(self):
        if self._kind:
            if self._kind == 3:
                raise TypeError("Cannot hash a signaling NaN value")
            return object.__hash__(self) if self._kind == 2 else -314159 if self._sign else 314159
        exponent = self._exp
        if 0 <= exponent < 100:
            found = self._int * tenPower(exponent) % _MODULUS
        else:
            found = self._int * pow(10, exponent, _MODULUS) % _MODULUS
        return hash(-found if self._sign else found)

    def __bool__(self):
        return self._kind != 0 or self._int != 0

    def compare(self, other, context=None):
        context = chosen(context)
        return arithmetic.compare(self, exact(other), context)

    def compare_signal(self, other, context=None):
        context = chosen(context)
        return arithmetic.compare(self, exact(other), context, signal=True)

    def compare_total(self, other, context=None):
        chosen(context)
        return logic.compare_total(self, exact(other))

    def compare_total_mag(self, other, context=None):
        chosen(context)
        return logic.compare_total(self.copy_abs(), exact(other).copy_abs())

    # Arithmetic

    def __add__(self, other):
        if type(other) is not Decimal:
            other = _operand(other)
            if other is None:
                return NotImplemented
        return arithmetic.add(self, other, getcontext())

    __radd__ = __add__

    def __sub__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else arithmetic.add(self, other, getcontext(), 1)

    def __rsub__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else arithmetic.add(other, self, getcontext(), 1)

    def __mul__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else arithmetic.multiply(self, other, getcontext())

    __rmul__ = __mul__

    def __truediv__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else arithmetic.divide(self, other, getcontext())

    def __rtruediv__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else arithmetic.divide(other, self, getcontext())

    def __floordiv__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else arithmetic.divide_whole(self, other, getcontext())[0]

    def __rfloordiv__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else arithmetic.divide_whole(other, self, getcontext())[0]

    def __mod__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else arithmetic.remainder(self, other, getcontext())

    def __rmod__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else arithmetic.remainder(other, self, getcontext())

    def __divmod__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else arithmetic.divide_both(self, other, getcontext())

    def __rdivmod__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else arithmetic.divide_both(other, self, getcontext())

    def __pow__(self, other, modulo=None):
        other = _operand(other)
        if other is None:
            return NotImplemented
        if modulo is None:
            return functions.power(self, other, getcontext())
        modulo = _operand(modulo)
        return NotImplemented if modulo is None else functions.power_modulo(self, other, modulo, getcontext())

    def __rpow__(self, other):
        other = _operand(other)
        return NotImplemented if other is None else functions.power(other, self, getcontext())

    def __neg__(self):
        return arithmetic.negated(self, getcontext())

    def __pos__(self):
        return arithmetic.plus(self, getcontext())

    def __abs__(self):
        return arithmetic.absolute(self, getcontext())

    def fma(self, other, third, context=None):
        context = chosen(context)
        return arithmetic.fma(self, exact(other), exact(third), context)

    def remainder_near(self, other, context=None):
        context = chosen(context)
        return arithmetic.remainder_near(self, exact(other), context)

    def quantize(self, exp, rounding=None, context=None):
        """The number with the exponent of `exp`."""
        context = chosen(context)
        rounding = context._rounding if rounding is None else checked_rounding(rounding)
        return arithmetic.quantize(self, exact(exp), rounding, context)

    def normalize(self, context=None):
        return arithmetic.normalized(self, chosen(context))

    def sqrt(self, context=None):
        return functions.sqrt(self, chosen(context))

    def exp(self, context=None):
        return functions.exp(self, chosen(context))

    def ln(self, context=None):
        return functions.ln(self, chosen(context))

    def log10(self, context=None):
        return functions.log10(self, chosen(context))

    # Whole numbers

    def _whole(self, rounding):
        if self._kind:
            if self._kind == 1:
                raise OverflowError("cannot convert Infinity to integer")
            raise ValueError("cannot convert NaN to integer")
        if self._exp >= 0:
            found = self._int * tenPower(self._exp)
        else:
            found, _ = decimalCut(self._int, -self._exp, rounding, self._sign)
        return -found if self._sign else found

    def __int__(self):
        return self._whole("ROUND_DOWN")

    __trunc__ = __int__

    def __floor__(self):
        return self._whole(ROUND_FLOOR)

    def __ceil__(self):
        return self._whole(ROUND_CEILING)

    def __round__(self, n=None):
        if n is None:
            return self._whole(ROUND_HALF_EVEN)
        if not isinstance(n, int):
            raise TypeError("optional arg must be an integer")
        context = getcontext()
        return arithmetic.quantize(self, made(0, 1, -n), context._rounding, context)

    def to_integral_value(self, rounding=None, context=None):
        context = chosen(context)
        rounding = context._rounding if rounding is None else checked_rounding(rounding)
        return arithmetic.to_integral(self, rounding, context)

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        context = chosen(context)
        rounding = context._rounding if rounding is None else checked_rounding(rounding)
        return arithmetic.to_integral(self, rounding, context, exact=True)

    def __float__(self):
        if self._kind == 3:
            raise ValueError("cannot convert signaling NaN to float")
        return float(("-nan" if self._sign else "nan") if self._kind > 1 else self._text(1))

    def as_integer_ratio(self):
        """The number as a pair of ints without a common divisor."""
        if self._kind:
            if self._kind == 1:
                raise OverflowError("cannot convert Infinity to integer ratio")
            raise ValueError("cannot convert NaN to integer ratio")
        numerator = -self._int if self._sign else self._int
        if self._exp >= 0:
            return numerator * tenPower(self._exp), 1
        denominator = tenPower(-self._exp)
        a, b = denominator, self._int
        while b:
            a, b = b, a % b
        return numerator // a, denominator // a

    # Parts and tests

    def as_tuple(self):
        from _decimal_tuple import DecimalTuple

        digits = tuple([int(each) for each in digitText(self._int)])
        if self._kind:
            return DecimalTuple(
                self._sign, (0,) if self._kind == 1 else digits if self._int else (), " FnN"[self._kind]
            )
        return DecimalTuple(self._sign, digits, self._exp)

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return made(0, 0, 0)

    def conjugate(self):
        return self

    def canonical(self):
        return self

    def radix(self):
        return made(0, 10, 0)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def adjusted(self):
        """The exponent of the first digit."""
        return 0 if self._kind else self._exp + digitCount(self._int) - 1

    def copy_abs(self):
        return made(0, self._int, self._exp, self._kind)

    def copy_negate(self):
        return made(1 - self._sign, self._int, self._exp, self._kind)

    def copy_sign(self, other, context=None):
        chosen(context)
        return made(exact(other)._sign, self._int, self._exp, self._kind)

    def same_quantum(self, other, context=None):
        chosen(context)
        other = exact(other)
        if self._kind or other._kind:
            return (self._kind == 1) == (other._kind == 1) and (self._kind > 1) == (other._kind > 1)
        return self._exp == other._exp

    def is_canonical(self):
        return True

    def is_finite(self):
        return self._kind == 0

    def is_infinite(self):
        return self._kind == 1

    def is_nan(self):
        return self._kind > 1

    def is_qnan(self):
        return self._kind == 2

    def is_snan(self):
        return self._kind == 3

    def is_signed(self):
        return self._sign == 1

    def is_zero(self):
        return self._kind == 0 and self._int == 0

    def is_normal(self, context=None):
        return self._kind == 0 and self._int != 0 and self.adjusted() >= chosen(context)._Emin

    def is_subnormal(self, context=None):
        return self._kind == 0 and self._int != 0 and self.adjusted() < chosen(context)._Emin

    def number_class(self, context=None):
        return logic.number_class(self, chosen(context))

    # Less common operations of the specification

    def logb(self, context=None):
        return logic.logb(self, chosen(context))

    def logical_and(self, other, context=None):
        context = chosen(context)
        return logic.logical(self, exact(other), context, 1)

    def logical_or(self, other, context=None):
        context = chosen(context)
        return logic.logical(self, exact(other), context, 2)

    def logical_xor(self, other, context=None):
        context = chosen(context)
        return logic.logical(self, exact(other), context, 3)

    def logical_invert(self, context=None):
        return logic.inverted(self, chosen(context))

    def max(self, other, context=None):
        context = chosen(context)
        return logic.extreme(self, exact(other), context, 1, False)

    def max_mag(self, other, context=None):
        context = chosen(context)
        return logic.extreme(self, exact(other), context, 1, True)

    def min(self, other, context=None):
        context = chosen(context)
        return logic.extreme(self, exact(other), context, -1, False)

    def min_mag(self, other, context=None):
        context = chosen(context)
        return logic.extreme(self, exact(other), context, -1, True)

    def next_minus(self, context=None):
        return logic.next_minus(self, chosen(context))

    def next_plus(self, context=None):
        return logic.next_plus(self, chosen(context))

    def next_toward(self, other, context=None):
        context = chosen(context)
        return logic.next_toward(self, exact(other), context)

    def rotate(self, other, context=None):
        context = chosen(context)
        return logic.moved(self, exact(other), context, True)

    def shift(self, other, context=None):
        context = chosen(context)
        return logic.moved(self, exact(other), context, False)

    def scaleb(self, other, context=None):
        context = chosen(context)
        return logic.scaleb(self, exact(other), context)

"""Contexts of decimal arithmetic: precision, rounding, limits, and which signals raise."""

from contextvars import ContextVar

import _decimal_arithmetic as arithmetic
import _decimal_functions as functions
import _decimal_logic as logic
from _decimal_number import Decimal, constructed, exact
from _decimal_signals import (
    ANY_INVALID,
    CLAMPED,
    DIVISION_BY_ZERO,
    OVERFLOW,
    ROUND_HALF_EVEN,
    ROUND_HALF_UP,
    ROUNDINGS,
    SIGNALS,
    UNDERFLOW,
    names_of,
    trapped,
)
from holdfast_runtime import full_name, tenPower

MAX_PREC = 999999999999999999
MAX_EMAX = 999999999999999999
MIN_EMIN = -999999999999999999
MIN_ETINY = -1999999999999999997


class SignalDict:
    """The flags or the traps of a context, by signal."""

    def __init__(self, context, are_traps):
        self._context = context
        self._are_traps = are_traps

    def _bits(self):
        return self._context._traps if self._are_traps else self._context._flags

    def _mask(self, key):
        if key not in SIGNALS:
            raise KeyError(_bad_signal())
        return SIGNALS[key]

    def __getitem__(self, key):
        return self._bits() & self._mask(key) != 0

    def __setitem__(self, key, value):
        mask = self._mask(key)
        bits = self._bits() | mask if value else self._bits() & ~mask
        if self._are_traps:
            self._context._traps = bits
        else:
            self._context._flags = bits

    def __delitem__(self, key):
        raise ValueError("signal keys cannot be deleted")

    def __iter__(self):
        return iter(SIGNALS)

    def __len__(self):
        return len(SIGNALS)

    def __contains__(self, key):
        return key in SIGNALS

    def __eq__(self, other):
        if isinstance(other, SignalDict):
            return self._bits() == other._bits()
        return dict(self.items()) == other if isinstance(other, dict) else NotImplemented

    __hash__ = None

    def __repr__(self):
        return "{" + ", ".join([f"{kind!r}:{value}" for kind, value in self.items()]) + "}"

    def keys(self):
        return SIGNALS.keys()

    def values(self):
        return [self[kind] for kind in SIGNALS]

    def items(self):
        return [(kind, self[kind]) for kind in SIGNALS]

    def get(self, key, default=None):
        return self[key] if key in SIGNALS else default

    def update(self, other):
        for key in other:
            self[key] = other[key]

    def copy(self):
        return dict(self.items())


def _bad_signal():
    return (
        "valid values for signals are:\n  [InvalidOperation, FloatOperation, DivisionByZero,\n"
        "   Overflow, Underflow, Subnormal, Inexact, Rounded,\n   Clamped]"
    )


def _bits_of(signals):
    """The bits of a list of signals, or of a mapping from every signal to a truth value."""
    if isinstance(signals, list):
        bits = 0
        for each in signals:
            if each not in SIGNALS:
                raise KeyError(_bad_signal())
            bits |= SIGNALS[each]
        return bits
    return _bits_of_mapping(signals)


def _bits_of_mapping(signals):
    if isinstance(signals, SignalDict):
        return signals._bits()
    if not isinstance(signals, dict):
        raise TypeError("argument must be a signal dict")
    if len(signals) != len(SIGNALS) or any(each not in SIGNALS for each in signals):
        raise KeyError("invalid signal dict")
    return sum([SIGNALS[each] for each in signals if signals[each]])


def _limited(value, least, most, text):
    """The value of a field that takes whole numbers, checked."""
    if not isinstance(value, int):
        raise TypeError("an integer is required")
    if not least <= value <= most:
        raise ValueError(f"valid {text}")
    return int(value)


@full_name("decimal")
class Context:
    """How decimal operations round, how far exponents go, and which signals raise."""

    __module__ = "decimal"
    __slots__ = (
        "_Emax",
        "_Emin",
        "_capitals",
        "_clamping",
        "_flags",
        "_flags_view",
        "_highest",
        "_limit",
        "_prec",
        "_rounding",
        "_traps",
        "_traps_view",
    )

    def __init__(
        self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None
    ):
        base = DefaultContext
        self._fill(base._prec, base._rounding, base._Emin, base._Emax, base._capitals, base._clamping, 0, base._traps)
        _change(self, prec, rounding, Emin, Emax, capitals, clamp, flags, traps)

    def _fill(self, prec, rounding, Emin, Emax, capitals, clamp, flags, traps):
        self._prec = prec
        self._rounding = rounding
        self._Emin = Emin
        self._Emax = Emax
        self._capitals = capitals
        self._clamping = clamp
        self._flags = flags
        self._traps = traps
        self._flags_view = self._traps_view = None
        self._measure()
        return self

    def _measure(self):
        """Work out below which coefficient and exponent a result needs no look at the limits."""
        self._limit = tenPower(min(self._prec, 15))
        self._highest = self._Emax - self._prec + 1

    def _signal(self, status):
        """Set the flags of `status` and raise if one of them is trapped."""
        self._flags |= status
        if status & self._traps:
            raise trapped(status & self._traps)

    @property
    def prec(self):
        return self._prec

    @prec.setter
    def prec(self, value):
        self._prec = _limited(value, 1, MAX_PREC, "range for prec is [1, MAX_PREC]")
        self._measure()

    @property
    def Emin(self):
        return self._Emin

    @Emin.setter
    def Emin(self, value):
        self._Emin = _limited(value, MIN_EMIN, 0, "range for Emin is [MIN_EMIN, 0]")

    @property
    def Emax(self):
        return self._Emax

    @Emax.setter
    def Emax(self, value):
        self._Emax = _limited(value, 0, MAX_EMAX, "range for Emax is [0, MAX_EMAX]")
        self._measure()

    @property
    def capitals(self):
        return self._capitals

    @capitals.setter
    def capitals(self, value):
        self._capitals = _limited(value, 0, 1, "values for capitals are 0 or 1")

    @property
    def clamp(self):
        return self._clamping

    @clamp.setter
    def clamp(self, value):
        self._clamping = _limited(value, 0, 1, "values for clamp are 0 or 1")

    @property
    def rounding(self):
        return self._rounding

    @rounding.setter
    def rounding(self, value):
        self._rounding = checked_rounding(value)

    @property
    def flags(self):
        if self._flags_view is None:
            self._flags_view = SignalDict(self, False)
        return self._flags_view

    @flags.setter
    def flags(self, value):
        self._flags = _bits_of_mapping(value)

    @property
    def traps(self):
        if self._traps_view is None:
            self._traps_view = SignalDict(self, True)
        return self._traps_view

    @traps.setter
    def traps(self, value):
        self._traps = _bits_of_mapping(value)

    def clear_flags(self):
        self._flags = 0

    def clear_traps(self):
        self._traps = 0

    def copy(self):
        return _made(
            self._prec, self._rounding, self._Emin, self._Emax, self._capitals, self._clamping, self._flags, self._traps
        )

    __copy__ = copy

    def Etiny(self):
        return self._Emin - self._prec + 1

    def Etop(self):
        return self._Emax - self._prec + 1

    def radix(self):
        return Decimal(10)

    def __repr__(self):
        return (
            f"Context(prec={self._prec}, rounding={self._rounding}, Emin={self._Emin}, Emax={self._Emax}, "
            f"capitals={self._capitals}, clamp={self._clamping}, flags=[{names_of(self._flags)}], "
            f"traps=[{names_of(self._traps)}])"
        )

    def create_decimal(self, num="0", /):
        """A Decimal rounded to this context."""
        return arithmetic.rounded(constructed(Decimal, num, self, free=False), self)

    def create_decimal_from_float(self, f, /):
        return arithmetic.rounded(Decimal.from_float(f), self)

    def abs(self, x, /):
        return arithmetic.absolute(exact(x), self)

    def add(self, x, y, /):
        return arithmetic.add(exact(x), exact(y), self)

    def canonical(self, x, /):
        if not isinstance(x, Decimal):
            raise TypeError("argument must be a Decimal")
        return x

    def compare(self, x, y, /):
        return arithmetic.compare(exact(x), exact(y), self)

    def compare_signal(self, x, y, /):
        return arithmetic.compare(exact(x), exact(y), self, signal=True)

    def compare_total(self, x, y, /):
        return logic.compare_total(exact(x), exact(y))

    def compare_total_mag(self, x, y, /):
        return logic.compare_total(exact(x).copy_abs(), exact(y).copy_abs())

    def copy_abs(self, x, /):
        return exact(x).copy_abs()

    def copy_decimal(self, x, /):
        return exact(x)

    def copy_negate(self, x, /):
        return exact(x).copy_negate()

    def copy_sign(self, x, y, /):
        return exact(x).copy_sign(exact(y))

    def divide(self, x, y, /):
        return arithmetic.divide(exact(x), exact(y), self)

    def divide_int(self, x, y, /):
        return arithmetic.divide_whole(exact(x), exact(y), self)[0]

    def divmod(self, x, y, /):
        return arithmetic.divide_both(exact(x), exact(y), self)

    def exp(self, x, /):
        return functions.exp(exact(x), self)

    def fma(self, x, y, z, /):
        return arithmetic.fma(exact(x), exact(y), exact(z), self)

    def is_canonical(self, x, /):
        if not isinstance(x, Decimal):
            raise TypeError("argument must be a Decimal")
        return True

    def is_finite(self, x, /):
        return exact(x).is_finite()

    def is_infinite(self, x, /):
        return exact(x).is_infinite()

    def is_nan(self, x, /):
        return exact(x).is_nan()

    def is_normal(self, x, /):
        return exact(x).is_normal(self)

    def is_qnan(self, x, /):
        return exact(x).is_qnan()

    def is_signed(self, x, /):
        return exact(x).is_signed()

    def is_snan(self, x, /):
        return exact(x).is_snan()

    def is_subnormal(self, x, /):
        return exact(x).is_subnormal(self)

    def is_zero(self, x, /):
        return exact(x).is_zero()

    def ln(self, x, /):
        return functions.ln(exact(x), self)

    def log10(self, x, /):
        return functions.log10(exact(x), self)

    def logb(self, x, /):
        return logic.logb(exact(x), self)

    def logical_and(self, x, y, /):
        return logic.logical(exact(x), exact(y), self, 1)

    def logical_invert(self, x, /):
        return logic.inverted(exact(x), self)

    def logical_or(self, x, y, /):
        return logic.logical(exact(x), exact(y), self, 2)

    def logical_xor(self, x, y, /):
        return logic.logical(exact(x), exact(y), self, 3)

    def max(self, x, y, /):
        return logic.extreme(exact(x), exact(y), self, 1, False)

    def max_mag(self, x, y, /):
        return logic.extreme(exact(x), exact(y), self, 1, True)

    def min(self, x, y, /):
        return logic.extreme(exact(x), exact(y), self, -1, False)

    def min_mag(self, x, y, /):
        return logic.extreme(exact(x), exact(y), self, -1, True)

    def minus(self, x, /):
        return arithmetic.negated(exact(x), self)

    def multiply(self, x, y, /):
        return arithmetic.multiply(exact(x), exact(y), self)

    def next_minus(self, x, /):
        return logic.next_minus(exact(x), self)

    def next_plus(self, x, /):
        return logic.next_plus(exact(x), self)

    def next_toward(self, x, y, /):
        return logic.next_toward(exact(x), exact(y), self)

    def normalize(self, x, /):
        return arithmetic.normalized(exact(x), self)

    def number_class(self, x, /):
        return logic.number_class(exact(x), self)

    def plus(self, x, /):
        return arithmetic.plus(exact(x), self)

    def power(self, a, b, modulo=None):
        if modulo is not None:
            return functions.power_modulo(exact(a), exact(b), exact(modulo), self)
        return functions.power(exact(a), exact(b), self)

    def quantize(self, x, y, /):
        return arithmetic.quantize(exact(x), exact(y), self._rounding, self)

    def remainder(self, x, y, /):
        return arithmetic.remainder(exact(x), exact(y), self)

    def remainder_near(self, x, y, /):
        return arithmetic.remainder_near(exact(x), exact(y), self)

    def rotate(self, x, y, /):
        return logic.moved(exact(x), exact(y), self, True)

    def same_quantum(self, x, y, /):
        return exact(x).same_quantum(exact(y))

    def scaleb(self, x, y, /):
        return logic.scaleb(exact(x), exact(y), self)

    def shift(self, x, y, /):
        return logic.moved(exact(x), exact(y), self, False)

    def sqrt(self, x, /):
        return functions.sqrt(exact(x), self)

    def subtract(self, x, y, /):
        return arithmetic.add(exact(x), exact(y), self, 1)

    def to_eng_string(self, x, /):
        return exact(x).to_eng_string(self)

    def to_integral_exact(self, x, /):
        return arithmetic.to_integral(exact(x), self._rounding, self, exact=True)

    def to_integral_value(self, x, /):
        return arithmetic.to_integral(exact(x), self._rounding, self)

    to_integral = to_integral_value

    def to_sci_string(self, x, /):
        return exact(x)._text(self._capitals)


def _change(context, prec, rounding, Emin, Emax, capitals, clamp, flags, traps):
    """Set the fields that are given."""
    if prec is not None:
        context.prec = prec
    if rounding is not None:
        context.rounding = rounding
    if Emin is not None:
        context.Emin = Emin
    if Emax is not None:
        context.Emax = Emax
    if capitals is not None:
        context.capitals = capitals
    if clamp is not None:
        context.clamp = clamp
    if flags is not None:
        context._flags = _bits_of(flags)
    if traps is not None:
        context._traps = _bits_of(traps)


def checked_rounding(value):
    if value not in ROUNDINGS:
        raise TypeError(
            "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
            "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]"
        )
    return value


def _made(*fields):
    return object.__new__(Context)._fill(*fields)


_USUAL_TRAPS = ANY_INVALID | DIVISION_BY_ZERO | OVERFLOW

DefaultContext = _made(28, ROUND_HALF_EVEN, -999999, 999999, 1, 0, 0, _USUAL_TRAPS)
BasicContext = _made(9, ROUND_HALF_UP, -999999, 999999, 1, 0, 0, _USUAL_TRAPS | UNDERFLOW | CLAMPED)
ExtendedContext = _made(9, ROUND_HALF_EVEN, -999999, 999999, 1, 0, 0, 0)

_current = ContextVar("decimal_context")


def getcontext():
    """The context that decimal operations use here."""
    context = _current.get(None)
    if context is None:
        context = DefaultContext.copy()
        _current.set(context)
    return context


def setcontext(context, /):
    """Use a context from here on; a template of the module is copied."""
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    if context is DefaultContext or context is BasicContext or context is ExtendedContext:
        context = context.copy()
        context.clear_flags()
    _current.set(context)


def chosen(context):
    """The context that an optional argument names."""
    if context is None:
        return getcontext()
    if not isinstance(context, Context):
        raise TypeError("optional argument must be a context")
    return context


class ContextManager:
    """Uses a copy of a context inside a `with` block."""

    __module__ = "decimal"

    def __init__(self, context):
        self._inner = context
        self._outer = None

    def __enter__(self):
        self._outer = getcontext()
        setcontext(self._inner)
        return self._inner

    def __exit__(self, kind, value, traceback):
        setcontext(self._outer)
        return False


def localcontext(
    ctx=None,
    *,
    prec=None,
    rounding=None,
    Emin=None,
    Emax=None,
    capitals=None,
    clamp=None,
    flags=None,
    traps=None,
):
    """A context manager for a copy of `ctx`, or of the current context, with the given fields changed."""
    inner = chosen(ctx).copy()
    _change(inner, prec, rounding, Emin, Emax, capitals, clamp, flags, traps)
    return ContextManager(inner)

"""Arithmetic of decimal numbers, after Cowlishaw's General Decimal Arithmetic Specification.

A result is worked out exactly, or with one more digit that says which way to round, and `finish` fits it
into a context.
"""

from _decimal_number import made
from _decimal_signals import (
    CLAMPED,
    DIVISION_BY_ZERO,
    IMPOSSIBLE,
    INEXACT,
    INVALID,
    OVERFLOW,
    ROUND_05UP,
    ROUND_CEILING,
    ROUND_DOWN,
    ROUND_FLOOR,
    ROUNDED,
    SUBNORMAL,
    SYNTAX,
    UNDEFINED,
    UNDERFLOW,
)
from holdfast_runtime import decimalCut, decimalQuotient, digitCount, tenPower

INFINITE = 1
NAN = 2
SIGNALING = 3


def finish(context, sign, coefficient, exponent, status=0, rounding=None):
    """A number fitted into a context, with the signals that this and the work before it give."""
    if coefficient < context._limit and context._Emin <= exponent <= context._highest:
        if status:
            context._signal(status)
        return made(sign, coefficient, exponent)
    precision = context._prec
    tiny = context._Emin - precision + 1
    top = context._highest
    if coefficient == 0:
        highest = top if context._clamping else context._Emax
        fitted = min(max(exponent, tiny), highest)
        if fitted != exponent:
            status |= CLAMPED
        exponent = fitted
    else:
        least = digitCount(coefficient) + exponent - precision
        if least > top:
            return _overflow(context, sign, status, rounding or context._rounding)
        subnormal = least < tiny
        if subnormal:
            least = tiny
            status |= SUBNORMAL
        if exponent < least:
            coefficient, inexact = decimalCut(coefficient, least - exponent, rounding or context._rounding, sign)
            exponent = least
            status |= ROUNDED
            if inexact:
                status |= INEXACT | UNDERFLOW if subnormal else INEXACT
                if coefficient == 0:
                    status |= CLAMPED
                elif digitCount(coefficient) > precision:
                    coefficient //= 10
                    exponent += 1
                    if exponent > top:
                        return _overflow(context, sign, status, rounding or context._rounding)
            elif coefficient == 0:
                status |= CLAMPED
        if context._clamping and exponent > top:
            coefficient *= tenPower(exponent - top)
            exponent = top
            status |= CLAMPED
    if status:
        context._signal(status)
    return made(sign, coefficient, exponent)


def _overflow(context, sign, status, rounding):
    context._signal(status | OVERFLOW | INEXACT | ROUNDED)
    if (
        rounding in (ROUND_DOWN, ROUND_05UP)
        or (rounding == ROUND_FLOOR and sign == 0)
        or (rounding == ROUND_CEILING and sign == 1)
    ):
        return made(sign, tenPower(context._prec) - 1, context._highest)
    return infinity(sign)


def infinity(sign):
    return made(sign, 0, 0, INFINITE)


def invalid(context, status=INVALID):
    """What an operation without an answer gives where that is not trapped."""
    context._signal(status)
    return made(0, 0, 0, NAN)


def quieted(number, context):
    """A nan as a result: quiet, and its payload no longer than a coefficient may be."""
    payload = number._int
    room = context._prec - context._clamping
    if payload and digitCount(payload) > room:
        payload %= tenPower(room)
    return made(number._sign, payload, 0, NAN)


def nan_of(context, *numbers):
    """The nan that an operation on numbers hands on; None if there is none among them."""
    for each in numbers:
        if each._kind == SIGNALING:
            context._signal(INVALID)
            return quieted(each, context)
    for each in numbers:
        if each._kind == NAN:
            return quieted(each, context)
    return None


def rounded(number, context):
    """The number fitted into the context."""
    if number._kind:
        if number._kind == INFINITE:
            return infinity(number._sign)
        if number._int and digitCount(number._int) > context._prec - context._clamping:
            # Only making a Decimal gets here: a payload that is too long is no number's name.
            return invalid(context, SYNTAX)
        return made(number._sign, number._int, 0, number._kind)
    return finish(context, number._sign, number._int, number._exp)


def plus(number, context):
    if number._kind:
        return nan_of(context, number) or infinity(number._sign)
    # A zero has no sign of its own, unless everything is rounded down.
    sign = number._sign if number._int else 1 if number._sign and context._rounding == ROUND_FLOOR else 0
    return finish(context, sign, number._int, number._exp)


def negated(number, context):
    if number._kind:
        return nan_of(context, number) or infinity(1 - number._sign)
    sign = 1 - number._sign
    if not number._int:
        sign = 1 if sign and context._rounding == ROUND_FLOOR else 0
    return finish(context, sign, number._int, number._exp)


def absolute(number, context):
    return negated(number, context) if number._sign else plus(number, context)


def add(a, b, context, negate=0):
    """a + b, or a - b with `negate`."""
    sign = a._sign
    other = b._sign ^ negate
    if a._kind or b._kind:
        found = nan_of(context, a, b)
        if found is not None:
            return found
        if a._kind and b._kind and sign != other:
            return invalid(context)
        return infinity(sign if a._kind else other)
    x = a._int
    y = b._int
    exponent = a._exp
    shift = exponent - b._exp
    if shift > 0:
        low = b._exp
        if shift > 40:
            y, low = _nearer(x, exponent, y, low, context._prec)
        if x:
            x *= tenPower(exponent - low)
        exponent = low
    elif shift < 0:
        low = exponent
        exponent = b._exp
        if shift < -40:
            x, low = _nearer(y, exponent, x, low, context._prec)
        if y:
            y *= tenPower(exponent - low)
        exponent = low
    if sign == other:
        total = x + y
    else:
        total = x - y
        if total < 0:
            total = -total
            sign = other
        elif total == 0:
            sign = 1 if context._rounding == ROUND_FLOOR else 0
    if total < context._limit and context._Emin <= exponent <= context._highest:
        return made(sign, total, exponent)
    return finish(context, sign, total, exponent)


def _nearer(large, exponent, small, low, precision):
    """A summand far below the other, replaced by one that rounds alike and is not so far; and its exponent."""
    if large:
        digits = digitCount(large)
        limit = exponent - 1 + (0 if digits > precision else digits - precision - 1)
        if (digitCount(small) + low - 1) < limit and low < limit:
            return (1 if small else 0), limit
    return small, low


def multiply(a, b, context):
    sign = a._sign ^ b._sign
    if a._kind or b._kind:
        found = nan_of(context, a, b)
        if found is not None:
            return found
        if not (a._kind or a._int) or not (b._kind or b._int):
            return invalid(context)
        return infinity(sign)
    return finish(context, sign, a._int * b._int, a._exp + b._exp)


def divide(a, b, context):
    sign = a._sign ^ b._sign
    if a._kind or b._kind:
        found = nan_of(context, a, b)
        if found is not None:
            return found
        if a._kind:
            return invalid(context) if b._kind else infinity(sign)
        context._signal(CLAMPED)
        return made(sign, 0, context._Emin - context._prec + 1)
    x = a._int
    y = b._int
    exponent = a._exp - b._exp
    if not y:
        if not x:
            return invalid(context, UNDEFINED)
        context._signal(DIVISION_BY_ZERO)
        return infinity(sign)
    # Most quotients of money end after a few digits.
    while x < 100000000000000:
        if x % y == 0:
            return finish(context, sign, x // y, exponent)
        x *= 10
        exponent -= 1
    shift = digitCount(y) - digitCount(x) + context._prec + 1
    wanted = a._exp - b._exp
    exponent -= shift
    quotient, exact = decimalQuotient(x, y, shift)
    while exact and exponent < wanted and quotient % 10 == 0:
        quotient //= 10
        exponent += 1
    return finish(context, sign, quotient, exponent)


def _whole_quotient(a, b, context):
    """Whole quotient and rest of two finite numbers, b not 0, as ints, and the rest's exponent; None if too long."""
    exponent = min(a._exp, b._exp)
    if not a._int:
        return 0, 0, exponent
    distance = a.adjusted() - b.adjusted()
    if distance < 0:
        return 0, a._int * tenPower(a._exp - exponent), exponent
    if distance > context._prec:
        return None
    y = b._int * tenPower(b._exp - exponent)
    x = a._int * tenPower(a._exp - exponent)
    quotient = x // y
    if digitCount(quotient) > context._prec:
        return None
    return quotient, x - quotient * y, exponent


def divide_whole(a, b, context):
    """a // b as a pair with None; `divide_both` shares its special cases."""
    sign = a._sign ^ b._sign
    if a._kind or b._kind:
        found = nan_of(context, a, b)
        if found is None:
            found = made(sign, 0, 0) if not a._kind else invalid(context) if b._kind else infinity(sign)
        return found, None
    if not b._int:
        if not a._int:
            return invalid(context, UNDEFINED), None
        context._signal(DIVISION_BY_ZERO)
        return infinity(sign), None
    parts = _whole_quotient(a, b, context)
    if parts is None:
        return invalid(context, IMPOSSIBLE), None
    return finish(context, sign, parts[0], 0), parts


def divide_both(a, b, context):
    """The whole quotient and the remainder."""
    if a._kind or b._kind:
        found = nan_of(context, a, b)
        if found is not None:
            return found, found
        if a._kind:
            rest = invalid(context)
            return (rest if b._kind else infinity(a._sign ^ b._sign)), rest
        return made(a._sign ^ b._sign, 0, 0), finish(context, a._sign, a._int, a._exp)
    if not b._int:
        if not a._int:
            rest = invalid(context, UNDEFINED)
            return rest, rest
        context._signal(INVALID | DIVISION_BY_ZERO)
        return infinity(a._sign ^ b._sign), made(0, 0, 0, NAN)
    whole, parts = divide_whole(a, b, context)
    if parts is None:
        return whole, whole
    return whole, finish(context, a._sign, parts[1], parts[2])


def remainder(a, b, context):
    if a._kind or b._kind:
        found = nan_of(context, a, b)
        if found is not None:
            return found
        return invalid(context) if a._kind else finish(context, a._sign, a._int, a._exp)
    if not b._int:
        return invalid(context, INVALID if a._int else UNDEFINED)
    parts = _whole_quotient(a, b, context)
    if parts is None:
        return invalid(context, IMPOSSIBLE)
    return finish(context, a._sign, parts[1], parts[2])


def remainder_near(a, b, context):
    """What is left of a after the nearest whole multiple of b."""
    if a._kind or b._kind:
        found = nan_of(context, a, b)
        if found is not None:
            return found
        return invalid(context) if a._kind else finish(context, a._sign, a._int, a._exp)
    if not b._int:
        return invalid(context, INVALID if a._int else UNDEFINED)
    parts = _whole_quotient(a, b, context)
    if parts is None:
        return invalid(context, IMPOSSIBLE)
    quotient, rest, exponent = parts
    if rest and b._exp - exponent < digitCount(rest) + 2:
        y = b._int * tenPower(b._exp - exponent)
        if 2 * rest > y or (2 * rest == y and quotient % 2):
            if digitCount(quotient + 1) > context._prec:
                return invalid(context, IMPOSSIBLE)
            return finish(context, a._sign ^ 1, y - rest, exponent)
    return finish(context, a._sign, rest, exponent)


def fma(a, b, c, context):
    """a * b + c, rounded once."""
    if a._kind or b._kind or c._kind:
        found = nan_of(context, a, b, c)
        if found is not None:
            return found
        if a._kind or b._kind:
            if not (a._kind or a._int) or not (b._kind or b._int):
                return invalid(context)
            return add(infinity(a._sign ^ b._sign), c, context)
        return infinity(c._sign)
    return add(made(a._sign ^ b._sign, a._int * b._int, a._exp + b._exp), c, context)


def order(a, b):
    """Negative, 0 or positive as two numbers that are no nans compare."""
    x = -a._int if a._sign else a._int
    y = -b._int if b._sign else b._int
    if a._kind or b._kind:
        x = (-1 if a._sign else 1) if a._kind else 0
        y = (-1 if b._sign else 1) if b._kind else 0
        return x - y
    if a._exp == b._exp:
        return -1 if x < y else 1 if x > y else 0
    if x == 0 or y == 0 or a._sign != b._sign:
        return -1 if x < y else 1 if x > y else 0
    high = a.adjusted()
    other = b.adjusted()
    if high != other:
        return 1 if (high > other) == (x > 0) else -1
    if a._exp > b._exp:
        x *= tenPower(a._exp - b._exp)
    else:
        y *= tenPower(b._exp - a._exp)
    return -1 if x < y else 1 if x > y else 0


def compare(a, b, context, *, signal=False):
    """-1, 0 or 1 as a Decimal; nan for a nan."""
    found = nan_of(context, a, b)
    if found is not None:
        if signal:
            context._signal(INVALID)
        return found
    result = order(a, b)
    return made(1 if result < 0 else 0, 1 if result else 0, 0)


def normalized(number, context):
    """Without zeros at the end."""
    if number._kind:
        return nan_of(context, number) or infinity(number._sign)
    result = finish(context, number._sign, number._int, number._exp)
    if result._kind:
        return result
    coefficient = result._int
    if not coefficient:
        return made(result._sign, 0, 0)
    exponent = result._exp
    highest = context._highest if context._clamping else context._Emax
    while coefficient % 10 == 0 and exponent < highest:
        coefficient //= 10
        exponent += 1
    return made(result._sign, coefficient, exponent)


def quantize(a, b, rounding, context):
    """a with the exponent of b."""
    if a._kind or b._kind:
        found = nan_of(context, a, b)
        if found is not None:
            return found
        return infinity(a._sign) if a._kind == b._kind else invalid(context)
    exponent = b._exp
    if not context._Emin - context._prec + 1 <= exponent <= context._Emax:
        return invalid(context)
    coefficient = a._int
    sign = a._sign
    status = 0
    shift = a._exp - exponent
    if not coefficient:
        return finish(context, sign, 0, exponent)
    if shift < 0:
        coefficient, inexact = decimalCut(coefficient, -shift, rounding, sign)
        status = ROUNDED | INEXACT if inexact else ROUNDED
    elif digitCount(coefficient) + shift > context._prec:
        return invalid(context)
    else:
        coefficient *= tenPower(shift)
    digits = digitCount(coefficient)
    if digits > context._prec or digits + exponent - 1 > context._Emax:
        return invalid(context)
    return finish(context, sign, coefficient, exponent, status)


def to_integral(number, rounding, context, *, exact=False):
    """Rounded to a whole number, without a limit of digits; with `exact` that is signaled."""
    if number._kind:
        return nan_of(context, number) or infinity(number._sign)
    if number._exp >= 0:
        return made(number._sign, number._int, number._exp)
    coefficient, inexact = decimalCut(number._int, -number._exp, rounding, number._sign)
    if exact and number._int:
        context._signal(ROUNDED | INEXACT if inexact else ROUNDED)
    return made(number._sign, coefficient, 0)

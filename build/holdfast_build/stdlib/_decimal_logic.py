"""Operations of the decimal specification beyond arithmetic: total order, neighbours, digits as bits, shifts."""

from _decimal_arithmetic import add, finish, infinity, invalid, nan_of, order
from _decimal_number import made
from _decimal_signals import (
    CLAMPED,
    DIVISION_BY_ZERO,
    INEXACT,
    OVERFLOW,
    ROUND_CEILING,
    ROUND_FLOOR,
    ROUNDED,
    SUBNORMAL,
    UNDERFLOW,
)
from holdfast_runtime import digitText, digitValue, tenPower


def compare_total(a, b):
    """-1, 0 or 1 in the order that tells apart all representations, nans too."""
    return made(*((1, 1, 0), (0, 0, 0), (0, 1, 0))[total_order(a, b) + 1])


def total_order(a, b):
    if a._sign != b._sign:
        return -1 if a._sign else 1
    direction = -1 if a._sign else 1
    # A signaling nan stands below a quiet one, both above the numbers.
    rank = (0, 0, 2, 1)
    x, y = rank[a._kind], rank[b._kind]
    if x or y:
        x, y = (x, a._int), (y, b._int)
        return 0 if x == y else direction if x > y else -direction
    found = order(a, b)
    if found:
        return found
    if a._exp == b._exp or a._kind:
        return 0
    return direction if a._exp > b._exp else -direction


def extreme(a, b, context, direction, magnitude):
    """The larger (1) or smaller (-1) of two numbers; a number before a quiet nan."""
    if a._kind == 2 and b._kind < 2:
        a = b
    elif not (b._kind == 2 and a._kind < 2):
        found = nan_of(context, a, b)
        if found is not None:
            return found
        difference = order(a.copy_abs(), b.copy_abs()) if magnitude else order(a, b)
        if difference == 0:
            difference = total_order(a, b)
        if difference * direction < 0:
            a = b
    return infinity(a._sign) if a._kind else finish(context, a._sign, a._int, a._exp)


def _largest(sign, context):
    return made(sign, tenPower(context._prec) - 1, context._highest)


def _beside(number, context, rounding, sign):
    """The nearest number that the context can hold, above or below."""
    tiny = context._Emin - context._prec + 1
    inner = context.copy()
    inner._flags = inner._traps = 0
    inner._rounding = rounding
    fitted = finish(inner, number._sign, number._int, number._exp)
    if order(fitted, number) != 0:
        return fitted
    return add(number, made(sign, 1, tiny - 1), inner)


def next_minus(number, context):
    if number._kind:
        found = nan_of(context, number)
        return found if found is not None else infinity(1) if number._sign else _largest(0, context)
    return _beside(number, context, ROUND_FLOOR, 1)


def next_plus(number, context):
    if number._kind:
        found = nan_of(context, number)
        return found if found is not None else _largest(1, context) if number._sign else infinity(0)
    return _beside(number, context, ROUND_CEILING, 0)


def next_toward(a, b, context):
    found = nan_of(context, a, b)
    if found is not None:
        return found
    direction = order(a, b)
    if direction == 0:
        return a.copy_sign(b)
    result = next_plus(a, context) if direction < 0 else next_minus(a, context)
    if result._kind:
        context._signal(OVERFLOW | ROUNDED | INEXACT)
    elif result.adjusted() < context._Emin:
        status = UNDERFLOW | SUBNORMAL | ROUNDED | INEXACT
        context._signal(status if result._int else status | CLAMPED)
    return result


def number_class(number, context):
    """The class of a number as the specification names it."""
    if number._kind > 1:
        return "NaN" if number._kind == 2 else "sNaN"
    if number._kind:
        name = "Infinity"
    elif not number._int:
        name = "Zero"
    else:
        name = "Subnormal" if number.adjusted() < context._Emin else "Normal"
    return ("-" if number._sign else "+") + name


def logb(number, context):
    """The exponent of the first digit."""
    if number._kind:
        found = nan_of(context, number)
        return found if found is not None else infinity(0)
    if not number._int:
        context._signal(DIVISION_BY_ZERO)
        return infinity(1)
    high = number.adjusted()
    return finish(context, 1 if high < 0 else 0, abs(high), 0)


def scaleb(a, b, context):
    """a with b added to its exponent."""
    found = nan_of(context, a, b)
    if found is not None:
        return found
    if b._kind or b._exp:
        return invalid(context)
    if b._int > 2 * (context._Emax + context._prec):
        return invalid(context)
    if a._kind:
        return infinity(a._sign)
    return finish(context, a._sign, a._int, a._exp + (-b._int if b._sign else b._int))


def _logical_digits(number):
    """The digits of a number that consists of zeros and ones; None for any other."""
    if number._kind or number._sign or number._exp:
        return None
    text = digitText(number._int)
    return None if text.strip("01") else text


def logical(a, b, context, kind):
    """Digit by digit `and` (1), `or` (2) or `xor` (3)."""
    x, y = _logical_digits(a), _logical_digits(b)
    if x is None or y is None:
        return invalid(context)
    precision = context._prec
    size = min(precision, max(len(x), len(y)))
    text = ""
    for one, other in zip(x.rjust(size, "0")[-size:], y.rjust(size, "0")[-size:], strict=True):
        both = int(one) + int(other)
        text += "1" if (both == 2 and kind != 3) or (both == 1 and kind != 1) else "0"
    return made(0, digitValue(text), 0)


def inverted(number, context):
    """Zeros for ones and ones for zeros, over the whole precision."""
    digits = _logical_digits(number)
    if digits is None:
        return invalid(context)
    precision = context._prec
    return made(0, (tenPower(precision) - 1) // 9 - digitValue(digits[-precision:]), 0)


def moved(a, b, context, around):
    """The coefficient shifted by b digits within the precision; with `around` what leaves comes in again."""
    found = nan_of(context, a, b)
    if found is not None:
        return found
    precision = context._prec
    if b._kind or b._exp or b._int > precision:
        return invalid(context)
    if a._kind:
        return infinity(a._sign)
    count = -b._int if b._sign else b._int
    digits = digitText(a._int).rjust(precision, "0")[-precision:]
    if around:
        digits = digits[count:] + digits[:count]
    elif count >= 0:
        digits = digits[count:] + "0" * count
    else:
        digits = digits[:count]
    return made(a._sign, digitValue(digits or "0"), a._exp)

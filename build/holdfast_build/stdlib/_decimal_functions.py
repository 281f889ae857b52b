"""Roots, exponentials, logarithms and powers of decimal numbers, correctly rounded.

They are worked out in whole numbers that count units of a power of ten, with more digits until the rounding is certain.
"""

from math import isqrt, log

from _decimal_arithmetic import add, divide, finish, infinity, invalid, multiply, nan_of, order
from _decimal_number import made
from _decimal_signals import CLAMPED, INEXACT, INVALID, OVERFLOW, ROUND_HALF_EVEN, ROUNDED
from holdfast_runtime import digitCount, tenPower


def sqrt(number, context):
    """The square root, half to even."""
    if number._kind:
        found = nan_of(context, number)
        return found if found is not None else invalid(context) if number._sign else infinity(0)
    exponent = number._exp // 2
    coefficient = number._int
    if not coefficient:
        return finish(context, number._sign, 0, exponent)
    if number._sign:
        return invalid(context)
    if number._exp % 2:
        coefficient *= 10
    shift = context._prec + 1 - (digitCount(coefficient) + 1) // 2
    if shift >= 0:
        scaled, rest = coefficient * tenPower(2 * shift), 0
    else:
        scaled = coefficient // tenPower(-2 * shift)
        rest = coefficient - scaled * tenPower(-2 * shift)
    root = isqrt(scaled)
    if rest or root * root != scaled:
        if root % 5 == 0:
            root += 1
        exponent -= shift
    elif shift >= 0:
        root //= tenPower(shift)
    else:
        root *= tenPower(-shift)
    return finish(context, 0, root, exponent, 0, ROUND_HALF_EVEN)


_FARTHEST = 999999999999999999

_logarithms = {}


def _log_of_ten(places):
    """The natural logarithm of 10 in units of 10**-places."""
    found = _logarithms.get(places)
    if found is None:
        unit = tenPower(places + 5)
        total = 0
        # Gauss: ln 10 = 46 acoth 31 + 34 acoth 49 + 20 acoth 161.
        for factor, n in ((46, 31), (34, 49), (20, 161)):
            power = unit * factor // n
            k = 1
            while power:
                total += power // k
                power //= n * n
                k += 2
        found = _logarithms[places] = total // 100000
    return found


def _raised(x, unit):
    """e to the power of x / unit for 0 <= x < 3 * unit, in the same units."""
    halvings = 8
    x = x * 1000000 >> halvings
    unit *= 1000000
    total = term = unit
    n = 1
    while term:
        term = term * x // (unit * n)
        total += term
        n += 1
    for _ in range(halvings):
        total = total * total // unit
    return total // 1000000


def _settled(context, sign, work, status=INEXACT | ROUNDED):
    """Ask `work` for more and more digits until it is clear how they round. It gives a coefficient and an exponent."""
    precision = context._prec
    extra = 5
    while True:
        coefficient, exponent = work(precision + extra)
        places = digitCount(coefficient) - precision
        if places > 2:
            unit = tenPower(places)
            rest = coefficient % unit
            # The last two digits may be wrong.
            if 100 < rest < unit - 100 and not -100 <= rest - unit // 2 <= 100:
                break
        extra *= 2
    if coefficient % 5 == 0:
        coefficient += 1
    return finish(context, sign, coefficient, exponent, status, ROUND_HALF_EVEN)


def exp(number, context):
    """e to the power of a number, half to even."""
    if number._kind:
        found = nan_of(context, number)
        return found if found is not None else made(0, 0, 0) if number._sign else infinity(0)
    x = -number._int if number._sign else number._int
    if not x:
        return made(0, 1, 0)
    high = number.adjusted()
    if high > 20:
        return finish(context, 0, 1, -(10**22) if number._sign else 10**22)
    precision = context._prec
    if high < -precision - 3:
        # So near to 1 that only the direction matters.
        near = tenPower(precision + 1) + (-1 if number._sign else 1)
        return finish(context, 0, near, -precision - 1, 0, ROUND_HALF_EVEN)

    def work(digits):
        places = digits + max(0, high) + 5
        shift = number._exp + places
        scaled = x * tenPower(shift) if shift >= 0 else x // tenPower(-shift)
        tens, rest = divmod(scaled, _log_of_ten(places))
        return _raised(rest, tenPower(places)), tens - places

    return _settled(context, 0, work)


def _natural(coefficient, exponent, places):
    """The natural logarithm of coefficient * 10**exponent in units of 10**-places."""
    digits = digitCount(coefficient)
    unit = tenPower(places)
    shift = places - digits + 1
    scaled = coefficient * tenPower(shift) if shift >= 0 else coefficient // tenPower(-shift)
    y = int(log(coefficient / tenPower(digits - 1)) * 9007199254740992) * unit >> 53
    known = 14
    while known < places:
        # Halley's step triples the digits that are right.
        reached = _raised(y, unit)
        y += 2 * unit * (scaled - reached) // (scaled + reached)
        known *= 3
    return y + (digits - 1 + exponent) * _log_of_ten(places)


def _log_digits(number):
    """How far below 1 the logarithm of a number may begin."""
    if number.adjusted() not in (0, -1):
        return 0
    distance = abs(number._int - tenPower(-number._exp)) if number._exp <= 0 else 1
    return max(0, -(digitCount(distance) + number._exp - 1)) + 1 if distance else 0


def _logarithm_checked(number, context):
    """The logarithm where it needs no work, else None."""
    if number._kind:
        found = nan_of(context, number)
        return found if found is not None else invalid(context) if number._sign else infinity(0)
    if not number._int:
        return infinity(1)
    return invalid(context) if number._sign else None


def ln(number, context):
    """The natural logarithm, half to even."""
    found = _logarithm_checked(number, context)
    if found is not None:
        return found
    if order(number, made(0, 1, 0)) == 0:
        return made(0, 0, 0)
    small = _log_digits(number)

    def work(digits):
        places = digits + small + 5
        return abs(_natural(number._int, number._exp, places)), -places

    return _settled(context, 1 if number.adjusted() < 0 else 0, work)


def log10(number, context):
    """The logarithm to base ten, half to even; exact for powers of ten."""
    found = _logarithm_checked(number, context)
    if found is not None:
        return found
    high = number.adjusted()
    if number._int == tenPower(digitCount(number._int) - 1):
        return finish(context, 1 if high < 0 else 0, abs(high), 0, 0, ROUND_HALF_EVEN)
    small = _log_digits(number)

    def work(digits):
        places = digits + small + 6
        result = _natural(number._int, number._exp, places) * tenPower(places) // _log_of_ten(places)
        return abs(result), -places

    return _settled(context, 1 if high < 0 else 0, work)


def _parity(number):
    """0 for an even whole number, 1 for an odd one, None for any other."""
    if number._kind:
        return None
    if number._exp > 0 or not number._int:
        return 0
    if -number._exp >= digitCount(number._int) + 1:
        return None
    unit = tenPower(-number._exp)
    return number._int // unit % 2 if number._int % unit == 0 else None


def _work_context(context, precision):
    """A context for steps on the way: more digits, half to even, nothing raised."""
    inner = context.copy()
    inner._prec = precision
    inner._rounding = ROUND_HALF_EVEN
    inner._clamping = inner._flags = inner._traps = 0
    inner._measure()
    return inner


def _one(context, sign, places, status):
    context._signal(status)
    return made(sign, tenPower(places), -places)


def power(a, b, context):
    """a ** b, as libmpdec computes it."""
    found = nan_of(context, a, b)
    if found is not None:
        return found
    parity = _parity(b)
    sign = a._sign if parity == 1 else 0
    if not a._kind and not a._int:
        if not b._kind and not b._int:
            return invalid(context)
        return infinity(sign) if b._sign else made(sign, 0, 0)
    if a._sign and parity is None:
        return invalid(context)
    precision = context._prec
    one = made(0, 1, 0)
    size = order(a.copy_abs(), one)
    if b._kind:
        if size == 0:
            return _one(context, 0, precision - 1, INEXACT | ROUNDED)
        return infinity(0) if (size > 0) == (b._sign == 0) else made(0, 0, 0)
    if a._kind:
        if not b._int:
            return made(sign, 1, 0)
        return made(sign, 0, 0) if b._sign else infinity(sign)
    if not b._int:
        return made(sign, 1, 0)
    if size == 0:
        if parity is None:
            return _one(context, sign, precision - 1, INEXACT | ROUNDED)
        if b._sign:
            return made(sign, 1, 0)
        places = -a._exp * b._int * tenPower(b._exp) if b._exp >= 0 else -a._exp * (b._int // tenPower(-b._exp))
        return _one(context, sign, min(places, precision - 1), ROUNDED if places > precision - 1 else 0)
    if _is_out_of_range(a, b, context):
        far = context._Emax + 1 if (size > 0) == (b._sign == 0) else context._Emin - precision
        return finish(context, sign, 1, far)
    if parity is None:
        inner = _work_context(context, max(digitCount(a._int), precision) + 23)
        inner._Emin = -_FARTHEST
        inner._Emax = _FARTHEST
        inner._measure()
        result = exp(multiply(ln(a, inner), b, inner), inner)
        status = INEXACT | ROUNDED
        if not result._kind and order(result, one) == 0:
            return _one(context, 0, precision - 1, status)
    else:
        inner = _work_context(context, precision + digitCount(b._int) + b._exp + 2)
        result = _whole_power(a, b, inner)
        status = inner._flags & ~(OVERFLOW | CLAMPED)
    if result._kind:
        return finish(context, sign, 1, context._Emax + 1) if result._kind == 1 else invalid(context)
    return finish(context, sign, result._int, result._exp, status)


def _is_out_of_range(a, b, context):
    """Whether a ** b is certainly too large or too small, by bounds of logarithms of logarithms."""
    high = a.adjusted()
    if high > 0:
        zeta = digitCount(high) - 1
    elif high < -1:
        zeta = digitCount(-high - 1) - 1
    else:
        inner = _work_context(context, digitCount(a._int) + 2)
        zeta = add(a.copy_abs(), made(0, 1, 0), inner, 1).adjusted() - 1
    grows = (high >= 0) == (b._sign == 0)
    limit = context._Emax if grows else context._prec - 1 - context._Emin
    return digitCount(limit) < b.adjusted() + zeta


def _whole_power(a, b, inner):
    if b._sign:
        inner._prec += 1
        inner._measure()
        a = divide(made(0, 1, 0), a, inner)
    n = b._int * tenPower(b._exp) if b._exp >= 0 else b._int // tenPower(-b._exp)
    result = a
    for bit in f"{n:b}"[1:]:
        result = multiply(result, result, inner)
        if bit == "1":
            result = multiply(result, a, inner)
        if result._kind or (not result._int and inner._flags & CLAMPED):
            break
    return result


def power_modulo(a, b, modulo, context):
    """a ** b % modulo for whole numbers."""
    found = nan_of(context, a, b, modulo)
    if found is not None:
        return found
    parity = _parity(b)
    if (
        parity is None
        or _parity(a) is None
        or _parity(modulo) is None
        or b._sign
        or not modulo._int
        or modulo.adjusted() >= context._prec
        or not (a._int or b._int)
    ):
        return invalid(context, INVALID)
    result = pow(abs(int(a)), int(b), abs(int(modulo)))
    return finish(context, a._sign if parity == 1 else 0, result, 0)

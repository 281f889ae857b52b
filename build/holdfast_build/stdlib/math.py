"""Python's math, compiled for the browser."""

from holdfast_runtime import math_acos as acos
from holdfast_runtime import math_acosh as acosh
from holdfast_runtime import math_asin as asin
from holdfast_runtime import math_asinh as asinh
from holdfast_runtime import math_atan as atan
from holdfast_runtime import math_atan2 as atan2
from holdfast_runtime import math_atanh as atanh
from holdfast_runtime import math_bits, math_float, math_from_bits, math_logarithm, toIndex
from holdfast_runtime import math_cbrt as cbrt
from holdfast_runtime import math_ceil as ceil
from holdfast_runtime import math_copysign as copysign
from holdfast_runtime import math_cos as cos
from holdfast_runtime import math_cosh as cosh
from holdfast_runtime import math_exp as exp
from holdfast_runtime import math_exp2 as exp2
from holdfast_runtime import math_expm1 as expm1
from holdfast_runtime import math_floor as floor
from holdfast_runtime import math_fmod as fmod
from holdfast_runtime import math_log1p as log1p
from holdfast_runtime import math_pow as pow
from holdfast_runtime import math_sin as sin
from holdfast_runtime import math_sinh as sinh
from holdfast_runtime import math_sqrt as sqrt
from holdfast_runtime import math_tan as tan
from holdfast_runtime import math_tanh as tanh
from holdfast_runtime import math_trunc as trunc

__all__ = [
    "acos",
    "acosh",
    "asin",
    "asinh",
    "atan",
    "atan2",
    "atanh",
    "cbrt",
    "ceil",
    "comb",
    "copysign",
    "cos",
    "cosh",
    "degrees",
    "dist",
    "e",
    "erf",
    "erfc",
    "exp",
    "exp2",
    "expm1",
    "fabs",
    "factorial",
    "floor",
    "fmod",
    "frexp",
    "fsum",
    "gcd",
    "hypot",
    "inf",
    "isclose",
    "isfinite",
    "isinf",
    "isnan",
    "isqrt",
    "lcm",
    "ldexp",
    "log",
    "log1p",
    "log2",
    "log10",
    "modf",
    "nan",
    "nextafter",
    "perm",
    "pi",
    "pow",
    "prod",
    "radians",
    "remainder",
    "sin",
    "sinh",
    "sqrt",
    "tan",
    "tanh",
    "tau",
    "trunc",
    "ulp",
]

pi = 3.141592653589793
e = 2.718281828459045
tau = 6.283185307179586
inf = float("inf")
nan = float("nan")


def fabs(x, /):
    return abs(math_float(x))


def isnan(x, /):
    x = math_float(x)
    return x != x


def isinf(x, /):
    return abs(math_float(x)) == inf


def isfinite(x, /):
    return abs(math_float(x)) < inf


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError("tolerances must be non-negative")
    a = math_float(a)
    b = math_float(b)
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    difference = abs(b - a)
    return difference <= abs(rel_tol * b) or difference <= abs(rel_tol * a) or difference <= abs_tol


def degrees(x, /):
    return math_float(x) * (180.0 / pi)


def radians(x, /):
    return math_float(x) * (pi / 180.0)


_NATURAL = object()


def log(x, base=_NATURAL, /):
    result = math_logarithm(x, 0)
    return result if base is _NATURAL else result / math_logarithm(base, 0)


def log2(x, /):
    return math_logarithm(x, 2)


def log10(x, /):
    return math_logarithm(x, 10)


def gcd(*integers):
    result = 0
    for each in integers:
        other = abs(toIndex(each))
        while other:
            result, other = other, result % other
    return result


def lcm(*integers):
    result = 1
    for each in integers:
        other = abs(toIndex(each))
        result = result // gcd(result, other) * other if result and other else 0
    return result


def isqrt(n, /):
    n = toIndex(n)
    if n < 0:
        raise ValueError("isqrt() argument must be nonnegative")
    if n == 0:
        return 0
    # Newton from above: the first value that no longer falls is the root.
    x = 1 << (n.bit_length() + 1) // 2
    while True:
        y = (x + n // x) // 2
        if y >= x:
            return x
        x = y


def factorial(x, /):
    x = toIndex(x)
    if x < 0:
        raise ValueError("factorial() not defined for negative values")
    if x > 9223372036854775807:
        raise OverflowError("factorial() argument should not exceed 9223372036854775807")
    return _product(1, x + 1)


def _counts(n, k):
    n = toIndex(n)
    k = toIndex(k)
    if n < 0:
        raise ValueError("n must be a non-negative integer")
    if k < 0:
        raise ValueError("k must be a non-negative integer")
    return n, k


def comb(n, k, /):
    n, k = _counts(n, k)
    if k > n:
        return 0
    k = min(k, n - k)
    if k > 9223372036854775807:
        raise OverflowError("min(n - k, k) must not exceed 9223372036854775807")
    result = 1
    for i in range(k):
        result = result * (n - i) // (i + 1)
    return result


def perm(n, k=None, /):
    if k is None:
        return factorial(n)
    n, k = _counts(n, k)
    if k > n:
        return 0
    if k > 9223372036854775807:
        raise OverflowError("k must not exceed 9223372036854775807")
    return _product(n - k + 1, n + 1)


def _product(start, stop):
    """The product of the ints from start up to stop, by halves: factors of like size multiply fastest."""
    if stop - start < 16:
        result = 1
        for each in range(start, stop):
            result *= each
        return result
    middle = (start + stop) // 2
    return _product(start, middle) * _product(middle, stop)


def prod(iterable, /, *, start=1):
    for each in iterable:
        start = start * each
    return start


def fsum(seq, /):
    """The exact sum, rounded once: Shewchuk's partial sums that do not overlap."""
    partials = []
    special = 0.0
    infinite = 0.0
    for x in seq:
        x = math_float(x)
        if not isfinite(x):
            special += x
            if x == x:
                infinite += x
            continue
        kept = []
        for y in partials:
            if abs(x) < abs(y):
                x, y = y, x
            high = x + y
            low = y - (high - x)
            if low:
                kept.append(low)
            x = high
        if isinf(x):
            raise OverflowError("intermediate overflow in fsum")
        partials = [*kept, x]
    if special != 0.0:
        if infinite != infinite:
            raise ValueError("-inf + inf in fsum")
        return special
    total = 0.0
    while partials:
        x = total
        y = partials.pop()
        total = x + y
        low = y - (total - x)
        if low:
            # Round half to even over all that is left.
            if partials and (low < 0.0) == (partials[-1] < 0.0):
                y = low * 2.0
                x = total + y
                if y == x - total:
                    total = x
            break
    return total


def _split(x):
    """The two halves of a float's digits (Veltkamp)."""
    t = x * 134217729.0
    high = t - (t - x)
    return high, x - high


def hypot(*coordinates):
    """The length of a vector, by sums of squares in twice the precision."""
    values = [abs(math_float(x)) for x in coordinates]
    largest = max(values, default=0.0)
    if inf in values:
        return inf
    if any(x != x for x in values):
        return nan
    if largest == 0.0 or len(values) == 1:
        return largest
    exponent = frexp(largest)[1]
    total, rest = 1.0, 0.0
    for x in values:
        x = ldexp(x, -exponent)
        high, low = _split(x)
        for y in (high * high, 2.0 * high * low, low * low):
            # The total stays above each part, so what a sum loses can be had exactly.
            before = total
            total += y
            rest += (before - total) + y
    root = sqrt(total - 1.0 + rest)
    high, low = _split(root)
    for y in (-high * high, -2.0 * high * low, -low * low):
        before = total
        total += y
        rest += (before - total) + y
    root += (total - 1.0 + rest) / (2.0 * root)
    # Twice a half: too long a vector is infinite, no error.
    return root * 2.0 ** (exponent - 1) * 2.0


def _complement(x, bits):
    """1 - erf(x) for x >= 0, in units of 2**-bits: by the series of Maclaurin, in whole numbers."""
    numerator, denominator = x.as_integer_ratio()
    x = (numerator << bits) // denominator
    square = x * x >> bits
    term = total = x
    n = 1
    while term:
        term = -(term * square // n >> bits)
        total += term // (2 * n + 1)
        n += 1
    return (1 << bits) - (total << bits + 1) // isqrt(_pi_of(bits) << bits)


def _pi_of(bits):
    """pi in units of 2**-bits (Machin)."""
    total = 0
    for factor, n in ((16, 5), (-4, 239)):
        power = (factor << bits + 10) // n
        k = 1
        while power not in (0, -1):
            total += power // k if k % 4 == 1 else -power // k
            power //= n * n
            k += 2
    return total >> 10


def erf(x, /):
    """The error function."""
    x = math_float(x)
    size = abs(x)
    if size != size or size > 6.0:
        return x if size != size else copysign(1.0, x)
    if size < 1e-9:
        # The next term of the series is far below the last digit.
        return x * 1.1283791670955126
    return copysign(((1 << 240) - _complement(size, 240)) / (1 << 240), x)


def erfc(x, /):
    """1 - erf(x), exact also where erf is near 1."""
    x = math_float(x)
    if x != x:
        return x
    if x < -6.0 or x > 27.3:
        return 2.0 if x < 0.0 else 0.0
    bits = 240 if x < 3.0 else 2600
    part = _complement(abs(x), bits)
    return ((2 << bits) - part if x < 0.0 else part) / (1 << bits)


def dist(p, q, /):
    p = tuple(p)
    q = tuple(q)
    if len(p) != len(q):
        raise ValueError("both points must have the same number of dimensions")
    return hypot(*[math_float(a) - math_float(b) for a, b in zip(p, q, strict=True)])


def frexp(x, /):
    x = math_float(x)
    if x == 0.0 or not isfinite(x):
        return x, 0
    shift = 0
    if abs(x) < 2.2250738585072014e-308:
        x *= 18014398509481984.0
        shift = -54
    bits = math_bits(x)
    exponent = (bits >> 52) & 2047
    return math_from_bits(bits - (exponent << 52) + (1022 << 52)), exponent - 1022 + shift


def ldexp(x, i, /):
    x = math_float(x)
    i = toIndex(i)
    if x == 0.0 or not isfinite(x):
        return x
    fraction, exponent = frexp(x)
    exponent += i
    if exponent > 1024:
        raise OverflowError("math range error")
    if exponent < -1080:
        return copysign(0.0, x)
    if exponent > 1020:
        return fraction * 2.0**1000 * 2.0 ** (exponent - 1000)
    if exponent < -1000:
        return fraction * 2.0**-1000 * 2.0 ** (exponent + 1000)
    return fraction * 2.0**exponent


def modf(x, /):
    x = math_float(x)
    if isinf(x):
        return copysign(0.0, x), x
    if x != x:
        return x, x
    whole = copysign(float(trunc(x)), x)
    return copysign(x - whole, x), whole


def nextafter(x, y, /):
    x = math_float(x)
    y = math_float(y)
    if x != x or y != y:
        return nan
    if x == y:
        return y
    if x == 0.0:
        return copysign(5e-324, y)
    return math_from_bits(math_bits(x) + (1 if (x < y) == (x > 0.0) else -1))


def ulp(x, /):
    x = abs(math_float(x))
    if not isfinite(x):
        return x
    above = nextafter(x, inf)
    return x - nextafter(x, -inf) if above == inf else above - x


def remainder(x, y, /):
    x = math_float(x)
    y = math_float(y)
    if x != x or y != y:
        return nan
    if isinf(x) or y == 0.0:
        raise ValueError("math domain error")
    if isinf(y):
        return x
    size = abs(x)
    by = abs(y)
    m = fmod(size, by)
    other = by - m
    if m < other:
        result = m
    elif m > other:
        result = -other
    else:
        result = m - 2.0 * fmod(0.5 * (size - m), by)
    return copysign(1.0, x) * result

"""Exact sums and square roots for statistics."""

from math import isqrt


class StatisticsError(ValueError):
    __module__ = "statistics"


def exact_ratio(x):
    """Numerator and denominator; the number itself and None if it is not finite."""
    if type(x) is int:
        return x, 1
    try:
        return x.as_integer_ratio()
    except AttributeError:
        pass
    except (OverflowError, ValueError):
        return x, None
    try:
        return x.numerator, x.denominator
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator") from None


def is_kind(kind, module, name):
    """Whether a class is one of a module or below it: asked by name, so that this does not link the module."""
    return any(each.__name__ == name and each.__module__ == module for each in kind.__mro__)


def common_type(types):
    """The type for results of numbers of these types."""
    found = int
    for kind in types:
        found = _coerced(found, kind)
    return found


def _coerced(one, other):
    if one is other or other is int or other is bool:
        return one
    if one is int or issubclass(other, one):
        return other
    if issubclass(one, other):
        return one
    if issubclass(one, int):
        return other
    if issubclass(other, int):
        return one
    if is_kind(one, "fractions", "Fraction") and issubclass(other, float):
        return other
    if issubclass(one, float) and is_kind(other, "fractions", "Fraction"):
        return one
    raise TypeError(f"don't know how to coerce {one.__name__} and {other.__name__}")


def added(partials):
    """The sum of quotients given as numerators by denominators, as a pair."""
    numerator, denominator = 0, 1
    for under, over in partials.items():
        if denominator % under == 0:
            # Floats: one power of two divides the other.
            numerator += over * (denominator // under)
        elif under % denominator == 0:
            numerator = numerator * (under // denominator) + over
            denominator = under
        else:
            numerator = numerator * under + over * denominator
            denominator *= under
    return numerator, denominator


def lowest(numerator, denominator):
    """A quotient in lowest terms, with a denominator above 0."""
    a, b = abs(numerator), abs(denominator)
    while b:
        a, b = b, a % b
    if denominator < 0:
        a = -a
    return numerator // a, denominator // a


def total_of(data):
    """Type, sum and count of the data. The sum is a pair in lowest terms, or a float or Decimal that is not finite."""
    count = 0
    types = {}
    partials = {}
    for x in data:
        types[type(x)] = True
        numerator, denominator = exact_ratio(x)
        count += 1
        partials[denominator] = partials.get(denominator, 0) + numerator
    total = partials[None] if None in partials else lowest(*added(partials))
    return common_type(types), total, count


def deviations_of(data, center=None):
    """Type, sum of squared deviations from the center, the center and the count."""
    if center is not None:
        kind, squares, count = total_of([(x - center) * (x - center) for x in data])
        return kind, squares, center, count
    count = 0
    types = {}
    sums, squares = {}, {}
    for x in data:
        types[type(x)] = True
        numerator, denominator = exact_ratio(x)
        count += 1
        sums[denominator] = sums.get(denominator, 0) + numerator
        squares[denominator] = squares.get(denominator, 0) + numerator * numerator
    kind = common_type(types)
    if not count:
        return kind, (0, 1), (0, 1), 0
    if None in sums:
        return kind, sums[None], sums[None], count
    n, d = added(sums)
    over, under = added({each * each: squares[each] for each in squares})
    # (count * sum of squares - square of the sum) / count
    deviations = lowest(count * over * d * d - n * n * under, under * d * d * count)
    return kind, deviations, lowest(n, d * count), count


def converted(ratio, kind):
    """An exact result as a number of a type."""
    if not isinstance(ratio, tuple):
        return ratio if type(ratio) is kind else kind(ratio)
    numerator, denominator = ratio
    if issubclass(kind, int) and denominator != 1:
        return numerator / denominator
    if kind is float:
        return numerator / denominator
    if is_kind(kind, "decimal", "Decimal"):
        return kind(numerator) / kind(denominator)
    return kind(numerator) if issubclass(kind, int) else kind(numerator, denominator)


def root_of(ratio, kind):
    """The square root of an exact result, correctly rounded."""
    if not isinstance(ratio, tuple):
        # What CPython says where deviations are not finite.
        raise AttributeError(f"'{type(ratio).__name__}' object has no attribute 'numerator'")
    if is_kind(kind, "decimal", "Decimal"):
        return _decimal_root(*ratio, kind)
    n, m = ratio
    # 109 bits are enough: the last one says whether something follows, and the division rounds once.
    shift = (n.bit_length() - m.bit_length() - 109) // 2
    if shift >= 0:
        return (_root_to_odd(n, m << 2 * shift) << shift) / 1
    return _root_to_odd(n << -2 * shift, m) / (1 << -shift)


def _root_to_odd(n, m):
    root = isqrt(n // m)
    return root | (root * root * m != n)


def _decimal_root(n, m, kind):
    if not n:
        return kind("0.0")
    root = (kind(n) / kind(m)).sqrt()
    over, under = root.as_integer_ratio()
    plus = root.next_plus()
    other, beneath = plus.as_integer_ratio()
    if 4 * n * (under * beneath) ** 2 > m * (under * other + beneath * over) ** 2:
        return plus
    minus = root.next_minus()
    other, beneath = minus.as_integer_ratio()
    if 4 * n * (under * beneath) ** 2 < m * (under * other + beneath * over) ** 2:
        return minus
    return root

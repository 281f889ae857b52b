"""Python's statistics, compiled for the browser: exact sums, rounded once."""

from bisect import bisect_left, bisect_right
from collections import Counter, namedtuple
from math import exp, fsum, log, sqrt

from _statistics_exact import StatisticsError, converted, deviations_of, is_kind, root_of, total_of
from _statistics_normal import NormalDist

__all__ = [
    "NormalDist",
    "StatisticsError",
    "correlation",
    "covariance",
    "fmean",
    "geometric_mean",
    "harmonic_mean",
    "linear_regression",
    "mean",
    "median",
    "median_grouped",
    "median_high",
    "median_low",
    "mode",
    "multimode",
    "pstdev",
    "pvariance",
    "quantiles",
    "stdev",
    "variance",
]


def _divided(total, count):
    if isinstance(total, tuple):
        numerator, denominator = total
        return _lowest(numerator, denominator * count)
    return total / count


def _lowest(numerator, denominator):
    a, b = abs(numerator), abs(denominator)
    while b:
        a, b = b, a % b
    return (numerator // a, denominator // a) if denominator > 0 else (-numerator // a, -denominator // a)


def mean(data):
    """The arithmetic mean."""
    kind, total, count = total_of(data)
    if count < 1:
        raise StatisticsError("mean requires at least one data point")
    return converted(_divided(total, count), kind)


def fmean(data, weights=None):
    """The arithmetic mean as a float, by weights if there are any."""
    data = list(data)
    if weights is None:
        if not data:
            raise StatisticsError("fmean requires at least one data point")
        return fsum(data) / len(data)
    weights = list(weights)
    total = fsum([x * weight for x, weight in zip(data, weights, strict=False)])
    if len(data) != len(weights):
        raise StatisticsError("data and weights must be the same length")
    weight = fsum(weights)
    if not weight:
        raise StatisticsError("sum of weights must be non-zero")
    return total / weight


def geometric_mean(data):
    """The mean of logarithms, as a number."""
    try:
        return exp(fmean([log(x) for x in data]))
    except ValueError:
        raise StatisticsError("geometric mean requires a non-empty dataset containing positive numbers") from None


def _not_negative(values, message):
    for x in values:
        if x < 0:
            raise StatisticsError(message)
        yield x


def harmonic_mean(data, weights=None):
    """The reciprocal of the mean of reciprocals."""
    data = list(data)
    message = "harmonic mean does not support negative values"
    if not data:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if len(data) == 1 and weights is None:
        x = data[0]
        if not isinstance(x, (int, float)) and not any(
            is_kind(type(x), module, name) for module, name in (("decimal", "Decimal"), ("numbers", "Real"))
        ):
            raise TypeError("unsupported type")
        if x < 0:
            raise StatisticsError(message)
        return x
    if weights is None:
        weights = [1] * len(data)
        weight = len(data), 1
    else:
        weights = list(weights)
        if len(weights) != len(data):
            raise StatisticsError("Number of weights does not match data size")
        _, weight, _ = total_of(_not_negative(weights, message))
    try:
        parts = [each / x if each else 0 for each, x in zip(weights, _not_negative(data, message), strict=True)]
        kind, total, _ = total_of(parts)
    except ZeroDivisionError:
        return 0
    if not isinstance(total, tuple):
        if total <= 0:
            raise StatisticsError("Weighted sum must be positive")
        return converted(weight[0] / weight[1] / total, kind)
    if total[0] <= 0:
        raise StatisticsError("Weighted sum must be positive")
    return converted(_lowest(weight[0] * total[1], weight[1] * total[0]), kind)


def _ordered(data):
    data = sorted(data)
    if not data:
        raise StatisticsError("no median for empty data")
    return data


def median(data):
    """The value in the middle, or the mean of the two there."""
    data = _ordered(data)
    i = len(data) // 2
    return data[i] if len(data) % 2 else (data[i - 1] + data[i]) / 2


def median_low(data):
    data = _ordered(data)
    return data[(len(data) - 1) // 2]


def median_high(data):
    data = _ordered(data)
    return data[len(data) // 2]


def median_grouped(data, interval=1.0):
    """The median of values that stand for intervals around them."""
    data = _ordered(data)
    n = len(data)
    x = data[n // 2]
    below = bisect_left(data, x)
    count = bisect_right(data, x, lo=below) - below
    try:
        interval = float(interval)
        x = float(x)
    except ValueError:
        raise TypeError("Value cannot be converted to a float") from None
    return x - interval / 2.0 + interval * (n / 2 - below) / count


def mode(data):
    """The value that stands most often, the first of several."""
    pairs = Counter(iter(data)).most_common(1)
    if not pairs:
        raise StatisticsError("no mode for empty data")
    return pairs[0][0]


def multimode(data):
    """All values that stand most often."""
    counts = Counter(iter(data))
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method="exclusive"):
    """The n - 1 values that cut the data into n parts of equal weight."""
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    size = len(data)
    if size < 2:
        raise StatisticsError("must have at least two data points")
    result = []
    if method == "inclusive":
        for i in range(1, n):
            j, delta = divmod(i * (size - 1), n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        return result
    if method == "exclusive":
        for i in range(1, n):
            j = min(max(i * (size + 1) // n, 1), size - 1)
            delta = i * (size + 1) - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
        return result
    raise ValueError(f"Unknown method: {method!r}")


def variance(data, xbar=None):
    """The variance of a sample."""
    kind, squares, _, count = deviations_of(data, xbar)
    if count < 2:
        raise StatisticsError("variance requires at least two data points")
    return converted(_divided(squares, count - 1), kind)


def pvariance(data, mu=None):
    """The variance of a whole population."""
    kind, squares, _, count = deviations_of(data, mu)
    if count < 1:
        raise StatisticsError("pvariance requires at least one data point")
    return converted(_divided(squares, count), kind)


def stdev(data, xbar=None):
    """The square root of the variance of a sample."""
    kind, squares, _, count = deviations_of(data, xbar)
    if count < 2:
        raise StatisticsError("stdev requires at least two data points")
    return root_of(_divided(squares, count - 1), kind)


def pstdev(data, mu=None):
    """The square root of the variance of a whole population."""
    kind, squares, _, count = deviations_of(data, mu)
    if count < 1:
        raise StatisticsError("pstdev requires at least one data point")
    return root_of(_divided(squares, count), kind)


def _paired(x, y, name):
    n = len(x)
    if len(y) != n:
        raise StatisticsError(f"{name} requires that both inputs have same number of data points")
    if n < 2:
        raise StatisticsError(f"{name} requires at least two data points")
    return fsum(x) / n, fsum(y) / n


def _products(x, xbar, y, ybar):
    return fsum([(one - xbar) * (other - ybar) for one, other in zip(x, y, strict=True)])


def covariance(x, y, /):
    xbar, ybar = _paired(x, y, "covariance")
    return _products(x, xbar, y, ybar) / (len(x) - 1)


def correlation(x, y, /):
    """Pearson's correlation coefficient."""
    xbar, ybar = _paired(x, y, "correlation")
    try:
        return _products(x, xbar, y, ybar) / sqrt(_products(x, xbar, x, xbar) * _products(y, ybar, y, ybar))
    except ZeroDivisionError:
        raise StatisticsError("at least one of the inputs is constant") from None


LinearRegression = namedtuple("LinearRegression", ("slope", "intercept"))


def linear_regression(x, y, /, *, proportional=False):
    """Slope and intercept of the line with the least squares."""
    xbar, ybar = _paired(x, y, "linear regression")
    if proportional:
        xbar = 0
    try:
        slope = _products(x, xbar, y, 0 if proportional else ybar) / _products(x, xbar, x, xbar)
    except ZeroDivisionError:
        raise StatisticsError("x is constant") from None
    return LinearRegression(slope=slope, intercept=0.0 if proportional else ybar - slope * xbar)

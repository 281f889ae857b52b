"""The normal distribution of statistics."""

from math import erf, exp, fabs, hypot, log, sqrt, tau
from random import Random, gauss

from _statistics_exact import StatisticsError, deviations_of, root_of

_ROOT_OF_TWO = sqrt(2.0)


def _polynomial(r, *factors):
    result = 0.0
    for each in factors:
        result = result * r + each
    return result


def _inverse(p, mu, sigma):
    """Wichura's algorithm AS241: the percentage points of the normal distribution."""
    q = p - 0.5
    if fabs(q) <= 0.425:
        r = 0.180625 - q * q
        over = _polynomial(
            r,
            2509.0809287301226727,
            33430.575583588128105,
            67265.770927008700853,
            45921.953931549871457,
            13731.693765509461125,
            1971.5909503065514427,
            133.14166789178437745,
            3.387132872796366608,
        )
        under = _polynomial(
            r,
            5226.495278852854561,
            28729.085735721942674,
            39307.89580009271061,
            21213.794301586595867,
            5394.1960214247511077,
            687.1870074920579083,
            42.313330701600911252,
            1.0,
        )
        return mu + over * q / under * sigma
    r = sqrt(-log(p if q <= 0.0 else 1.0 - p))
    if r <= 5.0:
        r -= 1.6
        over = _polynomial(
            r,
            7.7454501427834140764e-4,
            0.0227238449892691845833,
            0.24178072517745061177,
            1.27045825245236838258,
            3.64784832476320460504,
            5.7694972214606914055,
            4.6303378461565452959,
            1.42343711074968357734,
        )
        under = _polynomial(
            r,
            1.05075007164441684324e-9,
            5.475938084995344946e-4,
            0.0151986665636164571966,
            0.14810397642748007459,
            0.68976733498510000455,
            1.6763848301838038494,
            2.05319162663775882187,
            1.0,
        )
    else:
        r -= 5.0
        over = _polynomial(
            r,
            2.01033439929228813265e-7,
            2.71155556874348757815e-5,
            0.0012426609473880784386,
            0.026532189526576123093,
            0.29656057182850489123,
            1.7848265399172913358,
            5.4637849111641143699,
            6.6579046435011037772,
        )
        under = _polynomial(
            r,
            2.04426310338993978564e-15,
            1.4215117583164458887e-7,
            1.8463183175100546818e-5,
            7.868691311456132591e-4,
            0.0148753612908506148525,
            0.13692988092273580531,
            0.59983220655588793769,
            1.0,
        )
    x = over / under
    return mu + (-x if q < 0.0 else x) * sigma


class NormalDist:
    """A normal distribution with a mean and a standard deviation."""

    __slots__ = ("_mu", "_sigma")
    __module__ = "statistics"

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu = float(mu)
        self._sigma = float(sigma)

    @classmethod
    def from_samples(cls, data):
        """The distribution with mean and deviation of the data."""
        _, squares, center, count = deviations_of(data)
        if count < 2:
            raise StatisticsError("stdev requires at least two data points")
        if not isinstance(squares, tuple):
            return cls(float(center), float(center) / float(squares))
        numerator, denominator = squares
        return cls(center[0] / center[1], root_of((numerator, denominator * (count - 1)), float))

    def samples(self, n, *, seed=None):
        """Random numbers of the distribution."""
        draw = gauss if seed is None else Random(seed).gauss
        return [draw(self._mu, self._sigma) for _ in range(n)]

    def pdf(self, x):
        variance = self._sigma * self._sigma
        if not variance:
            raise StatisticsError("pdf() not defined when sigma is zero")
        distance = x - self._mu
        return exp(distance * distance / (-2.0 * variance)) / sqrt(tau * variance)

    def cdf(self, x):
        if not self._sigma:
            raise StatisticsError("cdf() not defined when sigma is zero")
        return 0.5 * (1.0 + erf((x - self._mu) / (self._sigma * _ROOT_OF_TWO)))

    def inv_cdf(self, p):
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        if self._sigma <= 0.0:
            raise StatisticsError("cdf() not defined when sigma at or below zero")
        return _inverse(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def overlap(self, other):
        """The area below both distributions."""
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        one = self
        if (other._sigma, other._mu) < (one._sigma, one._mu):
            one, other = other, one
        first, second = one.variance, other.variance
        if not first or not second:
            raise StatisticsError("overlap() not defined when sigma is zero")
        between = second - first
        distance = fabs(other._mu - one._mu)
        if not between:
            return 1.0 - erf(distance / (2.0 * one._sigma * _ROOT_OF_TWO))
        a = one._mu * second - other._mu * first
        b = one._sigma * other._sigma * sqrt(distance * distance + between * log(second / first))
        x, y = (a + b) / between, (a - b) / between
        return 1.0 - (fabs(other.cdf(x) - one.cdf(x)) + fabs(other.cdf(y) - one.cdf(y)))

    def zscore(self, x):
        if not self._sigma:
            raise StatisticsError("zscore() not defined when sigma is zero")
        return (x - self._mu) / self._sigma

    @property
    def mean(self):
        return self._mu

    @property
    def median(self):
        return self._mu

    @property
    def mode(self):
        return self._mu

    @property
    def stdev(self):
        return self._sigma

    @property
    def variance(self):
        return self._sigma * self._sigma

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __mul__(self, other):
        return NormalDist(self._mu * other, self._sigma * fabs(other))

    def __truediv__(self, other):
        return NormalDist(self._mu / other, self._sigma / fabs(other))

    def __pos__(self):
        return NormalDist(self._mu, self._sigma)

    def __neg__(self):
        return NormalDist(-self._mu, self._sigma)

    __radd__ = __add__

    def __rsub__(self, other):
        return -(self - other)

    __rmul__ = __mul__

    def __eq__(self, other):
        if not isinstance(other, NormalDist):
            return NotImplemented
        return self._mu == other._mu and self._sigma == other._sigma

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __repr__(self):
        return f"{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})"

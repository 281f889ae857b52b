"""Averages, medians, modes, spread and lines of statistics: exact sums, rounded once, for every type of number."""

import statistics
from decimal import Decimal
from fractions import Fraction
from statistics import NormalDist, StatisticsError

state = 11


def drawn(n):
    global state
    state = (state * 6364136223846793005 + 1442695040888963407) % 2**64
    return (state >> 33) % n


SETS = [
    [1, 2, 3, 4],
    [1, 2, 2, 5],
    [7],
    [True, False, True],
    [0.1] * 10,
    [1e50, 1, -1e50] * 10,
    [1.5, 2, 3.25, -7],
    [Fraction(3, 7), Fraction(1, 21), Fraction(5, 3), Fraction(1, 3)],
    [Fraction(1, 2), 0.25],
    [Decimal("0.5"), Decimal("0.75"), Decimal("0.625"), Decimal("0.375")],
    [Decimal("10.10"), 3],
    [10**30, 10**30 + 1, 5],
    [drawn(10**6) / 997 for _ in range(40)],
    [drawn(100) for _ in range(51)],
    [1.0, float("inf")],
    [float("nan"), 2.0],
    [1, "a"],
    [1.5, Decimal(1)],
    [],
]
NAMES = [
    "mean",
    "fmean",
    "geometric_mean",
    "harmonic_mean",
    "median",
    "median_low",
    "median_high",
    "median_grouped",
    "mode",
    "multimode",
    "pvariance",
    "variance",
    "pstdev",
    "stdev",
    "quantiles",
]
for data in SETS:
    print(data if len(data) < 12 else len(data))
    for name in NAMES:
        try:
            print("   ", name, repr(getattr(statistics, name)(data)))
        except (StatisticsError, TypeError, AttributeError) as error:
            print("   ", name, type(error).__name__, str(error)[:70])

data = SETS[12]
print(statistics.quantiles(data, n=10), statistics.quantiles(data, n=3, method="inclusive"))
print(statistics.fmean([80, 90, 70], [0.5, 0.3, 0.2]), statistics.harmonic_mean([40, 60], weights=[5, 30]))
print(statistics.variance(data, statistics.mean(data)), statistics.pvariance([1, 2, 3], 2))
print(statistics.stdev([1, 2], 1.5))
print(statistics.mean(each for each in (1, 2, 4)), statistics.median(iter([3, 1, 2])))
print(statistics.median_grouped([1, 2, 2, 3], 2))
x = [1, 2, 3, 4, 5.5]
y = [2, 1, 4, 3.5, 6]
print(statistics.covariance(x, y), statistics.correlation(x, y), statistics.linear_regression(x, y))
print(statistics.linear_regression(x, y, proportional=True), statistics.linear_regression(x, y).slope)

normal = NormalDist(100, 15)
print(normal, normal.mean, normal.variance, normal + 5, normal * -2, normal / 4, -normal, 1 - normal)
print(normal + NormalDist(1, 8))
print(f"{normal.pdf(110):.12g} {normal.cdf(110):.12g} {normal.inv_cdf(0.975):.12g}", normal.zscore(130))
print(normal == NormalDist(100.0, 15.0))
print([f"{each:.12g}" for each in normal.quantiles(8)], f"{normal.overlap(NormalDist(110, 12)):.12g}")
print(NormalDist.from_samples([1, 2, 3, 4.5]), NormalDist.from_samples(data))
print([f"{each:.12g}" for each in normal.samples(3, seed=5)])
for wrong in (
    lambda: NormalDist(0, -1),
    lambda: NormalDist(0, 0).pdf(1),
    lambda: NormalDist().inv_cdf(1),
    lambda: NormalDist().overlap(3),
    lambda: statistics.correlation([1, 1], [2, 3]),
    lambda: statistics.correlation([1], [2]),
    lambda: statistics.covariance([1, 2], [1]),
    lambda: statistics.linear_regression([1, 1], [2, 3]),
    lambda: statistics.quantiles([1, 2], n=0),
    lambda: statistics.quantiles([1, 2], method="x"),
    lambda: statistics.fmean([1, 2], [1]),
    lambda: statistics.fmean([1, 2], [0, 0]),
    lambda: statistics.harmonic_mean([1, -1]),
    lambda: statistics.harmonic_mean(["a"]),
    lambda: statistics.harmonic_mean([0, 1]),
):
    try:
        print(wrong())
    except (StatisticsError, TypeError, ValueError) as error:
        print(type(error).__name__, error)

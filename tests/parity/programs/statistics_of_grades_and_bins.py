"""statistics: medians of every kind, modes, quantiles by both methods, and the errors for empty and wrong data."""

import statistics as st
from decimal import Decimal
from fractions import Fraction

grades = [2, 1, 3, 3, 5, 4, 2, 2, 1, 3]
print(st.mean(grades), st.fmean(grades), st.median(grades), st.median_low(grades), st.median_high(grades), st.mode(grades), st.multimode(grades))
print(st.mean([Fraction(1, 2), Fraction(1, 3)]), st.mean([Decimal("1.1"), Decimal("2.2")]), st.mean([1, 2]), st.mean([1, 3]), repr(st.mean([True, 0])))
print(st.median(["b", "a", "c"]), st.median_low(["b", "a"]), st.mode("abracadabra"), st.multimode("aabbc"), st.multimode([]))
print(st.median_grouped([1, 2, 2, 3, 4, 4, 4, 4, 4, 5]), st.median_grouped([52, 52, 53, 54]), st.median_grouped([1, 3, 3, 5, 7], interval=2))
print(st.pvariance([1, 2, 3, 4]), st.variance([1, 2, 3, 4]), st.variance([2.5, 3.25, 5.5]), st.pstdev([1, 5]), st.stdev([1, 5]))
print(st.variance([Fraction(1, 6), Fraction(1, 2), Fraction(5, 3)]), st.pvariance([1, 2, 3], mu=2), st.variance([1, 2, 3], 2))

for n in (2, 4, 10):
    print(n, st.quantiles(range(1, 12), n=n), st.quantiles(range(1, 12), n=n, method="inclusive"))
print(st.geometric_mean([54, 24, 36]), st.harmonic_mean([40, 60]), st.harmonic_mean([40, 60], weights=[5, 30]), st.fmean([3, 4], weights=[1, 3]))

for action in (
    lambda: st.mean([]),
    lambda: st.median([]),
    lambda: st.mode([]),
    lambda: st.variance([1]),
    lambda: st.pvariance([]),
    lambda: st.harmonic_mean([1, -1]),
    lambda: st.geometric_mean([0, 1]),
    lambda: st.fmean([]),
    lambda: st.quantiles([1], n=4),
    lambda: st.quantiles([1, 2], n=0),
    lambda: st.quantiles([1, 2], method="other"),
    lambda: st.fmean([1, 2], weights=[1]),
    lambda: st.correlation([1, 2], [1]),
    lambda: st.correlation([1, 1], [1, 2]),
    lambda: st.linear_regression([1], [1]),
    lambda: st.median_grouped([]),
):
    try:
        print(action())
    except (st.StatisticsError, ValueError) as error:
        print(type(error).__name__, error)
print(st.linear_regression([1, 2, 3], [3, 5, 7]), st.covariance([1, 2, 3], [1, 5, 7]), st.correlation([1, 2, 3], [3, 2, 1]))

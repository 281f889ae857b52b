"""NormalDist: arithmetic of distributions, its functions, comparison, hashing and errors."""

from statistics import NormalDist, StatisticsError

height = NormalDist(mu=170, sigma=8)
print(height, repr(NormalDist()), height.mean, height.median, height.mode, height.stdev, height.variance)
print(f"{height.pdf(170):.6f} {height.cdf(178):.6f} {height.inv_cdf(0.9):.6f} {height.zscore(182)}")
print(height + 5, height - 5, height * 2, height / 4, 3 * height, 10 + height, 10 - height, -height, +height)
print(NormalDist(1, 3) + NormalDist(2, 4), NormalDist(1, 3) - NormalDist(2, 4))
print([round(q, 4) for q in height.quantiles(n=5)], [round(q, 4) for q in NormalDist().quantiles()])
print(f"{NormalDist(2.4, 1.6).overlap(NormalDist(3.2, 2.0)):.6f} {NormalDist(1, 2).overlap(NormalDist(4, 2)):.6f}")
print(NormalDist.from_samples([1, 2, 3, 4, 5]), NormalDist(0, 1) == NormalDist(), NormalDist(0, 1) == NormalDist(1, 1), height == 170)
print(len({NormalDist(1, 2), NormalDist(1.0, 2.0), NormalDist(2, 1)}), [round(x, 6) for x in NormalDist(10, 2).samples(3, seed=5)])

for action in (
    lambda: NormalDist(0, -1),
    lambda: height.inv_cdf(0),
    lambda: height.inv_cdf(1.5),
    lambda: NormalDist(0, 0).pdf(1),
    lambda: NormalDist(0, 0).cdf(1),
    lambda: NormalDist(1, 0).zscore(2),
    lambda: NormalDist.from_samples([1]),
    lambda: height.overlap(5),
    lambda: height * "x",
    lambda: setattr(height, "mean", 5),
):
    try:
        print(action())
    except (StatisticsError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)


class Named(NormalDist):
    def label(self) -> str:
        return f"{type(self).__name__} around {self.mean:g}"


print(Named(3, 1).label(), repr(Named(3, 1)), type(Named(3, 1) + 1).__name__, Named.from_samples([2, 4]).label())

import statistics as st

data = [2, 4, 4, 4, 5, 5, 7, 9]
print(st.mean(data), st.median(data), st.mode(data), st.pstdev(data), st.stdev(data), st.variance(data), st.pvariance(data), st.median_low(data), st.median_high(data), st.fmean(data), st.multimode("aabbc"), st.quantiles(data, n=4))
print(st.mean([1.5, 2.5]), st.mean([1, 2]), st.median([3, 1, 2]), st.median([1, 2, 3, 4]), st.harmonic_mean([40, 60]), st.geometric_mean([1, 4]), st.mean([0.1] * 10), st.mode("hello"), st.mode([1, "a", 1]), st.mean([2**60, 2**60 + 2]))
print(st.pstdev([5]), st.pvariance([1, 1]), st.quantiles([1, 2, 3], n=2), st.correlation([1, 2, 3], [2, 4, 6]), st.covariance([1, 2, 3], [1, 5, 9]), st.linear_regression([1, 2, 3], [3, 5, 7]))
for call in (lambda: st.mean([]), lambda: st.median([]), lambda: st.mode([]), lambda: st.stdev([1]), lambda: st.variance([]), lambda: st.harmonic_mean([-1]), lambda: st.quantiles([1], n=2), lambda: st.mean(["a"]), lambda: st.fmean([])):
    try:
        print(call())
    except (st.StatisticsError, TypeError) as error:
        print(type(error).__name__, error)
scores = {"ann": [90, 85], "bob": [70, 95, 60], "cy": [88]}
for name, values in sorted(scores.items(), key=lambda item: -st.mean(item[1])):
    print(f"{name:<4}{st.mean(values):>7.2f}{st.pstdev(values):>7.2f}{st.median(values):>6}")

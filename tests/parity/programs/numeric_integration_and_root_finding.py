import math


def bisect(f, low, high, tolerance=1e-12):
    if f(low) * f(high) > 0:
        raise ValueError(f"no sign change between {low} and {high}")
    steps = 0
    while high - low > tolerance:
        middle = (low + high) / 2
        if f(low) * f(middle) <= 0:
            high = middle
        else:
            low = middle
        steps += 1
    return (low + high) / 2, steps


def newton(f, x, derivative, limit=50):
    for step in range(limit):
        slope = derivative(x)
        if not slope:
            raise ZeroDivisionError("flat")
        x, before = x - f(x) / slope, x
        if abs(x - before) < 1e-14 * max(1, abs(x)):
            return x, step + 1
    raise ArithmeticError("no convergence")


def simpson(f, a, b, n=100):
    h = (b - a) / n
    return h / 3 * (f(a) + f(b) + 4 * sum(f(a + i * h) for i in range(1, n, 2)) + 2 * sum(f(a + i * h) for i in range(2, n, 2)))


def isqrt(n):
    x = 1 << (n.bit_length() + 1) // 2
    while (y := (x + n // x) // 2) < x:
        x = y
    return x


root, steps = bisect(lambda x: x * x - 2, 0, 2)
print(f"{root:.10f}", steps, f"{newton(lambda x: x**3 - 8, 5.0, lambda x: 3 * x * x)[0]:.10f}", newton(lambda x: x - 1, 4.0, lambda x: 1))
print(f"{simpson(lambda x: x**3, 0, 2):.10f}", f"{simpson(math.sin, 0, math.pi):.6f}", simpson(lambda x: 2, 0, 5, 10), isqrt(10**40), isqrt(2 * 10**30), isqrt(24), isqrt(25))
for bad in (lambda: bisect(lambda x: 1, 0, 1), lambda: newton(lambda x: x * x + 1, 1.0, lambda x: 0), lambda: newton(lambda x: x**2 + 1, 0.5, lambda x: 2 * x)):
    try:
        print(bad())
    except (ValueError, ArithmeticError) as error:
        print(type(error).__name__, error)
rows = [[2, 1, -1, 8], [-3, -1, 2, -11], [-2, 1, 2, -3]]


def solve(rows):
    rows = [[float(v) for v in row] for row in rows]
    for i in range(len(rows)):
        best = max(range(i, len(rows)), key=lambda r: abs(rows[r][i]))
        rows[i], rows[best] = rows[best], rows[i]
        for r in range(len(rows)):
            if r != i:
                factor = rows[r][i] / rows[i][i]
                rows[r] = [a - factor * b for a, b in zip(rows[r], rows[i])]
    return [round(row[-1] / row[i], 9) for i, row in enumerate(rows)]


print(solve(rows), solve([[0, 1, 2], [1, 0, 3]]))
try:
    solve([[1, 1, 2], [1, 1, 3]])
except ZeroDivisionError as error:
    print(error)
points = [(x, 2 * x + 1 + (-1) ** x * 0.5) for x in range(10)]
n, sx, sy = len(points), sum(x for x, _ in points), sum(y for _, y in points)
slope = (n * sum(x * y for x, y in points) - sx * sy) / (n * sum(x * x for x, _ in points) - sx**2)
print(round(slope, 6), round((sy - slope * sx) / n, 6), math.isclose(sum([0.1] * 10), 1.0), math.fsum([0.1] * 10) == 1.0, sum([0.1] * 10) == 1.0, 1e16 + 1 - 1e16, (0.1 + 0.2) + 0.3 == 0.1 + (0.2 + 0.3))

def literals(b):
    x = 0.5
    y = 1 / 3
    z = -4.0
    return [5.0 != b, b == 1e-05, 5.0 == 1e-05, 5.0 > 1e-05, 2**70 == 1.5, 5.0 < b, b > 1e16, 5.0 == x, -0.0 == 0.0, 2.0 < y, y <= 1.0, z < x, z == -4, -4.0 == z, 1e300 > 2.0, 0.25 < 0.5]


def loops(values):
    counts = [0, 0, 0]
    for value in values:
        if value < 1.0:
            counts[0] += 1
        elif value == 2.0:
            counts[1] += 1
        elif 3.0 <= value:
            counts[2] += 1
    return counts


for b in (5.0, 5, 1e-05, 1e17, True, float("nan"), 10**17):
    print(b, literals(b))
print(loops([0.5, 1, 2, 2.0, 3, 3.5, -1.0, 2**70, True, float("inf")]))
half = 0.5
print([2.0 > half, 2.0 == half * 4, 1.0 if half == 0.50 else 0.0, (lambda v: v == 2.0)(2), max(1.0, half), 3.0 in [3], 1.0 != 1])
try:
    literals("text")
except TypeError as error:
    print(error)
for text in ("2.0", "2", ".5"):
    number = float(text)
    print(number == 2.0, number < 1.0, number >= 0.5, 2.0 == number == 2)

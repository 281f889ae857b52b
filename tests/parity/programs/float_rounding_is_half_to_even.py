print([round(x) for x in (0.5, 1.5, 2.5, -0.5, -1.5, 2.4999999999999996, 1e300 if False else 7.5)])
print(
    round(2.675, 2),
    round(1.005, 2),
    round(0.125, 2),
    round(0.375, 2),
    round(1234.5678, -2),
    round(5.5),
    round(-2.5),
    round(1e16 + 2),
    round(15.0, -1),
    round(25.0, -1),
)
print(
    round(1.23456789, 4),
    round(1e22, 2),
    round(0.1, 20),
    round(5e-324, 300),
    round(123.456, -3),
    round(-0.04, 1),
    round(1.0),
    round(1.5, 0),
    round(2**53 + 1.0),
)
print(int(1e20), int(-1e20), int(1.9999999999999999), int(0.99), int(-0.99), 1e20 // 1, int(1e300) % 1000)
for bad in (
    lambda: round(float("nan")),
    lambda: round(float("inf")),
    lambda: int(float("-inf")),
    lambda: round(1.5, "a"),
    lambda: round(1.5, 1.0),
):
    try:
        print(bad())
    except (ValueError, OverflowError, TypeError) as error:
        print(type(error).__name__, error)

import math

for left in (7, -7, 0, 2**70, -(2**70)):
    for right in (2, -2, 3, 2**65, -(10**10)):
        quotient, remainder = divmod(left, right)
        print(
            left,
            right,
            quotient,
            remainder,
            left // right == quotient,
            left % right == remainder,
            quotient * right + remainder == left,
        )
print(7 / 2, -7 / 2, 6 / 3, 2**70 / 2**69, 10**30 / 10**10, 1 / 3, (2**53 + 1) / 1)
print(
    pow(2, 100),
    pow(2, -2),
    pow(-2, 3),
    pow(0, 0),
    pow(7, 2, 13),
    pow(7, -1, 13),
    pow(2, 1000, 10**9 + 7),
    pow(-3, 3, 7),
    pow(3, 3, -7),
    pow(5, 0, 1),
    (-2) ** -1,
    (-2) ** 0.5 == (-2) ** 0.5 if False else "",
)
for call in (
    lambda: 1 // 0,
    lambda: 1 % 0,
    lambda: 1 / 0,
    lambda: divmod(1, 0),
    lambda: 0**-1,
    lambda: pow(2, 3, 0),
    lambda: pow(2, -1, 4),
    lambda: pow(2.0, 2, 3),
    lambda: 2**70 // 0,
    lambda: 10**400 / 3,
    lambda: 1.0 // 0,
    lambda: 1.0 % 0,
    lambda: 0.0**-1,
    lambda: float(10**400),
    lambda: 2.0**5000,
    lambda: "a" // 1,
    lambda: [] ** 2,
):
    try:
        print(call())
    except (ZeroDivisionError, ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)
print(
    math.isqrt(10**40),
    (10**20) ** 3 % 97,
    -(10**20) // 7,
    (-1) ** (10**20),
    3**200 % 10**12,
    2**64 - 1 == 0xFFFFFFFFFFFFFFFF,
)
value, steps = 27, 0
while value != 1:
    value = value // 2 if value % 2 == 0 else 3 * value + 1
    steps += 1
print(steps)

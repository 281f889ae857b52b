inf, nan = float("inf"), float("nan")
for left in (7.5, -7.5, 0.0, -0.0, inf):
    for right in (2.0, -2.0, 0.3, inf, -inf):
        print(left, right, left // right, left % right, divmod(left, right), left / right)
print(
    nan == nan,
    nan != nan,
    nan < 1,
    nan in [nan],
    [nan] == [nan],
    nan is nan,
    inf == inf,
    inf > 10**400,
    -inf < -(10**400),
    nan > inf,
    {nan: 1}.get(nan),
)
print(
    1e308 + 1e308,
    2.0**1023 * 2,
    1e-320,
    5e-324 / 2,
    (-8.0) ** 3,
    2.0**-1074,
    0.0**0,
    inf**0,
    nan**0,
    1.0**nan,
    (-inf) ** 3,
    inf**-1,
    (-1.0) ** inf,
)
print(
    1 == 1.0,
    2**53 == 2.0**53,
    2**53 + 1 == 2.0**53,
    2**53 + 1 > 2.0**53,
    10**400 > 1e308,
    0.1 == 1 / 10,
    1 < 1.5 < 2,
    hash(1.0) == hash(1),
    hash(0.5) == hash(0.5),
    hash(inf),
    hash(-inf),
    hash(2.0**80) == hash(2**80),
)
print(
    True + 0.5,
    1.5 + True,
    3 * 0.1,
    2**60 + 0.0,
    2**60 * 1.5,
    10**20 / 4,
    -(2**62) / 3.0,
    5 // 2.0,
    5.0 // 2,
    5 % 2.5,
    1e20 // 3,
    type(4 // 2.0).__name__,
    type(2**2.0).__name__,
    type(4 / 2).__name__,
)
print(
    (7.0).__add__(1),
    (7.5).__floordiv__(2),
    (1.5).__eq__("a"),
    (0.5).__radd__(1),
    (2.5).__int__(),
    (2.5).__bool__(),
    (0.0).__bool__(),
    (-2.5).__abs__(),
    (2.5).__round__(),
    (-2.5).__trunc__(),
    (2.5).__floor__(),
    (2.5).__ceil__(),
)
for call in (
    lambda: 1.5 + "a",
    lambda: "a" * 1.5,
    lambda: 1.5 << 1,
    lambda: 1.5 < "a",
    lambda: [1][1.0],
    lambda: range(1.0),
    lambda: 1.5 % 0,
    lambda: divmod(1.5, 0.0),
    lambda: (-8.0) ** (1 / 3) == 1 if False else 1.5 // 0.0,
    lambda: 1e200**2,
    lambda: int("1.5"),
    lambda: chr(65.0),
    lambda: "abc"[1.0:],
):
    try:
        print(call())
    except (TypeError, ZeroDivisionError, OverflowError, ValueError) as error:
        print(type(error).__name__, error)

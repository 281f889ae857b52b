"""Angles: sin, cos, tan and their inverses give the last digit of CPython's, and special values their own."""

import math

for x in (
    0.0,
    -0.0,
    1e-300,
    -1e-10,
    1e-5,
    0.5,
    math.pi,
    -math.pi,
    math.pi / 2,
    math.pi / 4,
    3 * math.pi / 4,
    1,
    2,
    3,
    100,
    12345.678,
    99999.0,
    1e5,
    1e10,
    -7.5,
    0.7853981633974483,
    5e-324,
):
    print(
        x,
        math.sin(x),
        math.cos(x),
        math.tan(x),
        math.atan(x),
        math.atan2(x, 2),
        math.atan2(1, x),
        math.degrees(math.atan2(x, -1)),
    )
for x in (-1, -0.9999999999, -0.5, -1e-9, 0.0, -0.0, 0.1, 0.5, 0.7071067811865476, 0.99, 0.99999999, 1):
    print(x, math.asin(x), math.acos(x))
print(
    math.atan2(0.0, -0.0),
    math.atan2(-0.0, -1),
    math.atan2(0, 0),
    math.atan2(math.inf, -math.inf),
    math.atan2(1, math.inf),
    math.atan(math.inf),
    math.atan(-math.inf),
    math.atan2(math.nan, 1),
    math.sin(math.nan),
)
for f in (lambda: math.sin(math.inf), lambda: math.asin(1.1), lambda: math.tan(-math.inf), lambda: math.cos("a")):
    try:
        print(f())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)

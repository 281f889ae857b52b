"""exp, log, log2, log10, cosh and erf give the last digit of CPython's, also for ints beyond floats."""

import math

for value in (
    0.1,
    0.25,
    0.7,
    0.999,
    1.0,
    1.0000001,
    1.5,
    2.0,
    2.718281828459045,
    3.7,
    10,
    12.34,
    97.5,
    1e5,
    6.02e23,
    1e-5,
    3.3e-12,
):
    print(
        value,
        math.log(value),
        math.log2(value),
        math.log10(value),
        math.exp(value % 50),
        math.exp(-value % 7),
        math.cosh(value % 9),
    )
print([math.log10(10**k) for k in range(0, 400, 23)], [math.log2(2**k) for k in range(0, 1200, 97)])
print([math.log(10**k) for k in range(300, 400, 9)], [math.log10(10.0**-k) for k in range(0, 300, 37)])
print(
    math.log(8, 2),
    math.log(1000, 10),
    math.log(3**700, 3),
    math.exp(0),
    math.exp(-745),
    math.exp(709.7),
    math.log(5e-324),
)
print(
    math.erf(0),
    math.erf(0.5),
    math.erf(-2),
    math.erf(1e-10),
    math.erf(7),
    math.erfc(0.3),
    math.erfc(-3),
    math.erf(math.nan),
)
for compute in (
    lambda: math.log(0),
    lambda: math.log(-1),
    lambda: math.log10(0.0),
    lambda: math.exp(1000),
    lambda: math.cosh(1e6),
):
    try:
        print(compute())
    except (ValueError, OverflowError) as error:
        print(type(error).__name__, error)
print(
    math.log(math.inf),
    math.exp(math.inf),
    math.exp(-math.inf),
    math.log2(math.nan),
    math.erf(-math.inf),
    math.erfc(math.inf),
)

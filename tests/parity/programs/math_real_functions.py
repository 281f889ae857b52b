import math

print(
    math.pi,
    math.e,
    math.tau,
    math.inf,
    math.nan,
    math.sqrt(2),
    math.exp(1) == math.e,
    math.expm1(1e-10),
    math.log(8, 2),
    math.log2(8),
    math.log10(1000),
    math.log1p(1e-10),
    math.log2(2**2000),
)
print(
    math.hypot(3, 4),
    math.hypot(1, 2, 2),
    math.dist((0, 0), (3, 4)),
    math.fabs(-2),
    math.copysign(3, -0.0),
    math.fmod(-7, 3),
    math.fmod(7, -3),
    math.remainder(7, 4),
    math.modf(3.25),
    math.modf(-3.25),
    math.frexp(10),
    math.ldexp(0.625, 4),
)
print(
    math.sin(0),
    math.cos(0),
    math.tan(0),
    math.asin(1) == math.pi / 2,
    math.atan2(1, -1),
    math.atan2(0.0, -0.0),
    math.degrees(math.pi),
    math.radians(180) == math.pi,
    math.sinh(0),
    math.tanh(0),
    math.acosh(1),
)
print(
    math.isclose(0.1 + 0.2, 0.3),
    math.isclose(1, 1.1),
    math.isclose(1, 1.1, rel_tol=0.2),
    math.isclose(0, 1e-12),
    math.isclose(0, 1e-12, abs_tol=1e-9),
    math.isclose(math.inf, math.inf),
    math.isnan(math.nan),
    math.isinf(-math.inf),
    math.isfinite(1),
)
print(
    math.fsum([0.1] * 10),
    math.fsum([1e100, 1, -1e100]),
    math.fsum([]),
    math.nextafter(1.0, 2.0),
    math.ulp(1.0),
    math.ulp(1e16),
    math.pow(2, 3),
    math.pow(2, 0.5) == 2**0.5,
    math.floor(-2.5),
    math.ceil(-2.5),
)
for call in (
    lambda: math.sqrt(-1),
    lambda: math.log(0),
    lambda: math.log(-1),
    lambda: math.log(2, 1),
    lambda: math.acos(2),
    lambda: math.exp(1000),
    lambda: math.pow(-1, 0.5),
    lambda: math.pow(0, -1),
    lambda: math.fmod(1, 0),
    lambda: math.sqrt("a"),
    lambda: math.dist((1,), (1, 2)),
    lambda: math.isclose(1, 2, rel_tol=-1),
    lambda: math.fsum(["a"]),
    lambda: math.ldexp(1.0, 5000),
    lambda: math.sin(math.inf),
):
    try:
        print(call())
    except (ValueError, OverflowError, TypeError, ZeroDivisionError) as error:
        print(type(error).__name__, error)

import math

print(math.sqrt(16), math.sqrt(2), math.floor(2.7), math.floor(-2.7), math.ceil(2.1), math.ceil(-2.1), math.trunc(-2.7), math.fabs(-3), math.floor(10**20), math.floor(1e20), math.isqrt(10**20 + 1), math.gcd(12, 18, 27), math.lcm(4, 6), math.factorial(20), math.factorial(25))
print(math.pi, math.e, math.tau, math.inf, math.nan, math.isnan(math.nan), math.isinf(-math.inf), math.isfinite(1), math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1), math.isclose(0, 1e-12, abs_tol=1e-9), math.copysign(3, -0.0), math.fmod(-7, 3), math.modf(3.25), math.frexp(8.5), math.ldexp(0.5, 4))
print(math.pow(2, 3), math.exp(0), math.log(8, 2), math.log(math.e), math.log2(8), math.log10(1000), math.log(2**200), math.log10(10**50), math.hypot(3, 4), math.dist((0, 0), (3, 4)), math.degrees(math.pi), math.radians(180), math.prod([1, 2, 3, 4]), math.prod([0.5, 4]), math.fsum([0.1] * 10), sum([0.1] * 10), math.comb(10, 3), math.perm(5, 2), math.perm(4))
print(math.sin(0), math.cos(0), math.tan(0), math.atan2(1, 1), math.asin(1), math.acos(1), math.atan(0), math.remainder(7, 3), math.cbrt(-8.0), math.nextafter(1.0, 2.0), math.ulp(1.0), math.exp2(3), math.expm1(0), math.log1p(0), math.sinh(0), math.cosh(0), math.tanh(0))
for bad in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-1), lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.sqrt("a"), lambda: math.floor(math.nan), lambda: math.floor(math.inf), lambda: math.exp(1000), lambda: math.pow(0, -1), lambda: math.gcd(1.5), lambda: math.isqrt(-1), lambda: math.comb(-1, 2), lambda: math.fmod(1, 0), lambda: math.acos(2), lambda: math.floor("a"), lambda: math.sqrt(10**400)):
    try:
        print(bad())
    except (ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__, error)

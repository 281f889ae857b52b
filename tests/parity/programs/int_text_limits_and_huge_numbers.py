"""Huge integers: their text in all bases, digits by arithmetic, roots, powers with a modulus, gcds and conversions to float."""

import math

big = 3**200
print(big, len(str(big)), hex(big)[:20], bin(big).count("1"), oct(big)[-10:], f"{big:,}"[:24], f"{big:e}", f"{big:.3g}", big.bit_length())
print(int(str(big)) == big, int(hex(big), 16) == big, int(bin(big), 0) == big, int("z" * 40, 36), big % 10**9, big // 10**90, divmod(-big, 10**94)[0])
print(math.isqrt(big), math.isqrt(big - 1), math.gcd(big, 6**50) == 3**50, math.lcm(2**70, 3**5), math.factorial(30), math.comb(100, 50), math.perm(20, 18))
print(pow(3, 200, 10**9 + 7), pow(3, -1, 7), pow(big, 0, 5), pow(7, 10**30, 13), (-big) >> 300, big >> 1000, -1 >> 1000, 1 << 100, big & (1 << 64) - 1)
print(float(big), big / 3**199, (10**400) / (10**399), (10**23) / 1, float(2**53 + 1), int(1e23), int(-1.5e300) % 1000, round(big, -90), math.log10(10**400) > 399.999)
print([math.log2(n) for n in (2**1000, 2**5000, 2.0**1000, 2.0**-1000, math.inf)])
print(big == float(3**200), 2**53 == float(2**53), 2**53 + 1 == float(2**53 + 1), 10**400 > 1e308, -(10**400) < -math.inf, hash(2**61 - 1), hash(2**61), hash(-(2**61)))


def digits_of_pi(count: int) -> str:
    """Machin's formula in whole numbers."""
    one = 10 ** (count + 10)

    def arctan(x: int) -> int:
        total = term = one // x
        n = 3
        while term:
            term //= -x * x
            total += term // n
            n += 2
            if term == -1:
                break
        return total

    return str(4 * (4 * arctan(5) - arctan(239)))[: count + 1]


def fibonacci(n: int) -> int:
    a, b = 0, 1
    for bit in bin(n)[2:]:
        a, b = a * (2 * b - a), a * a + b * b
        if bit == "1":
            a, b = b, a + b
    return a


print(digits_of_pi(50), fibonacci(300), fibonacci(10) == 55, sum(map(int, str(2**1000))))
for action in (
    lambda: int("9" * 5000),
    lambda: len(str(10**5000)),
    lambda: float(10**400),
    lambda: 10**400 / 3,
    lambda: 1.5 * 10**400,
    lambda: pow(2, -1, 4),
    lambda: pow(2, 5, 0),
    lambda: 1 << -1,
    lambda: math.isqrt(-1),
    lambda: math.factorial(-5),
    lambda: int("12" * 3, 2),
    lambda: f"{10**400:f}",
):
    try:
        print(action())
    except (ValueError, OverflowError, ZeroDivisionError) as error:
        print(type(error).__name__, error)

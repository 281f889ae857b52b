import math

print(
    math.gcd(),
    math.gcd(12),
    math.gcd(12, 18),
    math.gcd(12, 18, 27),
    math.gcd(-4, 6),
    math.gcd(0, 0),
    math.gcd(2**70, 6**30),
    math.lcm(),
    math.lcm(4, 6),
    math.lcm(4, 6, 10),
    math.lcm(0, 5),
    math.lcm(-3, 4),
)
print(
    math.factorial(0),
    math.factorial(10),
    math.factorial(25),
    math.comb(5, 2),
    math.comb(50, 25),
    math.comb(3, 5),
    math.perm(5, 2),
    math.perm(5),
    math.perm(3, 4),
    math.isqrt(0),
    math.isqrt(24),
    math.isqrt(10**30 + 1),
)
for call in (
    lambda: math.gcd(1.5, 2),
    lambda: math.factorial(-1),
    lambda: math.factorial(1.5),
    lambda: math.comb(-1, 2),
    lambda: math.comb(5, -1),
    lambda: math.perm(-1),
    lambda: math.isqrt(-1),
    lambda: math.isqrt(2.0),
    lambda: math.comb(2.5, 1),
    lambda: math.lcm("a"),
):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(
    math.prod([1, 2, 3, 4]),
    math.prod([]),
    math.prod([2, 0.5], start=10),
    math.prod(range(1, 21)),
    math.prod([[1, 2], 2]) if False else "-",
)


def primes(limit):
    sieve = bytearray([1]) * (limit + 1)
    sieve[0:2] = b"\x00\x00"
    for n in range(2, math.isqrt(limit) + 1):
        if sieve[n]:
            sieve[n * n :: n] = bytes(len(range(n * n, limit + 1, n)))
    return [n for n in range(limit + 1) if sieve[n]]


def factors(n):
    for p in primes(math.isqrt(n)):
        while n % p == 0:
            yield p
            n //= p
    if n > 1:
        yield n


print(
    primes(60), list(factors(360)), list(factors(9797)), [n for n in range(2, 30) if math.factorial(n - 1) % n == n - 1]
)

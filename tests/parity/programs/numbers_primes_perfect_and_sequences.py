from itertools import accumulate, count, islice, takewhile


def primes():
    composites = {}
    for n in count(2):
        if n not in composites:
            yield n
            composites[n * n] = [n]
        else:
            for p in composites.pop(n):
                composites.setdefault(n + p, []).append(p)


def is_prime(n):
    if n < 2:
        return False
    for p in (2, 3, 5, 7, 11, 13):
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for a in (2, 3, 5, 7, 11, 13):
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def divisors(n):
    return sorted({d for i in range(1, int(n**0.5) + 1) if n % i == 0 for d in (i, n // i)})


def digits_of_pi(n):
    q, r, t, k, m, x = 1, 0, 1, 1, 3, 3
    while n:
        if 4 * q + r - t < m * t:
            yield m
            n -= 1
            q, r, m = 10 * q, 10 * (r - m * t), 10 * (3 * q + r) // t - 10 * m
        else:
            q, r, t, k, m, x = q * k, (2 * q + r) * x, t * x, k + 1, (q * (7 * k + 2) + r * x) // (t * x), x + 2


print(list(islice(primes(), 12)), list(takewhile(lambda p: p < 20, primes())), [n for n in (561, 7919, 2**31 - 1, 2**61 - 1, 10**18 + 9, 10**18 + 10) if is_prime(n)])
print([n for n in range(2, 500) if sum(divisors(n)) == 2 * n], divisors(360)[-5:], len(divisors(10**6)), "".join(map(str, digits_of_pi(30))))
print(list(accumulate(range(1, 11), lambda a, b: a * b))[-1], [n for n in range(100, 1000) if n == sum(int(d) ** 3 for d in str(n))], sum(1 / n**2 for n in range(1, 1000)) > 1.64, [round((1 + 1 / n) ** n, 4) for n in (1, 10, 1000)])


def look_and_say(text):
    while True:
        yield text
        out, i = "", 0
        while i < len(text):
            j = i
            while j < len(text) and text[j] == text[i]:
                j += 1
            out, i = out + str(j - i) + text[i], j
        text = out


print(list(islice(look_and_say("1"), 6)), [sum(map(int, str(2**n))) for n in (10, 100, 1000)], pow(7, 10**6, 10**9), divmod(10**40, 3**30), (10**40) ** 0.5 == 1e20, int("9" * 20) * 3, -(7**30) // 11, 2**200 >> 190)

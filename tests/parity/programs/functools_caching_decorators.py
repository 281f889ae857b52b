from functools import cache, cached_property, lru_cache

calls = []


@lru_cache(maxsize=2)
def square(n, *, scale=1):
    calls.append(n)
    return n * n * scale


print(square(2), square(3), square(2), square(4), square(3), calls, square.cache_info())
print(square(2, scale=2), square.cache_parameters(), square.__name__, square.__wrapped__(5))
square.cache_clear()
print(square.cache_info())


@lru_cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


@cache
def ways(amount, coins):
    if amount == 0:
        return 1
    return sum(ways(amount - coin, coins[i:]) for i, coin in enumerate(coins) if coin <= amount)


@lru_cache(typed=True)
def typed(x):
    return type(x).__name__


@lru_cache(maxsize=0)
def never(x):
    return x


print(fib(80), fib.cache_info(), ways(100, (50, 25, 10, 5, 1)), typed(1), typed(1.0), typed(True), typed.cache_info(), never(1), never(1), never.cache_info())
try:
    fib([])
except TypeError as error:
    print(error)
failures = []


@cache
def fails(n):
    failures.append(n)
    raise ValueError(n)


for _ in range(2):
    try:
        fails(1)
    except ValueError as error:
        print("not cached", error, failures)


class Report:
    def __init__(self, rows):
        self.rows = rows

    @cached_property
    def total(self):
        """The sum."""
        print("adding", end=" ")
        return sum(self.rows)

    @lru_cache
    def scaled(self, n):
        return [row * n for row in self.rows]


r = Report([1, 2, 3])
print(r.total, r.total, "total" in vars(r), Report.total.__doc__, r.scaled(2), r.scaled(2) is r.scaled(2))
r.total = 100
print(r.total)
del r.total
r.rows.append(4)
print(r.total)

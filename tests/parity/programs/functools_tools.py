from functools import (
    cache,
    cached_property,
    cmp_to_key,
    lru_cache,
    partial,
    partialmethod,
    reduce,
    singledispatch,
    wraps,
)

calls = []


@lru_cache(maxsize=2)
def square(n):
    calls.append(n)
    return n * n


print(square(2), square(2), square(3), square(4), square(2), calls, square.cache_info())
square.cache_clear()
print(square.cache_info(), square.__name__)


@cache
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), fib.cache_info().hits > 0)


class Circle:
    def __init__(self, r):
        self.r = r

    @cached_property
    def area(self):
        """The area."""
        calls.append("area")
        return 3 * self.r**2

    def scale(self, by, plus=0):
        return self.r * by + plus

    double = partialmethod(scale, 2)


c = Circle(2)
print(c.area, c.area, calls.count("area"), vars(c), c.double(), c.double(plus=1), Circle.area.__doc__)
del c.area
print(c.area, calls.count("area"))
add = partial(lambda *a, **k: (a, k), 1, x=2)
print(
    add(),
    add(5, x=3, y=4),
    partial(int, base=2)("101"),
    add.args,
    add.keywords,
    list(map(partial(pow, 2), [1, 2, 3])),
    partial(add, 9).args,
)
print(
    reduce(lambda a, b: a * b, [1, 2, 3, 4]),
    reduce(lambda a, b: a + b, [], "empty"),
    sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)),
)
for bad in (lambda: reduce(lambda a, b: a, []), lambda: square([1]), lambda: partial(), lambda: partial(5)):
    try:
        print(bad())
    except TypeError as error:
        print(error)


def deco(f):
    @wraps(f)
    def inner(*args):
        "inner doc"
        return f(*args)

    return inner


@deco
def named(a):
    "named doc"
    return a


print(named.__name__, named.__doc__, named(5), named.__wrapped__(6), named.__qualname__)

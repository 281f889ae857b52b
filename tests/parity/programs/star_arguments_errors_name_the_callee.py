"""Errors of `*` and `**` in calls and displays; a module imported inside try is whole."""

try:
    import math
except ImportError:
    math = None


def f(*args, **kwargs):
    return args, kwargs


def g(x, y=2):
    return x, y


class Word(str):
    pass


class Nothing:
    pass


nothing = None
for attempt in (
    lambda: f(*5),
    lambda: f(1, *5),
    lambda: f(*[1], *5),
    lambda: f(*5, a=1),
    lambda: g(*Nothing()),
    lambda: nothing(*5),
    lambda: nothing(**5),
    lambda: f(**5),
    lambda: f(**{1: 2}),
    lambda: f(**{"a": 1}, **{"a": 2}),
    lambda: f(a=1, **{"a": 2}),
    lambda: f(**{1: 1}, **{1: 2}),
    lambda: {1, *5},
    lambda: [1, *5],
    lambda: (1, *5),
    lambda: {**5},
    lambda: g(1, **{"x": 2}),
):
    try:
        print(attempt())
    except TypeError as e:
        print(e)
print(f(**{Word("a"): 1}), math.gcd(12, 18), getattr(math, "factorial")(5))

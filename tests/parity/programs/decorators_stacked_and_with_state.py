import functools


def count_calls(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        return function(*args, **kwargs)

    wrapper.calls = 0
    return wrapper


def retry(times, *errors):
    def decorate(function):
        @functools.wraps(function)
        def wrapper(*args, **kwargs):
            for attempt in range(1, times + 1):
                try:
                    return function(*args, **kwargs)
                except errors as error:
                    if attempt == times:
                        raise
                    print(f"attempt {attempt}: {error}")

        return wrapper

    return decorate


class Register:
    def __init__(self):
        self.found = {}

    def __call__(self, name=None, **options):
        if callable(name):
            return self()(name)

        def decorate(target):
            self.found[name or target.__name__] = (target, options)
            return target

        return decorate


def typed(function):
    hints = function.__annotations__

    @functools.wraps(function)
    def wrapper(*args):
        for value, (name, kind) in zip(args, hints.items()):
            if not isinstance(value, kind):
                raise TypeError(f"{name} must be {kind.__name__}, not {type(value).__name__}")
        return function(*args)

    return wrapper


def add_repr(cls):
    cls.__repr__ = lambda self: f"{cls.__name__}({', '.join(f'{k}={v!r}' for k, v in vars(self).items())})"
    return cls


register = Register()


@register
@count_calls
def plain(x):
    """Doc of plain."""
    return x * 2


@register("named", level=5)
@retry(3, ValueError)
@count_calls
def flaky(limit):
    if flaky.__wrapped__.calls < limit:
        raise ValueError(f"call {flaky.__wrapped__.calls}")
    return "done"


@typed
def area(width: int, height: int):
    return width * height


@register(kind="class")
@add_repr
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


print(plain(2), plain(3), plain.calls, plain.__name__, plain.__doc__, flaky(3), list(register.found), register.found["named"][1], Point(1, "b"))
for call in (lambda: area(2, 3), lambda: area(2, "3"), lambda: flaky(99), lambda: register.found["Point"][0](1, 2)):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


def trace(label):
    print("make", label, end="; ")

    def decorate(function):
        print("apply", label, end="; ")
        return lambda *args: (label, function(*args))

    return decorate


@trace("outer")
@trace("inner")
def traced(n):
    return n + 1


print(traced(1))


@(lambda f: staticmethod(f))
def unusual():
    return "static"


print(unusual(), [d(len)("abc") for d in (count_calls, lambda f: f)])

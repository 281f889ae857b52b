from functools import cmp_to_key, partial, partialmethod, reduce, update_wrapper, wraps


def power(base, exponent=2, *, negate=False):
    """Raise."""
    return -(base**exponent) if negate else base**exponent


square, cube = partial(power), partial(power, exponent=3)
print(square(5), cube(2), cube(2, exponent=4), partial(power, 2)(5), partial(square, 3, negate=True)(), cube.func is power, cube.args, cube.keywords, partial(partial(power, 2), 3).args)
print(list(map(partial(int, base=2), ["101", "11"])), partial(print, "a", sep="-")("b", "c"), sorted(["b", "A"], key=partial(str.lower)))
print(reduce(lambda a, b: a + b, [1, 2, 3]), reduce(lambda a, b: a * b, [], 7), reduce(max, [3, 9, 2]), reduce(lambda acc, item: {**acc, item: len(acc)}, "abc", {}), reduce(str.__add__, "xyz"))
for call in (lambda: reduce(max, []), lambda: partial(), lambda: partial(5), lambda: cube(2, 3, 4), lambda: partial(power)(), lambda: cmp_to_key(5)(1) < cmp_to_key(5)(2)):
    try:
        print(call())
    except TypeError as error:
        print(error)


def logged(prefix):
    def decorate(function):
        @wraps(function)
        def wrapper(*args, **kwargs):
            print(prefix, function.__name__, args, kwargs, end=" -> ")
            return function(*args, **kwargs)

        return wrapper

    return decorate


@logged("call")
def add(a: int, b: int = 1) -> int:
    """Add two."""
    return a + b


print(add(1, b=2), add.__name__, add.__doc__, add.__wrapped__(5), add.__qualname__)


class Button:
    def __init__(self):
        self.state = "off"

    def set(self, state, loud=False):
        self.state = state.upper() if loud else state
        return self

    on = partialmethod(set, "on")
    shout = partialmethod(set, "on", loud=True)


print(Button().on().state, Button().shout().state)
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)), sorted("bca", key=cmp_to_key(lambda a, b: (a > b) - (a < b))), max([1, 3], key=cmp_to_key(lambda a, b: a - b)))


class Callable:
    def __call__(self):
        return "called"


c = update_wrapper(Callable(), power)
print(c.__name__, c.__doc__, c(), c.__wrapped__ is power)

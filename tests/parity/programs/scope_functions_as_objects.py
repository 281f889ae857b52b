import functools


def outer(a, /, b=2, *args, c, d=4, **rest):
    "The doc."
    return a, b, args, c, d, rest


print(outer.__name__, outer.__doc__, outer.__defaults__, outer.__kwdefaults__, outer.__module__, outer.__qualname__, callable(outer), outer(1, c=3), outer(1, 5, 6, 7, c=8, e=9))
outer.tag = "attribute"
outer.calls = getattr(outer, "calls", 0) + 1
print(vars(outer), outer.tag, hasattr(outer, "missing"))
outer.__name__ = "renamed"
outer.__doc__ = None
print(outer.__name__, outer.__doc__, repr(outer).split(" at ")[0])
del outer.tag
try:
    outer.tag
except AttributeError as error:
    print(error)
table = {"+": lambda a, b: a + b, "len": len, "cls": str, "method": "abc".index, "partial": functools.partial(max, 3)}
print(table["+"](1, 2), table["len"]("four"), table["cls"](5), table["method"]("c"), table["partial"](1, 9))
pipeline = [str.strip, str.title, lambda s: s.replace(" ", "-")]
print(functools.reduce(lambda value, step: step(value), pipeline, "  hello big world "))


def make(n):
    def function():
        return n

    function.__name__ = f"get_{n}"
    return function


functions = [make(n) for n in range(3)]
print([f.__name__ for f in functions], [f() for f in functions], functions[0] == functions[0], functions[0] != make(0), len({*functions}), {functions[1]: "key"}[functions[1]])


def recursive(n, seen=None):
    seen = [] if seen is None else seen
    seen.append(n)
    return seen if n == 0 else recursive(n - 1, seen)


def mutual_even(n):
    return n == 0 or mutual_odd(n - 1)


def mutual_odd(n):
    return n != 0 and mutual_even(n - 1)


print(recursive(3), recursive(1), mutual_even(10), mutual_odd(7), (lambda f: f(f, 5))(lambda self, n: 1 if n < 2 else n * self(self, n - 1)))

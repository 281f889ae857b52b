square = lambda n: n * n
print(
    square(4),
    (lambda: "none")(),
    (lambda *a, **k: (a, k))(1, x=2),
    (lambda a, /, b=2, *, c=3: (a, b, c))(1, c=9),
    (lambda x: (yield x)).__name__ if False else square.__name__,
    (lambda a=square: a(3))(),
)
compose = lambda *fs: (lambda x: x) if not fs else lambda x: fs[0](compose(*fs[1:])(x))
print(
    compose(square, abs, lambda n: n - 5)(2),
    [f(3) for f in (lambda n: n + 1, lambda n: n * 2)],
    sorted("bAc", key=lambda c: c.lower()),
    (lambda n: "even" if n % 2 == 0 else "odd")(3),
    (lambda x: lambda y: lambda z: x + y + z)(1)(2)(3),
)
counter = 0


def next_default():
    global counter
    counter += 1
    return counter


def f(a=next_default(), b=[], *, c=next_default(), d={}):
    b.append(a)
    d[a] = len(d)
    return a, b, c, d


print(f(), f(5), f(), counter, f.__defaults__, f.__kwdefaults__)


def outer(n):
    def inner(m=n):
        return m

    n += 1
    return inner(), inner(9), n


print(outer(1))
factorial = lambda n: 1 if n < 2 else n * factorial(n - 1)
print(
    factorial(20),
    list(map(lambda pair: pair[0] + pair[1], [(1, 2), (3, 4)])),
    (lambda: None)() is None,
    (lambda a, b: a - b)(b=1, a=5),
)
for call in (
    lambda: (lambda a: a)(),
    lambda: (lambda: 0)(1),
    lambda: (lambda *, k: k)(),
    lambda: (lambda a, /: a)(a=1),
    lambda: square(n=2, m=1),
    lambda: f(1, 2, 3),
    lambda: outer(),
):
    try:
        print(call())
    except TypeError as error:
        print(error)

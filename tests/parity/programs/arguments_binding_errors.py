def plain(a, b):
    return a, b


def defaults(a, b=2, c=3):
    return a, b, c


def starred(a, *args):
    return a, args


def keywords(a, **kw):
    return a, kw


def only(*, x, y=1):
    return x, y


def positional(a, b, /):
    return a, b


def mixed(a, /, b, *, c):
    return a, b, c


class Klass:
    def __init__(self, name, size=1):
        self.name = name

    def method(self, one):
        return one


calls = [
    lambda: plain(1), lambda: plain(), lambda: plain(1, 2, 3), lambda: plain(1, c=2), lambda: plain(1, a=2), lambda: plain(b=1), lambda: defaults(), lambda: defaults(1, 2, 3, 4), lambda: defaults(1, d=5),
    lambda: starred(), lambda: starred(a=1, b=2), lambda: keywords(), lambda: keywords(1, 2), lambda: keywords(1, a=2), lambda: only(), lambda: only(1), lambda: only(1, x=2), lambda: only(y=1), lambda: only(x=1, z=2),
    lambda: positional(1, b=2), lambda: positional(a=1, b=2), lambda: positional(1), lambda: mixed(1, 2), lambda: mixed(1, 2, 3), lambda: mixed(a=1, b=2, c=3), lambda: mixed(1, c=3),
    lambda: Klass(), lambda: Klass("n", 1, 2), lambda: Klass(nam="x"), lambda: Klass("n").method(), lambda: Klass("n").method(1, 2), lambda: Klass.method(1), lambda: (lambda q: q)(), lambda: plain(*[1, 2, 3]), lambda: plain(**{"a": 1}), lambda: plain(1, **{"b": 2, "a": 3}),
]
for call in calls:
    try:
        print(call())
    except TypeError as error:
        print(error)
print(plain(b=1, a=2), defaults(1, c=5), keywords(a=1, b=2), only(y=5, x=1), mixed(1, b=2, c=3), starred(*"abc"), keywords("x", **{"not identifier": 1}), Klass(size=5, name="kw").name)

"""functools: dispatch on types, partial objects and methods, wrappers, caches."""

import copy
import functools
from collections import abc
from typing import Union


class Tagged:
    def __init__(self, tag):
        self.tag = tag

    def both(self, *args, **keywords):
        return self.tag, args, keywords

    plain = functools.partialmethod(both, 1, x=2)
    nested = functools.partialmethod(plain, 3)
    static = functools.partialmethod(staticmethod(lambda *a: a), 8)
    of_class = functools.partialmethod(classmethod(lambda cls, *a: (cls.__name__, a)), 9)


t = Tagged("t")
print(t.plain(5), t.nested(4, x=7), t.static(1), t.of_class(2), Tagged.of_class(3))
print(Tagged.plain(t, 6), t.plain.func.__self__ is t, t.plain.__self__ is t)
print(Tagged.__dict__["nested"].args, Tagged.__dict__["nested"].keywords)


def capture(*args, **keywords):
    return args, keywords


class Sub(functools.partial):
    pass


p = functools.partial(capture, 1, [2], a=3)
p.note = "n"
for each in (p, Sub(capture, b=1)):
    made = copy.copy(each)
    print(made.args, made.keywords, made.__dict__, made is each, type(made) is type(each), made())
print(repr(Sub(int)).split("(")[0], functools.partial(int, base=2), sorted(p.__dict__))
try:
    functools.partial()
except TypeError as error:
    print(error)


@functools.singledispatch
def kind(x):
    return "object"


@kind.register
def _(x: int):
    return "int"


@kind.register(abc.Sized)
def _(x):
    return "sized"


@kind.register
def _(x: Union[float, bytes]):
    return "float or bytes"


@kind.register
def _(x: list | dict):
    return "list or dict"


kind.register(abc.Mapping, lambda x: "mapping")


class Own:
    def __len__(self):
        return 0


print([kind(x) for x in (1, True, 1.5, b"", [], {}, "", None, Own(), range(3), (), object())])
print(kind.dispatch(str)("a"), kind.dispatch(float) is kind.dispatch(bytes))
for wrong in (lambda: kind.register(lambda x: x), lambda: kind.register(list[int], capture), lambda: kind()):
    try:
        wrong()
    except TypeError as error:
        print(str(error)[:40])


class Shape:
    @functools.singledispatchmethod
    def draw(self, x):
        return "any", x

    @draw.register
    def _(self, x: int):
        return "int", x

    @draw.register(str)
    @classmethod
    def _(cls, x):
        return cls.__name__, x


print(Shape().draw(1), Shape().draw("a"), Shape().draw(2.5), Shape.draw.register is not None)


@functools.lru_cache(2)
def square(x: int) -> int:
    """Squares."""
    return x * x


print(square(2), square(2), square(x=2), square.cache_info(), square.cache_info().hits)
print(square.__name__, square.__doc__, square.__annotations__, square.__wrapped__(5), square.cache_parameters())


class Lazy:
    @functools.lru_cache
    def cached(self, x):
        return x

    @functools.cached_property
    def value(self):
        print("computed")
        return 5

    def tagged(self):
        pass

    tagged.tag = 3


lazy = Lazy()
lazy.cached(1)
print(lazy.cached.cache_info() == Lazy.cached.cache_info(), lazy.tagged.tag)
print(lazy.value, lazy.value, lazy.__dict__)


class Slotted:
    __slots__ = ("a", "__dict__")


s = Slotted()
s.a, s.b = 1, 2
print(s.__dict__, s.a, s.b)


class Bare:
    __slots__ = ()

    @functools.cached_property
    def value(self):
        return 1


try:
    Bare().value
except TypeError as error:
    print(error)

try:

    class Twice:
        @functools.cached_property
        def a(self):
            return 1

        b = a

except RuntimeError as error:
    print(error, "|", error.__cause__)


def in_class_body():
    class Outer:
        def wrap(self, f):
            return lambda *a: ("wrapped", f(*a))

        def make(self):
            class Inner:
                @self.wrap
                def f(self, x):
                    return x

            return Inner().f(2)

    return Outer().make()


print(in_class_body())
print(classmethod(capture).__get__(None, int)(1), staticmethod(capture).__get__(1) is capture)
print(staticmethod(capture).__name__, property(None).__isabstractmethod__)

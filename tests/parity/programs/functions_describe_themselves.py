"""Names, defaults, annotations and attributes of functions and methods."""

from functools import singledispatch, wraps, singledispatchmethod


@singledispatch
def show(x):
    """doc"""
    return f"any {x}"


@show.register
def _(x: int):
    return f"int {x}"


@show.register
def _(x: list, y=1) -> str:
    return f"list {x}"


@show.register(str)
def show_str(x):
    return f"str {x}"


print(
    show(1),
    show([1]),
    show("a"),
    show(1.5),
    show.dispatch(int)(3),
    show.__doc__,
    show.__name__,
    show.__wrapped__.__name__,
)
try:

    @show.register
    def _(x):
        pass
except TypeError as e:
    print(str(e)[:40])


class K:
    @singledispatchmethod
    def m(self, x):
        return "any"

    @m.register
    def _(self, x: int):
        return "int"


print(K().m(1), K().m("x"))


def f(a, b: int = 2, *args, c: str = "x", d, **kw) -> float:
    """Doc."""


f.x = 1
f.y = [2]
print(
    f.x,
    f.y,
    f.__name__,
    f.__qualname__,
    f.__defaults__,
    f.__kwdefaults__,
    f.__doc__,
    f.__module__,
    f.__annotations__,
    f.__dict__,
)
f.__name__ = "g"
f.__qualname__ = "q.g"
f.__doc__ = "new"
f.__module__ = "mm"
print(f.__name__, f.__qualname__, f.__doc__, f.__module__, hasattr(f, "zzz"))
del f.x
print(f.__dict__, callable(f), f.__call__ is not None)


@wraps(f)
def w(*a):
    pass


print(w.__name__, w.__wrapped__ is f, w.__dict__.keys())


class C:
    def m(self, x: int) -> str:
        "md"

    m.tag = 5

    @staticmethod
    def s():
        pass

    @classmethod
    def c(cls):
        pass

    @property
    def p(self):
        "pd"


print(
    C.m.__name__,
    C.m.__qualname__,
    C.m.tag,
    C().m.tag,
    C().m.__name__,
    C.m.__annotations__,
    C.m.__doc__,
    C().m.__doc__,
    C.s.__qualname__,
    C.c.__qualname__,
    C.p.__doc__,
    C.c.__name__,
)
C.m.other = 7
print(C().m.other, C.__name__, C.__qualname__, C.__module__, C.__doc__, C.m.__module__)
try:
    C().m.z = 1
except AttributeError as e:
    print(e)
lam = lambda x, y=3: x
print(lam.__name__, lam.__qualname__, lam.__defaults__)


def outer():
    def inner():
        pass

    class L:
        def m(self):
            pass

    return inner, L


i, L = outer()
print(i.__qualname__, L.__qualname__, L.m.__qualname__, L().m.__self__.__class__ is L, L().m.__func__ is L.m)
print(len.__name__, print.__name__, [].append.__name__, str.upper.__name__, int.__name__, len.__doc__ is None or True)


async def co():
    pass


def gen():
    yield


print(co.__name__, gen.__name__, gen().__name__, gen().__qualname__)
c = co()
print(c.__name__, c.__qualname__)
c.close()
try:
    f.__name__ = 5
except TypeError as e:
    print(e)
try:
    C.__name__ = 5
except TypeError as e:
    print(e)
import types

print(isinstance(f, types.FunctionType), isinstance(C().m, types.MethodType), types.MethodType(f, 3).__self__)

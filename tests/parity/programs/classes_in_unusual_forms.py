"""Metaclasses that are functions, `**` in class statements, layouts, slots, results of special methods, static and class methods as objects."""


def attempt(f):
    try:
        return f()
    except (TypeError, ValueError, AttributeError) as e:
        return f"{type(e).__name__}: {e}"


def maker(name, bases, namespace, **options):
    return (name, bases, sorted(key for key in namespace if not key.startswith("__")), options)


class Made(metaclass=maker, x=1):
    a = 1

    def m(self):
        pass


print(Made)


class Meta(type):
    def __new__(cls, name, bases, namespace, **options):
        made = super().__new__(cls, name, bases, namespace)
        made.options = options
        return made

    def __init__(cls, name, bases, namespace, **options):
        super().__init__(name, bases, namespace)


options = {"metaclass": Meta, "x": 5}


class Starred(*(object,), **options):
    pass


print(type(Starred).__name__, Starred.options)


class Other(type):
    pass


class WithOther(metaclass=Other):
    pass


def conflict():
    class Both(Starred, WithOther):
        pass


def layout():
    class Both(list, dict):
        pass


def slot_conflict():
    class C:
        __slots__ = ("a",)
        a = 1


def slot_name():
    class C:
        __slots__ = ("not a name",)


def slot_type():
    class C:
        __slots__ = (1,)


for f in (conflict, layout, slot_conflict, slot_name, slot_type, lambda: type("X", (), {"__qualname__": 5})):
    print(attempt(f))


class Open:
    __slots__ = ("a", "__dict__")


o = Open()
o.a = o.b = 3
print(o.b, o.__dict__, attempt(lambda: setattr(o, 5, 1)))


class Returns:
    def __init__(self, value):
        return value


print(attempt(lambda: Returns(5)), type(Returns(None)).__name__)


class Bad:
    def __int__(self):
        return "x"

    __float__ = __str__ = __repr__ = __bytes__ = __bool__ = __index__ = __hash__ = __len__ = __int__


for f in (int, float, bytes, bool, hash, len, bin):
    print(f.__name__, attempt(lambda f=f: f(Bad())))


class S(str):
    pass


print([type(f(S("abc"))).__name__ for f in (S.strip, S.lstrip, S.rstrip, S.upper, str)])


class Methods:
    """Holds them."""

    @staticmethod
    def s(x):
        """static"""
        return x

    @classmethod
    def c(cls, x):
        """class"""
        return (cls.__name__, x)


s, c = Methods.__dict__["s"], Methods.__dict__["c"]
print(
    s.__name__,
    c.__name__,
    s.__doc__,
    c.__doc__,
    s.__qualname__,
    c.__module__,
    s(1),
    s.__func__(2),
    s.__get__(None, Methods)(3),
)
print(c.__get__(None, Methods)(4), c.__get__(Methods())(5), c.__func__(Methods, 6), c.__wrapped__(Methods, 7))
print(Methods().c.__self__ is Methods, Methods().c.__func__ is c.__func__)


class Lazy:
    def __init__(self, f):
        self.f = f

    def __get__(self, o, K):
        return self.f(K)


class Chained:
    name = "chained"

    @classmethod
    @property
    def p(cls):
        return cls.name

    @classmethod
    @Lazy
    def q(cls):
        return cls.name.upper()


print(Chained.p, Chained().p, Chained.q)


class Base:
    @property
    def prop(self):
        """base doc"""
        return "base"

    @classmethod
    def test(cls):
        return super().__name__ if False else cls.__mro__[1].prop


class Sub(Base):
    @classmethod
    def above(cls):
        return super().prop


print(isinstance(Sub.above(), property), Sub.above() is Base.prop)


class Annotated:
    x: int


class Below(Annotated):
    pass


print(Annotated.__annotations__, Below.__annotations__)


class SetOnly:
    def __set__(self, o, value):
        o.__dict__["a"] = value * 2


class UsesSetOnly:
    a = SetOnly()


u = UsesSetOnly()
print(type(u.a).__name__)
u.a = 4
print(u.a, u.__dict__)
d = u.__dict__
del u.__dict__
print(u.__dict__, d, hasattr(u, "b"))


class Doc(property):
    """Doc of the class."""


class UsesDoc:
    @Doc
    def a(self):
        """doc of a"""

    @a.setter
    def a(self, value):
        pass


print(UsesDoc.a.__doc__, type(UsesDoc.a).__name__)
p = property(doc="given")
p.__doc__ = "changed"
print(p.__doc__, attempt(lambda: setattr(p, "fget", 1)), attempt(lambda: p.__set_name__(1)))


def hasref(o):
    return hasattr(o, "__weakref__")


class A:
    pass


class B:
    __slots__ = ("a",)


class C:
    __slots__ = ("__weakref__",)


print(hasref(A()), hasref(B()), hasref(C()), hasref(5), hasref(A), A().__weakref__)


class D:
    x: int


class E:
    y: str


class F(D, E):
    pass


print(F.__annotations__, D.__annotations__)

class A:
    """Doc of A."""

    x = 1

    def m(self):
        """Doc of m."""


class B(A):
    pass


print(
    A.__doc__,
    B.__doc__,
    A.m.__doc__,
    A.__name__,
    A.__module__,
    A().__class__.__name__,
    B.__bases__ == (A,),
    B.__base__.__name__,
    A.__mro__[-1] is object,
    type(A) is type,
)
print(hasattr(A, "x"), getattr(B, "x"), "x" in vars(A), "x" in vars(B), A().__doc__, callable(A), callable(A()))
C = type("C", (A,), {"y": 2, "hello": lambda self: f"hello {self.y}"})
print(C.__name__, C().hello(), C.x, issubclass(C, A), type(C()).__name__)
print(A.m, A.__qualname__) if False else print(A.__qualname__)
print(
    [n for n in dir(A()) if not n.startswith("_")],
    sorted(vars(A()).items()),
    isinstance(A.m, type(lambda: 0)),
    type(A().m).__name__,
)
print(
    object() != object(),
    repr(object())[:15],
    A.__eq__ is object.__eq__,
    A.__init__ is object.__init__,
    A.__subclasses__() == [B, C],
)

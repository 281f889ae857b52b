class A:
    pass


class B(A):
    def __call__(self):
        return "called"


b = B()
print(
    isinstance(b, A),
    isinstance(b, (int, A)),
    isinstance(b, (int, (str, (B,)))),
    isinstance(B, type),
    isinstance(b, object),
    isinstance(True, int),
    isinstance(1, bool),
    isinstance(1.0, int),
    isinstance(None, type(None)),
    isinstance([], (list, tuple)),
    isinstance(5, int | str),
    isinstance(None, int | None),
    isinstance("a", ()),
)
print(
    issubclass(B, A),
    issubclass(A, A),
    issubclass(B, (int, A)),
    issubclass(bool, int),
    issubclass(A, object),
    issubclass(int, float),
    issubclass(KeyError, LookupError),
    issubclass(int, int | str),
    issubclass(type, object),
)
print(
    [
        callable(x)
        for x in (
            b,
            A(),
            A,
            len,
            lambda: 0,
            "a",
            b.__call__,
            [].append,
            property(),
            int,
            None,
            staticmethod(len),
            print,
        )
    ]
)
for call in (
    lambda: isinstance(1, 5),
    lambda: isinstance(1, "int"),
    lambda: isinstance(1, [int]),
    lambda: issubclass(1, int),
    lambda: issubclass(int, 5),
    lambda: isinstance(1, (int, "a")),
    lambda: isinstance("b", (int, "a")),
    lambda: 5(),
    lambda: "a"(),
    lambda: A()(),
    lambda: None(),
    lambda: [1](0),
):
    try:
        print(call())
    except TypeError as error:
        print(error)
print(
    type(b) is B,
    type(b) == A,
    type(5),
    type("a").__name__,
    type(B),
    type(None),
    type(len).__name__,
    type(lambda: 0).__name__,
    type(b.__call__).__name__,
    type([].append).__name__,
    b.__class__ is B,
    B.__bases__,
    A.__base__,
    int.__mro__,
)


class Even(type):
    def __instancecheck__(cls, value):
        return isinstance(value, int) and value % 2 == 0

    def __subclasscheck__(cls, other):
        return other is bool


class EvenNumber(metaclass=Even):
    pass


print(isinstance(4, EvenNumber), isinstance(3, EvenNumber), issubclass(bool, EvenNumber), issubclass(int, EvenNumber))

def make_point(*names):
    def __init__(self, *values):
        if len(values) != len(names):
            raise TypeError(f"{type(self).__name__} takes {len(names)} values, not {len(values)}")
        for name, value in zip(names, values):
            setattr(self, name, value)

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in names)})"

    return type("Point" + str(len(names)), (), {"__init__": __init__, "__repr__": __repr__, "names": names})


P2, P3 = make_point("x", "y"), make_point("x", "y", "z")
print(P2(1, 2), P3(1, 2, "c"), P2.names, P2.__name__, type(P2), P2 is make_point("x", "y"), isinstance(P2(1, 2), P2))
try:
    P2(1)
except TypeError as error:
    print(error)
Base = type("Base", (), {"greet": lambda self: f"hi from {type(self).__name__}", "count": 0})
Child = type("Child", (Base,), {"count": 5, "__doc__": "made"})
c = Child()
print(c.greet(), Child.count, Base.count, Child.__doc__, Child.__bases__, Child.__mro__[1] is Base, c.__class__.__name__, type(c) is Child)


def with_methods(**methods):
    def decorate(cls):
        for name, method in methods.items():
            setattr(cls, name, method)
        return cls

    return decorate


@with_methods(double=lambda self: self.n * 2, __add__=lambda self, other: type(self)(self.n + other.n))
class Number:
    def __init__(self, n):
        self.n = n


print(Number(4).double(), (Number(1) + Number(2)).n)
classes = [type(f"C{i}", (object,), {"value": i, "next": lambda self, i=i: i + 1}) for i in range(3)]
print([cls().value for cls in classes], [cls().next() for cls in classes], [cls.__name__ for cls in classes], {cls: i for i, cls in enumerate(classes)}[classes[2]])


def local_class(tag):
    class Local:
        label = tag

        def show(self):
            return f"{tag}:{self.label}"

    return Local


A, B = local_class("a"), local_class("b")
print(A().show(), B().show(), A is B, A.__qualname__, issubclass(A, B), A.__name__ == B.__name__)

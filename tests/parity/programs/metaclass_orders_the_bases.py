"""A metaclass whose `mro` gives the order in which bases are searched."""


class Reorders(type):
    def mro(cls):
        order = super().mro()
        print(cls.__name__, [each.__name__ for each in order])
        return [order[0], *sorted(order[1:-1], key=lambda each: each.__name__), object]


class B:
    def f(self):
        return "B"

    def g(self):
        return "B.g"


class A:
    def f(self):
        return "A"


class X(B, A, metaclass=Reorders):
    def h(self):
        return super().f()


print(X.__mro__, X().f(), X().g(), X().h(), X.__bases__)


class Y(X):
    pass


print(Y.__mro__, Y().f())


class Bad(type):
    def mro(cls):
        return [cls, 1, object]


class Bad2(type):
    def mro(cls):
        return [cls, dict, object]


for M in (Bad, Bad2):
    try:

        class Z(metaclass=M):
            pass
    except TypeError as e:
        print(e)


class Plain(type):
    pass


class P(metaclass=Plain):
    pass


print(P.mro(), type.mro(P))

class A:
    def who(self):
        return ["A"]


class B(A):
    def who(self):
        return ["B"] + super().who()


class C(A):
    def who(self):
        return ["C"] + super().who()


class D(B, C):
    def who(self):
        return ["D"] + super().who()


class E(C):
    pass


class F(D, E):
    pass


print(D().who(), F().who())
print([c.__name__ for c in F.mro()])
try:

    class X(A, B):
        pass

except TypeError as error:
    print(error)
try:

    class Twice(A, A):
        pass

except TypeError as error:
    print(error)

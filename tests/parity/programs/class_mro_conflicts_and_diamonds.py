class A:
    def go(self):
        return ["A"]


class B(A):
    def go(self):
        return ["B", *super().go()]


class C(A):
    def go(self):
        return ["C", *super().go()]


class D(B, C):
    def go(self):
        return ["D", *super().go()]


class E(C, B):
    pass


print(D().go(), E().go(), [cls.__name__ for cls in D.__mro__], D.mro() == list(D.__mro__))


class X(A):
    pass


class Y:
    pass


class Z(X, Y):
    pass


class W(Y, B):
    pass


print([cls.__name__ for cls in Z.__mro__], [cls.__name__ for cls in W.__mro__], W().go())
for name, bases in (("order", (A, B)), ("conflict", (D, E)), ("twice", (A, A))):
    try:
        made = type("Made", bases, {})
        print(name, made.__mro__)
    except TypeError as error:
        print(name, "->", str(error).split("\n")[0][:60])


class Left:
    def __init__(self, **rest):
        self.left = rest.pop("left", "no left")
        super().__init__(**rest)


class Right:
    def __init__(self, **rest):
        self.right = rest.pop("right", "no right")
        super().__init__(**rest)


class Both(Left, Right):
    pass


print(vars(Both(left=1, right=2)), vars(Both()))
print(Both(right=5).left)

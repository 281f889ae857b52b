class Shape:
    def __init__(self, name):
        self.name = name

    def area(self):
        return 0

    def describe(self):
        return f"{self.name} with area {self.area()}"


class Square(Shape):
    def __init__(self, side):
        super().__init__("square")
        self.side = side

    def area(self):
        return self.side**2


class Named(Square):
    def describe(self):
        return "a " + super().describe() + " and " + super(Square, self).describe()

    @classmethod
    def make(cls, *a):
        return cls(*a)


class Special(Named):
    @classmethod
    def make(cls, *a):
        made = super().make(*a)
        made.name = "special"
        return made


print(Named(3).describe())
print(Special.make(2).describe(), type(Special.make(1)).__name__)
print(issubclass(Special, Shape), isinstance(Special.make(1), (int, Square)), issubclass(Shape, Special))
print(Special.__bases__[0].__name__, [c.__name__ for c in Special.__mro__])
try:
    super(Square, Named(1)).missing
except AttributeError as error:
    print(error)


def local_super():
    """`super` with a class that is a local variable, and with a receiver that is made once."""
    made = []

    class Base:
        def who(self, x):
            return [type(self).__name__, x]

    class Derived(Base):
        def myself(self):
            made.append("made")
            return self

        def who(self, x):
            return super(Derived, self).who(x) + super(Derived, self.myself()).who(x=x)

    print(Derived().who(2), made)


local_super()

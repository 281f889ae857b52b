class Shape:
    kinds = {}

    def __init_subclass__(cls, **options):
        super().__init_subclass__()
        Shape.kinds[options.get("tag", cls.__name__.lower())] = cls

    def __init__(self, name=None):
        self.name = name or type(self).__name__

    @property
    def area(self):
        raise NotImplementedError(f"{type(self).__name__} has no area")

    def __lt__(self, other):
        return self.area < other.area

    def __repr__(self):
        return f"{self.name}({self.area:g})"


class Square(Shape):
    def __init__(self, side, **rest):
        super().__init__(**rest)
        self.side = side

    @property
    def area(self):
        return self.side**2

    @area.setter
    def area(self, value):
        self.side = value**0.5


class Circle(Shape, tag="round"):
    PI = 3

    def __init__(self, radius, **rest):
        super().__init__(**rest)
        self.radius = radius

    area = property(lambda self: self.PI * self.radius**2)


class Precise(Circle, tag="exact"):
    PI = 3.14159


class Blob(Shape):
    pass


shapes = [Square(2), Circle(1), Precise(1, name="pi"), Square(1.5, name="s")]
print(sorted(shapes), max(shapes), [type(s).__name__ for s in shapes], list(Shape.kinds), Shape.kinds["exact"](2).area)
shapes[0].area = 49
print(shapes[0], shapes[0].side)
for action in (lambda: Blob().area, lambda: setattr(Circle(1), "area", 5), lambda: sorted([Blob(), Square(1)]), lambda: Square(), lambda: Square(1, colour="red")):
    try:
        print(action())
    except (NotImplementedError, AttributeError, TypeError) as error:
        print(type(error).__name__, error)
print(hasattr(Square(1), "area"), Square.area.fget is not None, isinstance(Precise(1), Circle), Precise.__mro__[1].__name__, [cls.__name__ for cls in Shape.__subclasses__()])

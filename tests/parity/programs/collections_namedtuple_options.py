from collections import namedtuple

Point = namedtuple("Point", "x y")
Person = namedtuple("Person", ["name", "age"], defaults=[18])
Odd = namedtuple("Odd", "a, class, a, _b", rename=True)
p = Point(1, y=2)
print(p, p.x, p[1], p == (1, 2), p._replace(x=5), p._asdict(), Point._fields, Point._make([7, 8]), *p, len(p), p + (3,), hash(p) == hash((1, 2)))
print(Person("Ann"), Person("Bob", 30), Person._field_defaults, Odd._fields, Odd(1, 2, 3, 4), Point.__doc__, Point.x.__doc__, isinstance(p, tuple))
x, y = p
print(x, y, max(Point(1, 9), Point(2, 0)), sorted([Point(2, 1), Point(1, 5)]), {Point(0, 0): "origin"}[0, 0], p.index(2), p.count(1), p[::-1], repr(Point("a", None)))


class Vector(namedtuple("VectorBase", "x y")):
    __slots__ = ()

    @property
    def length(self):
        return (self.x**2 + self.y**2) ** 0.5

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __str__(self):
        return f"<{self.x}, {self.y}>"


v = Vector(3, 4)
print(v.length, v + v, repr(v), str(v), v._replace(y=0), type(v._replace(y=0)).__name__, v == (3, 4))
for call in (lambda: Point(1), lambda: Point(1, 2, 3), lambda: Point(1, z=2), lambda: p._replace(q=1), lambda: setattr(p, "x", 5), lambda: Point._make([1]), lambda: namedtuple("Bad", "a a"), lambda: namedtuple("Bad", "class"), lambda: namedtuple("Bad", "_x"), lambda: namedtuple("1x", "a"), lambda: p.z, lambda: namedtuple("B", "a b", defaults=[1, 2, 3])):
    try:
        print(call())
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)
match p:
    case Point(x=1, y=other):
        print("matched", other)
match v:
    case (a, b):
        print("as sequence", a, b)

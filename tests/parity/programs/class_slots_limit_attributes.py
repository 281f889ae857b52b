class Point:
    __slots__ = ("x", "y")

    def __init__(self, x, y):
        self.x, self.y = x, y


class Point3(Point):
    __slots__ = ["z"]


class Open(Point):
    pass


class Single:
    __slots__ = "only"


p = Point(1, 2)
p.x += 10
print(p.x, p.y, Point.__slots__, hasattr(p, "__dict__"))
q = Point3(1, 2)
q.z = 3
o = Open(1, 2)
o.anything = "yes"
s = Single()
s.only = 5
print(q.z, q.x, o.anything, o.x, s.only)
for action in (lambda: setattr(p, "z", 1), lambda: setattr(q, "w", 1), lambda: setattr(s, "other", 1), lambda: vars(p)):
    try:
        print(action())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
del p.x
try:
    p.x
except AttributeError as error:
    print(error)
p.x = 7
print(p.x, sorted(name for name in dir(p) if not name.startswith("_")))

from collections import namedtuple
from typing import NamedTuple

Point = namedtuple("Point", "x y z", defaults=[0])
p = Point(1, y=2)
print(
    p,
    p.x,
    p[1],
    p.z,
    len(p),
    tuple(p),
    p == (1, 2, 0),
    p._replace(z=9),
    p._asdict(),
    Point._fields,
    Point._field_defaults,
    Point._make([7, 8, 9]),
)
x, y, z = p
print(
    x,
    y,
    z,
    isinstance(p, tuple),
    hash(p) == hash((1, 2, 0)),
    p < Point(1, 3),
    {p: "k"}[1, 2, 0],
    p + (4,),
    p[::-1],
    sorted([Point(2, 1), Point(1, 2)]),
    type(p).__name__,
    Point.__name__,
    repr([p]),
    max(p),
    p.index(2),
    p.count(0),
)


class Employee(NamedTuple):
    """An employee."""

    name: str
    id: int = 3

    def label(self):
        return f"{self.name}#{self.id}"


e = Employee("Guido")
print(
    e,
    e.label(),
    e._fields,
    e == ("Guido", 3),
    Employee.__doc__,
    e._replace(id=4),
    Employee("a", id=1),
    Employee._field_defaults,
)
match e:
    case Employee(name, 3):
        print("matched", name)
for bad in (
    lambda: Point(1),
    lambda: Point(1, 2, 3, 4),
    lambda: Point(1, 2, w=3),
    lambda: setattr(p, "x", 5),
    lambda: p.w,
    lambda: p._replace(q=1),
    lambda: Employee(),
    lambda: namedtuple("P", "a a"),
    lambda: namedtuple("P", "_a"),
    lambda: namedtuple("P", "class"),
    lambda: Point._make([1]),
):
    try:
        print(bad())
    except (TypeError, AttributeError, ValueError) as error:
        print(type(error).__name__, error)

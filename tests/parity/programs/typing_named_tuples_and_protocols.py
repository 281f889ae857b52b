"""typing at run time: NamedTuple classes with methods, runtime protocols, TypedDict, NewType, Literal, cast, overload."""

from typing import Any, ClassVar, Generic, Literal, NamedTuple, NewType, Optional, Protocol, TypedDict, TypeVar, Union, cast, runtime_checkable


class Point(NamedTuple):
    """A place."""

    x: float
    y: float = 0.0

    def moved(self, dx: float) -> "Point":
        return self._replace(x=self.x + dx)

    @property
    def size(self) -> float:
        return (self.x**2 + self.y**2) ** 0.5


p = Point(3, 4)
x, y = p
print(p, p.size, p.moved(1), x, y, p == (3, 4), p[0], Point(1), p._fields, Point._field_defaults, p._asdict(), Point._make([5, 6]), isinstance(p, tuple), hash(p) == hash((3, 4)))
for action in (lambda: Point(), lambda: Point(1, 2, 3), lambda: setattr(p, "x", 1), lambda: p._replace(z=1), lambda: Point(1, z=2)):
    try:
        print(action())
    except (TypeError, AttributeError, ValueError) as error:
        print(type(error).__name__, str(error).replace("Point.__new__()", "__new__()"))


@runtime_checkable
class Closes(Protocol):
    def close(self) -> None: ...


class Door:
    def close(self) -> None:
        print("shut")


class Wall:
    close = None
    size: ClassVar[int] = 5


print(isinstance(Door(), Closes), isinstance(5, Closes), issubclass(Door, Closes), isinstance(Wall(), Closes))
T = TypeVar("T")


class Box(Generic[T]):
    def __init__(self, item: T) -> None:
        self.item = item


class Film(TypedDict, total=False):
    title: str
    year: int


UserId = NewType("UserId", int)
film: Film = {"title": "Up", "year": 2009}
print(Box[int](5).item, Box("a").item, type(Box[str]("b")) is Box, film, Film(title="M") == {"title": "M"}, UserId(5) + 1, UserId.__name__, cast("int", "text"))
print(Optional[int] == Union[int, None], Union[int, int] is int, Literal["a", 1], T, repr(Any))

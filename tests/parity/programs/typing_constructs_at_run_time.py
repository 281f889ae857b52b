from typing import TYPE_CHECKING, Any, Callable, Generic, Iterable, Literal, NamedTuple, NewType, Optional, Protocol, TypedDict, TypeVar, Union, cast, get_args, get_origin, overload, runtime_checkable

T = TypeVar("T")
UserId = NewType("UserId", int)


class Stack(Generic[T]):
    def __init__(self, *items: T) -> None:
        self.items = list(items)

    def pop(self) -> T:
        return self.items.pop()


@runtime_checkable
class Closer(Protocol):
    def close(self) -> None: ...


class File:
    def close(self):
        return "closed"


class Movie(TypedDict, total=False):
    title: str
    year: int


class Point(NamedTuple):
    x: int
    y: int = 0

    def norm(self) -> int:
        return abs(self.x) + abs(self.y)


@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x):
    return x * 2


print(Stack[int](1, 2).pop(), Stack("a").pop(), isinstance(File(), Closer), isinstance(5, Closer), Movie(title="X", year=1), type(Movie(title="Y")).__name__, Point(1).norm(), Point(3, -4).norm(), Point._field_defaults, double(2), double("a"))
print(UserId(5), type(UserId(5)).__name__, cast(str, 5), TYPE_CHECKING, T.__name__, Optional[int], Union[int, str], Literal["a", 1], Callable[[int], str], Any, Iterable[int])
print(get_args(dict[str, int]), get_origin(list[int]), get_args(Optional[int]), get_args(Literal["x", "y"]), get_origin(int), Optional[int] == Union[int, None])


def annotated(a: int, b: "str" = "x", *, c: Optional[float] = None) -> bool:
    return True


print(annotated.__annotations__["a"], annotated(1))

from __future__ import annotations

import typing
from typing import (
    TYPE_CHECKING,
    Any,
    Callable,
    ClassVar,
    Final,
    Generic,
    Literal,
    NewType,
    Optional,
    Protocol,
    TypedDict,
    TypeVar,
    Union,
    cast,
    get_args,
    get_origin,
    overload,
    runtime_checkable,
)

if TYPE_CHECKING:
    from nowhere import Nothing

T = TypeVar("T")
UserId = NewType("UserId", int)


class Shape(Protocol):
    def area(self) -> float: ...


@runtime_checkable
class Closes(Protocol):
    def close(self) -> None: ...


class Door:
    def close(self) -> None:
        pass


class Movie(TypedDict, total=False):
    title: str
    year: int


class Stack(Generic[T]):
    items: ClassVar[int] = 0

    def push(self, item: T) -> Stack[T]:
        return self


@overload
def twice(x: int) -> int: ...
@overload
def twice(x: str) -> str: ...
def twice(x):
    return x * 2


LIMIT: Final = 3
print(
    twice(2),
    twice("a"),
    LIMIT,
    cast(str, 5),
    UserId(5),
    Movie(title="x"),
    {"title": "y"} == Movie(title="y"),
    isinstance(Door(), Closes),
    isinstance(5, Closes),
    Stack().push(1).items,
)
print(
    Literal["a", "b"],
    get_args(Literal["a", "b"]),
    get_origin(Literal[1]),
    Optional[int],
    Union[int, str, None],
    get_args(int | None),
    get_origin(list[int]),
    get_args(dict[str, list[int]]),
    int | str,
    Union[int, int],
    Any,
    T,
    get_origin(int | str),
    get_origin(Union[int, str]),
    Optional[int] == Union[int, None],
    get_args(Callable[[int], str]),
    Callable[[int], str],
    get_origin(5),
    list["x"],
)
print(
    (int | None) == (None | int),
    isinstance(None, int | None),
    typing.List[int],
    typing.Dict[str, int],
    get_origin(typing.List[int]),
    ClassVar[int],
    Literal[1] == Literal[1],
    hash(int | str) == hash(str | int),
)


def annotated(a: int, b: list[Missing] = None) -> Nowhere:
    x: AlsoMissing = 5
    return x


print(annotated(1), annotated.__annotations__)

from typing import ClassVar

x: int = 5
y: "str"
z: list[int] = []
print(x, z)


class Record:
    name: str
    size: int = 3
    kind: ClassVar[str] = "r"
    later: "Record | None" = None

    def method(self, a: int, *args: str, b: float = 1.0, **kw: bool) -> "list[int]":
        local: int = a
        unset: str
        self.attr: int = local
        return [local]


print(Record.__annotations__, Record.size, hasattr(Record, "name"), Record().method(2), Record.method.__annotations__)


def plain(a, b: 1 + 1 = 2, *, c: "text" = None) -> None:
    value: int
    try:
        return value
    except UnboundLocalError as error:
        return str(error)


print(plain.__annotations__, plain(1), plain.__defaults__, plain.__kwdefaults__)


class Child(Record):
    extra: int


print(Child.__annotations__, Child.__mro__[1].__annotations__ is Record.__annotations__)
table = {}
table["k"]: int = 5
print(table)
(w): int = 9
print(w)


def evaluated():
    print("annotation evaluated", end=" ")
    return int


def lazy(a: evaluated()) -> evaluated():
    b: evaluated() = 1
    return b


print(lazy(1), list(lazy.__annotations__))

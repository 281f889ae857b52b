from typing import Generic, TypeVar

T = TypeVar("T")


class Box(Generic[T]):
    def __init__(self, item: T) -> None:
        self.item = item

    def get(self) -> T:
        return self.item


print(Box[int](3).get(), Box("x").get())


class Registry:
    def __class_getitem__(cls, key):
        return f"{cls.__name__}[{key}]"


print(Registry["a"], Registry[1, 2])
print(list[int], dict[str, int], tuple[int, ...], list[int]([1, 2]))
print(T, Box[int], Box.__name__)

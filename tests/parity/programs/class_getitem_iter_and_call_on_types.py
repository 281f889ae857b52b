class Box:
    def __class_getitem__(cls, item):
        return f"{cls.__name__} of {item}"


class Special(Box):
    pass


print(
    Box[int], Box["a", 1], Special[None], list[int], dict[str, list[int]], tuple[int, ...], type[int], set[str] | None
)
alias = list[int]
print(
    alias([1, "x"]),
    alias.__origin__,
    alias.__args__,
    alias == list[int],
    alias == list[str],
    isinstance([], alias.__origin__),
    dict[str, int]().get("k"),
)
for call in (lambda: int[str], lambda: Box()[0], lambda: isinstance([1], list) and "plain", lambda: str["a"]):
    try:
        print(call())
    except TypeError as error:
        print(error)
print(
    int | str,
    int | None,
    (int | str) == (str | int),
    isinstance(5, int | str),
    isinstance(None, str | None),
    int | int,
    list[int] | str,
)
try:
    int | 5
except TypeError as error:
    print(error)


class Registry(type):
    def __iter__(cls):
        return iter(cls.items)

    def __getitem__(cls, key):
        return cls.items[key]

    def __contains__(cls, item):
        return item in cls.items

    def __or__(cls, other):
        return "own or"


class Colors(metaclass=Registry):
    items = ["red", "green"]


print([*Colors], Colors[0], "green" in Colors, Colors | int)

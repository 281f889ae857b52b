"""What match asks of a subject, and which errors patterns raise."""

import collections
from collections.abc import Mapping, Sequence


class Counting(Sequence):
    def __init__(self, n):
        self.n = n
        self.asked = []

    def __len__(self):
        self.asked.append("len")
        return self.n

    def __getitem__(self, i):
        self.asked.append(i)
        if i >= self.n:
            raise IndexError
        return i * 10


def look(subject):
    match subject:
        case []:
            return "empty"
        case [_, _]:
            return "two"
        case [first, *_, last]:
            return (first, last)
        case [*everything]:
            return everything


for n in (0, 2, 1, 5):
    counting = Counting(n)
    print(look(counting), counting.asked)


class Late:
    def __len__(self):
        return 0


def kind(o):
    match o:
        case {}:
            return "mapping"
        case [*_]:
            return "sequence"
        case _:
            return "neither"


print(kind(Late()))
Mapping.register(Late)
print(kind(Late()))


class Both(dict, Sequence):
    def __getitem__(self, i):
        return i


print(kind(Both()), kind("text"), kind(b"bytes"), kind({1}), kind(range(2)), kind(collections.deque([1])))
print(kind(collections.ChainMap()), kind(collections.OrderedDict()), kind(vars(Late)), kind(iter([])))


class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Wrong(Point):
    __match_args__ = ["x"]


class WrongItem(Point):
    __match_args__ = ("x", 5)


def attempt(f):
    try:
        return f()
    except (TypeError, ValueError) as e:
        return f"{type(e).__name__}: {e}"


def twice(p):
    match p:
        case Point(1, x=1):
            return "matched"


def three(p):
    match p:
        case Point(1, 2, 3):
            return "matched"


def wrong(p):
    match p:
        case Wrong(1):
            return "matched"


def wrong_item(p):
    match p:
        case WrongItem(1, 2):
            return "matched"


not_a_class = 5


def no_class(p):
    match p:
        case not_a_class():
            return "matched"


class Keys:
    A = "a"
    B = "a"


def same_keys(p):
    match p:
        case {Keys.A: 1, Keys.B: 2}:
            return "matched"


for f, p in (
    (twice, Point(1, 1)),
    (three, Point(1, 2)),
    (wrong, Wrong(1, 2)),
    (wrong_item, WrongItem(1, 2)),
    (no_class, 5),
    (same_keys, {"a": 1, "b": 2}),
):
    print(attempt(lambda f=f, p=p: f(p)))


def numbers(x):
    match x:
        case -1e1000:
            return "-inf"
        case 1e1000:
            return "inf"
        case -0.5 | 0.5:
            return "half"
        case -3:
            return "minus three"
    return "other"


print([numbers(x) for x in (float("-inf"), float("inf"), 0.5, -0.5, -3, 3)])


class Missing(dict):
    def __missing__(self, key):
        return "made"

    def get(self, key, default=None):
        return f"got {key}"


match Missing(a=1):
    case {"a": x}:
        print(x)
match collections.defaultdict(int):
    case {"k": x}:
        print("never")
    case {**rest}:
        print("rest", rest)

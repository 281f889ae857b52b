import asyncio

len = len
TimeoutError = TimeoutError


class ValueError(ValueError):
    def __str__(self):
        return f"own {super().__str__()}"


class str(str):
    def shout(self):
        return self.upper() + "!"


sorted = lambda items, sorted=sorted: sorted(items)[::-1]


def abs(value, abs=abs):
    return f"|{abs(value)}|"


print(len("ab"), repr(TimeoutError("x")), ValueError("bad"), str("a").shout(), sorted([1, 3, 2]), abs(-5))
try:
    int("x")
except ValueError:
    print("never: int raises the built-in class")
except Exception as error:
    print(type(error).__name__, type(error) is ValueError, issubclass(ValueError, type(error)))
try:
    raise TimeoutError("late")
except asyncio.TimeoutError as error:
    print("same class", error)
print(isinstance("plain", str), isinstance(str("x"), type("plain")), type(str(5)).__name__)


def inside():
    try:
        print(max(1, 2))
    except UnboundLocalError as error:
        print(error)
    max = min
    return max(1, 2)


print(inside())

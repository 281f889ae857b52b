"""A traceback through a property, an operator, a with statement and a lambda in sorted's key."""

from contextlib import contextmanager


class Money:
    def __init__(self, cents: object) -> None:
        self.cents = cents

    @property
    def euros(self) -> float:
        return self.cents / 100

    def __add__(self, other: "Money") -> "Money":
        return Money(self.cents + other.cents)


@contextmanager
def section(name: str):
    print("enter", name)
    try:
        yield
    finally:
        print("leave", name)


def report(items: list[Money]) -> list[float]:
    with section("report"):
        return [item.euros for item in sorted(items, key=lambda item: -item.euros)]


print(report([Money(100), Money(250)]), (Money(1) + Money(2)).cents)
report([Money(100), Money("five")])

"""Closures and generators: counters, memo tables, pipelines of generators, a tree walked by `yield from`."""

from collections.abc import Callable, Iterator


def counter(start: int, step: int) -> Callable[[], int]:
    """A function that counts."""
    value = start

    def advance() -> int:
        nonlocal value
        value += step
        return value

    return advance


def memoised(function: Callable[[int], int]) -> Callable[[int], int]:
    """The function with a memory."""
    known: dict[int, int] = {}

    def ask(argument: int) -> int:
        if argument not in known:
            known[argument] = function(argument)
        return known[argument]

    return ask


def compose(*functions: Callable[[int], int]) -> Callable[[int], int]:
    """One function after another."""

    def apply(value: int) -> int:
        for function in functions:
            value = function(value)
        return value

    return apply


class Tree:
    """A search tree."""

    def __init__(self, value: int) -> None:
        self.value = value
        self.left: Tree | None = None
        self.right: Tree | None = None

    def add(self, value: int) -> None:
        """Put a value where it belongs."""
        if value < self.value:
            if self.left is None:
                self.left = Tree(value)
            else:
                self.left.add(value)
        elif self.right is None:
            self.right = Tree(value)
        else:
            self.right.add(value)

    def __iter__(self) -> Iterator[int]:
        if self.left is not None:
            yield from self.left
        yield self.value
        if self.right is not None:
            yield from self.right


def numbers(limit: int) -> Iterator[int]:
    """Numbers from 0."""
    number = 0
    while number < limit:
        yield number
        number += 1


def squares(source: Iterator[int]) -> Iterator[int]:
    """The squares of what comes."""
    for number in source:
        yield number * number


def chunks(source: Iterator[int], size: int) -> Iterator[list[int]]:
    """What comes, in lists."""
    chunk = []
    for number in source:
        chunk.append(number)
        if len(chunk) == size:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def run() -> int:
    """Use them all."""
    total = 0
    counters = [counter(number, number % 3 + 1) for number in range(20)]
    for _ in range(4000):
        for each in counters:
            total += each()
    fibonacci = memoised(lambda n: n if n < 2 else fibonacci(n - 1) + fibonacci(n - 2))
    total += fibonacci(70) % 1000003
    twist = compose(lambda n: n + 1, lambda n: n * 3, lambda n: n % 1009)
    for number in range(15000):
        total += twist(number)
    for chunk in chunks(squares(numbers(40000)), 16):
        total += sum(chunk) % 7
    tree = Tree(500)
    seed = 3
    for _ in range(2500):
        seed = seed * 75 % 65537
        tree.add(seed)
    for place, value in enumerate(tree):
        total = (total + place * value) % 1000000007
    return total + sum(number for number in numbers(20000) if number % 3 == 0)


if __name__ == "__main__":
    print(run())

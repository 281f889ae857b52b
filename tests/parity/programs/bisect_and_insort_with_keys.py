"""bisect with keys and bounds, insort that keeps the order, and tables that are looked up by limits."""

from bisect import bisect, bisect_left, bisect_right, insort, insort_left
from dataclasses import dataclass, field
from random import Random

values = [1, 3, 3, 3, 7, 9]
for wanted in (0, 1, 3, 4, 9, 10):
    print(wanted, bisect_left(values, wanted), bisect_right(values, wanted), bisect(values, wanted, 2), bisect_left(values, wanted, 1, 3))


def grade(score: int) -> str:
    return "FDCBA"[bisect([60, 70, 80, 90], score)]


print([grade(score) for score in (33, 99, 77, 70, 89, 90, 100)])


@dataclass
class Shelf:
    books: list[tuple[str, int]] = field(default_factory=list)

    def put(self, title: str, year: int) -> None:
        insort(self.books, (title, year), key=lambda book: book[1])

    def between(self, first: int, last: int) -> list[str]:
        low = bisect_left(self.books, first, key=lambda book: book[1])
        return [title for title, _ in self.books[low : bisect_right(self.books, last, key=lambda book: book[1])]]


shelf = Shelf()
for title, year in (("Emma", 1815), ("Dune", 1965), ("Ulysses", 1922), ("Solaris", 1961), ("Orlando", 1928), ("Herzog", 1964), ("Late", 1965)):
    shelf.put(title, year)
print(shelf.between(1900, 1964), shelf.between(1965, 1965), shelf.between(2000, 3000), shelf.books[-2:])

rng, kept, words = Random(3), [], []
for _ in range(40):
    insort(kept, rng.randrange(20))
print(kept == sorted(kept), kept)
for word in "pear fig apple kiwi plum date".split():
    insort_left(words, word, key=len)
print(words, insort([], 1))


def longest_rising(items: list[int]) -> int:
    ends: list[int] = []
    for item in items:
        at = bisect_left(ends, item)
        ends[at : at + 1] = [item]
    return len(ends)


print(longest_rising([10, 9, 2, 5, 3, 7, 101, 18]), longest_rising([]), longest_rising([3, 3, 3]))
for action in (lambda: bisect([1], "a"), lambda: bisect_left([1, 2], 1, -1), lambda: bisect(5, 1), lambda: insort((1, 2), 3)):
    try:
        print(action())
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__)

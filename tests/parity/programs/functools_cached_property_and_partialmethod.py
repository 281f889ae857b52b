"""functools: cached_property, cmp_to_key, partialmethod, lru_cache's statistics and typed caches, total order by one method."""

from functools import cached_property, cmp_to_key, lru_cache, partial, partialmethod, total_ordering


class Page:
    def __init__(self, text: str) -> None:
        self.text, self.computed = text, 0

    @cached_property
    def words(self) -> list[str]:
        """The words."""
        self.computed += 1
        return self.text.split()

    def tag(self, name: str, *, indent: int = 0) -> str:
        return " " * indent + f"<{name}>{self.text}</{name}>"

    bold = partialmethod(tag, "b")
    deep = partialmethod(tag, indent=2)


page = Page("a b")
print(page.words, page.words is page.words, page.computed, "words" in vars(page), Page.words.__doc__, page.bold(), page.bold(indent=1), page.deep("i"))
del page.words
page.text = "c"
print(page.words, page.computed)
page.words = ["set"]
print(page.words, page.computed)


@lru_cache(maxsize=2, typed=True)
def square(n: float) -> float:
    print("compute", repr(n))
    return n * n


print(square(2), square(2.0), square(2), square(3), square(2.0), square.cache_info(), square.cache_parameters())
square.cache_clear()
print(square.cache_info(), square.__name__, square.__wrapped__(5))
try:
    square([1])
except TypeError as error:
    print(error)


def by_length_then_reversed(a: str, b: str) -> int:
    return len(a) - len(b) or (a < b) - (a > b)


print(sorted("bb a ccc aa b".split(), key=cmp_to_key(by_length_then_reversed)), max("x yy zz".split(), key=cmp_to_key(by_length_then_reversed)))


@total_ordering
class Card:
    def __init__(self, rank: int) -> None:
        self.rank = rank

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Card) and self.rank == other.rank

    def __gt__(self, other: "Card") -> bool:
        return self.rank > other.rank if isinstance(other, Card) else NotImplemented


print(Card(2) < Card(3), Card(2) <= Card(2), Card(3) >= Card(4), sorted([Card(3), Card(1)])[0].rank)
for action in (lambda: Card(1) < 5, lambda: total_ordering(type("Empty", (), {})), lambda: partial(5)):
    try:
        print(action())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
power = partial(pow, exp=2)
print(power(5), power(5, mod=7), power.func is pow, power.args, power.keywords, partial(power, 3)(), partial(print, "a", sep="-")("b"))

people = [("bob", 30), ("al", 25), ("cy", 30), ("di", 25), ("ed", 5)]
print(sorted(people, key=lambda p: p[1]), sorted(people, key=lambda p: p[1], reverse=True))
print(sorted(people, key=lambda p: (-p[1], p[0])), sorted(people), sorted(people, key=lambda p: len(p[0])))
print(
    sorted([10, 9, 100, 1]),
    sorted(["10", "9", "100"]),
    sorted([True, 0, 2, -1]),
    sorted([0.5, 1, -3, 2**60, 1e3]),
    sorted([[2], [1, 5], [1]]),
)
print(
    max(people, key=lambda p: p[1]),
    min(people, key=lambda p: p[1]),
    max("a", "b"),
    max([1, 5, 3]),
    max([], default="none"),
    min(3, 1, 2, key=lambda v: -v),
)


class Item:
    calls = 0

    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        Item.calls += 1
        return self.v < other.v

    def __repr__(self):
        return f"I{self.v}"


items = [Item(v) for v in (3, 1, 2, 1)]
items.sort()
print(items, Item.calls > 0, sorted(items, reverse=True), max(items), min(items, default=None))
words = "the quick brown fox jumps over the lazy dog".split()
words.sort(key=lambda w: (len(w), w))
print(words, sorted(set(words), key=words.index), sorted(words, key=str.upper)[0])
for bad in (
    lambda: sorted([1, "a"]),
    lambda: sorted([None, 1]),
    lambda: sorted([{}, {}]),
    lambda: sorted(5),
    lambda: max([]),
    lambda: max(),
    lambda: sorted([1], key=5),
):
    try:
        print(bad())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)

words = ["banana", "Cherry", "apple", "date", "Apple"]
print(
    sorted(words),
    sorted(words, key=str.lower),
    sorted(words, key=len),
    sorted(words, key=len, reverse=True),
    sorted(words, key=lambda w: (-len(w), w)),
)
records = [("ann", 3), ("bob", 1), ("cy", 3), ("di", 1)]
records.sort(key=lambda record: record[1])
print(records)
records.sort(key=lambda record: record[1], reverse=True)
print(records, records.sort())
print(
    sorted([3, 1.5, True, 2]),
    sorted({"b": 1, "a": 2}),
    sorted("hello", reverse=True),
    sorted([[2], [1, 5], []]),
    sorted([(1, "b"), (1, "a")]),
    sorted([0.0, -0.0, 0]),
    sorted(range(5), key=lambda n: n % 2),
)
calls = []


def key(value):
    calls.append(value)
    return -value


print(sorted([2, 3, 1], key=key), calls)


class Odd:
    def __init__(self, n):
        self.n = n

    def __lt__(self, other):
        calls.append((self.n, other.n))
        return self.n > other.n

    def __repr__(self):
        return f"Odd({self.n})"


print(sorted([Odd(1), Odd(3), Odd(2)]), max([Odd(1)]).n)
for call in (
    lambda: sorted([1, "a"]),
    lambda: sorted([None, 1]),
    lambda: sorted(5),
    lambda: [1].sort(len),
    lambda: sorted([1, 2], key=5),
    lambda: sorted([object(), object()]),
    lambda: sorted([{}, {}]),
    lambda: sorted([1], reverse="x"),
    lambda: sorted([3, 1], key=None),
    lambda: [2, 1].sort(cmp=1),
):
    try:
        print(call())
    except TypeError as error:
        print(error)
broken = [3, 1, "x", 2]
try:
    broken.sort()
except TypeError as error:
    print(error, sorted(map(str, broken)))

from itertools import count

values = iter([1, 2])
print(next(values), next(values), next(values, "end"), next(values, None))
try:
    next(values)
except StopIteration as stop:
    print("stopped", stop.args, stop.value)
ticks = count(1)
print(list(iter(lambda: next(ticks), 5)), next(ticks))
pile = [3, 0, 2, 1]
print(list(iter(pile.pop, 0)), pile)


class Sequence:
    def __getitem__(self, index):
        if index > 2:
            raise IndexError
        return index * index


class Endless:
    def __iter__(self):
        return self

    def __next__(self):
        return 7


class NotIterator:
    def __iter__(self):
        return [1]


class Blocked:
    __iter__ = None

    def __getitem__(self, index):
        return index


print(
    list(Sequence()),
    4 in Sequence(),
    list(reversed([1, 2])),
    max(Sequence()),
    next(iter(Endless())),
    [a for a, _ in zip(Endless(), range(2))],
    tuple(iter("ab")),
    iter(values) is values,
)
for call in (
    lambda: iter(5),
    lambda: next([]),
    lambda: iter(NotIterator()),
    lambda: iter(Blocked()),
    lambda: iter(5, 1),
    lambda: next(5, 1),
    lambda: reversed({1}),
    lambda: reversed(5),
    lambda: list(reversed(Endless())),
    lambda: iter(None),
    lambda: [*None],
    lambda: print(*5),
    lambda: [x for x in 1.5],
):
    try:
        print(call())
    except TypeError as error:
        print(error)

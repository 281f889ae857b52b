"""collections.abc: a few methods of one's own, and the mixins give the rest: Sequence, MutableSequence, Mapping, Set."""

from collections.abc import Iterator, Mapping, MutableMapping, MutableSequence, MutableSet, Sequence, Set


class Countdown(Sequence):
    def __init__(self, start: int) -> None:
        self.start = start

    def __len__(self) -> int:
        return self.start

    def __getitem__(self, at: int) -> int:
        if not 0 <= at < self.start:
            raise IndexError(at)
        return self.start - at


class Log(MutableSequence):
    def __init__(self, *items: object) -> None:
        self.items, self.calls = list(items), []

    def __len__(self) -> int:
        return len(self.items)

    def __getitem__(self, at: int) -> object:
        return self.items[at]

    def __setitem__(self, at: int, value: object) -> None:
        self.calls.append(("set", at))
        self.items[at] = value

    def __delitem__(self, at: int) -> None:
        self.calls.append(("del", at))
        del self.items[at]

    def insert(self, at: int, value: object) -> None:
        self.calls.append(("insert", at))
        self.items.insert(at, value)


class Squares(Mapping):
    def __getitem__(self, key: int) -> int:
        if key in (1, 2, 3):
            return key * key
        raise KeyError(key)

    def __iter__(self) -> Iterator[int]:
        return iter((1, 2, 3))

    def __len__(self) -> int:
        return 3


class Bits(MutableSet):
    def __init__(self, items: object = ()) -> None:
        self.mask = 0
        for item in items:
            self.add(item)

    def __contains__(self, item: object) -> bool:
        return bool(self.mask >> item & 1)

    def __iter__(self) -> Iterator[int]:
        return (n for n in range(self.mask.bit_length()) if n in self)

    def __len__(self) -> int:
        return self.mask.bit_count()

    def add(self, item: int) -> None:
        self.mask |= 1 << item

    def discard(self, item: int) -> None:
        self.mask &= ~(1 << item)

    def __repr__(self) -> str:
        return f"Bits({list(self)})"


c = Countdown(4)
print(list(c), list(reversed(c)), 3 in c, 9 in c, c.index(2), c.count(1), isinstance(c, Sequence))
log = Log(1, 2, 3)
log.append(4)
log.extend([5, 6])
log.reverse()
log.remove(3)
log += [7]
print(log.items, log.pop(), log.pop(0), log.calls)
log.clear()
print(log.items, len(log))
s = Squares()
print(dict(s), list(s.keys()), list(s.values()), list(s.items()), s.get(9), 2 in s, s == {1: 1, 2: 4, 3: 9}, s != {}, s.keys() & {2, 7})
a, b = Bits([1, 3, 5]), Bits([3, 4])
print(a & b, a | b, a - b, a ^ b, a <= b, Bits([3]) < a, a == {1, 3, 5}, a.isdisjoint([2]), a & [1, 9], type(a | b).__name__)
a |= b
a -= Bits([1])
print(a, a.pop(), a, {5} <= a, isinstance(a, Set))
for action in (lambda: c.index(9), lambda: s[5], lambda: a.remove(60), lambda: Bits().pop(), lambda: log.pop(), lambda: hash(a), lambda: MutableMapping(), lambda: log.remove(0)):
    try:
        print(action())
    except (ValueError, KeyError, IndexError, TypeError) as error:
        print(type(error).__name__, error)

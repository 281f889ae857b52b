from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, MutableMapping, Sequence, Set, Sized


class Bag:
    def __iter__(self):
        return iter([1])

    def __len__(self):
        return 1


print(
    isinstance([], Sequence),
    isinstance({}, Mapping),
    isinstance((), Iterable),
    isinstance(Bag(), Iterable),
    isinstance(Bag(), Sized),
    isinstance(Bag(), Sequence),
    isinstance(iter([]), Iterator),
    isinstance("a", Sequence),
    isinstance({1}, Set),
    isinstance(len, Callable),
    isinstance([], Hashable),
    isinstance(1, Hashable),
    isinstance({}, MutableMapping),
    isinstance(5, Iterable),
    issubclass(list, Sequence),
    isinstance(range(1), Sequence),
    isinstance(b"", Sequence),
    isinstance(frozenset(), Set),
    isinstance({}.keys(), Set),
    isinstance((x for x in []), Iterator),
)


class Lower(MutableMapping):
    def __init__(self):
        self.data = {}

    def __getitem__(self, k):
        return self.data[k.lower()]

    def __setitem__(self, k, v):
        self.data[k.lower()] = v

    def __delitem__(self, k):
        del self.data[k.lower()]

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)


m = Lower()
m["A"] = 1
m.update({"B": 2}, c=3)
print(
    m["a"],
    "B" in m,
    list(m.items()),
    m.get("zz", 0),
    m.pop("b"),
    m.setdefault("D", 4),
    len(m),
    dict(m),
    list(m.keys()),
    m == {"a": 1, "c": 3, "d": 4},
    list(m.values()),
)


class Row(Sequence):
    def __init__(self, *v):
        self.v = v

    def __getitem__(self, i):
        return self.v[i]

    def __len__(self):
        return len(self.v)


r = Row(1, 2, 2)
print(list(r), 2 in r, r.index(2), r.count(2), list(reversed(r)), isinstance(r, Sequence))
try:

    class Half(Mapping):
        def __len__(self):
            return 0

    Half()
except TypeError as error:
    print(error)

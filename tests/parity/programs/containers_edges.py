"""Containers at their edges: keys that equal others, changes during iteration, huge slices, views as sets."""

import collections
import operator
import sys
from collections import ChainMap, Counter, UserDict, UserList, deque
from collections.abc import Mapping, MutableMapping, MutableSequence, Sequence, Set


class Like:
    """Equals a text or number and has its hash."""

    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return self.value == (other.value if isinstance(other, Like) else other)

    def __hash__(self):
        return hash(self.value)

    def __repr__(self):
        return f"Like({self.value!r})"


d = {"a": 1, 2: "two", 3.5: "f"}
print(d[Like("a")], d.get(Like(2)), Like(3.5) in d, Like("b") in d, d.pop(Like("a")), d)
d[Like("x")] = 5
print(d["x"], d[Like("x")], len(d))
d["x"] = 6
print(d, len({"q", 1} & {Like("q"), Like(1)}))
print({1, 2} - {Like(1)}, set([Like(1)]) == {1}, {Like("k"): 1} == {"k": 1})


class Counting:
    def __init__(self):
        self.count = 0

    def __hash__(self):
        self.count += 1
        return 7

    def __eq__(self, other):
        return self is other


c = Counting()
made = {}
made[c] = 1
print(c.count, made.setdefault(c, 2), c.count)

for make in (lambda: {0: 0}, lambda: {0: 0, 1: 1}):
    for view in (dict.keys, dict.values, dict.items, iter):
        d = make()
        try:
            for _ in view(d):
                del d[0]
                d[0] = 0
            print("ended")
        except RuntimeError as error:
            print(error)

it = iter({1: 1, 2: 2, 3: 3})
next(it)
print(operator.length_hint(it), operator.length_hint(iter([1, 2])), operator.length_hint(iter(range(9))))

items = list(range(10))
print(items[:: sys.maxsize], items[3 :: sys.maxsize - 1], items[:: -sys.maxsize], (1, 2, 3)[1 :: sys.maxsize], "abc"[1 :: sys.maxsize])
items[1 :: sys.maxsize] = [99]
print(items, slice(None, None, sys.maxsize).indices(10), slice(-(10**30), 10**30, 10**20).indices(10**25))
print(range(10)[:: sys.maxsize], range(10)[:: 10**30])

d = {1: "a", 2: "b"}
print({2, 3} | d.keys(), {2, 3} & d.keys(), {2, 3} - d.keys(), {2, 3} ^ d.keys(), type(frozenset([1]) & d.keys()).__name__)
print({(1, "a")} | d.items() == {(1, "a"), (2, "b")}, d.items() == {(1, "a"), (2, "b")}, d.keys() >= {1}, d.keys() < {1, 2, 3})
print(d.items() == {1: "a", 2: []}.items(), {1: []}.items() == {1: []}.items(), {1: []}.items() <= {1: [], 2: 3}.items())
m = d.values().mapping
d[3] = "c"
print(m, type(m).__name__, d.keys().mapping[3])
d = {}
d[1] = d.values()
print(d)
t = (1, 2)
print(t * 1 is t, t * 2, [1] * 1)
for wrong in (lambda: set([1], 2), lambda: frozenset(1, 2), lambda: slice(), lambda: range(3).index(), lambda: set().__init__([], 1)):
    try:
        wrong()
    except TypeError as error:
        print(error)


class WithMissing(dict):
    def __init__(self):
        self.__missing__ = lambda key: None


try:
    WithMissing()[42]
except KeyError as error:
    print(repr(error))


class Text(str):
    pass


class Holder:
    msg = "found"


print(getattr(Holder(), Text("msg")), range(5).count(Like(2)), range(5).count(True))

q = deque([1, 2, 3])


class Pops:
    def __eq__(self, other):
        q.pop()
        return False


for act in (lambda: q.index(Pops()), lambda: Pops() in q, lambda: q.count(Pops()), lambda: q.remove(Pops())):
    q = deque([1, 2, 3])
    try:
        act()
    except (RuntimeError, IndexError) as error:
        print(type(error).__name__, error)
it = iter(q := deque("ab"))
q.pop()
try:
    next(it)
except RuntimeError as error:
    print(error)
print(list(reversed(deque("abc"))), deque("abca").index("a", 1), isinstance(q, MutableSequence), isinstance(q, Mapping))

print(Counter(a=2, b=None), Counter({"x": "y"}), Counter("aab") + Counter(b=1))
count = Counter("ab")
count.update({"a": 3}, b=2)
count.subtract("b")
print(count)
one, two = ChainMap({"a": 1}, {"b": 2}), ChainMap({"b": 3})
print(one | two, {"z": 0} | one, one == {"a": 1, "b": 2}, list(one), len(one), sorted(one.items()), isinstance(one, MutableMapping))
one |= {"c": 4}
print(one, one.pop("c"), one.setdefault("e", 5), ChainMap.fromkeys("ab", 1))


class Low(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __missing__(self, key):
        return f"no {key}"


low = Low({"A": 1}, B=2)
print(low, low["a"], low["zz"], "zz" in low, low | {"C": 3}, low.copy(), sorted(low.items()), low == {"a": 1, "b": 2})
users = UserList([3, 1, 2])
users.sort()
users += [4]
print(users, users[1:], type(users[1:]).__name__, users.data, users == [1, 2, 3, 4], [0] + users, users * 2, isinstance(users, Sequence))


class Bits(Set):
    def __init__(self, items):
        self.items = list(items)

    def __contains__(self, x):
        return x in self.items

    def __iter__(self):
        return iter(self.items)

    def __len__(self):
        return len(self.items)


print(Bits([1, 2])._hash() == hash(frozenset([2, 1])), hash(frozenset([1, 2, 3])), hash(frozenset()), len({hash(frozenset(range(n))) for n in range(200)}))
nan = float("nan")
print(operator.countOf([nan, 1, nan], nan), operator.indexOf([1, nan], nan), nan in UserList([nan]))
print(list[int].__parameters__, collections.namedtuple("P", "a b").__slots__)

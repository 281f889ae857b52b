class LinkedList:
    class _Cell:
        def __init__(self, item, rest):
            self.item, self.rest = item, rest

    def __init__(self, items=()):
        self._head = None
        for item in reversed(list(items)):
            self._head = self._Cell(item, self._head)

    def __iter__(self):
        cell = self._head
        while cell:
            yield cell.item
            cell = cell.rest

    def __len__(self):
        return sum(1 for _ in self)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return type(self)(list(self)[index])
        if index < 0:
            index += len(self)
        for position, item in enumerate(self):
            if position == index:
                return item
        raise IndexError(f"no item {index}")

    def __add__(self, other):
        return type(self)([*self, *other])

    def __radd__(self, other):
        return type(self)([*other, *self])

    def __mul__(self, times):
        return type(self)(list(self) * times)

    def __eq__(self, other):
        return isinstance(other, LinkedList) and list(self) == list(other)

    def __lt__(self, other):
        return list(self) < list(other)

    def __bool__(self):
        return self._head is not None

    def __repr__(self):
        return " -> ".join(map(repr, self)) or "nil"

    def reverse(self):
        previous, cell = None, self._head
        while cell:
            cell.rest, previous, cell = previous, cell, cell.rest
        self._head = previous
        return self

    def push(self, item):
        self._head = self._Cell(item, self._head)
        return self


a = LinkedList("abc")
print(a, len(a), a[0], a[-1], a[1:], a + "d", "x" + a, [1] + LinkedList([2]), a * 2, "b" in a, list(reversed(a)), a.push("z").reverse(), bool(LinkedList()), LinkedList())
print(a == LinkedList(["c", "b", "a", "z"]), a != LinkedList(), sorted([LinkedList("b"), LinkedList("a")]), max(a), *a, sep="|")
first, *others = a
print(first, others, dict(enumerate(a)), "".join(a), tuple(a[::2]), a is not a[:], a == a[:])
for call in (lambda: a[9], lambda: a["x"], lambda: a + 5, lambda: LinkedList(5), lambda: a < 5, lambda: hash(a), lambda: a - a):
    try:
        print(call())
    except (IndexError, TypeError) as error:
        print(type(error).__name__, error)

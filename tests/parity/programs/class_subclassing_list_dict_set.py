class Stack(list):
    def push(self, *items):
        self.extend(items)
        return self

    def __getitem__(self, index):
        if isinstance(index, str):
            return [item for item in self if str(item).startswith(index)]
        return super().__getitem__(index)

    def __repr__(self):
        return f"Stack({super().__repr__()})"


class LowerDict(dict):
    def __setitem__(self, key, value):
        super().__setitem__(key.lower(), value)

    def __getitem__(self, key):
        return super().__getitem__(key.lower())

    def __contains__(self, key):
        return super().__contains__(key.lower())

    def __missing__(self, key):
        return f"<no {key}>"


class Bag(set):
    def add(self, item):
        if item in self:
            print("again", item, end="; ")
        super().add(item)


s = Stack([3]).push("ab", "ac", 1)
print(
    s,
    s["a"],
    s[0],
    s[-1],
    s[1:3],
    type(s[1:3]).__name__,
    len(s),
    s + [1],
    type(s + [1]).__name__,
    s == [3, "ab", "ac", 1],
    sorted(map(str, s)),
    s.copy(),
    isinstance(s, list),
)
d = LowerDict(A=1)
d["B"] = 2
d.update(C=3)
print(
    d,
    d["b"],
    "B" in d,
    d["zz"],
    d.get("zz"),
    d.get("A"),
    list(d),
    dict(d),
    len(d),
    d | {"x": 1},
    type(d | {}).__name__,
    d == {"A": 1, "b": 2, "C": 3},
)
b = Bag([1, 2])
b.add(2)
b.add(3)
print(sorted(b), b | {9} == {1, 2, 3, 9}, type(b | {9}).__name__, type(b.copy()).__name__, b >= {1})


class Matrix(list):
    def __matmul__(self, other):
        return Matrix([[sum(a * b for a, b in zip(row, column)) for column in zip(*other)] for row in self])

    def __mul__(self, k):
        return Matrix([[v * k for v in row] for row in self])


m = Matrix([[1, 2], [3, 4]])
print(m @ m, m * 2, type(m @ m).__name__, [*m], list(reversed(m)), json_like := str(m))
s.clear()
print(s, bool(s), not Bag(), [x for x in Stack("xy")], hash(frozenset(b)) == hash(frozenset({1, 2, 3})))

class Disjoint:
    def __init__(self):
        self.parent, self.sizes = {}, {}

    def find(self, item):
        self.parent.setdefault(item, item)
        self.sizes.setdefault(item, 1)
        root = item
        while self.parent[root] != root:
            root = self.parent[root]
        while self.parent[item] != root:
            self.parent[item], item = root, self.parent[item]
        return root

    def union(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b:
            return False
        if self.sizes[a] < self.sizes[b]:
            a, b = b, a
        self.parent[b] = a
        self.sizes[a] += self.sizes.pop(b)
        return True

    def groups(self):
        found = {}
        for item in self.parent:
            found.setdefault(self.find(item), []).append(item)
        return sorted(map(sorted, found.values()), key=lambda group: (-len(group), group))


class Interval:
    def __init__(self, low, high):
        if low > high:
            raise ValueError(f"{low} > {high}")
        self.low, self.high = low, high

    def __and__(self, other):
        low, high = max(self.low, other.low), min(self.high, other.high)
        return Interval(low, high) if low <= high else None

    def __or__(self, other):
        return Interval(min(self.low, other.low), max(self.high, other.high))

    def __contains__(self, value):
        if isinstance(value, Interval):
            return self.low <= value.low and value.high <= self.high
        return self.low <= value <= self.high

    def __add__(self, other):
        if isinstance(other, Interval):
            return Interval(self.low + other.low, self.high + other.high)
        return Interval(self.low + other, self.high + other)

    __radd__ = __add__

    def __mul__(self, other):
        corners = [a * b for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(corners), max(corners))

    def __eq__(self, other):
        return (self.low, self.high) == (other.low, other.high)

    def __repr__(self):
        return f"[{self.low}, {self.high}]"


d = Disjoint()
print([d.union(a, b) for a, b in ("ab", "cd", "bc", "ad", "ef")], d.find("a") == d.find("d"), d.groups(), d.sizes[d.find("a")], d.find("new"))
a, b = Interval(1, 5), Interval(3, 8)
print(a & b, a | b, a & Interval(6, 7), 3 in a, Interval(2, 3) in a, b in a, a + b, a + 1, 1 + a, a * Interval(-1, 2), a == Interval(1.0, 5.0), sum([a, b], Interval(0, 0)))


def merged(intervals):
    result = []
    for each in sorted(intervals, key=lambda i: i.low):
        if result and result[-1] & each:
            result[-1] |= each
        else:
            result.append(each)
    return result


print(merged([Interval(5, 6), Interval(1, 2), Interval(2, 4), Interval(6, 9)]))
try:
    Interval(2, 1)
except ValueError as error:
    print(error)

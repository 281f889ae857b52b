class Tree:
    def __init__(self, value, *children):
        self.value, self.children = value, children

    def __iter__(self):
        yield self.value
        for child in self.children:
            yield from child

    def levels(self):
        row = [self]
        while row:
            yield [node.value for node in row]
            row = [child for node in row for child in node.children]

    @property
    def leaves(self):
        if not self.children:
            yield self.value
        for child in self.children:
            yield from child.leaves

    @classmethod
    def numbers(cls, n):
        yield from (cls(i).value for i in range(n))

    @staticmethod
    def pairs(items):
        for i, a in enumerate(items):
            for b in items[i + 1 :]:
                yield a, b

    walk = lambda self: (node for node in self)


t = Tree(1, Tree(2, Tree(4)), Tree(3))
print(list(t), list(t.levels()), list(t.leaves), list(Tree.numbers(3)), list(Tree.pairs("abc")), sum(t), 4 in t, max(t.walk()), sorted(t, reverse=True))


def counter():
    count = 0

    def step():
        nonlocal count
        while True:
            count += 1
            yield count

    return step, lambda: count


step, current = counter()
first, second = step(), step()
print(next(first), next(second), next(first), current())


def fibonacci_until(limit):
    a, b = 0, 1
    while a < limit:
        yield a
        a, b = b, a + b
    return a


def collect(limit):
    over = yield from fibonacci_until(limit)
    yield f"stopped at {over}"


print(list(collect(20)), [*fibonacci_until(5)], dict(zip("abc", fibonacci_until(10))), {n % 3 for n in fibonacci_until(30)} == {0, 1, 2})
squares = (n * n for n in range(5))
evens = (n for n in squares if n % 2 == 0)
print(next(evens), list(squares), list(evens))
matrix = [[1, 2], [3, 4]]
print(list(sum(row) for row in matrix), tuple(value for row in matrix for value in row), any(value > 3 for row in matrix for value in row), " ".join(f"{a}{b}" for a in "xy" for b in range(2)))

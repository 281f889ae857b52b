"""Loops over pairs, ranges and lists, in statements and comprehensions: order, errors, changes while they run."""


def pairs(table):
    return [(key, value) for key, value in table.items()], {value: key for key, value in table.items()}


class Shop:
    def items(self):
        yield "a", 1
        yield ["b", 2]
        yield "cd"


class Own(dict):
    def items(self):
        return [("own", 1)]


class Inherited(dict):
    pass


print(pairs({"a": 1, True: 2, 1.0: 3}), pairs(Shop()), pairs(Own(a=1)), pairs(Inherited(b=2)))
table = {True: "yes", 0.0: "no", (1, 2): "tuple", None: "none"}
for key, value in table.items():
    print(repr(key), value)
for wrong in ({"a": 1}, [1], None, Shop):
    try:
        for key, value in wrong.items():
            print(key, value)
            wrong["b"] = 2
    except (RuntimeError, AttributeError, TypeError) as error:
        print(type(error).__name__, error)


class Bad:
    def __init__(self, *what):
        self.what = what

    def items(self):
        return iter(self.what)


for bad in (Bad((1,)), Bad((1, 2, 3)), Bad(1), Bad("ab", "abc")):
    try:
        for key, value in bad.items():
            print(key, value)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)


def counted(items):
    out = []
    for place, item in enumerate(items):
        out.append((place, item))
        place = 100
        if len(out) > 10:
            break
    else:
        out.append("all")
    return out, [place * 2 for place, item in enumerate(items) if item], sum(i * j for i, j in enumerate([5, 6, 7]))


print(counted("abc"), counted([]), counted({1: 2}), counted(range(20)))
try:
    counted(5)
except TypeError as error:
    print(error)


class Noisy:
    def __init__(self, name, *items):
        self.name = name
        self.left = list(items)

    def __iter__(self):
        print("iter", self.name)
        return self

    def __next__(self):
        print("next", self.name)
        if not self.left:
            raise StopIteration
        return self.left.pop(0)


def make(name, *items):
    print("make", name)
    return Noisy(name, *items)


a, b = Noisy("a", 1, 2), Noisy("b", 3)
for x, y in zip(a, b):
    print(x, y)
for x, y in zip(make("c", 1), make("d", 2, 3)):
    print(x, y)
print([x + y for x, y in zip([1, 2, 3], (10, 20))], list(x for x, y in zip("ab", "cd")))
try:
    for x, y in zip([1], 5):
        print(x)
except TypeError as error:
    print(error)
try:
    for x, y in zip(5, [1]):
        print(x)
except TypeError as error:
    print(error)


def rebinding(items):
    out = []
    for item in items:
        items = items + [item]
        out.append(item)
    other = [1, 2]
    for item in other:
        other.append(3) if len(other) < 4 else None
        other = other if item != 2 else []
        out.append((item, len(other)))
    for other in other:
        out.append(other)
    return out


print(rebinding([1, 2]))
functions = []
for n, letter in enumerate("ab"):
    functions.append(lambda: (n, letter))
    functions.append(lambda n=n: n)
print([f() for f in functions])
print([[(i, j) for j in range(i)] for i in range(4)], [(i, j) for i in range(3) for j in range(i, 3) if i != j])
print([f() for f in [lambda: i for i in range(3)]], list(i * i for i in range(4)), {i: i % 2 for i in range(5, 0, -2)})
print([n for n in range(2**53 - 1, 2**53 + 2)], [n for n in range(-(2**53) + 1, -(2**53) - 2, -1)])
print([n + 1 for n in range(True, 3)], list(n for n in range(2**60, 2**60 + 2)))
for bounds in ((0.5,), ("a",), (1, None), (0, 5, 0)):
    try:
        print([n for n in range(*bounds)])
    except (TypeError, ValueError) as error:
        print(error)
try:
    print([n for n in range(1.5)])
except TypeError as error:
    print(error)


def swapping(rows):
    for i, rows[0] in enumerate(rows):
        pass
    for rows[1], i in zip(rows, rows):
        pass
    return rows, i


print(swapping([1, 2, 3]))


class Index:
    def __index__(self):
        return 3


print([n for n in range(Index())], [[m for m in [n, n]] for n in (1, 2)])


def generator(items):
    for key, value in items.items():
        got = yield key, value
        if got:
            items[key] = got


made = generator({"a": 1, "b": 2})
print(next(made), made.send(5), list(made))


def nested_walrus():
    return [last := x for x in range(3)], last


print(nested_walrus())

x = "outer"
print([x for x in range(3)], x, {x for x in "a"}, {x: x for x in "b"}, list(x for x in "c"), x)
print(
    [(i, j) for i in range(3) for j in range(i)],
    [[j for j in range(i)] for i in range(3)],
    [c for word in ("ab", "c") for c in word if c != "b" if True],
    {k: v for k, v in zip("ab", range(2))},
    {(a, b) for a in (1, 2) for b in (3,)} == {(1, 3), (2, 3)},
)


def trace(name, value):
    print(name, end=" ")
    return value


print({trace("key", k): trace("value", v) for k, v in [(1, 2), (3, 4)]})
print([trace("element", n) for n in trace("iterable", [1, 2]) if trace("condition", n)])


class Body:
    factor = 3
    items = [n for n in range(factor)]
    pairs = [(n, m) for n in items for m in "z"]


print(Body.items, Body.pairs)
functions = [lambda: i for i in range(3)]
bound = [lambda i=i: i for i in range(3)]
print([f() for f in functions], [f() for f in bound])
lazy = (1 / n for n in (1, 0, 2))
print(next(lazy))
try:
    next(lazy)
except ZeroDivisionError:
    print("failed", list(lazy))
try:
    [n for n in 5]
except TypeError as error:
    print(error)
try:
    (n for n in 5)
except TypeError as error:
    print("at once:", error)
nested = [[1, 2], [3, 4]]
print(
    [row[i] for i in range(2) for row in nested],
    [list(column) for column in zip(*nested)],
    [a + b for a, b in nested],
    [first for first, *_ in nested],
    sum(n for row in nested for n in row),
    [y for x in [5] for y in [x + 1]],
    [*(n for n in range(2)), *[m for m in "z"]],
)
print(
    [n if n % 2 else -n for n in range(4)],
    [(yes := n) for n in range(2)],
    yes,
    {n % 2: n for n in range(5)},
    {str(n): [m for m in range(n)] for n in range(3)},
)

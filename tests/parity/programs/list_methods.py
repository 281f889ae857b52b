x = [3, 1, 2]
x.append(5)
x.extend("ab")
x.insert(0, "first")
x.insert(-1, "before last")
x.insert(100, "end")
print(x, x.pop(), x.pop(0), x.pop(-2), x, x.index(2), x.count(1), x.copy() is x)
x.remove("a")
x.reverse()
x += (7, 8)
print(x, x * 2, [0] * 3, 2 * [[]], [] * 5, [1] * -1, len(x), 8 in x, x.index(7, 2), [1, 2, 1].index(1, 1))
x.remove("b")
x.sort()
print(
    x,
    sorted("banana"),
    sorted([3, 1, 2], reverse=True),
    sorted(["b", "A", "c"], key=str.lower),
    sorted({"b": 1, "a": 2}),
)
x.clear()
nested = [[0] * 2] * 2
nested[0][0] = 1
recursive = [1]
recursive.append(recursive)
print(
    x,
    nested,
    recursive,
    [1, [2, [3]]] == [1, [2, [3]]],
    [1, 2] < [1, 3],
    [[]] + [[1]],
    list(range(5, 0, -2)),
    list("é😀"),
)
print(
    [1, "a", None, 2.0, True, b"x", (1,), {"k": [1]}, {1}, ...],
    [1, 2, 3][-2:],
    [*reversed([1, 2])],
    all(isinstance(i, int) for i in [1, True]),
)
for bad in (
    lambda: [].pop(),
    lambda: [1].pop(5),
    lambda: [].remove(1),
    lambda: [].index(1),
    lambda: [1, "a"].sort(),
    lambda: [1] + "a",
    lambda: [1] * [2],
    lambda: [1].insert("a", 1),
    lambda: [1].foo(),
    lambda: [1]["0"],
    lambda: [1].extend(5),
    lambda: [3, 1].sort(lambda v: v),
    lambda: [1, 2].index(2, 5),
):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)

items = [3, 1, 2]
items.append([4])
items.extend("ab")
items.insert(1, "x")
items.insert(-1, "y")
items.insert(100, "z")
print(
    items,
    items.index("x"),
    items.index("a", 2),
    items.index("z", -1),
    items.count(3),
    items.pop(),
    items.pop(0),
    items.pop(-2),
    items,
)
items.remove("x")
items.reverse()
print(items, items.copy() == items, items.copy() is items, items.clear(), items)
for call in (
    lambda: [].pop(),
    lambda: [1].pop(5),
    lambda: [1].remove(2),
    lambda: [1].index(2),
    lambda: [1, 2].index(1, 1),
    lambda: [1].extend(5),
    lambda: [1].insert("a", 1),
    lambda: [][0],
    lambda: [1]["a"],
    lambda: [1][1.0],
    lambda: [1].pop("a"),
    lambda: [1] + (2,),
    lambda: [1] * "a",
    lambda: [1] * 1.5,
    lambda: [1] < 5,
    lambda: [1] < ["a"],
    lambda: list(5),
    lambda: hash([]),
):
    try:
        print(call())
    except (IndexError, ValueError, TypeError) as error:
        print(type(error).__name__, error)
try:
    items[3] = 1
except IndexError as error:
    print(error)
try:
    del items[0]
except IndexError as error:
    print(error)
numbers = [5, 2, 9]
alias = numbers
numbers += (1, 2)
numbers *= 2
print(alias, alias is numbers, [1] + [2] == [1, 2], [[0] * 2] * 2, [1, 2] == [1, 2.0], [] == (), [1, [2]] == [1, [2]])
grid = [[0] * 2] * 2
grid[0][0] = 1
print(grid, [[0] * 2 for _ in range(2)], list("abc"), list({"k": 1}), list(range(3)), [*range(3), *"ab"])

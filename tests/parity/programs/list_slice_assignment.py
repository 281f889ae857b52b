def fresh():
    return list(range(8))


for name, change in (
    ("replace", lambda x: x.__setitem__(slice(2, 4), "abc")),
    ("insert", lambda x: x.__setitem__(slice(3, 3), [99, 98])),
    ("shrink", lambda x: x.__setitem__(slice(0, 5), [])),
    ("extended", lambda x: x.__setitem__(slice(None, None, 2), "wxyz")),
    ("backwards", lambda x: x.__setitem__(slice(None, None, -1), range(8))),
    ("beyond", lambda x: x.__setitem__(slice(20, 30), [7])),
    ("crossed", lambda x: x.__setitem__(slice(5, 2), ["in"])),
    ("delete step", lambda x: x.__delitem__(slice(1, None, 3))),
    ("delete back", lambda x: x.__delitem__(slice(6, 2, -2))),
    ("delete all", lambda x: x.__delitem__(slice(None))),
    ("wrong size", lambda x: x.__setitem__(slice(None, None, 2), [1])),
    ("not iterable", lambda x: x.__setitem__(slice(0, 1), 5)),
    ("step zero", lambda x: x.__setitem__(slice(0, 1, 0), [])),
):
    items = fresh()
    try:
        change(items)
        print(name, items)
    except (ValueError, TypeError) as error:
        print(name, type(error).__name__, error)
items = fresh()
items[2:4] = items
items[:0] = (n for n in range(2))
print(items)
items[-3:], items[0] = ["a", "b"], "first"
del items[1], items[1:3], items[-1:]
print(items)
items[1:3] += ["p", "q"]
items[::3] = [0] * len(items[::3])
print(items, items[5:1:-2], items[-2::-3])

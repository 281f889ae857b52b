def drop_all(items, value):
    while value in items:
        items.remove(value)
    return items


def dedupe(items):
    seen = set()
    return [x for x in items if not (x in seen or seen.add(x))]


def rotate(items, k):
    k %= len(items) or 1
    return items[k:] + items[:k]


def chunk(items, size):
    return [items[i : i + size] for i in range(0, len(items), size)]


print(drop_all([1, 2, 1, 3, True, 1.0], 1), dedupe([3, 1, 3, 2, 1.0, True]), rotate(list("abcde"), 2), rotate([1, 2, 3], -1), rotate([], 3), chunk("abcdefg", 3), chunk([], 2))
items = list(range(10))
del items[::2]
del items[-1:]
del items[10:]
items[1:1] = [90, 91]
items[len(items) :] = ["end"]
print(items, [items.pop() for _ in range(2)], items)
for item in items[:]:
    if item > 50:
        items.remove(item)
skipped = [1, 1, 2, 2, 3]
for item in skipped:
    if item == 1:
        skipped.remove(item)
growing = [1]
for item in growing:
    if item < 5:
        growing.append(item + 1)
shrinking = list(range(6))
for item in shrinking:
    shrinking.pop()
print(items, skipped, growing, shrinking, [x for i, x in enumerate("abcdef") if i % 2], list(zip(*[iter("abcdef")] * 2)), [*reversed([1, 2])], sorted({3, 1, 2}, reverse=True))

def bubble(items):
    items = items[:]
    for end in range(len(items) - 1, 0, -1):
        swapped = False
        for i in range(end):
            if items[i] > items[i + 1]:
                items[i], items[i + 1] = items[i + 1], items[i]
                swapped = True
        if not swapped:
            break
    return items


def insertion(items):
    result = []
    for item in items:
        at = len(result)
        while at and result[at - 1] > item:
            at -= 1
        result.insert(at, item)
    return result


def merge(items):
    if len(items) < 2:
        return items[:]
    middle = len(items) // 2
    left, right = merge(items[:middle]), merge(items[middle:])
    result = []
    while left and right:
        result.append((left if left[0] <= right[0] else right).pop(0))
    return result + left + right


def quick(items):
    if not items:
        return []
    pivot, *rest = items
    return [*quick([x for x in rest if x < pivot]), pivot, *quick([x for x in rest if x >= pivot])]


def counting(items):
    low, high = min(items), max(items)
    counts = [0] * (high - low + 1)
    for item in items:
        counts[item - low] += 1
    return [value + low for value, count in enumerate(counts) for _ in range(count)]


def radix(items, base=16):
    place = 1
    while any(item >= place for item in items):
        buckets = [[] for _ in range(base)]
        for item in items:
            buckets[item // place % base].append(item)
        items = [item for bucket in buckets for item in bucket]
        place *= base
    return items


seed, data = 42, []
for _ in range(60):
    seed = (seed * 1103515245 + 12345) % 2**31
    data.append(seed % 1000)
for sort in (bubble, insertion, merge, quick, counting, radix):
    print(sort.__name__, sort(data) == sorted(data), sort([3, 1, 2]), sort([5]))
print(data[:8], merge(["b", "a", "C"]), quick([2.5, 1, True]), insertion([(1, "b"), (1, "a")]))

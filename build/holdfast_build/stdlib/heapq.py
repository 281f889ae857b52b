"""Python's heapq, compiled for the browser."""


def heappush(heap, item, /):
    """Add an item, keeping the heap."""
    heap.append(item)
    _rise(heap, 0, len(heap) - 1)


def heappop(heap, /):
    """Take the smallest item, keeping the heap."""
    if len(heap) == 0:
        raise IndexError("index out of range")
    last = heap.pop()
    if not heap:
        return last
    smallest = heap[0]
    heap[0] = last
    _sink(heap, 0)
    return smallest


def heapreplace(heap, item, /):
    """Take the smallest item and add another."""
    if len(heap) == 0:
        raise IndexError("index out of range")
    smallest = heap[0]
    heap[0] = item
    _sink(heap, 0)
    return smallest


def heappushpop(heap, item, /):
    """Add an item, then take the smallest."""
    if heap and heap[0] < item:
        item, heap[0] = heap[0], item
        _sink(heap, 0)
    return item


def heapify(x, /):
    """Make a list a heap."""
    if not isinstance(x, list):
        raise TypeError(f"heapify() argument must be list, not {type(x).__name__}")
    for i in reversed(range(len(x) // 2)):
        _sink(x, i)


def _rise(heap, start, at):
    item = heap[at]
    while at > start:
        above = (at - 1) >> 1
        if not item < heap[above]:
            break
        heap[at] = heap[above]
        at = above
    heap[at] = item


def _sink(heap, at):
    end = len(heap)
    start = at
    item = heap[at]
    child = 2 * at + 1
    while child < end:
        if child + 1 < end and not heap[child] < heap[child + 1]:
            child += 1
        heap[at] = heap[child]
        at = child
        child = 2 * at + 1
    heap[at] = item
    # The item sank to a leaf and rises from there: fewer comparisons than to ask at each level.
    _rise(heap, start, at)


def merge(*iterables, key=None, reverse=False):
    """The items of sorted iterables, in order."""
    rows = []
    for order, iterable in enumerate(iterables):
        items = iter(iterable)
        for item in items:
            rows.append([item if key is None else key(item), order, item, items])
            break
    while rows:
        first = rows[0]
        for row in rows[1:]:
            if (first[0] < row[0]) if reverse else (row[0] < first[0]):
                first = row
        yield first[2]
        for item in first[3]:
            first[0] = item if key is None else key(item)
            first[2] = item
            break
        else:
            rows.remove(first)


def nsmallest(n, iterable, key=None):
    """The `n` smallest items, in order."""
    return sorted(iterable, key=key)[: max(n, 0)]


def nlargest(n, iterable, key=None):
    """The `n` largest items, the largest first."""
    return sorted(iterable, key=key, reverse=True)[: max(n, 0)]

"""heapq: merge of sorted streams, the n largest and smallest with keys, ties broken by counters, running medians, Dijkstra."""

import heapq
from itertools import count, islice

print(list(heapq.merge([1, 4, 9], [2, 4], [], [0])), list(heapq.merge("adg", "bcz", key=str.upper)), list(heapq.merge([9, 4], [5, 1], reverse=True)))
print(list(islice(heapq.merge(count(0, 3), count(0, 5)), 10)))
people = [("ann", 31), ("bob", 25), ("cyd", 31), ("dan", 19)]
print(heapq.nlargest(2, people, key=lambda p: p[1]), heapq.nsmallest(3, people, key=lambda p: p[1]), heapq.nlargest(0, people), heapq.nsmallest(9, [3, 1, 2]), heapq.nlargest(1, []))

heap: list[int] = [5, 3, 8, 1, 9, 2]
heapq.heapify(heap)
print(heap[0], heapq.heappushpop(heap, 0), heapq.heapreplace(heap, 7), heapq.heappushpop([], 4), [heapq.heappop(heap) for _ in range(len(heap))])


class Queue:
    """The first of equal priority is served first."""

    def __init__(self) -> None:
        self.heap, self.order = [], count()

    def put(self, priority: int, item: object) -> None:
        heapq.heappush(self.heap, (-priority, next(self.order), item))

    def get(self) -> object:
        return heapq.heappop(self.heap)[2]


queue = Queue()
for priority, item in ((1, {"a": 1}), (5, {"b": 2}), (1, {"c": 3}), (5, {"d": 4})):
    queue.put(priority, item)
print([queue.get() for _ in range(4)])

low: list[float] = []
high: list[float] = []
medians = []
for number in (5, 15, 1, 3, 8, 7, 9):
    heapq.heappush(high, -heapq.heappushpop(low, -number))
    if len(high) > len(low):
        heapq.heappush(low, -heapq.heappop(high))
    medians.append(-low[0] if len(low) > len(high) else (high[0] - low[0]) / 2)
print(medians)

ROADS = {"a": {"b": 7, "c": 9, "f": 14}, "b": {"c": 10, "d": 15}, "c": {"d": 11, "f": 2}, "d": {"e": 6}, "f": {"e": 9}, "e": {}, "z": {"a": 1}}


def dijkstra(start: str) -> dict[str, tuple[int, str]]:
    best, waiting = {}, [(0, start, start)]
    while waiting:
        length, node, path = heapq.heappop(waiting)
        if node not in best:
            best[node] = length, path
            for other, distance in ROADS[node].items():
                heapq.heappush(waiting, (length + distance, other, path + other))
    return best


print(dijkstra("a"), "z" in dijkstra("b"))
for action in (lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1), lambda: heapq.heappush([1], "a"), lambda: heapq.heapify([1, "a"]), lambda: heapq.heapify((2, 1)), lambda: heapq.heapify(5)):
    try:
        print(action())
    except (IndexError, TypeError) as error:
        print(type(error).__name__, error)

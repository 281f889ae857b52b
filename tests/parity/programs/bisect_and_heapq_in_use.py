import bisect
import heapq

scores = [33, 60, 70, 80, 90]
print([("FDCBA")[bisect.bisect(scores[1:], n)] for n in (33, 60, 69, 70, 85, 99)], bisect.bisect_left([1, 2, 2, 3], 2), bisect.bisect_right([1, 2, 2, 3], 2), bisect.bisect([], 1), bisect.bisect_left([1, 2, 3], 2, 2), bisect.bisect([1, 3], 2, hi=1), bisect.bisect_left(["a", "bb", "ccc"], 2, key=len))
items = []
for n in (5, 1, 4, 1, 3):
    bisect.insort(items, n)
bisect.insort_left(items, 1.0)
words = ["a", "ccc"]
bisect.insort(words, "bb", key=len)
print(items, words)
heap = [5, 3, 8, 1]
heapq.heapify(heap)
heapq.heappush(heap, 2)
print(heap[0], [heapq.heappop(heap) for _ in range(3)], heapq.heappushpop(heap, 1), heapq.heapreplace(heap, 9), sorted(heap), heapq.nlargest(2, [3, 1, 2]), heapq.nsmallest(2, ["bb", "a", "ccc"], key=len), list(heapq.merge([1, 4], [2, 3], [0])), list(heapq.merge([4, 1], [3], reverse=True)), list(heapq.merge(["aa"], ["b"], key=len)))
for call in (lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1), lambda: heapq.heappush([1], "a"), lambda: bisect.bisect([1, "a"], 2), lambda: bisect.bisect_left([1], 1, -1), lambda: heapq.nlargest(1, 5)):
    try:
        print(call())
    except (IndexError, TypeError, ValueError) as error:
        print(type(error).__name__, error)


def dijkstra(graph, start):
    best, queue = {start: 0}, [(0, start)]
    while queue:
        cost, node = heapq.heappop(queue)
        if cost > best[node]:
            continue
        for neighbour, weight in graph.get(node, {}).items():
            total = cost + weight
            if total < best.get(neighbour, float("inf")):
                best[neighbour] = total
                heapq.heappush(queue, (total, neighbour))
    return best


print(dijkstra({"a": {"b": 7, "c": 3}, "c": {"b": 1, "d": 8}, "b": {"d": 2}}, "a"))
tasks = []
for order, (priority, name) in enumerate([(2, "write"), (1, "plan"), (2, "test"), (0, "wake")]):
    heapq.heappush(tasks, (priority, order, name))
print([heapq.heappop(tasks)[2] for _ in range(len(tasks))])

log = []
class V:
    def __init__(s, n): s.n = n
    def __lt__(s, o):
        log.append(f"{s.n}<{o.n}")
        return s.n < o.n
    def __repr__(s): return str(s.n)
for data in ([3,1],[1,2,3],[3,2,1],[2,1,3],[5,3,9,1,7],[1,1,1],[4,2,6,1,3,9,7,8], list(range(10,0,-1))):
    log.clear()
    print(sorted(map(V, data)), log)
class T:
    def __init__(s, n): s.n = n
    def __lt__(s, o):
        if s.n == 0: raise ValueError("zero")
        return s.n < o.n
    def __repr__(s): return str(s.n)
for reverse in (False, True):
    items = [T(n) for n in (5, 3, 9, 0, 1)]
    try: items.sort(reverse=reverse)
    except ValueError as e: print(e, items)
    items = [5, 3, 9, 0, 1]
    try: items.sort(key=T, reverse=reverse)
    except ValueError as e: print(e, items)
for mixed in ([1, True, "a"], [(), 1.0, True], ["a", 5, None], [3, 2, 1, "x"], [1, 2, "x", 0], [1.0, "b", 7], [(1, "a"), (1, 2)], [(2, 1), (1, "a"), (1, None)], [None, None], [[1], (1,)], [{}, {}]):
    items = mixed[:]
    try: print(sorted(mixed))
    except TypeError as e: print(e)
    try: items.sort()
    except TypeError as e: print(items)
    try: print(max(mixed))
    except TypeError as e: print(e)
print(sorted([True, False, 2, 0.5, -1]), sorted([(1, "b"), (1, "a"), (0, "z")]), sorted([[2, 1], [1, 5], [1, 4]], reverse=True), sorted([2**70, 1.5, True]))

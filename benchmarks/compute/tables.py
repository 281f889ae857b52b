"""Dict and set churn: keys of text, numbers and tuples come and go; graphs are walked with sets."""


def reachable(edges: dict[int, set[int]], start: int) -> set[int]:
    """Every node that can be reached from one."""
    seen = {start}
    front = [start]
    while front:
        node = front.pop()
        for other in edges.get(node, ()):
            if other not in seen:
                seen.add(other)
                front.append(other)
    return seen


def run() -> int:
    """Fill tables, empty them, join and cut sets."""
    cache: dict[str, int] = {}
    places: dict[tuple[int, int], int] = {}
    total = 0
    seed = 7
    for turn in range(40000):
        seed = (seed * 16807) % 2147483647
        key = f"key{seed % 700}"
        if key in cache:
            cache[key] += 1
            if cache[key] > 5:
                total += cache.pop(key)
        else:
            cache[key] = turn % 3
        place = (seed % 40, turn % 25)
        places[place] = places.get(place, 0) + 1
    for (row, column), count in places.items():
        total += row * column * count
    edges: dict[int, set[int]] = {}
    for node in range(1500):
        edges.setdefault(node % 301, set()).add(node * 7 % 293)
    for start in range(0, 120, 3):
        total += len(reachable(edges, start))
    threes = {number * 3 for number in range(3000)}
    fives = set(range(0, 9000, 5))
    total += len(threes & fives) + len(threes | fives) * 3 + len(threes - fives) * 5 + len(threes ^ fives) * 7
    return total + sum(cache.values()) + len(cache)


if __name__ == "__main__":
    print(run())

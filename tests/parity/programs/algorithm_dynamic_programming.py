from functools import cache


def knapsack(items, capacity):
    best = [(0, ())] * (capacity + 1)
    for name, weight, value in items:
        for room in range(capacity, weight - 1, -1):
            worth, chosen = best[room - weight]
            best[room] = max(best[room], (worth + value, (*chosen, name)))
    return best[capacity]


def change(amount, coins):
    best = {0: []}
    for total in range(1, amount + 1):
        options = [best[total - coin] + [coin] for coin in coins if total - coin in best]
        if options:
            best[total] = min(options, key=len)
    return best.get(amount)


@cache
def paths(rows, columns):
    return 1 if rows == 1 or columns == 1 else paths(rows - 1, columns) + paths(rows, columns - 1)


def longest_increasing(values):
    chains = []
    for value in values:
        best = max((chain for chain in chains if chain[-1] < value), key=len, default=[])
        chains.append([*best, value])
    return max(chains, key=len)


def partitions(n, largest=None):
    largest = n if largest is None else largest
    if n == 0:
        yield ()
    for part in range(min(n, largest), 0, -1):
        for rest in partitions(n - part, part):
            yield part, *rest


def matrix_chain(dims):
    @cache
    def cost(i, j):
        if j - i < 2:
            return 0, f"M{i}"
        return min((cost(i, k)[0] + cost(k, j)[0] + dims[i] * dims[k] * dims[j], f"({cost(i, k)[1]}{cost(k, j)[1]})") for k in range(i + 1, j))

    return cost(0, len(dims) - 1)


print(knapsack([("gold", 10, 60), ("silver", 20, 100), ("tin", 30, 120)], 50), change(63, [1, 5, 10, 21, 25]), change(3, [2]), paths(15, 15), longest_increasing([3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5]))
print(list(partitions(5)), sum(1 for _ in partitions(12)), matrix_chain((10, 30, 5, 60)), paths.cache_info().currsize)
triangle = [[1]]
while len(triangle) < 6:
    row = triangle[-1]
    triangle.append([1, *map(sum, zip(row, row[1:])), 1])
print(triangle, max(map(max, triangle)))

pairs = [("a", 1), ("b", 2)]
for index, (name, number) in enumerate(pairs):
    print(index, name, number, end="; ")
for (a, *b), c in [("xyz", 1), ([9], 2)]:
    print(a, b, c, end="; ")
for [x, [y]] in [(1, [2]), ("p", "q")]:
    print(x, y, end="; ")
print()
keys, values = zip(*pairs)
print(keys, values, dict(pairs), [*map(lambda p: p[0] * p[1], pairs)], {v: k for k, v in pairs}, [f"{k}={v}" for k, v in dict(pairs).items()])
(first, *_), *others = ["abc", "def", "ghi"]
head, *middle, (tail, *deep) = 1, 2, 3, [4, 5, 6]
a = b = c = [0]
a, b = b + [1], a
*init, last = "only"
print(first, others, head, middle, tail, deep, a, b, c, init, last)


def stats(*numbers):
    return min(numbers), max(numbers), sum(numbers) / len(numbers)


low, high, mean = stats(*range(5), *[10])
print(low, high, mean, *stats(1), sep=",")


def config(host, port=80, *paths, secure=False, **extra):
    return f"{'https' if secure else 'http'}://{host}:{port}/{'/'.join(paths)} {extra}"


arguments, options = ["h", 8080, "a"], {"secure": True}
print(config(*arguments, "b", **options, debug=1), config(*"xy"), config(**{"host": "only"}), config(*["h"], **{"z": 1}))
i, row = 0, [5, 6, 7]
i, row[i] = 1, "assigned with the new i"
print(i, row)
x, y, z = 1, 2, 3
x, y, z = z, x, y
(x), (y, z) = x, (z, y)
print(x, y, z)
data = {"point": (1, 2), "name": "p"}
match data:
    case {"point": (px, py), **rest}:
        print(px, py, rest)
table = [[1, 2, 3], [4, 5, 6]]
(a, b, *c), (*d, e) = table
print(a, b, c, d, e, [row[-1] for row in table], [first for first, *_ in table], sum(b for _, b, _ in table))

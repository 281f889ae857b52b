"""Long lists are sorted by columns of numbers: the same order as by comparing, stable, for keys of every kind."""

from functools import cmp_to_key
from operator import itemgetter


def numbers(count, modulus):
    seed = 12345
    out = []
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) % 2147483648
        out.append(seed // 65536 % modulus)
    return out


class Version(tuple):
    def __lt__(self, other):
        return tuple.__gt__(self, other)


def show(items):
    total = 0
    for place, item in enumerate(items):
        total = (total * 31 + place * sum(ord(c) for c in repr(item))) % 1000000007
    return total, items[:3], items[-3:]


values = numbers(200, 50)
texts = [f"text {n % 7}{chr(97 + n % 26)}" for n in values]
wide = [t + ("\U0001f600" if n % 3 == 0 else "\uffee" if n % 3 == 1 else "") for n, t in zip(values, texts)]
rows = list(zip(texts, values, range(200)))
print(show(sorted(values)), show(sorted(values, reverse=True)), show(sorted(texts)), show(sorted(wide)))
print(show(sorted(rows)), show(sorted(rows, reverse=True)))
print(show(sorted(rows, key=itemgetter(1))), show(sorted(rows, key=itemgetter(1), reverse=True)))
print(show(sorted(rows, key=lambda row: (row[0], -row[1]))), show(sorted(rows, key=lambda row: (row[1] > 20, row[0]))))
print(show(sorted(rows, key=lambda row: (row[1] / 3, row[0]))), show(sorted(rows, key=lambda row: (row[1] / 2, row[0]))))
print(show(sorted(rows, key=lambda row: [row[1], row[0]])), show(sorted(rows, key=lambda row: ())))
print(show(sorted(rows, key=lambda row: (row[1] * 2**60, row[0]))), show(sorted(rows, key=lambda row: row[1] - 2**60)))
print(show(sorted(rows, key=lambda row: Version((row[1], 0)))), show(sorted(rows, key=lambda row: (Version((row[1],)), 1))))
print(show(sorted(rows, key=lambda row: (row[1], row[0]) if row[1] % 2 else (row[1],))))
print(show(sorted(rows, key=cmp_to_key(lambda a, b: b[1] - a[1]))))
print(show(sorted([True, False] * 40)), show(sorted([True, 0, 1, False, 0.5] * 20)), show(sorted([1, 1.0, True] * 20)))
print(show(sorted([float("inf"), 1, -float("inf"), 0.5] * 20)), show(sorted([-0.0, 0, 0.0] * 20)))
print(show(sorted(values[:31])), show(sorted(values[:32])), show(sorted(values[:33])), sorted([]), sorted([3]))
print([repr(each) for each in sorted([2, True, 1.0, 0, False, 2.0] * 8)])
for bad in ([1] * 40 + ["a"], [(1, "a")] * 40 + [(1, 2)], [(1, None)] * 40 + [(1, None)], [None] * 40, [(1,)] * 40 + [1]):
    try:
        print(len(sorted(bad)))
    except TypeError as error:
        print(error)
nan = float("nan")
print(len(sorted([nan, 1.5, 2] * 20)))
nested = [[n, [n]] for n in values]
nested.sort()
print(show(nested))
ordered = list(range(1000))
ordered.sort()
print(ordered == list(range(1000)), sorted(ordered, key=lambda n: -n)[:3], sorted(ordered, key=str)[:5])

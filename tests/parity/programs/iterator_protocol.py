class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


print(list(Countdown(3)), sum(Countdown(4)), *Countdown(2))
a, b, *c = Countdown(5)
print(a, b, c, 2 in Countdown(3), max(Countdown(3)), sorted(Countdown(3)), dict(zip(Countdown(2), "xy")))
it = iter([1, 2, 3])
print(next(it), list(it), list(it), next(it, None))
values = iter([5, 0, 7])
print(list(iter(lambda: next(values), 0)))
e = enumerate("ab", start=10)
print(next(e), list(e), iter(e) is e)
print(list(map(lambda x, y: x + y, [1, 2, 3], [10, 20])), list(filter(None, [0, 1, "", "a", [], None])))
print(list(zip()), list(zip([1], [2], [3])), list(reversed(range(3))), list(zip(*[(1, 2), (3, 4)])))
try:
    list(zip([1, 2], [1], strict=True))
except ValueError as error:
    print(error)
for bad in (lambda: iter(5), lambda: next([1]), lambda: list(None), lambda: [*1], lambda: reversed({1})):
    try:
        bad()
    except TypeError as error:
        print(error)

class Countdown:
    def __init__(self, start):
        self.start = start

    def __iter__(self):
        return CountdownIterator(self.start)


class CountdownIterator:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        return self

    def __next__(self):
        if self.n <= 0:
            raise StopIteration
        self.n -= 1
        return self.n + 1


class Peekable:
    _nothing = object()

    def __init__(self, source):
        self.source, self.ahead = iter(source), self._nothing

    def __iter__(self):
        return self

    def __next__(self):
        if self.ahead is not self._nothing:
            value, self.ahead = self.ahead, self._nothing
            return value
        return next(self.source)

    def peek(self, default=None):
        if self.ahead is self._nothing:
            try:
                self.ahead = next(self.source)
            except StopIteration:
                return default
        return self.ahead

    def __bool__(self):
        return self.peek(self._nothing) is not self._nothing


c = Countdown(3)
print(list(c), list(c), [(a, b) for a in c for b in c][:4], max(c), sum(c), 2 in c, tuple(c), dict.fromkeys(c), *c)
i = iter(c)
print(next(i), list(i), list(i), next(i, "done"), iter(i) is i)
p = Peekable("abc")
print(p.peek(), next(p), p.peek(), p.peek(), list(p), p.peek("empty"), bool(p), bool(Peekable([0])))
a, b, c2 = Countdown(3)
first, *rest = Countdown(4)
print(a, b, c2, first, rest, sorted(Countdown(3)), list(zip(Countdown(2), "xyz")), list(map(str, Countdown(2))), any(n > 2 for n in Countdown(3)))
runs = Peekable([1, 1, 2, 3, 3, 3])
groups = []
while runs:
    value, count = next(runs), 1
    while runs and runs.peek() == value:
        next(runs)
        count += 1
    groups.append((value, count))
print(groups)


class Broken:
    def __iter__(self):
        return self

    def __next__(self):
        raise ValueError("broken in the middle")


for use in (list, sum, max, set, "".join, dict, lambda b: [*b], lambda b: 5 in b, lambda b: [x for x in b], sorted, lambda b: next(iter(b), "default")):
    try:
        use(Broken())
    except ValueError as error:
        print(error, end="; ")
print()

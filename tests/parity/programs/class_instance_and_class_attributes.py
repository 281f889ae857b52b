class Counter:
    total = 0
    names = []

    def __init__(self, name):
        self.name = name
        Counter.total += 1
        self.names.append(name)

    def bump(self):
        self.total += 10
        return self.total


a, b = Counter("a"), Counter("b")
print(a.total, b.total, Counter.total, a.names is b.names, a.names)
print(a.bump(), a.total, b.total, Counter.total, vars(a), vars(b))
del a.total
print(a.total)
Counter.total = 99
Counter.extra = lambda self: f"extra {self.name}"
print(a.total, a.extra(), b.extra())
a.extra = lambda: "own"
print(a.extra(), b.extra(), Counter.extra(b))
del Counter.extra
for attempt in (
    lambda: b.extra(),
    lambda: a.missing,
    lambda: Counter.missing,
    lambda: delattr(b, "total"),
    lambda: Counter(),
    lambda: Counter("x", "y"),
    lambda: Counter.bump(),
    lambda: a.name(),
):
    try:
        print(attempt())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
print(
    Counter.__name__,
    Counter.__qualname__,
    Counter.__module__,
    a.__class__.__name__,
    Counter.__dict__["total"],
    "bump" in Counter.__dict__,
    a.bump.__name__,
    a.bump.__self__ is a,
    a.bump.__func__ is Counter.bump,
)
a.__class__.total = 5
print(b.total, type(a).total, isinstance(a, Counter), a == a, a != b, a is not b)

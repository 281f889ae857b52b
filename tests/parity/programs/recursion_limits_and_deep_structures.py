def depth(n):
    return 0 if n == 0 else 1 + depth(n - 1)


def endless(n):
    return endless(n + 1)


print(depth(500))
try:
    endless(0)
except RecursionError as error:
    print(type(error).__name__, isinstance(error, RuntimeError), str(error).startswith("maximum recursion depth exceeded"))


class Loop:
    def __repr__(self):
        return f"<{self!r}>"

    def __eq__(self, other):
        return self == other

    def __getattr__(self, name):
        return getattr(self, name + "x")


for action in (lambda: repr(Loop()), lambda: Loop() == 1, lambda: Loop().attribute):
    try:
        action()
    except RecursionError as error:
        print("RecursionError")
nested = []
for _ in range(50):
    nested = [nested]
level, inner = 0, nested
while inner:
    inner, level = inner[0], level + 1
print(level, str(nested).count("["), nested == nested[:], nested == [nested[0]])
chain = None
for n in range(300):
    chain = (n, chain)
total = 0
while chain:
    value, chain = chain
    total += value
print(total)


def ackermann(m, n):
    while m:
        m, n = m - 1, (1 if n == 0 else ackermann(m, n - 1))
    return n + 1


def flatten(items):
    for item in items:
        if isinstance(item, (list, tuple)):
            yield from flatten(item)
        else:
            yield item


print(ackermann(2, 5), list(flatten([1, [2, (3, [4, [5]])], [], [[]]])), list(flatten(nested)))
mutual = {"even": lambda n: n == 0 or mutual["odd"](n - 1), "odd": lambda n: n != 0 and mutual["even"](n - 1)}
print(mutual["even"](100), mutual["odd"](100))
recursive = [1]
recursive.append(recursive)
table = {"self": None}
table["self"] = table
print(recursive, table, (recursive,), recursive[1][1] is recursive, [recursive])

def average():
    total = count = 0
    result = None
    while True:
        value = yield result
        if value is None:
            return total, count
        total += value
        count += 1
        result = total / count


g = average()
print(next(g), g.send(10), g.send(20), g.send(0))
try:
    g.send(None)
except StopIteration as stop:
    print(stop.value, stop.args)
for call in (lambda: g.send(1), lambda: next(g), lambda: average().send(5)):
    try:
        call()
    except (StopIteration, TypeError) as error:
        print(type(error).__name__, error)


def echo():
    received = []
    while len(received) < 3:
        received.append((yield len(received)))
    return received


def delegate():
    result = yield from echo()
    yield ("done", result)
    return "end"


d = delegate()
print(next(d), d.send("a"), d.send("b"), d.send("c"))
print(next(d, "default"), list(d))


def expression():
    x = yield
    y = (yield x) + (yield)
    print("sum", y, f"{(yield 'in f')}", [(yield 1), (yield 2)])


e = expression()
for value in (None, 5, 10, 20, "f", "one", "two"):
    try:
        print(repr(e.send(value)), end=" ")
    except StopIteration:
        print("stopped")
print(g.gi_running if hasattr(g, "gi_running") and False else type(g).__name__, g.__name__, iter(g) is g)

def numbers(limit):
    print("start")
    for i in range(limit):
        print("yield", i)
        yield i
    print("end")
    return "result"


g = numbers(2)
print("made", type(g).__name__)
print(next(g))
print(next(g))
try:
    next(g)
except StopIteration as stop:
    print("stopped", stop.value)
print(next(g, "default"), list(numbers(0)), sum(numbers(3)))


def endless():
    n = 0
    while True:
        yield n
        n += 1


from itertools import islice

print(list(islice(endless(), 3, 10, 2)), [x for x, _ in zip(endless(), "abc")])
lazy = (print("computing", x) or x for x in (1, 2, 3))
print(any(x > 1 for x in lazy), list(lazy))

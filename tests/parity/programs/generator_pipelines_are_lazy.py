def numbers(limit):
    n = 0
    while n < limit:
        print(f"[{n}]", end="")
        yield n
        n += 1


def keep(predicate, source):
    for value in source:
        if predicate(value):
            yield value


def change(function, source):
    yield from (function(value) for value in source)


def take(count, source):
    for _, value in zip(range(count), source):
        yield value


def chunks(size, source):
    chunk = []
    for value in source:
        chunk.append(value)
        if len(chunk) == size:
            yield tuple(chunk)
            chunk.clear()
    if chunk:
        yield tuple(chunk)


pipeline = take(3, change(lambda n: n * n, keep(lambda n: n % 2, numbers(100))))
print("nothing yet")
print(list(pipeline), list(pipeline))
print(list(chunks(3, range(7))), sum(keep(bool, [0, 1, 2])), max(change(len, ["a", "bbb"])))


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


f = fibonacci()
print(
    [next(f) for _ in range(10)],
    next(value for value in f if value > 1000),
    7 in take(5, fibonacci()),
    5 in fibonacci(),
)


def walk(tree):
    if tree:
        left, value, right = tree
        yield from walk(left)
        yield value
        yield from walk(right)


print(list(walk(((None, 1, None), 2, ((None, 3, None), 4, None)))), dict(zip("abc", walk((None, 9, None)))))


def interleave(*sources):
    iterators = [iter(source) for source in sources]
    while iterators:
        for iterator in iterators[:]:
            try:
                yield next(iterator)
            except StopIteration:
                iterators.remove(iterator)


print(list(interleave("abc", [1], (True, None))))

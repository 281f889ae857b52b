def loud(name, items):
    for item in items:
        print(f"<{name}{item}>", end=" ")
        yield item


print(list(zip(loud("a", [1, 2, 3]), loud("b", "xy"))))
print(
    list(zip()),
    list(zip([1])),
    list(zip("ab", [1, 2], (True, False))),
    dict(zip("ab", range(9))),
    list(zip(*[(1, "a"), (2, "b")])),
    list(map(lambda *a: a, "ab", [1, 2, 3])),
    list(map(str, [])),
)
mapped = map(lambda n: n * 10, loud("m", [1, 2, 3]))
print("made", next(mapped), list(mapped), list(mapped))
print(
    list(filter(None, [0, 1, "", "a", [], [0], None])),
    list(filter(lambda n: n % 2, range(6))),
    list(filter(str.isalpha, "a1b2")),
    list(map(int, "123")),
    list(map(pow, [2, 3], [3, 2])),
    list(map(max, [1, 5], [3, 2], [2, 9])),
)
try:
    for pair in zip(loud("s", [1, 2]), loud("t", [1]), strict=True):
        print(pair)
except ValueError as error:
    print(error)
for call in (
    lambda: list(zip([1], [1, 2], strict=True)),
    lambda: list(zip([1], [1], [], strict=True)),
    lambda: list(zip([1, 2], [3, 4], strict=True)),
    lambda: zip(1),
    lambda: zip([1], 2),
    lambda: map(),
    lambda: map(str),
    lambda: list(map(5, [1])),
    lambda: filter(None, 5),
    lambda: list(filter(5, [1])),
):
    try:
        print(call())
    except (TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__, error)


def fails(n):
    return 1 / n


numbers = map(fails, [1, 0, 2])
print(next(numbers))
try:
    next(numbers)
except ZeroDivisionError as error:
    print(error)
print(next(numbers))

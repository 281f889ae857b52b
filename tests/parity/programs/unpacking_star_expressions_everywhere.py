def f(*args, **kwargs):
    return args, kwargs


a, *b = "xyz"
*c, d = range(4)
e, *g, h = [1, 2]
(i, *j), *k = (1, 2, 3), 4, 5
print(a, b, c, d, e, g, h, i, j, k)
print(
    [*"ab", *[1], *{2: 3}],
    (*range(2), *()),
    {*[1, 2], *(2, 3)},
    {**{"a": 1}, **{"a": 2, "b": 3}},
    f(*[1], 2, *(3,), x=1, **{"y": 2}, **{"z": 3}),
    *[1, 2],
)


def returns():
    return 1, *[2, 3]


def yields():
    yield *"ab", 1


for item in 1, *[2], *"z":
    print(item, end=" ")
print(returns(), list(yields()))
items = [0, 0, 0]
items[0], *items[1:] = 5, 6, 7
print(items)
[first, [second, *third]] = {1: 2, (3, 4): 5}
print(first, second, third)
x = (*"ab",)
print(x, max(*[3, 9], 4), "{} {}".format(*"pq"), dict(**{"k": 1}, l=2), print(*[1, 2], sep="-", **{"end": "!\n"}))
for source in ([], [1], [1, 2, 3], "ab", {1: 2, 3: 4}, 5, None):
    try:
        p, q = source
        print(p, q)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
for source in ([], [1], 5):
    try:
        p, q, *r = source
    except (ValueError, TypeError) as error:
        print(error)
for call in (
    lambda: f(*5),
    lambda: f(**5),
    lambda: f(**{1: 2}),
    lambda: f(x=1, **{"x": 2}),
    lambda: {**[1]},
    lambda: [*5],
    lambda: f(*[], **{"a": 1}, **{"a": 2}),
    lambda: 0,
):
    try:
        print(call())
    except TypeError as error:
        print(error)

a, b = 1, 2
a, b = b, a
(c, [d, e]), f = (1, "xy"), {"k": 0}
first, *rest = "hello"
*most, last = range(4)
x, *middle, y = [1, 2]
print(a, b, c, d, e, f, first, rest, most, last, x, middle, y)
i = j = []
i.append(1)
print(j, i is j)
values = [0, 1, 2]
k = 0
k, values[k] = 2, "set"
print(k, values)
for n, (l, *m) in [(1, "abc"), (2, [9])]:
    print(n, l, m)
print([*range(2), *"ab"], (*[1], 2), {**{"a": 1}, "b": 2, **{"a": 3}}, {*[1], *[1]})


class Holder:
    pass


h = Holder()
h.a, h.b = divmod(17, 5)
[h.c, *h.d] = 1, 2, 3
print(vars(h))


def attempt(n):
    if n == 0:
        a, b = 1, 2, 3
    elif n == 1:
        a, b, c = [1, 2]
    elif n == 2:
        a, *b, c = [1]
    elif n == 3:
        a, b = 5
    elif n == 4:
        a, b = "abc"
    elif n == 5:
        a, b = {}
    else:
        (a,) = iter([1, 2])


for n in range(7):
    try:
        attempt(n)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)

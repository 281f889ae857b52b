from collections import deque

d = deque([1, 2, 3])
d.append(4)
d.appendleft(0)
d.extend([5, 6])
d.extendleft([-1, -2])
print(d, len(d), d[0], d[-1], d[3], d.pop(), d.popleft(), d)
d.rotate(2)
print(d, end=" ")
d.rotate(-3)
print(d, d.count(3), d.index(3), 3 in d)
d.insert(1, "in")
d.remove(4)
d[0] = "first"
del d[1]
d.reverse()
print(d, list(reversed(d)), d.copy() == d, d == list(d), deque([1]) < deque([2]), d + deque(["p"]), deque("ab") * 2)
last = deque(maxlen=3)
for n in range(5):
    last.append(n)
print(last, last.maxlen, deque("abcdef", 2), deque([1, 2, 3], maxlen=0), deque().maxlen)
last.appendleft("front")
last += [9]
print(last)
for call in (lambda: deque().pop(), lambda: deque().popleft(), lambda: deque([1]).remove(2), lambda: deque([1])[3], lambda: deque([1]).index(5), lambda: deque(maxlen=-1), lambda: last.insert(1, 1), lambda: hash(deque()), lambda: deque([1])[0:1], lambda: deque(5), lambda: deque([1]) + [2]):
    try:
        print(call())
    except (IndexError, ValueError, TypeError) as error:
        print(type(error).__name__, error)


def moving_average(values, width):
    window, total = deque(maxlen=width), 0
    for value in values:
        if len(window) == width:
            total -= window[0]
        window.append(value)
        total += value
        yield total / len(window)


print(list(moving_average([1, 2, 3, 4, 5], 3)), bool(deque()), [*deque("xy")])
last.clear()
print(last)

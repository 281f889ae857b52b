x = list(range(10))
print(x[2:5], x[:3], x[-3:], x[::2], x[::-1], x[8:2:-2], x[100:], x[-100:2], x[5:2], x[:])
x[1:3] = ["a", "b", "c"]
print(x)
x[::3] = "WXYZ"
print(x)
del x[1:4]
del x[::2]
print(x)
x[1:1] = [7, 7]
x[len(x) :] = [8]
print(x)
x[:] = []
print(x, "hello"[1:-1], "hello"[::-1], (1, 2, 3)[1:], b"abc"[1:], range(10)[2:8:2], "ab"[5:])
s = slice(1, 10, 2)
print(s, s.start, s.stop, s.step, s.indices(6), list(range(20))[s], slice(3) == slice(None, 3))
y = [1, 2, 3]
y *= 2
y += (4,)
y += "z"
print(y, y[True], y[-1])
for bad in (
    lambda: y[10],
    lambda: y["a"],
    lambda: y[1.0],
    lambda: y[::0],
    lambda: y[None:"a"],
    lambda: (1,)[3],
    lambda: "s"[4],
    lambda: y.__setitem__(slice(0, 3, 2), [1]),
):
    try:
        bad()
    except (IndexError, TypeError, ValueError) as error:
        print(type(error).__name__, error)

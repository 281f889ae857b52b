data = [5, 8, 2]
if (n := len(data)) > 2:
    print(n)
while (item := data.pop()) != 5:
    print(item)
print(x := 3, (y := x + 1) * 2, y)
print("a" if x > 5 else "b" if x > 2 else "c")
print([z for v in range(5) if (z := v * v) > 3], z)


def f():
    if any((found := v) > 2 for v in [1, 2, 3, 4]):
        return found


print(f())
print((lambda: (q := 5) + q)(), x if x else 0, not x, x and "yes" or "no")
print(0 or [] or "last", 1 and 0 and "never", None or False, "" or 0.0, [] and 1, 5 and 6)

class Box:
    pass


box, items, table = Box(), [0, 0], {}
for box.value in (1, 2):
    print(box.value, end=" ")
for items[1] in "ab":
    print(items, end=" ")
for table["k"] in range(2):
    print(table, end=" ")
for a, (b, *c), [d] in [(1, "xyz", [2]), (3, (4,), "e")]:
    print(a, b, c, d, end="; ")
for *head, last in ("abc", [1]):
    print(head, last, end="; ")
for (i,) in [(1,), (2,)]:
    print(i, end=" ")
print()
for x in []:
    pass
else:
    print("else of an empty loop", "x" in dir() if False else "")
for x in range(3):
    x += 10
print(x)
for key, value in {"a": 1}.items():
    print(key, value)
for line in "one\ntwo".splitlines():
    for letter in line:
        if letter == "t":
            break
        print(letter, end="")
    else:
        print("|", end="")
        continue
    print("<broken>", end="")
print()
outer = [n for n in range(3)]
for n in outer:
    if len(outer) < 6:
        outer.append(n + 10)
print(outer)
for bad in (5, None, 1.5, object):
    try:
        for _ in bad:
            pass
    except TypeError as error:
        print(error)
try:
    for p, q in [(1, 2), (3,)]:
        print(p, q)
except ValueError as error:
    print(error)

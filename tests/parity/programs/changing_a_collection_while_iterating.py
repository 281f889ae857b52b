items = [1, 2, 3, 4]
seen = []
for x in items:
    seen.append(x)
    if x == 2:
        items.remove(1)
    if x == 4 and len(items) < 5:
        items.append(9)
print(seen, items)
d = {"a": 1, "b": 2}
try:
    for k in d:
        d[k + "x"] = 1
except RuntimeError as error:
    print(error)
d = {"a": 1, "b": 2, "c": 3}
for k in d:
    d[k] = 0
print(d)
for k in list(d):
    if k != "b":
        del d[k]
print(d)
s = {1, 2}
try:
    for x in s:
        s.add(x + 10)
except RuntimeError as error:
    print(error)
growing = [1]
for x in growing:
    if len(growing) < 5:
        growing.append(x * 2)
print(growing)

from collections import Counter, deque

d = deque([1, 2, 3], maxlen=4)
d.append(4)
d.append(5)
d.appendleft(0)
print(d, d.pop(), d.popleft(), len(d), d[0], d[-1], 3 in d, d.maxlen, list(reversed(d)), d == deque([2, 3]))
d.extend([7, 8])
d.extendleft([9])
d.rotate(1)
d.rotate(-2)
d.insert(1, "i") if len(d) < 4 else None
d.remove(7)
d.insert(1, "i")
print(
    d,
    d.index("i"),
    d.count(2),
    d.copy(),
    bool(deque()),
    deque("ab") + deque("c"),
    deque("ab") * 2,
    deque([[1]]),
    sorted(deque([2, 1])),
    deque([1]) < deque([2]),
    d.reverse(),
    d,
)
d[0] = "first"
del d[1]
d.clear()
print(d, repr(deque([], 2)))
for bad in (
    lambda: d.pop(),
    lambda: d.popleft(),
    lambda: d[5],
    lambda: d.remove(1),
    lambda: deque(maxlen=-1),
    lambda: hash(d),
    lambda: d.index(3),
    lambda: deque([1])[0:1],
    lambda: deque(5),
):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
c = Counter("abracadabra")
print(
    c,
    c["a"],
    c["z"],
    c.most_common(2),
    sorted(c.elements())[:3],
    c.total(),
    list(c),
    dict(c),
    Counter(a=2, b=1),
    Counter({"x": 3}),
)
c.update("aaz")
c.subtract({"a": 1, "q": 2})
print(
    c,
    c + Counter("ab"),
    Counter("aab") - Counter("ab"),
    Counter("aab") & Counter("abb"),
    Counter("aab") | Counter("abb"),
    +Counter(a=1, b=-1),
    -Counter(a=1, b=-1),
    Counter("ab") == Counter("ba"),
    Counter("a") <= Counter("aa"),
    "z" in c,
    c.pop("z"),
    len(c),
    Counter(),
    c.most_common()[:1],
)
del c["nothing"]
print(max(c, key=c.get), c.copy() == c, isinstance(c, dict), Counter([1, 1.0, True]), Counter("aab").most_common()[-1])

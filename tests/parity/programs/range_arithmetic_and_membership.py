for r in (
    range(5),
    range(2, 8),
    range(0, 10, 3),
    range(10, 0, -3),
    range(0),
    range(5, 2),
    range(-3, 3),
    range(10**20, 10**20 + 3),
):
    print(
        r,
        list(r),
        len(r),
        bool(r),
        r[0] if r else None,
        r[-1] if r else None,
        r[::-1],
        r[1:3],
        list(reversed(r)),
        sum(r),
    )
r = range(0, 100, 7)
print(
    7 in r,
    8 in r,
    7.0 in r,
    7.5 in r,
    "7" in r,
    True in range(2),
    -7 in r,
    r.index(14),
    r.count(21),
    r.count(22),
    r.start,
    r.stop,
    r.step,
    98 in r,
    105 in r,
)
print(
    range(3) == range(0, 3, 1),
    range(0) == range(5, 5),
    range(0, 3, 2) == range(0, 4, 2),
    range(3) == [0, 1, 2],
    hash(range(3)) == hash(range(0, 3)),
    hash(range(0)) == hash(range(2, 1)),
    range(1) != range(2),
    {range(3): "k"}[range(0, 3)],
)
print(
    r[2:5],
    r[::2],
    r[-3:],
    r[5:2:-1],
    r[100:],
    list(r)[::5],
    max(r),
    min(r),
    sorted(r, reverse=True)[:2],
    [*range(3)],
    dict(enumerate(range(2))),
    range(True, 3),
)
for call in (
    lambda: range(),
    lambda: range(1.5),
    lambda: range("a"),
    lambda: range(1, 2, 0),
    lambda: range(3)[3],
    lambda: range(3)[-4],
    lambda: range(3).index(5),
    lambda: range(3)["a"],
    lambda: range(1, 2, 3, 4),
    lambda: range(3) + range(2),
    lambda: range(3) < range(4),
    lambda: range(None),
):
    try:
        print(call())
    except (TypeError, ValueError, IndexError) as error:
        print(type(error).__name__, error)
try:
    r[0] = 1
except TypeError as error:
    print(error)
walk = iter(range(3))
print(next(walk), list(walk), next(walk, "done"), iter(walk) is walk)

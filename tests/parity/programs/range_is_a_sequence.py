r = range(2, 20, 3)
print(
    r,
    list(r),
    len(r),
    r[2],
    r[-1],
    r[1:4],
    r[::-1],
    8 in r,
    9 in r,
    r.index(11),
    r.count(5),
    r.start,
    r.stop,
    r.step,
    list(reversed(r)),
    sum(r),
    max(r),
)
print(
    range(5),
    range(0),
    list(range(5, 0)),
    list(range(5, 0, -2)),
    range(3) == range(0, 3, 1),
    range(0, 3, 2) == range(0, 4, 2),
    hash(range(3)) == hash(range(0, 3)),
    bool(range(0)),
    range(10)[3:7][1],
    list(range(-3, 3, 2)),
    2.0 in range(3),
    "a" in range(3),
    True in range(2),
)
print(
    range(10**20)[-1],
    10**19 in range(10**20),
    len(range(2**53)),
    range(0, 10**30, 10**29)[3],
    [*range(2**53 - 1, 2**53 + 2)],
    isinstance(range(1), range),
    type(range(1)[0]).__name__,
    {range(2): "k"}[range(2)],
)
for bad in (
    lambda: range(),
    lambda: range(1.0),
    lambda: range(1, 2, 0),
    lambda: r[100],
    lambda: r.index(1),
    lambda: range("a"),
    lambda: range(3).append(1),
    lambda: range(3) + range(2),
    lambda: range(1, 2, 3, 4),
):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)
for i in range(3):
    for i in range(2):
        pass
    print(i, end=" ")
it = iter(range(3))
print(next(it), list(it), type(it).__name__)

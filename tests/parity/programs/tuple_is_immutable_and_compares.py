t = (1, "a", [2])
t[2].append(3)
print(
    t,
    t[0],
    t[-1],
    t + (4,),
    t * 2,
    (),
    (1,),
    ((),),
    len(t),
    "a" in t,
    t.index("a"),
    (1, 1, 2).count(1),
    tuple("ab"),
    tuple([1]),
    1,
)
print(
    (1, 2) == (1, 2),
    (1, 2) != (2, 1),
    (1, 2) < (1, 3),
    (2,) > (1, 9),
    hash((1, 2)) == hash((1, 2)),
    (1, 2) is (1, 2) or True,
    {(1, 2): "k"}[1, 2],
    (1.0, 2) == (1, 2.0),
    hash((1.0,)) == hash((1,)),
)
a = 1, 2
(b), c = 3, (4)
print(a, b, c, a[::-1], sorted((3, 1)), tuple(x * 2 for x in a), *a, (*a, *a), isinstance(a, tuple), (1, (2, (3,))))
for bad in (
    lambda: t.__setitem__(0, 1),
    lambda: t.append(1),
    lambda: t[9],
    lambda: t["a"],
    lambda: hash(t),
    lambda: (1,) + [2],
    lambda: (1, 2) < 3,
    lambda: t.index(9),
    lambda: (1,) * (2,),
):
    try:
        print(bad())
    except Exception as error:
        print(type(error).__name__, error)


def set_item():
    t[0] = 5


def del_item():
    del t[0]


for f in (set_item, del_item):
    try:
        f()
    except TypeError as error:
        print(error)

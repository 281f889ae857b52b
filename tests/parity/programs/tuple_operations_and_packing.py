empty, single, pair = (), (1,), (1, "two")
print(
    empty,
    single,
    pair,
    1,
    (1),
    type((1)).__name__,
    tuple("ab"),
    tuple([1, [2]]),
    tuple(range(3)),
    tuple({"k": 1}),
    ((1, 2), (3,)),
)
print(
    pair + single,
    pair * 2,
    0 * pair,
    pair[0],
    pair[-1],
    pair[::-1],
    pair[5:],
    len(pair),
    "two" in pair,
    pair.index("two"),
    pair.count(1),
    (1, 1.0, True).count(1),
)
print(
    (1, 2) < (1, 3),
    (1, 2) < (1, 2, 0),
    () < (0,),
    (2,) > (1, 9),
    (1, 2) == (1.0, 2.0),
    (1, 2) == [1, 2],
    hash((1, 2)) == hash((1.0, 2.0)),
    max((1, "b"), (1, "a")),
    min([(2, 0), (1, 9)]),
)
for call in (
    lambda: pair[2],
    lambda: pair.index(9),
    lambda: pair + [1],
    lambda: pair < (1, 2),
    lambda: pair < 5,
    lambda: hash(([],)),
    lambda: pair["a"],
    lambda: tuple(5),
    lambda: pair.append(1),
    lambda: (1, 2) * (3,),
    lambda: {([1],): 1},
):
    try:
        print(call())
    except (IndexError, ValueError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)
try:
    pair[0] = 5
except TypeError as error:
    print(error)
try:
    del pair[0]
except TypeError as error:
    print(error)
mutable_inside = ([],)
try:
    mutable_inside[0] += [1]
except TypeError as error:
    print(error, mutable_inside)
same = pair
pair += (3,)
print(pair, same, same is pair, tuple(same) is same, same[:] == same)


def swap(a, b):
    return b, a


x, y = swap(1, 2)
x, y = y, x
(a, b), [c, (d,)] = (1, 2), (3, [4])
print(x, y, a, b, c, d, *swap("l", "r"), {swap(1, 2): "key"}[2, 1])

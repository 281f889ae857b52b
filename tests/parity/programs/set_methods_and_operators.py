a, b = {1, 2, 3}, {3, 4}
print(
    a | b,
    a & b,
    sorted(a - b),
    sorted(a ^ b),
    a <= {1, 2, 3, 4},
    a < a,
    a >= a,
    {1} < a,
    a.isdisjoint({9}),
    a.issubset(b),
    a.issuperset([1]),
)
a.add(2)
a.discard(99)
a.remove(1)
a.update([7, 8], (9,))
print(
    sorted(a),
    len(a),
    7 in a,
    sorted(a.union([0], "x"), key=str),
    a.intersection([7, 8], [8]),
    sorted(a.difference([7], {8})),
    a.symmetric_difference([2, 3, 7, 8, 9]),
)
a &= {7, 8, 100}
a -= {8}
a |= {5}
a ^= {5, 6}
print(sorted(a), set(), {1}, frozenset(), frozenset([1]), {"a"}, set("aa"), {(1, 2)}, {None}, repr({1.0}), {True, 1})
print(
    frozenset([1, 2]) == {1, 2},
    {frozenset([1]): "ok"}[frozenset({1})],
    hash(frozenset([1, 2])) == hash(frozenset([2, 1])),
    type(frozenset([1]) | {2}).__name__,
    type({2} | frozenset([1])).__name__,
)
c = a.copy()
c.clear()
print(
    c,
    sorted(a),
    a == {6, 7},
    a != {6},
    sorted({x % 3 for x in range(10)}),
    {1, 2} == {2, 1},
    {1} == [1],
    1 in {True},
    sorted(set("hello")),
)
for bad in (
    lambda: {[]},
    lambda: {1}.remove(5),
    lambda: set().pop(),
    lambda: {1} | [2],
    lambda: {1} < [1],
    lambda: {1} + {2},
    lambda: set(5),
    lambda: {1}[0],
    lambda: frozenset([1]).add(2),
    lambda: {{1}},
    lambda: {1}.add([2]),
):
    try:
        print(bad())
    except (KeyError, TypeError, AttributeError) as error:
        print(type(error).__name__, error)

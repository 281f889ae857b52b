a, b = {1, 2, 3, 4}, {3, 4, 5}
print(
    a | b,
    a & b,
    a - b,
    sorted(a ^ b),
    a <= b,
    {3} < b,
    a >= {1},
    a == {4, 3, 2, 1},
    a != b,
    a.isdisjoint({9}),
    {1} < {1},
    set() <= a,
)
print(
    a.union(b, [9]),
    a.intersection([3, 3, 9], (3,)),
    a.difference([1], {2}),
    sorted(a.symmetric_difference([4, 5])),
    a.issubset(range(10)),
    a.issuperset([1]),
    a.union(),
    a.copy() == a,
)
c = set(a)
c |= {7}
c &= {1, 2, 7, 8}
c -= {2}
c ^= {1, 5}
print(sorted(c))
c.update([10], (11,))
c.difference_update([10])
c.intersection_update({5, 7, 11})
c.symmetric_difference_update({7, 6})
c.add(6)
c.discard(99)
print(sorted(c), c.remove(6), sorted(c), len(c), 5 in c, [5] == [5] in [c], bool(set()))
for call in (
    lambda: c.remove(99),
    lambda: a | [1],
    lambda: a & "ab",
    lambda: a < [1],
    lambda: {[]},
    lambda: a.add({}),
    lambda: set(5),
    lambda: set().pop(),
    lambda: a.union(5),
    lambda: hash(a),
    lambda: {a},
    lambda: a[0],
    lambda: a + b,
    lambda: [] in a,
    lambda: a.remove([1]),
):
    try:
        print(call())
    except (KeyError, TypeError) as error:
        print(type(error).__name__, error)
print(
    {1, 1.0, True},
    {True, 1},
    set("hello") == set("olleh"),
    {frozenset({1})},
    {(1, 2), (1, 2)},
    set(),
    type({}).__name__,
    {*"ab", *"bc"} == set("abc"),
    {1} in [{1}],
    frozenset({1}) in {frozenset({1})},
    {1} in {frozenset({1})},
)

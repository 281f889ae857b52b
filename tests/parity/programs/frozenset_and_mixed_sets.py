f = frozenset([3, 1, 2])
print(
    sorted(f),
    f == {1, 2, 3},
    {1, 2, 3} == f,
    hash(f) == hash(frozenset([1, 2, 3])),
    f | {9} == {1, 2, 3, 9},
    type(f | {9}).__name__,
    type({9} | f).__name__,
    type(f.union([1])).__name__,
    frozenset(),
    repr(frozenset([1])),
    f.copy() is f,
    frozenset(f) is f,
)
print(
    {f: "key"}[frozenset((1, 2, 3))],
    f < frozenset(range(5)),
    f & {1},
    f - f,
    sorted(f ^ {3, 4}),
    f.isdisjoint({4}),
    1 in f,
    len(f),
    max(f),
    [sorted(x) for x in sorted([frozenset("b"), frozenset("a")], key=min)],
)
for call in (
    lambda: f.add(4),
    lambda: f.remove(1),
    lambda: f.update([1]),
    lambda: f.pop(),
    lambda: f.__ior__,
    lambda: frozenset([[]]),
    lambda: frozenset(5),
    lambda: f < 5,
):
    try:
        print(call())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
same = f
f |= {10}
print(sorted(f), sorted(same), type(f).__name__)


class Tags(frozenset):
    def __repr__(self):
        return "Tags(" + ",".join(sorted(self)) + ")"


t = Tags(["b", "a"])
print(
    t,
    t | {"c"} == {"a", "b", "c"},
    type(t & t).__name__,
    t == frozenset("ab"),
    isinstance(t, frozenset),
    {t: 1}[frozenset("ba")],
)


def powerset(items):
    result = {frozenset()}
    for item in items:
        result |= {subset | {item} for subset in result}
    return result


print(sorted(map(sorted, powerset("abc"))), len(powerset(range(6))), frozenset({1, 2}) in powerset([1, 2]))

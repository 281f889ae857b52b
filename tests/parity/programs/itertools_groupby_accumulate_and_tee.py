"""itertools: groupby over runs, accumulate with functions, tee, pairwise, chain, starmap, compress, zip_longest: laziness and errors."""

import operator
from itertools import accumulate, chain, compress, dropwhile, filterfalse, groupby, islice, pairwise, repeat, starmap, takewhile, tee, zip_longest

log = [("ann", 3), ("ann", 5), ("bob", 1), ("ann", 2), ("bob", 4), ("bob", 4)]
print([(key, [n for _, n in rows]) for key, rows in groupby(log, key=operator.itemgetter(0))])
print({key: sum(n for _, n in rows) for key, rows in groupby(sorted(log), key=lambda row: row[0])}, ["".join(g) for _, g in groupby("aaabbca")])
groups = groupby("aabb")
first_key, first = next(groups)
second_key, second = next(groups)
print(first_key, list(first), second_key, list(second))

print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 4, 1, 5], max)), list(accumulate([2, 3], operator.mul, initial=10)), list(accumulate([])), list(accumulate("abc")))
payments = [-100, -100, -100]
print(list(accumulate(payments, lambda debt, paid: round(debt * 1.1 + paid, 2), initial=250)))

source = iter(range(6))
a, b = tee(source)
print(next(a), next(a), list(islice(b, 4)), list(a), list(b), next(source, "used up"))
left, right, third = tee("xyz", 3)
print(list(zip(left, islice(right, 1, None), strict=False)), list(third), list(pairwise("abcd")), list(pairwise([1])))
print(list(chain("ab", [1], (), {"k": 0})), list(chain.from_iterable([[1], "x", range(2)])), list(compress("abcdef", [1, 0, 1, 0, 1])))
print(list(takewhile(str.isdigit, "12a3")), list(dropwhile(str.isdigit, "12a3")), list(filterfalse(None, [0, 1, "", "x"])), list(starmap(pow, [(2, 3), (3, 2)])))
print(list(zip_longest("abc", [1], fillvalue="-")), list(zip_longest()), list(map(pow, range(4), repeat(2))), list(repeat("r", 2)), repr(repeat(5, 3)))


def noisy(items):
    for item in items:
        print("take", item, end=" ")
        yield item


print(next(takewhile(bool, noisy([1, 2]))), next(chain(noisy("a"), noisy("b"))), [x for x, _ in zip(range(2), noisy("pqr"), strict=False)])
for action in (lambda: tee([], -1), lambda: list(starmap(pow, [1])), lambda: islice([], -1), lambda: next(groupby([])), lambda: list(chain(5)), lambda: repeat(), lambda: list(accumulate([1, "a"]))):
    try:
        print(action())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
    except StopIteration:
        print("StopIteration")

from itertools import count, cycle, islice, repeat, takewhile, dropwhile, chain, compress, filterfalse, starmap, pairwise

print(list(islice(count(5), 3)), list(islice(count(1, 0.5), 3)), list(islice(count(10, -3), 3)), count(3), count(1, 2), list(islice(cycle("ab"), 5)), list(islice(cycle([]), 3)), list(repeat("x", 3)), repeat(1, 2), list(map(pow, range(4), repeat(2))))
print(list(islice("abcdef", 3)), list(islice("abcdef", 2, 4)), list(islice("abcdef", 1, None, 2)), list(islice("abc", 0)), list(islice("abc", None)), list(islice("abc", 5, 9)))
it = iter(range(10))
print(list(islice(it, 3)), list(islice(it, 1, 3)), next(it))
print(list(takewhile(lambda n: n < 3, [1, 2, 5, 1])), list(dropwhile(lambda n: n < 3, [1, 2, 5, 1])), list(filterfalse(lambda n: n % 2, range(6))), list(filterfalse(None, [0, 1, ""])))
print(list(chain("ab", [1], ())), list(chain.from_iterable(["ab", [1, 2]])), list(chain()), list(compress("abcdef", [1, 0, 1, 0, 1])), list(starmap(pow, [(2, 3), (3, 2)])), list(starmap(lambda *a: sum(a), [(1,), (1, 2, 3)])), list(pairwise("abcd")), list(pairwise("a")))
for call in (lambda: islice("a", -1), lambda: islice("a", 1, 2, 0), lambda: islice("a", "b"), lambda: count("a"), lambda: list(chain(5)), lambda: cycle(5), lambda: list(takewhile(5, [1])), lambda: pairwise(5), lambda: islice(5, 1)):
    try:
        print(call())
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
consumed = []


def source():
    for n in range(5):
        consumed.append(n)
        yield n


print(next(islice(source(), 2, None)), consumed)

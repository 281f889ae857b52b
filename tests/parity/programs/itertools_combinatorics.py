from itertools import accumulate, combinations, combinations_with_replacement, groupby, permutations, product, tee, zip_longest
import operator

print(list(product("ab", [1, 2])), list(product([0, 1], repeat=2)), list(product()), list(product("ab", [])), len(list(product(range(3), repeat=3))))
print(list(permutations([1, 2, 3], 2)), list(permutations("ab")), list(permutations([1], 2)), ["".join(p) for p in permutations("abc")], list(permutations([], 0)))
print(list(combinations("abcd", 2)), list(combinations([1, 2], 3)), list(combinations([1, 2], 0)), list(combinations_with_replacement("ab", 2)))
print(list(accumulate([1, 2, 3])), list(accumulate([1, 2, 3], operator.mul)), list(accumulate([3, 1, 2], max, initial=2)), list(accumulate([])), list(accumulate([], initial=5)), list(accumulate("abc")), list(accumulate([1, 2], lambda a, b: a * 10 + b)))
print([(key, list(group)) for key, group in groupby("aabbbca")], {k: len(list(g)) for k, g in groupby(sorted("mississippi"))}, [(k, sum(g)) for k, g in groupby([1, 3, 2, 4, 5], key=lambda n: n % 2)])
a, b = tee([1, 2, 3])
print(next(a), next(a), list(b), list(a), len(tee("x", 3)), list(zip_longest("abc", [1], fillvalue="-")), list(zip_longest("a", "bc", [])))
groups = groupby([1, 1, 2])
first_key, first_group = next(groups)
second_key, second_group = next(groups)
print(first_key, list(first_group), second_key, list(second_group))
for call in (lambda: combinations("ab", -1), lambda: permutations("ab", -1), lambda: product("a", repeat=-1), lambda: tee([1], -1), lambda: product(5), lambda: list(accumulate([1, "a"])), lambda: list(accumulate(5)), lambda: groupby(5)):
    try:
        print(list(call()))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
hands = sum(1 for hand in combinations(range(1, 7), 3) if sum(hand) == 10)
print(hands, max(product(range(3), repeat=2), key=lambda p: (p[0] ^ p[1], p)), sorted(set(map("".join, permutations("aab")))))

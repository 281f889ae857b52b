n = 2**53
for d in (-2, -1, 0, 1, 2):
    print(n + d, (n + d) - n, (n + d) == n, n + d > n, hash(n + d) == hash(n + d))
big = 123456789012345678901234567890
print(big * big, big // 7, big % 7, divmod(big, -7), -big // 7, -big % 7, big**3)
print(big >> 20, big << 5, big & 0xFFFF, big | 1, big ^ big, ~big, -big, abs(-big), +big)
print(big - big, big - big + 5, type(big - big + 1).__name__, (big - big) is not None, [10][big - big])
print(int("9" * 30) + 1, str(big)[::-1], len(str(2**1000)), (2**1000) % 10**9, pow(3, 1000, 10**9 + 7))
print(big == float(big), big < 1e30, big > 1e29, float(big), big / 3, big / big, 10**400 // 10**399)
print({2**60: "a", 1: "b"}[2**60], {2.0**60: "f"}[2**60], 2**60 in [2.0**60], {2**53: 1}.get(float(2**53)))
print(
    9007199254740991 * 3, 3037000500**2, 94906267 * 94906267, 4294967296 * 2097152, -(2**53) - 1, 9007199254740993 - 1
)
print(sum([2**53, 1, -(2**53)]), max(2**64, 2**63), sorted([2**70, 5, -(2**70)]), range(2**60, 2**60 + 3)[1])
for bad in (lambda: 10**400 / 1.0, lambda: float(10**400), lambda: 10**400 * 1.5):
    try:
        bad()
    except OverflowError as error:
        print(error)
try:
    big // 0
except ZeroDivisionError as error:
    print(error)

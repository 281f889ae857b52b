def prefix_table(pattern):
    table, k = [0] * len(pattern), 0
    for i in range(1, len(pattern)):
        while k and pattern[i] != pattern[k]:
            k = table[k - 1]
        if pattern[i] == pattern[k]:
            k += 1
        table[i] = k
    return table


def kmp(text, pattern):
    table, k = prefix_table(pattern), 0
    for i, c in enumerate(text):
        while k and c != pattern[k]:
            k = table[k - 1]
        k += c == pattern[k]
        if k == len(pattern):
            yield i - k + 1
            k = table[k - 1]


def rabin_karp(text, pattern, base=256, modulus=10**9 + 7):
    n, high = len(pattern), pow(256, len(pattern) - 1, 10**9 + 7)
    want = have = 0
    for a, b in zip(pattern, text):
        want, have = (want * base + ord(a)) % modulus, (have * base + ord(b)) % modulus
    for i in range(len(text) - n + 1):
        if have == want and text[i : i + n] == pattern:
            yield i
        if i + n < len(text):
            have = ((have - ord(text[i]) * high) * base + ord(text[i + n])) % modulus


def distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        corner, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            corner, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, corner + (x != y))
    return row[-1]


def longest_common(a, b):
    table = [[""] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i, x in enumerate(a):
        for j, y in enumerate(b):
            table[i + 1][j + 1] = table[i][j] + x if x == y else max(table[i][j + 1], table[i + 1][j], key=len)
    return table[-1][-1]


print(prefix_table("abacabab"), list(kmp("abababcababab", "abab")), list(rabin_karp("abababcababab", "abab")), list(kmp("aaaa", "aa")), list(rabin_karp("short", "longer pattern")))
print(distance("kitten", "sitting"), distance("", "abc"), distance("same", "same"), longest_common("AGGTAB", "GXTXAYB"), sorted(["colour", "color", "cooler"], key=lambda w: (distance(w, "color"), w)))
text = "the 😀 saw the 😀😀"
print(list(kmp(text, "😀")), list(rabin_karp(text, "the 😀")), [text.find("😀", i) for i in (0, 5, 15)])

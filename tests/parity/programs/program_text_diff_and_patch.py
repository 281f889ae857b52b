"""A program: the longest common subsequence of two texts gives a diff, which is shown, applied and reversed."""

from itertools import groupby


def table(a: list[str], b: list[str]) -> list[list[int]]:
    lengths = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in range(len(a) - 1, -1, -1):
        for j in range(len(b) - 1, -1, -1):
            lengths[i][j] = lengths[i + 1][j + 1] + 1 if a[i] == b[j] else max(lengths[i + 1][j], lengths[i][j + 1])
    return lengths


def diff(a: list[str], b: list[str]) -> list[tuple[str, str]]:
    lengths, i, j, out = table(a, b), 0, 0, []
    while i < len(a) or j < len(b):
        if i < len(a) and j < len(b) and a[i] == b[j]:
            out.append((" ", a[i]))
            i, j = i + 1, j + 1
        elif j == len(b) or (i < len(a) and lengths[i + 1][j] >= lengths[i][j + 1]):
            out.append(("-", a[i]))
            i += 1
        else:
            out.append(("+", b[j]))
            j += 1
    return out


def apply(a: list[str], changes: list[tuple[str, str]], backwards: bool = False) -> list[str]:
    add, drop = ("-", "+") if backwards else ("+", "-")
    source, out = iter(a), []
    for mark, line in changes:
        if mark == add:
            out.append(line)
            continue
        if (found := next(source, None)) != line:
            raise ValueError(f"{line!r} was expected, {found!r} found")
        if mark != drop:
            out.append(line)
    return out


old = "the quick brown fox jumps over the lazy dog".split()
new = "a quick red fox leaps over the very lazy dog today".split()
changes = diff(old, new)
for mark, group in groupby(changes, key=lambda change: change[0]):
    print(mark, " ".join(word for _, word in group))
print(apply(old, changes) == new, apply(new, changes, backwards=True) == old, table(old, new)[0][0])
try:
    apply(new, changes)
except ValueError as error:
    print(error)
print(diff([], ["x"]), diff(["x"], []), diff([], []), "".join(m for m, _ in diff(list("kitten"), list("sitting"))))

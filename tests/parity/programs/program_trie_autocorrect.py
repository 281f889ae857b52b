"""A program: spelling is corrected by edits of distance one and two, with weights by frequency and accents folded."""

from collections import Counter
from itertools import chain

LETTERS = "abcdefghijklmnopqrstuvwxyz"
TEXT = """the quick brown fox jumped over the lazy dog and the dog did not mind because the fox was quick the end
spelling is hard and correcting spelling is harder but a program that corrects spelling is a good program
something nothing anything everything the something in the program"""
COUNTS = Counter(TEXT.split())
FOLD = str.maketrans("áàâäéèêëíìîïóòôöúùûü", "aaaaeeeeiiiioooouuuu")


def edits(word: str) -> set[str]:
    parts = [(word[:i], word[i:]) for i in range(len(word) + 1)]
    deleted = (a + b[1:] for a, b in parts if b)
    swapped = (a + b[1] + b[0] + b[2:] for a, b in parts if len(b) > 1)
    replaced = (a + c + b[1:] for a, b in parts if b for c in LETTERS)
    inserted = (a + c + b for a, b in parts for c in LETTERS)
    return set(chain(deleted, swapped, replaced, inserted))


def known(words: set[str]) -> list[str]:
    return sorted((word for word in words if word in COUNTS), key=lambda word: (-COUNTS[word], word))


def correct(word: str) -> tuple[str, int, list[str]]:
    plain = word.lower().translate(FOLD)
    if plain in COUNTS:
        return plain, 0, [plain]
    for distance, candidates in ((1, lambda: edits(plain)), (2, lambda: {far for near in edits(plain) for far in edits(near)})):
        if found := known(candidates()):
            return found[0], distance, found[:4]
    return word, -1, []


def levenshtein(a: str, b: str) -> int:
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        before, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (x != y))
    return row[-1]


for word in ("the", "teh", "speling", "korrecting", "Fóx", "progam", "xyzzyq", "somthin", "lzay", "dgo"):
    best, distance, others = correct(word)
    print(f"{word:>12} -> {best:<12} {distance:2} {others} {levenshtein(word.lower(), best)}")
print(len(edits("fox")), COUNTS.most_common(3), sum(COUNTS.values()), len(COUNTS))

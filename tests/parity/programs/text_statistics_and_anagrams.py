from collections import Counter, defaultdict
import re

TEXT = """It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of
foolishness -- it was the season of Light; it was the season of Darkness! Wasn't it? (Yes.)"""
words = re.findall(r"[a-z']+", TEXT.lower())
counts = Counter(words)
print(len(words), len(counts), counts.most_common(3), max(words, key=len), sum(map(len, words)) / len(words))
print(sorted(word for word, n in counts.items() if n == 1)[:5], Counter(map(len, words)).most_common(2), Counter(TEXT.lower()).most_common(1), [s.strip() for s in re.split(r"[.!?]+", TEXT) if s.strip()][-1])
index = defaultdict(list)
for number, line in enumerate(TEXT.splitlines(), 1):
    for match in re.finditer(r"\w+", line):
        index[match.group().lower()].append((number, match.start()))
print(index["season"], index["wisdom"], len(index), sorted(index, key=lambda w: (-len(index[w]), w))[:3])
groups = defaultdict(set)
for word in "listen silent enlist google elgoog cat act tac dog".split():
    groups["".join(sorted(word))].add(word)
print(sorted(sorted(group) for group in groups.values() if len(group) > 1))
pairs = Counter(zip(words, words[1:]))
print(pairs.most_common(2), pairs["the", "age"])
chain = defaultdict(Counter)
for a, b in zip(words, words[1:]):
    chain[a][b] += 1
state, sentence = "it", []
for _ in range(8):
    sentence.append(state)
    state = min(chain[state].items(), key=lambda item: (-item[1], item[0]))[0]
    chain[sentence[-1]][state] -= 1
print(" ".join(sentence))


def is_palindrome(text):
    letters = [c for c in text.casefold() if c.isalnum()]
    return letters == letters[::-1]


def pig_latin(word):
    at = next((i for i, c in enumerate(word) if c in "aeiou"), len(word))
    return word[at:] + word[:at] + ("way" if at == 0 else "ay")


print([is_palindrome(t) for t in ("A man, a plan, a canal: Panama!", "ßss", "No", "")], [pig_latin(w) for w in ("apple", "string", "by")], "".join(sorted(set("mississippi"))), sorted("the quick brown fox".split(), key=lambda w: w[::-1]), {len(w): w for w in words}[3], set("pangram") <= set(TEXT.lower()))
title = " ".join(w if i and w in {"of", "the"} else w.capitalize() for i, w in enumerate("the lord of the rings".split()))
print(title, title.swapcase(), "".join(w[0] for w in title.split()), re.sub(r"(\w)(\w*)", lambda m: m[2] + m[1], "hello world"), "-".join(c.upper() + c.lower() * i for i, c in enumerate("abCd")))

text = """It was the best of times, it was the worst of times,
it was the age of wisdom, it was the age of foolishness"""
counts = {}
for word in text.lower().replace(",", "").split():
    counts[word] = counts.get(word, 0) + 1
for word, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:6]:
    print(f"{word:<10}|{count:>3}|{'#' * count:.<8}|{count / len(counts):7.2%}")
by_length = {}
for word in counts:
    by_length.setdefault(len(word), []).append(word)
print({k: sorted(v) for k, v in sorted(by_length.items())})
lines = text.splitlines()
print(max(map(len, lines)), [len(line.split()) for line in lines], lines[0][::-1].title())
print("\n".join(f"{i:02}: {line!r}" for i, line in enumerate(lines, 1)))

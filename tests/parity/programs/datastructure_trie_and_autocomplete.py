class Trie:
    END = object()

    def __init__(self, words=()):
        self.root, self.count = {}, 0
        for word in words:
            self.add(word)

    def add(self, word, weight=1):
        node = self.root
        for letter in word:
            node = node.setdefault(letter, {})
        if self.END not in node:
            self.count += 1
        node[self.END] = node.get(self.END, 0) + weight

    def _node(self, prefix):
        node = self.root
        for letter in prefix:
            node = node[letter]
        return node

    def __contains__(self, word):
        try:
            return self.END in self._node(word)
        except KeyError:
            return False

    def complete(self, prefix, limit=3):
        try:
            start = self._node(prefix)
        except KeyError:
            return []
        found = []

        def walk(node, text):
            for key, child in node.items():
                if key is self.END:
                    found.append((-child, text))
                else:
                    walk(child, text + key)

        walk(start, prefix)
        return [text for _, text in sorted(found)[:limit]]

    def __len__(self):
        return self.count

    def matches(self, pattern):
        def search(node, at, text):
            if at == len(pattern):
                if self.END in node:
                    yield text
                return
            for key, child in node.items():
                if key is not self.END and pattern[at] in (key, "?"):
                    yield from search(child, at + 1, text + key)

        return sorted(search(self.root, 0, ""))


t = Trie("car card care cat dog do über ☕shop".split())
t.add("card", 5)
t.add("")
print(len(t), "car" in t, "ca" in t, "" in t, "über" in t, t.complete("ca"), t.complete("ca", 10), t.complete("x"), t.complete("", 2), t.complete("☕"))
print(t.matches("ca?"), t.matches("???"), t.matches("????"), t.matches("?ber"), t.matches("zzz"))


def wrap(text, width):
    line = []
    for word in text.split():
        if line and sum(map(len, line)) + len(line) + len(word) > width:
            yield " ".join(line)
            line = []
        line.append(word)
    if line:
        yield " ".join(line)


print(list(wrap("the quick brown fox jumps over", 10)), list(wrap("", 5)), list(wrap("incomprehensibilities a", 4)))

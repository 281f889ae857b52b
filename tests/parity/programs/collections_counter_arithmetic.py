from collections import Counter

c = Counter("abracadabra")
print(c, c["a"], c["z"], c.most_common(2), c.most_common(), c.total(), sorted(c.elements())[:4], len(c), list(c))
d = Counter(a=1, b=5, x=-2)
print(c + d, c - d, c & d, c | d, +d, -d, c == Counter(c), Counter() == {}, c >= Counter("abc"), Counter("a") < c)
c.update("zz")
c.update({"a": 10}, q=1)
c.subtract("ab")
c["missing"] += 2
del c["nothing"]
print(c, c.copy() == c, dict(c)["a"], Counter([1, 1, 2]), Counter({"k": 3}), Counter(x=2, y=0), type(c + d).__name__)
c += Counter("z")
c -= Counter("zzzzz")
c &= Counter(a=100, b=1, d=9)
c |= Counter(n=1)
print(c, repr(Counter()), bool(Counter()), Counter(a=0) == Counter(), max(c, key=c.get), sum(c.values()), sorted(c.items()))
words = "the cat and the hat and the bat".split()
print([word for word, _ in Counter(words).most_common(2)], Counter(map(len, words)), Counter(w[0] for w in words).most_common(1))
for call in (lambda: Counter(5), lambda: Counter.fromkeys("ab"), lambda: Counter(1, 2), lambda: Counter("a") + 5, lambda: c.pop("zzz")):
    try:
        print(call())
    except (TypeError, NotImplementedError, KeyError) as error:
        print(type(error).__name__, error)
a, b = "listen", "silent"
print(Counter(a) == Counter(b), Counter(a) - Counter("list"), list((Counter("aab") - Counter("a")).elements()))

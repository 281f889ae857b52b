class Link:
    __slots__ = ("key", "value", "before", "after")

    def __init__(self, key=None, value=None):
        self.key, self.value = key, value
        self.before = self.after = self


class LruCache:
    def __init__(self, capacity):
        if capacity < 1:
            raise ValueError("capacity must be positive")
        self.capacity, self.links, self.ends = capacity, {}, Link()
        self.hits = self.misses = 0

    def _unlink(self, link):
        link.before.after, link.after.before = link.after, link.before

    def _append(self, link):
        last = self.ends.before
        last.after = self.ends.before = link
        link.before, link.after = last, self.ends

    def __getitem__(self, key):
        try:
            link = self.links[key]
        except KeyError:
            self.misses += 1
            raise
        self.hits += 1
        self._unlink(link)
        self._append(link)
        return link.value

    def __setitem__(self, key, value):
        if key in self.links:
            self._unlink(self.links[key])
        elif len(self.links) == self.capacity:
            oldest = self.ends.after
            self._unlink(oldest)
            del self.links[oldest.key]
        self.links[key] = link = Link(key, value)
        self._append(link)

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def __contains__(self, key):
        return key in self.links

    def __len__(self):
        return len(self.links)

    def __iter__(self):
        link = self.ends.after
        while link is not self.ends:
            yield link.key
            link = link.after

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{key!r}: {self.links[key].value!r}' for key in self)})"


cache = LruCache(3)
for n, letter in enumerate("abc"):
    cache[letter] = n
print(cache, cache["a"], cache, cache.get("z", "?"), list(cache))
cache["d"] = 3
print(cache, "b" in cache, len(cache))
cache["c"] = [1]
cache[("t", 1)] = None
print(cache, cache.hits, cache.misses)
for bad in (lambda: LruCache(0), lambda: cache["gone"], lambda: cache[[]]):
    try:
        bad()
    except (ValueError, KeyError, TypeError) as error:
        print(type(error).__name__, error)

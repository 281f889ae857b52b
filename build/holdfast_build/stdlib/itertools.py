"""Python's itertools, compiled for the browser."""

_MISSING = object()


class _Iterator:
    """An iterator over a generator, with the name that CPython gives its type."""

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._items)


class chain(_Iterator):
    """The items of several iterables, one after the other."""

    def __init__(self, *iterables):
        self._items = _chained(iterables)

    @classmethod
    def from_iterable(cls, iterable, /):
        """The items of the iterables in `iterable`."""
        made = cls()
        made._items = _chained(iter(iterable))
        return made


def _chained(iterables):
    for iterable in iterables:
        yield from iter(iterable)


class count(_Iterator):
    """Numbers from `start` on."""

    def __init__(self, start=0, step=1):
        for number in (start, step):
            if (not isinstance(number, (int, float)) and not hasattr(number, "__add__")) or isinstance(number, str):
                raise TypeError("a number is required")
        self._next = start
        self._step = step

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    def __repr__(self):
        if isinstance(self._step, int) and self._step == 1:
            return f"count({self._next!r})"
        return f"count({self._next!r}, {self._step!r})"


class repeat(_Iterator):
    """One object, for ever or `times` times."""

    def __init__(self, object=_MISSING, times=None):
        if object is _MISSING:
            raise TypeError("repeat() missing required argument 'object' (pos 1)")
        self._object = object
        self._times = times if times is None else max(times, 0)

    def __next__(self):
        if self._times is not None:
            if self._times == 0:
                raise StopIteration
            self._times -= 1
        return self._object

    def __length_hint__(self):
        if self._times is None:
            raise TypeError("len() of unsized object")
        return int(self._times)

    def __repr__(self):
        if self._times is None:
            return f"repeat({self._object!r})"
        return f"repeat({self._object!r}, {self._times})"


def cycle(iterable, /):
    """The items of `iterable` over and over."""
    return _cycled(iter(iterable))


def _cycled(items):
    saved = []
    for item in items:
        yield item
        saved.append(item)
    while saved:
        yield from saved


def accumulate(iterable, func=None, *, initial=None):
    """The running totals of `iterable`."""
    return _accumulated(iter(iterable), func, initial)


def _accumulated(items, func, total):
    if total is None:
        total = next(items, _MISSING)
        if total is _MISSING:
            return
    yield total
    for item in items:
        total = total + item if func is None else func(total, item)
        yield total


def compress(data, selectors):
    """The items of `data` whose selector is true."""
    return (item for item, chosen in zip(data, selectors, strict=False) if chosen)


def dropwhile(predicate, iterable, /):
    """The items from the first for which `predicate` is false."""
    return _dropped(predicate, iter(iterable))


def _dropped(predicate, items):
    for item in items:
        if not predicate(item):
            yield item
            break
    yield from items


def takewhile(predicate, iterable, /):
    """The items before the first for which `predicate` is false."""
    return _taken(predicate, iter(iterable))


def _taken(predicate, items):
    for item in items:
        if not predicate(item):
            return
        yield item


def filterfalse(predicate, iterable, /):
    """The items for which `predicate` is false."""
    return (item for item in iterable if not (item if predicate is None else predicate(item)))


def starmap(function, iterable, /):
    """The results of `function` over the argument tuples of `iterable`."""
    return (function(*tuple(args)) for args in iterable)


def pairwise(iterable, /):
    """Each item with its successor."""
    return _paired(iter(iterable))


def _paired(items):
    last = next(items, _MISSING)
    for item in items:
        yield last, item
        last = item


class groupby(_Iterator):
    """Runs of items with the same key, as (key, group)."""

    def __init__(self, iterable, key=None):
        self._source = iter(iterable)
        self._key = key
        self._pending = []
        self._current = _MISSING
        self._group = None

    def __next__(self):
        self._group = group = object()
        while not self._pending or self._pending[0] == self._current:
            self._pending.clear()
            self._pull()
            if self._current is _MISSING:
                break
        self._current = self._pending[0]
        return self._current, self._items_of(group)

    def _pull(self):
        item = next(self._source)
        self._pending.extend((item if self._key is None else self._key(item), item))

    def _items_of(self, group):
        while group is self._group and self._pending[0] == self._current:
            item = self._pending[1]
            self._pending.clear()
            yield item
            if group is not self._group:
                return
            if not self._pending:
                try:
                    self._pull()
                except StopIteration:
                    return


class islice(_Iterator):
    """The items of a slice of an iterable."""

    def __init__(self, iterable, *args):
        if not 1 <= len(args) <= 3:
            raise TypeError(f"islice expected at {'least 2' if not args else 'most 4'} arguments, got {len(args) + 1}")
        start, stop, step = (0, args[0], 1) if len(args) == 1 else (args[0], args[1], args[2] if len(args) == 3 else 1)
        if not _is_size(stop):
            which = "Stop argument" if len(args) == 1 else "Indices"
            verb = "must be None or an integer: 0 <= x <= sys.maxsize."
            raise ValueError(
                f"Stop argument for islice() {verb}"
                if which == "Stop argument" or start is None or _is_size(start)
                else f"Indices for islice() {verb}"
            )
        if not _is_size(start):
            raise ValueError("Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
        if step is not None and (not _is_size(step) or step == 0):
            raise ValueError("Step for islice() must be a positive integer or None.")
        self._items = _sliced(iter(iterable), start or 0, stop, 1 if step is None else step)


def _is_size(value):
    return value is None or (hasattr(value, "__index__") and value >= 0)


def _sliced(items, start, stop, step):
    position = 0
    wanted = start
    while stop is None or wanted < stop:
        while position <= wanted:
            item = next(items, _MISSING)
            if item is _MISSING:
                return
            position += 1
        yield item
        wanted += step
    while stop is not None and position < stop:
        if next(items, _MISSING) is _MISSING:
            return
        position += 1


def tee(iterable, n=2, /):
    """Several independent iterators over one iterable."""
    if n < 0:
        raise ValueError("n must be >= 0")
    source = iter(iterable)
    queues = [[] for _ in range(n)]

    def one(queue):
        while True:
            if not queue:
                item = next(source, _MISSING)
                if item is _MISSING:
                    return
                for each in queues:
                    each.append(item)
            yield queue.pop(0)

    return tuple([one(queue) for queue in queues])


def zip_longest(*iterables, fillvalue=None):
    """Tuples of items, the shorter iterables filled up."""
    return _zipped([iter(each) for each in iterables], fillvalue)


def _zipped(iterators, fillvalue):
    left = len(iterators)
    while left:
        row = []
        for i, items in enumerate(iterators):
            item = fillvalue if items is None else next(items, _MISSING)
            if item is _MISSING:
                left -= 1
                if not left:
                    return
                iterators[i] = None
                item = fillvalue
            row.append(item)
        yield tuple(row)


def product(*iterables, repeat=1):
    """All tuples with one item of each iterable."""
    if repeat < 0:
        raise ValueError("repeat argument cannot be negative")
    return _products([tuple(each) for each in iterables] * repeat)


def _products(pools):
    if not all(pools):
        return
    indices = [0] * len(pools)
    while True:
        yield tuple([pool[i] for pool, i in zip(pools, indices, strict=True)])
        for place in reversed(range(len(pools))):
            indices[place] += 1
            if indices[place] < len(pools[place]):
                break
            indices[place] = 0
        else:
            return


def permutations(iterable, r=None):
    """All orders of `r` of the items."""
    pool = tuple(iterable)
    size = len(pool) if r is None else r
    if not isinstance(size, int):
        raise TypeError("Expected int as r")
    if size < 0:
        raise ValueError("r must be non-negative")
    return _permuted(pool, size)


def _permuted(pool, r):
    n = len(pool)
    if r > n:
        return
    indices = list(range(n))
    cycles = list(range(n, n - r, -1))
    yield tuple(pool[:r])
    while n:
        for i in reversed(range(r)):
            cycles[i] -= 1
            if cycles[i] == 0:
                indices[i:] = indices[i + 1 :] + indices[i : i + 1]
                cycles[i] = n - i
            else:
                j = n - cycles[i]
                indices[i], indices[j] = indices[j], indices[i]
                yield tuple([pool[k] for k in indices[:r]])
                break
        else:
            return


def combinations(iterable, r):
    """All selections of `r` items, in order."""
    pool = tuple(iterable)
    if r < 0:
        raise ValueError("r must be non-negative")
    return _combined(pool, r, False)


def combinations_with_replacement(iterable, r):
    """All selections of `r` items, in order, each usable again."""
    pool = tuple(iterable)
    if r < 0:
        raise ValueError("r must be non-negative")
    return _combined(pool, r, True)


def _combined(pool, r, again):
    n = len(pool)
    if (not again and r > n) or (again and r and not n):
        return
    indices = [0] * r if again else list(range(r))
    while True:
        yield tuple([pool[i] for i in indices])
        for place in reversed(range(r)):
            if indices[place] != (n - 1 if again else place + n - r):
                break
        else:
            return
        start = indices[place] + 1
        indices[place:] = [start] * (r - place) if again else list(range(start, start + r - place))

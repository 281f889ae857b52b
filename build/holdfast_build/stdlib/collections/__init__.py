"""Python's collections, compiled for the browser."""

from collections.abc import Mapping, MutableMapping, MutableSequence
from operator import itemgetter

from holdfast_runtime import full_name, record_new, same

__all__ = ["ChainMap", "Counter", "OrderedDict", "UserDict", "UserList", "defaultdict", "deque", "namedtuple"]


@full_name("collections", "iterable reversible sized container collection sequence mutablesequence")
class deque:
    """A list with both ends alike, and a length limit if wanted.

    The items are those of `_front`, last first, and then those of `_back`: each end is the end of a list.
    """

    def __init__(self, iterable=(), maxlen=None):
        if maxlen is not None:
            if not isinstance(maxlen, int):
                raise TypeError("an integer is required")
            if maxlen < 0:
                raise ValueError("maxlen must be non-negative")
        self._front = []
        self._back = []
        self._maxlen = maxlen
        self.extend(iterable)

    @property
    def maxlen(self):
        """The length limit, or None."""
        return self._maxlen

    def _all(self):
        """The items as one list, which may be changed."""
        if self._front:
            self._front.reverse()
            self._back[:0] = self._front
            self._front.clear()
        return self._back

    def append(self, x, /):
        self._back.append(x)
        if self._maxlen is not None and len(self) > self._maxlen:
            self.popleft()

    def appendleft(self, x, /):
        self._front.append(x)
        if self._maxlen is not None and len(self) > self._maxlen:
            self.pop()

    def extend(self, iterable, /):
        for x in list(iterable) if iterable is self else iterable:
            self.append(x)

    def extendleft(self, iterable, /):
        for x in list(iterable) if iterable is self else iterable:
            self.appendleft(x)

    def pop(self):
        if not self._back:
            if not self._front:
                raise IndexError("pop from an empty deque")
            _share(self._front, self._back)
        return self._back.pop()

    def popleft(self):
        if not self._front:
            if not self._back:
                raise IndexError("pop from an empty deque")
            _share(self._back, self._front)
        return self._front.pop()

    def clear(self):
        self._front.clear()
        self._back.clear()

    def copy(self):
        return type(self)(self._all(), self._maxlen)

    __copy__ = copy

    def count(self, x, /):
        return sum([1 for each in self if same(each, x)])

    def index(self, x, start=0, stop=None, /):
        before = len(self)
        for i in range(before)[start:stop]:
            found = same(self[i], x)
            if len(self) != before:
                raise RuntimeError("deque mutated during iteration")
            if found:
                return i
        raise ValueError(f"{x!r} is not in deque")

    def insert(self, i, x, /):
        if self._maxlen is not None and len(self) >= self._maxlen:
            raise IndexError("deque already at its maximum size")
        self._all().insert(i, x)

    def remove(self, value, /):
        before = len(self)
        for i in range(before):
            found = same(self[i], value)
            if len(self) != before:
                raise IndexError("deque mutated during iteration")
            if found:
                del self._all()[i]
                return
        raise ValueError(f"{value!r} is not in deque")

    def reverse(self):
        self._front, self._back = self._back, self._front

    def rotate(self, n=1, /):
        length = len(self)
        if length > 1:
            n %= length
            if n * 2 <= length:
                for _ in range(n):
                    self._front.append(self.pop())
            else:
                for _ in range(length - n):
                    self._back.append(self.popleft())

    def __len__(self):
        return len(self._front) + len(self._back)

    def __iter__(self):
        return _unchanged(self, iter(self._all()), len(self))

    def __reversed__(self):
        return _unchanged(self, reversed(self._all()), len(self))

    def __contains__(self, x):
        return any(same(each, x) for each in self)

    def _at(self, i):
        if not hasattr(i, "__index__"):
            raise TypeError(f"sequence index must be integer, not '{type(i).__name__}'")
        i = i.__index__()
        length = len(self)
        if not -length <= i < length:
            raise IndexError("deque index out of range")
        return i % length

    def __getitem__(self, i):
        i = self._at(i) - len(self._front)
        return self._front[-1 - i - len(self._front)] if i < 0 else self._back[i]

    def __setitem__(self, i, x):
        i = self._at(i)
        self._all()[i] = x

    def __delitem__(self, i):
        i = self._at(i)
        del self._all()[i]

    def __add__(self, other):
        if not isinstance(other, deque):
            raise TypeError(f'can only concatenate deque (not "{type(other).__name__}") to deque')
        made = self.copy()
        made.extend(other)
        return made

    def __iadd__(self, other):
        self.extend(other)
        return self

    def __mul__(self, n):
        return type(self)(self._all() * n, self._maxlen)

    __rmul__ = __mul__

    def __imul__(self, n):
        items = self._all() * n
        self.clear()
        self.extend(items)
        return self

    def __eq__(self, other):
        return self._all() == other._all() if isinstance(other, deque) else NotImplemented

    def __lt__(self, other):
        return self._all() < other._all() if isinstance(other, deque) else NotImplemented

    def __le__(self, other):
        return self._all() <= other._all() if isinstance(other, deque) else NotImplemented

    def __gt__(self, other):
        return self._all() > other._all() if isinstance(other, deque) else NotImplemented

    def __ge__(self, other):
        return self._all() >= other._all() if isinstance(other, deque) else NotImplemented

    __hash__ = None

    def __repr__(self):
        # The list's own repr would print a deque that holds itself without end.
        if id(self) in _printing:
            return "[...]"
        _printing.append(id(self))
        try:
            limit = "" if self._maxlen is None else f", maxlen={self._maxlen}"
            return f"{type(self).__name__}({self._all()!r}{limit})"
        finally:
            _printing.remove(id(self))


def _share(full, empty):
    """Move the farther half of one end's items to the other end, so that taking from both in turn stays cheap."""
    half = (len(full) + 1) // 2
    empty[:] = full[half - 1 :: -1]
    del full[:half]


def _unchanged(items, source, length):
    """The items of `source`; a list's own iterator would not notice a change."""
    while True:
        if len(items) != length:
            raise RuntimeError("deque mutated during iteration")
        for x in source:
            yield x
            break
        else:
            return


_printing = []


@full_name("collections")
class defaultdict(dict):
    """A dict that makes the values it lacks."""

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        super().__init__(*args, **kwargs)
        self.default_factory = default_factory

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        value = self[key] = self.default_factory()
        return value

    def copy(self):
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = self.copy()
        made.update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = type(self)(self.default_factory, other)
        made.update(self)
        return made

    def __repr__(self):
        return f"{type(self).__name__}({self.default_factory!r}, {dict.__repr__(self)})"


@full_name("collections")
class OrderedDict(dict):
    """A dict whose order counts and can be changed."""

    def move_to_end(self, key, last=True):
        """Move a key to either end."""
        value = dict.pop(self, key)
        if last:
            dict.__setitem__(self, key, value)
            return
        rest = list(self.items())
        dict.clear(self)
        dict.__setitem__(self, key, value)
        for name, each in rest:
            dict.__setitem__(self, name, each)

    def popitem(self, last=True):
        """Take the last pair, or the first."""
        if not self:
            raise KeyError("dictionary is empty")
        key = next(reversed(self)) if last else next(iter(self))
        return key, self.pop(key)

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and list(self) == list(other)
        return dict.__eq__(self, other)

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = self.copy()
        made.update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        made = type(self)(other)
        made.update(self)
        return made

    def __repr__(self):
        return f"{type(self).__name__}({list(self.items())!r})" if self else f"{type(self).__name__}()"


class Counter(dict):
    """A dict of counts."""

    def __init__(self, iterable=None, /, **kwds):
        super().__init__()
        self.update(iterable, **kwds)

    def __missing__(self, key):
        return 0

    def total(self):
        """The sum of all counts."""
        return sum(self.values())

    def most_common(self, n=None):
        """The pairs with the highest counts first."""
        pairs = sorted(self.items(), key=itemgetter(1), reverse=True)
        return pairs if n is None else pairs[: max(n, 0)]

    def elements(self):
        """Each key as often as it counts."""
        return (key for key, count in self.items() for _ in range(count))

    @classmethod
    def fromkeys(cls, iterable, v=None):
        raise NotImplementedError("Counter.fromkeys() is undefined.  Use Counter(iterable) instead.")

    def update(self, iterable=None, /, **kwds):
        """Add counts."""
        if isinstance(iterable, dict) and not self:
            dict.update(self, iterable)
        elif iterable is not None:
            for key, count in _counts(iterable):
                self[key] = count + self.get(key, 0)
        if kwds:
            self.update(kwds)

    def subtract(self, iterable=None, /, **kwds):
        """Take counts away."""
        if iterable is not None:
            for key, count in _counts(iterable):
                self[key] = self.get(key, 0) - count
        if kwds:
            self.subtract(kwds)

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def __delitem__(self, key):
        if key in self:
            super().__delitem__(key)

    def __repr__(self):
        if not self:
            return f"{type(self).__name__}()"
        try:
            pairs = dict(self.most_common())
        except TypeError:
            pairs = dict(self)
        return f"{type(self).__name__}({pairs!r})"

    def _covers(self, other):
        return all(self[key] >= other[key] for each in (self, other) for key in each)

    def __eq__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return all(self[key] == other[key] for each in (self, other) for key in each)

    def __ne__(self, other):
        return not self == other if isinstance(other, Counter) else NotImplemented

    __hash__ = None

    def __le__(self, other):
        return other._covers(self) if isinstance(other, Counter) else NotImplemented

    def __lt__(self, other):
        return self <= other and self != other if isinstance(other, Counter) else NotImplemented

    def __ge__(self, other):
        return self._covers(other) if isinstance(other, Counter) else NotImplemented

    def __gt__(self, other):
        return self >= other and self != other if isinstance(other, Counter) else NotImplemented

    def _merged(self, other, combine):
        if not isinstance(other, Counter):
            return NotImplemented
        made = Counter()
        for key in [*self, *[key for key in other if key not in self]]:
            count = combine(self[key], other[key])
            if count > 0:
                made[key] = count
        return made

    def __add__(self, other):
        return self._merged(other, lambda a, b: a + b)

    def __sub__(self, other):
        return self._merged(other, lambda a, b: a - b)

    def __or__(self, other):
        return self._merged(other, lambda a, b: b if a < b else a)

    def __and__(self, other):
        return self._merged(other, lambda a, b: a if a < b else b)

    def __pos__(self):
        return self._merged(Counter(), lambda a, b: a)

    def __neg__(self):
        return self._merged(Counter(), lambda a, b: -a)

    def _become(self, other):
        self.clear()
        dict.update(self, other)
        return self

    def __iadd__(self, other):
        return self._become(self + other)

    def __isub__(self, other):
        return self._become(self - other)

    def __ior__(self, other):
        return self._become(self | other)

    def __iand__(self, other):
        return self._become(self & other)


def _counts(iterable):
    if isinstance(iterable, dict) or hasattr(iterable, "items"):
        yield from list(iterable.items())
    else:
        for key in iterable:
            yield key, 1


class ChainMap(MutableMapping):
    """Several dicts seen as one; writes go to the first."""

    def __init__(self, *maps):
        self.maps = list(maps) or [{}]

    def __missing__(self, key):
        raise KeyError(key)

    def __getitem__(self, key):
        for each in self.maps:
            try:
                return each[key]
            except KeyError:
                pass
        return self.__missing__(key)

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __len__(self):
        return len(set().union(*self.maps))

    def __iter__(self):
        made = {}
        for each in reversed(self.maps):
            for key in each:
                made[key] = None
        return iter(made)

    def __contains__(self, key):
        return any(key in each for each in self.maps)

    def __bool__(self):
        return any(self.maps)

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(map(repr, self.maps))})"

    @classmethod
    def fromkeys(cls, iterable, *args):
        return cls(dict.fromkeys(iterable, *args))

    def copy(self):
        return type(self)(self.maps[0].copy(), *self.maps[1:])

    __copy__ = copy

    def new_child(self, m=None, **kwargs):
        """The same with another dict in front."""
        if m is None:
            m = kwargs
        elif kwargs:
            m.update(kwargs)
        return type(self)(m, *self.maps)

    @property
    def parents(self):
        """The same without the first dict."""
        return type(self)(*self.maps[1:])

    def __setitem__(self, key, value):
        self.maps[0][key] = value

    def __delitem__(self, key):
        try:
            del self.maps[0][key]
        except KeyError:
            raise KeyError(f"Key not found in the first mapping: {key!r}") from None

    def popitem(self):
        try:
            return self.maps[0].popitem()
        except KeyError:
            raise KeyError("No keys found in the first mapping.") from None

    def pop(self, key, *args):
        try:
            return self.maps[0].pop(key, *args)
        except KeyError:
            raise KeyError(f"Key not found in the first mapping: {key!r}") from None

    def clear(self):
        self.maps[0].clear()

    def __ior__(self, other):
        self.maps[0].update(other)
        return self

    def __or__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        made = self.copy()
        made.maps[0].update(other)
        return made

    def __ror__(self, other):
        if not isinstance(other, Mapping):
            return NotImplemented
        made = dict(other)
        for each in reversed(self.maps):
            made.update(each)
        return type(self)(made)


class UserDict(MutableMapping):
    """A dict to inherit from whose storage is `data`."""

    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        if dict is not None:
            self.update(dict)
        if kwargs:
            self.update(kwargs)

    def __len__(self):
        return len(self.data)

    def __getitem__(self, key):
        if key in self.data:
            return self.data[key]
        missing = getattr(type(self), "__missing__", None)
        if missing is not None:
            return missing(self, key)
        raise KeyError(key)

    def __setitem__(self, key, item):
        self.data[key] = item

    def __delitem__(self, key):
        del self.data[key]

    def __iter__(self):
        return iter(self.data)

    def __contains__(self, key):
        return key in self.data

    def get(self, key, default=None):
        try:
            return self[key]
        except KeyError:
            return default

    def __repr__(self):
        return repr(self.data)

    def __or__(self, other):
        if not isinstance(other, (dict, UserDict)):
            return NotImplemented
        return type(self)(self.data | _data(other))

    def __ror__(self, other):
        if not isinstance(other, (dict, UserDict)):
            return NotImplemented
        return type(self)(_data(other) | self.data)

    def __ior__(self, other):
        self.data.update(_data(other))
        return self

    def copy(self):
        return UserDict(self.data.copy()) if type(self) is UserDict else self.__copy__()

    def __copy__(self):
        made = type(self).__new__(type(self))
        made.__dict__.update(self.__dict__)
        made.data = self.data.copy()
        return made

    @classmethod
    def fromkeys(cls, iterable, value=None):
        made = cls()
        for key in iterable:
            made[key] = value
        return made


def _data(other):
    """The built-in value inside of a UserDict or UserList; another value is itself."""
    return other.data if isinstance(other, (UserDict, UserList)) else other


class UserList(MutableSequence):
    """A list to inherit from whose storage is `data`."""

    def __init__(self, initlist=None):
        self.data = [] if initlist is None else list(_data(initlist))

    def __repr__(self):
        return repr(self.data)

    def __lt__(self, other):
        return self.data < _data(other)

    def __le__(self, other):
        return self.data <= _data(other)

    def __eq__(self, other):
        return self.data == _data(other)

    def __gt__(self, other):
        return self.data > _data(other)

    def __ge__(self, other):
        return self.data >= _data(other)

    __hash__ = None

    def __contains__(self, item):
        return item in self.data

    def __len__(self):
        return len(self.data)

    def __getitem__(self, i):
        return type(self)(self.data[i]) if isinstance(i, slice) else self.data[i]

    def __setitem__(self, i, item):
        self.data[i] = item

    def __delitem__(self, i):
        del self.data[i]

    def __add__(self, other):
        return type(self)(self.data + list(_data(other)))

    def __radd__(self, other):
        return type(self)(list(_data(other)) + self.data)

    def __iadd__(self, other):
        self.data += _data(other)
        return self

    def __mul__(self, n):
        return type(self)(self.data * n)

    __rmul__ = __mul__

    def __imul__(self, n):
        self.data *= n
        return self

    def __copy__(self):
        made = type(self).__new__(type(self))
        made.__dict__.update(self.__dict__)
        made.data = self.data[:]
        return made

    def append(self, item):
        self.data.append(item)

    def insert(self, i, item):
        self.data.insert(i, item)

    def pop(self, i=-1):
        return self.data.pop(i)

    def remove(self, item):
        self.data.remove(item)

    def clear(self):
        self.data.clear()

    def copy(self):
        return type(self)(self)

    def count(self, item):
        return self.data.count(item)

    def index(self, item, *args):
        return self.data.index(item, *args)

    def reverse(self):
        self.data.reverse()

    def sort(self, /, *args, **kwds):
        self.data.sort(*args, **kwds)

    def extend(self, other):
        self.data.extend(_data(other))


_KEYWORDS = (
    "False None True and as assert async await break class continue def del elif else except finally for from global "
    "if import in is lambda nonlocal not or pass raise return try while with yield"
)


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """Make a subclass of tuple with named fields."""
    if isinstance(field_names, str):
        field_names = field_names.replace(",", " ").split()
    names = [str(name) for name in field_names]
    seen = set()
    if rename:
        for i, name in enumerate(names):
            if not name.isidentifier() or name in _KEYWORDS.split() or name.startswith("_") or name in seen:
                names[i] = f"_{i}"
            seen.add(name)
    for name in [typename, *names]:
        if not name.isidentifier():
            raise ValueError(f"Type names and field names must be valid identifiers: {name!r}")
        if name in _KEYWORDS.split():
            raise ValueError(f"Type names and field names cannot be a keyword: {name!r}")
    seen = set()
    for name in names:
        if name.startswith("_") and not rename:
            raise ValueError(f"Field names cannot start with an underscore: {name!r}")
        if name in seen:
            raise ValueError(f"Encountered duplicate field name: {name!r}")
        seen.add(name)
    values = () if defaults is None else tuple(defaults)
    if len(values) > len(names):
        raise TypeError("Got more default values than field names")
    return _named(typename, names, values, {}, f"{typename}({', '.join(names)})", module)


class _Tuplegetter:
    """A field of a named tuple: read-only."""

    def __init__(self, index):
        self.index = index
        self.__doc__ = f"Alias for field number {index}"

    def __get__(self, instance, owner=None):
        return self if instance is None else tuple.__getitem__(instance, self.index)

    def __set__(self, instance, value):
        raise AttributeError("can't set attribute")

    def __delete__(self, instance):
        raise AttributeError("can't delete attribute")


def _named(typename, names, defaults, methods, doc, module):
    fields = tuple(names)
    new = record_new(typename, names, list(defaults), lambda cls, values: tuple.__new__(cls, values))

    def _make(cls, iterable):
        made = tuple.__new__(cls, iterable)
        if len(made) != len(fields):
            raise TypeError(f"Expected {len(fields)} arguments, got {len(made)}")
        return made

    def _replace(self, /, **kwds):
        made = self._make([kwds.pop(name, value) for name, value in zip(fields, self, strict=True)])
        if kwds:
            raise ValueError(f"Got unexpected field names: {list(kwds)!r}")
        return made

    def __repr__(self):
        parts = [f"{name}={value!r}" for name, value in zip(fields, self, strict=True)]
        return f"{type(self).__name__}({', '.join(parts)})"

    def _asdict(self):
        return dict(zip(fields, self, strict=True))

    def __getnewargs__(self):
        return tuple(self)

    namespace = {
        "__doc__": doc,
        "__slots__": (),
        "_fields": fields,
        "_field_defaults": dict(zip(names[len(names) - len(defaults) :], defaults, strict=True)),
        "__match_args__": fields,
        "__new__": staticmethod(new),
        "_make": classmethod(_make),
        "_replace": _replace,
        "__repr__": __repr__,
        "_asdict": _asdict,
        "__getnewargs__": __getnewargs__,
        **{name: _Tuplegetter(i) for i, name in enumerate(names)},
        **methods,
    }
    if module is not None:
        namespace["__module__"] = module
    return type(typename, (tuple,), namespace)

"""Python's functools, compiled for the browser."""

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Make `wrapper` look like `wrapped`."""
    for name in assigned:
        try:
            value = getattr(wrapped, name)
        except AttributeError:
            continue
        setattr(wrapper, name, value)
    for name in updated:
        getattr(wrapper, name).update(getattr(wrapped, name, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Return a decorator that makes its function look like `wrapped`."""
    return lambda wrapper: update_wrapper(wrapper, wrapped, assigned, updated)


_MISSING = object()


def reduce(function, iterable, initial=_MISSING, /):
    """Fold the items of `iterable` with `function`, from the left."""
    try:
        items = iter(iterable)
    except TypeError:
        raise TypeError("reduce() arg 2 must support iteration") from None
    value = initial
    if value is _MISSING:
        value = next(items, _MISSING)
        if value is _MISSING:
            raise TypeError("reduce() of empty iterable with no initial value")
    for item in items:
        value = function(value, item)
    return value


class partial:
    """A function with some of its arguments already given."""

    __slots__ = ("__dict__", "args", "func", "keywords")

    def __new__(cls, func=_MISSING, /, *args, **keywords):
        if func is _MISSING:
            raise TypeError("type 'partial' takes at least one argument")
        if not callable(func):
            raise TypeError("the first argument must be callable")
        if isinstance(func, partial):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = super().__new__(cls)
        self.func = func
        self.args = args
        self.keywords = keywords
        return self

    def __init__(self, /, *args, **keywords):
        pass

    def __call__(self, /, *args, **keywords):
        if not self.keywords and not keywords:
            return self.func(*self.args, *args)
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __repr__(self):
        kind = type(self)
        name = "functools.partial" if kind is partial else kind.__qualname__
        if id(self) in _printing:
            return "..."
        _printing.append(id(self))
        try:
            return f"{name}({', '.join(_shown(self))})"
        finally:
            _printing.remove(id(self))

    def __reduce__(self):
        return type(self), (self.func,), (self.func, self.args, self.keywords or None, self.__dict__ or None)

    def __setstate__(self, state):
        if not isinstance(state, tuple) or len(state) != 4:
            raise TypeError("invalid partial state")
        func, args, keywords, attributes = state
        if not callable(func) or not isinstance(args, tuple) or not isinstance(keywords, (dict, type(None))):
            raise TypeError("invalid partial state")
        self.func = func
        self.args = tuple(args)
        self.keywords = keywords if type(keywords) is dict else dict(keywords or {})
        self.__dict__.clear()
        self.__dict__.update(attributes or {})


_printing = []


def _shown(item):
    """The function and the arguments that a partial object or method prints."""
    return [
        repr(item.func),
        *map(repr, item.args),
        *[f"{name}={value!r}" for name, value in item.keywords.items()],
    ]


class partialmethod:
    """A method with some of its arguments already given."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        if isinstance(func, partialmethod):
            args = func.args + args
            keywords = {**func.keywords, **keywords}
            func = func.func
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, instance, owner=None):
        getter = getattr(self.func, "__get__", None)
        bound = self.func if getter is None else getter(instance, owner)
        if bound is not self.func:
            made = partial(bound, *self.args, **self.keywords)
            if hasattr(bound, "__self__"):
                made.__self__ = bound.__self__
            return made

        def method(first, /, *args, **keywords):
            return self.func(first, *self.args, *args, **{**self.keywords, **keywords})

        method.__isabstractmethod__ = self.__isabstractmethod__
        method._partialmethod = self
        return method if instance is None else method.__get__(instance, owner)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

    def __repr__(self):
        kind = type(self)
        return f"{kind.__module__}.{kind.__qualname__}({', '.join(_shown(self))})"


class cached_property:
    """A property computed once and then kept on the instance."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError(
                f"Cannot assign the same cached_property to two different names ({self.attrname!r} and {name!r})."
            )

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        try:
            kept = instance.__dict__
        except AttributeError:
            raise TypeError(
                f"No '__dict__' attribute on {type(instance).__name__!r} instance to cache {self.attrname!r} property."
            ) from None
        if self.attrname in kept:
            return kept[self.attrname]
        value = self.func(instance)
        try:
            kept[self.attrname] = value
        except TypeError:
            raise TypeError(
                f"The '__dict__' attribute on {type(instance).__name__!r} instance does not support item assignment "
                f"for caching {self.attrname!r} property."
            ) from None
        return value


class _CacheInfo(tuple):
    """What cache_info() returns: a named tuple."""

    def __new__(cls, hits, misses, maxsize, currsize):
        return super().__new__(cls, (hits, misses, maxsize, currsize))

    hits = property(lambda self: self[0])
    misses = property(lambda self: self[1])
    maxsize = property(lambda self: self[2])
    currsize = property(lambda self: self[3])

    def __repr__(self):
        return f"CacheInfo(hits={self[0]}, misses={self[1]}, maxsize={self[2]}, currsize={self[3]})"


def _key(args, keywords, typed):
    if not typed and not keywords:
        return args
    key = args
    if keywords:
        key = (*key, _MISSING, *keywords.items())
    if typed:
        key = (*key, _MISSING, *map(type, args), *map(type, keywords.values()))
    return key


def lru_cache(maxsize=128, typed=False):
    """Return a decorator that remembers the last `maxsize` results (all of them for None)."""
    if callable(maxsize):
        return _caching(maxsize, 128, False)
    if isinstance(maxsize, int):
        maxsize = max(maxsize, 0)
    elif maxsize is not None:
        raise TypeError("Expected first argument to be an integer, a callable, or None")
    return lambda function: _caching(function, maxsize, typed)


def cache(user_function, /):
    """Remember every result of a function."""
    return _caching(user_function, None, False)


def _caching(function, maxsize, typed):
    results = {}
    hits = misses = 0

    def wrapper(*args, **keywords):
        nonlocal hits, misses
        key = _key(args, keywords, typed)
        found = results.get(key, _MISSING)
        if found is not _MISSING:
            hits += 1
            if maxsize is not None:
                # The order of the dict is the order of use: the first key is the one to drop.
                del results[key]
                results[key] = found
            return found
        misses += 1
        value = function(*args, **keywords)
        if maxsize != 0:
            if maxsize is not None and key not in results and len(results) >= maxsize:
                del results[next(iter(results))]
            results[key] = value
        return value

    def cache_info():
        return _CacheInfo(hits, misses, maxsize, len(results))

    def cache_clear():
        nonlocal hits, misses
        results.clear()
        hits = misses = 0

    made = wrapper
    made.cache_info = cache_info
    made.cache_clear = cache_clear
    made.cache_parameters = lambda: {"maxsize": maxsize, "typed": typed}
    return update_wrapper(made, function)


class _Key:
    def __init__(self, compare, obj):
        self.compare = compare
        self.obj = obj

    def __lt__(self, other):
        return self.compare(self.obj, other.obj) < 0

    def __gt__(self, other):
        return self.compare(self.obj, other.obj) > 0

    def __eq__(self, other):
        return self.compare(self.obj, other.obj) == 0

    def __le__(self, other):
        return self.compare(self.obj, other.obj) <= 0

    def __ge__(self, other):
        return self.compare(self.obj, other.obj) >= 0

    __hash__ = None


def cmp_to_key(mycmp):
    """Turn a comparison function into a key function."""
    return lambda obj: _Key(mycmp, obj)


def total_ordering(cls):
    """Complete the orderings of a class that defines one of them."""
    roots = [name for name in ("__lt__", "__gt__", "__le__", "__ge__") if _defines(cls, name)]
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = roots[0]
    for name, method in _derived(root).items():
        if name not in roots:
            method.__name__ = name
            setattr(cls, name, method)
    return cls


def _defines(cls, name):
    return any(name in vars(each) for each in cls.__mro__ if each is not object)


def _derived(root):
    """The other three orderings in terms of one: (negate it?, and how equality counts)."""

    def ordering(negated, joined):
        def method(self, other):
            result = getattr(type(self), root)(self, other)
            if result is NotImplemented:
                return result
            if joined == "or":
                return (not result if negated else result) or self == other
            if joined == "and":
                return (not result if negated else result) and self != other
            return not result

        return method

    match root:
        case "__lt__":
            return {"__gt__": ordering(True, "and"), "__le__": ordering(False, "or"), "__ge__": ordering(True, "")}
        case "__gt__":
            return {"__lt__": ordering(True, "and"), "__ge__": ordering(False, "or"), "__le__": ordering(True, "")}
        case "__le__":
            return {"__ge__": ordering(True, "or"), "__lt__": ordering(False, "and"), "__gt__": ordering(True, "")}
        case _:
            return {"__le__": ordering(True, "or"), "__gt__": ordering(False, "and"), "__lt__": ordering(True, "")}


def singledispatch(func):
    """Make a function choose its implementation by the class of its first argument."""
    registry = {}

    def dispatch(cls):
        found = _implementation(cls, registry)
        return func if found is None else registry[found]

    def register(cls, func=None):
        if _is_dispatchable(cls):
            if func is None:
                return lambda chosen: register(cls, chosen)
        elif func is not None:
            raise TypeError(f"Invalid first argument to `register()`. {cls!r} is not a class or union type.")
        else:
            func = cls
            annotations = getattr(cls, "__annotations__", {})
            if not annotations:
                raise TypeError(
                    f"Invalid first argument to `register()`: {cls!r}. "
                    "Use either `@register(some_class)` or plain `@register` on an annotated function."
                )
            name, cls = next(iter(annotations.items()))
            if not _is_dispatchable(cls):
                kind = (
                    "not all arguments are classes" if hasattr(cls, "__args__") and _is_union(cls) else "is not a class"
                )
                raise TypeError(f"Invalid annotation for {name!r}. {cls!r} {kind}.")
        for each in cls.__args__ if _is_union(cls) else (cls,):
            registry[each] = func
        return func

    def wrapper(*args, **keywords):
        if not args:
            raise TypeError(f"{name} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **keywords)

    name = getattr(func, "__name__", "singledispatch function")
    registry[object] = func
    made = wrapper
    made.register = register
    made.dispatch = dispatch
    made.registry = registry
    made._clear_cache = lambda: None
    return update_wrapper(made, func)


def _is_union(cls):
    return type(cls) is type(int | str) or (
        hasattr(cls, "__args__") and repr(cls).startswith(("typing.Union", "typing.Optional"))
    )


def _is_dispatchable(cls):
    if _is_union(cls):
        return all(isinstance(each, type) for each in cls.__args__)
    return isinstance(cls, type) and not hasattr(cls, "__origin__")


def _implementation(cls, registry):
    """The class in the registry that comes first in the order of `cls`, with abstract classes that it counts as."""
    order = cls.__mro__
    places = []
    for each in registry:
        if each in order:
            places.append((order.index(each), 0, each))
        elif issubclass(cls, each):
            places.append((_introduced(order, each), 1, each))
    if not places:
        return None
    first = min(places, key=lambda place: place[:2])
    level = [each for index, kind, each in places if (index, kind) == first[:2]]
    # The most special of the abstract classes that come in at the same place.
    found = next((each for each in level if all(issubclass(each, other) for other in level)), None)
    if found is None:
        raise RuntimeError(f"Ambiguous dispatch: {level[0]} or {level[1]}")
    return found


def _introduced(order, abstract):
    """The class after which an abstract class would stand in the order, as a place in it.

    That is the one that first counts as `abstract`, or its last abstract base, but before what `abstract` derives from.
    """
    place = max(i for i, each in enumerate(order) if issubclass(each, abstract))
    for base in order[place].__bases__:
        if hasattr(base, "__abstractmethods__"):
            place = max(place, order.index(base))
    above = [i for i, each in enumerate(order) if each is not object and issubclass(abstract, each)]
    return min([place, *[i - 1 for i in above]])


class singledispatchmethod:
    """A method that chooses its implementation by the class of its first argument."""

    def __init__(self, func):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        """Add an implementation for a class."""
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def method(*args, **kwargs):
            chosen = self.dispatcher.dispatch(args[0].__class__)
            return chosen.__get__(obj, cls)(*args, **kwargs)

        made = method
        made.__isabstractmethod__ = self.__isabstractmethod__
        made.register = self.register
        return update_wrapper(made, self.func)

    @property
    def __isabstractmethod__(self):
        return getattr(self.func, "__isabstractmethod__", False)

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
        for key, value in getattr(wrapped, name, {}).items():
            setattr(wrapper, key, value)
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    """Return a decorator that makes its function look like `wrapped`."""
    return lambda wrapper: update_wrapper(wrapper, wrapped, assigned, updated)


_MISSING = object()


def reduce(function, iterable, initial=_MISSING, /):
    """Fold the items of `iterable` with `function`, from the left."""
    items = iter(iterable)
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

    def __new__(cls, /, *args, **keywords):
        if not args:
            raise TypeError("type 'partial' takes at least one argument")
        func = args[0]
        if not callable(func):
            raise TypeError("the first argument must be callable")
        given = args[1:]
        if isinstance(func, partial):
            given = func.args + given
            keywords = {**func.keywords, **keywords}
            func = func.func
        self = super().__new__(cls)
        self.func = func
        self.args = given
        self.keywords = keywords
        return self

    def __init__(self, /, *args, **keywords):
        pass

    def __call__(self, /, *args, **keywords):
        if not self.keywords and not keywords:
            return self.func(*self.args, *args)
        return self.func(*self.args, *args, **{**self.keywords, **keywords})

    def __repr__(self):
        parts = [repr(self.func)]
        parts.extend(repr(value) for value in self.args)
        parts.extend(f"{name}={value!r}" for name, value in self.keywords.items())
        return f"functools.partial({', '.join(parts)})"


class partialmethod:
    """A method with some of its arguments already given."""

    def __init__(self, func, /, *args, **keywords):
        if not callable(func) and not hasattr(func, "__get__"):
            raise TypeError(f"{func!r} is not callable or a descriptor")
        self.func = func
        self.args = args
        self.keywords = keywords

    def __get__(self, instance, owner=None):
        getter = getattr(self.func, "__get__", None)
        bound = self.func if getter is None else getter(instance, owner)
        if instance is None:

            def unbound(first, /, *args, **keywords):
                return self.func(first, *self.args, *args, **{**self.keywords, **keywords})

            return unbound
        return partial(bound, *self.args, **self.keywords)


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
        value = self.func(instance)
        object.__setattr__(instance, self.attrname, value)
        return value


class _CacheInfo(tuple):
    """What cache_info() returns: a named tuple."""

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
        return _CacheInfo((hits, misses, maxsize, len(results)))

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
    registry = {object: func}

    def dispatch(cls):
        for each in cls.__mro__:
            if each in registry:
                return registry[each]
        return func

    def register(cls, function=None):
        if function is not None:
            for each in getattr(cls, "__args__", (cls,)):
                registry[each] = function
            return function
        if isinstance(cls, type) or hasattr(cls, "__args__"):
            return lambda chosen: register(cls, chosen)
        raise TypeError(
            f"Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` or plain `@register` "
            "on an annotated function."
        )

    def wrapper(*args, **keywords):
        if not args:
            raise TypeError(f"{func.__name__} requires at least 1 positional argument")
        return dispatch(type(args[0]))(*args, **keywords)

    made = wrapper
    made.register = register
    made.dispatch = dispatch
    made.registry = registry
    return update_wrapper(made, func)

"""Python's copy, compiled for the browser."""

__all__ = ["Error", "copy", "deepcopy"]


class Error(Exception):
    """An object cannot be copied."""


error = Error

_ATOMS = (type(None), int, float, bool, str, bytes, type, range, type(...), type(NotImplemented))


def _is_atom(x):
    kind = type(x)
    if kind in _ATOMS or isinstance(x, type) or kind is type(_is_atom) or kind is type(len):
        return True
    # By name: to mention the classes would bring them into every program that copies.
    return kind.__module__ == "builtins" and kind.__name__ in ("complex", "code")


def _kept(x, custom):
    """What `__reduce__` told, as a tuple; a str stands for the object itself."""
    if isinstance(custom, str):
        return None
    if not isinstance(custom, tuple) or not 2 <= len(custom) <= 5:
        raise TypeError("the value of __reduce__ must be a str or a tuple of 2 to 5 items")
    return (*custom, None, None, None)[:5]


def _state(x):
    """The attributes of an object: those in its `__dict__`, and those in slots."""
    own = getattr(x, "__getstate__", None)
    if own is not None:
        return own()
    kept = {}
    for cls in type(x).__mro__:
        slots = cls.__dict__.get("__slots__", ()) if cls is not object else ()
        for name in (slots,) if isinstance(slots, str) else slots:
            if name[:2] == "__" and name[-2:] != "__":
                name = f"_{cls.__name__.lstrip('_')}{name}"
            if name not in ("__dict__", "__weakref__") and hasattr(x, name):
                kept[name] = getattr(x, name)
    attributes = getattr(x, "__dict__", None) or None
    return (attributes, kept) if kept else attributes


def _reduced(x):
    """How to make an object again: a function and its arguments, the state, the items of a list and of a dict."""
    custom = getattr(x, "__reduce_ex__", None)
    if custom is not None:
        return _kept(x, custom(4))
    custom = getattr(x, "__reduce__", None)
    if custom is not None:
        return _kept(x, custom())
    kind = type(x)
    if isinstance(x, (set, frozenset)):
        return kind, (list(x),), _state(x), None, None
    if isinstance(x, bytearray):
        return kind, (bytes(x),), _state(x), None, None
    if isinstance(x, BaseException):
        return kind, x.args, _state(x), None, None
    args, kwargs = (), {}
    if hasattr(x, "__getnewargs_ex__"):
        args, kwargs = x.__getnewargs_ex__()
    elif hasattr(x, "__getnewargs__"):
        args = x.__getnewargs__()
    elif isinstance(x, tuple):
        make = getattr(kind, "_make", None)
        if make is not None:
            return make, (tuple(x),), None, None, None
        args = (tuple(x),)
    elif isinstance(x, (str, int, float, bytes)):
        base = next(each for each in (str, int, float, bytes) if isinstance(x, each))
        args = (base(x),)
    items = x if isinstance(x, list) else None
    pairs = x.items() if isinstance(x, dict) else None
    if kwargs:
        return lambda *given: kind.__new__(kind, *given, **kwargs), args, _state(x), items, pairs
    return kind.__new__, (kind, *args), _state(x), items, pairs


def _give_state(made, state):
    custom = getattr(made, "__setstate__", None)
    if custom is not None:
        custom(state)
        return
    slots = None
    if isinstance(state, tuple) and len(state) == 2:
        state, slots = state
    for name, value in (state or {}).items():
        object.__setattr__(made, name, value)
    for name, value in (slots or {}).items():
        setattr(made, name, value)


def _made_again(x, copied):
    """The object that the parts of `x` make, each part as `copied` gives it."""
    parts = _reduced(x)
    if parts is None:
        return x
    make, args, state, items, pairs = parts
    made = make(*[copied(each) for each in args])
    copied(made, x)
    if state is not None:
        _give_state(made, copied(state))
    for item in items or ():
        made.append(copied(item))
    for name, value in pairs or ():
        made[copied(name)] = copied(value)
    return made


def copy(x):
    """Copy one level of `x`."""
    kind = type(x)
    if _is_atom(x) or kind in (tuple, frozenset, property, slice):
        return x
    if kind in (list, dict, set, bytearray):
        return x.copy()
    custom = getattr(x, "__copy__", None)
    return custom() if custom is not None else _made_again(x, lambda part, of=None: part)


def deepcopy(x, memo=None):
    """Copy `x` and all it holds."""
    if _is_atom(x) or type(x) is property:
        return x
    if memo is None:
        memo = {}
    key = id(x)
    if key in memo:
        return memo[key]
    made = _deepened(x, key, memo)
    if made is not x:
        memo[key] = made
        # What was copied must stay alive, or its id could be given to something else.
        memo.setdefault(id(memo), []).append(x)
    return made


def _deepened(x, key, memo):
    kind = type(x)
    if kind is list:
        made = memo[key] = []
        for item in x:
            made.append(deepcopy(item, memo))
        return made
    if kind is dict:
        made = memo[key] = {}
        for name, value in x.items():
            made[deepcopy(name, memo)] = deepcopy(value, memo)
        return made
    if kind is tuple:
        items = [deepcopy(item, memo) for item in x]
        # The tuple may hold itself through a list, which copied it on the way.
        if key in memo:
            return memo[key]
        return tuple(items) if any(a is not b for a, b in zip(items, x, strict=True)) else x
    if kind is slice:
        return slice(*[deepcopy(each, memo) for each in (x.start, x.stop, x.step)])
    if kind is type(_METHOD.copied):
        return kind(x.__func__, deepcopy(x.__self__, memo))
    if kind is bytearray:
        return x.copy()
    custom = getattr(x, "__deepcopy__", None)
    if custom is not None:
        return custom(memo)

    def copied(part, of=None):
        if of is None:
            return deepcopy(part, memo)
        memo[key] = part
        return part

    return _made_again(x, copied)


class _Method:
    def copied(self):
        """Has the type of a bound method."""


_METHOD = _Method()

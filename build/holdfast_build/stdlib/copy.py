"""Python's copy, compiled for the browser."""


class Error(Exception):
    """An object cannot be copied."""


error = Error

_ATOMS = (type(None), int, float, bool, str, bytes, type, range, type(...), type(NotImplemented))


def _is_atom(x):
    return type(x) in _ATOMS or isinstance(x, type) or (callable(x) and not hasattr(x, "__dict__")) or _is_function(x)


def _is_function(x):
    return type(x) is type(_is_atom) or type(x) is type(len)


def copy(x):
    """Copy one level of `x`."""
    custom = None if isinstance(x, type) else getattr(x, "__copy__", None)
    if custom is not None:
        return custom()
    kind = type(x)
    if _is_atom(x) or kind in (tuple, frozenset):
        return x
    if kind in (list, dict, set, bytearray):
        return x.copy()
    if isinstance(x, (list, dict, set, tuple, frozenset)):
        made = _rebuilt(x, list(x.items()) if isinstance(x, dict) else list(x))
    else:
        made = kind.__new__(kind)
    _set_state(made, getattr(x, "__dict__", {}))
    return made


def deepcopy(x, memo=None):
    """Copy `x` and all it holds."""
    if _is_atom(x):
        return x
    if memo is None:
        memo = {}
    key = id(x)
    if key in memo:
        return memo[key]
    custom = getattr(x, "__deepcopy__", None)
    if custom is not None:
        made = custom(memo)
    elif isinstance(x, (tuple, frozenset)):
        items = [deepcopy(item, memo) for item in x]
        # The tuple may hold itself through a list, which copied it on the way.
        if key in memo:
            return memo[key]
        changed = any(a is not b for a, b in zip(items, x, strict=True))
        made = _rebuilt(x, items) if changed else x
    elif isinstance(x, dict):
        made = memo[key] = _rebuilt(x, [])
        for name, value in x.items():
            made[deepcopy(name, memo)] = deepcopy(value, memo)
        _copy_state(made, x, memo)
    elif isinstance(x, list):
        made = memo[key] = _rebuilt(x, [])
        for item in x:
            made.append(deepcopy(item, memo))
        _copy_state(made, x, memo)
    elif isinstance(x, set):
        made = _rebuilt(x, [deepcopy(item, memo) for item in x])
        _copy_state(made, x, memo)
    elif isinstance(x, bytearray):
        made = x.copy()
    else:
        kind = type(x)
        made = memo[key] = kind.__new__(kind)
        _copy_state(made, x, memo)
    memo[key] = made
    # What was copied must stay alive, or its id could be given to something else.
    memo.setdefault(id(memo), []).append(x)
    return made


def _set_state(made, state):
    for name, value in state.items():
        object.__setattr__(made, name, value)


def _copy_state(made, x, memo):
    state = getattr(x, "__dict__", None)
    if state:
        _set_state(made, deepcopy(state, memo))


def _rebuilt(x, items):
    kind = type(x)
    if hasattr(kind, "_make"):
        return kind._make(items)
    made = kind.__new__(kind) if isinstance(x, (list, dict, set)) else kind.__new__(kind, items)
    if isinstance(x, dict):
        for name, value in items:
            dict.__setitem__(made, name, value)
    elif isinstance(x, list):
        list.extend(made, items)
    elif isinstance(x, set):
        set.update(made, items)
    return made

"""Python's contextvars, compiled for the browser: one thread, so a variable has one value at a time."""

from typing import Any

_unset: Any = object()


class Token:
    """What `set` gives, for `reset` to go back to."""

    MISSING = _unset

    def __init__(self, var: Any, old_value: Any) -> None:
        self.var = var
        self.old_value = old_value


class ContextVar:
    """A variable whose value can be set and set back."""

    def __init__(self, name: str, *, default: Any = _unset) -> None:
        self.name = name
        self._default = default
        self._value: Any = _unset

    def get(self, default: Any = _unset) -> Any:
        if self._value is not _unset:
            return self._value
        if default is not _unset:
            return default
        if self._default is not _unset:
            return self._default
        raise LookupError(self)

    def set(self, value: Any) -> Token:
        token = Token(self, self._value)
        self._value = value
        return token

    def reset(self, token: Token) -> None:
        self._value = token.old_value

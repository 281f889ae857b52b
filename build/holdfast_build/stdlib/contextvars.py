"""Python's contextvars, compiled for the browser: every task has its own values."""

from typing import Any

from holdfast_runtime import context_copy, context_get, context_own, context_set, context_swap, context_variables

__all__ = ["Context", "ContextVar", "Token", "copy_context"]

_unset: Any = object()


class Token:
    """What `set` gives, for `reset` to go back to."""

    MISSING = _unset

    def __init__(self, var: Any, old_value: Any, values: Any) -> None:
        self.var = var
        self.old_value = old_value
        self._values = values
        self._used = False

    def __repr__(self) -> str:
        return f"<Token{' used' if self._used else ''} var={self.var!r} at {id(self):#x}>"


class ContextVar:
    """A variable whose value belongs to the task that sets it, and to those which that task starts from then on."""

    def __init__(self, name: str, *, default: Any = _unset) -> None:
        self.name = name
        self._default = default

    def __repr__(self) -> str:
        default = "" if self._default is _unset else f" default={self._default!r}"
        return f"<ContextVar name={self.name!r}{default} at {id(self):#x}>"

    def get(self, default: Any = _unset, /) -> Any:
        value = context_get(None, self, _unset)
        if value is not _unset:
            return value
        if default is not _unset:
            return default
        if self._default is not _unset:
            return self._default
        raise LookupError(self)

    def set(self, value: Any, /) -> Token:
        token = Token(self, context_get(None, self, _unset), context_own())
        context_set(self, value)
        return token

    def reset(self, token: Token, /) -> None:
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token.var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        if token._values is not context_own():
            raise ValueError(f"{token!r} was created in a different Context")
        token._used = True
        if token.old_value is _unset:
            context_set(self)
        else:
            context_set(self, token.old_value)


class Context:
    """Values of context variables, which code can be run with."""

    def __init__(self) -> None:
        self._values: Any = None
        self._entered = False

    def run(self, callable: Any, /, *args: Any, **kwargs: Any) -> Any:
        """Call a function with these values; what it sets is kept here."""
        if self._entered:
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        before = context_swap(self._values)
        self._entered = True
        try:
            return callable(*args, **kwargs)
        finally:
            self._entered = False
            self._values = context_swap(before)

    def copy(self) -> "Context":
        """The same values in another context."""
        before = context_swap(self._values)
        try:
            return copy_context()
        finally:
            context_swap(before)

    def __getitem__(self, var: Any) -> Any:
        value = self.get(var, _unset)
        if value is _unset:
            raise KeyError(var)
        return value

    def get(self, var: Any, default: Any = None, /) -> Any:
        return default if self._values is None else context_get(self._values, var, default)

    def __contains__(self, var: Any) -> bool:
        return self.get(var, _unset) is not _unset

    def __iter__(self) -> Any:
        return iter(self.keys())

    def __len__(self) -> int:
        return len(self.keys())

    def keys(self) -> Any:
        return context_variables(self._values)

    def values(self) -> Any:
        return [self[var] for var in self.keys()]

    def items(self) -> Any:
        return [(var, self[var]) for var in self.keys()]


def copy_context() -> Context:
    """The values of now as a context of their own."""
    made = Context()
    made._values = context_copy()
    return made

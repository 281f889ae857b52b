"""Python's traceback, as far as it writes texts."""

import sys

from holdfast_runtime import format_exception as _format
from holdfast_runtime import handling

__all__ = ["format_exc", "format_exception", "format_exception_only", "print_exc", "print_exception"]


def _error(exc, value):
    return value if value is not None else exc


def format_exc(limit=None, chain=True):
    """The traceback of the exception that is being handled."""
    error = handling()
    return "NoneType: None\n" if error is None else _format(error)


def print_exc(limit=None, file=None, chain=True):
    """Write the traceback of the exception that is being handled."""
    (sys.stderr if file is None else file).write(format_exc())


def format_exception(exc, /, value=None, tb=None, limit=None, chain=True):
    """The traceback of an exception, in lines."""
    return _format(_error(exc, value)).splitlines(keepends=True)


def print_exception(exc, /, value=None, tb=None, limit=None, file=None, chain=True):
    """Write the traceback of an exception."""
    (sys.stderr if file is None else file).write(_format(_error(exc, value)))


def format_exception_only(exc, /, value=None):
    """The last line: type and message."""
    error = _error(exc, value)
    kind = type(error)
    name = (
        kind.__qualname__ if kind.__module__ in ("builtins", "__main__") else f"{kind.__module__}.{kind.__qualname__}"
    )
    text = str(error)
    return [f"{name}: {text}\n" if text else f"{name}\n"]

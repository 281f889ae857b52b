"""Python's warnings, compiled for the browser: they go to the console."""

import re
import sys

from holdfast_runtime import frames_here, on_deprecation

__all__ = [
    "catch_warnings",
    "filterwarnings",
    "formatwarning",
    "resetwarnings",
    "showwarning",
    "simplefilter",
    "warn",
    "warn_explicit",
]

_ACTIONS = ("error", "ignore", "always", "default", "module", "once")

# Action, pattern of the text, category, pattern of the module, line: those of a plain `python FILE`.
filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]
defaultaction = "default"

# What was shown once already, by what the action asks for.
_shown = set()


class WarningMessage:
    """What `catch_warnings(record=True)` collects."""

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message = message
        self.category = category
        self.filename = filename
        self.lineno = lineno
        self.file = file
        self.line = line
        self.source = source
        self._category_name = category.__name__ if category else None

    def __str__(self):
        return (
            f"{{message : {self.message!r}, category : {self._category_name!r}, filename : {self.filename!r}, "
            f"lineno : {self.lineno}, line : {self.line!r}}}"
        )


def formatwarning(message, category, filename, lineno, line=None):
    """A warning as text, with its place."""
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    return f"{text}  {line.strip()}\n" if line and line.strip() else text


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Write a warning to the error stream."""
    (sys.stderr if file is None else file).write(formatwarning(message, category, filename, lineno, line))


# Replaced by a recording context; a program may replace `showwarning` itself.
_collected = []


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Add a filter, before all others unless `append`."""
    on_deprecation(_deprecated)
    if action not in _ACTIONS:
        raise AssertionError(f"invalid action: {action!r}")
    if not isinstance(message, str):
        raise AssertionError("message must be a string")
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise AssertionError("category must be a Warning subclass")
    if not isinstance(module, str):
        raise AssertionError("module must be a string")
    if not isinstance(lineno, int) or lineno < 0:
        raise AssertionError("lineno must be an int >= 0")
    text = re.compile(message, re.IGNORECASE) if message else None
    _add((action, text, category, re.compile(module) if module else None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Add a filter for all texts and modules."""
    on_deprecation(_deprecated)
    if action not in _ACTIONS:
        raise AssertionError(f"invalid action: {action!r}")
    if not isinstance(lineno, int) or lineno < 0:
        raise AssertionError("lineno must be an int >= 0")
    _add((action, None, category, None, lineno), append)


def _add(item, append):
    if item in filters:
        if append:
            return
        filters.remove(item)
    filters.insert(len(filters) if append else 0, item)
    _shown.clear()


def resetwarnings():
    """Remove all filters."""
    filters.clear()
    _shown.clear()


def warn(message, category=None, stacklevel=1, source=None):
    """Warn of something in the code that calls."""
    if isinstance(message, Warning):
        category = type(message)
    if category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    frames = frames_here()[1:]
    place = frames[min(max(stacklevel, 1), len(frames)) - 1] if frames else ("<unknown>", 0, "", "")
    module = "__main__" if frames and place[0] == frames[-1][0] else place[0].rpartition("/")[2].removesuffix(".py")
    _warn(message, category, place[0], place[1], module, place[3], source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    """Warn of something at a place that is named."""
    if module is None:
        module = filename.removesuffix(".py") or "<unknown>"
    _warn(message, category, filename, lineno, module, None, source)


def _warn(message, category, filename, lineno, module, line, source):
    if isinstance(message, Warning):
        text = str(message)
        category = type(message)
    else:
        text = message
        message = category(message)
    action = defaultaction
    for each, pattern, kind, where, number in filters:
        if (
            issubclass(category, kind)
            and (pattern is None or pattern.match(text))
            and (where is None or (module == where if isinstance(where, str) else where.match(module)))
            and number in (0, lineno)
        ):
            action = each
            break
    if action == "ignore":
        return
    if action == "error":
        raise message
    if action != "always":
        key = {"once": (text, category), "module": (text, category, filename)}.get(
            action, (text, category, filename, lineno)
        )
        if key in _shown:
            return
        _shown.add(key)
    if _collected:
        _collected[-1](WarningMessage(message, category, filename, lineno, None, line, source))
    else:
        showwarning(message, category, filename, lineno, None, line)


class catch_warnings:
    """A context that puts the filters back at its end; with `record` it collects what is shown."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._filter = None if action is None else (action, category, lineno, append)
        self._entered = False

    def __repr__(self):
        return f"{type(self).__name__}({'record=True' if self._record else ''})"

    def __enter__(self):
        on_deprecation(_deprecated)
        if self._entered:
            raise RuntimeError(f"Cannot enter {self!r} twice")
        self._entered = True
        self._filters = filters[:]
        _shown.clear()
        log = None
        if self._record:
            log = []
            _collected.append(log.append)
        if self._filter is not None:
            simplefilter(*self._filter)
        return log

    def __exit__(self, *exc_info):
        if not self._entered:
            raise RuntimeError(f"Cannot exit {self!r} without entering first")
        if self._record:
            _collected.pop()
        filters[:] = self._filters
        _shown.clear()


def _deprecated(text):
    """What built-in functions warn of, once the program has said what is to be done with warnings."""
    warn(text, DeprecationWarning, 2)

"""Python's traceback, as far as it writes texts."""

import sys

from holdfast_runtime import exception_line as _line
from holdfast_runtime import format_caught as _format
from holdfast_runtime import format_frames as _format_frames
from holdfast_runtime import frames_of as _frames_of
from holdfast_runtime import handling

__all__ = [
    "FrameSummary",
    "StackSummary",
    "extract_tb",
    "format_exc",
    "format_exception",
    "format_exception_only",
    "format_list",
    "format_tb",
    "print_exc",
    "print_exception",
    "print_tb",
]

_MISSING = object()


def _error(exc, value, tb):
    if (value is _MISSING) != (tb is _MISSING):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _MISSING:
        return value
    if exc is not None and not isinstance(exc, BaseException):
        raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
    return exc


def _text(error, limit, chain):
    return "NoneType: None\n" if error is None else _format(error, chain, limit)


def format_exc(limit=None, chain=True):
    """The traceback of the exception that is being handled."""
    return _text(handling(), limit, chain)


def print_exc(limit=None, file=None, chain=True):
    """Write the traceback of the exception that is being handled."""
    (sys.stderr if file is None else file).write(_text(handling(), limit, chain))


def format_exception(exc, /, value=_MISSING, tb=_MISSING, limit=None, chain=True):
    """The traceback of an exception, in pieces that end with a line."""
    return _text(_error(exc, value, tb), limit, chain).splitlines(keepends=True)


def print_exception(exc, /, value=_MISSING, tb=_MISSING, limit=None, file=None, chain=True):
    """Write the traceback of an exception."""
    (sys.stderr if file is None else file).write(_text(_error(exc, value, tb), limit, chain))


def format_exception_only(exc, /, value=_MISSING):
    """Type and message, and the notes."""
    error = exc if value is _MISSING else value
    return ["NoneType: None\n"] if error is None else _line(error).splitlines(keepends=True)


class FrameSummary:
    """One frame of a traceback."""

    __slots__ = ("_frame", "filename", "lineno", "locals", "name")

    def __init__(self, frame):
        self._frame = frame
        self.filename, self.lineno, self.name = frame[0], frame[1], frame[2]
        self.locals = None

    @property
    def line(self):
        return self._frame[3].strip()

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __eq__(self, other):
        return tuple(self) == tuple(other)

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


class StackSummary(list):
    """The frames of a traceback, outermost first."""

    def format(self):
        return _format_frames([each._frame for each in self])


def extract_tb(tb, limit=None):
    """The frames of `error.__traceback__`."""
    return StackSummary([FrameSummary(each) for each in _frames_of(tb, limit)])


def format_list(extracted_list):
    """Frames as texts."""
    return StackSummary(extracted_list).format()


def format_tb(tb, limit=None):
    """The frames of `error.__traceback__` as texts."""
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    """Write the frames of `error.__traceback__`."""
    (sys.stderr if file is None else file).write("".join(format_tb(tb, limit)))

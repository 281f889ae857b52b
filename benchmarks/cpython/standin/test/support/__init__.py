"""The part of test.support that does not look into the interpreter, in the compiler's dialect."""

import sys
import unittest
from contextlib import contextmanager

MAX_Py_ssize_t = sys.maxsize
SHORT_TIMEOUT = 30.0
LONG_TIMEOUT = 300.0
NHASHBITS = 61
HAVE_DOCSTRINGS = True
is_emscripten = False
is_wasi = False
verbose = False
_1M = 1024 * 1024
_1G = 1024 * _1M
_2G = 2 * _1G


class TestFailed(Exception):
    """A test that finds a failure by itself."""


class _AlwaysEqual:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


class _NeverEqual:
    """Equal to nothing."""

    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    def __hash__(self):
        return 1


class _Largest:
    """Greater than everything but itself."""

    def __eq__(self, other):
        return isinstance(other, _Largest)

    def __lt__(self, other):
        return False

    def __le__(self, other):
        return self == other

    def __gt__(self, other):
        return not self == other

    def __ge__(self, other):
        return True


class _Smallest:
    """Less than everything but itself."""

    def __eq__(self, other):
        return isinstance(other, _Smallest)

    def __lt__(self, other):
        return not self == other

    def __le__(self, other):
        return True

    def __gt__(self, other):
        return False

    def __ge__(self, other):
        return self == other


ALWAYS_EQ = _AlwaysEqual()
NEVER_EQ = _NeverEqual()
LARGEST = _Largest()
SMALLEST = _Smallest()


def check_impl_detail(**guards):
    """Whether CPython's own details may be tested: this is another implementation."""
    return not next(iter(guards.values()), True)


def is_resource_enabled(resource):
    """Whether a costly kind of test is to be run."""
    return False


def requires_resource(resource):
    """For a costly test, which is skipped."""
    return unittest.skip(f"resource {resource!r} is not enabled")


def requires_IEEE_754(item):
    """For a test that needs IEEE doubles, which JavaScript has."""
    return item


def requires_docstrings(item):
    """For a test that reads docstrings, which are compiled."""
    return item


def check_sanitizer(**kinds):
    """Whether the interpreter was built with a sanitizer."""
    return False


def skip_if_pgo_task(item):
    """For a test that CPython's own build leaves out."""
    return item


@contextmanager
def swap_attr(obj, attr, new_val):
    """Set an attribute for the time of the context."""
    missing = object()
    before = getattr(obj, attr, missing)
    setattr(obj, attr, new_val)
    try:
        yield None if before is missing else before
    finally:
        if before is missing:
            delattr(obj, attr)
        else:
            setattr(obj, attr, before)


@contextmanager
def swap_item(obj, item, new_val):
    """Set an item for the time of the context."""
    missing = object()
    before = obj.get(item, missing)
    obj[item] = new_val
    try:
        yield None if before is missing else before
    finally:
        if before is missing:
            obj.pop(item, None)
        else:
            obj[item] = before


@contextmanager
def infinite_recursion(max_depth=75):
    """For code that recurses until the stack ends."""
    yield


class _Captured:
    """Collects what is written to a stream."""

    def __init__(self):
        self._parts = []

    def write(self, text):
        self._parts.append(text)
        return len(text)

    def flush(self):
        pass

    def getvalue(self):
        return "".join(self._parts)


@contextmanager
def captured_output(name):
    """Collect what goes to `sys.stdout` or `sys.stderr` in this context."""
    before = getattr(sys, name)
    collected = _Captured()
    setattr(sys, name, collected)
    try:
        yield collected
    finally:
        setattr(sys, name, before)


def captured_stdout():
    """Collect what goes to `sys.stdout`."""
    return captured_output("stdout")


def captured_stderr():
    """Collect what goes to `sys.stderr`."""
    return captured_output("stderr")


def get_attribute(obj, name):
    """An attribute, or the test is skipped."""
    if not hasattr(obj, name):
        raise unittest.SkipTest(f"object {obj!r} has no attribute {name!r}")
    return getattr(obj, name)


def sortdict(items):
    """A dict's text with its keys in order."""
    return "{" + ", ".join(f"{key!r}: {value!r}" for key, value in sorted(items.items())) + "}"

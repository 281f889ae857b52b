"""The part of test.support.warnings_helper that CPython's own tests of the language use."""

import re
import warnings
from contextlib import contextmanager


class _Recorder:
    """The warnings of a context, and the last of them as attributes."""

    def __init__(self, found):
        self._found = found
        self._start = 0

    def __getattr__(self, name):
        if len(self._found) > self._start:
            return getattr(self._found[-1], name)
        raise AttributeError(f"{self!r} has no attribute {name!r}")

    @property
    def warnings(self):
        """Those since the last reset."""
        return self._found[self._start :]

    def reset(self):
        """Forget what came until now."""
        self._start = len(self._found)


@contextmanager
def check_warnings(*expected, quiet=None):
    """Collect warnings: each must be expected as (pattern, category), and each expected one come unless `quiet`."""
    if not expected:
        expected = (("", Warning),)
        quiet = True if quiet is None else quiet
    with warnings.catch_warnings(record=True) as found:
        warnings.simplefilter("always")
        yield _Recorder(found)
    rest = list(found)
    for pattern, category in expected:
        hits = [
            each
            for each in rest
            if re.match(pattern, str(each.message), re.IGNORECASE) and issubclass(each.category, category)
        ]
        if not hits and not quiet:
            raise AssertionError(f"filter ({pattern!r}, {category.__name__}) did not catch any warning")
        rest = [each for each in rest if each not in hits]
    if rest:
        raise AssertionError(f"unhandled warning {rest[0]}")


@contextmanager
def check_no_warnings(testcase, message="", category=Warning, force_gc=False):
    """Fail if a warning comes."""
    with warnings.catch_warnings(record=True) as found:
        warnings.filterwarnings("always", message=message, category=category)
        yield
    testcase.assertEqual(found, [])


def ignore_warnings(*, category):
    """A decorator that ignores warnings of a category."""

    def decorator(test):
        def wrapper(self, *args, **kwargs):
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", category=category)
                return test(self, *args, **kwargs)

        return wrapper

    return decorator

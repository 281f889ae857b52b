"""The part of unittest that CPython's own tests of the language use, in the compiler's dialect."""

import re
import warnings
from contextlib import contextmanager

__all__ = ["SkipTest", "TestCase", "expectedFailure", "main", "run_tests", "skip", "skipIf", "skipUnless"]


class SkipTest(Exception):
    """Raised by a test that can't be run here."""


def _identity(item):
    return item


def skip(reason):
    """Skip the test or class, always."""

    def decorator(item):
        item.skip_reason = reason
        return item

    if callable(reason):
        item, reason = reason, ""
        return decorator(item)
    return decorator


def skipIf(condition, reason):
    """Skip the test or class if the condition is true."""
    return skip(reason) if condition else _identity


def skipUnless(condition, reason):
    """Skip the test or class unless the condition is true."""
    return _identity if condition else skip(reason)


def expectedFailure(item):
    """The test passes when it fails."""
    item.expects_failure = True
    return item


class _Raises:
    """The context manager, and the checks, of `assertRaises`."""

    def __init__(self, test, expected, pattern, msg):
        self.test = test
        self.expected = expected
        self.pattern = pattern
        self.msg = msg
        self.exception = None

    def __enter__(self):
        return self

    def __exit__(self, kind, error, trace):
        if kind is None:
            names = self.expected if isinstance(self.expected, tuple) else (self.expected,)
            self.test.fail(f"{' or '.join(each.__name__ for each in names)} not raised", self.msg)
        if not issubclass(kind, self.expected):
            return False
        self.exception = error.with_traceback(None)
        if self.pattern is not None and not re.search(self.pattern, str(error)):
            pattern = self.pattern if isinstance(self.pattern, str) else self.pattern.pattern
            self.test.fail(f'"{pattern}" does not match "{error}"', self.msg)
        return True


class _Warns:
    """The context manager of `assertWarns`."""

    def __init__(self, test, expected, pattern, msg):
        self.test = test
        self.expected = expected
        self.pattern = pattern
        self.msg = msg

    def __enter__(self):
        self._context = warnings.catch_warnings(record=True)
        self.warnings = self._context.__enter__()
        warnings.simplefilter("always", self.expected)
        return self

    def __exit__(self, kind, error, trace):
        self._context.__exit__(kind, error, trace)
        if kind is not None:
            return
        for each in self.warnings:
            text = str(each.message)
            if issubclass(each.category, self.expected) and (self.pattern is None or re.search(self.pattern, text)):
                self.warning = each.message
                self.filename = each.filename
                self.lineno = each.lineno
                return
        self.test.fail(f"{self.expected.__name__} not triggered", self.msg)


class TestCase:
    """One test: the class with one of its methods chosen."""

    longMessage = True
    maxDiff = None
    failureException = AssertionError

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._cleanups = []
        self._failures = []
        self._equality = {}

    def setUp(self):
        """Runs before every test."""

    def tearDown(self):
        """Runs after every test."""

    @classmethod
    def setUpClass(cls):
        """Runs before the first test of the class."""

    @classmethod
    def tearDownClass(cls):
        """Runs after the last test of the class."""

    def id(self):
        return f"{type(self).__module__}.{type(self).__qualname__}.{self._testMethodName}"

    def __str__(self):
        return f"{self._testMethodName} ({self.id()})"

    def addCleanup(self, function, /, *args, **kwargs):
        """Call the function after the test."""
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, manager):
        """Enter a context that is left after the test."""
        value = manager.__enter__()
        self.addCleanup(manager.__exit__, None, None, None)
        return value

    def doCleanups(self):
        """Call what `addCleanup` was given, last first."""
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            function(*args, **kwargs)

    def addTypeEqualityFunc(self, kind, function):
        """Compare two values of that type with the function in `assertEqual`."""
        self._equality[kind] = function

    @contextmanager
    def subTest(self, msg=None, **params):
        """A part of the test: if it fails, the rest is run all the same."""
        try:
            yield
        except SkipTest:
            raise
        except Exception as error:
            shown = ", ".join(f"{name}={value!r}" for name, value in params.items())
            self._failures.append((f"[{msg or ''} {shown}]", error))

    def skipTest(self, reason):
        """Skip this test."""
        raise SkipTest(reason)

    def fail(self, found=None, msg=None):
        """Fail, with both messages."""
        raise self.failureException(found if msg is None else f"{found} : {msg}")

    def _formatMessage(self, msg, standard):
        return standard if msg is None else f"{standard} : {msg}"

    def assertTrue(self, value, msg=None):
        if not value:
            self.fail(f"{value!r} is not true", msg)

    def assertFalse(self, value, msg=None):
        if value:
            self.fail(f"{value!r} is not false", msg)

    def assertEqual(self, first, second, msg=None):
        if type(first) is type(second) and type(first) in self._equality:
            self._equality[type(first)](first, second, msg=msg)
        elif not (first == second):
            self.fail(f"{_short(first)} != {_short(second)}", msg)

    def assertNotEqual(self, first, second, msg=None):
        if not (first != second):
            self.fail(f"{_short(first)} == {_short(second)}", msg)

    def assertListEqual(self, first, second, msg=None):
        self._same_type(first, second, list, msg)

    def assertTupleEqual(self, first, second, msg=None):
        self._same_type(first, second, tuple, msg)

    def assertSetEqual(self, first, second, msg=None):
        if first != second:
            self.fail(f"{_short(first)} != {_short(second)}", msg)

    def assertDictEqual(self, first, second, msg=None):
        self._same_type(first, second, dict, msg)

    def assertMultiLineEqual(self, first, second, msg=None):
        self._same_type(first, second, str, msg)

    def assertSequenceEqual(self, first, second, msg=None, seq_type=None):
        if seq_type is not None:
            self._same_type(first, second, seq_type, msg)
        elif first != second and list(first) != list(second):
            self.fail(f"{_short(first)} != {_short(second)}", msg)

    def _same_type(self, first, second, kind, msg):
        self.assertIsInstance(first, kind, msg)
        self.assertIsInstance(second, kind, msg)
        if first != second:
            self.fail(f"{_short(first)} != {_short(second)}", msg)

    def assertCountEqual(self, first, second, msg=None):
        left, right = list(first), list(second)
        for each in left:
            if each not in right:
                self.fail(f"{_short(each)} is not in {_short(second)}", msg)
            right.remove(each)
        if right:
            self.fail(f"{_short(right)} are missing", msg)

    def assertIs(self, first, second, msg=None):
        if first is not second:
            self.fail(f"{_short(first)} is not {_short(second)}", msg)

    def assertIsNot(self, first, second, msg=None):
        if first is second:
            self.fail(f"unexpectedly identical: {_short(first)}", msg)

    def assertIsNone(self, value, msg=None):
        if value is not None:
            self.fail(f"{_short(value)} is not None", msg)

    def assertIsNotNone(self, value, msg=None):
        if value is None:
            self.fail("unexpectedly None", msg)

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self.fail(f"{_short(member)} not found in {_short(container)}", msg)

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self.fail(f"{_short(member)} unexpectedly found in {_short(container)}", msg)

    def assertIsInstance(self, value, kind, msg=None):
        if not isinstance(value, kind):
            self.fail(f"{_short(value)} is not an instance of {kind!r}", msg)

    def assertNotIsInstance(self, value, kind, msg=None):
        if isinstance(value, kind):
            self.fail(f"{_short(value)} is an instance of {kind!r}", msg)

    def assertLess(self, first, second, msg=None):
        if not first < second:
            self.fail(f"{_short(first)} not less than {_short(second)}", msg)

    def assertLessEqual(self, first, second, msg=None):
        if not first <= second:
            self.fail(f"{_short(first)} not less than or equal to {_short(second)}", msg)

    def assertGreater(self, first, second, msg=None):
        if not first > second:
            self.fail(f"{_short(first)} not greater than {_short(second)}", msg)

    def assertGreaterEqual(self, first, second, msg=None):
        if not first >= second:
            self.fail(f"{_short(first)} not greater than or equal to {_short(second)}", msg)

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        difference = abs(first - second)
        close = difference <= delta if delta is not None else round(difference, 7 if places is None else places) == 0
        if not close:
            self.fail(f"{first!r} != {second!r} ({difference!r} difference)", msg)

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        difference = abs(first - second)
        far = difference > delta if delta is not None else round(difference, 7 if places is None else places) != 0
        if first == second or not far:
            self.fail(f"{first!r} == {second!r} ({difference!r} difference)", msg)

    def assertRegex(self, text, pattern, msg=None):
        if not re.search(pattern, text):
            self.fail(f"{pattern!r} not found in {_short(text)}", msg)

    def assertNotRegex(self, text, pattern, msg=None):
        if re.search(pattern, text):
            self.fail(f"{pattern!r} found in {_short(text)}", msg)

    def assertRaises(self, expected, /, *args, **kwargs):
        return self._within(_Raises, expected, None, args, kwargs)

    def assertRaisesRegex(self, expected, pattern, /, *args, **kwargs):
        return self._within(_Raises, expected, pattern, args, kwargs)

    def assertWarns(self, expected, /, *args, **kwargs):
        return self._within(_Warns, expected, None, args, kwargs)

    def assertWarnsRegex(self, expected, pattern, /, *args, **kwargs):
        return self._within(_Warns, expected, pattern, args, kwargs)

    def _within(self, kind, expected, pattern, args, kwargs):
        context = kind(self, expected, pattern, kwargs.pop("msg", None) if not args else None)
        if not args:
            return context
        function, *rest = args
        with context:
            function(*rest, **kwargs)
        return None

    def run_method(self):
        """Run the chosen method with its frame; gives the failures, or raises what it raised."""
        try:
            self.setUp()
            try:
                getattr(self, self._testMethodName)()
            finally:
                self.tearDown()
        finally:
            self.doCleanups()
        return self._failures


def _short(value):
    text = repr(value)
    return text if len(text) <= 300 else f"{text[:150]} ... {text[-100:]}"


def main(*args, **kwargs):
    """Modules that are imported run no tests."""

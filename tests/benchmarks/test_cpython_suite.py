"""The rules by which the suite of CPython's own tests counts, on a small test file."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.cpython.running import Outcome
from benchmarks.cpython.suite import known_differences, run_file

SMALL = """
import gc, sys
import unittest
import unittest.mock
from itertools import *
from test import support

try:
    import _testcapi
except ImportError:
    _testcapi = None

def helper():
    return eval("1")

made = {}
for name in ("one", "two"):
    exec(f"{name} = 1", made)

class Closing:
    def __init__(self):
        self.open = True

    def __del__(self):
        self.open = False

class Base:
    def test_inherited(self):
        self.assertEqual(self.kind(chain([1], [2])), self.kind([1, 2]))

class ListTest(Base, unittest.TestCase):
    kind = list

    def test_collects(self):
        gc.collect()

    def test_evaluates(self):
        self.assertEqual(helper(), 1)

    def test_uses_what_was_evaluated(self):
        self.assertEqual(made["one"], 1)

    def test_evaluates_by_another_method(self):
        self.evaluate()

    def evaluate(self):
        helper()

    def test_needs_a_finalizer(self):
        Closing()

    def test_mocks(self):
        unittest.mock.Mock()

    def test_fails(self):
        self.assertEqual(1, 2, "told")

    def test_fails_in_a_part(self):
        for i in range(2):
            with self.subTest(i=i):
                self.assertEqual(i, 1)

    @support.cpython_only
    def test_detail(self):
        pass

    @unittest.skip("not today")
    def test_skipped(self):
        pass

    @unittest.expectedFailure
    def test_expected(self):
        self.fail()

    def test_raises(self):
        with self.assertRaisesRegex(ValueError, "base 10") as caught:
            int("x")
        self.assertIsInstance(caught.exception, ValueError)

    def test_api(self):
        if _testcapi is None:
            self.skipTest("no C API")

class TupleTest(Base, unittest.TestCase):
    kind = tuple

    @classmethod
    def setUpClass(cls):
        cls.ready = ["class"]

    def setUp(self):
        self.ready.append("test")
        self.addCleanup(self.ready.append, "clean")

    def test_frame(self):
        self.assertEqual(self.ready[-1], "test")
        self.assertEqual(self.ready[0], "class")

class Hangs(unittest.TestCase):
    def test_a_hangs(self):
        while True:
            pass

    def test_b_goes_on(self):
        pass
"""


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    """What became of each test of the small file."""
    folder: Path = tmp_path_factory.mktemp("tests")
    (folder / "test_small.py").write_text(SMALL, "utf-8")
    result = run_file("test_small", silence=3, test_path=folder)
    assert result.problem == ""
    return result.tests


def test_what_runs_passes_or_fails(states: dict[str, Outcome]) -> None:
    passing = {name for name, outcome in states.items() if outcome.state == "pass"}
    assert passing == {
        "ListTest.test_inherited",
        "ListTest.test_expected",
        "ListTest.test_raises",
        "TupleTest.test_inherited",
        "TupleTest.test_frame",
        "Hangs.test_b_goes_on",
    }
    assert {name for name, outcome in states.items() if outcome.state == "fail"} == {
        "ListTest.test_fails",
        "ListTest.test_fails_in_a_part",
        "Hangs.test_a_hangs",
    }


def test_a_failure_is_told_with_its_place(states: dict[str, Outcome]) -> None:
    text = states["ListTest.test_fails"].text
    assert "test_small.py" in text
    assert "unittest/__init__.py" not in text
    assert text.endswith("AssertionError: 1 != 2 : told")
    assert "i=0" in states["ListTest.test_fails_in_a_part"].text


def test_a_test_that_hangs_does_not_stop_the_rest(states: dict[str, Outcome]) -> None:
    assert states["Hangs.test_a_hangs"].text == "no answer in 3 s"


def test_what_uses_a_name_of_the_criteria_is_left_out(states: dict[str, Outcome]) -> None:
    reasons = {name: outcome.text for name, outcome in states.items() if outcome.state == "excluded"}
    assert reasons == {
        "ListTest.test_collects": "gc, reference counts and weak references",
        "ListTest.test_evaluates": "eval, exec, compile and ast",
        "ListTest.test_uses_what_was_evaluated": "eval, exec, compile and ast",
        "ListTest.test_evaluates_by_another_method": "eval, exec, compile and ast",
        "ListTest.test_detail": "CPython's implementation details (by the test's own mark)",
        "ListTest.test_skipped": "skips itself: not today",
        "ListTest.test_api": "internals of CPython's interpreter",
    }


def test_what_the_compiler_refuses_is_counted_with_the_reason(states: dict[str, Outcome]) -> None:
    reasons = {name: outcome.text for name, outcome in states.items() if outcome.state == "refused"}
    assert set(reasons) == {"ListTest.test_needs_a_finalizer", "ListTest.test_mocks"}
    assert reasons["ListTest.test_needs_a_finalizer"].startswith("finalizer: ")
    assert reasons["ListTest.test_mocks"] == "module unittest.mock is not compiled"


def test_the_table_of_differences_names_tests() -> None:
    table = "| test | what differs | why |\n| --- | --- | --- |\n| `test_set.*.test_x` | a | b |\n| `other` | a | b |\n"
    assert known_differences(table) == ["test_set.*.test_x"]

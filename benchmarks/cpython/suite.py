"""One test file of CPython's: listed by CPython, compiled, run, and counted."""

from __future__ import annotations

import fnmatch
import importlib.util
import json
import re
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from .building import Builder, SuiteError, Test
from .running import Outcome, StartError, run
from .units import Reason

ROOT = Path(__file__).resolve().parents[2]
DIFFERENCES = ROOT / "docs" / "reference" / "differences.md"

_WORDS = """
test_bool test_int test_long test_float test_unicode test_bytes test_list test_tuple test_dict test_dictviews test_set
test_slice test_range test_builtin test_grammar test_generators test_scope test_super test_class test_descr
test_property test_exceptions test_except_star test_with test_patma test_named_expressions test_unpack test_unpack_ex
test_keywordonlyarg test_positional_only_arg test_fstring test_format test_dataclasses test_enum test_collections
test_deque test_functools test_itertools test_operator test_math test_decimal test_datetime test_json test_re
test_textwrap test_bisect test_heapq test_copy test_contextlib
"""
FILES = tuple(_WORDS.split())
"""CPython's test files that are run when none are named."""


@dataclass
class FileResult:
    """What became of the tests of one file."""

    name: str
    tests: dict[str, Outcome] = field(default_factory=dict)
    problem: str = ""
    """Why the file could not be compiled or run at all."""

    @property
    def counts(self) -> Counter[str]:
        return Counter(outcome.state for outcome in self.tests.values())


def run_file(name: str, pattern: str = "", silence: float = 20, test_path: Path | None = None) -> FileResult:
    """Compile and run one file of a folder (CPython's); `pattern` chooses tests by their `Class.method`."""
    test_path = test_path or cpython_tests()
    names = _modules_of(name, test_path)
    tests, orders = _tests(names, test_path)
    chosen = [test.id for test in tests if _chosen(test.id, pattern)]
    result = FileResult(name)
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary).resolve() / "modules"
        builder = Builder(names, tests, orders, test_path, folder)
        try:
            outcomes = _compile_and_run(builder, chosen, folder, silence)
        except Exception as error:
            # One file must not stop the others.
            result.problem = f"{type(error).__name__}: {error}"
            outcomes = {each: Outcome("refused", "the file can't be compiled") for each in chosen}
    out = builder.out()
    for each in chosen:
        if each in out:
            result.tests[each] = Outcome(out[each].state, out[each].text)
        elif outcomes[each].state == "skip":
            result.tests[each] = Outcome("excluded", f"skips itself: {outcomes[each].text}")
        else:
            result.tests[each] = outcomes[each]
    return result


def _compile_and_run(builder: Builder, chosen: list[str], folder: Path, silence: float) -> dict[str, Outcome]:
    """Compile and run; what raises while a module is imported is taken out, and what needs it fails."""
    while True:
        bundle = builder.compile()
        out = builder.out()
        try:
            return run(bundle, [each for each in chosen if each not in out], folder, silence)
        except StartError as error:
            reason = Reason(f"at import: {error}", "fail")
            if not any(builder.blame(path, line, reason) for path, line in error.frames):
                raise SuiteError(f"at import: {error} {error.frames}") from None


def known_differences(text: str) -> list[str]:
    """The patterns in the table rows of `docs/reference/differences.md`, like `test_list.ListTest.test_repr`."""
    return re.findall(r"^\| `(test_[\w.*\[\]?]+)`", text, re.MULTILINE)


def cpython_tests() -> Path:
    """The folder of CPython's own tests, of the interpreter that runs this."""
    folders = importlib.util.find_spec("test").submodule_search_locations  # type: ignore[union-attr]  # CPython has it
    return Path(next(iter(folders or ())))


def _chosen(name: str, pattern: str) -> bool:
    return pattern in name or fnmatch.fnmatchcase(name, pattern)


def _modules_of(name: str, test_path: Path) -> list[str]:
    """The modules that make up a test file: a package is all of its modules that hold tests."""
    if name == "test_datetime":
        # What test_datetime.py runs, twice.
        return ["test.datetimetester"]
    package = test_path / name
    if not package.is_dir():
        return [f"test.{name}"]
    inner = sorted(path.stem for path in package.glob("test_*.py"))
    return [f"test.{name}", *(f"test.{name}.{each}" for each in inner)]


def _tests(names: list[str], test_path: Path) -> tuple[list[Test], dict[str, list[str]]]:
    """The tests of the modules, as CPython finds them, and the classes' method resolution orders."""
    listing = subprocess.run(
        [sys.executable, "-W", "ignore", str(Path(__file__).parent / "listing.py"), str(test_path), *names],
        capture_output=True,
        text=True,
        check=True,
        cwd=tempfile.gettempdir(),
    )
    told = json.loads(listing.stdout.splitlines()[-1])
    found: dict[str, Test] = {}
    for each in told["tests"]:
        test = Test(each["module"], each["class"], each["method"], each["place"], each["written"])
        found.setdefault(test.id, test)
    return list(found.values()), told["orders"]

"""Every program does in JavaScript what it does in CPython: same output, same exit status, same error."""

from __future__ import annotations

from pathlib import Path

import pytest
from parity_harness import in_cpython, in_javascript

PROGRAMS = sorted((Path(__file__).parent / "programs").glob("*.py"))


@pytest.mark.parametrize("path", PROGRAMS, ids=lambda path: path.stem)
def test_program_does_the_same_in_javascript(path: Path) -> None:
    expected = in_cpython(path)
    actual = in_javascript(path)
    assert actual.out == expected.out
    assert actual.status == expected.status
    assert actual.last_line == expected.last_line
    if path.stem.startswith("traceback_"):
        assert actual.err == expected.err


def test_there_are_enough_programs() -> None:
    assert len(PROGRAMS) >= 500

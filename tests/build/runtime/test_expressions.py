"""Values, operators and built-in functions answer in JavaScript what they answer in CPython.

The tables in `expressions/` hold one expression per line. All of them run in one compiled program.
"""

from __future__ import annotations

import warnings
from pathlib import Path

import pytest

from .comparison import answers_in_cpython, answers_in_javascript

FOLDER = Path(__file__).parent / "expressions"
TABLES = {path.stem: path.read_text("utf-8").splitlines() for path in sorted(FOLDER.glob("*.txt"))}


@pytest.fixture(scope="module")
def compiled_answers() -> dict[str, str]:
    expressions = [each for table in TABLES.values() for each in table]
    return dict(zip(expressions, answers_in_javascript(expressions), strict=True))


@pytest.mark.parametrize("table", TABLES)
def test_expressions_give_what_cpython_gives(table: str, compiled_answers: dict[str, str]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SyntaxWarning)
        expected = answers_in_cpython(TABLES[table])
    differences = [
        f"{expression}\n  CPython:    {wanted}\n  JavaScript: {compiled_answers[expression]}"
        for expression, wanted in zip(TABLES[table], expected, strict=True)
        if compiled_answers[expression] != wanted
    ]
    assert not differences, "\n".join(differences)

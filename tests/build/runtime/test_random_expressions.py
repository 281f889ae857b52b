"""Random expressions answer in JavaScript what they answer in CPython."""

from __future__ import annotations

import os
import warnings

from .comparison import answers_in_cpython, answers_in_javascript
from .random_expressions import Expressions

COUNT = int(os.environ.get("HOLDFAST_RANDOM_EXPRESSIONS", "1500"))
SEED = int(os.environ.get("HOLDFAST_SEED", "20"))


def test_random_expressions_give_what_cpython_gives() -> None:
    expressions = Expressions(SEED).take(COUNT)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", SyntaxWarning)
        expected = answers_in_cpython(expressions)
    differences = [
        f"{expression}\n  CPython:    {wanted}\n  JavaScript: {got}"
        for expression, wanted, got in zip(expressions, expected, answers_in_javascript(expressions), strict=True)
        if got != wanted
    ]
    assert not differences, f"seed {SEED}: " + "\n".join(differences)

"""Random programs do the same in JavaScript as in CPython.

On a failure the seed and the program are in the message. Without PARITY_RANDOM the same programs are run each time, so
that whether a change passes is no matter of luck; PARITY_RANDOM=N runs N new batches of each kind.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from parity_harness import in_cpython, in_javascript
from random_programs import LINE, Writer, batch_text

BATCH = 250
BATCHES = int(os.environ.get("PARITY_RANDOM", "6"))

# Without shrinking: a seed says nothing about its neighbours, and the failing program is short already.
_settings = settings(
    max_examples=BATCHES,
    deadline=None,
    database=None,
    derandomize="PARITY_RANDOM" not in os.environ,
    phases=(Phase.generate,),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def check(seed: int, batch: list[list[str]], path: Path) -> None:
    path.write_text(batch_text(batch), "utf-8")
    expected = in_cpython(path).out.split(LINE + "\n")
    outcome = in_javascript(path)
    actual = outcome.out.split(LINE + "\n")
    for number, lines in enumerate(batch):
        got = actual[number] if number < len(actual) - 1 else f"<nothing> {outcome.err}"
        if got != expected[number]:
            pytest.fail(
                "\n".join(
                    [
                        f"seed {seed}: a random program differs:",
                        *lines,
                        "--- CPython:",
                        expected[number],
                        "--- JavaScript:",
                        got,
                    ]
                )
            )


@_settings
@given(seed=st.integers(0, 2**32 - 1))
def test_random_expressions(seed: int, tmp_path: Path) -> None:
    writer = Writer(seed)
    check(seed, [writer.expression_program() for _ in range(BATCH)], tmp_path / "expressions.py")


@_settings
@given(seed=st.integers(0, 2**32 - 1))
def test_random_statements(seed: int, tmp_path: Path) -> None:
    writer = Writer(seed)
    check(seed, [writer.statement_program() for _ in range(BATCH)], tmp_path / "statements.py")

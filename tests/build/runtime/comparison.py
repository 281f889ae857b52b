"""Evaluates expressions in CPython and, compiled, in JavaScript."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from holdfast_build.compiler import EntrySource, compile_program
from holdfast_build.execution import node_binary

MARK = "\x1f"
"""Ends each answer, for answers may hold line ends."""


def answers_in_cpython(expressions: Sequence[str]) -> list[str]:
    """The `repr` of each expression's value, or the type and message of the error it raises."""
    answers = []
    for expression in expressions:
        try:
            answers.append(repr(eval(expression)))
        except Exception as error:
            answers.append(f"{type(error).__name__}: {error}")
    return answers


def answers_in_javascript(expressions: Sequence[str]) -> list[str]:
    """The same by one compiled program in one Node process."""
    lines = [
        "def answer(compute):",
        "    try:",
        f"        print(repr(compute()), end={MARK!r})",
        "    except Exception as error:",
        f"        print(f'{{type(error).__name__}}: {{error}}', end={MARK!r})",
        *(f"answer(lambda: {expression})" for expression in expressions),
    ]
    with TemporaryDirectory() as folder:
        source = EntrySource("\n".join(lines) + "\n", str(Path(folder, "program.py")))
        bundle = compile_program(source, [Path(folder)], target="exec")
        program = Path(folder, "program.js")
        program.write_text(bundle.code, "utf-8")
        done = subprocess.run([node_binary(), program], capture_output=True, encoding="utf-8", errors="surrogatepass")
    assert done.returncode == 0, done.stderr
    return done.stdout.split(MARK)[:-1]

"""Positions in the bundle lead back to the Python, and uncaught errors print as CPython prints them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from holdfast_build.compiler import EntrySource, compile_program
from holdfast_build.compiler.sourcemap import decode

SOURCE = """def greet(name):
    return "hello " + name

print(greet("日本"))
print(greet(None))
"""


def test_marks_point_at_the_python_lines() -> None:
    bundle = compile_program(EntrySource(SOURCE, "program.py"), [], target="exec")
    source_map = json.loads(bundle.source_map)
    assert source_map["sources"][0] == "program.py"
    assert source_map["sourcesContent"][0] == SOURCE
    lines = bundle.code.split("\n")
    [at] = [number for number, line in enumerate(lines) if '"hello "' in line]
    segments = decode(source_map["mappings"])[at]
    column = lines[at].index('"hello "')
    last = [segment for segment in segments if segment[0] <= column][-1]
    assert (last[2] + 1, last[3], source_map["names"][last[4]].split("\t")[0]) == (2, 11, "greet")


def test_columns_count_utf16_units_and_survive_wide_characters() -> None:
    bundle = compile_program(EntrySource("x = '🎈'; print(x)\n", "program.py"), [], target="exec")
    [line] = [line for line in bundle.code.split("\n") if "🎈" in line or "\\ud83c" in line][:1]
    assert "🎈" in line


PROGRAMS = {
    "division": "def f(x):\n    return 1 / x\n\nprint(f(0) + 1)\n",
    "attribute of None": "def f(x):\n    return x.name\n\nf(None)\n",
    "chained": "try:\n    int('x')\nexcept ValueError as error:\n    raise KeyError('y') from error\n",
    "while handling": (
        "def inner():\n    raise ValueError('a')\n\n"
        "def outer():\n    try:\n        inner()\n    except ValueError:\n        {}['b']\n\nouter()\n"
    ),
    "deep recursion": "def f(n):\n    return f(n - 1) if n else {}[1]\n\nf(10)\n",
    "method": "class A:\n    def m(self, x):\n        return [y + 1 for y in x]\n\nA().m(['a'])\n",
    "exit": "import sys\nprint('before')\nsys.exit(3)\n",
}


@pytest.mark.parametrize("name", sorted(PROGRAMS))
def test_uncaught_errors_print_as_in_cpython(name: str, tmp_path: Path) -> None:
    path = tmp_path / "program.py"
    path.write_text(PROGRAMS[name])
    expected = subprocess.run([sys.executable, str(path)], capture_output=True, text=True)
    run = f"import sys; from holdfast_build.execution import run_file; sys.exit(run_file({str(path)!r}))"
    found = subprocess.run([sys.executable, "-c", run], capture_output=True, text=True)
    assert (found.returncode, found.stdout, found.stderr) == (expected.returncode, expected.stdout, expected.stderr)

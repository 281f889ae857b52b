"""Positions in the bundle lead back to the Python, and uncaught errors print as CPython prints them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from holdfast_build.compiler import EntrySource, compile_program
from holdfast_build.compiler.sourcemap import decode
from holdfast_build.execution import node_binary

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


PAGE = """import traceback
from holdfast.browser import window


def inner(items):
    return items["missing"] + 1


def outer():
    try:
        inner({})
    except KeyError:
        window.console.log(traceback.format_exc())
    inner({})


window.setTimeout(lambda: outer(), 20)
"""

# What a page has, as far as an uncaught error needs it: where the script is, a way to its map, an event for the error.
BROWSER = """
const fs = require("node:fs"), vm = require("node:vm");
const [code, map] = process.argv.slice(1);
const listeners = {};
const said = [];
globalThis.window = globalThis;
globalThis.location = { href: "https://desk.example/page.js" };
globalThis.fetch = async () => ({ json: async () => JSON.parse(fs.readFileSync(map, "utf-8")) });
globalThis.addEventListener = (kind, listener) => { listeners[kind] = listener; };
const log = console.log.bind(console);
globalThis.console = { log: (text) => log(text), error: (text) => log(text) };
process.on("uncaughtException", (error) => listeners.error({ error, preventDefault() {} }));
Object.defineProperty(globalThis, "process", { value: undefined });
vm.runInThisContext(fs.readFileSync(code, "utf-8"), { filename: "https://desk.example/page.js" });
"""


def test_pages_print_uncaught_errors_as_cpython_does(tmp_path: Path) -> None:
    bundle = compile_program(EntrySource(PAGE, "page.py"), [], target="page")
    code, source_map = tmp_path / "page.js", tmp_path / "page.js.map"
    code.write_text(bundle.code, "utf-8")
    source_map.write_text(bundle.source_map, "utf-8")
    ran = subprocess.run(
        [str(node_binary()), "-e", BROWSER, str(code), str(source_map)], capture_output=True, text=True, timeout=30
    )
    frame = (
        '  File "page.py", line 6, in inner\n    return items["missing"] + 1\n'
        "           ~~~~~^^^^^^^^^^^\nKeyError: 'missing'\n"
    )
    caught = f'Traceback (most recent call last):\n  File "page.py", line 11, in outer\n    inner({{}})\n{frame}'
    uncaught = (
        'Traceback (most recent call last):\n  File "page.py", line 17, in <lambda>\n'
        "    window.setTimeout(lambda: outer(), 20)\n                              ^^^^^^^\n"
        f'  File "page.py", line 14, in outer\n    inner({{}})\n{frame}'
    )
    assert ran.stdout == f"{caught}\n{uncaught}\n", ran.stderr

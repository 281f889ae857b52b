"""Pure-Python packages of the environment are compiled like the app's own modules."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from holdfast_build.cli import main
from holdfast_build.compiler import CompileErrors, EntrySource, compile_program
from holdfast_build.execution import node_binary

FILES = {
    "wordy/__init__.py": """
from __future__ import annotations

import sys

from .counting import *
from .shapes import *
from wordy import texts
from ._version import __version__

if sys.version_info[0] < 3:
    from .old import legacy
""",
    "wordy/_version.py": "__version__ = '1.2'\n",
    "wordy/counting.py": """
from collections import Counter as _Counter

__all__ = ["count", "Tally"]
__all__ += ["most"]


class Tally(_Counter):
    def top(self):
        return self.most_common(1)[0][0]


def count(text):
    return Tally(text.split())


def most(text):
    return count(text).top()


def hidden():
    raise AssertionError
""",
    "wordy/shapes.py": """
import dataclasses

SIDES = {"triangle": 3, "square": 4}
_PRIVATE = 1


@dataclasses.dataclass(frozen=True)
class Shape:
    name: str

    @property
    def sides(self):
        return SIDES[self.name]


def main():
    import argparse

    argparse.ArgumentParser().parse_args()


if __name__ == "__main__":
    main()
""",
    "wordy/texts.py": """
try:
    from _wordy_speedups import shout
except ImportError:
    def shout(text):
        return text.upper() + "!"
""",
    "wordy/disk.py": """
import os


def lines(path):
    with open(path) as file:
        return file.readlines()


def here():
    return os.getcwd()
""",
    "wordy/reports.py": """
from wordy import disk


class Report:
    def load(self, path):
        self.lines = disk.lines(path)
        return eval(self.lines[0])
""",
    "wordy/computed.py": "__all__ = [name for name in ('a', 'b')]\na, b = 1, 2\n",
}

PROGRAM = """
import wordy
from wordy import Shape, count, most, texts
from wordy.counting import *

print(most("a b a"), count("x y x")["x"], Shape("square").sides, wordy.SIDES, texts.shout("hi"))
print(wordy.__version__, dataclasses_is_there(wordy), Tally("aab").top())
"""

PROGRAM = PROGRAM.replace("dataclasses_is_there(wordy)", "wordy.dataclasses.is_dataclass(Shape)")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of packages that the interpreter knows."""
    folder = tmp_path / "site"
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text.lstrip())
    monkeypatch.syspath_prepend(str(folder))
    return folder


def refused(program: str) -> list[str]:
    with pytest.raises(CompileErrors) as caught:
        compile_program(EntrySource(program, "program.py"), [], target="exec")
    return [str(each) for each in caught.value.diagnostics]


def test_a_package_does_what_it_does_in_cpython(site: Path, tmp_path: Path) -> None:
    bundle = compile_program(EntrySource(PROGRAM, "program.py"), [], target="exec")
    (tmp_path / "script.cjs").write_text(bundle.code)
    command = [str(node_binary()), str(tmp_path / "script.cjs")]
    compiled = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout
    command = [sys.executable, "-c", PROGRAM]
    environment = {"PYTHONPATH": str(site)}
    expected = subprocess.run(command, capture_output=True, text=True, env=environment, check=True).stdout
    assert compiled == expected
    assert compiled.startswith("a 2 4 {'triangle': 3, 'square': 4} HI!")


def test_what_a_package_cannot_have_is_told_with_its_file_line_and_chain(site: Path) -> None:
    found = refused("from wordy.reports import Report\n\nprint(Report().load('x'))\n")
    disk, report = site / "wordy" / "disk.py", site / "wordy" / "reports.py"
    assert [each.split(": error: ")[0] for each in found] == [f"{disk}:5:10", f"{report}:7:16"]
    assert "open() has no counterpart in a browser" in found[0]


def test_a_server_module_in_a_package_is_told_with_the_chain(site: Path) -> None:
    (found,) = refused("from wordy.disk import here\n\nhere()\n")
    disk = site / "wordy" / "disk.py"
    assert f"{disk}:10:12: error: 'os' exists on the server only" in found
    assert f"→ here (program.py:3)\n      → os ({disk}:10)" in found or f"→ here ({disk}:9)" in found


def test_what_nothing_uses_is_not_looked_at(site: Path) -> None:
    compile_program(EntrySource("from wordy import shapes\n\nprint(shapes.SIDES)\n", "program.py"), [], target="page")


def test_a_star_import_that_is_worked_out_at_run_time_is_refused(site: Path) -> None:
    found = refused("from wordy.computed import *\n\nprint(a)\n")
    assert found[0].startswith("program.py:1:1: error: what a star-import of 'wordy.computed' binds is not known")


def test_an_app_uses_a_package(site: Path, tmp_path: Path) -> None:
    package = tmp_path / "app" / "shop"
    package.mkdir(parents=True)
    (tmp_path / "app" / "pyproject.toml").write_text(
        '[project]\nname = "shop"\n[tool.holdfast]\npages = "shop.pages"\n'
    )
    (package / "__init__.py").write_text("")
    (package / "pages.py").write_text(
        "from holdfast import Page\nfrom holdfast.html import div\nfrom wordy import most\n\n\n"
        'class HomePage(Page):\n    route = "/"\n\n    def template(self):\n        return div[most("quagmire")]\n'
    )
    done = CliRunner().invoke(main, ["build", str(tmp_path / "app"), "--out", str(tmp_path / "out")])
    assert done.exit_code == 0, done.output
    (script,) = (tmp_path / "out" / "assets").glob("page.*.js")
    assert "quagmire" in script.read_text()
    assert "triangle" not in script.read_text(), "nothing uses it"

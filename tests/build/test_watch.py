"""A process that stays builds an app again after each change, says what is wrong, and goes on when it is put right."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from holdfast_build import bundle
from holdfast_build.project import load_project
from holdfast_build.watch import Rebuilder

DESK = Path(__file__).resolve().parents[2] / "examples/ticketdesk"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return Path(shutil.copytree(DESK, tmp_path / "desk", ignore=shutil.ignore_patterns("_client", "__pycache__")))


def test_a_rebuild_writes_the_files_of_a_build(desk: Path, tmp_path: Path) -> None:
    rebuilder = Rebuilder(desk, tmp_path / "out")
    pages = desk / "ticketdesk" / "pages.py"
    try:
        assert " is in " in rebuilder.rebuild()
        rebuilder.rest()
        pages.write_text(pages.read_text().replace("class TicketPage(", "def more(x): return x\n\n\nclass TicketPage("))
        assert " is in " in rebuilder.rebuild()
    finally:
        rebuilder.close()
    for name, content in bundle.build(load_project(desk)).files.items():
        assert (tmp_path / "out" / name).read_bytes() == content


def test_what_is_wrong_is_told_and_the_next_good_save_recovers(desk: Path, tmp_path: Path) -> None:
    rebuilder = Rebuilder(desk, tmp_path / "out")
    pages = desk / "ticketdesk" / "pages.py"
    text = pages.read_text()
    line = text[: text.index("subject = self.new_subject")].count("\n") + 1
    try:
        rebuilder.rebuild()
        pages.write_text(text.replace("subject = self.new_subject", "subject = eval('1')"))
        said = rebuilder.rebuild()
        assert f"pages.py:{line}:" in said and "Instead: " in said
        pages.write_text(text)
        assert " is in " in rebuilder.rebuild()
    finally:
        rebuilder.close()


def test_only_files_of_the_app_concern_it(desk: Path, tmp_path: Path) -> None:
    rebuilder = Rebuilder(desk, desk / "public")
    concerned = [desk / "ticketdesk" / "pages.py", desk / "pyproject.toml"]
    others = [desk / "public" / "worker.js", desk / ".git" / "x.py", desk / "ticketdesk" / "_client" / "a.js"]
    assert [rebuilder.concerns(None, str(path)) for path in concerned] == [True, True]
    assert [rebuilder.concerns(None, str(path)) for path in [*others, desk / "desk.sqlite"]] == [False] * 4


def test_the_command_stays_and_builds_after_a_change(desk: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", "from holdfast_build.cli import main; main()", "build", str(desk), "--watch"]
    process = subprocess.Popen([*command, "--out", str(tmp_path / "out")], stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        first = process.stdout.readline()
        assert " is in " in first
        pages = desk / "ticketdesk" / "pages.py"
        pages.write_text(pages.read_text().replace('"No tickets yet"', '"None"'))
        again = process.stdout.readline()
        assert " is in " in again and again.split(" is in ")[0] != first.split(" is in ")[0]
    finally:
        process.kill()
        process.communicate()

"""Budgets: what programs weigh, in bytes as a server sends them. What grows past one of these has to say why."""

from __future__ import annotations

from pathlib import Path

from holdfast_build.bundle import build
from holdfast_build.project import load_project
from holdfast_build.size import page_script, report_program, weigh

ROOT = Path(__file__).resolve().parents[2]

HELLO = 6_000
# 1.5 kB of it are the file of unsent changes, which weighs nothing where no code names it. Every app has the 1.7 kB
# that carry it through a browser that loses, refuses or does not have storage, and through new versions of the app.
DESK = 87_500
EVERYTHING = 203_000


def test_hello_stays_within_its_budget(tmp_path: Path) -> None:
    path = tmp_path / "hello.py"
    path.write_text('print("hello")\n', "utf-8")
    weight = weigh("", page_script(path).code.encode()).brotli
    assert weight <= HELLO


def test_the_ticket_desk_stays_within_its_budget() -> None:
    made = build(load_project(ROOT / "examples" / "ticketdesk"))
    page, worker = (weigh("", text).brotli for text in (made.program.code.encode(), made.files["worker.js"]))
    assert page + worker <= DESK


def test_everything_at_once_stays_within_its_budget() -> None:
    program = page_script(ROOT / "benchmarks" / "everything.py")
    weight = weigh("", program.code.encode()).brotli
    assert weight <= EVERYTHING
    assert "runtime" in report_program(program)

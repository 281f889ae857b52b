"""The reference pages about pages and elements: their programs run, and do what is said."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

REFERENCE = Path(__file__).parents[2] / "docs" / "reference"


def run_page(name: str) -> dict[str, Any]:
    """Run all Python blocks of a page as one program and return its names."""
    text = (REFERENCE / name).read_text()
    blocks = re.findall(r"^```python\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    names: dict[str, Any] = {"__name__": f"reference_{name.removesuffix('.md')}"}
    for block in blocks:
        # The program's own line numbers in tracebacks, not the block's.
        line = text[: text.index(block)].count("\n")
        exec(compile("\n" * line + block, str(REFERENCE / name), "exec"), names)
    return names


@pytest.fixture(scope="module")
def program() -> dict[str, Any]:
    return run_page("pages.md")


@pytest.fixture
def pages(program: dict[str, Any]) -> list[Any]:
    return [program[name] for name in ("ExpenseListPage", "SearchPage", "ExpensePage", "AboutPage", "HelpPage")]


OpenDesk = Callable[..., Any]


def test_the_program_about_elements_runs() -> None:
    assert "icon" in run_page("html.md")


def test_an_expense_is_claimed_and_paid(open_desk: OpenDesk, pages: list[Any]) -> None:
    desk = open_desk(pages)
    desk.window.type(desk.window.find("input"), "Train")
    desk.window.fire("submit", desk.window.find("form"))
    assert "Train" in desk.text
    desk.click("button", 1)
    assert desk.window.find("button", 1).hasAttribute("disabled")
    names = [command.name for batch in desk.disk.batches for command in batch.commands]
    assert names == ["ExpenseListPage.record_claim", "ExpenseListPage.record_payment"]


def test_its_page_opens_by_its_link(open_desk: OpenDesk, pages: list[Any]) -> None:
    desk = open_desk(pages)
    desk.window.type(desk.window.find("input"), "Hotel")
    desk.window.fire("submit", desk.window.find("form"))
    desk.click("a")
    assert desk.window.find("h1").textContent == "Hotel"
    assert desk.window.document.title == "Hotel"


def test_an_empty_purpose_is_a_problem(open_desk: OpenDesk, pages: list[Any]) -> None:
    desk = open_desk(pages)
    desk.window.fire("submit", desk.window.find("form"))
    assert desk.page.problem.field == "purpose"
    assert desk.page.problem.message in desk.text


def test_the_servers_refusal_is_shown(open_desk: OpenDesk, pages: list[Any]) -> None:
    desk = open_desk(pages)
    assert desk.application.run_server_action("ExpenseListPage.claim_refused", {"reason": "The budget is spent"})
    assert "The budget is spent" in desk.text


def test_an_input_gives_its_value(open_desk: OpenDesk, pages: list[Any]) -> None:
    desk = open_desk(pages, "/search")
    desk.window.type(desk.window.find("input"), "x")
    assert "#x" in desk.text


@pytest.mark.parametrize(("path", "words"), [("/about", "Sign out"), ("/help", "Help")])
def test_layouts_surround_their_pages(open_desk: OpenDesk, pages: list[Any], path: str, words: str) -> None:
    assert words in open_desk(pages, path).text

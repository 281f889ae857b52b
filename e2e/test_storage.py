"""What browsers do to storage, and what the page makes of it: closed, lost, full, refused, frozen, outdated."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext

from e2e.conftest import Visitor
from e2e.desk import Desk
from e2e.server import DeskServer

Newcomer = Callable[[str], Desk]
ADA_MARSH = "Ada Marsh"

COUNT_PERSIST = """
  navigator.storage.persist = () => {
    localStorage.asked = Number(localStorage.asked || 0) + 1;
    return Promise.resolve(true);
  };
"""


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context()
    yield made
    made.close()


@pytest.fixture
def plain(browser: Browser) -> Iterator[BrowserContext]:
    """A browser without service workers: scripts that a test adds run wherever the app's code does."""
    made = browser.new_context(service_workers="block")
    yield made
    made.close()


def test_persistent_storage_is_asked_for_once_there_is_something_to_lose(
    server: DeskServer, context: BrowserContext, visit: Visitor
) -> None:
    context.add_init_script(COUNT_PERSIST)
    desk = visit(context)
    desk.sign_in(ADA_MARSH)
    desk.expect_all_sent()
    desk.reload()
    desk.expect_all_sent()
    assert desk.page.evaluate("localStorage.asked") is None
    desk.open_ticket("Worth keeping")
    desk.expect_all_sent()
    desk.open_ticket("And this")
    desk.expect_all_sent()
    assert desk.page.evaluate("localStorage.asked") == "1"

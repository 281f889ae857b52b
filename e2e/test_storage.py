"""What browsers do to storage, and what the page makes of it: closed, lost, full, refused, frozen, outdated."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from e2e.conftest import Visitor
from e2e.desk import Desk
from e2e.server import ADA, DeskServer

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


CAPTURE = """
  window.connections = [];
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (...args) {
    const request = open.apply(this, args);
    request.addEventListener('success', () => window.connections.push(request.result));
    return request;
  };
"""

LOSE = """
  window.lost = () => new DOMException('Connection to Indexed Database server lost. Refresh the page', 'UnknownError');
  window.refusals = 0;
  window.silences = 0;
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode, ...more) {
    if (window.refusals > 0) {
      window.refusals--;
      throw window.lost();
    }
    const made = begin.call(this, stores, mode, ...more);
    if (window.silences > 0 && mode === 'readwrite') {
      window.silences--;
      let aborted;
      Object.defineProperty(made, 'error', {get: window.lost});
      Object.defineProperty(made, 'onabort', {set(f) { aborted = f; }});
      Object.defineProperty(made, 'oncomplete', {set(f) { made.addEventListener('complete', e => aborted(e)); }});
    }
    return made;
  };
"""


@pytest.mark.parametrize("told", [True, False], ids=["told", "untold"])
def test_a_database_that_the_browser_closed_is_opened_again(
    server: DeskServer, plain: BrowserContext, visit: Visitor, told: bool
) -> None:
    plain.add_init_script(CAPTURE)
    desk = visit(plain)
    desk.sign_in(ADA_MARSH)
    desk.expect_all_sent()
    desk.page.evaluate(
        "told => connections.forEach(each => { each.close(); if (told) each.dispatchEvent(new Event('close')); })", told
    )
    desk.open_ticket("After the close")
    desk.expect_all_sent()
    desk.reload()
    desk.expect_rows("After the close")
    assert server.tickets() == [("After the close", "open")]


def test_a_database_that_was_lost_is_opened_again_and_nothing_is_stored_twice(
    server: DeskServer, plain: BrowserContext, visit: Visitor
) -> None:
    plain.add_init_script(LOSE)
    desk = visit(plain)
    desk.sign_in(ADA_MARSH)
    desk.expect_all_sent()
    desk.page.evaluate("window.refusals = 1")
    desk.open_ticket("Refused once")
    desk.expect_all_sent()
    # It was stored, and the browser does not say so.
    desk.page.evaluate("window.silences = 2")
    desk.open_ticket("Stored in silence")
    desk.expect_all_sent()
    desk.reload()
    desk.expect_rows("Refused once", "Stored in silence")
    desk.expect_waiting(0)
    assert server.tickets() == [("Refused once", "open"), ("Stored in silence", "open")]
    assert len(server.rows("SELECT 1 FROM holdfast_outcomes")) == 2


def test_a_database_that_stays_lost_saves_nothing_and_the_page_says_so(
    server: DeskServer, plain: BrowserContext, visit: Visitor
) -> None:
    plain.add_init_script(LOSE)
    desk = visit(plain)
    desk.sign_in(ADA_MARSH)
    desk.expect_all_sent()
    desk.page.evaluate("window.refusals = Infinity")
    desk.page.get_by_label("What is it about?").fill("Never saved")
    desk.page.get_by_role("button", name="Open", exact=True).first.click()
    expect(desk.page.get_by_text("could not be saved")).to_be_visible()
    expect(desk.row("Never saved")).to_have_count(0)
    desk.page.evaluate("window.refusals = 0")
    desk.open_ticket("Saved again")
    desk.expect_all_sent()
    assert server.tickets() == [("Saved again", "open")]


def test_an_old_tab_that_holds_the_database_is_named(server: DeskServer, plain: BrowserContext, visit: Visitor) -> None:
    old = plain.new_page()
    old.goto(f"{server.url}/sign-in")
    old.evaluate(
        "() => new Promise(done => {"
        " const request = indexedDB.open('holdfast:ticketdesk', 1);"
        " request.onupgradeneeded = () => request.result.createObjectStore('root');"
        " request.onsuccess = () => { window.held = request.result; done(); }; })"
    )
    desk = visit(plain)
    desk.page.goto(f"{server.url}/sign-in")
    desk.page.get_by_role("button", name=ADA_MARSH).click()
    expect(desk.page.get_by_text("Close the other tabs of this app")).to_be_visible()
    old.close()
    desk.expect_all_sent()
    expect(desk.page.get_by_text("Close the other tabs of this app")).to_have_count(0)


def test_a_page_steps_aside_for_a_newer_version_and_claims_nothing(
    server: DeskServer, plain: BrowserContext, visit: Visitor
) -> None:
    desk = visit(plain)
    desk.sign_in(ADA_MARSH)
    desk.open_ticket("From before")
    desk.expect_all_sent()
    newer = plain.new_page()
    newer.goto(f"{server.url}/sign-in")
    newer.evaluate(
        "name => new Promise(done => { indexedDB.open(name, 99).onsuccess = () => done(); })",
        f"holdfast:ticketdesk:{ADA}",
    )
    expect(desk.page.get_by_text("a newer version of the app has been here")).to_be_visible()
    desk.page.get_by_label("What is it about?").fill("Too late")
    desk.page.get_by_role("button", name="Open", exact=True).first.click()
    expect(desk.page.get_by_text("could not be saved: a newer version of the app has been here")).to_be_visible()
    expect(desk.row("Too late")).to_have_count(0)
    assert server.tickets() == [("From before", "open")]


def test_without_web_locks_two_tabs_lose_and_double_nothing(
    server: DeskServer, plain: BrowserContext, visit: Visitor
) -> None:
    plain.add_init_script("Object.defineProperty(Navigator.prototype, 'locks', {value: undefined})")
    work_in_two_tabs(server, plain, visit)


def test_without_broadcast_channel_two_tabs_lose_and_double_nothing(
    server: DeskServer, context: BrowserContext, visit: Visitor
) -> None:
    context.add_init_script("window.BroadcastChannel = undefined")
    work_in_two_tabs(server, context, visit)


def work_in_two_tabs(server: DeskServer, context: BrowserContext, visit: Visitor) -> None:
    left, right = visit(context), visit(context)
    left.sign_in(ADA_MARSH)
    right.visit()
    left.expect_all_sent()
    right.expect_all_sent()
    server.kill()
    subjects = [f"{side} {number}" for number in range(4) for side in ("Left", "Right")]
    for subject in subjects:
        (left if subject.startswith("Left") else right).open_ticket(subject)
    server.start()
    for desk in (left, right):
        desk.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
        desk.expect_all_sent()
        desk.expect_rows(*subjects)
    assert server.tickets() == [(subject, "open") for subject in sorted(subjects)]
    assert len(server.rows("SELECT 1 FROM holdfast_outcomes")) == len(subjects)


@pytest.mark.parametrize(
    "broken",
    [
        "Object.defineProperty(window, 'indexedDB', {value: undefined})",
        "IDBFactory.prototype.open = () => { throw new DOMException('not here', 'SecurityError'); }",
    ],
    ids=["absent", "forbidden"],
)
def test_without_indexeddb_the_page_works_in_memory_and_says_so(
    server: DeskServer, context: BrowserContext, visit: Visitor, broken: str
) -> None:
    context.add_init_script(broken)
    desk = visit(context)
    desk.sign_in(ADA_MARSH)
    expect(desk.page.get_by_text("This browser keeps nothing here")).to_be_visible()
    desk.open_ticket("Kept by the server")
    desk.expect_all_sent()
    server.kill()
    desk.open_ticket("Waits in memory")
    desk.expect_waiting(1)
    server.start()
    desk.expect_all_sent()
    expect(desk.page.get_by_text("This browser keeps nothing here")).to_be_visible()
    desk.reload()
    desk.expect_rows("Kept by the server", "Waits in memory")
    desk.page.locator("#sign-out").click()
    expect(desk.page.get_by_role("button", name=ADA_MARSH)).to_be_visible()
    assert server.tickets() == [("Kept by the server", "open"), ("Waits in memory", "open")]


def test_a_frozen_tab_does_not_keep_another_from_saving(
    server: DeskServer, context: BrowserContext, visit: Visitor
) -> None:
    frozen, awake = visit(context), visit(context)
    frozen.sign_in(ADA_MARSH)
    frozen.expect_all_sent()
    awake.visit()
    awake.expect_all_sent()
    session = context.new_cdp_session(frozen.page)
    # In the middle of its work: what it asks of storage is under way.
    frozen.page.get_by_label("What is it about?").fill("Before the frost")
    frozen.page.get_by_role("button", name="Open", exact=True).first.click()
    session.send("Page.setWebLifecycleState", {"state": "frozen"})
    awake.open_ticket("Meanwhile")
    awake.expect_all_sent()
    session.send("Page.setWebLifecycleState", {"state": "active"})
    frozen.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    for desk in (frozen, awake):
        desk.expect_rows("Before the frost", "Meanwhile")
        desk.expect_all_sent()
    assert server.tickets() == [("Before the frost", "open"), ("Meanwhile", "open")]


def test_a_quota_that_is_used_up_takes_the_change_back_and_leaves_room_to_go_on(
    server: DeskServer, context: BrowserContext, visit: Visitor
) -> None:
    desk = visit(context)
    desk.sign_in(ADA_MARSH)
    desk.open_ticket("While there was room")
    desk.expect_all_sent()
    session = context.new_cdp_session(desk.page)
    session.send("Storage.overrideQuotaForOrigin", {"origin": server.url, "quotaSize": 1})
    full = desk.page.get_by_text("could not be saved: there is no room left on this device")
    tried: list[str] = []

    def is_full() -> bool:
        """Chromium looks at the quota anew only every half a minute: what it takes until then is saved."""
        tried.append(f"Number {len(tried)}")
        desk.page.get_by_label("What is it about?").fill(tried[-1])
        desk.page.get_by_role("button", name="Open", exact=True).first.click()
        desk.page.wait_for_timeout(2000)
        return full.count() > 0

    desk.until(is_full)
    expect(desk.row(tried[-1])).to_have_count(0)
    expect(desk.row("While there was room")).to_be_visible()
    session.send("Storage.overrideQuotaForOrigin", {"origin": server.url})
    desk.open_ticket("There is room again")
    desk.expect_all_sent()
    saved = sorted([*tried[:-1], "There is room again", "While there was room"])
    assert server.tickets() == [(subject, "open") for subject in saved]

"""What makes the desk an app: it installs, obeys a strict policy, carries nothing of the server, and updates itself."""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import expect

from e2e.conftest import Visitor
from e2e.desk import Desk, Profile
from e2e.server import DeskServer


def test_the_browser_finds_nothing_that_speaks_against_installing(
    server: DeskServer, profile: Profile, visit: Visitor
) -> None:
    desk = visit(profile.start())
    desk.sign_in("Ada Marsh")
    desk.make_installed()
    desk.visit()
    session = desk.page.context.new_cdp_session(desk.page)
    assert session.send("Page.getInstallabilityErrors")["installabilityErrors"] == []
    manifest = session.send("Page.getAppManifest")
    assert manifest["errors"] == []
    assert json.loads(manifest["data"])["name"] == "Ticket desk"


def test_every_page_is_served_under_a_strict_policy(server: DeskServer) -> None:
    for path, scripts in (
        ("/", "script-src 'self'"),
        ("/tickets/00000000-0000-4000-8000-000000000000", "script-src 'self'"),
        ("/sign-in", "default-src 'none'"),
    ):
        with urllib.request.urlopen(server.url + path) as answer:
            policy = answer.headers["Content-Security-Policy"]
        assert scripts in policy
        assert "require-trusted-types-for 'script'" in policy
        assert "unsafe" not in policy


def test_a_whole_day_at_the_desk_violates_no_policy(server: DeskServer, newcomer: Callable[[str], Desk]) -> None:
    desk = newcomer("Ada Marsh")
    desk.page.evaluate(
        "() => { window.violations = []; addEventListener('securitypolicyviolation', "
        "event => window.violations.push(event.violatedDirective + ' ' + event.blockedURI)); }"
    )
    desk.open_ticket("<b>Bold & <script>alert(1)</script>")
    desk.row("<b>Bold & <script>alert(1)</script>").get_by_role("link").click()
    expect(desk.page.locator("#subject")).to_have_text("<b>Bold & <script>alert(1)</script>")
    desk.page.get_by_label("Add a note").fill("A note")
    desk.page.get_by_role("button", name="Save note").click()
    expect(desk.page.locator("#notes li")).to_have_count(1)
    desk.page.get_by_role("button", name="Close ticket").click()
    expect(desk.page.locator("#ticket-status")).to_have_text("Closed")
    desk.page.get_by_role("link", name="All tickets").click()
    desk.show("Closed")
    desk.expect_rows("<b>Bold & <script>alert(1)</script>")
    desk.expect_all_sent()
    assert desk.page.evaluate("() => window.violations") == []


def test_words_of_the_server_are_in_no_built_file(client: Path) -> None:
    server_words = (
        "deskjournal",  # stands only in desk.py, a server module
        "do_open_ticket",  # stands only in a command's body, and where it is imported
        "SESSION_COOKIE",  # stands only in the app's __init__.py
    )
    files = [path for path in client.rglob("*") if path.is_file()]
    assert files
    found = [
        (word, path.name) for path in files for word in server_words if word.encode() in path.read_bytes()
    ]
    assert found == []


def test_the_keyboard_reaches_everything(server: DeskServer, newcomer: Callable[[str], Desk]) -> None:
    desk = newcomer("Ada Marsh")
    desk.visit()
    desk.page.keyboard.press("Tab")
    expect(desk.page.locator("a.skip")).to_be_focused()
    desk.page.keyboard.press("Enter")
    expect(desk.page.locator("main")).to_be_focused()
    desk.page.keyboard.press("Tab")
    expect(desk.page.get_by_label("What is it about?")).to_be_focused()
    desk.page.keyboard.type("Typed without a mouse")
    desk.page.keyboard.press("Enter")
    expect(desk.row("Typed without a mouse")).to_be_visible()
    expect(desk.page.get_by_label("What is it about?")).to_have_value("")


def test_nothing_needs_sideways_scrolling_on_a_small_phone(
    server: DeskServer, newcomer: Callable[[str], Desk]
) -> None:
    desk = newcomer("Ada Marsh")
    desk.page.set_viewport_size({"width": 360, "height": 640})
    desk.open_ticket("A" * 120)
    too_wide = "() => document.documentElement.scrollWidth > document.documentElement.clientWidth"
    assert desk.page.evaluate(too_wide) is False
    desk.row("A" * 120).get_by_role("link").click()
    expect(desk.page.locator("#subject")).to_be_visible()
    assert desk.page.evaluate(too_wide) is False

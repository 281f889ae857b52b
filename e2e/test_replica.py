"""What the replica's hosts promise in a real browser, beyond the drills."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from e2e.conftest import Visitor
from e2e.desk import Desk
from e2e.server import DeskServer

Newcomer = Callable[[str], Desk]
ADA_MARSH = "Ada Marsh"
NEXT_VERSION = "feedfacecafe"


@pytest.fixture
def client(client: Path, tmp_path: Path) -> Path:
    """A build of this test's own, to be replaced by a newer one."""
    own = tmp_path / "client"
    shutil.copytree(client, own)
    return own


def deploy_next(client: Path) -> None:
    """Put a newer build in the place of the client."""
    version = json.loads((client / "build.json").read_text())["version"]
    for name in ("index.html", "worker.js", "build.json"):
        path = client / name
        path.write_text(path.read_text().replace(version, NEXT_VERSION))


def version_of(desk: Desk) -> str:
    found: str = desk.page.evaluate("document.querySelector('meta[name=holdfast-build]').content")
    return found


def caches_of(desk: Desk) -> list[str]:
    found: list[str] = desk.page.evaluate("caches.keys()")
    return found


def test_a_new_version_takes_over_when_the_last_old_page_navigates(
    server: DeskServer, client: Path, newcomer: Newcomer, visit: Visitor
) -> None:
    left = newcomer(ADA_MARSH)
    left.expect_all_sent()
    left.make_installed()
    right = visit(left.page.context)
    right.visit()
    old = version_of(left)
    deploy_next(client)
    left.page.evaluate("navigator.serviceWorker.getRegistration().then(r => r.update())")
    left.until(lambda: left.page.evaluate("navigator.serviceWorker.getRegistration().then(r => !!r.waiting)"))
    left.reload()
    assert version_of(left) == old, "another page of the old version is open"
    left.open_ticket("Made with the old version")
    expect(right.row("Made with the old version")).to_be_visible()
    right.page.close()
    left.page.reload()
    expect(left.page.locator(f"meta[name=holdfast-build][content={NEXT_VERSION}]")).to_be_attached()
    expect(left.row("Made with the old version")).to_be_visible()
    left.until(lambda: caches_of(left) == [f"holdfast:ticketdesk:{NEXT_VERSION}"])
    left.expect_all_sent()


def test_a_version_with_a_missing_file_is_not_installed(server: DeskServer, client: Path, newcomer: Newcomer) -> None:
    desk = newcomer(ADA_MARSH)
    desk.expect_all_sent()
    desk.make_installed()
    old = version_of(desk)
    deploy_next(client)
    (client / "manifest.webmanifest").unlink()
    desk.page.evaluate("navigator.serviceWorker.getRegistration().then(r => r.update())")
    failed = "navigator.serviceWorker.getRegistration().then(r => !r.waiting && !r.installing)"
    desk.until(lambda: desk.page.evaluate(failed))
    desk.reload()
    assert version_of(desk) == old
    desk.open_ticket("Still at work")
    desk.expect_all_sent()


def test_a_full_disk_takes_the_change_back_and_says_why(server: DeskServer, newcomer: Newcomer) -> None:
    desk = newcomer(ADA_MARSH)
    desk.expect_all_sent()
    desk.page.evaluate(
        "() => { window.put = IDBObjectStore.prototype.put;"
        " IDBObjectStore.prototype.put = () => { throw new DOMException('full', 'QuotaExceededError'); }; }"
    )
    desk.page.get_by_label("What is it about?").fill("Too much")
    desk.page.get_by_role("button", name="Open", exact=True).first.click()
    expect(desk.page.get_by_text("could not be saved: there is no room left on this device")).to_be_visible()
    expect(desk.row("Too much")).to_have_count(0)
    desk.page.evaluate("() => { IDBObjectStore.prototype.put = window.put; }")
    desk.open_ticket("There is room again")
    desk.expect_all_sent()
    assert server.tickets() == [("There is room again", "open")]


@pytest.fixture
def without_sockets(browser: Browser, visit: Visitor) -> Iterator[Desk]:
    """A page in a network that lets no socket through, without a worker."""
    context = browser.new_context(service_workers="block")
    context.add_init_script(
        "const Real = WebSocket; WebSocket = class extends Real {"
        " constructor(address) { super(window.socketsWork ? address : address + '/nowhere'); } };"
    )
    yield visit(context)
    context.close()


def test_where_no_socket_gets_through_messages_go_by_post_until_one_does(
    server: DeskServer, without_sockets: Desk
) -> None:
    desk = without_sockets
    desk.sign_in(ADA_MARSH)
    desk.open_ticket("By post")
    desk.expect_all_sent()
    assert server.tickets() == [("By post", "open")]
    assert server.open_sockets() == 0
    desk.page.evaluate("window.socketsWork = true")
    desk.until(lambda: server.open_sockets() == 1)
    desk.open_ticket("By socket")
    desk.expect_all_sent()


def test_a_page_that_slept_catches_up_when_it_is_looked_at(
    server: DeskServer, newcomer: Newcomer, visit: Visitor
) -> None:
    awake = newcomer(ADA_MARSH)
    awake.expect_all_sent()
    asleep = visit(awake.page.context)
    # A frozen page hears nothing on its channel.
    asleep.page.add_init_script(
        "const Real = BroadcastChannel; BroadcastChannel = class extends Real { set onmessage(f) {} };"
    )
    asleep.visit()
    awake.open_ticket("While you slept")
    awake.expect_all_sent()
    expect(asleep.row("While you slept")).to_have_count(0)
    asleep.page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(asleep.row("While you slept")).to_be_visible()


def test_a_lost_login_keeps_everything_and_says_so(server: DeskServer, newcomer: Newcomer) -> None:
    desk = newcomer(ADA_MARSH)
    desk.expect_all_sent()
    desk.page.context.clear_cookies()
    server.kill()
    desk.open_ticket("Kept")
    server.start()
    expect(desk.status).to_contain_text("Sign in")
    expect(desk.row("Kept")).to_be_visible()
    assert server.tickets() == []
    desk.sign_in(ADA_MARSH)
    desk.expect_all_sent()
    assert server.tickets() == [("Kept", "open")]


def test_the_server_answers_for_pages_the_app_does_not_have(server: DeskServer, newcomer: Newcomer) -> None:
    desk = newcomer(ADA_MARSH)
    desk.make_installed()
    answers: list[Any] = []
    desk.page.on("response", lambda response: answers.append((response.url, response.from_service_worker)))
    desk.page.goto(f"{server.url}/sign-in")
    assert (f"{server.url}/sign-in", False) in answers


def test_a_server_that_does_not_answer_is_told_until_it_does(server: DeskServer, newcomer: Newcomer) -> None:
    desk = newcomer(ADA_MARSH)
    desk.expect_all_sent()
    server.freeze()
    desk.open_ticket("In the frost")
    desk.expect_waiting(1)
    told = desk.page.get_by_text("The server does not take what waits here")
    expect(told).to_be_visible(timeout=180_000)
    expect(desk.row("In the frost")).to_be_visible()
    server.thaw()
    desk.expect_all_sent()
    expect(told).to_have_count(0)
    assert server.tickets() == [("In the frost", "open")]


def test_signing_out_in_one_tab_clears_the_device_and_leaves_in_the_others(
    server: DeskServer, newcomer: Newcomer, visit: Visitor
) -> None:
    left = newcomer(ADA_MARSH)
    left.open_ticket("For Ada's eyes")
    left.expect_all_sent()
    left.make_installed()
    right = visit(left.page.context)
    right.visit()
    right.expect_rows("For Ada's eyes")
    server.freeze()
    right.open_ticket("Not sent yet")
    left.expect_waiting(1)
    left.page.locator("#sign-out").click()
    expect(left.page.get_by_role("alertdialog")).to_contain_text("1 change has not been sent")
    left.page.get_by_role("button", name="Stay signed in").click()
    server.thaw()
    left.expect_all_sent()
    left.page.locator("#sign-out").click()
    for desk in (left, right):
        expect(desk.page.get_by_role("button", name=ADA_MARSH)).to_be_visible()
        expect(desk.page.get_by_text("For Ada's eyes")).to_have_count(0)
    left.until(lambda: "For Ada's eyes" not in left.device(), left.device)
    names = "indexedDB.databases().then(all => all.map(each => each.name))"
    left.until(lambda: left.page.evaluate(names) == ["holdfast:ticketdesk"], lambda: str(left.page.evaluate(names)))
    assert server.tickets() == [("For Ada's eyes", "open"), ("Not sent yet", "open")]

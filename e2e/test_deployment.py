"""A new version of the app, with other resources, is served while old pages are open and have work to send."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from e2e.conftest import ROOT, Visitor
from e2e.server import DeskServer

ADA_MARSH = "Ada Marsh"


@pytest.fixture
def client(client: Path, tmp_path: Path) -> Path:
    """A build of this test's own, to be replaced by a newer one."""
    own = tmp_path / "client"
    shutil.copytree(client, own)
    return own


@pytest.fixture
def context(request: pytest.FixtureRequest, browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(service_workers=request.param)
    yield made
    made.close()


def deploy(server: DeskServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Serve a desk whose tickets have one attribute more, before the others, from now on."""
    source = tmp_path / "next"
    ignored = shutil.ignore_patterns("_client", "__pycache__", "instance")
    shutil.copytree(ROOT / "examples" / "ticketdesk", source, ignore=ignored)
    path = source / "ticketdesk" / "tickets.py"
    before = "    subject: str = attribute(min_length=1, max_length=200)\n"
    text = path.read_text()
    assert before in text
    path.write_text(text.replace(before, "    urgent: bool = attribute(default=False)\n" + before))
    shutil.rmtree(server.client)
    build = [sys.executable, "-m", "holdfast_build", "build", str(source), "--out", str(server.client)]
    monkeypatch.setenv("PYTHONPATH", str(source))
    subprocess.run(build, check=True, cwd=ROOT)


@pytest.mark.parametrize("context", ["block"], indirect=True)
def test_old_and_new_tabs_side_by_side_lose_and_double_nothing(
    server: DeskServer, context: BrowserContext, visit: Visitor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = visit(context)
    old.sign_in(ADA_MARSH)
    old.open_ticket("Sent with the old one")
    old.expect_all_sent()
    server.kill()
    old.open_ticket("Queued with the old one")
    old.expect_waiting(1)
    deploy(server, tmp_path, monkeypatch)
    server.start()
    new = visit(context)
    new.visit()
    new.open_ticket("Opened with the new one")
    old.until(lambda: len(server.tickets()) == 3, lambda: str(server.tickets()))
    old.open_ticket("Queued later with the old one")
    old.until(lambda: len(server.tickets()) == 4, lambda: str(server.tickets()))
    old.page.close()
    new.expect_all_sent()
    subjects = ["Opened with the new one", "Queued later with the old one", "Queued with the old one"]
    subjects.append("Sent with the old one")
    new.expect_rows(*subjects)
    assert server.tickets() == [(subject, "open") for subject in subjects]
    assert len(server.rows("SELECT 1 FROM holdfast_outcomes")) == 4


@pytest.mark.parametrize("context", ["allow"], indirect=True)
def test_a_device_that_is_updated_fetches_rows_of_the_new_form_and_keeps_what_it_has_to_send(
    server: DeskServer, context: BrowserContext, visit: Visitor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = visit(context)
    desk.sign_in(ADA_MARSH)
    desk.open_ticket("Sent before")
    desk.expect_all_sent()
    desk.make_installed()
    deploy(server, tmp_path, monkeypatch)
    server.kill()
    desk.open_ticket("Queued before")
    desk.expect_waiting(1)
    server.start()
    desk.page.evaluate("navigator.serviceWorker.getRegistration().then(r => r.update())")
    desk.until(lambda: bool(desk.page.evaluate("navigator.serviceWorker.getRegistration().then(r => !!r.waiting)")))
    old = desk.page.evaluate("document.querySelector('meta[name=holdfast-build]').content")
    desk.page.reload()
    expect(desk.page.locator(f"meta[name=holdfast-build]:not([content='{old}'])")).to_be_attached()
    desk.expect_all_sent()
    desk.expect_rows("Sent before", "Queued before")
    desk.close_ticket("Queued before")
    desk.expect_all_sent()
    assert server.tickets() == [("Queued before", "closed"), ("Sent before", "open")]

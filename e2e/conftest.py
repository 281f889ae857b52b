"""Fixtures: a built client, a server process per test, and browsers."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Playwright, sync_playwright

from e2e.chromium import launch
from e2e.desk import Desk, Profile
from e2e.server import DeskServer

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def client(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ticket desk as `holdfast build` makes it, once for all processes that run tests."""
    base = tmp_path_factory.getbasetemp()
    shared = base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base
    out = shared / "client"
    with (shared / "client.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (out / "build.json").exists():
            command = [sys.executable, "-m", "holdfast_build", "build", str(ROOT / "examples/ticketdesk")]
            subprocess.run([*command, "--out", str(out)], check=True)
    return out


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Playwright, started once."""
    with sync_playwright() as running:
        yield running


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """One Chromium for all tests that need no profile on disk; each test gets contexts of its own."""
    running = launch(playwright)
    yield running
    running.close()


@pytest.fixture
def server(client: Path, tmp_path: Path) -> Iterator[DeskServer]:
    """A server that runs, with an empty database."""
    folder = tmp_path / "server"
    folder.mkdir()
    running = DeskServer(folder, client)
    running.start()
    yield running
    running.stop()


Visitor = Callable[[BrowserContext], Desk]


@pytest.fixture
def visit(server: DeskServer) -> Iterator[Visitor]:
    """Opens a tab in a context. After the test, no tab may have complained about the policy or an uncaught error."""
    desks: list[Desk] = []

    def open_tab(context: BrowserContext) -> Desk:
        desks.append(Desk(context.new_page(), server))
        return desks[-1]

    yield open_tab
    assert [fault for desk in desks for fault in desk.faults] == []


@pytest.fixture
def newcomer(browser: Browser, visit: Visitor) -> Iterator[Callable[[str], Desk]]:
    """Signs someone in, in a browser context of their own."""
    contexts: list[BrowserContext] = []

    def sign_in(name: str) -> Desk:
        contexts.append(browser.new_context())
        desk = visit(contexts[-1])
        desk.sign_in(name)
        return desk

    yield sign_in
    for context in contexts:
        context.close()


@pytest.fixture
def profile(playwright: Playwright, tmp_path: Path) -> Iterator[Profile]:
    """A browser with a profile on disk, not started yet."""
    made = Profile(playwright, tmp_path / "profile")
    yield made
    made.stop()

"""The ticket desk as a person at a browser sees it."""

from __future__ import annotations

import contextlib
import os
import re
import signal
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, CDPSession, Locator, Page, Playwright, Response, expect
from playwright.sync_api import Error as PlaywrightError

from e2e.chromium import launch_profile
from e2e.server import PATIENCE, DeskServer

expect.set_options(timeout=PATIENCE * 1000)

ALL_SENT = "All changes sent"


class Desk:
    """One tab with the ticket desk in it."""

    def __init__(self, page: Page, server: DeskServer) -> None:
        self.page = page
        self.server = server
        self.faults: list[str] = []
        page.set_default_timeout(PATIENCE * 1000)
        page.on("pageerror", lambda error: self.faults.append(f"uncaught: {error}"))
        page.on("console", lambda message: self.note(message.text))

    def note(self, text: str) -> None:
        """Remember what the browser complains about, except for the connections that a test cuts itself."""
        if re.search(r"Content Security Policy|TrustedScript|TrustedHTML|Traceback|Something went wrong", text):
            self.faults.append(text)

    def sign_in(self, name: str) -> None:
        """Sign in on the server's page and arrive at the list."""
        self.page.goto(f"{self.server.url}/sign-in")
        self.page.get_by_role("button", name=name).click()
        expect(self.status).to_be_visible()

    def visit(self, path: str = "/") -> None:
        """Go to a page as by typing its address."""
        self.page.goto(self.server.url + path)
        expect(self.status).to_be_visible()

    def reload(self) -> None:
        """Reload the page."""
        self.page.reload()
        expect(self.status).to_be_visible()

    @property
    def status(self) -> Locator:
        """The badge that shows the state of synchronisation."""
        return self.page.locator("#sync-status")

    def row(self, subject: str) -> Locator:
        """The row of the ticket with exactly this subject."""
        return self.page.locator("li.ticket").filter(has=self.page.get_by_role("link", name=subject, exact=True))

    def open_ticket(self, subject: str) -> None:
        """Open a ticket and see it in the list."""
        self.page.get_by_label("What is it about?").fill(subject)
        self.page.get_by_role("button", name="Open", exact=True).first.click()
        expect(self.row(subject)).to_be_visible()

    def close_ticket(self, subject: str) -> None:
        """Close a ticket and see it leave the list of open ones."""
        self.row(subject).get_by_role("button", name="Close").click()
        expect(self.row(subject)).to_have_count(0)

    def show(self, which: str) -> None:
        """Choose which tickets the list shows: Open, Closed or All."""
        tab = self.page.get_by_role("navigation").get_by_role("button", name=which, exact=True)
        tab.click()
        expect(tab).to_have_attribute("aria-pressed", "true")

    def expect_rows(self, *subjects: str) -> None:
        """Wait until the list shows exactly these tickets, in any order."""
        self.until(lambda: sorted(self.subjects()) == sorted(subjects), lambda: f"the list shows {self.subjects()}")

    def subjects(self) -> list[str]:
        """The subjects the list shows now."""
        return self.page.locator("li.ticket a.subject").all_text_contents()

    def ids(self) -> dict[str, str]:
        """The ids of the tickets the list shows now, by subject."""
        found: dict[str, str] = self.page.evaluate(
            "() => Object.fromEntries([...document.querySelectorAll('li.ticket')]"
            ".map(row => [row.querySelector('a.subject').textContent, row.dataset.id]))"
        )
        return found

    def expect_all_sent(self) -> None:
        """Wait until nothing waits any more and the server is there."""
        expect(self.status).to_have_text(ALL_SENT)
        expect(self.status).to_have_class(re.compile("synced"))

    def expect_waiting(self, number: int) -> None:
        """Wait until the badge says that so many changes wait, saved on the device."""
        expect(self.status).to_have_attribute("data-pending", str(number))

    def until(self, condition: Callable[[], bool], otherwise: Callable[[], str] = lambda: "") -> None:
        """Wait until a condition outside the page holds, while the browser's events keep coming."""
        deadline = time.monotonic() + PATIENCE
        while not condition():
            assert time.monotonic() < deadline, f"never came true; {otherwise()}\n{self.server.log()[-4000:]}"
            self.page.wait_for_timeout(50)

    def told(self, words: str) -> bool:
        """Whether a notice with these words stands on the page now."""
        return self.notices.filter(has_text=words).count() > 0

    @property
    def notices(self) -> Locator:
        """What the page tells in its place for what went wrong."""
        return self.page.get_by_role("alert").locator(".notice")

    def make_installed(self) -> None:
        """Wait until the service worker has all it needs to serve the next page load."""
        self.page.evaluate("async () => { await navigator.serviceWorker.ready; }")

    def answers_of_visit(self, path: str) -> list[tuple[str, bool]]:
        """Load a page; return each answer's address and whether the service worker gave it."""
        answers: list[tuple[str, bool]] = []

        def note(response: Response) -> None:
            if "/holdfast/" not in response.url:
                answers.append((response.url, response.from_service_worker))

        self.page.on("response", note)
        self.visit(path)
        self.page.wait_for_load_state("load")
        self.page.remove_listener("response", note)
        return answers

    def device(self) -> str:
        """All that the device's databases hold, as text."""
        text: str = self.page.evaluate(DUMP)
        return text

    def workers(self) -> Workers:
        """The service workers of this tab's browser."""
        return Workers(self.page.context.new_cdp_session(self.page))


DUMP = """async () => {
  const ask = request => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const held = {};
  for (const {name} of await indexedDB.databases()) {
    const database = await ask(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      held[`${name}/${store}`] = await ask(database.transaction(store).objectStore(store).getAll());
    }
    database.close();
  }
  return JSON.stringify(held);
}"""


class Workers:
    """Service workers, handled through the browser's debugging protocol."""

    def __init__(self, session: CDPSession) -> None:
        self.session = session
        self.registrations: dict[str, str] = {}
        session.on("ServiceWorker.workerRegistrationUpdated", self.registered)
        session.send("ServiceWorker.enable")

    def registered(self, update: dict[str, Any]) -> None:
        """Remember the id of each registration by its scope."""
        for registration in update["registrations"]:
            self.registrations[registration["scopeURL"]] = registration["registrationId"]

    def stop(self) -> None:
        """Stop them all at once, as the browser does when it wants the memory back."""
        self.session.send("ServiceWorker.stopAllWorkers")

    def dispatch_sync(self, origin: str, tag: str) -> None:
        """Fire a `sync` event, as the browser does when the network returns."""
        self.session.send(
            "ServiceWorker.dispatchSyncEvent",
            {
                "origin": origin,
                "registrationId": self.registrations[f"{origin}/"],
                "tag": tag,
                "lastChance": False,
            },
        )


class Profile:
    """A browser with a profile folder of its own: it can be killed and started again."""

    def __init__(self, playwright: Playwright, folder: Path) -> None:
        self.playwright = playwright
        self.folder = folder
        self.context: BrowserContext | None = None

    def start(self) -> BrowserContext:
        """Start the browser on the profile."""
        self.context = launch_profile(self.playwright, self.folder)
        return self.context

    def kill(self) -> None:
        """kill -9 the browser. Its lock file names the process."""
        lock = self.folder / "SingletonLock"
        os.kill(int(os.readlink(lock).rpartition("-")[2]), signal.SIGKILL)
        self.stop()
        lock.unlink(missing_ok=True)

    def stop(self) -> None:
        """Close the browser if it runs."""
        if self.context is not None:
            with contextlib.suppress(PlaywrightError):
                self.context.close()
            self.context = None

"""What the parts on the device share: Chromium on a profile on disk, the stockroom, and the page of the others."""

from __future__ import annotations

import contextlib
import functools
import http.server
import shutil
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import stockroom as app
from playwright.sync_api import BrowserContext, Page, Playwright, sync_playwright

from benchmarks.sync_parts.servers import Process, build_client, install_dexie, stockroom
from e2e.chromium import launch_profile
from e2e.server import PATIENCE, free_port

OTHERS = Path(__file__).parent / "others"

WATCH = """database => {
  const open = IDBFactory.prototype.open;
  IDBFactory.prototype.open = function (name, version) {
    if (name === database) window.openedAt ??= performance.now();
    return open.call(this, name, version);
  };
  const transaction = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    const begun = transaction.call(this, stores, mode, options);
    if (options?.durability === "strict") {
      begun.addEventListener("complete", () => window.committed?.(performance.now()));
    }
    return begun;
  };
  const watch = new MutationObserver(() => {
    if (!document.querySelector(".shown")) return;
    watch.disconnect();
    window.shownAt = performance.now();
  });
  watch.observe(document, {childList: true, subtree: true});
}"""
"""Notes when the app opens its database, when a strict transaction is complete, and when what it read is shown."""


class Stage:
    """Makes servers and browser profiles, each in a folder of its own. `dexie` says whether Dexie is there."""

    def __init__(self, folder: Path, playwright: Playwright) -> None:
        self._folder = folder
        self._playwright = playwright
        self._client = build_client(folder / "client")
        self._site = self.new_folder()
        for name in ("index.html", "others.js"):
            shutil.copy(OTHERS / name, self._site / name)
        dexie = install_dexie(self.new_folder())
        self.dexie = dexie is not None
        if dexie is not None:
            shutil.copy(dexie, self._site / "dexie.js")
        else:
            (self._site / "dexie.js").write_text("")
        self._others = serve(self._site)

    def close(self) -> None:
        """End what the stage serves itself."""
        self._others.shutdown()
        self._others.server_close()

    def new_folder(self) -> Path:
        """An empty folder."""
        return Path(tempfile.mkdtemp(dir=self._folder))

    @contextlib.contextmanager
    def stockroom(self, rows: int) -> Iterator[Process]:
        """The stockroom with so many items, in a process."""
        data = self.new_folder()
        fill_stockroom(data, rows)
        with stockroom(data, self._client) as server:
            yield server

    @contextlib.contextmanager
    def browser(self) -> Iterator[BrowserContext]:
        """Chromium on a new profile: one that is not on disk would keep IndexedDB in memory."""
        context = launch_profile(self._playwright, self.new_folder())
        context.set_default_timeout(PATIENCE * 5000)
        try:
            context.add_init_script(f"({WATCH})({device_database()!r})")
            yield context
        finally:
            context.close()

    def others_page(self, context: BrowserContext) -> Page:
        """The page of IndexedDB itself and of Dexie."""
        page = context.new_page()
        page.goto(f"http://localhost:{self._others.server_port}/")
        return page


@contextlib.contextmanager
def stage() -> Iterator[Stage]:
    """A stage in a temporary folder."""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        made = Stage(Path(name), playwright)
        try:
            yield made
        finally:
            made.close()


def serve(folder: Path) -> http.server.ThreadingHTTPServer:
    """Serve a folder until `shutdown`."""

    class Silent(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            pass

    handler = functools.partial(Silent, directory=str(folder))
    listener = http.server.ThreadingHTTPServer(("127.0.0.1", free_port()), handler)
    threading.Thread(target=listener.serve_forever, daemon=True).start()
    return listener


def fill_stockroom(data: Path, rows: int) -> None:
    """Make the stockroom's database in a folder, with so many items."""
    made = app.create_app(data)
    holdfast = made.extensions["holdfast"]
    app.fill(holdfast, rows)
    holdfast.authority.database.dispose()


def device_database() -> str:
    """The name of the keeper's database on a device."""
    return f"holdfast:stockroom:{app.KEEPER}"


def visit(context: BrowserContext, server: Process, path: str = "/") -> Page:
    """Open the stockroom in a new tab."""
    page = context.new_page()
    page.goto(server.url + path)
    return page


def wait_until_synced(page: Page) -> None:
    """Wait until all is sent and heard."""
    page.wait_for_function("() => document.querySelector('#status')?.textContent === 'synced'")


HELD = """async name => {
  const ask = request => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const database = await ask(indexedDB.open(name));
  const read = store => ask(database.transaction(store).objectStore(store).getAll());
  const [packs, log] = [await read("packs"), await read("log")];
  database.close();
  return {rows: JSON.stringify([packs, log]).split("Box of bolts").length - 1, log: log.length};
}"""


def held(page: Page) -> tuple[int, int]:
    """How many items the device has stored, and how many patches wait in the log to be folded."""
    found = page.evaluate(HELD, device_database())
    return found["rows"], found["log"]


def wait_until_folded(page: Page) -> None:
    """Wait until the log is folded into the packs, as it is for all but the first seconds of a device's life."""
    while held(page)[1]:
        page.wait_for_timeout(200)

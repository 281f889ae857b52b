"""Time from navigation to 1,000 rows on screen, read from the device: the ticket desk, and the same page by others.

`./run bench start`, or `python benchmarks/start.py [--rows N] [--runs N] [--slow FACTOR]`. Both pages are loaded from a
service worker, in one Chromium, turn by turn, with the same markup, style sheet and rows. Dexie and Preact are
installed from npm into a temporary folder for this one run.
"""

from __future__ import annotations

import argparse
import contextlib
import functools
import http.server
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from playwright.sync_api import BrowserContext, Page, sync_playwright  # noqa: E402  # after the path of e2e is known

from e2e.chromium import launch  # noqa: E402
from e2e.server import DeskServer, free_port  # noqa: E402

# Notes when the last row is there, and once more when a frame with it has been handed to the screen.
WATCH = """rows => {
  if (window !== top) return;
  const seen = () => {
    if (document.querySelectorAll("li.ticket").length < rows) return;
    watch.disconnect();
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => { window.shownAfter = performance.now(); };
      channel.port2.postMessage(null);
    });
  };
  const watch = new MutationObserver(seen);
  watch.observe(document, {childList: true, subtree: true});
}"""


def main() -> None:
    """Run the benchmark and print its table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--slow", type=float, default=1, help="slow the processor down by this factor")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, contextlib.ExitStack() as stack:
        folder = Path(name)
        client = build_desk(folder / "client")
        server = DeskServer(make(folder / "server"), client, app="ticketdesk")
        server.start()
        stack.callback(server.stop)
        other = stack.enter_context(serve(build_other(folder / "other", client)))
        playwright = stack.enter_context(sync_playwright())
        browser = launch(playwright)
        desk_context, other_context = browser.new_context(), browser.new_context()
        fill_desk(desk_context, server, options.rows)
        fill_other(other_context, other, options.rows)
        desk_times, other_times = [], []
        for context in (desk_context, other_context):
            context.add_init_script(f"({WATCH})({options.rows})")
        measure(desk_context, server.url, options.slow)
        measure(other_context, other, options.slow)
        for _ in range(options.runs):
            desk_times.append(measure(desk_context, server.url, options.slow))
            other_times.append(measure(other_context, other, options.slow))
        browser.close()
    desk, others = statistics.median(desk_times), statistics.median(other_times)
    print(f"navigation to {options.rows:,} rows on screen, from the device; {options.runs} runs, turn by turn")
    print(f"{'':<26}{'median':>10}{'fastest':>10}{'slowest':>10}")
    for title, times in (("Holdfast ticket desk", desk_times), ("Dexie 4 + Preact 10", other_times)):
        print(f"{title:<26}{statistics.median(times):>7.1f} ms{min(times):>7.1f} ms{max(times):>7.1f} ms")
    print(f"ratio of the medians: {desk / others:.2f}")


def make(folder: Path) -> Path:
    """A new folder."""
    folder.mkdir()
    return folder


def build_desk(out: Path) -> Path:
    """Build the ticket desk."""
    command = [sys.executable, "-m", "holdfast_build", "build", str(ROOT / "examples/ticketdesk"), "--out", str(out)]
    subprocess.run(command, check=True, stdout=sys.stderr)
    return out


def build_other(folder: Path, client: Path) -> Path:
    """Install Dexie, Preact and esbuild into a folder and bundle the other page there."""
    npm = shutil.which("npm")
    if npm is None:
        sys.exit("benchmarks/start.py installs Dexie and Preact with npm, and there is no npm here.")
    shutil.copytree(ROOT / "benchmarks/dexie_preact", folder)
    install = [npm, "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"]
    subprocess.run([*install, "dexie@4", "preact@10", "esbuild"], cwd=folder, check=True, stdout=sys.stderr)
    site = make(folder / "site")
    esbuild = next((folder / "node_modules/@esbuild").glob("*/bin/esbuild"))
    bundle = [str(esbuild), "app.js", "--bundle", "--minify", "--format=iife", f"--outfile={site / 'app.js'}"]
    subprocess.run(bundle, cwd=folder, check=True, stdout=sys.stderr, stderr=sys.stderr)
    for name in ("index.html", "worker.js"):
        shutil.copy(folder / name, site / name)
    shutil.copy(next(client.glob("assets/style.*.css")), site / "style.css")
    shutil.copytree(client / "icons", site / "icons")
    return site


@contextlib.contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve a folder; yields its address."""

    class Silent(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            pass

    port = free_port()
    listener = http.server.ThreadingHTTPServer(("127.0.0.1", port), functools.partial(Silent, directory=str(folder)))
    thread = threading.Thread(target=listener.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://localhost:{port}"
    finally:
        listener.shutdown()
        listener.server_close()


def fill_desk(context: BrowserContext, server: DeskServer, rows: int) -> None:
    """Sign in and have the device hold the rows."""
    page = context.new_page()
    page.goto(f"{server.url}/sign-in")
    page.get_by_role("button", name="Ada Marsh").click()
    page.wait_for_selector("#sync-status.synced")
    server.seed(context, [f"Ticket number {number:04}" for number in range(rows)])
    page.wait_for_function("rows => document.querySelectorAll('li.ticket').length >= rows", arg=rows)
    page.wait_for_selector("#sync-status.synced")
    settle(page)


def fill_other(context: BrowserContext, url: str, rows: int) -> None:
    """Have the other page's device hold the same rows."""
    start = datetime(2026, 1, 1, tzinfo=UTC)
    page = context.new_page()
    page.goto(url)
    tickets = [
        {
            "id": str(uuid.uuid4()),
            "subject": f"Ticket number {number:04}",
            "status": "open",
            "opened_at": (start + timedelta(minutes=number)).isoformat(),
        }
        for number in range(rows)
    ]
    page.evaluate("rows => seed(rows)", tickets)
    settle(page)


def settle(page: Page) -> None:
    """Load once more, so that the service worker has taken over and all is written."""
    page.evaluate("async () => { await navigator.serviceWorker.ready; }")
    page.reload(wait_until="load")
    page.close()


def measure(context: BrowserContext, url: str, slow: float) -> float:
    """Load the page in a new tab; milliseconds from navigation until the last row was on screen."""
    page = context.new_page()
    if slow != 1:
        context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": slow})
    page.goto(url)
    page.wait_for_function("() => window.shownAfter > 0")
    time: float = page.evaluate("() => window.shownAfter")
    page.close()
    return time


if __name__ == "__main__":
    main()

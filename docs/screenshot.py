"""Take the pictures of the README and the documentation: `./run picture`.

A real server, a real browser, a few tickets: what the pictures show is what the app does.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from playwright.sync_api import expect, sync_playwright  # noqa: E402  # after the path of e2e is known

from e2e.chromium import launch  # noqa: E402
from e2e.desk import Desk  # noqa: E402
from e2e.server import DeskServer  # noqa: E402

PICTURES = ROOT / "docs/pictures"
WIDE = {"width": 1024, "height": 720}
NARROW = {"width": 360, "height": 720}

SUBJECTS = [
    "The lift stops between two floors",
    "Invoice 2041 was charged twice",
    "New starter needs a badge by Monday",
    "The printer on floor 2 is out of paper",
    "Cannot hear callers on the desk phone",
]


def main() -> None:
    """Take every picture."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        client, data = folder / "client", folder / "data"
        data.mkdir()
        command = [sys.executable, "-m", "holdfast_build", "build", str(ROOT / "examples/ticketdesk")]
        subprocess.run([*command, "--out", str(client)], check=True)
        server = DeskServer(data, client, app="ticketdesk")
        server.start()
        browser = launch(playwright)
        try:
            desk = Desk(browser.new_context(device_scale_factor=2).new_page(), server)
            take(desk)
        finally:
            browser.close()
            server.stop()


def take(desk: Desk) -> None:
    """Take the pictures of one desk, online and then without its server."""
    desk.page.set_viewport_size(WIDE)
    desk.page.goto(f"{desk.server.url}/sign-in")
    shoot(desk, "sign-in")
    desk.sign_in("Ada Marsh")
    shoot(desk, "empty")
    for subject in SUBJECTS:
        desk.open_ticket(subject)
    desk.close_ticket("The lift stops between two floors")
    desk.row("Invoice 2041 was charged twice").get_by_role("link").click()
    for note in ("Called the customer: both charges are on the card.", "Refund of the second one is on its way."):
        desk.page.get_by_label("Add a note").fill(note)
        desk.page.get_by_role("button", name="Save note").click()
        expect(desk.page.locator("#notes")).to_contain_text(note)
    desk.expect_all_sent()
    shoot(desk, "ticket")
    desk.visit()
    desk.server.kill()
    desk.open_ticket("The tunnel has no signal, and it does not matter")
    expect(desk.status).to_contain_text("Offline")
    shoot(desk, "list")
    desk.page.get_by_label("What is it about?").fill("x" * 250)
    desk.page.get_by_role("button", name="Open", exact=True).first.click()
    expect(desk.notices.first).to_be_visible()
    desk.page.get_by_label("What is it about?").fill("")
    desk.page.locator("#sign-out").click()
    expect(desk.page.get_by_role("alertdialog")).to_be_visible()
    shoot(desk, "sign-out")


def shoot(desk: Desk, name: str) -> None:
    """Take the page as it is: wide and narrow, light and dark."""
    desk.page.evaluate("() => document.activeElement?.blur()")
    for shape, size in (("wide", WIDE), ("narrow", NARROW)):
        desk.page.set_viewport_size(size)
        for scheme in ("light", "dark"):
            desk.page.emulate_media(color_scheme=scheme)
            desk.page.screenshot(path=PICTURES / f"{name}-{shape}-{scheme}.png", animations="disabled")
    desk.page.set_viewport_size(WIDE)


if __name__ == "__main__":
    main()

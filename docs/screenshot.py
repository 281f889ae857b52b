"""Take the picture of the README: `./run picture`, or every page in every shape: `./run picture FOLDER`.

A real server, a real browser, a few tickets: what the pictures show is what the app does.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Literal

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from playwright.sync_api import ViewportSize, expect, sync_playwright  # noqa: E402  # after the path of e2e is known

from e2e.chromium import launch  # noqa: E402
from e2e.desk import Desk  # noqa: E402
from e2e.server import DeskServer  # noqa: E402

PICTURES = ROOT / "docs/pictures"
WIDE: ViewportSize = {"width": 1024, "height": 720}
NARROW: ViewportSize = {"width": 360, "height": 720}
SCHEMES: tuple[Literal["light"], Literal["dark"]] = ("light", "dark")
KEPT = ("list-wide-light.png", "list-wide-dark.png")

SUBJECTS = [
    "The lift stops between two floors",
    "Invoice 2041 was charged twice",
    "New starter needs a badge by Monday",
    "The printer on floor 2 is out of paper",
    "Cannot hear callers on the desk phone",
]


def main(everything: Path | None) -> None:
    """Take the pictures: those of the README, and all of them if there is a folder for everything."""
    for target in filter(None, (PICTURES, everything)):
        target.mkdir(parents=True, exist_ok=True)
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
            take(desk, everything)
        finally:
            browser.close()
            server.stop()


def take(desk: Desk, everything: Path | None) -> None:
    """Take the pictures of one desk, online and then without its server."""

    def shoot(name: str) -> None:
        for shape, size in (("wide", WIDE), ("narrow", NARROW)):
            for scheme in SCHEMES:
                picture = f"{name}-{shape}-{scheme}.png"
                for target in filter(None, (PICTURES if picture in KEPT else None, everything)):
                    photograph(desk, size, scheme, target / picture)
        desk.page.set_viewport_size(WIDE)

    desk.page.set_viewport_size(WIDE)
    desk.page.goto(f"{desk.server.url}/sign-in")
    shoot("sign-in")
    desk.sign_in("Ada Marsh")
    shoot("empty")
    for subject in SUBJECTS:
        desk.open_ticket(subject)
    desk.close_ticket("The lift stops between two floors")
    desk.row("Invoice 2041 was charged twice").get_by_role("link").click()
    for note in ("Called the customer: both charges are on the card.", "Refund of the second one is on its way."):
        desk.page.get_by_label("Add a note").fill(note)
        desk.page.get_by_role("button", name="Save note").click()
        expect(desk.page.locator("#notes")).to_contain_text(note)
    desk.expect_all_sent()
    shoot("ticket")
    desk.visit()
    desk.server.kill()
    desk.open_ticket("The tunnel has no signal, and it does not matter")
    expect(desk.status).to_contain_text("Offline")
    shoot("list")
    desk.page.get_by_label("What is it about?").fill("x" * 250)
    desk.page.get_by_role("button", name="Open", exact=True).first.click()
    expect(desk.notices.first).to_be_visible()
    desk.page.get_by_label("What is it about?").fill("")
    desk.page.locator("#sign-out").click()
    expect(desk.page.get_by_role("alertdialog")).to_be_visible()
    shoot("sign-out")


def photograph(desk: Desk, size: ViewportSize, scheme: Literal["light", "dark"], path: Path) -> None:
    """Take the page as it is, in one size and one colour scheme."""
    desk.page.set_viewport_size(size)
    desk.page.emulate_media(color_scheme=scheme)
    desk.page.evaluate("() => document.activeElement?.blur()")
    desk.page.mouse.move(0, 0)
    desk.page.screenshot(path=path, animations="disabled")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)

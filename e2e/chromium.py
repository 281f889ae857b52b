"""Where Chromium is on this machine, and how the tests start it.

`python -m e2e.chromium` prints the path, or fails when there is none.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Playwright, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

# What Chromium does of its own accord would only disturb: updates, first-run pages, profile synchronisation.
QUIET = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
]


def installed() -> str | None:
    """The system's Chromium: what HOLDFAST_CHROMIUM names, else the first of the usual names on the path."""
    named = os.environ.get("HOLDFAST_CHROMIUM")
    if named:
        return named
    return next(filter(None, map(shutil.which, NAMES)), None)


def executable(playwright: Playwright) -> str | None:
    """The system's Chromium, else the one that Playwright downloaded, else None."""
    own = playwright.chromium.executable_path
    return installed() or (own if Path(own).exists() else None)


def launch(playwright: Playwright) -> Browser:
    """Start Chromium without a profile on disk."""
    return playwright.chromium.launch(
        executable_path=executable(playwright), args=QUIET, chromium_sandbox=sandbox(), headless=True
    )


def launch_profile(playwright: Playwright, folder: Path) -> BrowserContext:
    """Start Chromium on a profile folder."""
    return playwright.chromium.launch_persistent_context(
        folder, executable_path=executable(playwright), args=QUIET, chromium_sandbox=sandbox(), headless=True
    )


def sandbox() -> bool:
    """Whether Chromium runs in its sandbox: it refuses to as root, and only then gives it up."""
    return os.geteuid() != 0


def main() -> int:
    """Print where Chromium is."""
    found = installed()
    if found is None:
        with sync_playwright() as playwright:
            found = executable(playwright)
    if found is None:
        print("No Chromium found.", file=sys.stderr)
        return 1
    print(found)
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""Files of the user: one to be saved, one to be chosen."""

from __future__ import annotations

from collections.abc import Callable

from holdfast.browser import URL, Blob, document, new, setTimeout, to_js

KEPT = 60_000
"""Milliseconds that a browser has to read what it saves."""


def save_file(name: str, text: str) -> None:
    """Offer a text file to be saved under this name."""
    link = document.createElement("a")
    link.href = URL.createObjectURL(new(Blob, to_js([text]), to_js({"type": "application/json"})))
    link.download = name
    link.click()
    setTimeout(lambda: URL.revokeObjectURL(link.href), KEPT)


def open_file(then: Callable[[str], None]) -> None:
    """Let the user choose a file; `then` gets its text. Works while an event of the user is handled."""
    field = document.createElement("input")
    field.type = "file"
    field.accept = ".json,application/json"
    field.onchange = lambda event: field.files[0].text().then(then)
    field.click()

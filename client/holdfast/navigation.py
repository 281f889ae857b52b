"""The browser's history and links: which of them stay in the app, where the page was scrolled, where the focus goes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


class Navigation:
    """Keeps the address and the page shown together.

    `open` shows the page of a path, `owns` says whether the app has one for it. Every entry of the history carries a
    key and the place it was scrolled to when it was left, so going back finds it as it was.
    """

    def __init__(self, window: Any, open: Callable[[str], None], owns: Callable[[str], bool]) -> None:
        self._window = window
        self._open = open
        self._owns = owns
        self._path = ""
        self._key = ""
        self._places: dict[str, int] = {}

    def start(self) -> None:
        """Show the page of the present address, and follow the user from there."""
        window = self._window
        window.history.scrollRestoration = "manual"
        window.addEventListener("popstate", self._popped)
        window.addEventListener("pagehide", self._leaving)
        window.document.addEventListener("click", self._clicked)
        self._arrive(window.history.state)
        self._show()

    def go(self, path: str) -> None:
        """Open a path as a new entry of the history."""
        window = self._window
        self._places[self._key] = window.scrollY
        self._key = self._fresh_key()
        window.history.pushState(self._key + " 0", "", path)
        self._show()
        self._focus()

    def _show(self) -> None:
        self._path = self._window.location.pathname
        self._open(self._path)
        # An entry that was not seen yet begins at its top, or at the element that the address names.
        hash = self._window.location.hash
        target = self._window.document.getElementById(hash[1:]) if len(hash) > 1 else None
        if target is not None and self._key not in self._places:
            target.scrollIntoView()
        else:
            self._window.scrollTo(0, self._places.get(self._key, 0))

    def _arrive(self, state: Any) -> None:
        """Take over the history entry that is current, giving it a key if it has none."""
        if isinstance(state, str) and " " in state:
            self._key, _, place = state.partition(" ")
            if self._key not in self._places:
                self._places[self._key] = int(place)
        else:
            self._key = self._fresh_key()
            self._window.history.replaceState(self._key + " 0", "")

    def _fresh_key(self) -> str:
        return f"{self._window.Date.now()}.{len(self._places)}"

    def _popped(self, event: Any) -> None:
        self._places[self._key] = self._window.scrollY
        self._arrive(event.state)
        if self._window.location.pathname != self._path:
            self._show()
            self._focus()

    def _leaving(self, event: Any) -> None:
        self._window.history.replaceState(f"{self._key} {int(self._window.scrollY)}", "")

    def _clicked(self, event: Any) -> None:
        if event.defaultPrevented or event.button or event.ctrlKey or event.metaKey or event.shiftKey or event.altKey:
            return
        anchor = event.target.closest("a[href]")
        if anchor is not None and self._stays(anchor):
            event.preventDefault()
            self.go(anchor.pathname + anchor.search + anchor.hash)

    def _stays(self, anchor: Any) -> bool:
        location = self._window.location
        if anchor.origin != location.origin or anchor.hasAttribute("download"):
            return False
        if (anchor.getAttribute("target") or "_self") != "_self" or anchor.getAttribute("rel") == "external":
            return False
        if anchor.pathname == location.pathname and anchor.hash:
            return False
        return self._owns(anchor.pathname)

    def _focus(self) -> None:
        """Move the focus to what is new, so that a screen reader reads on there: the heading, or the main part."""
        document = self._window.document
        heading = document.querySelector("[autofocus]")
        if heading is None:
            heading = document.querySelector("h1") or document.querySelector("main")
        if heading is None:
            return
        if not heading.hasAttribute("autofocus") and not heading.hasAttribute("tabindex"):
            heading.setAttribute("tabindex", "-1")
        place = self._window.scrollY
        heading.focus()
        self._window.scrollTo(0, place)

"""Patience with a server that is there and takes nothing: connect again, then tell the user."""

from __future__ import annotations

from typing import TYPE_CHECKING

from holdfast.sync.events import SetTimer, StopTimer

if TYPE_CHECKING:
    from holdfast.sync.events import Effect

STALLED_AFTER = 35.0
"""Seconds in which the oldest change that waits must move on: longer than two connections that bring no word."""
SILENCES = 2
"""So many connections in a row that were given up without a word, and the server does not answer."""
WORDS = "The server does not take what waits here. It is kept on this device, and tried again."


class Patience:
    """Watches the oldest change that waits, and what the connections bring.

    `over` is whether the user is to be told: connecting again has not helped.
    """

    def __init__(self) -> None:
        self.over = False
        self._position = ""
        self._connected_again = False
        self._silences = 0

    def watch(self, position: str) -> list[Effect]:
        """Begin anew when what waits has moved on. `position` says how far it is; empty: nothing waits for a server."""
        if position == self._position:
            return []
        self._position = position
        self.over = self._connected_again = False
        return [SetTimer("stall", STALLED_AFTER) if position else StopTimer("stall")]

    def note_silence(self) -> None:
        """A connection was given up without a word."""
        self._silences += 1

    def note_word(self) -> None:
        """The server has said something, or there is none: in both cases it is not silent."""
        self._silences = 0

    def run_out(self, connected: bool) -> list[Effect]:
        """Nothing has moved for so long; `connected` to a server that does answer, the caller is to connect again."""
        self.over = self.over or self._silences >= SILENCES or (connected and self._connected_again)
        self._connected_again = self._connected_again or connected
        return [SetTimer("stall", STALLED_AFTER)]

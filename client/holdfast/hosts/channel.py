"""How the tabs of one browser hear of each other: a channel for notices, and a lock that one of them holds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from holdfast.browser import BroadcastChannel, Promise, from_js, navigator, new, queueMicrotask, to_js
from holdfast.sync.fields import Record

SHARED = BroadcastChannel is not None
"""Whether tabs and workers hear of each other. Where they do not, each page carries the outbox for itself."""

_here: dict[str, list[Channel]] = {}


class Channel:
    """Notices to and from everyone else on the channel `name`; without BroadcastChannel, to those in this page."""

    def __init__(self, name: str, hear: Callable[[Record], None]):
        self._hear = hear
        self._channel: Any = None
        self._others: list[Channel] = []
        if SHARED:
            self._channel = new(BroadcastChannel, name)
            self._channel.onmessage = self._received
        else:
            self._others = _here.setdefault(name, [])
            self._others.append(self)

    def listen(self, hear: Callable[[Record], None]) -> None:
        """Let `hear` have the notices from now on."""
        self._hear = hear

    def tell(self, notice: Record) -> None:
        """Send a notice to everyone else."""
        if self._channel is not None:
            self._channel.postMessage(to_js(notice))
        for other in self._others:
            if other is not self:
                other._take(from_js(to_js(notice)))

    def close(self) -> None:
        """Hear and say nothing more."""
        if self._channel is not None:
            self._channel.close()
            self._channel = None
        if self in self._others:
            self._others.remove(self)
            self._others = []

    def _take(self, notice: Record) -> None:
        queueMicrotask(lambda: self._hear(notice))

    def _received(self, event: Any) -> None:
        self._hear(from_js(event.data))


class Lock:
    """A lock over all tabs and workers of the browser: `granted` is called when it is this one's.

    Without Web Locks, and where tabs do not hear of each other, it is granted at once: storage refuses what two
    couriers would do to each other.
    """

    def __init__(self, name: str, granted: Callable[[], None]):
        self._granted = granted
        self._release: Callable[[], None] | None = None
        self._unwanted = False
        locks = navigator.locks
        if locks is None or not SHARED:
            granted()
        else:
            locks.request(name, self._take)

    def release(self) -> None:
        """Let the next one have it."""
        self._unwanted = True
        if self._release is not None:
            self._release()

    def _take(self, lock: Any) -> Any:
        if self._unwanted:
            return None
        self._granted()
        # It is held until this promise is kept.
        return new(Promise, self._keep)

    def _keep(self, resolve: Callable[[], None], reject: Any) -> None:
        self._release = resolve
        if self._unwanted:
            resolve()

"""Telling connected clients that there may be something to pull."""

import threading
from collections.abc import Callable
from typing import Protocol


class PokeHub(Protocol):
    """Carries "something was committed" from whoever commits to every connection that waits.

    Pokes carry no content and may be merged or doubled, so any broadcast medium can implement this: a process's memory,
    PostgreSQL's LISTEN/NOTIFY, Redis. Losing one only delays a client until the next.
    """

    def publish(self) -> None:
        """Tell all listeners. Called after a commit, never inside a transaction; must not block for long."""

    def subscribe(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Call `listener` at each poke, from any thread; it must only note the fact. Returns what ends it."""


class LocalPokeHub:
    """A hub for a single process."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._listeners: dict[int, Callable[[], None]] = {}
        self._next = 0

    def publish(self) -> None:
        """Tell all listeners in this process."""
        with self._lock:
            listeners = list(self._listeners.values())
        for listener in listeners:
            listener()

    def subscribe(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Add a listener; the returned function removes it and may be called twice."""
        with self._lock:
            key = self._next
            self._next += 1
            self._listeners[key] = listener

        def unsubscribe() -> None:
            with self._lock:
                self._listeners.pop(key, None)

        return unsubscribe

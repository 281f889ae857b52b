"""Telling connected clients that there may be something to pull, within one process."""

import threading
from collections.abc import Callable
from typing import Protocol

from sqlalchemy import Connection


class PokeHub(Protocol):
    """Carries "the commit at this position is done" from whoever commits to every connection that waits.

    Pokes may be merged or doubled; losing one only delays a client until the next. Several processes share one by a
    medium: see `flask_holdfast.broadcast`.
    """

    def announce(self, connection: Connection) -> None:
        """Say, inside a transaction that has taken its position, that it will have committed."""

    def publish(self, position: int) -> None:
        """Tell all listeners. Called after a commit, never inside a transaction; must not block for long."""

    def subscribe(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Call `listener` at each poke, from any thread; it must only note the fact. Returns what ends it."""

    def close(self) -> None:
        """Stop hearing other processes."""


class LocalPokeHub:
    """A hub for a single process."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._listeners: dict[int, Callable[[], None]] = {}
        self._next = 0
        self._told = 0

    def announce(self, connection: Connection) -> None:
        """Nothing: nobody else is there."""

    def publish(self, position: int) -> None:
        """Tell all listeners in this process."""
        with self._lock:
            self._told = max(self._told, position)
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

    def close(self) -> None:
        """Nothing: nobody else is heard."""

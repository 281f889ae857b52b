"""Storage in memory: for tests, and for browsers that keep nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from holdfast.jsontext import read_json, write_json

if TYPE_CHECKING:
    from holdfast.sync.storage import Key, Plan, Write


class PlanRefused(Exception):
    """A plan found other facts than it was made for, and wrote nothing."""


class Storage(Protocol):
    """Carries out plans, each as one transaction."""

    def run(self, plan: Plan) -> list[object]:
        """Return what the plan read.

        Raises `PlanRefused` when it decided to write nothing, `OSError` when it failed.
        """
        ...


def key_text(key: Key) -> str:
    """Write a key as text that sorts like the key."""
    if isinstance(key, tuple):
        return "\x00".join([key_text(part) for part in key])
    return f"{key:020d}" if isinstance(key, int) else str(key)


class MemoryStorage:
    """Storage that is gone with the process, or the page.

    Values are kept as JSON text, so nobody shares them by accident.
    """

    def __init__(self) -> None:
        self.stores: dict[str, dict[str, str]] = {}

    def run(self, plan: Plan) -> list[object]:
        values = [self._read(store, key) for store, key in plan.reads]
        if plan.writing:
            writes = plan.writes(values)
            if writes is None:
                raise PlanRefused(type(plan).__name__)
            for write in writes:
                self._write(write)
        return values

    def _read(self, store: str, key: Key) -> object:
        rows = self.stores.get(store, {})
        if key is None:
            return [read_json(rows[name]) for name in sorted(rows)]
        text = rows.get(key_text(key))
        return None if text is None else read_json(text)

    def _write(self, write: Write) -> None:
        kind, store, key, value = write
        rows = self.stores.setdefault(store, {})
        if kind == "put":
            rows[key_text(key)] = write_json(value)
        elif kind == "delete":
            rows.pop(key_text(key), None)
        elif kind == "trim":
            for text in [text for text in rows if text <= key_text(key)]:
                del rows[text]
        else:
            rows.clear()

"""Storage in CPython: in memory, or in one SQLite file."""

from __future__ import annotations

import json
import sqlite3
import threading
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pathlib import Path

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


def _key_text(key: Key) -> str:
    """Write a key as text that sorts like the key."""
    if isinstance(key, tuple):
        return "\x00".join([_key_text(part) for part in key])
    return f"{key:020d}" if isinstance(key, int) else str(key)


class MemoryStorage:
    """Storage that is gone with the process. Values are kept as JSON text, so nobody shares them by accident."""

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
            return [json.loads(rows[name]) for name in sorted(rows)]
        text = rows.get(_key_text(key))
        return None if text is None else json.loads(text)

    def _write(self, write: Write) -> None:
        kind, store, key, value = write
        rows = self.stores.setdefault(store, {})
        if kind == "put":
            rows[_key_text(key)] = json.dumps(value)
        elif kind == "delete":
            rows.pop(_key_text(key), None)
        elif kind == "trim":
            for text in [text for text in rows if text <= _key_text(key)]:
                del rows[text]
        else:
            rows.clear()


class SqliteStorage:
    """Storage in one SQLite file."""

    def __init__(self, path: Path):
        self._connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False, timeout=30)
        self._lock = threading.Lock()
        self._connection.execute("PRAGMA journal_mode=WAL")
        self._connection.execute(
            "CREATE TABLE IF NOT EXISTS records"
            " (store TEXT, key TEXT, value TEXT, PRIMARY KEY (store, key)) WITHOUT ROWID"
        )

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def run(self, plan: Plan) -> list[object]:
        with self._lock:
            # FULL outlasts a loss of power; a cursor lost with NORMAL is only pulled again.
            self._connection.execute(f"PRAGMA synchronous={'FULL' if plan.durable else 'NORMAL'}")
            self._connection.execute("BEGIN IMMEDIATE" if plan.writing else "BEGIN")
            try:
                values = [self._read(store, key) for store, key in plan.reads]
                writes = plan.writes(values) if plan.writing else []
                for write in writes or []:
                    self._write(write)
                self._connection.execute("COMMIT")
            except sqlite3.Error as error:
                self._connection.rollback()
                raise OSError(str(error)) from error
            except BaseException:
                self._connection.rollback()
                raise
        if writes is None:
            raise PlanRefused(type(plan).__name__)
        return values

    def _read(self, store: str, key: Key) -> object:
        if key is None:
            rows = self._connection.execute("SELECT value FROM records WHERE store = ? ORDER BY key", (store,))
            return [json.loads(row[0]) for row in rows.fetchall()]
        found = self._connection.execute(
            "SELECT value FROM records WHERE store = ? AND key = ?", (store, _key_text(key))
        ).fetchone()
        return None if found is None else json.loads(found[0])

    def _write(self, write: Write) -> None:
        kind, store, key, value = write
        if kind == "put":
            self._connection.execute(
                "INSERT OR REPLACE INTO records VALUES (?, ?, ?)", (store, _key_text(key), json.dumps(value))
            )
        elif kind == "delete":
            self._connection.execute("DELETE FROM records WHERE store = ? AND key = ?", (store, _key_text(key)))
        elif kind == "trim":
            self._connection.execute("DELETE FROM records WHERE store = ? AND key <= ?", (store, _key_text(key)))
        else:
            self._connection.execute("DELETE FROM records WHERE store = ?", (store,))

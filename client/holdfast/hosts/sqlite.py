"""Storage in CPython, in one SQLite file."""

from __future__ import annotations

import json
import sqlite3
import threading
from typing import TYPE_CHECKING

from holdfast.hosts.memory import MemoryStorage as MemoryStorage
from holdfast.hosts.memory import PlanRefused as PlanRefused
from holdfast.hosts.memory import Storage as Storage
from holdfast.hosts.memory import key_text

if TYPE_CHECKING:
    from pathlib import Path

    from holdfast.sync.storage import Key, Plan, Write


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
            "SELECT value FROM records WHERE store = ? AND key = ?", (store, key_text(key))
        ).fetchone()
        return None if found is None else json.loads(found[0])

    def _write(self, write: Write) -> None:
        kind, store, key, value = write
        if kind == "put":
            self._connection.execute(
                "INSERT OR REPLACE INTO records VALUES (?, ?, ?)", (store, key_text(key), json.dumps(value))
            )
        elif kind == "delete":
            self._connection.execute("DELETE FROM records WHERE store = ? AND key = ?", (store, key_text(key)))
        elif kind == "trim":
            self._connection.execute("DELETE FROM records WHERE store = ? AND key <= ?", (store, key_text(key)))
        else:
            self._connection.execute("DELETE FROM records WHERE store = ?", (store,))

"""The database under the authority: connections, write transactions, read snapshots, errors that pass by themselves."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from decimal import Decimal
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, StaticPool, create_engine, event, make_url, text
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

SQLITE_BUSY_SECONDS = 15
"""How long a SQLite connection waits for another process's write before it reports "database is locked"."""

POSTGRES_TRANSIENT_STATES = frozenset({"40001", "40P01", "55P03", "57P01", "57P02", "57P03", "53300"})
"""SQLSTATEs that a second try can cure: serialization, deadlock, lock timeout, shutdown, too many clients."""

POSTGRES_SCHEMA_LOCK = 4_713_007_294
"""Key of the advisory lock that lets one process at a time create tables."""


class Database:
    """One SQL database: SQLite (a file, or in memory for tests) or PostgreSQL.

    Args:
        location: an SQLAlchemy URL, or the path of a SQLite file.
    """

    def __init__(self, location: str) -> None:
        self.url = database_url(location)
        self.is_sqlite = self.url.get_backend_name() == "sqlite"
        self.engine = self._sqlite_engine() if self.is_sqlite else create_engine(self.url, pool_pre_ping=True)
        # SQLite has one writer. Waiting for it here, and not inside SQLite, keeps the other threads (or greenlets,
        # which SQLite's own busy wait would freeze together with the writer they wait for) running.
        self._writer = threading.Lock() if self.is_sqlite else nullcontext()

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """Open a transaction that may write; it commits at the end, or rolls back when the block raises.

        SQLite: `BEGIN IMMEDIATE`, so that nothing read in it can be outdated when it writes. PostgreSQL: read
        committed; rows that a decision rests on are locked by whoever reads them.
        """
        with self._writer, self.engine.connect() as connection:
            connection = connection.execution_options(holdfast_begin="BEGIN IMMEDIATE")
            with connection.begin():
                yield connection

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """Open a transaction whose every read sees the database as it is at the first read."""
        level = {} if self.is_sqlite else {"isolation_level": "REPEATABLE READ"}
        # An in-memory database has a single connection, which a writer must not share.
        alone = self._writer if self._in_memory else nullcontext()
        with alone, self.engine.connect() as connection:
            connection = connection.execution_options(holdfast_begin="BEGIN", **level)
            with connection.begin() as transaction:
                yield connection
                transaction.rollback()

    def lock_schema(self, connection: Connection) -> None:
        """Keep other processes from creating the same tables until the transaction ends."""
        if not self.is_sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": POSTGRES_SCHEMA_LOCK})

    def dispose(self) -> None:
        """Close every pooled connection."""
        self.engine.dispose()

    @property
    def _in_memory(self) -> bool:
        return self.is_sqlite and self.url.database in (None, "", ":memory:")

    def _sqlite_engine(self) -> Engine:
        arguments: dict[str, Any] = {"connect_args": {"timeout": SQLITE_BUSY_SECONDS, "check_same_thread": False}}
        if self._in_memory:
            arguments["poolclass"] = StaticPool
        elif self.url.database is not None:
            Path(self.url.database).parent.mkdir(parents=True, exist_ok=True)
        engine = create_engine(self.url, **arguments)
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
        return engine


def database_url(location: str) -> URL:
    """Read a database's location: an SQLAlchemy URL, or a path, which means a SQLite file."""
    if "://" not in location:
        return URL.create("sqlite", database=location)
    url = make_url(location)
    if url.drivername in ("postgres", "postgresql"):
        return url.set(drivername="postgresql+psycopg")
    return url


def is_transient(error: BaseException) -> bool:
    """Say whether the same work, tried again, may succeed although nothing about it changed."""
    if isinstance(error, (ConnectionError, TimeoutError, PoolTimeout)):
        return True
    if not isinstance(error, DBAPIError):
        return False
    if error.connection_invalidated or isinstance(error, InterfaceError):
        return True
    state = getattr(error.orig, "sqlstate", None)
    if state is not None:
        return state in POSTGRES_TRANSIENT_STATES or state.startswith("08")
    # SQLite reports "locked", "busy" and I/O trouble as OperationalError, but so does it a missing table.
    busy = isinstance(error, OperationalError) and "no such" not in str(error.orig)
    return busy and "syntax" not in str(error.orig)


def _prepare_sqlite(connection: sqlite3.Connection, record: object) -> None:
    # The driver's own transaction handling begins too late for a snapshot and never with IMMEDIATE.
    connection.isolation_level = None
    connection.execute("PRAGMA journal_mode=WAL")
    # What was acknowledged must outlive a power cut, so every commit is flushed.
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.create_collation("holdfast_decimal", _compare_decimals)


def _begin_sqlite(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("holdfast_begin", "BEGIN"))


def _compare_decimals(left: str, right: str) -> int:
    first, second = Decimal(left), Decimal(right)
    return (first > second) - (first < second)

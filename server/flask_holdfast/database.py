"""The database under the authority: connections, write transactions, read snapshots, errors that pass by themselves."""

import random
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from decimal import Decimal
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, StaticPool, create_engine, event, make_url, text
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError, PendingRollbackError
from sqlalchemy.exc import TimeoutError as PoolTimeout

SQLITE_BUSY_SECONDS = 15
"""How long a SQLite connection waits for another process's write before it reports "database is locked"."""

SQLITE_BUSY_PAUSE = 0.01
"""Seconds, at most, between two tries to begin a write while another process writes."""

IMMEDIATE = "BEGIN IMMEDIATE"

POSTGRES_TRANSIENT_STATES = frozenset({"40001", "40P01", "55P03", "57P01", "57P02", "57P03", "53300"})
"""SQLSTATEs that a second try can cure: serialization, deadlock, lock timeout, shutdown, too many clients."""

POSTGRES_SETUP_LOCK = 4_713_007_294
"""Key of the advisory lock that lets one process at a time create and seed tables: several begin at the same moment."""


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
            connection = connection.execution_options(holdfast_begin=IMMEDIATE)
            with connection.begin():
                yield connection

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """Open a transaction whose every read sees the database as it is at the first read."""
        level = {} if self.is_sqlite else {"isolation_level": "REPEATABLE READ"}
        # An in-memory database has a single connection, which a writer must not share.
        alone = self._writer if self.in_memory else nullcontext()
        with alone, self.engine.connect() as connection:
            connection = connection.execution_options(holdfast_begin="BEGIN", **level)
            with connection.begin() as transaction:
                yield connection
                transaction.rollback()

    def lock_setup(self, connection: Connection) -> None:
        """Keep other processes from creating the same tables, or seeding them, until the transaction ends."""
        if not self.is_sqlite:
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": POSTGRES_SETUP_LOCK})

    def dispose(self) -> None:
        """Close every pooled connection."""
        self.engine.dispose()

    @property
    def in_memory(self) -> bool:
        """Whether the database is this process's own, and ends with it."""
        return self.is_sqlite and self.url.database in (None, "", ":memory:")

    def _sqlite_engine(self) -> Engine:
        arguments: dict[str, Any] = {"connect_args": {"timeout": SQLITE_BUSY_SECONDS, "check_same_thread": False}}
        if self.in_memory:
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
    # A pending rollback: the connection was lost, and whoever was told went on.
    if isinstance(error, (ConnectionError, TimeoutError, PoolTimeout, PendingRollbackError)):
        return True
    if isinstance(error, sqlite3.OperationalError):
        return _is_busy(error)
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
    # The first process to open a new file changes its mode; SQLite does not wait for that by itself.
    _until_free(lambda: connection.execute("PRAGMA journal_mode=WAL"))
    # What was acknowledged must outlive a power cut, so every commit is flushed.
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA foreign_keys=ON")
    connection.create_collation("holdfast_decimal", _compare_decimals)


def _begin_sqlite(connection: Connection) -> None:
    statement = connection.get_execution_options().get("holdfast_begin", "BEGIN")
    driver = connection.connection.driver_connection
    assert isinstance(driver, sqlite3.Connection)
    if statement != IMMEDIATE:
        driver.execute(statement)
        return
    # SQLite's own wait for another process's write would freeze every greenlet of this one.
    driver.execute("PRAGMA busy_timeout=0")
    try:
        _until_free(lambda: driver.execute(IMMEDIATE))
    finally:
        driver.execute(f"PRAGMA busy_timeout={SQLITE_BUSY_SECONDS * 1000}")


def _until_free(work: Callable[[], object]) -> None:
    """Do what another process's write may prevent for a while, again and again until it works or the time is up."""
    deadline = time.monotonic() + SQLITE_BUSY_SECONDS
    while True:
        try:
            work()
            return
        except sqlite3.OperationalError as error:
            if not _is_busy(error) or time.monotonic() > deadline:
                raise
        time.sleep(random.uniform(0, SQLITE_BUSY_PAUSE))


def _is_busy(error: sqlite3.OperationalError) -> bool:
    # The lower byte is the kind of error, the rest says more about it.
    return error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY


def _compare_decimals(left: str, right: str) -> int:
    first, second = Decimal(left), Decimal(right)
    return (first > second) - (first < second)

"""Pokes between processes: by PostgreSQL's NOTIFY, by Redis, or by watching a SQLite file.

Each process that has listeners hears the others in one thread (a greenlet under gevent). Whenever it has found its
medium, at the start or again, it looks how far the commits have come meanwhile, and so makes up for what it missed.
"""

import logging
import os
import random
import sqlite3
import threading
import time
from collections.abc import Callable
from contextlib import closing
from typing import TYPE_CHECKING

from sqlalchemy import Connection, text

from flask_holdfast.database import Database
from flask_holdfast.ledger import SPACE, read_head
from flask_holdfast.pokes import LocalPokeHub, PokeHub

if TYPE_CHECKING:
    from redis import Redis

log = logging.getLogger("flask_holdfast")

RETRY_FIRST = 0.2
"""Seconds, about, before a lost medium is tried again; each failure doubles them."""
RETRY_LONGEST = 10.0

QUIET = 15.0
"""Seconds without a word after which a connection that listens is asked whether it still lives."""

GATHER = 0.01
"""Seconds for which pokes that follow each other become one."""

WATCH_EVERY = 0.05
"""Seconds between two looks at a SQLite file. A look costs microseconds: it reads a counter in shared memory."""

COUNTER = "PRAGMA data_version"
HEAD = f"SELECT head FROM holdfast_spaces WHERE name = '{SPACE}'"

REDIS_SECONDS = 2.0
"""How long Redis may take to answer before it counts as lost."""


class SharedPokeHub(LocalPokeHub):
    """A hub that also hears other processes, from its first listener on."""

    medium = ""
    """What log messages call it."""

    def __init__(self, database: Database) -> None:
        super().__init__()
        self._database = database
        self._closed = threading.Event()
        self._hears_in: int | None = None
        self._failures = 0

    def subscribe(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Add a listener, and begin to hear the other processes if this is the first."""
        unsubscribe = super().subscribe(listener)
        with self._lock:
            # A thread does not survive a fork.
            begin = self._hears_in != os.getpid()
            self._hears_in = os.getpid()
        if begin:
            # Before this returns, so that whatever is committed afterwards counts as news once the medium is there.
            self._told = self._head()
            threading.Thread(target=self._keep_hearing, name=f"pokes by {self.medium}", daemon=True).start()
        return unsubscribe

    def close(self) -> None:
        """Stop hearing the other processes, within the time that the medium takes to notice."""
        self._closed.set()

    def hear(self, position: int) -> None:
        """Take a poke of another process, or the echo of one's own, for which nobody is told again."""
        with self._lock:
            news = position > self._told
        if news:
            self.publish_here(position)

    def publish_here(self, position: int) -> None:
        """Tell the listeners in this process only."""
        super().publish(position)

    def ready(self) -> None:
        """The medium is there: make up for what was said without it."""
        self._failures = 0
        head = self._head()
        with self._lock:
            # Not only further: a restored database may have gone back.
            news = head != self._told
            self._told = head
        if news:
            self.publish_here(head)

    def listen(self) -> None:
        """Connect, call `ready`, and `hear` until closed. Raises when the medium is lost."""
        raise NotImplementedError

    def _head(self) -> int:
        with self._database.snapshot() as connection:
            return read_head(connection).position

    def _keep_hearing(self) -> None:
        while not self._closed.is_set():
            try:
                self.listen()
            except Exception as error:  # whatever the medium's driver raises, the answer is to try again
                if self._closed.is_set():
                    return
                level = logging.WARNING if self._failures == 0 else logging.DEBUG
                log.log(level, "pokes by %s: %s; trying again", self.medium, str(error).strip())
            bound = min(RETRY_LONGEST, RETRY_FIRST * 2 ** min(self._failures, 10))
            self._failures += 1
            self._closed.wait(random.uniform(bound / 2, bound))


class PostgresPokeHub(SharedPokeHub):
    """Pokes by NOTIFY, sent inside the committing transaction: PostgreSQL delivers it exactly if that commits."""

    medium = "PostgreSQL"

    def announce(self, connection: Connection) -> None:
        """Send the position with the commit. The epoch in the channel's name keeps apps in one database apart."""
        connection.execute(
            text("SELECT pg_notify('holdfast_' || epoch, head::text) FROM holdfast_spaces WHERE name = :name"),
            {"name": SPACE},
        )

    def listen(self) -> None:
        """Listen on a connection of its own: a pooled one would take part in transactions."""
        import psycopg  # not before gevent had its say: psycopg chooses at import how it waits

        with self._database.snapshot() as snapshot:
            epoch = read_head(snapshot).epoch
        arguments, options = self._database.engine.dialect.create_connect_args(self._database.url)
        with psycopg.connect(*arguments, **{**options, "autocommit": True}) as connection:
            connection.execute(f'LISTEN "holdfast_{epoch}"'.encode())
            self.ready()
            while not self._closed.is_set():
                heard = list(connection.notifies(timeout=QUIET, stop_after=1))
                if heard:
                    time.sleep(GATHER)
                    heard += connection.notifies(timeout=0)
                    self.hear(max(int(notify.payload) for notify in heard))
                else:
                    connection.execute("SELECT 1")


class RedisPokeHub(SharedPokeHub):
    """Pokes by Redis's PUBLISH, after the commit.

    A process that dies between the two tells nobody; its clients' next connections, or anyone's next commit, do.
    """

    medium = "Redis"

    def __init__(self, database: Database, url: str) -> None:
        super().__init__(database)
        self._url = url
        self._client: Redis | None = None
        self._channel = ""
        self._unsent = False
        self._silent_until = 0.0

    def publish(self, position: int) -> None:
        """Tell the listeners here, then the other processes."""
        self.publish_here(position)
        if time.monotonic() < self._silent_until:
            self._unsent = True
            return
        try:
            self._redis().publish(self._channel, position)
        except Exception as error:  # Redis's own errors, and those of sockets
            # The commit stands. Whoever commits next must not wait for a Redis that is not there.
            self._unsent = True
            self._silent_until = time.monotonic() + REDIS_SECONDS
            log.warning("pokes by %s: %s", self.medium, str(error).strip())

    def listen(self) -> None:
        """Listen, and say again what could not be said while Redis was away."""
        with self._redis().pubsub() as pubsub:  # type: ignore[no-untyped-call]  # redis leaves this one out
            pubsub.subscribe(self._channel)
            while pubsub.get_message(timeout=REDIS_SECONDS) is None:
                pass
            self.ready()
            while not self._closed.is_set():
                if self._unsent:
                    self._unsent = False
                    self._silent_until = 0.0
                    self.publish(self._head())
                message = pubsub.get_message(timeout=REDIS_SECONDS)
                if message is not None and message["type"] == "message":
                    self.hear(int(message["data"]))

    def _redis(self) -> "Redis":
        if self._client is None:
            from redis import Redis

            with self._database.snapshot() as connection:
                self._channel = f"holdfast_{read_head(connection).epoch}"
            self._client = Redis.from_url(
                self._url,
                socket_timeout=REDIS_SECONDS,
                socket_connect_timeout=REDIS_SECONDS,
                health_check_interval=QUIET,
            )
        return self._client


class SqlitePokeHub(SharedPokeHub):
    """Watches the file: SQLite counts for each connection the commits of all others, in memory that processes share."""

    medium = "SQLite"

    def listen(self) -> None:
        """Look at the counter, and at the head only when it moved."""
        file = str(self._database.url.database)
        with closing(sqlite3.connect(file, isolation_level=None, check_same_thread=False)) as connection:
            seen = _read_number(connection, COUNTER)
            self.ready()
            while not self._closed.wait(WATCH_EVERY):
                counted = _read_number(connection, COUNTER)
                if counted != seen:
                    seen = counted
                    self.hear(_read_number(connection, HEAD))


def _read_number(connection: sqlite3.Connection, statement: str) -> int:
    (number,) = connection.execute(statement).fetchone()
    return int(number)


def hub_for(database: Database, redis: str | None) -> PokeHub:
    """The hub that reaches every process which uses a database; by Redis when its URL is given."""
    if redis:
        return RedisPokeHub(database, redis)
    if not database.is_sqlite:
        return PostgresPokeHub(database)
    return LocalPokeHub() if database.in_memory else SqlitePokeHub(database)

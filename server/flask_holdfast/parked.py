"""What operators do about parked commands: look at them, try them again, or give them up."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from holdfast.resource import Resource
from holdfast.schema import resources
from holdfast.sync.messages import Result
from sqlalchemy import Connection, Row, select

from flask_holdfast import ledger
from flask_holdfast.database import Database, is_transient
from flask_holdfast.jobs import JobQueue
from flask_holdfast.outcomes import Parked, settle_parked
from flask_holdfast.pokes import PokeHub
from flask_holdfast.renumbered import author_of
from flask_holdfast.replay import Replay, Unexpected
from flask_holdfast.store import SqlStore, StaleRow
from flask_holdfast.tables import ResourceTables

log = logging.getLogger("flask_holdfast")

DISCARDED = {
    "kind": "discarded",
    "message": "This could not be carried out, and will not be.",
    "field": None,
}


class StillParked(Exception):
    """The command cannot be settled; the message says why. Nothing was changed."""


@dataclass(frozen=True)
class ParkedCommand:
    """A command that was set aside, as an operator sees it. `key` names it: "client:number"."""

    client: str
    number: int
    at: datetime
    kept: Parked

    @property
    def key(self) -> str:
        """What it is called in the operator's commands."""
        return f"{self.client}:{self.number}"

    @property
    def actor(self) -> str:
        """Whose it is: resource and id, or "-"."""
        return "-" if self.kept.actor is None else f"{self.kept.actor[0]} {self.kept.actor[1][0]}"


class ParkedCommands:
    """All parked commands of a database."""

    def __init__(
        self, database: Database, tables: ResourceTables, replay: Replay, jobs: JobQueue, hub: PokeHub
    ) -> None:
        self._database = database
        self._tables = tables
        self._replay = replay
        self._jobs = jobs
        self._hub = hub

    def __iter__(self) -> Iterator[ParkedCommand]:
        """Go through them, each client's in the order they were made."""
        with self._database.snapshot() as connection:
            rows = connection.execute(_parked().order_by(ledger.outcomes.c.client, ledger.outcomes.c.command_id)).all()
        return iter([_read(row) for row in rows])

    def find(self, key: str) -> ParkedCommand:
        """The one with this key. Raises StillParked when there is none."""
        client, number = _split(key)
        with self._database.snapshot() as connection:
            return _find(connection, client, number)

    def retry(self, key: str) -> Result:
        """Run a command again, as its actor, with its own ids and time.

        It takes effect now, after whatever its client did since; business rules judge the rows as they are now. The
        client's other commands wait meanwhile. Raises StillParked when it fails again.
        """
        client, number = _split(key)
        try:
            return self._retry(key, client, number)
        except Unexpected as error:
            log.error("parked command %s failed again", key, exc_info=error.cause)
            cause = f"{type(error.cause).__name__}: {error.cause}"
            raise StillParked(f"{key}: it failed again: {cause}") from error.cause
        except Exception as error:
            if not isinstance(error, StaleRow) and not is_transient(error):
                raise
            raise StillParked(f"{key}: something was in the way ({error}); try again") from error

    def _retry(self, key: str, client: str, number: int) -> Result:
        with self._database.write() as connection:
            command = _find(connection, client, number, lock=True)
            store = SqlStore(connection, self._tables, lock=True)
            actor = self._actor(store, command)
            result = self._replay.perform(connection, store, command.kept.command, actor, client)
            if result is None:
                raise StillParked(f"{key}: this server does not know the command {command.kept.command.name}")
            position = self._replay.stamp(connection)
            ledger.write_changes(connection, position, store.changes(), author_of(client, command.kept.command))
            settle_parked(connection, client, result, position)
        self._hub.publish(position)
        if store.jobs_put:
            self._jobs.wake()
        log.warning("parked command %s (%s) tried again: %s", key, command.kept.command.name, result.status)
        return result

    def discard(self, key: str) -> Result:
        """Give a command up; its client is told that it was rejected. Raises StillParked when there is no such one."""
        client, number = _split(key)
        with self._database.write() as connection:
            command = _find(connection, client, number, lock=True)
            result = Result(number, "rejected", dict(DISCARDED), [])
            position = self._replay.stamp(connection)
            settle_parked(connection, client, result, position)
        self._hub.publish(position)
        # The only trace that is left of it.
        log.warning("parked command %s discarded: %s", key, command.kept.to_text())
        return result

    def _actor(self, store: SqlStore, command: ParkedCommand) -> Resource | None:
        if command.kept.actor is None:
            return None
        name, row = command.kept.actor
        resource = resources().get(name)
        actor = None if resource is None else self._replay.as_stored(store, resource(row))
        if actor is None:
            raise StillParked(f"{command.key}: its actor, {command.actor}, does not exist any more")
        return actor


def _find(connection: Connection, client: str, number: int, *, lock: bool = False) -> ParkedCommand:
    if lock:
        # As every command of the client does: nothing of it runs beside this.
        connection.execute(select(ledger.clients.c.id).where(ledger.clients.c.id == client).with_for_update())
    chosen = _parked().where(ledger.outcomes.c.client == client, ledger.outcomes.c.command_id == number)
    row = connection.execute(chosen).first()
    if row is None:
        raise StillParked(f"{client}:{number}: there is no such parked command")
    return _read(row)


def _parked() -> Any:  # Any: a select of several columns
    table = ledger.outcomes.c
    return select(table.client, table.command_id, table.at, table.command).where(table.command.is_not(None))


def _read(row: Row[Any]) -> ParkedCommand:
    return ParkedCommand(row.client, row.command_id, row.at, Parked.from_text(row.command))


def _split(key: str) -> tuple[str, int]:
    client, _, number = key.rpartition(":")
    if not number.isdecimal():
        raise StillParked(f"{key!r} names no command: give client and number, as `parked list` shows them")
    return client, int(number)

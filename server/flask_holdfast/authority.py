"""The authority: the one place where a client's commands take effect. Knows neither Flask nor browsers.

Each command is one database transaction. It takes the client's row first, so that a client's commands come one after
the other whatever connections they arrive on; it takes the commit's position last, so that no reader's cursor can pass
a change that is not committed yet.
"""

import logging
import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from uuid import UUID, uuid4

from blinker import Namespace
from holdfast.errors import BusinessError
from holdfast.execution import Execution, IdSource, activate, is_active
from holdfast.resource import Resource
from holdfast.schema import ResourceSchema
from holdfast.serving import ServerContext
from holdfast.sync.messages import Command, Error, Patch, Reset, Result
from sqlalchemy import Connection

from flask_holdfast import ledger
from flask_holdfast.commands import CommandRegistry, ServerCommand
from flask_holdfast.cursor import position_of
from flask_holdfast.database import Database, is_transient
from flask_holdfast.outcomes import (
    Client,
    digest,
    find_client,
    find_outcome,
    keep_outcome,
    note_covered,
    note_failure,
    take_client,
)
from flask_holdfast.pokes import PokeHub
from flask_holdfast.pull import PatchLimits, Puller, Reader
from flask_holdfast.store import SqlStore, StaleRow, row_of
from flask_holdfast.tables import ResourceTables

log = logging.getLogger("flask_holdfast")

NOBODY = "-"
"""The key of no actor, for apps where nobody signs in."""

_signals = Namespace()
command_committed = _signals.signal("command-committed")
"""Sent after a command's transaction committed and before its client is answered; the sender is the authority, with
`client` (text) and `result`."""


@dataclass(frozen=True)
class Limits:
    """How much the authority takes on: see docs/reference/server.md."""

    tries: int = 6
    """How often the server itself runs a command whose failure may pass by itself."""
    failures_before_parked: int = 3
    """How often a command may fail for no known reason before it is set aside for an operator."""
    commands_per_push: int = 1000
    ids_per_command: int = 10_000
    name_length: int = 200
    patch: PatchLimits = field(default_factory=PatchLimits)


class Stopped(Exception):
    """A push ends here: this command and the ones after it have not taken effect."""

    def __init__(self, error: Error) -> None:
        super().__init__(error.message)
        self.error = error


class Unexpected(Exception):
    """A command's body failed for a reason that nobody foresaw. The transaction is undone."""

    def __init__(self, cause: Exception) -> None:
        super().__init__(str(cause))
        self.cause = cause


def actor_key(actor: Resource | None) -> str:
    """The text that stands for an actor on the wire and in the client's row: its id."""
    return NOBODY if actor is None else str(row_of(actor)[0])


class Authority:
    """Judges commands, keeps their outcomes, and tells what changed.

    Args:
        database: where everything is.
        schemas: the resources of the app.
        commands: what clients may call.
        hub: who is told after a commit.
        needs_actor: refuse clients for whom nobody is signed in.
    """

    def __init__(
        self,
        database: Database,
        schemas: list[ResourceSchema],
        commands: CommandRegistry,
        hub: PokeHub,
        *,
        needs_actor: bool,
        limits: Limits | None = None,
    ) -> None:
        self.database = database
        self.commands = commands
        self.hub = hub
        self.needs_actor = needs_actor
        self.limits = limits or Limits()
        self.tables = ResourceTables(schemas)
        self._puller = Puller(self.tables, [schema for schema in schemas if schema.synced], self.limits.patch)

    def prepare(self) -> None:
        """Create the tables that are missing, and the space."""
        with self.database.write() as connection:
            self.database.lock_schema(connection)
            ledger.metadata.create_all(connection)
            self.tables.create(connection)
            ledger.create_space(connection)

    def describe(self) -> list[str]:
        """Say, for an operator, which database this is and what stands in it; one fact a line."""
        with self.database.snapshot() as connection:
            head = ledger.read_head(connection)
            counts = ledger.read_counts(connection)
        return [
            f"database: {self.database.url.render_as_string(hide_password=True)}",
            f"epoch: {head.epoch}",
            f"commits: {head.position}",
            *[f"{what}: {count}" for what, count in counts.items()],
        ]

    def greet(self, actor: Resource | None, client: str, cursor: str | None) -> Error | None:
        """Hear from a client that connects. An error when the client belongs to another actor."""
        malformed = _refuse_client(client)
        if malformed is not None:
            return malformed
        with self.database.snapshot() as connection:
            known = find_client(connection, client)
            head = ledger.read_head(connection)
        if known is None:
            return None
        if known.actor != actor_key(actor):
            return _of_another(client)
        position = position_of(cursor, head.epoch, head.position)
        if position > known.covered:
            with self.database.write() as connection:
                note_covered(connection, client, position)
        return None

    def push(self, actor: Resource | None, client: str, commands: list[Command]) -> tuple[list[Result], Error | None]:
        """Let commands take effect, in order. Stops at the first that cannot now, with the error to send."""
        results: list[Result] = []
        malformed = _refuse_client(client) or self._refuse_commands(commands)
        if malformed is not None:
            return results, malformed
        try:
            for command in commands:
                result = self._until_settled(actor, client, command)
                command_committed.send(self, client=client, result=result)
                results.append(result)
        except Stopped as stopped:
            log.info("push of client %s stopped: %s: %s", client, stopped.error.kind, stopped.error.message)
            return results, stopped.error
        finally:
            if results:
                self.hub.publish()
        return results, None

    def pull(self, actor: Resource | None, client: str, cursor: str | None) -> Patch | Reset | Error:
        """Tell what changed for an actor since a cursor; the patch's checksum is left to who sends it."""
        malformed = _refuse_client(client)
        if malformed is not None:
            return malformed
        with self.database.snapshot() as connection:
            store = SqlStore(connection, self.tables)
            known = find_client(connection, client)
            if known is not None and known.actor != actor_key(actor):
                return _of_another(client)
            present = self._as_stored(store, actor)
            if actor is not None and present is None:
                return Error("auth", "the actor who is signed in does not exist any more")
            covered = 0 if known is None else known.covered
            return self._puller.pull(Reader(connection, store, present, client, covered), cursor)

    def present(self, actor: Resource | None) -> Resource | None:
        """The actor as the database has it now; None when its row is gone."""
        with self.database.snapshot() as connection:
            return self._as_stored(SqlStore(connection, self.tables), actor)

    @contextmanager
    def acting(self, actor: Resource | None) -> Iterator[Execution]:
        """Run business code outside a command, for an actor, as one transaction that clients hear of.

        Raises RuntimeError inside another execution: its transaction would wait for itself.
        """
        if is_active():
            raise RuntimeError("an action or command is running already; what it calls acts as its actor")
        with self.database.write() as connection:
            store = SqlStore(connection, self.tables)
            execution = Execution(store, actor, ledger.utc_now(), IdSource([], uuid4), record=False)
            with activate(execution):
                yield execution
            changed = self._commit_changes(connection, store)
        if changed:
            self.hub.publish()

    @contextmanager
    def storing(self) -> Iterator[SqlStore]:
        """Read and write rows as one transaction that clients hear of, past all policies."""
        with self.database.write() as connection:
            store = SqlStore(connection, self.tables)
            yield store
            changed = self._commit_changes(connection, store)
        if changed:
            self.hub.publish()

    def _commit_changes(self, connection: Connection, store: SqlStore) -> bool:
        if store.stale:
            raise StaleRow("a row changed between reading and writing it; run this again")
        changes = store.changes()
        if changes:
            ledger.write_changes(connection, ledger.take_position(connection), changes)
        return bool(changes)

    def _until_settled(self, actor: Resource | None, client: str, command: Command) -> Result:
        """One command's outcome, new or kept, after as many tries as it takes and the limits allow. Raises Stopped."""
        what = f"command {command.name} {command.id} of client {client}"
        for attempt in range(self.limits.tries):
            try:
                return self._replay(actor, client, command, attempt)
            except Stopped:
                raise
            except Unexpected as error:
                return self._count_failure(actor, client, command, error.cause)
            except Exception as error:
                if not is_transient(error) and not isinstance(error, StaleRow):
                    log.exception("%s: the server failed", what)
                    raise Stopped(Error("retry", "the server failed", after=5.0)) from error
                log.info("%s: try %d: %s", what, attempt + 1, error)
                # Full jitter, so that transactions that met do not meet again.
                time.sleep(random.uniform(0, 0.02 * 2**attempt))
        raise Stopped(Error("retry", "the server is busy", after=1.0))

    def _replay(self, actor: Resource | None, client_id: str, command: Command, attempt: int) -> Result:
        """Replay one command in one transaction."""
        with self.database.write() as connection:
            client = take_client(connection, client_id, actor_key(actor))
            if client.actor != actor_key(actor):
                raise Stopped(_of_another(client_id))
            if command.id <= client.last_id:
                return _answer_again(connection, client, command)
            if command.id != client.last_id + 1:
                expected = client.last_id + 1
                message = f"command {expected} is missing before {command.id}"
                raise Stopped(Error("gap", message, expected=expected))
            store = SqlStore(connection, self.tables, lock=attempt > 0)
            present = self._as_stored(store, actor)
            if actor is not None and present is None:
                raise Stopped(Error("auth", "the actor who is signed in does not exist any more"))
            known = self.commands.find(command.name, command.version)
            if known is None:
                return self._park(connection, client_id, command, "this server does not know the command")
            result = self._run(connection, store, known, command, present)
            if store.stale:
                raise StaleRow("a row changed between reading and writing it")
            position = ledger.take_position(connection)
            ledger.write_changes(connection, position, store.changes())
            keep_outcome(connection, client_id, command, result, position)
        log.info("command %s %d of client %s: %s at %d", command.name, command.id, client_id, result.status, position)
        return result

    def _run(
        self, connection: Connection, store: SqlStore, known: ServerCommand, command: Command, actor: Resource | None
    ) -> Result:
        """Run the body in a savepoint: a business error undoes it and stays as the outcome."""
        server = ServerContext(actor)
        execution = Execution(store, actor, _moment(command.at), IdSource(command.ids, uuid4), record=False)
        mark = store.mark()
        savepoint = connection.begin_nested()
        try:
            with activate(execution):
                known.run(server, command.args)
        except BusinessError as error:
            savepoint.rollback()
            store.restore(mark)
            return Result(command.id, "rejected", error.to_wire(), [])
        except Exception as error:
            if is_transient(error) or isinstance(error, StaleRow):
                raise
            raise Unexpected(error) from error
        savepoint.commit()
        return Result(command.id, "done", None, server.actions)

    def _count_failure(self, actor: Resource | None, client_id: str, command: Command, cause: Exception) -> Result:
        """Count a failure that nobody foresaw; set the command aside when it failed too often, else raise Stopped."""
        log.error("command %s %d of client %s failed", command.name, command.id, client_id, exc_info=cause)
        with self.database.write() as connection:
            client = take_client(connection, client_id, actor_key(actor))
            if command.id == client.last_id + 1:
                failures = note_failure(connection, client, command.id)
                if failures >= self.limits.failures_before_parked:
                    return self._park(connection, client_id, command, "the command keeps failing")
        raise Stopped(Error("retry", "the command failed on the server", after=1.0))

    def _park(self, connection: Connection, client_id: str, command: Command, reason: str) -> Result:
        """Set a command aside, whole, for an operator; the client's next ones go on."""
        message = "The server could not carry this out. It is kept, and will be looked at."
        result = Result(command.id, "parked", {"kind": "parked", "message": message, "field": None}, [])
        keep_outcome(connection, client_id, command, result, ledger.take_position(connection), whole=True)
        log.error("command %s %d of client %s parked: %s", command.name, command.id, client_id, reason)
        return result

    def _as_stored(self, store: SqlStore, actor: Resource | None) -> Resource | None:
        """The actor with its row as it is in this transaction; None when the row is gone."""
        if actor is None or not self.tables.holds(actor.schema):
            return actor
        stored = store.get_row(actor.schema, row_of(actor)[0])
        return None if stored is None else type(actor)(stored)

    def _refuse_commands(self, commands: list[Command]) -> Error | None:
        if len(commands) > self.limits.commands_per_push:
            return Error("bad", f"a push may carry at most {self.limits.commands_per_push} commands")
        for command in commands:
            problem = self._problem(command)
            if problem is not None:
                return Error("bad", f"command {str(command.id)[:20]}: {problem}")
        return None

    def _problem(self, command: Command) -> str | None:
        if not 0 < command.id < 2**53:
            return "the id must be a positive number"
        if not 0 < command.version < 2**31 or len(command.name) > self.limits.name_length:
            return "no command has such a name and version"
        if len(command.ids) > self.limits.ids_per_command or not all(_is_uuid(id) for id in command.ids):
            return "ids must be UUIDs"
        if not _is_text(command.name):
            return "the name is not text that can be kept"
        try:
            _moment(command.at)
        except (ValueError, OverflowError):
            return "'at' must be a moment in ISO form with its time zone"
        return None


def _answer_again(connection: Connection, client: Client, command: Command) -> Result:
    """The outcome of a command that took effect before. Raises Stopped when another one had its id."""
    kept = find_outcome(connection, client.id, command.id)
    if kept is None or kept.digest != digest(command):
        message = f"command {command.id} is not the one this client sent before under that id"
        raise Stopped(Error("forked", message, expected=client.last_id + 1))
    return kept.result


def _of_another(client: str) -> Error:
    return Error("forked", f"client {client} belongs to another actor")


def _refuse_client(client: str) -> Error | None:
    return None if _is_uuid(client) else Error("bad", "hello: 'client' must be a UUID")


def _is_uuid(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False


def _is_text(text: str) -> bool:
    return "\x00" not in text and not any("\ud800" <= character <= "\udfff" for character in text)


def _moment(text: str) -> datetime:
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("a moment needs its time zone")
    return moment.astimezone(UTC)

"""Replaying commands: each takes effect once, in order, in one transaction with its outcome.

Commands of one push share a transaction as long as all goes well, each with a savepoint and an outcome of its own. What
fails for no business reason, or meets another transaction, runs alone.
"""

import logging
import random
import time
from uuid import uuid4

from holdfast.errors import BusinessError
from holdfast.execution import Execution, IdSource, activate
from holdfast.resource import Resource
from holdfast.sync.messages import Command, Error, Result
from sqlalchemy import Connection

from flask_holdfast import ledger
from flask_holdfast.commands import CommandRegistry, ServerCommand
from flask_holdfast.database import Database, is_transient
from flask_holdfast.jobs import CommandServer, JobQueue
from flask_holdfast.limits import Limits, moment
from flask_holdfast.outcomes import (
    Client,
    Parked,
    actor_key,
    digest,
    find_outcome,
    keep_outcome,
    keep_outcomes,
    note_failure,
    parked_result,
)
from flask_holdfast.pokes import PokeHub
from flask_holdfast.renumbered import Unclear, author_of, earlier_result, take_clients, without_origin
from flask_holdfast.settlement import LoggedSettlement
from flask_holdfast.store import SqlStore, StaleRow, row_of
from flask_holdfast.tables import ResourceTables

log = logging.getLogger("flask_holdfast")

SHARED_SECONDS = 0.1
"""How long a transaction takes in more commands of a push: others may wait for it to end."""


class Stopped(Exception):
    """A push ends here: this command and the ones after it have not taken effect."""

    def __init__(self, error: Error) -> None:
        super().__init__(error.message)
        self.error = error


class Unexpected(Exception):
    """A command's body failed for a reason that nobody foresaw. What it did is undone."""

    def __init__(self, cause: Exception) -> None:
        super().__init__(str(cause))
        self.cause = cause


class NotShared(Exception):
    """The next command needs a transaction of its own."""


class Replay:
    """Runs commands: those that clients push, and those that an operator tries again."""

    def __init__(
        self,
        database: Database,
        tables: ResourceTables,
        commands: CommandRegistry,
        jobs: JobQueue,
        hub: PokeHub,
        limits: Limits,
    ) -> None:
        self._database = database
        self._tables = tables
        self._commands = commands
        self._jobs = jobs
        self._hub = hub
        self._limits = limits

    def settle(self, actor: Resource | None, client: str, command: Command) -> tuple[Result, int]:
        """One command's outcome, after as many tries as it takes and the limits allow.

        The second value is the position of the commit that settled it, 0 when an earlier one had. Raises Stopped.
        """
        what = f"command {command.name} {command.id} of client {client}"
        for attempt in range(self._limits.tries):
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

    def settle_together(self, actor: Resource | None, client: str, commands: list[Command]) -> tuple[list[Result], int]:
        """Let the first of some commands take effect in one transaction; their outcomes, and the commit's position.

        There is none, and the position is 0, where the first is to run alone: see `settle`. Raises Stopped.
        """
        try:
            return self._replay_together(actor, client, commands)
        except NotShared:
            return [], 0
        except Unexpected as error:
            result, position = self._count_failure(actor, client, commands[0], error.cause)
            return [result], position
        except Exception as error:
            # Nothing of it remains. One by one it will show what is the matter, and with which command.
            log.info("commands %d and later of client %s run alone: %s", commands[0].id, client, error)
            return [], 0

    def perform(
        self, connection: Connection, store: SqlStore, command: Command, actor: Resource | None, client: str
    ) -> Result | None:
        """Run a command's body; None when this server does not know the command. Raises Unexpected.

        The caller's transaction is to end with `stamp`, the changes of `store`, and the outcome.
        """
        known = self._commands.find(command.name, command.version)
        if known is None:
            return None
        result = self._run(connection, store, known, command, actor, client)
        if store.stale:
            raise StaleRow("a row changed between reading and writing it")
        return result

    def stamp(self, connection: Connection) -> int:
        """Give a commit its position, and announce it. Call it last: it makes all other commits wait."""
        position = ledger.take_position(connection)
        self._hub.announce(connection)
        return position

    def as_stored(self, store: SqlStore, actor: Resource | None) -> Resource | None:
        """The actor with its row as it is in this transaction; None when the row is gone."""
        if actor is None or not self._tables.holds(actor.schema):
            return actor
        stored = store.get_row(actor.schema, row_of(actor)[0])
        return None if stored is None else type(actor)(stored)

    def _replay(self, actor: Resource | None, client_id: str, command: Command, attempt: int) -> tuple[Result, int]:
        """Replay one command in one transaction."""
        with self._database.write() as connection:
            client, author = take_clients(connection, client_id, command, actor_key(actor))
            if client.actor != actor_key(actor):
                raise Stopped(of_another(client_id))
            if command.id <= client.last_id:
                return self._answer_again(connection, client, command, actor)
            if command.id != client.last_id + 1:
                expected = client.last_id + 1
                message = f"command {expected} is missing before {command.id}"
                raise Stopped(Error("gap", message, expected=expected))
            if author.actor != client.actor:
                return self._park(connection, client_id, without_origin(command), actor, "it is of another actor")
            try:
                earlier = earlier_result(connection, client, author, command)
            except Unclear as error:
                return self._park(connection, client_id, command, actor, str(error))
            if earlier is not None:
                position = self.stamp(connection)
                keep_outcome(connection, client_id, command, earlier, position)
                return earlier, position
            store = SqlStore(connection, self._tables, lock=attempt > 0)
            present = self.as_stored(store, actor)
            if actor is not None and present is None:
                raise Stopped(Error("auth", "the actor who is signed in does not exist any more"))
            result = self.perform(connection, store, command, present, client_id)
            if result is None:
                return self._park(connection, client_id, command, actor, "this server does not know the command")
            position = self.stamp(connection)
            ledger.write_changes(connection, position, store.changes(), author.id)
            keep_outcome(connection, client_id, command, result, position)
        if store.jobs_put:
            self._jobs.wake()
        self._note(client_id, command, result, position)
        return result, position

    def _replay_together(
        self, actor: Resource | None, client_id: str, commands: list[Command]
    ) -> tuple[list[Result], int]:
        """Replay as many commands as go smoothly in one transaction."""
        done: list[tuple[Command, Result]] = []
        until = time.monotonic() + SHARED_SECONDS
        with self._database.write() as connection:
            client, _ = take_clients(connection, client_id, commands[0], actor_key(actor))
            store = SqlStore(connection, self._tables)
            for command in commands:
                follows = command.id == client.last_id + len(done) + 1
                if client.actor != actor_key(actor) or not follows or command.origin or command.id <= client.renumbered:
                    break
                # An earlier command may have changed it.
                present = self.as_stored(store, actor)
                if actor is not None and present is None:
                    break
                try:
                    result = self.perform(connection, store, command, present, client_id)
                except Unexpected:
                    if not done:
                        # It was alone.
                        raise
                    break
                if result is None:
                    break
                done.append((command, result))
                if time.monotonic() > until:
                    break
            if not done:
                raise NotShared
            position = self.stamp(connection)
            ledger.write_changes(connection, position, store.changes(), client_id)
            keep_outcomes(connection, client_id, done, position)
        if store.jobs_put:
            self._jobs.wake()
        for command, result in done:
            self._note(client_id, command, result, position)
        return [result for _, result in done], position

    def _note(self, client: str, command: Command, result: Result, position: int) -> None:
        log.info("command %s %d of client %s: %s at %d", command.name, command.id, client, result.status, position)

    def _answer_again(
        self, connection: Connection, client: Client, command: Command, actor: Resource | None
    ) -> tuple[Result, int]:
        """The outcome of a command that took effect before. Raises Stopped when another one had its id."""
        kept = find_outcome(connection, client.id, command.id)
        if kept is None:
            # Its outcome was pruned, so this comes from an old copy of the device. To run it might do it twice, to
            # call it done might lose it.
            return self._park(connection, client.id, command, actor, "its outcome is not kept any more")
        if kept.digest != digest(command):
            message = f"command {command.id} is not the one this client sent before under that id"
            raise Stopped(Error("forked", message, expected=client.last_id + 1))
        return kept.result, 0

    def _run(
        self,
        connection: Connection,
        store: SqlStore,
        known: ServerCommand,
        command: Command,
        actor: Resource | None,
        client: str,
    ) -> Result:
        """Run the body in a savepoint: a business error undoes it and stays as the outcome."""
        server = CommandServer(actor)
        store.cause = f"command {command.name} {command.id} of client {client}"
        settlement = LoggedSettlement(connection, store, author_of(client, command), command)
        execution = Execution(
            store, actor, moment(command.at), IdSource(command.ids, uuid4), record=False, settlement=settlement
        )
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
            savepoint.rollback()
            store.restore(mark)
            raise Unexpected(error) from error
        savepoint.commit()
        return Result(command.id, "done", None, server.actions)

    def _count_failure(
        self, actor: Resource | None, client_id: str, command: Command, cause: Exception
    ) -> tuple[Result, int]:
        """Count a failure that nobody foresaw; set the command aside when it failed too often, else raise Stopped."""
        log.error("command %s %d of client %s failed", command.name, command.id, client_id, exc_info=cause)
        with self._database.write() as connection:
            client, _ = take_clients(connection, client_id, command, actor_key(actor))
            if command.id == client.last_id + 1:
                failures = note_failure(connection, client, command.id)
                if failures >= self._limits.failures_before_parked:
                    reason = f"it keeps failing: {type(cause).__name__}: {cause}"
                    return self._park(connection, client_id, command, actor, reason)
        raise Stopped(Error("retry", "the command failed on the server", after=1.0))

    def _park(
        self, connection: Connection, client_id: str, command: Command, actor: Resource | None, reason: str
    ) -> tuple[Result, int]:
        """Set a command aside, whole, for an operator; the client's next ones go on."""
        result = parked_result(command.id)
        position = self.stamp(connection)
        whose = None if actor is None else (actor.schema.name, row_of(actor))
        keep_outcome(connection, client_id, command, result, position, parked=Parked(command, whose, reason))
        log.error("command %s %d of client %s parked: %s", command.name, command.id, client_id, reason)
        return result, position


def of_another(client: str) -> Error:
    """The error for a client that another actor has used."""
    return Error("forked", f"client {client} belongs to another actor")

"""The authority: the one place where a client's commands take effect. Knows neither Flask nor browsers.

Each command takes effect in one database transaction with its outcome; commands of one push may share it. The client's
row is taken first, so that a client's commands come one after the other whatever connections they arrive on; the
commit's position is taken last, so that no reader's cursor can pass a change that is not committed yet.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from uuid import uuid4

from blinker import Namespace
from holdfast.execution import Execution, IdSource, activate, is_active
from holdfast.resource import Resource
from holdfast.schema import ResourceSchema
from holdfast.sync.messages import Command, Error, Patch, Reset, Result
from sqlalchemy import Connection

from flask_holdfast import ledger
from flask_holdfast.builds import Builds
from flask_holdfast.commands import CommandRegistry
from flask_holdfast.cursor import position_of
from flask_holdfast.database import Database
from flask_holdfast.jobs import JobQueue
from flask_holdfast.limits import Limits, refuse_client, refuse_commands
from flask_holdfast.outcomes import actor_key, find_client, note_covered
from flask_holdfast.parked import ParkedCommands
from flask_holdfast.pokes import PokeHub
from flask_holdfast.pull import Puller, Reader
from flask_holdfast.replay import Replay, Stopped, of_another
from flask_holdfast.retention import prune_batch
from flask_holdfast.store import SqlStore, StaleRow
from flask_holdfast.tables import ResourceTables
from flask_holdfast.throttle import Throttle

log = logging.getLogger("flask_holdfast")

KEEP = timedelta(days=30)
"""How long changes and outcomes are kept, unless the app says otherwise."""

PRUNE_EVERY = 500
"""Commits between two looks for what is older."""

_signals = Namespace()
command_committed = _signals.signal("command-committed")
"""Sent after a command's transaction committed and before its client is answered; the sender is the authority, with
`client` (text) and `result`."""


class Authority:
    """Judges commands, keeps their outcomes, and tells what changed.

    Args:
        database: where everything is.
        schemas: the resources of the app.
        commands: what clients may call.
        hub: who is told after a commit.
        needs_actor: refuse clients for whom nobody is signed in.
        keep: how long changes and outcomes are kept at least; None for ever.
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
        keep: timedelta | None = KEEP,
    ) -> None:
        self.database = database
        self.commands = commands
        self.hub = hub
        self.needs_actor = needs_actor
        self.limits = limits or Limits()
        self.keep = keep
        self.tables = ResourceTables(schemas)
        self.jobs = JobQueue(database)
        self._replay = Replay(database, self.tables, commands, self.jobs, hub, self.limits)
        self.parked = ParkedCommands(database, self.tables, self._replay, self.jobs, hub)
        self._puller = Puller(self.tables, [schema for schema in schemas if schema.synced], self.limits.patch)
        self.builds = Builds(database, self._puller.schema)
        self._commands_taken = Throttle(self.limits.commands_per_minute)
        self._messages_taken = Throttle(self.limits.messages_per_minute)

    def prepare(self) -> None:
        """Create the tables that are missing, and the space."""
        with self.database.write() as connection:
            self.database.lock_setup(connection)
            ledger.create_tables(connection)
            self.tables.create(connection)
            ledger.create_space(connection)

    def begin_epoch(self) -> str:
        """Start a new epoch after the database was restored from a backup; returns its name.

        Devices then fetch all rows again, and send again what the backup does not have.
        """
        with self.database.write() as connection:
            return ledger.begin_epoch(connection)

    def describe(self) -> list[str]:
        """Say, for an operator, which database this is and what stands in it; one fact a line."""
        with self.database.snapshot() as connection:
            head = ledger.read_head(connection)
            counts = ledger.read_counts(connection)
        return [
            f"database: {self.database.url.render_as_string(hide_password=True)}",
            f"epoch: {head.epoch}",
            f"commits: {head.position}",
            f"oldest change kept: {head.floor + 1}",
            *[f"{what}: {count}" for what, count in counts.items()],
        ]

    def greet(self, actor: Resource | None, client: str, cursor: str | None) -> Error | None:
        """Hear from a client that connects. An error when the client belongs to another actor."""
        malformed = refuse_client(client)
        if malformed is not None:
            return malformed
        with self.database.snapshot() as connection:
            known = find_client(connection, client)
            head = ledger.read_head(connection)
        if known is None:
            return None
        if known.actor != actor_key(actor):
            return of_another(client)
        position = position_of(cursor, head.epoch, head.position)
        if position > known.covered:
            with self.database.write() as connection:
                note_covered(connection, client, position)
        return None

    def push(self, actor: Resource | None, client: str, commands: list[Command]) -> tuple[list[Result], Error | None]:
        """Let commands take effect, in order. Stops at the first that cannot now, with the error to send."""
        results: list[Result] = []
        malformed = refuse_client(client) or refuse_commands(commands, self.limits)
        if malformed is not None:
            return results, malformed
        busy = self._too_much(client, actor, len(commands))
        if busy is not None:
            return results, busy
        reached = 0
        try:
            while len(results) < len(commands):
                rest = commands[len(results) :]
                settled, position = self._replay.settle_together(actor, client, rest) if len(rest) > 1 else ([], 0)
                if not settled:
                    result, position = self._replay.settle(actor, client, rest[0])
                    settled = [result]
                self._prune_now_and_then(position)
                reached = max(reached, position)
                results += settled
                for result in settled:
                    command_committed.send(self, client=client, result=result)
        except Stopped as stopped:
            log.info("push of client %s stopped: %s: %s", client, stopped.error.kind, stopped.error.message)
            return results, stopped.error
        finally:
            if reached:
                self.hub.publish(reached)
        return results, None

    def pull(self, actor: Resource | None, client: str, cursor: str | None) -> Patch | Reset | Error:
        """Tell what changed for an actor since a cursor; the patch's checksum is left to who sends it."""
        refused = refuse_client(client) or self._too_much(client, actor, 0)
        if refused is not None:
            return refused
        with self.database.snapshot() as connection:
            store = SqlStore(connection, self.tables)
            known = find_client(connection, client)
            if known is not None and known.actor != actor_key(actor):
                return of_another(client)
            present = self._replay.as_stored(store, actor)
            if actor is not None and present is None:
                return Error("auth", "the actor who is signed in does not exist any more")
            covered = 0 if known is None else known.covered
            return self._puller.pull(Reader(connection, store, present, client, covered), cursor)

    def present(self, actor: Resource | None) -> Resource | None:
        """The actor as the database has it now; None when its row is gone."""
        with self.database.snapshot() as connection:
            return self._replay.as_stored(SqlStore(connection, self.tables), actor)

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
            position = self._commit_changes(connection, store)
        self._tell(store, position)

    @contextmanager
    def storing(self) -> Iterator[SqlStore]:
        """Read and write rows as one transaction that clients hear of, past all policies."""
        with self.database.write() as connection:
            # Who asks for a row and adds it where it is missing, as seeding does, must be alone in between.
            self.database.lock_setup(connection)
            store = SqlStore(connection, self.tables)
            yield store
            position = self._commit_changes(connection, store)
        self._tell(store, position)

    def _commit_changes(self, connection: Connection, store: SqlStore) -> int:
        """Enter what a transaction changed; returns its position, 0 when it changed nothing."""
        if store.stale:
            raise StaleRow("a row changed between reading and writing it; run this again")
        changes = store.changes()
        if not changes:
            return 0
        position = self._replay.stamp(connection)
        ledger.write_changes(connection, position, changes)
        return position

    def _tell(self, store: SqlStore, position: int) -> None:
        if position:
            self.hub.publish(position)
        if store.jobs_put:
            self.jobs.wake()

    def _too_much(self, client: str, actor: Resource | None, commands: int) -> Error | None:
        """The error for a client that has sent too many messages, or an actor who has sent too many commands."""
        wait = self._messages_taken.take(client)
        if not wait and commands:
            wait = self._commands_taken.take(actor_key(actor), commands)
        return Error("retry", "too much at once", after=wait) if wait else None

    def _prune_now_and_then(self, position: int) -> None:
        """Forget a batch of what is old, once in so many commits: whichever process makes that commit."""
        if self.keep is None or not position or position % PRUNE_EVERY:
            return
        try:
            pruned = prune_batch(self.database, self.keep)
        except Exception:
            # The command that came along has taken effect, whatever becomes of this.
            log.exception("pruning failed")
        else:
            log.info("pruned %d changes and %d outcomes", pruned.changes, pruned.outcomes)

"""The workspace: base, overlay and view of one page, and the transactions its actions run in.

The base holds the rows the server has confirmed. The overlay holds what pending batches make of them: their mutations,
run again over the base. The view is what reads see: a row of the overlay where there is one, else of the base.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from holdfast.execution import Execution, IdSource, Mutation, run_mutation
from holdfast.schema import resource_named
from holdfast.sync import fields
from holdfast.sync.checksum import read_operations
from holdfast.sync.fields import Record
from holdfast.sync.messages import Result
from holdfast.sync.records import Batch, LocalWrite, QueuedCommand, Rejection, key_of
from holdfast.sync.storage import apply_operations, told_again
from holdfast.sync.view import ReplayStore, View, ViewStore

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from holdfast.resource import Resource
    from holdfast.sync.storage import Standing, Stored
    from holdfast.types import Encoded, Row


class WorkspaceHost:
    """What a workspace asks of whoever runs it."""

    def now(self) -> datetime:
        """Return the present moment, with its time zone."""
        raise NotImplementedError

    def fresh_id(self) -> UUID:
        """Return an id nobody has had."""
        raise NotImplementedError

    def save(self, batch: Batch) -> None:
        """Store batches in the order of the calls, and call `saved` or `failed` of the workspace for each.

        After a failure the batches that were still waiting are dropped: `failed` has rolled them back.
        """
        raise NotImplementedError

    def forget(self, rejection: Rejection) -> None:
        """Remove a rejection from storage and tell the other tabs."""
        raise NotImplementedError


class Workspace:
    """The replica of one page: see `holdfast.sync.replica.Replica` for what a page uses of it."""

    def __init__(self, host: WorkspaceHost, actor: Resource | None, stored: Stored):
        self.actor = actor
        self.status = "syncing"
        self.rejections: list[Rejection] = []
        self.cursor: str | None = None
        self.warning = ""
        """What is wrong with this device all the while, in plain words."""
        self._unsaved = ""
        self._unsent = ""
        self._host = host
        self._view = View()
        self._batches: list[Batch] = []
        self._last_id = 0
        self._last_commit = 0
        self._client = ""
        self._awaited: dict[str, None] = {}
        self._early: list[Record] = []
        self._waiting: list[Record] | None = None
        self._open: PageTransaction | None = None
        self._listeners: list[Callable[[], None]] = []
        self._result_listeners: list[Callable[[Result], bool]] = []
        self._states: dict[str, str] | None = None
        self._take_over(stored)

    # What a page uses.

    @property
    def problem(self) -> str:
        """Why the last change could not be kept or sent, in plain words; empty when nothing is wrong."""
        return self._unsaved or self._unsent or self.warning

    @property
    def pending(self) -> int:
        """How many batches the server has not confirmed."""
        return sum(1 for batch in self._batches if batch.commands)

    def unsent(self) -> list[Batch]:
        """Return the batches that are saved on this device and hold commands the server has not confirmed."""
        return [batch for batch in self._batches if batch.seq and batch.last_id > self._last_id]

    def begin(self) -> PageTransaction:
        """Open the transaction of one action, at the present time."""
        if self._open is not None:
            raise RuntimeError("an action is already running: one action's transaction must end before the next begins")
        store = ViewStore(self._view)
        self._open = PageTransaction(self, store, self._execution(store, self._host.now()))
        return self._open

    def read_execution(self) -> Execution:
        """Return an execution that can read and refuses to write."""
        return self._execution(ViewStore(self._view), self._host.now(), writable=False)

    def subscribe(self, listener: Callable[[], None]) -> None:
        """Call `listener` after the view or the status changed by anything but this page's own commit."""
        self._listeners.append(listener)

    def on_result(self, listener: Callable[[Result], bool]) -> None:
        """Call `listener` once with the outcome of each command this page put; it returns whether the user was told."""
        self._result_listeners.append(listener)

    def sync_state(self, resource: str, id: Encoded) -> str:
        """Return "local", "pending", "synced" or "rejected" for one row."""
        if self._states is None:
            self._states = self._row_states()
        state = self._states.get(key_of(resource, id))
        if state is None:
            state = "synced" if self._view.confirmed(resource, id) is not None else "local"
        return state

    def dismiss(self, rejection: Rejection) -> None:
        """Forget a rejection the user has seen."""
        self._drop_rejection(rejection.id)
        self._host.forget(rejection)
        self._changed()

    # What the host tells.

    def saved(self, batch: Batch) -> None:
        """A batch is durable; it now has its place in the outbox."""
        self._unsaved = ""
        self._awaited.update({key_of(batch.client, command.id): None for command in batch.commands})
        self._accept(batch)
        early = self._early
        self._early = []
        for notice in early:
            self._deliver(notice)
        self._changed()

    def failed(self, batch: Batch, problem: str) -> None:
        """A batch could not be stored: the view rolls back, and so do later unsaved ones, which may rest on it."""
        self._batches = [kept for kept in self._batches if kept.seq]
        self._unsaved = problem
        self._rebase()
        self._changed()

    def hear(self, notice: Record) -> bool:
        """Take in what another tab or the courier announced. False: memory is behind storage, load and `reload`.

        While storage is being loaded notices wait: what is loaded may be older than they are.
        """
        if self._waiting is not None:
            self._waiting.append(notice)
            return True
        current = self._hear(notice)
        if not current:
            self.expect_reload()
        return current

    def expect_reload(self) -> None:
        """The host is about to load storage, and will call `reload`."""
        if self._waiting is None:
            self._waiting = []

    def reload(self, stored: Stored) -> bool:
        """Take over what storage holds; batches that are still being stored stay on top. False: load again."""
        waiting = self._waiting or []
        self._waiting = None
        self._take_over(stored)
        self._changed()
        current = True
        for notice in waiting:
            current = self.hear(notice) and current
        return current

    def _hear(self, notice: Record) -> bool:
        kind = notice.get("type")
        current = True
        if kind == "committed":
            batch = Batch.from_record(fields.mapping(notice, "batch"))
            if batch.client != self._client and batch.commands:
                return False
            self._accept(batch)
        elif kind == "patched":
            current = self._hear_patch(notice)
        elif kind == "results":
            self._deliver(notice)
            return True
        elif kind == "status":
            self.status = fields.text(notice, "status")
            self._unsent = fields.text(notice, "problem")
        elif kind == "standing":
            return (notice["client"], notice["cursor"]) == (self._client, self.cursor)
        elif kind == "dismissed":
            self._drop_rejection(fields.text(notice, "id"))
        else:
            return kind != "reload"
        self._changed()
        return current

    def complain(self, problem: str) -> None:
        """Show a problem of storage until something is saved again."""
        self._unsaved = problem
        self._changed()

    def change_actor(self, actor: Resource | None) -> None:
        """The actor's own row has changed on the server, and with it perhaps what they may do."""
        self.actor = actor
        self._rebase()
        self._changed()

    def standing(self) -> Standing:
        """Return where this memory stands, to be compared with where storage stands (`Glance.standing`)."""
        return self._client, self.cursor, self._last_id, self._last_commit

    # The view.

    def _take_over(self, stored: Stored) -> None:
        unsaved = [batch for batch in self._batches if not batch.seq]
        self._client = stored.client.id if stored.client is not None else ""
        self._last_commit = stored.client.last_commit if stored.client is not None else 0
        self.cursor = stored.progress.cursor
        self._last_id = stored.progress.last_id
        self.rejections = stored.rejections
        self._view.base = stored.tables
        self._view.local = {}
        for resource, id, version, row in stored.local:
            self._view.put_local(resource, id, version, _row(resource, row))
        self._batches = [*stored.outbox, *unsaved]
        self._rebase()

    def _accept(self, batch: Batch) -> None:
        """Put a stored batch, of this tab or another, into its place."""
        self._last_commit = max(self._last_commit, batch.seq)
        for resource, id, row in batch.local:
            self._view.put_local(resource, id, batch.seq, _row(resource, row))
        before = self._batches
        others = [kept for kept in before if kept is not batch and kept.seq != batch.seq]
        if batch.commands and not batch.is_covered(self._last_id):
            earlier = [kept for kept in others if kept.seq and kept.seq < batch.seq]
            self._batches = [*earlier, batch, *others[len(earlier) :]]
        else:
            # Nothing to wait for, or the patch that covers it was heard first.
            self._batches = others
        if batch.local or self._batches[: len(before)] != before:
            self._rebase()
        elif len(self._batches) > len(before):
            self._replay(batch)

    def _hear_patch(self, notice: Record) -> bool:
        """Rows, retired batches and refusals of one patch change in one step, so nothing flickers or counts twice."""
        base = fields.optional_text(notice, "from")
        to = fields.text(notice, "to")
        client = fields.text(notice, "client")
        current = client == self._client and (base is None or base == self.cursor or to == self.cursor)
        if current:
            if base is None:
                self._view.base = {}
            if base is None or base == self.cursor:
                apply_operations(self._view.base, read_operations(fields.text(notice, "ops")))
            self.cursor = to
            self._last_id = max(self._last_id, fields.whole(notice, "last_id"))
            self._batches = [batch for batch in self._batches if not (batch.seq and batch.is_covered(self._last_id))]
            results = [Result.from_wire(data) for data in fields.records(notice, "results")]
            for rejection in told_again(self.rejections, results, client):
                if rejection.status == "done":
                    self._drop_rejection(rejection.id)
            for data in fields.records(notice, "rejections"):
                rejection = Rejection.from_record(data)
                self._drop_rejection(rejection.id)
                self.rejections = [*self.rejections, rejection]
            self._rebase()
        self._deliver(notice)
        return current

    def _rebase(self) -> None:
        """Build the overlay again from the base: every pending batch does what it did, on the rows as they now are."""
        self._refresh_actor()
        self._view.overlay = {}
        self._view.journal = []
        for batch in self._batches:
            self._replay(batch)

    def _refresh_actor(self) -> None:
        """Take the actor's row from the base: what they may do can hang on it, and the server judges by it, too."""
        actor = self.actor
        if actor is None:
            return
        resource, row = actor.to_wire_row()
        entry = self._view.confirmed(str(resource), row[0])  # type: ignore[index]  # [resource name, row]
        if entry is not None and entry[1] != row:
            self.actor = type(actor)(entry[1])  # type: ignore[arg-type]  # [version, row]

    def _replay(self, batch: Batch) -> None:
        view = self._view
        at = datetime.fromisoformat(batch.at)
        for mutation in batch.uncovered(self._last_id, self.cursor is None) if batch.seq else batch.mutations:
            mark = len(view.journal)
            try:
                run_mutation(self._execution(ReplayStore(view), at, record=False), Mutation.from_wire(mutation))
            except Exception:
                # What it did is no longer possible on these rows, so it shows nothing. Its command is sent all the
                # same: only the server knows whether it is possible there.
                view.undo(mark)
        if not batch.seq:
            for resource, id, row in batch.local:
                view.put(resource, id, _row(resource, row))
        view.journal = []

    def _execution(self, store: ViewStore, at: datetime, writable: bool = True, record: bool = True) -> Execution:
        return Execution(
            store,
            self.actor,
            at,
            IdSource([], self._host.fresh_id),
            writable=writable,
            record=record,
            sync_state=lambda schema, id: self.sync_state(schema.name, id),
        )

    # Transactions.

    def finish(self, batch: Batch | None) -> None:
        """End the open transaction; its batch, if it made one, is shown at once and handed to the host."""
        self._open = None
        self._view.journal = []
        if batch is not None:
            self._batches = [*self._batches, batch]
            self._states = None
            self._host.save(batch)

    def abandon(self, mark: int) -> None:
        """End the open transaction as if it had never begun."""
        self._open = None
        self._view.undo(mark)

    # Outcomes.

    def _deliver(self, notice: Record) -> None:
        """Tell the page, once, what became of the commands it put."""
        client = fields.text(notice, "client")
        if any(not batch.seq for batch in self._batches):
            # The courier may read, send and hear of a batch before this page hears that it is stored.
            self._early.append(notice)
        for data in fields.records(notice, "results"):
            result = Result.from_wire(data)
            key = key_of(client, result.id)
            # A refusal is told in the same step as the rows that follow from it: with the patch, not with the ack.
            if key in self._awaited and not (result.refused and notice["type"] == "results"):
                del self._awaited[key]
                told = [listener(result) for listener in self._result_listeners]
                if result.refused and any(told):
                    for rejection in self.rejections:
                        if rejection.id == key:
                            self.dismiss(rejection)

    def _drop_rejection(self, id: str) -> None:
        self.rejections = [kept for kept in self.rejections if kept.id != id]

    def _row_states(self) -> dict[str, str]:
        states: dict[str, str] = {}
        for rejection in self.rejections:
            for key in rejection.keys:
                states[key] = "rejected"
        for batch in self._batches:
            for key in batch.keys:
                states[key] = "pending" if batch.seq and states.get(key) != "local" else "local"
        return states

    def _changed(self) -> None:
        self._states = None
        for listener in self._listeners:
            listener()


class PageTransaction:
    """One action's turn on the view. See `holdfast.sync.replica.Transaction`."""

    def __init__(self, workspace: Workspace, store: ViewStore, execution: Execution):
        self.execution = execution
        self._workspace = workspace
        self._store = store
        self._ended = False

    def commit(self, commands: list[QueuedCommand]) -> None:
        """Keep what the action wrote and queue its commands; the host makes it durable.

        Raises `TypeError` when rows that belong on the server were written and no command would take them there; the
        transaction is then still open.
        """
        view = self._store.view
        keys: list[str] = []
        versions: dict[str, int] = {}
        local: list[LocalWrite] = []
        for resource, id, row in self._store.changes():
            schema = resource_named(resource).schema
            if schema.local_only:
                local.append((resource, id, None if row is None else schema.named(row)))
                continue
            if not commands:
                raise TypeError(
                    f"the action wrote {resource} and put no command, so the server would never hear of it: "
                    "call self.put_command(...), or give the resource no SQL store"
                )
            key = key_of(resource, id)
            keys.append(key)
            entry = view.confirmed(resource, id)
            if entry is not None:
                versions[key] = entry[0]  # type: ignore[assignment]  # [version, row]
        self._ended = True
        batch = None
        if commands or local:
            execution = self.execution
            mutations = [mutation.to_wire() for mutation in execution.mutations]
            batch = Batch(execution.at.isoformat(), mutations, commands, versions, keys, local)
        self._workspace.finish(batch)

    def rollback(self) -> None:
        """Undo everything the action wrote. After a commit there is nothing left to undo."""
        if not self._ended:
            self._ended = True
            self._workspace.abandon(self._store.mark)


def _row(resource: str, values: Record | Row | None) -> Row | None:
    """The row of a resource that never leaves the device, of values by name."""
    # Earlier versions have stored the row itself.
    return resource_named(resource).schema.row_of(values) if isinstance(values, dict) else values

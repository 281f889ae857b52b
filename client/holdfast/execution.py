"""One run of business code: its store, its actor, its time and its ids.

A page's action, the replay of a batch on the device and a command on the server each make an `Execution` and
`activate` it; resources find it by `current()`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextvars import ContextVar
from datetime import datetime
from typing import TYPE_CHECKING, Any, Protocol
from uuid import UUID

from holdfast.browser import COMPILED
from holdfast.errors import Forbidden
from holdfast.named import get_named
from holdfast.query import ActorAttribute, Expression, Unknown, operand
from holdfast.schema import resource_named

if TYPE_CHECKING:
    from holdfast.resource import Resource
    from holdfast.schema import ResourceSchema
    from holdfast.types import Encoded, Row

__all__ = ["Execution", "IdSource", "Mutation", "Store", "activate", "actor", "current", "now", "run_mutation"]


class Store(Protocol):
    """Rows that business code reads and writes. Rows handed in or out are never changed in place.

    `partial`: it is a device's, so there are rows and attributes that only the server has.
    """

    partial: bool

    def get_row(self, resource: ResourceSchema, id: Encoded) -> Row | None:
        """Return the row with this id, None when there is none."""
        ...

    def vouches_for(self, resource: ResourceSchema, id: Encoded) -> bool:
        """Tell whether the row with this id is here because the server has judged that the actor may read it."""
        ...

    def select_rows(
        self, resource: ResourceSchema, where: Expression | None, allowed: Expression | None = None
    ) -> Iterable[Row]:
        """Return the rows for which a condition holds, and that a permission allows or the store vouches for.

        Both are bound, and None holds for all.
        """
        ...

    def insert_row(self, resource: ResourceSchema, row: Row) -> None:
        """Add a row; raises Conflict when there is one with its id."""
        ...

    def update_row(self, resource: ResourceSchema, row: Row, old: Row) -> None:
        """Put `row` in the place of `old`, which has the same id."""
        ...

    def delete_row(self, resource: ResourceSchema, id: Encoded) -> None:
        """Remove the row with this id."""
        ...


class IdSource:
    """The ids of new rows: first those of an earlier run of the same code, in order, then fresh ones."""

    def __init__(self, ids: list[str], fresh: Callable[[], UUID]) -> None:
        self.fresh = fresh
        self.drawn: list[str] = []
        self._given = ids

    def draw(self) -> UUID:
        """Return the next id."""
        position = len(self.drawn)
        id = UUID(self._given[position]) if position < len(self._given) else self.fresh()
        self.drawn.append(str(id))
        return id

    def rewind(self, count: int) -> None:
        """Forget all but the first `count` ids drawn: what drew the others did not happen."""
        del self.drawn[count:]


class Mutation:
    """One call of a business method, kept so that it can be made again.

    `id` is the row's, None where the call creates it; `args` are packed; `ids` are those the call drew. `version` is
    that of the method when it was called.
    """

    def __init__(
        self, resource: str, action: str, id: Encoded, args: dict[str, object], ids: list[str], version: int = 1
    ) -> None:
        self.resource = resource
        self.action = action
        self.id = id
        self.args = args
        self.ids = ids
        self.version = version

    def to_wire(self) -> dict[str, object]:
        """Return the mutation as a JSON-able dict."""
        wire: dict[str, object] = {
            "resource": self.resource,
            "action": self.action,
            "id": self.id,
            "args": self.args,
            "ids": self.ids,
        }
        if self.version != 1:
            wire["version"] = self.version
        return wire

    @staticmethod
    def from_wire(wire: dict[str, Any]) -> Mutation:
        """Return the mutation that `to_wire` described."""
        return Mutation(wire["resource"], wire["action"], wire["id"], wire["args"], wire["ids"], wire.get("version", 1))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Mutation) and self.to_wire() == other.to_wire()

    def __repr__(self) -> str:
        return f"<Mutation {self.resource}.{self.action} {self.id} {self.args}>"


class Settlement(Protocol):
    """Settles a device's change of a row with those that others have made meanwhile."""

    def base(self, schema: ResourceSchema, theirs: Row) -> Row | None:
        """Return the row that the device changed; None when the change is to be made on the row as it is."""

    def settle(self, schema: ResourceSchema, base: Row, theirs: Row, mine: Row) -> Row:
        """Return the row that stands. Raises `Conflict` when `mine` may not."""

    def destroy(self, schema: ResourceSchema, base: Row, theirs: Row) -> None:
        """Allow the row to go. Raises `Conflict` when it may not."""


class Execution:
    """One run of an action, a mutation or a command.

    `at` is the time that `now()` answers, aware and the same on every side. With `writable=False` business methods
    are refused. `mutations` gathers the outermost business calls, unless `record=False`. `sync_state` answers how far
    a row has come on its way to the server, where there is a replica. `making` holds the rows whose create actions
    are at work. `settlement` settles changes that meet, on the server.
    """

    def __init__(
        self,
        store: Store,
        actor: Resource | None,
        at: datetime,
        ids: IdSource,
        *,
        writable: bool = True,
        record: bool = True,
        sync_state: Callable[[ResourceSchema, Encoded], str] | None = None,
        settlement: Settlement | None = None,
    ) -> None:
        self.store = store
        self.actor = actor
        self.at = at
        self.ids = ids
        self.writable = writable
        self.record = record
        self.sync_state = sync_state
        self.settlement = settlement
        self.mutations: list[Mutation] = []
        self.depth = 0
        self.making: list[Resource] = []
        self._undo: list[Callable[[], None]] = []

    def insert(self, schema: ResourceSchema, row: Row) -> None:
        """Insert a row so that `roll_back` can undo it."""
        self.store.insert_row(schema, row)
        self._undo.append(lambda: self.store.delete_row(schema, row[0]))

    def update(self, schema: ResourceSchema, row: Row, old: Row) -> None:
        """Update a row so that `roll_back` can undo it."""
        self.store.update_row(schema, row, old)
        self._undo.append(lambda: self.store.update_row(schema, old, row))

    def delete(self, schema: ResourceSchema, old: Row) -> None:
        """Delete a row so that `roll_back` can undo it."""
        self.store.delete_row(schema, old[0])
        self._undo.append(lambda: self.store.insert_row(schema, old))

    def finish(self) -> None:
        """Forget how to undo: the outermost business call is done."""
        self._undo.clear()

    def writes(self) -> int:
        """Return how many writes could be undone."""
        return len(self._undo)

    def savepoint(self) -> tuple[int, int]:
        """Return a mark to which `roll_back` can return."""
        return len(self._undo), len(self.ids.drawn)

    def roll_back(self, savepoint: tuple[int, int]) -> None:
        """Undo every write and every id drawn since `savepoint`.

        An author may catch the error of a business call and go on: nothing of that call may remain, because it is
        not recorded and would be missing when the rest is run again.
        """
        writes, drawn = savepoint
        while len(self._undo) > writes:
            self._undo.pop()()
        self.ids.rewind(drawn)


class _Variable:
    """What a ContextVar is where there is one thread and no switch inside an execution: in a browser."""

    def __init__(self) -> None:
        self.value: Execution | None = None

    def get(self) -> Execution | None:
        return self.value

    def set(self, value: Execution) -> Execution | None:
        before = self.value
        self.value = value
        return before

    def reset(self, token: Execution | None) -> None:
        self.value = token


def _variable() -> Any:
    # Any: the one or the other.
    if not COMPILED:
        return ContextVar("holdfast_execution", default=None)
    return _Variable()


_current = _variable()


def current() -> Execution:
    """Return the active execution; raises RuntimeError when there is none."""
    execution: Execution | None = _current.get()
    if execution is None:
        raise RuntimeError(
            "no action is running: resources, actor and now() can be used in a page's init, action, command or "
            "template, and in business methods"
        )
    return execution


def is_active() -> bool:
    """Tell whether there is an active execution."""
    return _current.get() is not None


class activate:
    """Make an execution the current one for the length of a `with` block."""

    def __init__(self, execution: Execution) -> None:
        self.execution = execution
        self._token: Any  # what `set` gave

    def __enter__(self) -> Execution:
        self._token = _current.set(self.execution)
        return self.execution

    def __exit__(self, *error: object) -> None:
        _current.reset(self._token)


def now() -> datetime:
    """Return the time of the running action, in UTC: the same on the device and when the server replays it."""
    return current().at


class ActorReference:
    """Whoever acts: an expression in a class body, the resource instance's values while an action runs."""

    def __getattr__(self, name: str) -> Any:
        # Any: an app's actor may be any resource, and only its author knows which.
        if name.startswith("_"):
            raise AttributeError(name)
        execution = _current.get()
        if execution is None:
            return ActorAttribute(name)
        if execution.actor is None:
            raise Forbidden("You are not signed in")
        return get_named(execution.actor, name)

    def as_operand(self) -> Expression:
        """Stand for the actor's id in a comparison."""
        execution = _current.get()
        if execution is None:
            return ActorAttribute("id")
        return Unknown() if execution.actor is None else operand(execution.actor)

    def __eq__(self, other: object) -> bool:
        return current().actor == other

    def __hash__(self) -> int:
        return id(self)

    def __bool__(self) -> bool:
        return current().actor is not None


actor = ActorReference()
"""The resource instance that is signed in. `actor.id` in a policy is judged for each actor in turn."""


def run_mutation(execution: Execution, mutation: Mutation) -> None:
    """Make a recorded business call again, with its own ids, on `execution`.

    Raises what the business method raises now; LookupError when the resource or the method is gone.
    """
    schema = resource_named(mutation.resource).schema
    method = schema.actions.get(mutation.action)
    if method is None:
        raise LookupError(f"{mutation.resource} has no business method {mutation.action!r}")
    ids = execution.ids
    execution.ids = IdSource(mutation.ids, ids.fresh)
    try:
        with activate(execution):
            method.repeat(mutation)
    finally:
        execution.ids = ids

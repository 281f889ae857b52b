"""Rows as they were: the change log read backwards."""

from collections.abc import Iterable

from holdfast.attributes import Column
from holdfast.query import Constant, Expression
from holdfast.schema import ResourceSchema
from holdfast.types import Encoded, Row
from sqlalchemy import Connection

from flask_holdfast.expressions import is_own
from flask_holdfast.ledger import Change, read_changes_of, read_ids_changed
from flask_holdfast.store import SqlStore

Stored = tuple[Row, int]
"""A row and its version."""

Key = tuple[str, Encoded]


class History:
    """Any row at any position from `floor` to the present, within one snapshot.

    A row at a position is what the first later change found before it, or, where there is none, what it is now.
    """

    def __init__(self, connection: Connection, store: SqlStore, floor: int) -> None:
        self._connection = connection
        self._store = store
        self._floor = floor
        self._current: dict[Key, Stored | None] = {}
        self._changes: dict[Key, list[Change]] = {}
        self._changed: dict[str, set[Encoded]] | None = None
        self._past: dict[int, PastStore] = {}

    def load(self, resource: ResourceSchema, ids: Iterable[Encoded]) -> None:
        """Read many rows and their changes at once; others are read one by one when they are asked for."""
        wanted = [id for id in ids if (resource.name, id) not in self._current]
        found = self._store.rows_by_id(resource, wanted)
        for id in wanted:
            self._current[resource.name, id] = found.get(id)
            self._changes[resource.name, id] = []
        for change in read_changes_of(self._connection, resource.name, wanted, self._floor):
            self._changes[resource.name, change.id].append(change)

    def row_at(self, resource: ResourceSchema, id: Encoded, position: int) -> Stored | None:
        """The row as it was once the commit at `position` was done, None when it was not there."""
        self.load(resource, [id])
        for change in self._changes[resource.name, id]:
            if change.position > position:
                return None if change.before is None else (change.before, change.before_version)
        return self._current[resource.name, id]

    def states(self, resource: ResourceSchema, id: Encoded) -> list[Stored]:
        """All that the row has been from `floor` on, and is, without the states in which it was not there."""
        self.load(resource, [id])
        changes = self._changes[resource.name, id]
        present = self._current[resource.name, id]
        past = [(each.before, each.before_version) for each in changes if each.before is not None]
        return past if present is None else [*past, present]

    def changed(self, resource: ResourceSchema) -> set[Encoded]:
        """The ids of the resource's rows that have changed since `floor`."""
        if self._changed is None:
            self._changed = read_ids_changed(self._connection, self._floor)
        return self._changed.get(resource.name, set())

    def positions(self, resource: ResourceSchema, id: Encoded) -> list[int]:
        """The positions at which the row changed, from `floor` on, in order."""
        self.load(resource, [id])
        return [change.position for change in self._changes[resource.name, id]]

    def at(self, position: int) -> "PastStore":
        """All rows as they were at a position, for judging conditions."""
        if position not in self._past:
            self._past[position] = PastStore(self, self._store, position)
        return self._past[position]


class PastStore:
    """Rows at one position: a `holdfast.execution.Store` that finds related rows, and nothing else."""

    partial = False

    def __init__(self, history: History, store: SqlStore, position: int) -> None:
        self._history = history
        self._store = store
        self._position = position
        self._related: dict[tuple[str, str, Encoded, str], list[Row]] = {}

    def get_row(self, resource: ResourceSchema, id: Encoded) -> Row | None:
        """Return the row as it was then."""
        stored = self._history.row_at(resource, id, self._position)
        return None if stored is None else stored[0]

    def related_rows(self, resource: ResourceSchema, column: Column, id: Encoded, where: Expression) -> Iterable[Row]:
        """Return the rows whose `column` held an id then, at least those for which a bound condition held."""
        key = (resource.name, column.name, id, repr(where))
        found = self._related.get(key)
        if found is None:
            found = self._related[key] = self._related_rows(resource, column, id, where)
        return found

    def _related_rows(self, resource: ResourceSchema, column: Column, id: Encoded, where: Expression) -> list[Row]:
        changed = self._history.changed(resource)
        self._history.load(resource, changed)
        # For a row that has not changed since, only what it reads of others may have been different.
        certain = where if is_own(where) else Constant(True)
        rows = [row for row in self._store.related_rows(resource, column, id, certain) if row[0] not in changed]
        for each in changed:
            stored = self._history.row_at(resource, each, self._position)
            if stored is not None and stored[0][column.index] == id:
                rows.append(stored[0])
        return rows

    def vouches_for(self, resource: ResourceSchema, id: Encoded) -> bool:
        """No: here is every row, whoever might read it."""
        return False

    def select_rows(
        self, resource: ResourceSchema, where: Expression | None, allowed: Expression | None = None
    ) -> Iterable[Row]:
        """Refuse: a past state is read by id."""
        raise TypeError("the past can be read by id only")

    def insert_row(self, resource: ResourceSchema, row: Row) -> None:
        """Refuse: the past does not change."""
        raise TypeError("the past does not change")

    def update_row(self, resource: ResourceSchema, row: Row, old: Row) -> None:
        """Refuse: the past does not change."""
        raise TypeError("the past does not change")

    def delete_row(self, resource: ResourceSchema, id: Encoded) -> None:
        """Refuse: the past does not change."""
        raise TypeError("the past does not change")

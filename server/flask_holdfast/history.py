"""Rows as they were: the change log read backwards."""

from collections.abc import Iterable

from holdfast.query import Expression
from holdfast.schema import ResourceSchema
from holdfast.types import Encoded, Row
from sqlalchemy import Connection

from flask_holdfast.ledger import Change, read_changes_of
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

    def positions(self, resource: ResourceSchema, id: Encoded) -> list[int]:
        """The positions at which the row changed, from `floor` on, in order."""
        self.load(resource, [id])
        return [change.position for change in self._changes[resource.name, id]]

    def at(self, position: int) -> "PastStore":
        """All rows as they were at a position, for judging conditions."""
        return PastStore(self, position)


class PastStore:
    """Rows at one position: a `holdfast.execution.Store` that finds related rows, and nothing else."""

    partial = False

    def __init__(self, history: History, position: int) -> None:
        self._history = history
        self._position = position

    def get_row(self, resource: ResourceSchema, id: Encoded) -> Row | None:
        """Return the row as it was then."""
        stored = self._history.row_at(resource, id, self._position)
        return None if stored is None else stored[0]

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

"""The view: base rows with the overlay on top, and its use as a `Store`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from holdfast.errors import Conflict
from holdfast.predicates import predicate
from holdfast.sync.storage import Table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from holdfast.query import Expression
    from holdfast.schema import ResourceSchema
    from holdfast.types import Encoded, Row

_ABSENT: list[Encoded] = []
"""Stands in the journal for "the overlay had nothing here"; compared by identity."""


class View:
    """Base, local rows and overlay, by resource.

    `base` is what the server confirmed, `local` what never leaves the device, `overlay` what changes have made of both:
    a row, or None where one was deleted. The journal lists what the overlay held before each write, so that any
    number of writes can be undone without copying anything.
    """

    def __init__(self) -> None:
        self.base: dict[str, Table] = {}
        self.local: dict[str, Table] = {}
        self.overlay: dict[str, dict[Encoded, Row | None]] = {}
        self.journal: list[tuple[str, Encoded, Row | None]] = []

    def confirmed(self, resource: str, id: Encoded) -> list[object] | None:
        """Return [version, row] below the overlay."""
        for tables in (self.base, self.local):
            table = tables.get(resource)
            if table is not None:
                entry = table.get(id)
                if entry is not None and entry[1] is not None:
                    return entry
        return None

    def row(self, resource: str, id: Encoded) -> Row | None:
        """Return the row as reads see it."""
        overlay = self.overlay.get(resource)
        if overlay is not None and id in overlay:
            return overlay[id]
        entry = self.confirmed(resource, id)
        return None if entry is None else entry[1]  # type: ignore[return-value]  # [version, row]

    def rows(self, resource: str) -> Iterable[Row]:
        """Return the rows of one resource as reads see them: confirmed ones in place, new ones last."""
        overlay = self.overlay.get(resource)
        seen: dict[Encoded, None] = {}
        for tables in (self.base, self.local):
            for id, entry in tables.get(resource, {}).items():
                if overlay and id in overlay:
                    seen[id] = None
                    changed = overlay[id]
                    if changed is not None:
                        yield changed
                elif entry[1] is not None:
                    yield entry[1]  # type: ignore[misc]  # [version, row]
        if overlay:
            for id, row in overlay.items():
                if row is not None and id not in seen:
                    yield row

    def put(self, resource: str, id: Encoded, row: Row | None) -> None:
        """Write to the overlay; None deletes."""
        overlay = self.overlay.get(resource)
        if overlay is None:
            overlay = self.overlay[resource] = {}
        self.journal.append((resource, id, overlay.get(id) if id in overlay else _ABSENT))
        overlay[id] = row

    def undo(self, mark: int) -> None:
        """Take back every write after the journal was `mark` long."""
        while len(self.journal) > mark:
            resource, id, before = self.journal.pop()
            if before is _ABSENT:
                del self.overlay[resource][id]
            else:
                self.overlay[resource][id] = before

    def put_local(self, resource: str, id: Encoded, version: int, row: Row | None) -> None:
        """Take over a stored write to a local-only resource, unless a later one is there already.

        A deleted row stays as [version, None] for that comparison, so it is no entry for anyone else.
        """
        table = self.local.setdefault(resource, {})
        entry = table.get(id)
        if entry is None or entry[0] <= version:  # type: ignore[operator]  # [version, row]
            table[id] = [version, row]


class ViewStore:
    """The view as the store of an action, or of a page that only reads. Writes go to the overlay."""

    partial = True

    def __init__(self, view: View):
        self.view = view
        self.mark = len(view.journal)

    def get_row(self, resource: ResourceSchema, id: Encoded) -> Row | None:
        return self.view.row(resource.name, id)

    def vouches_for(self, resource: ResourceSchema, id: Encoded) -> bool:
        # The rows that a policy asks for may be ones that only the server has.
        return id not in self.view.overlay.get(resource.name, {})

    def select_rows(
        self, resource: ResourceSchema, where: Expression | None, allowed: Expression | None = None
    ) -> Iterable[Row]:
        holds = predicate(where, self)
        allows = predicate(allowed, self, True)
        return [
            row
            for row in self.view.rows(resource.name)
            if holds(row) and (self.vouches_for(resource, row[0]) or allows(row))
        ]

    def insert_row(self, resource: ResourceSchema, row: Row) -> None:
        if self.view.row(resource.name, row[0]) is not None:
            raise Conflict(f"There already is a {resource.name} with the id {row[0]}")
        self.view.put(resource.name, row[0], row)

    def update_row(self, resource: ResourceSchema, row: Row, old: Row) -> None:
        self.view.put(resource.name, row[0], row)

    def delete_row(self, resource: ResourceSchema, id: Encoded) -> None:
        self.view.put(resource.name, id, None)

    def changes(self) -> list[tuple[str, Encoded, Row | None]]:
        """Return what this store has changed: resource, id and the row as it now is, None where it is gone."""
        view = self.view
        seen: dict[tuple[str, Encoded], None] = {}
        changes: list[tuple[str, Encoded, Row | None]] = []
        for resource, id, before in view.journal[self.mark :]:
            if (resource, id) not in seen:
                seen[resource, id] = None
                if before is _ABSENT:
                    entry = view.confirmed(resource, id)
                    before = None if entry is None else entry[1]  # type: ignore[assignment]  # [version, row]
                row = view.row(resource, id)
                if row != before:
                    changes.append((resource, id, row))
        return changes


class ReplayStore(ViewStore):
    """The store of a mutation that is run again in a rebase.

    Rows of local-only resources were stored with the batch itself, so writing them a second time changes nothing.
    """

    def insert_row(self, resource: ResourceSchema, row: Row) -> None:
        if not resource.local_only:
            super().insert_row(resource, row)

    def update_row(self, resource: ResourceSchema, row: Row, old: Row) -> None:
        if not resource.local_only:
            super().update_row(resource, row, old)

    def delete_row(self, resource: ResourceSchema, id: Encoded) -> None:
        if not resource.local_only:
            super().delete_row(resource, id)

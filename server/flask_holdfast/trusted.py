"""Rows as the server itself reads and writes them, past all policies: seeding, sign-in, imports, administration."""

from typing import TYPE_CHECKING, Any, TypeVar
from uuid import uuid4

from holdfast.attributes import missing
from holdfast.query import condition
from holdfast.resource import Resource
from holdfast.types import Row

from flask_holdfast.jobs import Job, put_in
from flask_holdfast.store import SqlStore

if TYPE_CHECKING:
    from holdfast.query import Condition

R = TypeVar("R", bound=Resource)


class TrustedRows:
    """One transaction's rows. What is written reaches clients, types and constraints are checked; policies are not."""

    def __init__(self, store: SqlStore) -> None:
        self._store = store

    def get(self, resource: type[R], id: object) -> R | None:
        """Return the row with this id, None when there is none."""
        row = self._store.get_row(resource.schema, resource.schema.primary_key.to_row(id))
        return None if row is None else resource(row)

    def read(self, resource: type[R], where: "Condition | None" = None) -> list[R]:
        """Return all rows for which a condition holds, in the order of their ids."""
        chosen = None if where is None else condition(where)
        return [resource(row) for row in self._store.select_rows(resource.schema, chosen)]

    def save(self, resource: type[R], **values: object) -> R:
        """Make a row have these values: change the one with the given id, or add it, with defaults for the rest.

        Raises Invalid for a value that breaks a rule, TypeError for a name that is no attribute.
        """
        schema = resource.schema
        for name in values:
            if schema.column(name) is None:
                raise TypeError(f"{schema.name} has no attribute {name!r}")
        key = schema.primary_key
        given = values.get(key.name)
        old = None if given is None else self._store.get_row(schema, key.to_row(given))
        row: Row = []
        for column in schema.columns:
            if column.name not in values and old is not None:
                row.append(old[column.index])
                continue
            value = values.get(column.name, missing)
            if value is missing:
                value = uuid4() if column is key else column.make_default()
            row.append(column.to_row(None if value is missing else value))
            column.check(None if value is missing else value)
        if old is None:
            self._store.insert_row(schema, row)
        elif row != old:
            self._store.update_row(schema, row, old)
        return resource(row)

    def remove(self, resource: type[R], id: object) -> None:
        """Delete the row with this id. Raises NotFound when there is none, Conflict while others belong to it."""
        self._store.delete_row(resource.schema, resource.schema.primary_key.to_row(id))

    def put_job(self, job: Job[Any], **arguments: Any) -> None:  # Any: whatever the job takes
        """Put a job in this transaction. Raises TypeError for arguments that the job does not take."""
        put_in(self._store, job, arguments)

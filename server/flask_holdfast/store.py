"""The data layer: resources' rows in SQL, and what one transaction did to them."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from typing import Any

from holdfast.attributes import Column
from holdfast.errors import Conflict, Invalid, NotFound
from holdfast.query import And, Expression
from holdfast.resource import Resource
from holdfast.schema import ResourceSchema
from holdfast.types import Encoded, Row
from sqlalchemy import Connection, delete, exists, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DBAPIError, IntegrityError

from flask_holdfast.columns import check_storable
from flask_holdfast.database import is_transient
from flask_holdfast.ledger import IDS_PER_QUERY
from flask_holdfast.rendering import Renderer
from flask_holdfast.tables import VERSION, ResourceTables

Key = tuple[str, Encoded]
"""A row's resource and id."""


class StaleRow(Exception):
    """Another transaction changed a row between this one's reading and writing it. The whole work must run again."""


@dataclass(frozen=True)
class Touched:
    """A row that the transaction wrote: how it was before, with its version, and how it is now (None: not there)."""

    before: Row | None
    before_version: int
    after: Row | None


class SqlStore:
    """Rows of resources in one SQL transaction: `holdfast.execution.Store`.

    A row that is written must still have the version at which this transaction read it, otherwise `StaleRow`: what
    business code decided on what it read then holds for what it writes, without locking what it only reads.

    Args:
        lock: lock each row that is read by its id until the transaction ends. Slower where many commands touch the
            same rows, but a second try that locks cannot be stale again.

    `cause` says, for operators, what the transaction is about; `jobs_put` counts the jobs written in it.
    """

    partial = False

    def __init__(self, connection: Connection, tables: ResourceTables, *, lock: bool = False) -> None:
        self.stale = False
        self.cause = ""
        self.jobs_put = 0
        self._connection = connection
        self._tables = tables
        self._dialect = connection.dialect.name
        self._lock = lock and self._dialect == "postgresql"
        self._touched: dict[Key, Touched] = {}
        self._versions: dict[Key, int] = {}

    @property
    def connection(self) -> Connection:
        """The transaction's connection, for what else is written in it."""
        return self._connection

    def get_row(self, resource: ResourceSchema, id: Encoded) -> Row | None:
        """Return the row with this id, None when there is none."""
        table = self._tables.of(resource)
        statement = select(table).where(table.c[resource.primary_key.name] == id)
        if self._lock:
            statement = statement.with_for_update()
        found = self._connection.execute(statement).first()
        return None if found is None else self._seen(resource, found)

    def vouches_for(self, resource: ResourceSchema, id: Encoded) -> bool:
        """No: here is every row, whoever may read it."""
        return False

    def select_rows(
        self, resource: ResourceSchema, where: Expression | None, allowed: Expression | None = None
    ) -> Iterable[Row]:
        """Return the rows for which bound conditions hold, in the order of their ids; None holds for all."""
        both = where if allowed is None else allowed if where is None else And(where, allowed)
        return [row for row, _ in self.select_versions(resource, both)]

    def related_rows(self, resource: ResourceSchema, column: Column, id: Encoded, where: Expression) -> Iterable[Row]:
        """Return the rows whose `column` holds an id and for which a bound condition holds."""
        table = self._tables.of(resource)
        holds = Renderer(self._tables, table, self._dialect).condition(where)
        statement = select(table).where(table.c[column.name] == id, holds)
        return [self._seen(resource, found) for found in self._connection.execute(statement)]

    def select_versions(
        self, resource: ResourceSchema, where: Expression | None, *, after: Encoded = None, limit: int | None = None
    ) -> list[tuple[Row, int]]:
        """Return rows with their versions in the order of their ids, at most `limit`, those with an id past `after`."""
        table = self._tables.of(resource)
        key = table.c[resource.primary_key.name]
        statement = select(table).order_by(key)
        if where is not None:
            statement = statement.where(Renderer(self._tables, table, self._dialect).condition(where))
        if after is not None:
            statement = statement.where(key > after)
        if limit is not None:
            statement = statement.limit(limit)
        return [(self._seen(resource, found), found[-1]) for found in self._connection.execute(statement).all()]

    def rows_by_id(self, resource: ResourceSchema, ids: Iterable[Encoded]) -> dict[Encoded, tuple[Row, int]]:
        """Return the rows with these ids, and their versions, as far as they are there."""
        return self._rows_where(resource, resource.primary_key.name, ids)

    def rows_pointing_at(
        self, resource: ResourceSchema, column: str, ids: Iterable[Encoded]
    ) -> dict[Encoded, tuple[Row, int]]:
        """Return the rows whose `column` holds one of these ids, and their versions, by their own ids."""
        return self._rows_where(resource, column, ids)

    def insert_row(self, resource: ResourceSchema, row: Row) -> None:
        """Add a row. Raises Conflict when its id is taken, Invalid when it belongs to a row that does not exist."""
        key = (resource.name, row[0])
        before = self._touched.get(key, Touched(None, 0, None))
        version = _version_after(before, row)
        dialect: Any = postgresql if self._dialect == "postgresql" else sqlite  # Any: both have the same insert()
        table = self._tables.of(resource)
        statement = dialect.insert(table).values(**self._values(resource, row, version)).on_conflict_do_nothing()
        # SQLAlchemy leaves the count of inserted rows out unless it is asked for.
        statement = statement.execution_options(preserve_rowcount=True)
        try:
            with self._guard():
                added = self._connection.execute(statement).rowcount
        except IntegrityError:
            raise self._missing_target(resource, row) from None
        if added == 0:
            raise Conflict(f"There is already a {resource.name} with this id", field=resource.primary_key.name)
        self._note(key, before, row, version)

    def update_row(self, resource: ResourceSchema, row: Row, old: Row) -> None:
        """Put `row` in the place of `old`. Raises NotFound when it is gone, Invalid for a row it cannot belong to."""
        key = (resource.name, row[0])
        before = self._before(resource, key, old)
        version = _version_after(before, row)
        table = self._tables.of(resource)
        statement = update(table).where(
            table.c[resource.primary_key.name] == row[0], table.c[VERSION] == self._versions[key]
        )
        try:
            with self._guard():
                changed = self._connection.execute(statement.values(**self._values(resource, row, version))).rowcount
        except IntegrityError:
            raise self._missing_target(resource, row) from None
        self._expect_one(changed)
        self._note(key, before, row, version)

    def delete_row(self, resource: ResourceSchema, id: Encoded) -> None:
        """Remove a row. Raises NotFound when it is gone, Conflict while others belong to it."""
        key = (resource.name, id)
        old = self.get_row(resource, id)
        if old is None:
            raise NotFound(f"There is no {resource.name} with this id")
        before = self._before(resource, key, old)
        table = self._tables.of(resource)
        statement = delete(table).where(
            table.c[resource.primary_key.name] == id, table.c[VERSION] == self._versions[key]
        )
        try:
            with self._guard():
                removed = self._connection.execute(statement).rowcount
        except IntegrityError:
            raise Conflict(f"Other rows still belong to this {resource.name}") from None
        self._expect_one(removed)
        self._note(key, before, None, 0)

    def before(self, resource: ResourceSchema, id: Encoded) -> Row | None:
        """Return a row as it was before this transaction wrote it; None when it did not."""
        touched = self._touched.get((resource.name, id))
        return None if touched is None else touched.before

    def mark(self) -> object:
        """Return what `restore` needs when the SQL savepoint opened now is rolled back."""
        return dict(self._touched), dict(self._versions)

    def restore(self, mark: object) -> None:
        """Forget what was noted since `mark`."""
        assert isinstance(mark, tuple)
        self._touched, self._versions = dict(mark[0]), dict(mark[1])

    def changes(self) -> list[tuple[str, Encoded, Row | None, int]]:
        """Return each row that ended up different: resource, id, row before (None: there was none) and its version."""
        return [
            (name, id, touched.before, touched.before_version)
            for (name, id), touched in self._touched.items()
            if touched.before != touched.after
        ]

    def _rows_where(
        self, resource: ResourceSchema, column: str, values: Iterable[Encoded]
    ) -> dict[Encoded, tuple[Row, int]]:
        table = self._tables.of(resource)
        wanted = list(values)
        rows: dict[Encoded, tuple[Row, int]] = {}
        for start in range(0, len(wanted), IDS_PER_QUERY):
            statement = select(table).where(table.c[column].in_(wanted[start : start + IDS_PER_QUERY]))
            for found in self._connection.execute(statement):
                row = self._seen(resource, found)
                rows[row[0]] = (row, found[-1])
        return rows

    def _seen(self, resource: ResourceSchema, found: Any) -> Row:  # Any: SQLAlchemy's row of whatever columns
        row: Row = list(found)
        self._versions[resource.name, row[0]] = row.pop()  # type: ignore[assignment]  # the version stands last
        return row

    def _before(self, resource: ResourceSchema, key: Key, old: Row) -> Touched:
        touched = self._touched.get(key)
        if touched is not None:
            return touched
        if key not in self._versions and self.get_row(resource, key[1]) is None:
            raise NotFound(f"There is no {resource.name} with this id")
        return Touched(old, self._versions[key], old)

    def _note(self, key: Key, before: Touched, after: Row | None, version: int) -> None:
        self._touched[key] = Touched(before.before, before.before_version, after)
        if after is None:
            self._versions.pop(key, None)
        else:
            self._versions[key] = version

    def _expect_one(self, count: int) -> None:
        if count != 1:
            # Remembered too, because an author's `except Exception` must not turn a lost write into success.
            self.stale = True
            raise StaleRow("a row changed between reading and writing it")

    @contextmanager
    def _guard(self) -> Iterator[None]:
        """Keep the transaction usable when the database refuses a statement: PostgreSQL would give it up whole."""
        try:
            with nullcontext() if self._dialect == "sqlite" else self._connection.begin_nested():
                yield
        except DBAPIError as error:
            # The savepoint undoes a deadlock's victim too. As above: caught by an author, it must not pass for success.
            self.stale = self.stale or is_transient(error)
            raise

    def _values(self, resource: ResourceSchema, row: Row, version: int) -> dict[str, object]:
        values: dict[str, object] = {}
        for column, value in zip(resource.columns, row, strict=True):
            try:
                check_storable(column.codec.kind, value)
            except Invalid as error:
                raise Invalid(f"{column.label}: {error.message}", field=column.name) from None
            values[column.name] = value
        values[VERSION] = version
        return values

    def _missing_target(self, resource: ResourceSchema, row: Row) -> Invalid:
        for column in resource.columns:
            id = row[column.index]
            if column.relation is None or id is None:
                continue
            target = column.relation._target().schema
            if self._tables.holds(target) and not self._is_there(target, id):
                return Invalid(f"There is no such {target.name}", field=column.name)
        return Invalid(f"This {resource.name} breaks a rule of the database")

    def _is_there(self, resource: ResourceSchema, id: Encoded) -> bool:
        table = self._tables.of(resource)
        found = select(exists().where(table.c[resource.primary_key.name] == id))
        return bool(self._connection.execute(found).scalar_one())


def _version_after(touched: Touched, row: Row) -> int:
    """The version of a row this transaction writes: one more than before it, or the same if it is as it was."""
    return touched.before_version if row == touched.before else touched.before_version + 1


def row_of(instance: Resource) -> Row:
    """The row that an instance stands for, with what is private."""
    return list(instance._row)

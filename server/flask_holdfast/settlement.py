"""Changes that meet: what a device changed, against what others have made of the row since the device saw it."""

from decimal import Decimal
from typing import Any

from holdfast.errors import Conflict
from holdfast.execution import current
from holdfast.named import set_named
from holdfast.predicates import holds
from holdfast.resource import Resource
from holdfast.schema import ResourceSchema, resource_named
from holdfast.strategies import Merge, PerField, Strategy, first_write_wins, increment, last_write_wins
from holdfast.sync.messages import Command
from holdfast.sync.records import key_of
from holdfast.types import Row
from sqlalchemy import Connection

from flask_holdfast.ledger import read_steps
from flask_holdfast.store import SqlStore


class LoggedSettlement:
    """Settles one command's changes by the change log: `holdfast.execution.Settlement`.

    A device's own earlier commands are no one else's changes: the row it saw is the row at the version it names, with
    what its own commands have done to it since.
    """

    def __init__(self, connection: Connection, store: SqlStore, client: str, command: Command) -> None:
        self._connection = connection
        self._store = store
        self._client = client
        self._versions = command.base_versions

    def base(self, schema: ResourceSchema, theirs: Row) -> Row | None:
        """Return the row as the device saw it, None when nobody else has changed it since or it does not matter."""
        version = self._versions.get(key_of(schema.name, theirs[0]))
        if version is None or _strategy(schema) is last_write_wins:
            return None
        steps = read_steps(self._connection, schema.name, theirs[0], version)
        if all(step.client == self._client for step in steps):
            return None
        committed = self._store.before(schema, theirs[0]) or theirs
        states = [step.before for step in steps] + [committed]
        if steps[0].before_version != version or any(state is None for state in states):
            # The log does not reach back that far. What was changed cannot be told, so nothing is overwritten.
            raise self._conflict(schema, None, theirs, None)
        base = list(states[0] or [])
        for step, before, after in zip(steps, states, states[1:], strict=False):
            if step.client == self._client:
                _repeat(base, before, after)
        _repeat(base, committed, theirs)
        return base

    def settle(self, schema: ResourceSchema, base: Row, theirs: Row, mine: Row) -> Row:
        """Return the row that stands, as the resource's strategy says. Raises Conflict when the change may not."""
        if theirs == base:
            return mine
        strategy = _strategy(schema)
        if isinstance(strategy, Merge):
            return self._merge(strategy, schema, base, theirs, mine)
        if strategy is first_write_wins:
            raise self._conflict(schema, base, theirs, mine)
        fields = strategy if isinstance(strategy, PerField) else PerField(strategy, {})
        row = list(theirs)
        for column in schema.columns:
            place = column.index
            if mine[place] == base[place]:
                continue
            if theirs[place] == base[place]:
                row[place] = mine[place]
                continue
            chosen = fields.fields.get(column.name, fields.default)
            if chosen is first_write_wins and mine[place] != theirs[place]:
                raise self._conflict(schema, base, theirs, mine, column.name)
            values = [column.from_row(each[place]) for each in (base, theirs, mine)]
            if chosen is increment and all(_is_number(value) for value in values):
                total = _add(*values)
                column.check(total)
                row[place] = column.to_row(total)
            else:
                row[place] = mine[place]
        return row

    def destroy(self, schema: ResourceSchema, base: Row, theirs: Row) -> None:
        """Allow a row to go although others have changed it, unless the first write wins."""
        strategy = _strategy(schema)
        default = strategy.default if isinstance(strategy, PerField) else strategy
        if default is first_write_wins and theirs != base:
            raise self._conflict(schema, base, theirs, None)

    def _merge(self, strategy: Merge, schema: ResourceSchema, base: Row, theirs: Row, mine: Row) -> Row:
        resource = resource_named(schema.name)
        try:
            merged: Any = strategy.function(resource(base), resource(theirs), resource(mine))
        except Conflict as error:
            told = self._conflict(schema, base, theirs, mine, error.field)
            raise Conflict(error.message, error.field, base=told.base, theirs=told.theirs, mine=told.mine) from None
        working = resource(theirs)
        working._editing = True
        if isinstance(merged, Resource):
            row = merged._changed_row(merged._row)
            merged = {column.name: column.from_row(row[column.index]) for column in schema.columns}
        for name, value in merged.items():
            if schema.column(name) is None:
                raise TypeError(f"{strategy.name} gives {name!r}, which is no attribute of {schema.name}")
            if schema.column(name) is not schema.primary_key:
                set_named(working, name, value)
        return working._changed_row(theirs)

    def _conflict(
        self, schema: ResourceSchema, base: Row | None, theirs: Row, mine: Row | None, field: str | None = None
    ) -> Conflict:
        # A change may be allowed to who may not read the row; and a client that names a version it never had must not
        # be told what the row was then, nor what its change would have made of that.
        known = base is not None and self._is_readable(schema, base)
        return Conflict(
            field=field,
            base=_public(schema, base) if known else None,
            theirs=_public(schema, theirs) if self._is_readable(schema, theirs) else None,
            mine=_public(schema, mine) if known else None,
        )

    def _is_readable(self, schema: ResourceSchema, row: Row) -> bool:
        execution = current()
        return holds(schema.permission("read"), row, execution.actor, execution.store)


def _public(schema: ResourceSchema, row: Row | None) -> Row | None:
    return None if row is None else row[: len(schema.public)]


def _strategy(schema: ResourceSchema) -> Strategy:
    return last_write_wins if schema.indexed_db is None else schema.indexed_db.resolution


def _repeat(base: Row, before: Row | None, after: Row | None) -> None:
    """Change in `base` what was changed between two states of a row."""
    for place, (old, new) in enumerate(zip(before or [], after or [], strict=True)):
        if old != new:
            base[place] = new


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float, Decimal)) and not isinstance(value, bool)


def _add(base: Any, theirs: Any, mine: Any) -> Any:  # Any: numbers of one of three types
    return theirs + (mine - base)

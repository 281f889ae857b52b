"""What changed for an actor since a cursor: patches, computed in one snapshot of the database.

A first pull (no cursor) pages through the rows that the actor may read, in the order of their ids, and then catches up
from the change log. Every later pull reads the log alone, so it costs what changed and not what there is.

The log holds each changed row as it was before. That is how a pull tells `leave` (the actor could read the row when its
cursor was given, and may not any more) from a row the actor never could read, of which it says nothing.
"""

import hmac
from collections.abc import Callable
from dataclasses import dataclass

from holdfast.jsontext import write_json
from holdfast.predicates import bind, predicate
from holdfast.query import And, Expression, condition
from holdfast.resource import Resource
from holdfast.schema import ResourceSchema, resource_named, schema_hash
from holdfast.stores import Scope
from holdfast.sync.checksum import NOTHING, operations_text
from holdfast.sync.messages import Patch, Reset
from holdfast.types import Encoded, Row
from sqlalchemy import Connection

from flask_holdfast.cursor import At, Base, Scan, caught_up, read_cursor, write_cursor
from flask_holdfast.expressions import actor_attributes
from flask_holdfast.history import History
from flask_holdfast.ledger import positions_of, read_changed, read_head
from flask_holdfast.outcomes import last_id_at, results_between
from flask_holdfast.store import SqlStore
from flask_holdfast.tables import ResourceTables
from flask_holdfast.ways import Span, Ways


@dataclass(frozen=True)
class PatchLimits:
    """How much one patch carries."""

    rows: int = 2000
    """Rows of a first pull, or changed rows of a later one; a commit that changed more comes alone."""
    bytes: int = 512 * 1024
    """Size, about, at which a page of a first pull ends although it has fewer rows."""


@dataclass(frozen=True)
class Reader:
    """Who pulls, and the snapshot it is answered from.

    `covered` is the position up to which the client is known to have its outcomes.
    """

    connection: Connection
    store: SqlStore
    actor: Resource | None
    client: str
    covered: int


class Puller:
    """Computes patches.

    Args:
        tables: all tables of the app.
        synced: the resources that devices hold, in the order in which a first pull sends them.

    `schema` is their fingerprint: devices must have the same to understand what is pulled.
    """

    def __init__(self, tables: ResourceTables, synced: list[ResourceSchema], limits: PatchLimits) -> None:
        self._tables = tables
        self._synced = synced
        self._limits = limits
        self._scopes = {schema.name: device_scope(schema) for schema in synced}
        self.schema = schema_hash([resource_named(schema.name) for schema in synced])

    def pull(self, reader: Reader, text: str | None) -> Patch | Reset:
        """Answer a pull that shows this cursor."""
        head = read_head(reader.connection)
        base = Base(head.epoch, self._rights(reader.actor, head.secret))
        if not self._synced:
            to = write_cursor(caught_up(base, head.position))
            return self._patch(reader, text, to, NOTHING, reader.covered, head.position, False, base)
        if text is None:
            return self._scan(reader, text, Scan(base, head.position, self._synced[0].name, None), head.position)
        cursor = read_cursor(text)
        if cursor is None:
            return Reset("the cursor is not one of this server")
        if cursor.base != base:
            same = cursor.base.epoch == base.epoch
            return Reset("what the actor may read has changed" if same else "the cursor is of another database")
        if (cursor.head if isinstance(cursor, Scan) else cursor.since) < head.floor:
            return Reset("the cursor is older than what the server keeps of past changes")
        if isinstance(cursor, Scan):
            if cursor.head > head.position:
                return Reset("the database was restored to an earlier state")
            return self._scan(reader, text, cursor, head.position)
        if cursor.seen > head.position:
            return Reset("the database was restored to an earlier state")
        return self._catch_up(reader, text, cursor, head.position)

    def _scan(self, reader: Reader, text: str | None, cursor: Scan, head: int) -> Patch:
        """A page of a first pull."""
        texts: list[str] = []
        count = size = 0
        after = cursor.after
        names = [schema.name for schema in self._synced]
        for schema in self._synced[names.index(cursor.resource) if cursor.resource in names else 0 :]:
            where = bind(self._scopes[schema.name], reader.actor)
            # One more than fits tells whether there is another page.
            room = self._limits.rows - count
            found = reader.store.select_versions(schema, where, after=after, limit=room + 1)
            width = len(schema.public)
            puts = [["put", schema.name, version, row[:width]] for row, version in found[:room]]
            # Rows are written all at once where they fit: one by one they take three times as long.
            told = write_json(puts)[1:-1]
            if size + len(told) > self._limits.bytes:
                puts, told = _fitting(puts, self._limits.bytes - size)
            if puts:
                texts.append(told)
                count += len(puts)
                size += len(told)
                after = found[len(puts) - 1][0][0]
            if len(puts) < len(found):
                to = write_cursor(Scan(cursor.base, cursor.head, schema.name, after))
                # last_id 0: the effects of a command may stand on any page, so none is covered yet.
                return Patch(text, to, 0, _joined(texts), [], "", True, cursor.base.epoch)
            after = None
        to = write_cursor(At(cursor.base, cursor.head, cursor.head, head))
        told = _joined(texts)
        return self._patch(reader, text, to, told, reader.covered, cursor.head, head > cursor.head, cursor.base)

    def _catch_up(self, reader: Reader, text: str, cursor: At, head: int) -> Patch:
        """The changes after a cursor, or as many of them as a patch carries."""
        changed, upto = read_changed(reader.connection, cursor.position, head, self._limits.rows)
        history = History(reader.connection, reader.store, cursor.since)
        span = Span(history, cursor.since, upto, caught_up=cursor.since == cursor.seen)
        operations: list[list[object]] = []
        for schema in self._synced:
            own = changed.get(schema.name, set())
            bound = bind(self._scopes[schema.name], reader.actor)
            ways = Ways(bound)
            affected = ways.affected(span, reader.store, changed)
            history.load(schema, own | affected)
            turn = _Turn(span, reader, cursor, bound, ways.resources)
            for id in sorted(own | affected, key=str):
                operation = turn.operation(schema, id, changed=id in own)
                if operation is not None:
                    operations.append(operation)
        if upto == head and cursor.seen <= upto:
            to = caught_up(cursor.base, upto)
        else:
            to = At(cursor.base, upto, cursor.since, max(upto, cursor.seen))
        told = operations_text(operations)
        return self._patch(reader, text, write_cursor(to), told, cursor.position, upto, upto < head, cursor.base)

    def _patch(
        self,
        reader: Reader,
        text: str | None,
        to: str,
        operations: str,
        after: int,
        upto: int,
        more: bool,
        base: Base,
    ) -> Patch:
        last_id = last_id_at(reader.connection, reader.client, upto)
        results = results_between(reader.connection, reader.client, after, upto)
        return Patch(text, to, last_id, operations, results, "", more, base.epoch)

    def _rights(self, actor: Resource | None, secret: str) -> str:
        """A fingerprint of what decides which rows the actor may read, apart from the rows themselves."""
        lines = [self.schema]
        for schema in self._synced:
            permission = self._scopes[schema.name]
            # Rows in the log are as their columns were: private ones are none of the schema that devices know.
            lines.append(",".join(column.name for column in schema.columns))
            lines.append(f"{schema.name}: {permission!r}")
            for name in sorted(actor_attributes(permission)):
                lines.append(f"{name} = {None if actor is None else getattr(actor, name, None)!r}")
        # The client sees it, and its actor's attributes may be private.
        return hmac.digest(secret.encode(), "\n".join(lines).encode(), "sha256").hex()[:16]


class _Turn:
    """One resource's part of a catch-up: judges single rows by a bound condition, which reads `related` resources."""

    def __init__(self, span: Span, reader: Reader, cursor: At, bound: Expression, related: list[str]) -> None:
        self._span = span
        self._history = span.history
        self._reader = reader
        self._cursor = cursor
        self._bound = bound
        self._related = related
        self._tests: dict[int, Callable[[Row], bool]] = {}

    def operation(self, schema: ResourceSchema, id: Encoded, *, changed: bool) -> list[object] | None:
        """What to tell of one row, if anything."""
        present = self._history.row_at(schema, id, self._span.upto)
        if present is not None and self._test(self._span.upto)(present[0]):
            if not changed and self._span.caught_up and self._readable_at(schema, id, self._span.since):
                # Only a related row changed, and the device has this one as it is.
                return None
            return ["put", schema.name, present[1], present[0][: len(schema.public)]]
        if not self._was_readable(schema, id):
            return None
        return ["delete" if present is None else "leave", schema.name, id]

    def _was_readable(self, schema: ResourceSchema, id: Encoded) -> bool:
        """Tell whether the device may have the row: the actor could read it in a state that its rows come from."""
        cursor = self._cursor
        states = [cursor.since]
        if cursor.seen > cursor.since:
            own = self._history.positions(schema, id)
            others = positions_of(self._reader.connection, self._related, cursor.since, cursor.seen)
            states += [position for position in sorted({*own, *others}) if position <= cursor.seen]
        return any(self._readable_at(schema, id, position) for position in states)

    def _readable_at(self, schema: ResourceSchema, id: Encoded, position: int) -> bool:
        past = self._history.row_at(schema, id, position)
        return past is not None and self._test(position)(past[0])

    def _test(self, position: int) -> Callable[[Row], bool]:
        if position not in self._tests:
            self._tests[position] = predicate(self._bound, self._history.at(position))
        return self._tests[position]


def device_scope(schema: ResourceSchema) -> Expression:
    """The condition under which a device holds a row: its actor may read it, and it is in the narrower scope."""
    assert schema.indexed_db is not None
    scope = schema.indexed_db.scope
    readable = schema.permission("read")
    return readable if isinstance(scope, Scope) else And(readable, condition(scope))


def _fitting(operations: list[list[object]], room: int) -> tuple[list[list[object]], str]:
    """The first operations until one passes `room` bytes, about, and their texts."""
    texts: list[str] = []
    size = 0
    for operation in operations:
        if size > room:
            break
        texts.append(write_json(operation))
        size += len(texts[-1])
    return operations[: len(texts)], ",".join(texts)


def _joined(texts: list[str]) -> str:
    """The text of a list, of texts of its items."""
    return f"[{','.join(texts)}]"

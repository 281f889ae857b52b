"""Which rows a change of related rows can bring into an actor's sight, or out of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from holdfast.attributes import BelongsTo, Column
from holdfast.many import Hop, hops_of
from holdfast.predicates import follow, predicate
from holdfast.query import Exists, Expression, Path
from holdfast.schema import ResourceSchema, resource_named
from holdfast.types import Encoded

from flask_holdfast.expressions import parts
from flask_holdfast.history import History, Stored
from flask_holdfast.store import SqlStore

Changed = dict[str, set[Encoded]]
"""The ids of changed rows, by resource."""


@dataclass(frozen=True)
class Way:
    """From a resource's rows to related rows that a condition asks for.

    `columns` are the attributes that the condition reads of the rows at its end. `where`, if there is one, has to hold
    for such a row if it is to matter.
    """

    hops: list[Hop]
    columns: list[Column]
    where: Expression | None = None

    @property
    def target(self) -> ResourceSchema:
        """The resource of the rows at its end."""
        return self.hops[-1].schema


@dataclass(frozen=True)
class Span:
    """What a client may have been told from, and where it is brought to.

    `caught_up`: it has the rows as they were at `since`, and not those of some state after it.
    """

    history: History
    since: int
    upto: int
    caught_up: bool


class Ways:
    """All the ways of one bound condition.

    Judging each row behind a changed one would cost as much as there are; so a change that makes no difference to what
    the condition reads, or that is about a row which does not matter to this actor, leads nowhere.
    """

    def __init__(self, where: Expression) -> None:
        self._ways = list(_ways(where, []))
        self.resources = sorted({way.target.name for way in self._ways})

    def affected(self, span: Span, store: SqlStore, changed: Changed) -> set[Encoded]:
        """The ids of rows for which the condition may have another answer because of these changed rows."""
        found: set[Encoded] = set()
        for way in self._ways:
            ids = {id for id in changed.get(way.target.name, ()) if _matters(way, span, id)}
            for hop in reversed(way.hops):
                if not ids:
                    break
                ids = _sources(hop, span.history, store, ids)
            found |= ids
        return found


def _sources(hop: Hop, history: History, store: SqlStore, ids: set[Encoded]) -> set[Encoded]:
    """The ids of the rows from which a hop leads to these, now or since the history begins."""
    if not hop.many:
        return set(store.rows_pointing_at(_owner(hop.column), hop.column.name, ids))
    # They may have led back to other rows before, which no other change tells.
    history.load(hop.schema, ids)
    back = {stored[0][hop.column.index] for id in ids for stored in history.states(hop.schema, id)}
    return back - {None}


def _matters(way: Way, span: Span, id: Encoded) -> bool:
    """Tell whether a changed row at the end of a way can make a difference."""
    history, schema = span.history, way.target
    if not span.caught_up:
        positions = [span.since, *history.positions(schema, id)]
        return len({_read(way, history.row_at(schema, id, position)) for position in positions}) > 1
    before, after = (_read(way, _if_it_matters(way, span, id, position)) for position in (span.since, span.upto))
    return before != after


def _if_it_matters(way: Way, span: Span, id: Encoded, position: int) -> Stored | None:
    stored = span.history.row_at(way.target, id, position)
    if stored is None or way.where is None:
        return stored
    return stored if predicate(way.where, span.history.at(position))(stored[0]) else None


def _read(way: Way, stored: Stored | None) -> tuple[Encoded, ...] | None:
    return None if stored is None else tuple(stored[0][column.index] for column in way.columns)


def _ways(where: Expression, prefix: list[Hop]) -> Iterator[Way]:
    match where:
        case Path():
            steps, end = follow(where)
            yield from _along(prefix, [Hop(step, False) for step in steps], [end], None)
        case Exists():
            hops, last = hops_of(where)
            yield from _along(prefix, hops, _own_columns(last), last)
            yield from _ways(last, [*prefix, *hops])
        case _:
            for part in parts(where):
                yield from _ways(part, prefix)


def _along(prefix: list[Hop], hops: list[Hop], columns: list[Column], where: Expression | None) -> Iterator[Way]:
    """The ways to the rows at each of some hops, at the last of which `columns` are read."""
    for count, hop in enumerate(hops, start=1):
        read = [hop.column] if hop.many else []
        if count == len(hops):
            yield Way([*prefix, *hops[:count]], [*read, *columns], where)
        else:
            read += [] if hops[count].many else [hops[count].column]
            yield Way([*prefix, *hops[:count]], read)


def _own_columns(where: Expression) -> list[Column]:
    """The attributes of a row itself that a condition on it reads."""
    match where:
        case Column():
            return [where]
        case BelongsTo():
            return [where._column]
        case Path():
            steps, end = follow(where)
            return [steps[0] if steps else end]
        case Exists():
            first = hops_of(where)[0][0]
            return [] if first.many else [first.column]
    return [column for part in parts(where) for column in _own_columns(part)]


def _owner(column: Column) -> ResourceSchema:
    return resource_named(column.resource_name).schema

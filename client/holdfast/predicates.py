"""Conditions worked out on rows: `bind` puts the actor in, `predicate` makes a function of a row."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, TypeAlias

from holdfast.attributes import BelongsTo, Column
from holdfast.errors import DeclarationError
from holdfast.many import HasMany, Hop, asks_nobody, hops_of, rest_of
from holdfast.named import get_named
from holdfast.private import PrivateColumn
from holdfast.query import (
    ActorAttribute,
    And,
    Compare,
    Constant,
    Exists,
    Expression,
    In,
    IsNone,
    Literal,
    Not,
    Or,
    Order,
    Path,
    Unknown,
    condition,
)

if TYPE_CHECKING:
    from holdfast.execution import Store
    from holdfast.resource import Resource
    from holdfast.schema import ResourceSchema
    from holdfast.types import Encoded, Row

__all__ = ["bind", "follow", "holds", "ordered", "predicate"]

Test: TypeAlias = "Callable[[Row], bool | None]"
Value: TypeAlias = "Callable[[Row], object]"


_MISSING = object()

_WITHHELD = object()
"""Stands for a value that only the server knows."""


def bind(expression: Expression, actor: Resource | None) -> Expression:
    """Return the expression with the actor's attributes as literals.

    `Unknown` stands for what this actor does not have: nobody is signed in, or someone of another kind. What is private
    stands for itself where only the server knows it.
    """
    if isinstance(expression, ActorAttribute):
        value = _MISSING if actor is None else get_named(actor, expression.name, _MISSING)
        if value is not _MISSING:
            return Literal(value)
        private = None if actor is None else actor.schema.column(expression.name)
        if isinstance(private, PrivateColumn):
            return private
        return Unknown()
    if isinstance(expression, Compare):
        return Compare(expression.op, bind(expression.left, actor), bind(expression.right, actor))
    if isinstance(expression, And):
        return And(bind(expression.left, actor), bind(expression.right, actor))
    if isinstance(expression, Or):
        return Or(bind(expression.left, actor), bind(expression.right, actor))
    if isinstance(expression, Not):
        return Not(bind(expression.inner, actor))
    if isinstance(expression, In):
        return In(bind(expression.left, actor), [bind(value, actor) for value in expression.values])
    if isinstance(expression, IsNone):
        return IsNone(bind(expression.left, actor))
    if isinstance(expression, Exists):
        return Exists(expression.relation, bind(expression.where, actor), expression.member)
    return expression


def follow(path: Path) -> tuple[list[Column], Column]:
    """Return the columns that hold the ids to follow, and the column at the end.

    `representative.id` needs no following: it is the local `representative_id`. Raises DeclarationError for a name
    that the resource in question does not have.
    """
    relation = path._root
    if isinstance(relation, HasMany):
        raise DeclarationError(f"{path!r} is an attribute of many rows: write {relation!r}.any(...)")
    steps: list[Column] = []
    last = len(path._names) - 1
    for position, name in enumerate(path._names):
        schema = relation._target().schema
        if position == last and name == schema.primary_key.name:
            return steps, relation._column
        steps.append(relation._column)
        next_relation = schema.relations.get(name)
        if next_relation is not None:
            relation = next_relation
            continue
        found = schema.column(name)
        if found is None:
            raise DeclarationError(f"{path!r}: {schema.name} has no attribute {name}")
        if position != last:
            raise DeclarationError(f"{path!r}: {schema.name}.{name} is not a belongs_to, so nothing follows it")
        return steps, found
    return steps, relation._column


def predicate(where: Expression | None, store: Store, suits: bool = False) -> Callable[[Row], bool]:
    """Return a function that tells whether a condition, already bound, holds for a row; None holds for all.

    `store` gives the related rows that the condition asks for. What only the server knows is taken, with `suits`, for
    whatever lets the condition hold, else for what does not.
    """
    test = _test(Constant(True) if where is None else where, store, suits)
    return lambda row: test(row) is True


def holds(where: Expression, row: Row, actor: Resource | None, store: Store) -> bool:
    """Tell whether a permission holds for one row and an actor, as far as is known here."""
    if isinstance(where, Constant):
        return where.value
    return _test(bind(where, actor), store, True)(row) is True


def ordered(rows: Iterable[Row], order_by: list[Order], store: Store) -> list[Row]:
    """Return rows sorted by some keys, None first; rows that are equal in them are in the order of their ids."""
    result = sorted(rows, key=lambda row: str(row[0]))
    for order in reversed(order_by):
        value = _sort_value(order.key, store)
        result.sort(key=value, reverse=order.descending)
    return result


def _test(where: Expression, store: Store, suits: bool) -> Test:
    """Return the condition as a function; `suits` is what to take a comparison for that cannot be made here."""
    if isinstance(where, Compare):
        return _comparison(where.op, where.left, where.right, store, suits)
    if isinstance(where, And):
        return _both(_test(where.left, store, suits), _test(where.right, store, suits))
    if isinstance(where, Or):
        return _either(_test(where.left, store, suits), _test(where.right, store, suits))
    if isinstance(where, Not):
        return _negation(_test(where.inner, store, not suits))
    if isinstance(where, Constant):
        value = where.value
        return lambda row: value
    if isinstance(where, In):
        return _one_of([_comparison("==", where.left, item, store, suits) for item in where.values])
    if isinstance(where, IsNone):
        return _comparison("==", where.left, Literal(None), store, suits)
    if isinstance(where, Exists):
        return _existence(where, store, suits)
    return _test(condition(where), store, suits)


def _existence(where: Exists, store: Store, suits: bool) -> Test:
    hops, last = hops_of(where)
    test = _test(last, store, suits)
    finders = [_finder(hop, store, rest_of(where, place)) for place, hop in enumerate(hops)]
    nobody = asks_nobody(last)

    def holds_for(row: Row, place: int) -> bool:
        if place == len(finders):
            return test(row) is True
        found = finders[place](row)
        if found is None:
            return suits
        return any(holds_for(related, place + 1) for related in found)

    return lambda row: holds_for(row, 0) or (None if nobody else False)


def _finder(hop: Hop, store: Store, where: Expression) -> Callable[[Row], Iterable[Row] | None]:
    """Return how to get from a row to those related to it, at least those for which `where` holds.

    None stands for rows that only the server has.
    """
    schema = hop.schema
    column = hop.column
    if not hop.many:

        def one(row: Row) -> list[Row] | None:
            id = row[column.index]
            if id is None:
                return []
            related = store.get_row(schema, id)
            if related is not None:
                return [related]
            return None if store.partial else []

        return one
    if store.partial and schema.indexed_db is None:
        return lambda row: None
    find = getattr(store, "related_rows", None)
    if find is not None:
        return lambda row: find(schema, column, row[0], where)
    groups: dict[Encoded, list[Row]] = {}

    def many(row: Row) -> list[Row]:
        if not groups:
            # Something stands here from now on, also where there is no row.
            groups[None] = []
            for related in store.select_rows(schema, None):
                groups.setdefault(related[column.index], []).append(related)
        return groups.get(row[0], [])

    return many


def _both(left: Test, right: Test) -> Test:
    def test(row: Row) -> bool | None:
        first = left(row)
        if first is False:
            return False
        second = right(row)
        return second if first else (False if second is False else None)

    return test


def _either(left: Test, right: Test) -> Test:
    def test(row: Row) -> bool | None:
        first = left(row)
        if first is True:
            return True
        second = right(row)
        return second if first is False else (True if second is True else None)

    return test


def _negation(inner: Test) -> Test:
    def test(row: Row) -> bool | None:
        answer = inner(row)
        return None if answer is None else not answer

    return test


def _one_of(tests: list[Test]) -> Test:
    def test(row: Row) -> bool | None:
        result: bool | None = False
        for each in tests:
            answer = each(row)
            if answer is True:
                return True
            if answer is None:
                result = None
        return result

    return test


def _comparison(op: str, left: Expression, right: Expression, store: Store, suits: bool) -> Test:
    if isinstance(left, Unknown) or isinstance(right, Unknown):
        return lambda row: None
    wanted = op == "=="
    fast = _encoded_equality(left, right, store) if wanted or op == "!=" else None
    first, second = fast or (_decoded(left, store), _decoded(right, store))

    def test(row: Row) -> bool:
        a = first(row)
        b = second(row)
        if a is _WITHHELD or b is _WITHHELD:
            return suits
        return (a == b) is wanted if fast else _compare(op, a, b)

    return test


def _compare(op: str, left: Any, right: Any) -> bool:
    # Any: the author compares what can be ordered, or sees Python's own TypeError.
    if op == "==":
        return bool(left == right)
    if op == "!=":
        return bool(left != right)
    if left is None or right is None:
        return False
    if op == "<":
        return bool(left < right)
    if op == "<=":
        return bool(left <= right)
    if op == ">":
        return bool(left > right)
    return bool(left >= right)


def _encoded_equality(left: Expression, right: Expression, store: Store) -> tuple[Value, Value] | None:
    """Return how to compare two operands without decoding, None when equal values may be encoded differently."""
    if isinstance(left, Literal):
        left, right = right, left
    end = _end(left)
    if end is None or not end.codec.exact:
        return None
    if isinstance(right, Literal):
        value = right.value
        if value is None:
            encoded: Encoded = None
        elif end.codec.accepts(value):
            encoded = end.codec.to_row(value)
        else:
            return None
        return _encoded(left, store), lambda row: encoded
    other = _end(right)
    if other is None or other.codec.kind != end.codec.kind or other.codec.choices is not end.codec.choices:
        return None
    return _encoded(left, store), _encoded(right, store)


def _end(expression: Expression) -> Column | None:
    if isinstance(expression, Column):
        return expression
    if isinstance(expression, Path):
        return follow(expression)[1]
    return None


def _encoded(expression: Expression, store: Store) -> Value:
    steps: list[Column] = []
    end = expression
    if isinstance(expression, Path):
        steps, end = follow(expression)
    assert isinstance(end, Column)
    if isinstance(end, PrivateColumn) and store.partial:
        return lambda row: _WITHHELD
    index = end.index
    if not steps:
        return lambda row: row[index]

    def value(row: Row) -> object:
        for step in steps:
            id = row[step.index]
            if id is None:
                return None
            related = store.get_row(_schema_behind(step), id)
            if related is None:
                # The actor may not read it, or it stays on the server.
                return _WITHHELD if store.partial else None
            row = related
        return row[index]

    return value


def _schema_behind(step: Column) -> ResourceSchema:
    relation = step.relation
    assert isinstance(relation, BelongsTo)
    return relation._target().schema


def _decoded(expression: Expression, store: Store) -> Value:
    if isinstance(expression, Literal):
        literal = expression.value
        return lambda row: literal
    end = _end(expression)
    if end is None:
        raise TypeError(f"{expression!r} is not a value that can be compared")
    encoded = _encoded(expression, store)
    if end.codec.kind == "str" and end.codec.choices is None:
        return encoded
    decode = end.from_row

    def value(row: Row) -> object:
        found = encoded(row)
        return found if found is _WITHHELD else decode(found)  # type: ignore[arg-type]  # else it is encoded

    return value


def _sort_value(key: Expression, store: Store) -> Callable[[Row], tuple[bool, Any]]:
    end = _end(key.as_operand())
    if end is None:
        raise TypeError(f"{key!r} cannot be sorted by: name an attribute, such as Ticket.subject")
    value: Value = _encoded(key.as_operand(), store)
    if not end.codec.ordered:
        value = _decoded(key.as_operand(), store)

    def sort_value(row: Row) -> tuple[bool, Any]:
        # None cannot be compared with a value, so it is told apart first. Any: what can be ordered, as above.
        found = value(row)
        return (False, False) if found is None or found is _WITHHELD else (True, found)

    return sort_value

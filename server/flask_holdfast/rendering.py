"""Conditions as SQL, with the meaning that `holdfast.predicates` gives them in Python.

Both sides know true, false and unknown, and None compares as in Python: equal to None, neither less nor greater than
anything. SQL's comparisons with NULL are unknown instead, so where an operand may be NULL the comparison is closed with
a test that makes it false.
"""

import operator
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from holdfast.attributes import BelongsTo, Column
from holdfast.errors import Invalid
from holdfast.many import asks_nobody, hops_of
from holdfast.predicates import follow
from holdfast.query import (
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
    Path,
    Unknown,
    condition,
)
from holdfast.schema import ResourceSchema
from sqlalchemy import (
    Boolean,
    ColumnElement,
    Double,
    Integer,
    and_,
    cast,
    collate,
    false,
    literal,
    not_,
    null,
    or_,
    select,
    true,
)
from sqlalchemy.sql.selectable import FromClause

from flask_holdfast.columns import column_type, storable_text
from flask_holdfast.tables import ResourceTables

Side = ColumnElement[Any]
"""An operand as SQL. Any: a column of whatever type."""

_OPERATORS: dict[str, Callable[[Side, Side], Side]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}
_NUMBERS = ("bool", "int", "float", "decimal")


class Renderer:
    """Writes conditions on one resource as SQL over `table`, which may be an alias of the resource's table.

    Args:
        tables: where related rows are found.
        dialect: "sqlite" or "postgresql".
    """

    def __init__(self, tables: ResourceTables, table: FromClause, dialect: str) -> None:
        self._tables = tables
        self._table = table
        self._dialect = dialect

    def condition(self, where: Expression) -> ColumnElement[bool]:
        """Render a condition whose actor has been bound. TypeError for an operand that SQL cannot compare."""
        match where:
            case And():
                return and_(self.condition(where.left), self.condition(where.right))
            case Or():
                return or_(self.condition(where.left), self.condition(where.right))
            case Not():
                return not_(self.condition(where.inner))
            case Constant():
                return true() if where.value else false()
            case IsNone():
                return self._compare("==", where.left, Literal(None))
            case In():
                return or_(false(), *[self._compare("==", where.left, value) for value in where.values])
            case Compare():
                return self._compare(where.op, where.left, where.right)
            case Exists():
                return self._exists(where)
        return self.condition(condition(where))

    def _exists(self, where: Exists) -> ColumnElement[bool]:
        """Look for a related row. Its subquery is correlated with this renderer's table alone."""
        hops, last = hops_of(where)
        outer: FromClause = self._table
        joined: FromClause | None = None
        near: ColumnElement[bool] = true()
        for hop in hops:
            schema = hop.schema
            inner = self._tables.of(schema).alias()
            if hop.many:
                link = inner.c[hop.column.name] == _key(outer, _target(hop.column))
            else:
                link = _key(inner, schema) == outer.c[hop.column.name]
            if joined is None:
                near, joined = link, inner
            else:
                joined = joined.join(inner, link)
            outer = inner
        assert joined is not None
        wanted = Renderer(self._tables, outer, self._dialect).condition(last)
        query = select(literal(1)).select_from(joined).where(near, wanted).correlate(self._table)
        return or_(query.exists(), cast(null(), Boolean)) if asks_nobody(last) else query.exists()

    def _compare(self, op: str, left: Expression, right: Expression) -> ColumnElement[bool]:
        if isinstance(left, Unknown) or isinstance(right, Unknown):
            return cast(null(), Boolean)
        if isinstance(left, Literal) and isinstance(right, Literal):
            return true() if _python(op, left.value, right.value) else false()
        if isinstance(left, Literal):
            return self._compare_literal(_MIRRORED[op], right, left.value)
        if isinstance(right, Literal):
            return self._compare_literal(op, left, right.value)
        return self._compare_columns(op, left, right)

    def _compare_literal(self, op: str, left: Expression, value: object) -> ColumnElement[bool]:
        column, attribute, nullable = self._operand(left)
        if attribute.codec.kind == "bool" and _is_number(value):
            # As in Python, where True is 1.
            return _closed(op, _OPERATORS[op](cast(column, Integer), _number(value)), [column] if nullable else [])
        if value is None:
            if op == "==":
                return column.is_(None)
            return column.is_not(None) if op == "!=" else false()
        side = _bound(attribute, value)
        if side is None:
            # Values of other types are never equal; asking for their order is the author's mistake, as in Python.
            if op in ("==", "!="):
                return true() if op == "!=" else false()
            raise TypeError(f"{attribute!r} and {value!r} have no order")
        compared = self._apply(op, column, side, attribute)
        return _closed(op, compared, [column] if nullable else [])

    def _compare_columns(self, op: str, left: Expression, right: Expression) -> ColumnElement[bool]:
        first, one, first_nullable = self._operand(left)
        second, other, second_nullable = self._operand(right)
        if one.codec.kind != other.codec.kind and not (one.codec.kind in _NUMBERS and other.codec.kind in _NUMBERS):
            raise TypeError(f"{one!r} and {other!r} are of different types and cannot be compared")
        if one.codec.kind != other.codec.kind:
            first, second = (
                cast(side, Integer) if attribute.codec.kind == "bool" else side
                for side, attribute in ((first, one), (second, other))
            )
        if op in ("==", "!=") and first_nullable and second_nullable:
            if one.codec.kind == "decimal":
                first = self._exact(first)
            return first.is_not_distinct_from(second) if op == "==" else first.is_distinct_from(second)
        nullable = [side for side, may in ((first, first_nullable), (second, second_nullable)) if may]
        return _closed(op, self._apply(op, first, second, one), nullable)

    def _apply(self, op: str, left: Side, right: Side, attribute: Column) -> ColumnElement[bool]:
        if attribute.codec.kind == "decimal":
            left = self._exact(left)
        return _OPERATORS[op](left, right)

    def _exact(self, column: Side) -> Side:
        # SQLite keeps decimals as text; the collation compares them as numbers without rounding.
        return collate(column, "holdfast_decimal") if self._dialect == "sqlite" else column

    def _operand(self, expression: Expression) -> tuple[Side, Column, bool]:
        """An operand as SQL, the attribute at its end, and whether it may be NULL."""
        if isinstance(expression, Column):
            return self._table.c[expression.name], expression, expression.nullable
        if isinstance(expression, BelongsTo):
            return self._operand(expression._column)
        if not isinstance(expression, Path):
            raise TypeError(f"{expression!r} is not a value that can be compared")
        steps, end = follow(expression)
        if not steps:
            return self._table.c[end.name], end, end.nullable
        return self._through(steps, end), end, True

    def _through(self, steps: list[Column], end: Column) -> Side:
        """The value at the end of a path: a subquery that joins the rows between; NULL where one is missing."""
        first = self._tables.of(_target(steps[0])).alias()
        joined: FromClause = first
        last = first
        for step in steps[1:]:
            following = self._tables.of(_target(step)).alias()
            joined = joined.join(following, _key(following, _target(step)) == last.c[step.name])
            last = following
        near = _key(first, _target(steps[0])) == self._table.c[steps[0].name]
        return select(last.c[end.name]).select_from(joined).where(near).correlate(self._table).scalar_subquery()


def _target(step: Column) -> ResourceSchema:
    assert step.relation is not None
    return step.relation._target().schema


def _key(table: FromClause, schema: ResourceSchema) -> Side:
    return table.c[schema.primary_key.name]


def _closed(op: str, compared: ColumnElement[bool], nullable: list[Side]) -> ColumnElement[bool]:
    """Make a comparison with NULL what it is in Python: different, and neither less nor greater."""
    for side in nullable:
        compared = or_(compared, side.is_(None)) if op == "!=" else and_(compared, side.is_not(None))
    return compared


def _bound(attribute: Column, value: object) -> Side | None:
    """A Python value as a parameter to compare an attribute with; None when no value of the attribute equals it."""
    kind = attribute.codec.kind
    if isinstance(value, str) and not _storable(value):
        return None
    if attribute.codec.accepts(value):
        return literal(attribute.codec.to_row(value), column_type(attribute.codec))
    if kind in _NUMBERS and isinstance(value, (int, float, Decimal)):
        if kind == "decimal":
            return literal(str(Decimal(value)), column_type(attribute.codec))
        return _number(value)
    return None


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float, Decimal)) and not isinstance(value, bool)


def _number(value: Any) -> Side:  # Any: a number of whatever type
    return literal(float(value), Double())


def _storable(text: str) -> bool:
    try:
        storable_text(text)
    except Invalid:
        return False
    return True


def _python(op: str, left: object, right: object) -> bool:
    if op in ("==", "!="):
        return (left == right) is (op == "==")
    if left is None or right is None:
        return False
    compare: Any = _OPERATORS[op]  # Any: the same operators serve plain values
    return bool(compare(left, right))


_MIRRORED = {"==": "==", "!=": "!=", "<": ">", "<=": ">=", ">": "<", ">=": "<="}

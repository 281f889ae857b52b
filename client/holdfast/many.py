"""`has_many`: the rows that belong to one, and how expressions reach them."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from holdfast.attributes import BelongsTo, Column
from holdfast.errors import DeclarationError
from holdfast.named import get_named, set_named
from holdfast.query import (
    And,
    Compare,
    Condition,
    Exists,
    Expression,
    In,
    Not,
    Or,
    Path,
    Unknown,
    condition,
    operand,
)
from holdfast.schema import ResourceSchema, resource_named

if TYPE_CHECKING:
    from holdfast.resource import Resource, Rows

__all__ = ["HasMany", "Hop", "has_many", "hops_of"]

R = TypeVar("R", bound="Resource")


class Hop:
    """One step from a row to related rows.

    `column` holds the id: in the related rows that of the row when `many`, else in the row that of the related one.
    """

    def __init__(self, column: Column, many: bool) -> None:
        self.column = column
        self.many = many

    @property
    def schema(self) -> ResourceSchema:
        """The resource of the related rows."""
        relation = self.column.relation
        assert relation is not None
        return resource_named(self.column.resource_name).schema if self.many else relation._target().schema


class HasMany(Expression):
    """The rows of another resource that belong to a row, by their own belongs_to or `through` a third resource.

    As an expression its attributes are the related rows', so its own fields are private.
    """

    def __init__(self, target: type[Resource] | str, by: str | None, through: type[Resource] | str | None) -> None:
        self._target = target
        self._by = by
        self._through = through
        self._name = ""
        self._owner: type[Resource]

    def __set_name__(self, owner: type[Resource], name: str) -> None:
        self._name = name
        self._owner = owner

    def __get__(self, instance: Resource | None, owner: type[Resource] | None = None) -> object:
        if instance is None:
            return self
        first, *rest = self._hops()
        found = _class_of(first.schema).read(Compare("==", first.column, operand(instance)))
        if not rest:
            return found
        ids = [row._value(rest[0].column) for row in found]
        target = rest[0].schema
        return _class_of(target).read(target.primary_key.in_(ids))

    def __getattr__(self, name: str) -> Path:
        if name.startswith("_"):
            raise AttributeError(name)
        return Path(self, [name])

    def any(self, where: Condition = True) -> Exists:
        """Hold when there is a related row for which `where` holds."""
        return Exists(self, condition(where))

    def contains(self, member: object) -> Exists:
        """Hold when `member` (a row, `actor`, or an attribute that holds an id) is one of the related rows."""
        return Exists(self, operand(member), True)

    def as_operand(self) -> Expression:
        """Refuse: many rows are no value."""
        raise TypeError(f"{self!r} is many rows: write .contains(...) or .any(...)")

    @staticmethod
    def reach_from_paths() -> None:
        """Let `project.members` be asked for its rows too. Only apps that have a has_many need that."""
        set_named(Path, "any", lambda path, where=True: Exists(path, condition(where)))
        set_named(Path, "contains", lambda path, member: Exists(path, operand(member), True))

    def _hops(self) -> list[Hop]:
        target = _class_of(self._target)
        if self._through is None:
            return [Hop(self._link(target.schema, self._owner, self._by), True)]
        join = _class_of(self._through).schema
        back = self._link(join, self._owner, self._by)
        return [Hop(back, True), Hop(self._link(join, target, None, back), False)]

    def _link(
        self, schema: ResourceSchema, target: type[Resource], by: str | None, but: Column | None = None
    ) -> Column:
        found = [
            relation._column
            for name, relation in schema.relations.items()
            if relation._target() is target and relation._column is not but and by in (None, name)
        ]
        if len(found) != 1:
            how_many = "more than one" if found else "no"
            remedy = 'name it by="..."' if found else f"declare one in {schema.name}"
            raise DeclarationError(
                f"{self!r}: {schema.name} has {how_many} belongs_to({target.schema.name})"
                f"{'' if by is None else f' called {by}'}: {remedy}"
            )
        return found[0]

    def __repr__(self) -> str:
        return f"{self._owner.__name__}.{self._name}"


HasMany.reach_from_paths()


def has_many(target: type[R] | str, *, by: str | None = None, through: type[Resource] | str | None = None) -> Rows[R]:
    """Declare the rows of `target` that belong to each row, as their `belongs_to` says.

    With `through` a resource that belongs to both joins them. `by` names the belongs_to that leads back to this
    resource, where there are several. Resources declared further down are named by text.
    """
    return HasMany(target, by, through)  # type: ignore[return-value]  # the descriptor gives the rows


def hops_of(where: Exists) -> tuple[list[Hop], Expression]:
    """Return the way to the related rows that a condition asks for, and what has to hold for one of them.

    Raises DeclarationError for a name that is no relation.
    """
    if where.hops is None:
        where.hops, where.last = _resolved(where)
    return where.hops, where.last


def rest_of(where: Exists, place: int) -> Expression:
    """Return what has to hold for the related rows that the step at `place` leads to."""
    hops, last = hops_of(where)
    if place == len(hops) - 1:
        return last
    rest = Exists(where.relation, last)
    rest.hops = hops[place + 1 :]
    return rest


def asks_nobody(where: Expression) -> bool:
    """Whether a bound condition asks for an actor who is not there."""
    if isinstance(where, (And, Or, Compare)):
        return asks_nobody(where.left) or asks_nobody(where.right)
    if isinstance(where, In):
        return any(asks_nobody(each) for each in [where.left, *where.values])
    if isinstance(where, Not):
        return asks_nobody(where.inner)
    return asks_nobody(where.where) if isinstance(where, Exists) else isinstance(where, Unknown)


def _resolved(where: Exists) -> tuple[list[Hop], Expression]:
    relation = where.relation
    root = relation._root if isinstance(relation, Path) else relation
    hops = _hops(root)
    for name in relation._names if isinstance(relation, Path) else []:
        hops = [*hops, *_hops(_relation(relation, hops[-1].schema, name))]
    if not any(hop.many for hop in hops):
        raise DeclarationError(f"{relation!r} is one row, not many: compare it with ==")
    if not where.member:
        return hops, where.where
    last = hops[-1]
    if last.many:
        return hops, Compare("==", last.schema.primary_key, where.where)
    # Which row it is says the id that leads there already.
    return hops[:-1], Compare("==", last.column, where.where)


def _hops(relation: BelongsTo | HasMany) -> list[Hop]:
    return relation._hops() if isinstance(relation, HasMany) else [Hop(relation._column, False)]


def _relation(path: Expression, schema: ResourceSchema, name: str) -> BelongsTo | HasMany:
    one = schema.relations.get(name)
    if one is not None:
        return one
    many = get_named(resource_named(schema.name), name, None)
    if not isinstance(many, HasMany):
        raise DeclarationError(f"{path!r}: {schema.name}.{name} is neither a belongs_to nor a has_many")
    return many


def _class_of(resource: type[Resource] | str | ResourceSchema) -> type[Resource]:
    if isinstance(resource, type):
        return resource
    return resource_named(resource if isinstance(resource, str) else resource.name)

"""`Resource`: rows with rules, declared once and the same on the device and on the server."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Self, TypeVar
from uuid import UUID

from holdfast.attributes import BelongsTo, Column, is_reserved, missing, take_declared
from holdfast.business import BusinessMethod, take_methods
from holdfast.errors import DeclarationError, NotFound
from holdfast.execution import IdSource, current, is_active
from holdfast.named import set_named
from holdfast.policy import Policy
from holdfast.predicates import bind, holds, ordered
from holdfast.private import PrivateColumn
from holdfast.query import Condition, Expression, Literal, Order, column, condition
from holdfast.schema import ResourceSchema, register
from holdfast.stores import SQL, IndexedDB, StoreDeclaration
from holdfast.types import Encoded, Row, is_nullable
from holdfast.wire import know_resource

__all__ = ["Resource", "Rows"]

R = TypeVar("R", bound="Resource")


class Rows(list[R]):
    """The answer of `read`: a list of instances that knows how to be read again."""

    def __init__(self, resource: type[R], where: Expression | None, order_by: list[Order], limit: int | None) -> None:
        super().__init__()
        self.resource = resource
        self.where = where
        self.order_by = order_by
        self.limit = limit

    if TYPE_CHECKING:
        # What the rows of a `has_many` have where they are an expression.
        def any(self, where: Condition = True) -> Expression: ...

        def contains(self, member: object) -> Expression: ...

    def refresh(self) -> Rows[R]:
        """Read the same again and return the new answer; this one stays as it is."""
        rows = Rows(self.resource, self.where, self.order_by, self.limit)
        rows.load()
        return rows

    def load(self) -> None:
        """Fill the list with what the current execution's store holds and its actor may read."""
        execution = current()
        schema = self.resource.schema
        allowed = bind(schema.permission("read"), execution.actor)
        where = None if self.where is None else bind(self.where, execution.actor)
        found = execution.store.select_rows(schema, where, allowed)
        rows = ordered(found, self.order_by, execution.store)
        if self.limit is not None:
            rows = rows[: self.limit]
        self[:] = [self.resource(row) for row in rows]


class Resource:
    """Base class of resources.

    A subclass declares attributes, `stores`, `policies` and business methods; its name is the name of its rows
    everywhere. Raises DeclarationError, at import, for what cannot work.
    """

    schema: ClassVar[ResourceSchema]
    stores: ClassVar[Sequence[StoreDeclaration]] = ()
    policies: ClassVar[Sequence[Policy]] = ()

    def __init_subclass__(cls, **kwargs: object) -> None:
        super().__init_subclass__(**kwargs)
        name = cls.__name__
        if is_active():
            # The actor's values of the moment would stand in its policies for ever.
            raise DeclarationError(f"{name} is declared while an action is running: import its module at the start")
        if hasattr(cls, "schema"):
            raise DeclarationError(f"{name} extends another resource: extend Resource, and share code by functions")
        relations: dict[str, BelongsTo] = {}
        columns = _columns(cls, name, relations)
        actions: dict[str, BusinessMethod] = {}
        for method in take_methods(cls):
            _check_name(name, method.name)
            actions[method.name] = method
        stores = _stores(cls, name)
        policies = list(cls.policies)
        schema = ResourceSchema(name, columns, relations, actions, stores, policies)
        last = columns[-1]
        if isinstance(last, PrivateColumn):
            schema.public = PrivateColumn.without(columns)
            _check_private(schema)
        _check_policies(schema)
        for method in actions.values():
            method.check(schema)
        cls.schema = schema
        register(name, cls)
        know_resource(name, cls)

    def __init__(self, row: Row) -> None:
        if not isinstance(row, list):
            raise TypeError(
                f"a {type(self).__name__} is made by its create actions, such as {type(self).__name__}.open(...)"
            )
        self._row = row
        self._values: dict[str, object] = {}
        self._editing = False
        self._creating = False
        self._written = False

    @classmethod
    def read(
        cls,
        where: Condition | None = None,
        *,
        order_by: object = None,
        limit: int | None = None,
    ) -> Rows[Self]:
        """Return the rows that the actor may read and for which `where` holds.

        `order_by` is an attribute, `desc(...)` of one, or a list of these; without it rows are in the order of their
        ids. `limit` cuts the list after so many rows.
        """
        rows = Rows(cls, None if where is None else condition(where), _orders(order_by), limit)
        rows.load()
        return rows

    @classmethod
    def get(cls, id: object) -> Self:
        """Return the row with this id; raises NotFound when there is none that the actor may read."""
        found = cls._find(cls.schema.primary_key.to_row(id))
        if found is None:
            raise NotFound(f"{cls.schema.name} not found")
        return found

    @property
    def sync_state(self) -> str:
        """How far this row has come: "local" (stays here), "pending", "synced" or "rejected"."""
        schema = self.schema
        if schema.local_only:
            return "local"
        sync_state = current().sync_state
        return "synced" if sync_state is None else sync_state(schema, self._id())

    def to_wire_row(self) -> list[object]:
        """Return `[resource name, row]`, from which the other side makes the same instance.

        What is private is not in it.
        """
        return [self.schema.name, self._row[: len(self.schema.public)]]

    def as_operand(self) -> Expression:
        """Stand for this row's id in a comparison."""
        return Literal(self._value(self.schema.primary_key))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Resource):
            # So that `actor`, which stands for an instance, is asked next.
            return NotImplemented
        return self.schema is other.schema and self._id() == other._id()

    def __hash__(self) -> int:
        return hash(self._id())

    def __repr__(self) -> str:
        shown: list[str] = []
        for each in self.schema.public:
            value = self._values.get(each.name, missing) if self._creating else self._value(each)
            shown.append(f"{each.name}={'?' if value is missing else repr(value)}")
        return f"{self.schema.name}({', '.join(shown)})"

    @classmethod
    def _find(cls, id: Encoded) -> Self | None:
        execution = current()
        row = execution.store.get_row(cls.schema, id)
        if row is None or execution.store.vouches_for(cls.schema, id):
            return None if row is None else cls(row)
        return cls(row) if holds(cls.schema.permission("read"), row, execution.actor, execution.store) else None

    def _id(self) -> Encoded:
        if self._creating:
            primary_key = self.schema.primary_key
            return primary_key.to_row(self._values[primary_key.name])
        return self._row[0]

    def _value(self, column: Column) -> object:
        name = column.name
        if name in self._values:
            return self._values[name]
        if self._creating:
            raise AttributeError(f"{column!r} has no value yet")
        value = column.from_row(self._row[column.index])
        # Kept, so that a list changed in place by a business method is saved.
        self._values[name] = value
        return value

    def _set_value(self, column: Column, value: object) -> None:
        if not self._editing:
            raise AttributeError(f"{column!r} can only be set in a business method: write one with @update")
        if column.primary_key and not self._creating:
            raise AttributeError(f"{column!r} is the id of the row and never changes")
        self._values[column.name] = value

    def _related(self, relation: BelongsTo) -> Resource | None:
        id = relation._column.to_row(self._value(relation._column))
        return None if id is None else relation._target()._find(id)

    def _begin(self, accepted: dict[str, object], ids: IdSource) -> None:
        """Start a new row: accepted values first, defaults and a new id for the rest."""
        self._editing = True
        self._creating = True
        for each in self.schema.columns:
            if isinstance(each, PrivateColumn) and not each.is_kept():
                continue
            value = accepted.get(each.name, missing)
            if each.primary_key and (value is missing or value is None):
                value = ids.draw()
            elif value is missing:
                value = each.make_default()
            if value is not missing:
                self._values[each.name] = value

    def _new_row(self) -> Row:
        """Return the row as made; raises Invalid when a value is missing or breaks a rule."""
        row: Row = []
        for each in self.schema.columns:
            if isinstance(each, PrivateColumn) and not each.is_kept():
                continue
            value = self._values.get(each.name)
            row.append(each.to_row(value))
            each.check(value)
        return row

    def _changed_row(self, current: Row) -> Row:
        """Return the row as it is now with the changes made here; raises Invalid when one breaks a rule."""
        row = list(current)
        for each in self.schema.columns:
            if each.name in self._values:
                value = self._values[each.name]
                encoded = each.to_row(value)
                if encoded != self._row[each.index]:
                    each.check(value)
                    row[each.index] = encoded
        return row

    def _saved(self, row: Row) -> None:
        self._row = row
        self._values = {}
        self._creating = False


def _orders(order_by: object) -> list[Order]:
    if order_by is None:
        return []
    keys = list(order_by) if isinstance(order_by, (list, tuple)) else [order_by]
    return [key if isinstance(key, Order) else Order(column(key), False) for key in keys]


def _columns(cls: type[Resource], resource_name: str, relations: dict[str, BelongsTo]) -> list[Column]:
    """Return the columns in row order, and put the belongs_to into `relations`."""
    annotations = cls.__annotations__
    first: list[Column] = []
    rest: list[Column] = []
    private: list[Column] = []
    for item in take_declared(cls):
        name = item._name if isinstance(item, BelongsTo) else item.name
        _check_name(resource_name, name)
        if name not in annotations:
            raise DeclarationError(f"{resource_name}.{name} has no type: write `{name}: str = ...`")
        if isinstance(item, BelongsTo):
            relations[name] = item
            rest.append(_foreign_key(cls, resource_name, item, annotations[name]))
        else:
            item.complete(resource_name, annotations[name])
            if isinstance(item, PrivateColumn):
                private.append(item)
            else:
                (first if item.primary_key else rest).append(item)
    if len(first) != 1:
        how_many = "no primary key" if not first else "more than one primary key"
        raise DeclarationError(f"{resource_name} has {how_many}: write one `id: UUID = uuid_primary_key()`")
    columns = [*first, *rest, *private]
    seen: list[str] = []
    for index, each in enumerate(columns):
        if each.name in seen:
            raise DeclarationError(f"{each!r} is there twice: belongs_to adds it, so declare no attribute of that name")
        seen.append(each.name)
        each.index = index
    return columns


def _check_name(resource_name: str, name: str) -> None:
    if is_reserved(name):
        raise DeclarationError(f"{resource_name}.{name}: that name is taken by Resource itself, choose another")


def _foreign_key(cls: type[Resource], resource_name: str, relation: BelongsTo, annotation: object) -> Column:
    target = relation._target_or_name
    if not isinstance(target, str) and not (isinstance(target, type) and issubclass(target, Resource)):
        raise DeclarationError(f"{resource_name}.{relation._name}: belongs_to({target!r}) does not name a resource")
    made = relation._column
    made.name = relation._name + "_id"
    made.complete(resource_name, UUID)
    made.nullable = is_nullable(annotation)
    set_named(cls, made.name, made)
    return made


def _stores(cls: type[Resource], resource_name: str) -> list[StoreDeclaration]:
    stores = list(cls.stores)
    if not stores:
        raise DeclarationError(
            f'{resource_name} lives nowhere: write stores = [SQL(table="...")], IndexedDB(store="..."), or both'
        )
    for kind in (SQL, IndexedDB):
        if len([store for store in stores if isinstance(store, kind)]) > 1:
            raise DeclarationError(f"{resource_name} has two {kind.__name__} stores: keep one")
    return stores


def _check_private(schema: ResourceSchema) -> None:
    for each in schema.columns:
        if isinstance(each, PrivateColumn):
            if schema.sql is None:
                raise DeclarationError(f"{each!r} is private, but {schema.name} has no SQL store to keep it in")
            if schema.indexed_db is not None and each.make_default() is missing:
                raise DeclarationError(
                    f"{each!r} is private, so a row that is made on a device has no value for it: give it a default, "
                    "or allow None"
                )


def _check_policies(schema: ResourceSchema) -> None:
    known = ["read", "create", "update", "destroy", *schema.actions]
    for rule in schema.policies:
        for selector in rule.selectors:
            if selector not in known:
                raise DeclarationError(
                    f"a policy of {schema.name} is about {selector!r}, which is neither a business method of it nor "
                    "read, create, update or destroy"
                )

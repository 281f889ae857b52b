"""What a resource declares, as data, and the registry of all resources."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from holdfast.errors import DeclarationError
from holdfast.policy import Policy, always, permission
from holdfast.stores import SQL, IndexedDB, StoreDeclaration
from holdfast.sync.checksum import checksum

if TYPE_CHECKING:
    from holdfast.attributes import BelongsTo, Column
    from holdfast.business import BusinessMethod
    from holdfast.query import Expression
    from holdfast.resource import Resource
    from holdfast.sync.fields import Record
    from holdfast.types import Row

__all__ = ["ResourceSchema", "fingerprint", "resource_named", "resources", "schema_hash"]

_resources: dict[str, type[Resource]] = {}


class ResourceSchema:
    """The declaration of one resource.

    `columns` are in row order, the primary key first; `public` are those that rows outside the server have, which come
    before the others. `relations` are its belongs_to by name; `actions` its business methods by name. `sql` and
    `indexed_db` are its stores, None where it has none.
    """

    def __init__(
        self,
        name: str,
        columns: list[Column],
        relations: dict[str, BelongsTo],
        actions: dict[str, BusinessMethod],
        stores: list[StoreDeclaration],
        policies: list[Policy],
    ) -> None:
        self.name = name
        self.columns = columns
        self.public = columns
        self.primary_key = columns[0]
        self.relations = relations
        self.actions = actions
        self.policies = policies
        self.sql: SQL | None = None
        self.indexed_db: IndexedDB | None = None
        for store in stores:
            if isinstance(store, SQL):
                self.sql = store
            else:
                self.indexed_db = store
        self._columns: dict[str, Column] = {column.name: column for column in columns}
        self._permissions: dict[str, Expression] = {}

    @property
    def local_only(self) -> bool:
        """Rows live on the device and nowhere else."""
        return self.sql is None and self.indexed_db is not None

    @property
    def synced(self) -> bool:
        """Rows live on the server and on devices."""
        return self.sql is not None and self.indexed_db is not None

    def column(self, name: str) -> Column | None:
        """Return the column called `name`, None when there is none."""
        return self._columns.get(name)

    def named(self, row: Row) -> Record:
        """Return a row as values by the names of their attributes, which outlive a change of the declaration."""
        return {column.name: row[column.index] for column in self.columns}

    def row_of(self, values: Record) -> Row:
        """Return the row of such values: what is declared no more is left out, what is new has its default or None."""
        return [
            values[column.name] if column.name in values else column.default_in_row()  # type: ignore[misc]  # by `named`
            for column in self.columns
        ]

    def permission(self, action_type: str, action_name: str = "") -> Expression:
        """Return the condition under which the policies allow an action.

        `action_type` is "read", "create", "update" or "destroy". Local-only resources need no policies: the device
        belongs to its actor.
        """
        key = action_type + " " + action_name
        known = self._permissions.get(key)
        if known is None:
            if self.local_only and not self.policies:
                known = always()
            else:
                known = permission(self.policies, action_type, action_name)
            self._permissions[key] = known
        return known

    def __repr__(self) -> str:
        return f"<ResourceSchema {self.name}>"


def resources() -> dict[str, type[Resource]]:
    """Return every declared resource by name, in the order of their declaration."""
    return _resources


def resource_named(name: str) -> type[Resource]:
    """Return the resource called `name`; raises LookupError when none is."""
    found = _resources.get(name)
    if found is None:
        raise LookupError(f"there is no resource called {name!r}: import the module that declares it")
    return found


def register(name: str, resource: type[Resource]) -> None:
    """Make a resource known by its name; a second one of the same name is a DeclarationError."""
    other = _resources.get(name)
    if other is not None and (other.__module__ != resource.__module__ or other.__qualname__ != resource.__qualname__):
        raise DeclarationError(
            f"there are two resources called {name}, in {other.__module__} and in {resource.__module__}: "
            "the name says which rows are meant, so rename one"
        )
    _resources[name] = resource


def schema_hash(chosen: Iterable[type[Resource]]) -> str:
    """Return a short fingerprint of how the rows of `chosen` resources are laid out.

    Two sides whose fingerprints are equal understand each other's rows.
    """
    lines: list[str] = []
    for resource in chosen:
        schema = resource.schema
        described = [f"{column.name}:{column.codec.kind}{'?' if column.nullable else ''}" for column in schema.public]
        lines.append(f"{schema.name}({','.join(described)})")
    return fingerprint(lines)


def fingerprint(lines: Iterable[str]) -> str:
    """Return the checksum of some lines, whatever their order, as 8 hexadecimal digits."""
    return checksum("\n".join(sorted(lines)))

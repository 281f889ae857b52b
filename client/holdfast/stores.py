"""Where the rows of a resource live: `SQL` on the server, `IndexedDB` on the device, or both."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from holdfast.errors import DeclarationError
from holdfast.query import Condition, Expression
from holdfast.strategies import Merge, Strategy, last_write_wins

__all__ = ["SQL", "IndexedDB", "Scope", "StoreDeclaration", "authorized"]


class Scope:
    """Which of the server's rows a device holds."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return self.name


authorized = Scope("authorized")
"""A device holds every row that the read policies let its actor read."""


class SQL:
    """Rows live in the server's database, in `table`."""

    def __init__(self, table: str) -> None:
        if not table:
            raise DeclarationError('SQL(table=...) needs the name of a table, such as SQL(table="tickets")')
        self.table = table

    def __repr__(self) -> str:
        return f"SQL(table={self.table!r})"


class IndexedDB:
    """Rows live on the device, in `store`.

    Beside `SQL` the device holds the rows of `scope`: those that its actor may read (`authorized`), or of these the
    ones for which a condition holds. `resolution` settles changes that meet: a strategy, or a function of three rows,
    `(base, theirs, mine)`, that returns one of them or a dict of what to change in `theirs`. Alone, rows never leave
    the device.
    """

    def __init__(
        self,
        store: str,
        scope: Scope | Condition = authorized,
        resolution: Strategy | Callable[..., Any] = last_write_wins,
    ) -> None:
        if not store:
            raise DeclarationError('IndexedDB(store=...) needs the name of a store, such as IndexedDB(store="tickets")')
        if not isinstance(scope, (Scope, Expression, bool)):
            raise DeclarationError(
                f"IndexedDB(scope=...) is {scope!r}: write scope=authorized, or a condition on the rows"
            )
        if not isinstance(resolution, Strategy) and not callable(resolution):
            raise DeclarationError(f"IndexedDB(resolution=...) is {resolution!r}: write resolution=last_write_wins")
        self.store = store
        self.scope = scope
        self.resolution = resolution if isinstance(resolution, Strategy) else Merge(resolution)

    def __repr__(self) -> str:
        return f"IndexedDB(store={self.store!r}, scope={self.scope!r}, resolution={self.resolution!r})"


StoreDeclaration: TypeAlias = "SQL | IndexedDB"

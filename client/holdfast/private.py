"""Private attributes: their values stay on the server.

They stand last in a row, and what leaves the server is the row without them. So the rows of a device are shorter, and
what would have to know such a value there cannot: reading it is refused, by the compiler where it can tell, and a
condition that asks for it is left to the server to judge.
"""

from __future__ import annotations

from collections.abc import Callable
from re import Pattern
from typing import TYPE_CHECKING, TypeVar

from holdfast.attributes import Column, missing
from holdfast.execution import current

if TYPE_CHECKING:
    from holdfast.resource import Resource

__all__ = ["PrivateColumn", "private_attribute"]

T = TypeVar("T")


class PrivateColumn(Column):
    """An attribute whose value never leaves the server."""

    def __get__(self, instance: Resource | None, owner: type[Resource] | None = None) -> object:
        if instance is not None and not instance._creating and len(instance._row) <= self.index:
            raise AttributeError(f"{self!r} is private, and this row has left the server: read it in a command")
        return super().__get__(instance, owner)

    def __set__(self, instance: Resource, value: object) -> None:
        if not self.is_kept():
            raise AttributeError(
                f"{self!r} is private: set it in a business method that only commands call, not on a device"
            )
        super().__set__(instance, value)

    def is_kept(self) -> bool:
        """Whether the rows of the running execution have the attribute: on the server they do."""
        return not current().store.partial

    @staticmethod
    def without(columns: list[Column]) -> list[Column]:
        """Return the columns that may leave the server."""
        return [each for each in columns if not isinstance(each, PrivateColumn)]


def private_attribute(
    *,
    default: T | object = missing,
    default_factory: Callable[[], T] | None = None,
    min_length: int | None = None,
    max_length: int | None = None,
    ge: T | None = None,
    gt: T | None = None,
    le: T | None = None,
    lt: T | None = None,
    pattern: Pattern[str] | None = None,
) -> T:
    """Declare an attribute whose value never leaves the server; otherwise as `attribute`.

    Business methods that read or set it can be called in commands, not in actions.
    """
    return PrivateColumn(  # type: ignore[return-value]  # the descriptor gives values of the annotated type
        default,
        default_factory,
        min_length=min_length,
        max_length=max_length,
        ge=ge,
        gt=gt,
        le=le,
        lt=lt,
        pattern=pattern,
    )

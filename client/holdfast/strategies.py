"""What happens when two devices changed the same row. Declared on the resource, enforced by the server.

A change meets another when the row has been changed, by anyone but the device itself, since the version that the device
had when its user acted. Which came first is decided by the order in which they reach the server, never by clocks.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

__all__ = [
    "Merge",
    "PerField",
    "Strategy",
    "first_write_wins",
    "increment",
    "last_write_wins",
    "per_field",
]


class Strategy:
    """A rule that says which of two changes stands."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return self.name


class PerField(Strategy):
    """Fields that only one side changed keep that side's value; `fields`, or else `default`, settle the others."""

    def __init__(self, default: Strategy, fields: dict[str, Strategy]) -> None:
        super().__init__("per_field")
        self.default = default
        self.fields = fields

    def __repr__(self) -> str:
        chosen = "".join([f", {name}={strategy!r}" for name, strategy in self.fields.items()])
        return f"per_field(default={self.default!r}{chosen})"


class Merge(Strategy):
    """An author's function settles it."""

    def __init__(self, function: Callable[..., Any]) -> None:
        super().__init__(function.__name__)
        self.function = function


last_write_wins = Strategy("last_write_wins")
"""The change that reaches the server last stands, after its business method ran on the row as it then is."""

first_write_wins = Strategy("first_write_wins")
"""The change that reaches the server first stands; the other is refused with `Conflict`, and its user is told."""

increment = Strategy("increment")
"""Numbers add up: what the device added or took away is added to the row as it is. Others: the last write wins."""


def per_field(*, default: Strategy = last_write_wins, **fields: Strategy) -> PerField:
    """Settle each field on its own: `per_field(default=first_write_wins, stock=increment)`.

    A field that only one side changed keeps that side's value. Raises `TypeError` for a strategy that is none of
    `last_write_wins`, `first_write_wins` and `increment`.
    """
    for name, strategy in {"default": default, **fields}.items():
        if strategy not in (last_write_wins, first_write_wins, increment):
            raise TypeError(
                f"per_field({name}=...) is {strategy!r}: write last_write_wins, first_write_wins or increment"
            )
    return PerField(default, fields)

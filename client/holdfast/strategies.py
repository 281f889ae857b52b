"""What happens when two devices changed the same row. Declared on the resource, enforced by the server."""

from __future__ import annotations

__all__ = ["Strategy", "last_write_wins"]


class Strategy:
    """A rule that says which of two changes stands."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return self.name


last_write_wins = Strategy("last_write_wins")
"""The change that reaches the server last stands, after its business method ran on the row as it then is."""

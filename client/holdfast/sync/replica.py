"""The replica as the page runtime sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from holdfast.sync.messages import Result
from holdfast.sync.records import QueuedCommand, Rejection

if TYPE_CHECKING:
    from collections.abc import Callable

    from holdfast.execution import Execution
    from holdfast.resource import Resource
    from holdfast.types import Encoded

__all__ = ["QueuedCommand", "Rejection", "Replica", "Result", "Transaction"]


class Transaction(Protocol):
    """One action's turn on the view: all of it remains, or nothing."""

    execution: Execution

    def commit(self, commands: list[QueuedCommand]) -> None:
        """Keep what the action wrote and queue its commands; the host makes it durable.

        Raises `TypeError` when rows that belong on the server were written and no command would take them there.
        """

    def rollback(self) -> None:
        """Undo everything the action wrote."""


class Replica(Protocol):
    """What a page reads from and writes to."""

    actor: Resource | None
    status: str
    """"synced", "syncing", "offline", "needs_login" or "blocked"."""
    rejections: list[Rejection]

    @property
    def problem(self) -> str:
        """Why the last change could not be kept or sent, in plain words; empty when nothing is wrong."""

    @property
    def pending(self) -> int:
        """How many batches the server has not confirmed."""

    def begin(self) -> Transaction:
        """Open the transaction of one action, at the present time. One at a time."""

    def read_execution(self) -> Execution:
        """Return an execution for `init`, `refresh` and `template`: reads only, writes raise `TypeError`."""

    def subscribe(self, listener: Callable[[], None]) -> None:
        """Call `listener` after the view or the status changed by anything but this page's own commit."""

    def on_result(self, listener: Callable[[Result], bool]) -> None:
        """Call `listener` once with the outcome of each command this page put; its `actions` are to be run.

        It returns whether the user was told. A refusal nobody was told of waits in `rejections`.
        """

    def sync_state(self, resource: str, id: Encoded) -> str:
        """Return "local", "pending", "synced" or "rejected" for one row."""

    def dismiss(self, rejection: Rejection) -> None:
        """Forget a rejection the user has seen."""

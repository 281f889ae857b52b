"""Commands on the server: finding the one a client names, and what its body can ask of the page that sent it."""

from __future__ import annotations

import sys
from typing import Any

from holdfast.errors import BusinessError
from holdfast.page import BoundAction, Command, Page
from holdfast.wire import pack

__all__ = ["ServerContext", "commands", "run_command"]


class ServerContext:
    """What a command's body gets as `server`.

    `actor` is who sent it. `actions` are the page actions put so far, as they travel in a command's result:
    `{"name": "TicketListPage.create_failed", "args": {...packed}}`, with `error`, the wire form of a business error,
    where the action was put while handling one.
    """

    def __init__(self, actor: Any = None) -> None:
        self.actor = actor
        self.actions: list[dict[str, Any]] = []

    def put_action(self, action: Any, **arguments: Any) -> None:
        """Let the page that sent the command run an action. TypeError when it does not take these arguments.

        If that page is gone, nothing happens, except that an action put in the `except` clause of a business error
        becomes a rejection, so that the user is told.
        """
        if not isinstance(action, BoundAction):
            raise TypeError(f"put_action takes an action of a page, such as self.create_failed, not {action!r}")
        given = {**action.arguments, **arguments}
        action.action.signature.check(given)
        put: dict[str, Any] = {"name": action.name, "args": {name: pack(value) for name, value in given.items()}}
        handled = sys.exc_info()[1]
        if isinstance(handled, BusinessError):
            put["error"] = handled.to_wire()
        self.actions.append(put)


def commands(pages: list[type[Page]]) -> dict[str, tuple[type[Page], Command]]:
    """Return every command of these pages by the name it travels under, "TicketListPage.create_ticket"."""
    found: dict[str, tuple[type[Page], Command]] = {}
    for page in pages:
        for name in dir(page):
            declared = getattr(page, name)
            if isinstance(declared, Command):
                found[f"{page.__name__}.{name}"] = (page, declared)
    return found


def run_command(page: type[Page], command: Command, server: ServerContext, arguments: dict[str, Any]) -> None:
    """Run a command's body with these arguments (unpacked, checked)."""
    command.function(page(), server, **arguments)

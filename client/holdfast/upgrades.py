"""Upgrades: how what was put or called with an older version of the app is understood today."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from holdfast.business import POSITIONAL, BusinessMethod
from holdfast.page import Command
from holdfast.wire import unpack

if TYPE_CHECKING:
    from holdfast.execution import Mutation


def upgrade(command: Any, *, from_version: int) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Say how a command, or a call of a business method, that waits since an older version is understood today.

    The decorated function takes the arguments as that version sent them, by name, and returns a dict of the arguments
    of the next version. It may raise business errors, which refuse the command. Raises `ValueError` for a version that
    is not older than the command's, or has an upgrade already.
    """
    if not isinstance(command, (Command, BusinessMethod)):
        raise TypeError(
            f"upgrade takes a command of a page, such as TicketListPage.create_ticket, or, in the class body of a "
            f"resource, a business method; not {command!r}"
        )
    if not 1 <= from_version < command.version:
        raise ValueError(
            f"from_version={from_version}: {command.name} has version {command.version}, so nothing is to be upgraded: "
            "raise the version in @command(version=...), or name an older one"
        )
    if from_version in command.upgrades:
        raise ValueError(f"{command.name} has an upgrade from version {from_version} already")

    if isinstance(command, BusinessMethod):
        command.repeat_older = repeat_older

    def declare(function: Callable[..., Any]) -> Callable[..., Any]:
        command.upgrades[from_version] = function
        return function

    return declare


def repeat_older(method: BusinessMethod, mutation: Mutation) -> None:
    """Make a recorded call of an older version again, on the current execution.

    Raises LookupError for a version that there is no upgrade from.
    """
    schema = method.owner.schema
    args: list[object] = []
    named: dict[str, Any] = {}  # Any: what an upgrade takes and gives is between it and its method
    for name, value in mutation.args.items():
        column = schema.column(name)
        if name == POSITIONAL:
            assert isinstance(value, list)
            args = [unpack(item) for item in value]
        elif column is not None and not isinstance(value, dict):
            named[name] = column.from_row(value)  # type: ignore[arg-type]  # as a call's attributes are encoded
        else:
            named[name] = unpack(value)
    if mutation.version > method.version:
        raise LookupError(f"{method!r} has version {method.version}, and the call is of {mutation.version}")
    for older in range(mutation.version, method.version):
        if older not in method.upgrades:
            raise LookupError(f"{method!r} has no upgrade from version {older}")
        named = method.upgrades[older](*args, **named)
        args = []
    accepted = {name: named.pop(name) for name in method.accept if name in named}
    method._perform(mutation.id, accepted, args, named)

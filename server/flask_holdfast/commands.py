"""The commands of an app's pages, as clients may call them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from importlib import import_module
from typing import Any

from holdfast.errors import DeclarationError
from holdfast.page import Command, Page
from holdfast.serving import ServerContext, commands, run_command
from holdfast.wire import pack, unpack

from flask_holdfast.arguments import Parameter, check_arguments, parameters_of


@dataclass(frozen=True)
class ServerCommand:
    """A command of a page as the server runs it. `upgrades` bring arguments of an older version to today's."""

    page: type[Page]
    declared: Command
    parameters: dict[str, Parameter]
    upgrades: tuple[Callable[..., dict[str, Any]], ...] = ()

    def run(self, server: ServerContext, packed: dict[str, object]) -> None:
        """Check the arguments and run the body on a fresh page. Call it while an execution is active."""
        if self.upgrades:
            arguments = {name: unpack(value) for name, value in packed.items()}
            for upgrade in self.upgrades:
                arguments = upgrade(**arguments)
            packed = {name: pack(value) for name, value in arguments.items()}
        run_command(self.page, self.declared, server, check_arguments(self.parameters, packed))


class CommandRegistry:
    """All commands of an app by the name they travel under, such as "TicketListPage.create_ticket".

    Raises DeclarationError for two pages of one name, and for annotations that no sent value can be checked against.
    """

    def __init__(self, pages: Iterable[type[Page]]) -> None:
        self.pages = list(dict.fromkeys(pages))
        names: set[str] = set()
        for page in self.pages:
            if page.__name__ in names:
                raise DeclarationError(
                    f"two pages are called {page.__name__}; commands travel under a page's name, so rename one"
                )
            names.add(page.__name__)
        self._commands = {
            name: ServerCommand(page, declared, parameters_of(declared.function, 2, name))
            for name, (page, declared) in commands(self.pages).items()
        }

    def find(self, name: str, version: int) -> ServerCommand | None:
        """The command of that name, if its version is the one asked for, or there are upgrades from that one."""
        command = self._commands.get(name)
        if command is None or command.declared.version == version:
            return command
        declared = command.declared
        # The version is what a client says, so it must not decide how far this counts.
        if not 0 < declared.version - version <= len(declared.upgrades):
            return None
        upgrades = [declared.upgrades.get(older) for older in range(version, declared.version)]
        found = tuple(each for each in upgrades if each is not None)
        return replace(command, upgrades=found) if len(found) == len(upgrades) else None


def pages_in(modules: Iterable[str]) -> list[type[Page]]:
    """Import modules and give the pages they hold, in order."""
    found: list[type[Page]] = []
    for name in modules:
        for value in vars(import_module(name)).values():
            if isinstance(value, type) and issubclass(value, Page) and value is not Page and value not in found:
                found.append(value)
    return found

"""Pages: what one route shows, keeps and does.

A page's **state** is what its template shows; **actions** are what the user can do and run on the device, each as one
transaction; **commands** are what is done about it on the server, in the background.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol, TypeVar, overload

from holdfast.component import surround
from holdfast.errors import Forbidden, NotFound
from holdfast.named import get_named
from holdfast.resource import Resource, Rows
from holdfast.routing import Route
from holdfast.signature import Signature
from holdfast.sync.records import QueuedCommand
from holdfast.wire import pack

if TYPE_CHECKING:
    from holdfast.execution import Execution
    from holdfast.html import Child

T = TypeVar("T")
F = TypeVar("F", bound=Callable[..., Any])

OFFLINE = ("queue", "fail")

#: What every page has as attributes of the instance; the class knows the others.
RESERVED = ("params", "problem")

_routes: dict[str, Route] = {}


class State:
    """A value of a page that its template shows. Made by `state(...)`.

    On an instance it is the value. On the class it is this object, which `input_(bind=TicketListPage.new_subject)`
    takes.
    """

    def __init__(self, default: Any, default_factory: Callable[[], Any] | None) -> None:
        if isinstance(default, (list, dict, set)):
            raise TypeError("pages would share this default; write state(default_factory=list)")
        self.name = ""
        self.default = default
        self.default_factory = default_factory

    def __set_name__(self, owner: type, name: str) -> None:
        if name in RESERVED or (name != "title" and get_named(Page, name, None) is not None):
            raise TypeError(f"{owner.__name__}.{name}: every page has a {name!r} already; give the state another name")
        self.name = name

    def __get__(self, page: Page | None, owner: type | None = None) -> Any:
        return self if page is None else page.read_state(self)

    def __set__(self, page: Page, value: Any) -> None:
        page.write_state(self, value)

    def initial(self) -> Any:
        """Return the value a page begins with."""
        return self.default if self.default_factory is None else self.default_factory()


@overload
def state(*, default: T) -> T: ...
@overload
def state(*, default_factory: Callable[[], T]) -> T: ...
@overload
def state() -> Any: ...
def state(*, default: Any = None, default_factory: Callable[[], Any] | None = None) -> Any:
    """Declare a state of a page, with what it begins as: a value, or a function that makes one."""
    return State(default, default_factory)


class Action:
    """A method of a page that runs on the device as one transaction. Made by `@action`."""

    def __init__(self, function: Callable[..., Any]) -> None:
        self.function = function
        self.name = function.__name__
        self._signature: Signature | None = None

    def __get__(self, page: Page | None, owner: type | None = None) -> Any:
        return self if page is None else BoundAction(page, self, {})

    @property
    def signature(self) -> Signature:
        """The parameters after self."""
        if self._signature is None:
            self._signature = Signature(self.function, 1, self.name)
        return self._signature


class BoundAction:
    """An action of a page, with the arguments bound so far. Handlers (`on_click=`) take one; calling it runs it."""

    def __init__(self, page: Page, action: Action, arguments: dict[str, Any]) -> None:
        self.page = page
        self.action = action
        self.arguments = arguments

    @property
    def name(self) -> str:
        """The name the server calls it by, such as "TicketListPage.create_failed"."""
        return f"{type(self.page).__name__}.{self.action.name}"

    def bind(self, **arguments: Any) -> BoundAction:
        """Return the action with these arguments set. TypeError when it has no such parameter."""
        self.action.signature.check_known(arguments)
        return BoundAction(self.page, self.action, {**self.arguments, **arguments} if self.arguments else arguments)

    def __call__(self, *positional: Any, **arguments: Any) -> Any:
        """Run it. Inside another action it becomes part of that action's transaction."""
        page = self.page
        merged = {**self.arguments, **arguments}
        if page._run is not None:
            return self.action.function(page, *positional, **merged)
        if page._runtime is None:
            raise RuntimeError(f"{self.name} runs on a page that is on screen; this one belongs to no Application")
        page._runtime.run(self, list(positional), merged)
        return None


def action(function: Callable[..., Any]) -> Action:
    """Declare a method as an action: it runs on the device as one transaction.

    What it wrote, the states it set and the commands it put hold together, or, when it raises, none of it does.
    """
    return Action(function)


class Command:
    """A method of a page that runs on the server. Made by `@command`. The browser has its name and parameters only."""

    def __init__(self, function: Callable[..., Any], version: int, offline: str) -> None:
        if offline not in OFFLINE:
            raise ValueError(f"offline={offline!r}: there are {' and '.join(OFFLINE)}")
        self.function = function
        self.name = function.__name__
        self.version = version
        self.offline = offline
        self.upgrades: dict[int, Callable[..., dict[str, Any]]] = {}
        """What makes the arguments of the next version out of those of each older one."""
        self._signature: Signature | None = None

    def __get__(self, page: Page | None, owner: type | None = None) -> Any:
        return self if page is None else BoundCommand(page, self)

    @property
    def signature(self) -> Signature:
        """The parameters after self and server."""
        if self._signature is None:
            self._signature = Signature(self.function, 2, self.name)
        return self._signature


class BoundCommand:
    """A command of a page, to be given to `put_command`."""

    def __init__(self, page: Page, command: Command) -> None:
        self.page = page
        self.command = command

    @property
    def name(self) -> str:
        """The name it travels under, such as "TicketListPage.create_ticket"."""
        return f"{type(self.page).__name__}.{self.command.name}"

    def __call__(self, *positional: Any, **arguments: Any) -> Any:
        raise TypeError(
            f"{self.name} runs on the server; an action sends it there: self.put_command(self.{self.command.name}, ...)"
        )


@overload
def command(function: Callable[..., Any]) -> Command: ...
@overload
def command(*, version: int = 1, offline: str = "queue") -> Callable[[Callable[..., Any]], Command]: ...
def command(function: Callable[..., Any] | None = None, *, version: int = 1, offline: str = "queue") -> Any:
    """Declare a method as a command: it runs on the server, and its body never reaches the browser.

    `version` is raised when its parameters change their meaning. With `offline="fail"` an action that puts it is
    refused at once while nothing can be sent; with "queue" it waits in the outbox.
    """
    if function is not None:
        return Command(function, version, offline)
    return lambda declared: Command(declared, version, offline)


class Run:
    """One action while it runs: what it has put, to be committed together."""

    def __init__(self, execution: Execution) -> None:
        self.execution = execution
        self.commands: list[QueuedCommand] = []
        self.assigned: dict[str, None] = {}  # Not a set, here and elsewhere: few apps need one, and it is 9 kB.
        self.destination: str | None = None
        self._taken = 0

    def put(self, bound: BoundCommand, arguments: dict[str, Any]) -> None:
        """Add a command; the ids drawn since the one before travel with it."""
        declared = bound.command
        declared.signature.check(arguments)
        packed = {name: pack(value) for name, value in arguments.items()}
        self.commands.append(
            QueuedCommand(
                bound.name,
                declared.version,
                packed,
                self._ids(),
                declared.offline,
                len(self.execution.mutations),
            )
        )

    def finish(self) -> list[QueuedCommand]:
        """Return the commands; ids drawn, and what was written, after the last one belong to it."""
        if self.commands:
            self.commands[-1].ids.extend(self._ids())
            self.commands[-1].mutations = len(self.execution.mutations)
        return self.commands

    def _ids(self) -> list[str]:
        drawn = self.execution.ids.drawn
        ids = list(drawn[self._taken :])
        self._taken = len(drawn)
        return ids


class Runtime(Protocol):
    """What a page on screen belongs to: holdfast.application.Application."""

    def run(self, action: BoundAction, positional: list[Any], arguments: dict[str, Any]) -> None:
        """Run an action as a transaction."""

    def navigate(self, path: str) -> None:
        """Show the page that owns the path."""

    def changed(self) -> None:
        """Show the page again, soon."""


class Page:
    """What one route shows. Subclasses say `route`, `layout`, `title`, states, actions, commands and a template.

    `self.params` are the route's parameters. `self.problem` is the error the last action failed with (with
    `.message` in plain words), or None.
    """

    route: str = ""
    layout: Any = None
    title: str = ""

    def __init__(self) -> None:
        self.params: dict[str, object] = {}
        self.problem: Any = None
        self._runtime: Runtime | None = None
        self._run: Run | None = None
        self._showing = False
        self._values: dict[str, Any] = {}

    def init(self, params: dict[str, object]) -> None:
        """Fill the states when the page is opened. `params` are the route's parameters, converted."""

    def refresh(self) -> None:
        """Read again what may have changed on the device: every state that holds rows or a resource.

        A resource that is gone, or that the user may no longer read, becomes None. Called when a patch has come from
        the server and when another tab has changed something.
        """
        for name, value in list(self._values.items()):
            self._values[name] = read_again(value)

    def template(self) -> Child:
        """Return what the page shows."""
        raise NotImplementedError(f"{type(self).__name__} needs a template(self)")

    def put_state(self, **values: Any) -> None:
        """Set states by name. What an action sets is undone if it raises.

        Outside an action, as when a promise was kept, the page is shown again.
        """
        for name, value in values.items():
            declared = get_named(type(self), name, None)
            if not isinstance(declared, State):
                raise TypeError(f"{type(self).__name__} has no state {name!r}; declare it: {name} = state(...)")
            self.write_state(declared, value)
        if self._run is None and self._runtime is not None:
            self._runtime.changed()

    def put_command(self, command: Any, **arguments: Any) -> None:
        """Send a command to the server once the action has been saved, in order, exactly once.

        Raises TypeError for arguments the command does not take or misses, RuntimeError outside an action.
        """
        if not isinstance(command, BoundCommand):
            raise TypeError(f"put_command takes a command of a page, such as self.create_ticket, not {command!r}")
        if self._run is None:
            raise RuntimeError("put_command works inside an action: what an action wrote and its commands go together")
        self._run.put(command, arguments)

    def navigate(self, path: str) -> None:
        """Show another page, `self.navigate(TicketPage.url(id=ticket.id))`; in an action, once it has been saved."""
        if self._run is not None:
            self._run.destination = path
        elif self._runtime is not None:
            self._runtime.navigate(path)
        else:
            raise RuntimeError("navigate works on a page that is on screen")

    def dismiss_problem(self) -> None:
        """Forget the problem, for a button beside its message."""
        self.problem = None

    @classmethod
    def url(cls, **params: object) -> str:
        """Return the path of this page with these parameters."""
        route = _routes.get(cls.route)
        if route is None:
            route = _routes[cls.route] = Route(cls.route)
        return route.build(params)

    def read_state(self, declared: State) -> Any:
        """Return a state's value, for what takes a binding."""
        if declared.name not in self._values:
            self._values[declared.name] = declared.initial()
        return self._values[declared.name]

    def write_state(self, declared: State, value: Any) -> None:
        """Set a state's value."""
        if self._showing:
            raise RuntimeError(f"a template shows states and cannot set one: {declared.name}")
        self._values[declared.name] = value
        if self._run is not None:
            self._run.assigned[declared.name] = None

    def _show(self) -> Child:
        """Return the template inside the layout."""
        self._showing = True
        try:
            content = self.template()
            layout = type(self).layout
            return content if layout is None else surround(layout, content, self)
        finally:
            self._showing = False


def read_again(value: Any) -> Any:
    """Return rows or a resource as they are now, None for a resource that is gone, and any other value as it is."""
    if isinstance(value, Rows):
        return value.refresh()
    if isinstance(value, Resource):
        try:
            return type(value).get(get_named(value, type(value).schema.primary_key.name))
        except (NotFound, Forbidden):
            return None
    return value

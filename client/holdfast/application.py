"""The page runtime: shows the page that owns the address, runs its actions as transactions, stays current."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from holdfast.components import NotFoundPage, default_layout, failure_view
from holdfast.device import Session, sync
from holdfast.dom import Renderer
from holdfast.errors import BusinessError, HoldfastError
from holdfast.execution import activate
from holdfast.forms import read_field
from holdfast.html import nodes
from holdfast.named import get_named
from holdfast.navigation import Navigation
from holdfast.page import BoundAction, Page, Run, State
from holdfast.routing import Route
from holdfast.wire import unpack

if TYPE_CHECKING:
    from holdfast.html import Node
    from holdfast.sync.messages import Result
    from holdfast.sync.replica import Replica


class Unexpected(HoldfastError):
    """What a page's `problem` is after an error nobody foresaw. The error itself is in the console."""

    kind = "unexpected"
    field = None

    def __init__(self, message: str = "Something went wrong; nothing was changed") -> None:
        super().__init__(message)


class Unavailable(BusinessError):
    """An action put a command with `offline="fail"` while nothing can be sent."""

    kind = "offline"


class Application:
    """The pages of an app on one screen.

    `pages` are Page classes, `replica` is what they read and write, `window` the browser's window, `session` what
    signs in and out, and `root` the element to fill (the one with id "app" by default). `start` shows the page that
    owns the address; from then on the application follows links, events, and changes of the replica.
    """

    def __init__(
        self, pages: list[type[Page]], replica: Replica, window: Any, session: Session, root: Any = None
    ) -> None:
        self.replica = replica
        self.window = window
        self.page: Page | None = None
        self._failure: Exception | None = None
        self._routes = sorted([(Route(page.route), page) for page in pages], key=_specific)
        self._renderer = Renderer(window.document, root or window.document.getElementById("app"), self)
        self._navigation = Navigation(window, self._open, lambda path: self.find(path) is not None)
        self._waiting = False
        sync.attach(replica, session)

    def start(self) -> None:
        """Show the page that owns the address, and keep it current."""
        sync.subscribe(self.render)
        self.replica.subscribe(self.changed)
        self.replica.on_result(self._hear)
        self._navigation.start()

    def navigate(self, path: str) -> None:
        """Show the page that owns the path, as a new entry of the browser's history."""
        self._navigation.go(path)

    def find(self, path: str) -> tuple[type[Page], dict[str, object]] | None:
        """Return the page class that owns a path and the path's parameters, or None."""
        for route, page in self._routes:
            params = route.match(path)
            if params is not None:
                return page, params
        return None

    def run(self, action: BoundAction, positional: list[Any], arguments: dict[str, Any]) -> None:
        """Run an action of a page as one transaction, then show the page again.

        If it raises, what it wrote and the states it set are as before, and the page's `problem` says why.
        """
        page = action.page
        before = dict(page._values)
        page.problem = None
        destination = None
        try:
            destination = self._transact(page, action, positional, arguments)
        except Exception as error:
            page._values = before
            page.problem = self._explain(error)
        if destination is not None:
            self.navigate(destination)
        else:
            self.render()

    def _transact(
        self, page: Page, action: BoundAction, positional: list[Any], arguments: dict[str, Any]
    ) -> str | None:
        transaction = self.replica.begin()
        run = page._run = Run(transaction.execution)
        try:
            with activate(transaction.execution):
                action.action.function(page, *positional, **arguments)
            commands = run.finish()
            if sync.status in ("offline", "needs_login", "blocked"):
                for command in commands:
                    if command.offline == "fail":
                        raise Unavailable("This needs a connection, and there is none; nothing was changed")
            transaction.commit(commands)
        except Exception:
            transaction.rollback()
            raise
        finally:
            page._run = None
        if transaction.execution.mutations:
            self._refresh(page, run.assigned)
        return run.destination

    def run_server_action(self, name: str, args: dict[str, Any]) -> bool:
        """Run an action that a command put, on the page that is shown if it is the one.

        `name` is "TicketListPage.create_failed", `args` are packed. Returns whether the page was there. If it is gone,
        the replica keeps what the user has to be told in `sync.rejections`.
        """
        page_name, _, action_name = name.partition(".")
        page = self.page
        if page is not None and type(page).__name__ == page_name:
            action = get_named(page, action_name, None)
            if isinstance(action, BoundAction):
                self.run(action, [], {key: unpack(value) for key, value in args.items()})
                return True
        return False

    def _hear(self, result: Result) -> bool:
        """Run what a command's body asked for. Returns whether a page was there to show it."""
        told = False
        for put in result.actions:
            # Any: messages.Result has checked that actions are JSON objects, and the server wrote what is in them.
            wire: Any = put
            if self.run_server_action(wire["name"], wire["args"]):
                told = True
        return told

    def render(self) -> None:
        """Show the page as it is now."""
        page = self.page
        if page is None:
            return
        with activate(self.replica.read_execution()):
            content = self._content(page)
            title = self._title(page)
        self._renderer.show(content)
        if title and title != self.window.document.title:
            # To set it costs a browser as much as a small page does.
            self.window.document.title = title

    def _title(self, page: Page) -> str:
        if self._failure is not None:
            return ""
        try:
            return page.title
        except Exception as error:
            self._explain(error)
            return ""

    def _content(self, page: Page) -> list[Node]:
        if self._failure is None:
            try:
                return nodes(page._show())
            except Exception as error:
                failure: Exception = self._explain(error)
        else:
            failure = self._failure
        return nodes(default_layout(failure_view(failure), page))

    def read_state(self, state: State) -> Any:
        """Return what a bound field shows. For the renderer."""
        return None if self.page is None else self.page.read_state(state)

    def write_state(self, state: State, value: Any) -> None:
        """Take what the user typed into a bound field. For the renderer."""
        if self.page is not None:
            self.page.write_state(state, value)

    def handle(self, handler: Any, event: Any, node: Node) -> None:
        """Run an element's handler for an event: an action, with what the event says, or a plain function.

        An action with a parameter `value` gets the field's value on input and change, one with `key` gets the key
        pressed, unless they are bound already.
        """
        kind = event.type
        if kind == "submit":
            event.preventDefault()
            self._renderer.read_form(event.target)
        elif kind == "click" and node.tag == "a":
            event.preventDefault()
        if isinstance(handler, BoundAction):
            names = handler.action.signature.names
            arguments = dict(handler.arguments)
            if kind in ("input", "change") and "value" in names and "value" not in arguments:
                arguments["value"] = read_field(node.tag, node.attributes, node.dom)
            elif kind in ("keydown", "keyup") and "key" in names and "key" not in arguments:
                arguments["key"] = event.key
            self.run(handler, [], arguments)
        else:
            try:
                handler()
            except Exception as error:
                if self.page is not None:
                    self.page.problem = self._explain(error)
            self.render()

    def _open(self, path: str) -> None:
        page_class, params = self.find(path) or (NotFoundPage, {})
        page = self.page = page_class()
        page.params = params
        page._runtime = self
        self._init(page)
        # A page begins with elements of its own: what was typed or scrolled on the one before is not its business.
        self._renderer.clear()
        self.render()

    def _init(self, page: Page) -> None:
        self._failure = None
        try:
            with activate(self.replica.read_execution()):
                page.init(page.params)
        except Exception as error:
            self._failure = self._explain(error)

    def changed(self) -> None:
        """Let the page read again what it shows, and show it, when what runs now is done."""
        # One patch may tell several listeners in one go: the page is read and shown once, when they are done.
        if not self._waiting:
            self._waiting = True
            self.window.queueMicrotask(self._catch_up)

    def _catch_up(self) -> None:
        self._waiting = False
        page = self.page
        if page is not None:
            if self._failure is None:
                self._refresh(page, {})
            else:
                # What the page needs may have arrived only now: a deep link opened before the first pull.
                page._values = {}
                self._init(page)
            self.render()

    def _refresh(self, page: Page, current: dict[str, None]) -> None:
        """Let a page read its states again, except those that are current."""
        kept = {name: page._values[name] for name in current if name in page._values}
        try:
            with activate(self.replica.read_execution()):
                page.refresh()
            page._values.update(kept)
        except Exception as error:
            page.problem = self._explain(error)

    def _explain(self, error: Exception) -> Exception:
        """Return what the user is told about an error; one nobody foresaw goes to the console."""
        if isinstance(error, BusinessError):
            return error
        self.window.reportError(error)
        return Unexpected()


def _specific(entry: tuple[Route, type[Page]]) -> list[int]:
    return entry[0].rank

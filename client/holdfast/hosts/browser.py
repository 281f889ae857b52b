"""The browser's host: starts the app in a page, from the device first, and joins it to storage, tabs and courier."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from holdfast.application import Application
from holdfast.browser import (
    Date,
    Promise,
    console,
    crypto,
    document,
    fetch,
    location,
    navigator,
    new,
    setInterval,
    setTimeout,
    spawn,
    to_js,
    window,
)
from holdfast.errors import BusinessError
from holdfast.hosts.account import Remember, Remembered, actor_of, ask_session, id_of, root_database
from holdfast.hosts.channel import SHARED, Channel
from holdfast.hosts.delivery import Delivery, database_name
from holdfast.hosts.files import open_file, save_file
from holdfast.hosts.indexeddb import Database, Ended, remove
from holdfast.page import Page
from holdfast.schema import resources, schema_hash
from holdfast.sync.events import Broken, Done
from holdfast.sync.fields import Record
from holdfast.sync.outbox_file import Import, read_outbox, write_outbox
from holdfast.sync.records import Batch, Rejection
from holdfast.sync.storage import STORES, Commit, Dismiss, Enlist, Glance, Leave, Load, Standing, Stored
from holdfast.sync.workspace import Workspace, WorkspaceHost

KEEP_ALIVE = 20_000
"""Milliseconds between messages to the worker while the page is visible; without them Chromium ends it after 30 s."""
WORKER_WITHIN = 1500
"""Milliseconds a first worker has to be installed before the page begins to do its work."""
REMOVED_WITHIN = 1000
"""Milliseconds to wait for the deletion of a database before going on."""


IN_MEMORY = "This browser keeps nothing here: what is not sent is lost when this page is closed."
BLOCKED = "Close the other tabs of this app: they run an older version of it."


def start(pages: list[type[Page]], config: Record) -> None:
    """Start the app: show its page from what the device holds, then listen to everyone else.

    `config` is what the build knows: `app` (a name for its data), `login_url` and, if it differs from "/sign-out",
    `logout_url`.
    """
    spawn(Visit(pages, config).begin())


class Visit:
    """One page's stay: finds out whose device it is, and shows that actor's data."""

    def __init__(self, pages: list[type[Page]], config: Record):
        self._pages = pages
        self._config = config
        self._app = str(config["app"])
        self._login_url = str(config.get("login_url") or "")
        self._logout_url = str(config.get("logout_url") or "/sign-out")
        self._root = root_database(self._app, _reload_page, _say_blocked)
        self._everyone = Channel("holdfast:" + self._app, self._heard)
        self._tab: Tab | None = None
        self._actor: Record | None = None

    async def begin(self) -> None:
        """Show the app."""
        answering = ask_session()
        ended = await self._root.ask(Remembered())
        account: Any = (ended.values[0] if isinstance(ended, Done) else None) or {"actor": None, "left": None}
        actor: Any = account["actor"]
        if actor is None:
            # Nothing here belongs to anyone yet: there is nothing to show before the server has said who it is.
            session = await answering
            if session is not None and await self._leave(account, session):
                return
            if session is not None:
                actor = session["actor"]
                await self._root.ask(Remember({"actor": actor, "left": None}))
            await self._show(actor)
            return
        await self._show(actor)
        session = await answering
        if session is not None:
            await self._check(session)

    async def _leave(self, account: Record, session: Record) -> bool:
        """Send whoever is not signed in to the sign-in page. Returns whether the page is on its way there."""
        actor: Any = session["actor"]
        if actor is not None and account.get("left") == actor["id"] and not self._comes_from_sign_in():
            # They signed out while the server could not be told, and have not signed in since.
            await self._tell_server()
            await self._root.ask(Remember({"actor": None, "left": None}))
            actor = None
        if actor is None and self._login_url:
            location.assign(self._login_url)
            return True
        return False

    def _comes_from_sign_in(self) -> bool:
        return bool(self._login_url) and document.referrer.startswith(location.origin + self._login_url)

    async def _show(self, actor: Record | None) -> None:
        self._actor = actor
        tab = self._tab = Tab(self._app, actor, _build())
        await tab.load()
        application = Application(self._pages, tab.workspace, window, self)
        application.start()
        tab.join()

    async def _check(self, session: Record) -> None:
        """Compare who is signed in with whom the page was shown for."""
        tab = self._tab
        actor: Any = session["actor"]
        if tab is None or actor is None:
            # Nobody is signed in any more: the courier pauses and says so, and everything stays.
            return
        if actor["id"] != id_of(self._actor):
            await self._root.ask(Remember({"actor": actor, "left": None}))
            self._everyone.tell({"type": "actor", "id": actor["id"]})
            location.reload()
            return
        if self._actor is not None and actor["row"] != self._actor["row"]:
            await self._root.ask(Remember({"actor": actor, "left": None}))
            tab.workspace.change_actor(actor_of(actor))
        if session["build"] != _build():
            tab.look_for_update()

    def _heard(self, notice: Record) -> None:
        if notice.get("type") == "actor" and notice["id"] != id_of(self._actor):
            location.reload()

    # What holdfast.device asks for.

    def sign_in(self) -> None:
        """Show the sign-in page, keeping everything."""
        location.assign(self._login_url or "/")

    def sign_out(self) -> None:
        """End the session and show the sign-in page. What is not sent stays for the same person."""
        spawn(self._sign_out())

    def export_outbox(self) -> str:
        """Return what waits to be sent, as the text of a file."""
        return write_outbox(self._app, id_of(self._actor), self._present_tab().workspace.unsent())

    def import_outbox(self, text: str) -> None:
        """Put what such a file holds into the outbox. Raises `Invalid` or `Forbidden`."""
        self._present_tab().take_in(read_outbox(text, self._app, id_of(self._actor)))

    def save_outbox_file(self) -> None:
        """Offer what waits as a file to be saved."""
        save_file(f"{self._app}-unsent.json", self.export_outbox())

    def open_outbox_file(self) -> None:
        """Let the user choose such a file, and put what it holds into the outbox."""
        open_file(self._take_in_file)

    def _take_in_file(self, text: str) -> None:
        try:
            self.import_outbox(text)
        except BusinessError as error:
            self._present_tab().workspace.complain(error.message)

    def _present_tab(self) -> Tab:
        assert self._tab is not None
        return self._tab

    async def _sign_out(self) -> None:
        told = await self._tell_server()
        await self._root.ask(Remember({"actor": None, "left": None if told else id_of(self._actor)}))
        tab = self._tab
        if tab is not None:
            await tab.leave()
        self._everyone.tell({"type": "actor", "id": id_of(None)})
        location.assign(self._login_url if told and self._login_url else "/")

    async def _tell_server(self) -> bool:
        """Let the server forget the session; returns whether it has."""
        try:
            response = await fetch(self._logout_url, to_js({"method": "POST", "cache": "no-store"}))
            return bool(response.ok)
        except Exception:
            return False


class Tab(WorkspaceHost):
    """One page's workspace, its storage and its channel."""

    workspace: Workspace

    def __init__(self, app: str, actor: Record | None, version: str):
        self._app = app
        self._actor = actor
        self._id = id_of(actor)
        self._version = version
        self._layout = schema_hash(resource for resource in resources().values() if resource.schema.synced)
        name = database_name(app, self._id)
        self._database = Database(name, STORES, _reload_page, _say_blocked)
        # What is announced while storage is being read may be newer than what is read.
        self._early: list[Record] = []
        self._channel = Channel(name, self._early.append)
        self._unsaved: list[Batch] = []
        self._registration: Any = None
        self._delivery: Delivery | None = None
        self._leaving = False
        self._asked_to_persist = False
        self._last_id_at = 0
        self._ids_in_a_row = 0

    async def load(self) -> None:
        """Read everything the device holds, at once, into memory."""
        plan = Load()
        ended = await self._database.ask(plan)
        if isinstance(ended, Done) and ended.values[0] is None:
            # Nothing has an identity yet: only then it takes a write before the reading.
            await self._database.ask(Enlist(crypto.randomUUID()))
            ended = await self._database.ask(plan)
        problem = ""
        stored = Stored()
        if isinstance(ended, Done):
            stored = plan.stored(ended.values)
            stored.adopt(self._layout)
        elif isinstance(ended, Broken):
            problem = f"The data on this device cannot be read: {ended.problem}"
            console.error(problem)
        self.workspace = Workspace(self, actor_of(self._actor), stored)
        if problem:
            self.workspace.complain(problem)
        if self._database.in_memory:
            self.workspace.warning = IN_MEMORY
            window.addEventListener("beforeunload", self._warn_of_leaving)
        self._channel.listen(self._hear)
        for notice in self._early:
            self._hear(notice)

    def join(self) -> None:
        """Listen to the browser, and see to it that somebody carries the outbox."""
        window.addEventListener("online", lambda event: self.wake(True))
        document.addEventListener("visibilitychange", lambda event: self._resume())
        window.addEventListener("pageshow", lambda event: self._resume() if event.persisted else None)
        setInterval(self._keep_alive, KEEP_ALIVE)
        workers = navigator.serviceWorker
        if workers is None or self._alone():
            self._deliver()
        if workers is None:
            return
        if workers.controller is None:
            # The first visit: the worker is being installed. If that takes long, the page does its work until then.
            setTimeout(self._deliver_meanwhile, WORKER_WITHIN)
        workers.ready.then(self._worker_ready)
        address: Any = "/worker.js"
        if window.trustedTypes is not None:
            rules = to_js({"createScriptURL": lambda url: url})
            address = window.trustedTypes.createPolicy("holdfast", rules).createScriptURL(address)
        options = to_js({"scope": "/", "updateViaCache": "none"})
        workers.register(address, options).then(self._registered, lambda error: self._deliver())

    def look_for_update(self) -> None:
        """Ask the browser to look whether the server has a newer worker."""
        if self._registration is not None:
            self._registration.update()

    def leave(self) -> Any:
        """The actor signs out: nothing more is sent from here, and where all is sent, nothing of theirs stays.

        Returns a promise kept when that is done.
        """
        self._leaving = True
        self._channel.tell({"type": "signed_out"})
        if self._delivery is not None:
            self._delivery.stop()
        self._channel.close()
        return self._database.ask(Leave([shown.id for shown in self.workspace.rejections])).then(self._left)

    def _left(self, ended: Ended) -> Any:
        self._database.close()
        return new(Promise, self._remove) if isinstance(ended, Done) else None

    def _remove(self, resolve: Callable[[], None], reject: Any) -> None:
        remove(database_name(self._app, self._id), resolve)
        # A frozen tab can block it; the browser then goes on with it when that tab is closed.
        setTimeout(resolve, REMOVED_WITHIN)

    # What the workspace asks for.

    def now(self) -> datetime:
        return datetime.now(UTC)

    def fresh_id(self) -> UUID:
        """Make a UUID of version 7: those of one device sort by the time they were made."""
        at = int(Date.now())
        if at > self._last_id_at:
            self._last_id_at = at
            self._ids_in_a_row = 0
        else:
            self._ids_in_a_row += 1
        noise = crypto.randomUUID().replace("-", "")
        time = f"{self._last_id_at + self._ids_in_a_row // 4096:012x}"
        return UUID(f"{time}7{self._ids_in_a_row % 4096:03x}{noise[16:]}")

    def save(self, batch: Batch) -> None:
        self._unsaved.append(batch)
        if len(self._unsaved) == 1:
            self._save_next()

    def _save_next(self) -> None:
        self._database.run(Commit(self._unsaved[0]), self._save_ended)

    def _save_ended(self, ended: Ended) -> None:
        if isinstance(ended, Done) and isinstance(ended.plan, Commit):
            batch = ended.plan.settle()
            self._unsaved.remove(batch)
            self.workspace.saved(batch)
            self._channel.tell({"type": "committed", "batch": batch.to_record()})
            self.wake(False)
            self._register_sync()
            if batch.commands:
                self._ask_to_persist()
            if self._unsaved:
                self._save_next()
            return
        batch = self._unsaved[0]
        self._unsaved = []
        reason = ended.problem if isinstance(ended, Broken) else "somebody else has signed in"
        self.workspace.failed(batch, f"The change could not be saved: {reason}")

    def _ask_to_persist(self) -> None:
        """Ask the browser, once there is something to lose, not to evict what is stored here when the disk is full."""
        storage = navigator.storage
        if not self._asked_to_persist and storage is not None:
            self._asked_to_persist = True
            storage.persist().catch(_ignore)

    def forget(self, rejection: Rejection) -> None:
        self._database.run(Dismiss(rejection.id), _ignore)
        self._channel.tell({"type": "dismissed", "id": rejection.id})

    def take_in(self, batches: list[Batch]) -> None:
        """Put batches of a file last in the outbox."""
        self._database.run(Import(batches), self._taken_in)

    def _taken_in(self, ended: Ended) -> None:
        if isinstance(ended, Done):
            self._channel.tell({"type": "reload"})
            self.workspace.expect_reload()
            self._reload()
            self.wake(False)
            self._register_sync()
        elif isinstance(ended, Broken):
            self.workspace.complain(f"The file could not be taken in: {ended.problem}")

    # Who carries the outbox.

    def wake(self, urgent: bool) -> None:
        """Tell whoever hosts the courier that there may be something to send."""
        if self._leaving:
            return
        if self._delivery is not None:
            self._delivery.wake(urgent, self._layout)
        elif self._registration is not None and self._registration.active is not None:
            self._registration.active.postMessage(
                to_js({"type": "wake", "actor": self._id, "urgent": urgent, "layout": self._layout})
            )

    def _deliver(self) -> None:
        if self._delivery is None:
            self._delivery = Delivery(self._app, self._id, self._version)
            self._delivery.wake(True, self._layout)

    def _deliver_meanwhile(self) -> None:
        if self._registration is None and not self._leaving:
            self._deliver()

    def _registered(self, registration: Any = None) -> None:
        if registration is None:
            # Some browsers and extensions forbid workers this way.
            self._deliver()

    def _alone(self) -> bool:
        """Whether what a worker does could not be seen in this page."""
        return not SHARED or self._database.in_memory

    def _warn_of_leaving(self, event: Any) -> None:
        if self.workspace.pending:
            event.preventDefault()

    def _worker_ready(self, registration: Any) -> None:
        self._registration = registration
        if self._alone():
            return
        if self._delivery is not None:
            self._delivery.stop()
            self._delivery = None
        self.wake(True)
        if self.workspace.pending:
            self._register_sync()

    def _register_sync(self) -> None:
        """Let the browser wake the worker when there is a network, even if every page is closed by then."""
        registration = self._registration
        if registration is not None and registration.sync is not None:
            registration.sync.register("holdfast-outbox").catch(_ignore)

    def _keep_alive(self) -> None:
        if document.visibilityState == "visible":
            self.wake(False)
            if not SHARED:
                self._look()

    # What others announce.

    def _hear(self, notice: Record) -> None:
        if notice.get("type") == "signed_out":
            location.reload()
        elif str(notice.get("layout") or self._layout) != self._layout:
            self.workspace.complain("Another version of the app is open in another tab: load this page again")
        elif not self.workspace.hear(notice):
            self._reload()

    def _reload(self) -> None:
        self._database.run(Load(), self._reloaded)

    def _reloaded(self, ended: Ended) -> None:
        if isinstance(ended, Done) and isinstance(ended.plan, Load):
            stored = ended.plan.stored(ended.values)
            stored.adopt(self._layout)
            if not self.workspace.reload(stored):
                self._reload()
        elif isinstance(ended, Broken):
            self.workspace.complain(f"The data on this device cannot be read: {ended.problem}")

    def _resume(self) -> None:
        """The page is looked at again: it may have slept through anything."""
        if document.visibilityState == "visible":
            self.wake(True)
            self._look()

    def _look(self) -> None:
        """See whether storage has gone on without this page."""
        before = self.workspace.standing()
        self._database.run(Glance(), lambda ended: self._glanced(ended, before))

    def _glanced(self, ended: Ended, before: Standing) -> None:
        if isinstance(ended, Done) and isinstance(ended.plan, Glance) and ended.plan.standing(ended.values) != before:
            self.workspace.expect_reload()
            self._reload()


def _build() -> str:
    """Return the version of the build this page was loaded from."""
    meta = document.querySelector('meta[name="holdfast-build"]')
    return "" if meta is None else str(meta.content)


def _say_blocked() -> None:
    """Another tab holds on to a database that this page needs in a newer form."""
    root = document.getElementById("app")
    if root.childElementCount == 0:
        root.textContent = BLOCKED


def _reload_page() -> None:
    location.reload()


def _ignore(result: object) -> None:
    """There is nothing to do about it."""

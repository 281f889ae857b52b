"""The replica's host in CPython: storage in memory or in SQLite, and one thread for the courier.

For tests, drills and tools: a device without a browser. It keeps to the same rules as the browser's host.
"""

from __future__ import annotations

import queue
import random
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from holdfast.hosts.sqlite import PlanRefused, Storage
from holdfast.sync import events
from holdfast.sync.courier import Courier
from holdfast.sync.records import actor_id
from holdfast.sync.storage import Commit, Dismiss, Enlist, Load, Plan, Renew, Stored
from holdfast.sync.workspace import Workspace, WorkspaceHost

if TYPE_CHECKING:
    from holdfast.hosts.links import Link, OpenLink
    from holdfast.resource import Resource
    from holdfast.sync.fields import Record
    from holdfast.sync.records import Batch, Rejection


class CourierThread:
    """Runs one courier: feeds it events one after the other and does what it asks for."""

    def __init__(
        self,
        courier: Courier,
        storage: Storage,
        open_link: OpenLink,
        tell: Callable[[Record], None],
        roll: Callable[[], float] = random.random,
    ):
        self.courier = courier
        self._storage = storage
        self._open_link = open_link
        self._tell = tell
        self._roll = roll
        self._events: queue.Queue[tuple[int, events.Event]] = queue.Queue()
        self._timers: dict[str, threading.Timer] = {}
        self._link: Link | None = None
        self._link_number = 0
        self._thread = threading.Thread(target=self._work, daemon=True)
        self._thread.start()
        self.put(events.Start())

    def put(self, event: events.Event) -> None:
        """Let the courier know of something."""
        self._events.put((0, event))

    def stop(self) -> None:
        """End the courier and wait until it has."""
        self.put(events.Stop())
        self._thread.join()

    def _work(self) -> None:
        while True:
            number, event = self._events.get()
            if number and number != self._link_number:
                # A word from a link that was given up.
                continue
            for effect in self.courier.step(event, self._roll()):
                self._do(effect)
            if isinstance(event, events.Stop):
                return

    def _do(self, effect: events.Effect) -> None:
        match effect:
            case events.Connect():
                self._connect()
            case events.Disconnect():
                self._link_number += 1
                if self._link is not None:
                    self._link.close()
            case events.Send():
                if self._link is not None:
                    self._link.send(effect.message)
            case events.SetTimer():
                self._stop_timer(effect.timer)
                timer = threading.Timer(effect.seconds, self.put, [events.Fired(effect.timer)])
                timer.daemon = True
                self._timers[effect.timer] = timer
                timer.start()
            case events.StopTimer():
                self._stop_timer(effect.timer)
            case events.Run():
                self._run(effect.plan)
            case events.TakeNewIdentity():
                self._run(Renew(str(uuid4()), effect.client, effect.applied, effect.epoch))
            case events.Tell():
                self._tell(effect.notice)

    def _connect(self) -> None:
        self._link_number += 1
        number = self._link_number
        self._link = self._open_link(
            lambda: self._events.put((number, events.Connected())),
            lambda message: self._events.put((number, events.Heard(message))),
            lambda: self._events.put((number, events.Disconnected())),
        )

    def _stop_timer(self, name: str) -> None:
        timer = self._timers.pop(name, None)
        if timer is not None:
            timer.cancel()

    def _run(self, plan: Plan) -> None:
        try:
            self.put(events.Done(plan, self._storage.run(plan)))
        except PlanRefused:
            self.put(events.Refused(plan))
        except OSError as error:
            self.put(events.Broken(plan, str(error)))


class NativePage(WorkspaceHost):
    """One tab without a screen. Its workspace belongs to the thread that made it; `pump` lets it hear the others."""

    def __init__(self, device: NativeDevice, actor: Resource | None):
        self._device = device
        self._notices: queue.Queue[Record] = queue.Queue()
        self.workspace = Workspace(self, actor, device.load())

    def now(self) -> datetime:
        return datetime.now(UTC)

    def fresh_id(self) -> UUID:
        return uuid4()

    def save(self, batch: Batch) -> None:
        commit = Commit(batch)
        try:
            self._device.storage.run(commit)
        except (PlanRefused, OSError) as error:
            self.workspace.failed(batch, f"The change could not be saved: {error}")
            return
        self.workspace.saved(commit.settle())
        self._device.tell({"type": "committed", "batch": batch.to_record()}, self)
        self._device.wake(False)

    def forget(self, rejection: Rejection) -> None:
        self._device.storage.run(Dismiss(rejection.id))
        self._device.tell({"type": "dismissed", "id": rejection.id}, self)

    def hear(self, notice: Record) -> None:
        """Take a notice of another thread; it is looked at in `pump`."""
        self._notices.put(notice)

    def pump(self, seconds: float = 0.0) -> bool:
        """Look at what has been announced, waiting at most `seconds` for the first. Returns whether there was any."""
        try:
            notice = self._notices.get(timeout=seconds) if seconds else self._notices.get_nowait()
        except queue.Empty:
            return False
        while True:
            current = self.workspace.hear(notice)
            while not current:
                current = self.workspace.reload(self._device.load())
            try:
                notice = self._notices.get_nowait()
            except queue.Empty:
                return True


class NativeDevice:
    """One profile of one actor: storage, pages, and the courier that serves them.

    `schema` and `functions` are the hashes of the code's rows and commands.
    """

    def __init__(
        self,
        storage: Storage,
        actor: Resource | None,
        schema: str,
        functions: str,
        open_link: OpenLink,
    ):
        self.storage = storage
        self.actor = actor
        self._pages: list[NativePage] = []
        storage.run(Enlist(str(uuid4())))
        courier = Courier(actor_id(actor), schema, functions)
        self._courier = CourierThread(courier, storage, open_link, self.tell)

    def open_page(self) -> NativePage:
        """Open a tab."""
        page = NativePage(self, self.actor)
        self._pages.append(page)
        self.wake(True)
        return page

    def load(self) -> Stored:
        """Read all that storage holds."""
        plan = Load()
        return plan.stored(self.storage.run(plan))

    def tell(self, notice: Record, sender: NativePage | None = None) -> None:
        """Announce to all tabs but the sender."""
        for page in self._pages:
            if page is not sender:
                page.hear(notice)

    def wake(self, urgent: bool) -> None:
        """Tell the courier that there may be something to send."""
        self._courier.put(events.Wake(urgent))

    def close(self) -> None:
        """Stop the courier."""
        self._courier.stop()

"""A simulated browser profile: storage that outlives everything, tabs, one courier, and the channel between them."""

from __future__ import annotations

import copy
from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from holdfast.hosts.sqlite import MemoryStorage, PlanRefused
from holdfast.resource import Resource
from holdfast.sync import events
from holdfast.sync.courier import Courier
from holdfast.sync.fields import Record
from holdfast.sync.messages import Result
from holdfast.sync.records import Batch, Rejection, actor_id
from holdfast.sync.storage import Commit, Dismiss, Enlist, Load, Plan, Renew
from holdfast.sync.workspace import Workspace, WorkspaceHost

from tests.simulation.scheduler import Line, Scheduler
from tests.simulation.server import Link, Server


class Device:
    """One profile of one person."""

    def __init__(self, name: str, server: Server, person: UUID) -> None:
        self.name = name
        self.server = server
        self.scheduler: Scheduler = server.scheduler
        self.faults = server.faults
        self.person = person
        self.storage = MemoryStorage()
        self.tabs: list[Tab] = []
        self.courier: CourierProcess | None = None
        self._disk = Line(self.scheduler, self.faults.disk_latency)
        self.storage.run(Enlist(str(self.fresh_id())))

    @property
    def actor(self) -> Resource:
        return self.server.person(self.person)

    def fresh_id(self) -> UUID:
        return UUID(int=self.scheduler.random.getrandbits(128), version=4)

    def run(self, process: Process, plan: Plan, then: Callable[[events.Event], None]) -> None:
        """Carry out a plan for a process, which may be dead before it is done, or before it hears of it."""

        def perform() -> None:
            if not process.alive and self.scheduler.chance(0.5):
                return
            result: events.Event
            if plan.writing and self.scheduler.chance(self.faults.disk_full):
                result = events.Broken(plan, "disk full")
            else:
                try:
                    result = events.Done(plan, self.storage.run(plan))
                except PlanRefused:
                    result = events.Refused(plan)
            self._disk.put(lambda: then(result) if process.alive else None)

        self._disk.put(perform)

    def start_courier(self) -> None:
        if self.courier is None or not self.courier.alive:
            self.courier = CourierProcess(self)

    def open_tab(self) -> Tab:
        """Open a tab; it has its workspace at once, as storage was read before anything is shown."""
        tab = Tab(self)
        self.tabs.append(tab)
        self.wake(True)
        return tab

    def wake(self, urgent: bool) -> None:
        """A page's message to the worker, which starts it if it is not running."""
        self.start_courier()
        assert self.courier is not None
        self.courier.put(events.Wake(urgent))

    def tell(self, sender: Process, notice: Record) -> None:
        for tab in self.tabs:
            if tab is not sender:
                tab.post(copy.deepcopy(notice))

    def kill_courier(self) -> None:
        if self.courier is not None:
            self.courier.die()

    def close_tab(self, tab: Tab) -> None:
        tab.alive = False
        self.tabs.remove(tab)

    def crash(self) -> None:
        """The browser is killed."""
        self.kill_courier()
        for tab in list(self.tabs):
            self.close_tab(tab)


class Process:
    """Something that runs until it is killed."""

    alive = True


class CourierProcess(Process):
    """The worker: one courier, its link and its timers."""

    def __init__(self, device: Device) -> None:
        self.device = device
        self.courier = Courier(actor_id(device.actor), "schema", "functions")
        self._link: Link | None = None
        self._timers: dict[str, int] = {}
        self._timer_number = 0
        self.put(events.Start())

    def put(self, event: events.Event) -> None:
        if self.alive:
            for effect in self.courier.step(event, self.device.scheduler.random.random()):
                self._do(effect)

    def die(self) -> None:
        self.alive = False
        if self._link is not None:
            self._link.close()

    def _do(self, effect: events.Effect) -> None:
        device = self.device
        match effect:
            case events.Connect():
                self._connect()
            case events.Disconnect():
                assert self._link is not None
                self._link.close()
            case events.Send():
                assert self._link is not None
                self._link.send(effect.message)
            case events.SetTimer():
                self._set_timer(effect.timer, effect.seconds)
            case events.StopTimer():
                self._timers.pop(effect.timer, None)
            case events.Run():
                device.run(self, effect.plan, self.put)
            case events.TakeNewIdentity():
                device.run(self, Renew(str(device.fresh_id()), effect.applied), self.put)
            case events.Tell():
                device.tell(self, effect.notice)

    def _connect(self) -> None:
        def put(event: events.Event) -> None:
            if self._link is link:
                self.put(event)

        link = self._link = Link(self.device.server, self.device.person, put)

    def _set_timer(self, name: str, seconds: float) -> None:
        self._timer_number += 1
        number = self._timers[name] = self._timer_number

        def fire() -> None:
            if self._timers.get(name) == number:
                del self._timers[name]
                self.put(events.Fired(name))

        self.device.scheduler.after(seconds, fire)


class Tab(Process, WorkspaceHost):
    """One page. `saved` are the batches it has shown as saved, `results` the outcomes its user was told."""

    def __init__(self, device: Device) -> None:
        self.device = device
        self.saved: list[Batch] = []
        self.failures = 0
        self.results: list[Result] = []
        self._unsaved: list[Batch] = []
        self._channel = Line(device.scheduler, device.faults.channel_latency)
        plan = Load()
        self.workspace = Workspace(self, device.actor, plan.stored(device.storage.run(plan)))
        self.workspace.on_result(self._told)

    def now(self) -> datetime:
        return self.device.scheduler.now

    def fresh_id(self) -> UUID:
        return self.device.fresh_id()

    def save(self, batch: Batch) -> None:
        self._unsaved.append(batch)
        if len(self._unsaved) == 1:
            self._save_next()

    def _save_next(self) -> None:
        self.device.run(self, Commit(self._unsaved[0]), self._save_ended)

    def _save_ended(self, event: events.Event) -> None:
        if isinstance(event, events.Done):
            assert isinstance(event.plan, Commit)
            batch = event.plan.settle()
            self._unsaved.remove(batch)
            self.saved.append(batch)
            self.workspace.saved(batch)
            self.device.tell(self, {"type": "committed", "batch": batch.to_record()})
            self.device.wake(False)
            if self._unsaved:
                self._save_next()
        else:
            batch = self._unsaved[0]
            self._unsaved = []
            self.failures += 1
            self.workspace.failed(batch, "disk full")

    def forget(self, rejection: Rejection) -> None:
        self.device.run(self, Dismiss(rejection.id), lambda event: None)
        self.device.tell(self, {"type": "dismissed", "id": rejection.id})

    def post(self, notice: Record) -> None:
        """A notice arrives on the channel, after some time."""

        def hear() -> None:
            if self.alive and not self.workspace.hear(notice):
                self._reload()

        self._channel.put(hear)

    def _reload(self) -> None:
        self.device.run(self, Load(), self._reloaded)

    def _reloaded(self, event: events.Event) -> None:
        assert isinstance(event, events.Done)
        assert isinstance(event.plan, Load)
        if not self.workspace.reload(event.plan.stored(event.values)):
            self._reload()

    def _told(self, result: Result) -> bool:
        self.results.append(result)
        return False

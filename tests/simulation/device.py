"""A simulated browser profile: storage that outlives everything, tabs, couriers, and the channel between them."""

from __future__ import annotations

import copy
from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from holdfast.errors import Forbidden
from holdfast.hosts.sqlite import MemoryStorage, PlanRefused
from holdfast.resource import Resource
from holdfast.sync import events
from holdfast.sync.courier import STOPPED
from holdfast.sync.fields import Record
from holdfast.sync.messages import Result
from holdfast.sync.records import Batch, QueuedCommand, Rejection
from holdfast.sync.storage import Commit, Dismiss, Enlist, Glance, Leave, Load, Plan, Renew
from holdfast.sync.workspace import WorkspaceHost

from tests.simulation.deeds import Deed
from tests.simulation.machines import Machines
from tests.simulation.scheduler import Line, Scheduler
from tests.simulation.server import Link, Server


class Device:
    """One profile. `person` is whom it shows, `session` whose cookie it has; they differ when a login was lost."""

    def __init__(self, name: str, server: Server, machines: Machines, person: UUID) -> None:
        self.name = name
        self.server = server
        self.machines = machines
        self.scheduler: Scheduler = server.scheduler
        self.faults = server.faults
        self.person: UUID | None = person
        self.session: UUID | None = person
        self.storages: dict[UUID, MemoryStorage] = {}
        self.tabs: list[Tab] = []
        self.couriers: dict[UUID, CourierProcess] = {}
        self.online = True
        self.version = 1
        """Of the app, as the device has it installed: a page that is opened online brings the server's."""
        self.generation = 0
        """How often the profile was set back to a copy."""
        self._disk = Line(self.scheduler, self.faults.disk_latency)

    def storage_of(self, person: UUID) -> MemoryStorage:
        if person not in self.storages:
            self.storages[person] = self.machines.storage()
        storage = self.storages[person]
        storage.run(Enlist(str(self.fresh_id())))
        return storage

    def fresh_id(self) -> UUID:
        return UUID(int=self.scheduler.random.getrandbits(128), version=4)

    def run(self, process: Process, plan: Plan, then: Callable[[events.Event], None]) -> None:
        """Carry out a plan for a process, which may be dead before it is done, or before it hears of it."""

        def perform() -> None:
            if not process.alive and self.scheduler.chance(0.5):
                return
            result: events.Event
            storage = self.storages.get(process.person)
            if storage is None or process.storage is not storage:
                result = events.Broken(plan, "the data of this app has been removed from this device")
            elif plan.writing and self.scheduler.chance(self.server.faults.disk_full):
                result = events.Broken(plan, "disk full")
            else:
                try:
                    if plan.writing and self.scheduler.chance(self.server.faults.lost_word):
                        # It is stored, and the browser loses its database before it says so: a host tries again.
                        storage.run(plan)
                    result = events.Done(plan, storage.run(plan))
                except PlanRefused:
                    result = events.Refused(plan)
            self._disk.put(lambda: process.hear_of(lambda: then(result)))

        self._disk.put(perform)

    # Tabs and couriers.

    def open_tab(self, told: Callable[[Tab], None]) -> Tab | None:
        """Open a tab; it has its workspace at once, as storage was read before anything is shown.

        None: nobody is signed in and nothing here is anybody's.
        """
        if self.session is not None and self.server.down is False and self.online:
            self.person = self.session
        if self.person is None:
            return None
        tab = Tab(self, self.person)
        self.tabs.append(tab)
        told(tab)
        self.wake(self.person, True)
        return tab

    def wake(self, person: UUID, urgent: bool) -> None:
        """A page's message to the worker, which starts it if it is not running."""
        courier = self.couriers.get(person)
        if courier is None or not courier.alive:
            courier = self.couriers[person] = CourierProcess(self, person)
        courier.wake(urgent)

    def tell(self, sender: Process, notice: Record) -> None:
        for tab in self.tabs:
            if tab is not sender and tab.person == sender.person:
                tab.post(copy.deepcopy(notice))
        courier = self.couriers.get(sender.person)
        if notice["type"] == "signed_out" and courier is not None:
            courier.die()

    def kill_worker(self) -> None:
        for courier in self.couriers.values():
            courier.die()
        self.couriers = {}

    def close_tab(self, tab: Tab) -> None:
        if tab.alive:
            tab.alive = False
            self.tabs.remove(tab)

    def crash(self) -> None:
        """The browser is killed."""
        self.kill_worker()
        for tab in list(self.tabs):
            self.close_tab(tab)

    def cut_off(self) -> None:
        """The network goes."""
        self.online = False
        for courier in self.couriers.values():
            courier.lose_link()

    # The outbox as a file.

    def save_outbox(self, tab: Tab) -> str:
        return self.machines.save_outbox(tab.workspace, str(tab.person))

    def take_outbox_in(self, tab: Tab, text: str) -> None:
        """Take a file in, if it is of the same person."""
        try:
            plan = self.machines.take_outbox_in(text, str(tab.person))
        except Forbidden:
            return

        def taken_in(event: events.Event) -> None:
            if isinstance(event, events.Done):
                self.tell(tab, {"type": "reload"})
                self.wake(tab.person, False)
                tab.workspace.expect_reload()
                tab._reload()

        self.run(tab, plan, taken_in)

    # Who is there.

    def sign_out(self, tab: Tab) -> None:
        """End the session. What is not sent stays for the same person; if all is sent, nothing of theirs stays."""
        person = tab.person
        self.session = self.person = None
        self.tell(tab, {"type": "signed_out"})

        def left(event: events.Event) -> None:
            if isinstance(event, events.Done):
                gone = self.storages.pop(person, None)
                # Whoever signed in meanwhile has it open: they step aside, and start again.
                for other in list(self.tabs):
                    if other.storage is gone:
                        self.close_tab(other)
                for courier in self.couriers.values():
                    if courier.storage is gone:
                        courier.die()
            self.close_tab(tab)

        self.run(tab, Leave([kept.id for kept in tab.workspace.rejections]), left)

    def sign_in(self, person: UUID) -> None:
        """A new session; pages start again, and show whose it is."""
        for tab in list(self.tabs):
            self.close_tab(tab)
        self.session = self.person = person

    # Copies.

    def copy(self) -> Copy:
        return Copy(self._copied(self.storages), self.session, self.person)

    def restore(self, saved: Copy) -> None:
        """The profile is set back to a copy, while nothing of it runs."""
        self.crash()
        self.storages = self._copied(saved.storages)
        self.session, self.person = saved.session, saved.person
        self.generation += 1

    def _copied(self, storages: dict[UUID, MemoryStorage]) -> dict[UUID, MemoryStorage]:
        return {person: self.machines.storage(storages[person].stores) for person in storages}


class Copy:
    """What a backup of a profile holds."""

    def __init__(self, storages: dict[UUID, MemoryStorage], session: UUID | None, person: UUID | None) -> None:
        self.storages = storages
        self.session = session
        self.person = person


class Process:
    """Something that runs until it is killed, for one person's database."""

    alive = True

    def __init__(self, device: Device, person: UUID) -> None:
        self.device = device
        self.person = person
        self.storage = device.storage_of(person)

    def hear_of(self, do: Callable[[], None]) -> None:
        if self.alive:
            do()


class CourierProcess(Process):
    """One courier of the worker, its link and its timers."""

    def __init__(self, device: Device, person: UUID) -> None:
        super().__init__(device, person)
        self.courier = device.machines.courier(str(person), device.server.authority.builds.schema)
        self._link: Link | None = None
        self._timers: dict[str, int] = {}
        self._timer_number = 0
        self.put(events.Start())

    def wake(self, urgent: bool) -> None:
        # It found an empty database; the page that wakes it has filled it.
        self.put(events.Start() if self.courier.phase == STOPPED else events.Wake(urgent))

    def put(self, event: events.Event) -> None:
        if self.alive:
            for effect in self.courier.step(event, self.device.scheduler.random.random()):
                self._do(effect)

    def die(self) -> None:
        self.alive = False
        if self._link is not None:
            self._link.close()

    def lose_link(self) -> None:
        if self._link is not None:
            self._link.break_off()

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
                device.run(self, Renew(str(device.fresh_id()), effect.client, effect.applied, effect.epoch), self.put)
            case events.Tell():
                device.tell(self, effect.notice)

    def _connect(self) -> None:
        def put(event: events.Event) -> None:
            if self._link is link:
                self.put(event)

        device = self.device
        link = self._link = Link(device.server, lambda: device.session, lambda: device.online, put)

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

    def __init__(self, device: Device, person: UUID) -> None:
        super().__init__(device, person)
        self.saved: list[Batch] = []
        self.failures = 0
        self.results: list[Result] = []
        self.frozen = False
        self.version = device.server.version if device.online and not device.server.down else device.version
        device.version = self.version
        self._asleep: list[Callable[[], None]] = []
        self._unsaved: list[Batch] = []
        self._channel = Line(device.scheduler, device.faults.channel_latency)
        self.ids_drawn: list[str] = []
        plan = Load()
        actor = device.server.person(person)
        self.workspace = device.machines.workspace(self, actor, plan, self.storage.run(plan))
        self.workspace.on_result(self._told)

    @property
    def actor(self) -> Resource | None:
        return self.workspace.actor

    def now(self) -> datetime:
        return self.device.scheduler.now

    def fresh_id(self) -> UUID:
        id = self.device.fresh_id()
        self.ids_drawn.append(str(id))
        return id

    def act(self, deeds: list[Deed]) -> list[QueuedCommand]:
        """Do deeds as one action. Raises `BusinessError` when one of them is not possible."""
        return self.device.machines.act(self.workspace, deeds)

    def hear_of(self, do: Callable[[], None]) -> None:
        if self.alive and self.frozen:
            self._asleep.append(do)
        elif self.alive:
            do()

    def thaw(self) -> None:
        """The page is looked at again: it may have slept through anything."""
        self.frozen = False
        asleep = self._asleep
        self._asleep = []
        for do in asleep:
            do()
        self.device.wake(self.person, True)
        before = self.workspace.standing()

        def glanced(event: events.Event) -> None:
            if isinstance(event, events.Done) and Glance().standing(event.values) != before:
                self.workspace.expect_reload()
                self._reload()

        self.device.run(self, Glance(), glanced)

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
            self.device.wake(self.person, False)
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
        """A notice arrives on the channel, after some time. A frozen page never hears of it."""

        def hear() -> None:
            if not self.alive or self.frozen:
                return
            if notice["type"] == "signed_out":
                self.device.close_tab(self)
            elif not self.workspace.hear(notice):
                self._reload()

        self._channel.put(hear)

    def _reload(self) -> None:
        self.device.run(self, Load(), self._reloaded)

    def _reloaded(self, event: events.Event) -> None:
        if isinstance(event, events.Done):
            assert isinstance(event.plan, Load)
            if not self.device.machines.reload(self.workspace, event.plan, event.values):
                self._reload()

    def _told(self, result: Result) -> bool:
        self.results.append(result)
        return False

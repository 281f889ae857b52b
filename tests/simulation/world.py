"""One history: devices, a server, a person who does things, faults, and what must hold all the while and at the end."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from holdfast.errors import BusinessError
from holdfast.execution import activate
from holdfast.sync.records import QueuedCommand
from holdfast.sync.storage import Load
from holdfast.wire import pack

from tests.simulation.desk import SimCard, SimDraft
from tests.simulation.device import Device, Tab
from tests.simulation.scheduler import Scheduler
from tests.simulation.server import PEOPLE, Server


@dataclass
class Faults:
    """How likely, and how slow, things are."""

    latency: float = 0.3
    disk_latency: float = 0.02
    channel_latency: float = 0.05
    no_connection: float = 0.2
    lost_on_the_way: float = 0.05
    lost_answer: float = 0.1
    doubled_answer: float = 0.05
    garbled: float = 0.02
    disk_full: float = 0.02

    def end(self) -> None:
        """From now on nothing fails."""
        self.no_connection = self.lost_on_the_way = self.lost_answer = 0.0
        self.doubled_answer = self.garbled = self.disk_full = 0.0


class World:
    """`run` plays a history of `steps` things that happen, then lets everything settle, and checks."""

    def __init__(self, seed: int) -> None:
        self.scheduler = Scheduler(seed)
        self.faults = Faults()
        self.server = Server(self.scheduler, self.faults)
        self.devices = [Device(f"{place}", self.server, PEOPLE[0 if place < 2 else 1]) for place in range(3)]
        self.saved: dict[str, dict[str, tuple[int, int]]] = {device.name: {} for device in self.devices}
        """What each device has shown as saved: token → (place in the outbox, place in the batch)."""
        self.refused: set[str] = set()
        self._tokens = 0
        self.trace: list[str] = []

    def run(self, steps: int) -> None:
        for _ in range(steps):
            self._happen()
            self.scheduler.run_until(self.scheduler.seconds + self.scheduler.random.expovariate(2.0))
        self.faults.end()
        self.server.down = False
        for device in self.devices:
            device.start_courier()
            if not device.tabs:
                self._open_tab(device)
        for _ in range(12):
            for device in self.devices:
                device.wake(True)
            self.scheduler.run_until(self.scheduler.seconds + 20)
        self._check()

    # What happens.

    def _happen(self) -> None:
        scheduler = self.scheduler
        device = scheduler.random.choice(self.devices)
        roll = scheduler.random.random()
        if roll < 0.02:
            self._note("server down" if not self.server.down else "server up")
            if self.server.down:
                self.server.down = False
            else:
                self.server.crash()
        elif roll < 0.06:
            self._note(f"{device.name}: worker killed")
            device.kill_courier()
        elif roll < 0.09:
            self._note(f"{device.name}: browser killed")
            self._collect(device)
            device.crash()
        elif roll < 0.13:
            self._note(f"{device.name}: keep-alive")
            device.wake(scheduler.chance(0.5))
        elif not device.tabs or (roll < 0.18 and len(device.tabs) < 3):
            self._note(f"{device.name}: tab opened")
            self._open_tab(device)
        elif roll < 0.2:
            self._note(f"{device.name}: tab closed")
            tab = scheduler.random.choice(device.tabs)
            self._collect(device)
            device.close_tab(tab)
        else:
            self._act(device, scheduler.random.choice(device.tabs))

    def _act(self, device: Device, tab: Tab) -> None:
        chance = self.scheduler.random
        transaction = tab.workspace.begin()
        commands: list[QueuedCommand] = []
        try:
            with activate(transaction.execution):
                cards = SimCard.read()
                drafts = SimDraft.read()
                kind = chance.choice(["open", "bump", "bump", "bump", "close", "hand over", "note", "draft", "two"])
                if kind == "draft":
                    if drafts and chance.random() < 0.7:
                        chance.choice(drafts).edit(text=f"{chance.random()}")
                    else:
                        SimDraft.begin(text="new")
                elif kind == "note":
                    commands.append(self._command(device, "note", {}, []))
                elif kind == "open" or not cards:
                    commands.append(self._open(device, transaction.execution.ids))
                elif kind == "two":
                    commands.append(self._open(device, transaction.execution.ids))
                    card = chance.choice(cards)
                    card.bump()
                    commands.append(self._command(device, "bump_card", {"id": card.id}, []))
                else:
                    card = chance.choice(cards)
                    if kind == "bump":
                        card.bump()
                        commands.append(self._command(device, "bump_card", {"id": card.id}, []))
                    elif kind == "close":
                        card.close()
                        commands.append(self._command(device, "close_card", {"id": card.id}, []))
                    else:
                        to = chance.choice(PEOPLE)
                        card.hand_over(to)
                        commands.append(self._command(device, "hand_card_over", {"id": card.id, "to": to}, []))
            transaction.commit(commands)
            self._note(f"{device.name}: {kind} {[command.args['token'] for command in commands]}")
        except BusinessError:
            transaction.rollback()

    def _open(self, device: Device, ids) -> QueuedCommand:
        before = len(ids.drawn)
        SimCard.open("card")
        return self._command(device, "open_card", {"title": "card"}, ids.drawn[before:])

    def _command(self, device: Device, name: str, args: dict[str, object], ids: list[str]) -> QueuedCommand:
        self._tokens += 1
        token = f"{device.name}-{self._tokens}"
        packed = {key: pack(value) for key, value in args.items()}
        return QueuedCommand(f"SimPage.{name}", 1, {**packed, "token": token}, ids, "queue")

    def _note(self, text: str) -> None:
        self.trace.append(f"{self.scheduler.seconds:.2f} {text}")

    # What must hold.

    def _collect(self, device: Device) -> None:
        """Note what tabs have shown as saved, before they are gone."""
        for tab in device.tabs:
            for batch in tab.saved:
                for place, command in enumerate(batch.commands):
                    self.saved[device.name][str(command.args["token"])] = (batch.seq, place)
            self.refused |= {str(r.args["token"]) for r in tab.workspace.rejections}

    def _open_tab(self, device: Device) -> None:
        """Open a tab in which a card that only counts up never counts down: no change flickers or counts twice."""
        tab = device.open_tab()
        seen: dict[str, int] = {}
        failures = 0

        def watch() -> None:
            nonlocal failures
            self._collect(device)
            if tab.failures > failures:
                failures = tab.failures
                seen.clear()
            for rejection in tab.workspace.rejections:
                for key in rejection.keys:
                    seen.pop(key.partition(":")[2], None)
            with activate(tab.workspace.read_execution()):
                for card in SimCard.read():
                    id = str(card.id)
                    assert card.count >= seen.get(id, 0), f"I5: {id} went from {seen[id]} to {card.count}"
                    seen[id] = card.count

        tab.workspace.subscribe(watch)

    def _check(self) -> None:
        tokens = self.server.tokens()
        times = Counter(tokens)
        assert max(times.values(), default=1) == 1, f"I2: doubled {times.most_common(3)}"
        for device in self.devices:
            self._collect(device)
            courier = device.courier
            assert courier is not None
            assert courier.courier.status == "synced", f"{device.name} is {courier.courier.status}"
            plan = Load()
            stored = plan.stored(device.storage.run(plan))
            assert not stored.outbox, f"{device.name} still holds {[b.seq for b in stored.outbox]}"
            for token in self.saved[device.name]:
                known = times[token] == 1 or token in self.refused
                assert known, f"I1: {token} of {device.name} was shown as saved and is lost"
                assert not (times[token] and token in self.refused), f"I2: {token} took effect and was refused"
            saved = self.saved[device.name]
            effects = [token for token in tokens if token in saved]
            assert effects == sorted(effects, key=lambda token: saved[token]), f"I3: {device.name}: {effects}"
            rows = self.server.rows(device.person)
            for tab in device.tabs:
                assert tab.workspace.pending == 0
                assert self._view(tab) == rows, f"I4: {device.name} differs from the server"
            base = {str(id): entry[1] for id, entry in stored.tables.get("SimCard", {}).items()}
            assert base == rows, f"I4: the storage of {device.name} differs from the server"
            drafts = {id: row for resource, id, version, row in stored.local}
            for tab in device.tabs:
                with activate(tab.workspace.read_execution()):
                    shown = {str(draft.id): draft.to_wire_row()[1] for draft in SimDraft.read()}
                assert shown == drafts, f"drafts differ in a tab of {device.name}"

    def _view(self, tab: Tab) -> dict[str, list[object]]:
        with activate(tab.workspace.read_execution()):
            return {str(card.id): card.to_wire_row()[1] for card in SimCard.read()}

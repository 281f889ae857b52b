"""One history played: devices, a server, people, faults, and what must hold all the while and at the end."""

from __future__ import annotations

import json
import random
from collections import Counter
from dataclasses import replace
from uuid import UUID

from holdfast.errors import BusinessError
from holdfast.execution import activate
from holdfast.sync.courier import FOLD_PATCHES, Courier
from holdfast.sync.storage import Load
from holdfast.wire import pack

from tests.simulation import oracle
from tests.simulation.deeds import Deed
from tests.simulation.desk import SimCard, SimDraft
from tests.simulation.device import Copy, Device, Tab
from tests.simulation.history import DEVICES, History, Step
from tests.simulation.machines import Machines
from tests.simulation.oracle import Done
from tests.simulation.scheduler import Scheduler
from tests.simulation.server import BOARDS, PEOPLE, Server

SETTLED_WITHIN = 600
"""Simulated seconds after the last fault in which everything must have arrived everywhere."""

BUSINESS = {"invalid", "forbidden", "not_found", "conflict"}

Place = tuple[int, int, int, int]
"""The order in which a device made a command: life of the profile, storage, place in the outbox, place in the batch."""


def play(history: History) -> World:
    """Play a history and check the invariants. Raises AssertionError where one is broken."""
    world = World(history)
    world.run()
    return world


class World:
    """All there is in one history."""

    def __init__(self, history: History, machines: Machines | None = None) -> None:
        self.history = history
        self.machines = machines or Machines()
        self.scheduler = Scheduler(history.seed)
        self.server = Server(self.scheduler, history.faults, history.page)
        self.devices = [self._device(f"{place}", PEOPLE[0 if place < 2 else 1]) for place in range(DEVICES)]
        self.meant: dict[str, Done] = {}
        """What each command that was put was meant to do."""
        self.saved: dict[str, dict[str, Place]] = {}
        """What each device has shown as saved, and when it was made."""
        self.forgiven: set[str] = set()
        """What was only on a profile that its user has set back."""
        self.refused: dict[str, str] = {}
        """What a user was told is refused, and why."""
        self.cheated = False
        """Whether the server was set back: that takes back what was shown."""
        self._copies: dict[str, Copy] = {}
        self._files: list[str] = []
        """What was saved of outboxes."""
        self._tokens = 0
        self._lives: dict[tuple[str, int, int], int] = {}
        self.trace: list[str] = []

    def run(self) -> None:
        """Play all steps, let everything settle, and check."""
        for step in self.history.steps:
            self._step(step)
            self.scheduler.run_until(self.scheduler.seconds + step.after)
        self._settle()
        self._check()

    def _device(self, name: str, person: UUID) -> Device:
        return Device(name, self.server, self.machines, person)

    def _settle(self) -> None:
        """From now on nothing fails, and everybody is there."""
        self.server.faults = self.history.faults.none()
        self.server.down = False
        self.server.dies_after = 0
        for device in self.devices:
            device.online = True
            for tab in device.tabs:
                if tab.frozen:
                    tab.thaw()
        # Whoever has unsent work on a device signs in there again, one after the other.
        for person in PEOPLE:
            for device in self.devices:
                here = device.session == person and any(tab.person == person for tab in device.tabs)
                if not here and (person in device.storages or person in (device.session, device.person)):
                    self._sign_in(device, person)
            self._rest(person)
            self._dismiss()
            self._rest(person)
            self._check_devices_of(person)

    def _rest(self, person: UUID) -> None:
        """Let a person's devices come to rest: what is on its way when they seem to be may change that."""
        deadline = self.scheduler.seconds + SETTLED_WITHIN
        while self.scheduler.seconds < deadline:
            if self._settled(person):
                self.scheduler.run_until(self.scheduler.seconds + 1)
                if self._settled(person):
                    return
            for device in self.devices:
                if device.session == person:
                    device.wake(person, True)
            self.scheduler.run_until(self.scheduler.seconds + 10)

    def _settled(self, person: UUID) -> bool:
        """Whether all devices of a person are where the server is, as far as they know."""
        for device in self.devices:
            if device.session == person:
                process = device.couriers.get(person)
                if process is None or not process.alive or not _at_ease(process.courier):
                    return False
        return self._at_rest(person)

    def _at_rest(self, person: UUID) -> bool:
        rows = self.server.readable(person)
        return all(
            not tab.workspace.pending and self._view(tab) == rows
            for device in self.devices
            if device.session == person
            for tab in device.tabs
            if tab.person == person
        )

    # What happens.

    def _step(self, step: Step) -> None:
        draw = random.Random(step.choice)
        # A clone has nothing of its own to do: it does some of what its original was to do.
        device = draw.choice(self.devices[step.device : step.device + 1] + self._clones_of(step.device))
        self._note(f"{device.name}: {step.kind} {step.action}")
        match step.kind:
            case "act":
                awake = [tab for tab in device.tabs if not tab.frozen]
                if awake:
                    self._act(device, draw.choice(awake), step.action, draw)
                else:
                    self._open_tab(device)
            case "open tab":
                if len(device.tabs) < 3:
                    self._open_tab(device)
            case "close tab":
                if device.tabs:
                    self._collect(device)
                    device.close_tab(draw.choice(device.tabs))
            case "freeze tab":
                if device.tabs:
                    draw.choice(device.tabs).frozen = True
            case "thaw tabs":
                for tab in device.tabs:
                    if tab.frozen:
                        tab.thaw()
            case "dismiss":
                self._dismiss()
            case "keep-alive":
                for tab in device.tabs:
                    if not tab.frozen:
                        device.wake(tab.person, draw.random() < 0.5)
            case "kill worker":
                device.kill_worker()
            case "kill browser":
                self._collect(device)
                device.crash()
            case "network off":
                device.cut_off()
            case "network on":
                device.online = True
            case "copy profile":
                self._copies[device.name] = device.copy()
            case "restore profile":
                self._restore_profile(device)
            case "clone profile":
                self._clone_profile(device)
            case "save outbox":
                awake = [tab for tab in device.tabs if not tab.frozen]
                if awake:
                    self._files.append(device.save_outbox(draw.choice(awake)))
            case "take outbox in":
                awake = [tab for tab in device.tabs if not tab.frozen]
                if awake and self._files:
                    device.take_outbox_in(draw.choice(awake), draw.choice(self._files))
            case "sign out":
                awake = [tab for tab in device.tabs if not tab.frozen]
                if awake:
                    device.sign_out(draw.choice(awake))
            case "lose session":
                device.session = None
            case "sign in":
                self._sign_in(device, draw.choice(PEOPLE))
            case "server down":
                self.server.crash()
            case "server up":
                self.server.down = False
            case "server dies after a commit":
                self.server.dies_after = draw.randint(1, 3)
            case "deploy":
                self.server.deploy()
            case "back up server":
                self.server.back_up()
            case "restore server":
                if self.server.restore():
                    self.cheated = True
            case "change lead":
                self.server.decree("lead", draw.choice(BOARDS), draw.choice(PEOPLE))
            case "change auditor":
                self.server.decree("auditor", draw.choice(PEOPLE), draw.random() < 0.5)
            case "change membership":
                self.server.decree_membership(draw.choice(BOARDS), draw.choice(PEOPLE), draw.random() < 0.5)
            case _:
                raise ValueError(step.kind)

    def _dismiss(self) -> None:
        """Whoever looks at a refusal has seen it."""
        for device in self.devices:
            self._collect(device)
            for tab in device.tabs:
                for rejection in tab.workspace.rejections if not tab.frozen else []:
                    tab.workspace.dismiss(rejection)

    def _act(self, device: Device, tab: Tab, action: str, draw: random.Random) -> None:
        with activate(tab.workspace.read_execution()):
            cards = [str(card.id) for card in SimCard.read()]
            drafts = [str(draft.id) for draft in SimDraft.read()]
        deeds: list[Deed] = []
        if action == "draft":
            if drafts and draw.random() < 0.7:
                deeds.append(_deed("edit draft", id=draw.choice(drafts), text=f"{draw.random()}"))
            else:
                deeds.append(_deed("begin draft"))
        elif action == "note":
            deeds.append(self._put(tab, Done(tab.person, "note"), "note"))
        elif action in ("open", "two") or not cards:
            board = str(draw.choice(BOARDS))
            deeds.append(self._put(tab, Done(tab.person, "open", value=board), "open_card", board=board))
        if action in ("bump", "two", "close", "hand over") and cards:
            # Half of the time all work on the same few cards, so that changes meet.
            card = draw.choice(cards if draw.random() < 0.5 else sorted(cards)[:2])
            if action == "hand over":
                to = str(draw.choice(PEOPLE))
                deeds.append(self._put(tab, Done(tab.person, "hand over", card, to), "hand_card_over", id=card, to=to))
            elif action == "close":
                deeds.append(self._put(tab, Done(tab.person, "close", card), "close_card", id=card))
            else:
                deeds.append(self._put(tab, Done(tab.person, "bump", card), "bump_card", id=card))
        try:
            commands = tab.act(deeds)
        except BusinessError:
            return
        for command in commands:
            token = str(command.args["token"])
            if command.ids:
                self.meant[token] = replace(self.meant[token], card=command.ids[0])
            self._note(f"{device.name}: put {token}")

    def _put(self, tab: Tab, done: Done, name: str, **about: str) -> Deed:
        """A deed with its command."""
        self._tokens += 1
        token = f"{tab.device.name}-{self._tokens}"
        self.meant[token] = done
        args: dict[str, object] = {key if key != "board" else "board_id": pack(UUID(id)) for key, id in about.items()}
        version = 1
        if name == "open_card":
            args["title"] = "card"
        if name == "note" and tab.version == 2:
            version = 2
            args["text"] = "a note"
        deed = _deed("" if name == "note" else done.action, **about)
        return {**deed, "command": f"SimPage.{name}", "version": version, "args": {**args, "token": token}}

    def _sign_in(self, device: Device, person: UUID) -> None:
        self._collect(device)
        device.sign_in(person)
        self._open_tab(device)

    def _restore_profile(self, device: Device) -> None:
        saved = self._copies.get(device.name)
        if saved is None:
            return
        self._collect(device)
        lost = {token for token in self.saved.get(device.name, {}) if not self._holds(saved, token)}
        # What the user has set back is gone, unless it has left the device before.
        self.forgiven |= lost
        device.restore(saved)

    def _clones_of(self, place: int) -> list[Device]:
        return [clone for clone in self.devices[DEVICES:] if clone.name == f"{place}'"]

    def _clone_profile(self, device: Device) -> None:
        """The profile's files are copied to another machine, and both go on."""
        if len(self.devices) > DEVICES:
            return
        self._collect(device)
        clone = self._device(f"{device.name}'", PEOPLE[0])
        clone.restore(device.copy())
        self.devices.append(clone)
        if clone.person is not None:
            self._open_tab(clone)

    def _holds(self, saved: Copy, token: str) -> bool:
        return any(f'"{token}"' in text for storage in saved.storages.values() for text in _texts(storage.stores))

    def _given_up(self, token: str) -> bool:
        """Whether no device keeps a command that a server which was set back lacks: it tells of rows that have left."""
        return self.cheated and not any(self._holds(device.copy(), token) for device in self.devices)

    def _note(self, text: str) -> None:
        self.trace.append(f"{self.scheduler.seconds:.2f} {text}")

    # What must hold.

    def _collect(self, device: Device) -> None:
        """Note what tabs have shown as saved, and as refused, before they are gone."""
        known = self.saved.setdefault(device.name, {})
        for tab in device.tabs:
            for batch in tab.saved:
                # Deleted storage begins again at 1, so its age comes first.
                life = self._lives.setdefault((device.name, device.generation, id(tab.storage)), len(self._lives))
                for place, command in enumerate(batch.commands):
                    known.setdefault(str(command.args["token"]), (device.generation, life, batch.seq, place))
            for rejection in tab.workspace.rejections:
                token = str(rejection.args["token"])
                self.refused[token] = str(rejection.error["kind"])

    def _open_tab(self, device: Device) -> None:
        device.open_tab(lambda tab: tab.workspace.subscribe(self._watcher(device, tab)))

    def _watcher(self, device: Device, tab: Tab):
        """A card that only counts up never counts down: no change flickers or counts twice."""
        seen: dict[str, int] = {}
        failures = 0

        def watch() -> None:
            nonlocal failures
            self._collect(device)
            if tab.failures > failures or self.cheated or _between_times(tab.workspace.cursor):
                failures = tab.failures
                seen.clear()
            for rejection in tab.workspace.rejections:
                for key in rejection.keys:
                    seen.pop(key.partition(":")[2], None)
            with activate(tab.workspace.read_execution()):
                cards = {str(card.id): card for card in SimCard.read()}
                mine = {id for id, card in cards.items() if _may_change(card, tab.person)}
            for id in set(seen) - set(cards):
                del seen[id]
            for id, card in cards.items():
                # What somebody has forbidden meanwhile is no longer possible on these rows, and shows nothing.
                count, before = card.count, seen.get(id, 0) if id in mine else 0
                assert count >= before, f"I5: {id} went from {before} to {count} on {device.name}"
                seen[id] = count

        return watch

    def _check_devices_of(self, person: UUID) -> None:
        """All devices of a person have sent everything, and hold what that person may read, and nothing else."""
        rows = self.server.readable(person)
        for device in self.devices:
            if device.session != person:
                continue
            self._collect(device)
            courier = device.couriers[person].courier
            assert courier.status == "synced", f"{device.name} is {courier.status}: {courier.problem}"
            plan = Load()
            stored = plan.stored(device.storages[person].run(plan))
            assert not stored.outbox, f"{device.name} still holds {[b.seq for b in stored.outbox]}"
            shown = [kept.id for tab in device.tabs for kept in tab.workspace.rejections if tab.person == person]
            assert not stored.rejections and not shown, f"what was dismissed is told again on {device.name}: {shown}"
            for tab in device.tabs:
                if tab.person != person:
                    continue
                assert tab.workspace.pending == 0, f"a tab of {device.name} still waits"
                view = self._view(tab)
                assert view == rows, f"I4: a tab of {device.name} differs from the server: {_difference(view, rows)}"
            base = {str(id): entry[1] for id, entry in stored.tables.get("SimCard", {}).items()}
            assert base == rows, f"I4: the storage of {device.name} differs: {_difference(base, rows)}"
            on_disk = _cards_on_disk(device.storages[person].stores)
            assert on_disk <= set(rows), f"I6: {on_disk - set(rows)} have left, but not the disk of {device.name}"
            local = {id: values for _, id, _, values in stored.local}
            drafts = {id: SimDraft.schema.row_of(row if isinstance(row, dict) else {}) for id, row in local.items()}
            for tab in device.tabs:
                if tab.person != person:
                    continue
                with activate(tab.workspace.read_execution()):
                    written = {str(draft.id): draft.to_wire_row()[1] for draft in SimDraft.read()}
                assert written == drafts, f"drafts differ in a tab of {device.name}"

    def _check(self) -> None:
        entries = self.server.entries()
        tokens = [token for token, _ in entries]
        times = Counter(tokens)
        assert max(times.values(), default=1) == 1, f"I2: doubled {times.most_common(3)}"
        model = oracle.replay(entries, self.meant, self.server.decrees)
        assert model.cards == self.server.cards(), "the cards are not what the commands make of them"
        for person in PEOPLE:
            readable = self.server.readable(person)
            assert readable == oracle.readable(model, person), "I4: the server shows what may not be seen, or less"
        for token, kind in self.refused.items():
            assert kind in BUSINESS, f"{token} was refused: {kind}"
            if not self.cheated:
                assert not times[token], f"I2: {token} took effect and was refused"
        for name, saved in self.saved.items():
            for token in saved:
                known = times[token] == 1 or token in self.refused or token in self.forgiven or self._given_up(token)
                assert known, f"I1: {token} of {name} was shown as saved and is lost"
            for person in PEOPLE:
                # What was set back may still come from a copy of the profile, at any time.
                mine = set(saved) - self.forgiven
                effects = [token for token, by in entries if token in mine and by == person]
                ordered = sorted(effects, key=lambda token: saved[token])
                assert effects == ordered, f"I3: {name}: {effects}, but made as {ordered}"

    def _view(self, tab: Tab) -> dict[str, list[object]]:
        with activate(tab.workspace.read_execution()):
            return {str(card.id): card.to_wire_row()[1] for card in SimCard.read()}


def _deed(do: str, **about: str) -> Deed:
    return {"do": do, "command": "", "version": 1, "args": {}, **about}


def _at_ease(courier: Courier) -> bool:
    """Whether a courier has nothing more to do, as far as it knows: what has left the view has left the log, too."""
    folds = courier.unfolded >= FOLD_PATCHES or (courier.unfolded > 0 and courier.fold_wanted)
    return courier.idle and not folds


def _between_times(cursor: str | None) -> bool:
    """Whether a first pull is under way: its rows come from several moments, and the next part may be of an earlier."""
    if cursor is None:
        return False
    kind, _, _, *about = json.loads(cursor)
    return kind == "scan" or about[2] > about[0]


def _may_change(card: SimCard, person: UUID) -> bool:
    board = card.board
    return person == card.owner_id or (board is not None and person == board.lead_id)


def _texts(stores: dict[str, dict[str, str]]) -> list[str]:
    return [text for store in stores.values() for text in store.values()]


def _cards_on_disk(stores: dict[str, dict[str, str]]) -> set[str]:
    """The ids of cards whose rows stand anywhere in the packs or the log."""
    found: set[str] = set()
    for text in stores.get("packs", {}).values():
        pack_ = json.loads(text)
        if pack_["resource"] == "SimCard":
            found |= {row[0] for _, row in json.loads(pack_["rows"])}
    for text in stores.get("log", {}).values():
        found |= {op[3][0] for op in json.loads(json.loads(text)["ops"]) if op[0] == "put" and op[1] == "SimCard"}
    return found


def _difference(left: dict[str, list[object]], right: dict[str, list[object]]) -> str:
    here = [left[id] for id in left if right.get(id) != left[id]]
    return f"only here {here}, only there {[right[id] for id in right if left.get(id) != right[id]]}"

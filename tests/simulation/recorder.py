"""Writes down what the replica's machines are given in a history, and what comes of it: a trace for `player`."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from holdfast.errors import BusinessError
from holdfast.hosts.sqlite import MemoryStorage, PlanRefused
from holdfast.jsontext import write_json
from holdfast.sync import events
from holdfast.sync.courier import Courier
from holdfast.sync.messages import Result
from holdfast.sync.outbox_file import Import, write_outbox
from holdfast.sync.storage import Commit, Dismiss, Enlist, Leave, Plan, Renew
from holdfast.sync.workspace import Workspace

from tests.simulation.deeds import Deed, act
from tests.simulation.machines import APP, FUNCTIONS, Machines
from tests.simulation.states import courier_text, effect, plan, workspace_text

if TYPE_CHECKING:
    from holdfast.resource import Resource
    from holdfast.sync.fields import Record
    from holdfast.sync.records import Batch, QueuedCommand, Rejection
    from holdfast.sync.storage import Load, Stored, Write

    from tests.simulation.device import Tab

Answer = TypeVar("Answer")


class Recorder(Machines):
    """Makes machines that write everything down, in the order in which it happens."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._machines = 0
        self._plans: list[Plan] = []
        self._numbers: dict[int, int] = {}
        self._batches: dict[int, tuple[Batch, list[int]]] = {}
        self._commits: dict[int, int] = {}
        self._files: dict[int, list[object]] = {}

    @property
    def trace(self) -> str:
        """All steps as text: a line for each, what was done as JSON, a tab, and what came of it."""
        return "\n".join(self.lines)

    def storage(self, stores: dict[str, dict[str, str]] | None = None) -> MemoryStorage:
        storage = _Storage(self)
        self._fill(storage, stores)
        return storage

    def courier(self, actor: str, schema: str) -> Courier:
        return _Courier(self, actor, schema)

    def workspace(self, tab: Tab, actor: Resource, load: Load, values: list[object]) -> Workspace:
        number = self.number_of(load)
        return _Workspace(self, tab, actor, load.stored(values), number)

    def act(self, workspace: Workspace, deeds: list[Deed]) -> list[QueuedCommand]:
        assert isinstance(workspace, _Workspace)
        return workspace.act(deeds)

    def reload(self, workspace: Workspace, load: Load, values: list[object]) -> bool:
        assert isinstance(workspace, _Workspace)
        return workspace.reload_from(load, load.stored(values))

    def save_outbox(self, workspace: Workspace, person: str) -> str:
        assert isinstance(workspace, _Workspace)
        return workspace.save_outbox(person)

    def take_outbox_in(self, text: str, person: str) -> Import:
        plan = super().take_outbox_in(text, person)
        self._files[id(plan)] = [text, person]
        return plan

    def note(self, step: str, outcome: str) -> None:
        self.lines.append(f"{step}\t{outcome}")

    def number_machine(self) -> int:
        self._machines += 1
        return self._machines

    def number_of(self, made: Plan) -> int:
        """The number of a plan; one that no machine has asked for is noted as made now."""
        number = self._numbers.get(id(made))
        if number is None:
            number = self.add(made)
            self.note(write_json(["plan", type(made).__name__, self._about(made)]), write_json(plan(made)))
        return number

    def add(self, made: Plan) -> int:
        """Number a plan that a machine has asked for."""
        self._numbers[id(made)] = len(self._plans)
        self._plans.append(made)
        return len(self._plans) - 1

    def add_batch(self, batch: Batch, workspace: int, place: int) -> None:
        self._batches[id(batch)] = (batch, [workspace, place])

    def place_of(self, batch: Batch) -> int:
        """Which of its workspace's batches one is."""
        return self._batches[id(batch)][1][1]

    def commit_of(self, batch: Batch) -> int:
        """The number of the plan that has stored a batch."""
        return self._commits[id(batch)]

    def _about(self, made: Plan) -> list[object]:
        if isinstance(made, Commit):
            self._commits[id(made.batch)] = self._numbers[id(made)]
            return [*self._batches[id(made.batch)][1]]
        if isinstance(made, Import):
            return self._files[id(made)]
        if isinstance(made, Renew):
            return [made.fresh, made.client, made.applied, made.epoch]
        if isinstance(made, Leave):
            return [made.shown]
        if isinstance(made, Enlist):
            return [made.fresh]
        return [made.id] if isinstance(made, Dismiss) else []


class _Storage(MemoryStorage):
    def __init__(self, recorder: Recorder) -> None:
        super().__init__()
        self._recorder = recorder
        self._written: list[list[object]] = []

    def run(self, plan: Plan) -> list[object]:
        number = self._recorder.number_of(plan)
        step = write_json(["carry", number, [self._read(store, key) for store, key in plan.reads]])
        self._written = []
        try:
            values = super().run(plan)
        except PlanRefused:
            self._recorder.note(step, "null")
            raise
        self._recorder.note(step, write_json(self._written) if plan.writing else "reads")
        return values

    def _write(self, write: Write) -> None:
        self._written.append(list(write))
        super()._write(write)


class _Courier(Courier):
    def __init__(self, recorder: Recorder, actor: str, schema: str) -> None:
        super().__init__(actor, schema, FUNCTIONS)
        self.number = recorder.number_machine()
        self.recorder = recorder
        recorder.note(write_json(["courier", self.number, actor, schema, FUNCTIONS]), courier_text(self))

    def step(self, event: events.Event, roll: float) -> list[events.Effect]:
        step = write_json(["step", self.number, self._event(event), repr(roll)])
        effects = super().step(event, roll)
        for each in effects:
            if isinstance(each, events.Run):
                self.recorder.add(each.plan)
        self.recorder.note(step, write_json([effect(each) for each in effects]) + courier_text(self))
        return effects

    def _event(self, event: events.Event) -> list[object]:
        name = type(event).__name__
        match event:
            case events.Wake():
                return [name, event.urgent]
            case events.Heard():
                return [name, event.message]
            case events.Fired():
                return [name, event.timer]
            case events.Done() | events.Refused():
                return [name, self.recorder.number_of(event.plan)]
            case events.Broken():
                return [name, self.recorder.number_of(event.plan), event.problem]
        return [name]


class _Workspace(Workspace):
    def __init__(self, recorder: Recorder, tab: Tab, actor: Resource, stored: Stored, load: int) -> None:
        self.number = recorder.number_machine()
        self.recorder = recorder
        self._tab = tab
        self._depth = 0
        self._made = 0
        self._changes = 0
        self._told: list[Record] = []
        self._forgotten: list[str] = []
        row = actor.to_wire_row()[1]
        self._recorded("workspace", [row, load], lambda: self._begin(tab, actor, stored))

    def _begin(self, tab: Tab, actor: Resource, stored: Stored) -> None:
        super().__init__(tab, actor, stored)
        self.on_result(self._hear_result)
        self.subscribe(self._hear_change)

    def act(self, deeds: list[Deed]) -> list[QueuedCommand]:
        refused: list[BusinessError] = []

        def attempt() -> object:
            try:
                commands.extend(act(self, deeds))
            except BusinessError as error:
                refused.append(error)
                return error.to_wire()
            return [command.to_record() for command in commands]

        commands: list[QueuedCommand] = []
        self._recorded("act", [deeds], attempt)
        if refused:
            raise refused[0]
        return commands

    def save_outbox(self, person: str) -> str:
        return self._recorded("save outbox", [person], lambda: write_outbox(APP, person, self.unsent()))

    def finish(self, batch: Batch | None) -> None:
        if batch is not None:
            self.recorder.add_batch(batch, self.number, self._made)
            self._made += 1
        super().finish(batch)

    def hear(self, notice: Record) -> bool:
        return self._recorded("hear", [notice], lambda: super(_Workspace, self).hear(notice))

    def expect_reload(self) -> None:
        self._recorded("expect reload", [], super().expect_reload)

    def reload_from(self, load: Plan, stored: Stored) -> bool:
        return self._recorded("reload", [self.recorder.number_of(load)], lambda: self.reload(stored))

    def saved(self, batch: Batch) -> None:
        self._recorded("saved", [self.recorder.commit_of(batch)], lambda: super(_Workspace, self).saved(batch))

    def failed(self, batch: Batch, problem: str) -> None:
        about = [self.recorder.place_of(batch), problem]
        self._recorded("failed", about, lambda: super(_Workspace, self).failed(batch, problem))

    def dismiss(self, rejection: Rejection) -> None:
        self._forgotten.append(rejection.id)
        self._recorded("dismiss", [rejection.id], lambda: super(_Workspace, self).dismiss(rejection))

    def _recorded(self, kind: str, about: list[object], do: Callable[[], Answer]) -> Answer:
        """Do something, and write it down unless it is part of something else that is written down."""
        if self._depth:
            return do()
        tab = self._tab
        tab.ids_drawn = []
        step = [kind, self.number, tab.now().isoformat(), tab.ids_drawn, *json.loads(write_json(about))]
        self._depth = 1
        answer = do()
        self._depth = 0
        outcome = [answer, self._told, self._forgotten, self._changes, []]
        self.recorder.note(write_json(step), write_json(outcome) + workspace_text(self))
        self._told = []
        self._forgotten = []
        return answer

    def _hear_result(self, result: Result) -> bool:
        self._told.append(result.to_wire())
        return False

    def _hear_change(self) -> None:
        self._changes += 1

"""Plays recorded traces of the replica again and compares: in CPython, or compiled, in JavaScript.

Each argument is one trace: a line for each step, what is done as JSON, a tab, and what came of it. The first step with
another outcome ends the trace, and is printed: its number, what is done, what came of it here.
"""

from __future__ import annotations

import sys
from datetime import datetime
from typing import Any
from uuid import UUID

from holdfast.errors import BusinessError
from holdfast.jsontext import read_json, write_json
from holdfast.sync import events
from holdfast.sync.courier import Courier
from holdfast.sync.messages import Result
from holdfast.sync.outbox_file import Import, read_outbox, write_outbox
from holdfast.sync.records import Batch, Rejection
from holdfast.sync.storage import Commit, Dismiss, Enlist, Glance, Leave, Load, Plan, Renew
from holdfast.sync.workspace import Workspace, WorkspaceHost

from tests.simulation.deeds import act
from tests.simulation.desk import SimPerson
from tests.simulation.states import courier_text, effect, plan, workspace_text

APP = "sim"


class Tab(WorkspaceHost):
    """The host of one workspace; its time and its ids are the recorded ones."""

    def __init__(self) -> None:
        self.at = ""
        self.ids: list[str] = []
        self.batches: list[Batch] = []
        self.forgotten: list[str] = []
        self.told: list[dict[str, object]] = []
        self.changes = 0

    def now(self) -> datetime:
        return datetime.fromisoformat(self.at)

    def fresh_id(self) -> UUID:
        return UUID(self.ids.pop(0))

    def save(self, batch: Batch) -> None:
        self.batches.append(batch)

    def forget(self, rejection: Rejection) -> None:
        self.forgotten.append(rejection.id)

    def hear_result(self, result: Result) -> bool:
        self.told.append(result.to_wire())
        return False

    def hear_change(self) -> None:
        self.changes += 1


class Player:
    """The machines of one trace."""

    def __init__(self) -> None:
        self.tabs: dict[int, Tab] = {}
        self.workspaces: dict[int, Workspace] = {}
        self.couriers: dict[int, Courier] = {}
        self.plans: list[Plan] = []
        self.values: dict[int, list[object]] = {}

    def play(self, step: list[Any]) -> str:
        """Take one step; returns what came of it."""
        kind = step[0]
        if kind == "plan":
            self.plans.append(self._plan(step[1], step[2]))
            return write_json(plan(self.plans[-1]))
        if kind == "carry":
            return self._carry(step[1], step[2])
        if kind == "courier":
            courier = self.couriers[step[1]] = Courier(step[2], step[3], step[4])
            return courier_text(courier)
        if kind == "step":
            return self._step(self.couriers[step[1]], step[2], float(step[3]))
        number = step[1]
        if kind == "workspace":
            tab = self.tabs[number] = Tab()
        else:
            tab = self.tabs[number]
        tab.at = step[2]
        tab.ids = step[3]
        outcome = self._take(number, tab, kind, step[4:])
        told = tab.told
        forgotten = tab.forgotten
        tab.told = []
        tab.forgotten = []
        return write_json([outcome, told, forgotten, tab.changes, tab.ids]) + workspace_text(self.workspaces[number])

    def _plan(self, name: str, about: list[Any]) -> Plan:
        if name == "Load":
            return Load()
        if name == "Glance":
            return Glance()
        if name == "Leave":
            return Leave(about[0])
        if name == "Enlist":
            return Enlist(about[0])
        if name == "Dismiss":
            return Dismiss(about[0])
        if name == "Renew":
            return Renew(about[0], about[1], about[2], about[3])
        if name == "Import":
            return Import(read_outbox(about[0], APP, about[1]))
        assert name == "Commit", name
        return Commit(self.tabs[about[0]].batches[about[1]])

    def _carry(self, number: int, values: list[object]) -> str:
        """What a plan writes, given what it reads."""
        self.values[number] = values
        plan = self.plans[number]
        if not plan.writing:
            return "reads"
        writes = plan.writes(values)
        return write_json(None if writes is None else [list(write) for write in writes])

    def _step(self, courier: Courier, event: list[Any], roll: float) -> str:
        effects = courier.step(self._event(event), roll)
        for each in effects:
            if isinstance(each, events.Run):
                self.plans.append(each.plan)
        return write_json([effect(each) for each in effects]) + courier_text(courier)

    def _event(self, event: list[Any]) -> events.Event:
        match event[0]:
            case "Start":
                return events.Start()
            case "Stop":
                return events.Stop()
            case "Wake":
                return events.Wake(event[1])
            case "Connected":
                return events.Connected()
            case "Disconnected":
                return events.Disconnected()
            case "Heard":
                return events.Heard(event[1])
            case "Fired":
                return events.Fired(event[1])
            case "Done":
                return events.Done(self.plans[event[1]], self.values[event[1]])
            case "Refused":
                return events.Refused(self.plans[event[1]])
        return events.Broken(self.plans[event[1]], event[2])

    def _take(self, number: int, tab: Tab, kind: str, about: list[Any]) -> object:
        """Let a workspace take a step; returns what it answers."""
        if kind == "workspace":
            workspace = self.workspaces[number] = Workspace(tab, SimPerson(about[0]), self._stored(about[1]))
            workspace.on_result(tab.hear_result)
            workspace.subscribe(tab.hear_change)
            return None
        workspace = self.workspaces[number]
        if kind == "act":
            try:
                return [command.to_record() for command in act(workspace, about[0])]
            except BusinessError as error:
                return error.to_wire()
        if kind == "save outbox":
            return write_outbox(APP, about[0], workspace.unsent())
        if kind == "hear":
            return workspace.hear(about[0])
        if kind == "reload":
            return workspace.reload(self._stored(about[0]))
        if kind == "expect reload":
            workspace.expect_reload()
        elif kind == "saved":
            commit = self.plans[about[0]]
            assert isinstance(commit, Commit)
            workspace.saved(commit.settle())
        elif kind == "failed":
            workspace.failed(tab.batches[about[0]], about[1])
        elif kind == "dismiss":
            workspace.dismiss(next(kept for kept in workspace.rejections if kept.id == about[0]))
        return None

    def _stored(self, number: int) -> Any:
        load = self.plans[number]
        assert isinstance(load, Load)
        return load.stored(self.values[number])


def compare(trace: str) -> str:
    """Play one trace; "" when all of it came as recorded, else the step that did not."""
    player = Player()
    for number, line in enumerate(trace.split("\n")):
        step, _, wanted = line.partition("\t")
        found = player.play(read_json(step))
        if found != wanted:
            return f"{number}\t{step}\t{found}"
    return ""


if __name__ == "__main__":
    for trace in sys.argv[1:]:
        print(compare(trace))

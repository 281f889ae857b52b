"""Commands of one push that share a transaction, and those that cannot."""

from typing import Any
from uuid import uuid4

import pytest
from flask_holdfast import ledger
from flask_holdfast.authority import Authority, command_committed
from flask_holdfast.replay import Replay
from flask_holdfast.store import StaleRow

from tests.server.device import Device
from tests.server.workshop import Outage, calls, failures


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """However slow the machine is, a transaction does not end early."""
    monkeypatch.setattr("flask_holdfast.replay.SHARED_SECONDS", 600.0)


def position(authority: Authority) -> int:
    with authority.database.snapshot() as connection:
        return ledger.read_head(connection).position


def statuses(answers: list[dict[str, Any]]) -> list[str]:
    assert answers[0]["type"] == "ack"
    return [result["status"] for result in answers[0]["results"]]


def adding(device: Device, *subjects: str) -> list[dict[str, Any]]:
    return [device.command("add_task", [uuid4()], subject=subject) for subject in subjects]


def test_the_commands_of_a_push_are_one_commit(authority: Authority, ann: Device) -> None:
    before = position(authority)
    assert statuses(ann.push(*adding(ann, "Saw", "Plane", "Glue"))) == ["done"] * 3
    assert position(authority) == before + 1
    (patch,) = ann.pull()
    assert patch["last_id"] == 3
    assert ann.subjects() == ["Glue", "Plane", "Saw"]


def test_a_row_that_several_of_them_changed_has_changed_once(authority: Authority, ann: Device) -> None:
    id = ann.add("Saw")
    ann.pull()
    names = [ann.command("rename_task", id=id, subject=subject) for subject in ("Plane", "Glue")]
    assert statuses(ann.push(*names)) == ["done", "done"]
    (patch,) = ann.pull()
    assert [(operation[2], operation[3][1]) for operation in patch["ops"]] == [(2, "Glue")]


def test_a_refused_one_leaves_nothing_and_the_others_take_effect(authority: Authority, ann: Device) -> None:
    first, second = adding(ann, "Saw", "Plane")
    refused = ann.command("add_then_fail", [uuid4()], subject="Never")
    (third,) = adding(ann, "Glue")
    refused["id"], third["id"] = 3, 4
    assert statuses(ann.push(first, second, refused, third)) == ["done", "done", "rejected", "done"]
    ann.pull()
    assert ann.subjects() == ["Glue", "Plane", "Saw"]


def test_one_that_fails_leaves_those_before_it_done_and_those_after_it_undone(ann: Device) -> None:
    commands = [*adding(ann, "Saw", "Plane"), ann.command("stumble", [uuid4()], subject="Glue"), *adding(ann, "Wax")]
    failures[:] = [Outage(), Outage()]
    ack, error = ann.push(*commands)
    assert [result["id"] for result in ack["results"]] == [1, 2]
    assert error["kind"] == "retry"
    ann.pull()
    assert ann.subjects() == ["Plane", "Saw"]
    assert statuses(ann.push(*commands)) == ["done"] * 4
    ann.pull()
    assert ann.subjects() == ["Glue", "Plane", "Saw", "Wax"]


def test_one_that_no_one_knows_is_set_aside_and_the_others_go_on(ann: Device) -> None:
    commands = [*adding(ann, "Saw"), ann.command("unheard_of"), *adding(ann, "Plane", "Glue")]
    assert statuses(ann.push(*commands)) == ["done", "parked", "done", "done"]
    ann.pull()
    assert ann.subjects() == ["Glue", "Plane", "Saw"]


def test_what_is_sent_again_is_not_done_again(ann: Device) -> None:
    commands = adding(ann, "Saw", "Plane", "Glue", "Wax")
    assert statuses(ann.push(*commands[:2])) == ["done", "done"]
    assert statuses(ann.push(*commands)) == ["done"] * 4
    ann.pull()
    assert ann.subjects() == ["Glue", "Plane", "Saw", "Wax"]
    assert calls[-4:] == ["Saw", "Plane", "Glue", "Wax"]


def test_after_meeting_another_transaction_they_run_alone(
    authority: Authority, ann: Device, monkeypatch: pytest.MonkeyPatch
) -> None:
    perform = Replay.perform
    met: list[int] = []

    def meet(self: Replay, connection: Any, store: Any, command: Any, actor: Any, client: str) -> Any:
        result = perform(self, connection, store, command, actor, client)
        if command.id == 2 and not met:
            met.append(command.id)
            raise StaleRow("somebody else was faster")
        return result

    monkeypatch.setattr(Replay, "perform", meet)
    before = position(authority)
    assert statuses(ann.push(*adding(ann, "Saw", "Plane", "Glue"))) == ["done"] * 3
    # The first alone, then the others together.
    assert position(authority) == before + 2
    ann.pull()
    assert ann.subjects() == ["Glue", "Plane", "Saw"]


def test_each_is_told_after_the_commit(authority: Authority, ann: Device) -> None:
    told: list[tuple[int, int]] = []

    def note(sender: object, client: str, result: Any) -> None:
        told.append((result.id, position(authority)))

    command_committed.connect(note)
    ann.push(*adding(ann, "Saw", "Plane"))
    head = position(authority)
    assert told == [(1, head), (2, head)]

"""A command that arrives under several numbers takes effect under the first, and is answered alike under the others."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import uuid4

import pytest
from flask_holdfast.authority import Authority
from flask_holdfast.ledger import outcomes
from sqlalchemy import delete, func, select

from tests.server import workshop
from tests.server.device import ANN, Device, Message, member
from tests.server.workshop import ShopTask


def carried(command: Message, origin: Device, to: Device) -> Message:
    """A command of one device, as another sends it that took it out of a file."""
    to.last += 1
    return {**command, "id": to.last, "origin": f"{origin.client}:{command['id']}"}


def subjects(authority: Authority) -> list[str]:
    with authority.storing() as store:
        return sorted(row[1] for row in store.select_rows(ShopTask.schema, None))


def statuses(device: Device, *commands: Message) -> list[str]:
    (ack,) = device.push(*commands)
    return [result["status"] for result in ack["results"]]


@pytest.fixture
def other(authority: Authority) -> Device:
    """Another device of Ann."""
    return Device(authority, member(ANN))


def test_what_a_file_brought_first_is_not_done_again_when_its_device_sends_it(
    authority: Authority, ann: Device, other: Device
) -> None:
    commands = [ann.command("add_task", [uuid4()], subject=subject) for subject in ("One", "Two")]
    assert statuses(other, *[carried(command, ann, other) for command in commands]) == ["done", "done"]
    assert statuses(ann, *commands, ann.command("add_task", [uuid4()], subject="Three")) == ["done"] * 3
    assert subjects(authority) == ["One", "Three", "Two"]
    assert workshop.calls == ["One", "Two", "Three"]
    ann.pull()
    other.pull()
    assert ann.subjects() == other.subjects() == ["One", "Three", "Two"]


def test_what_its_device_sent_first_is_not_done_again_for_a_file(
    authority: Authority, ann: Device, other: Device
) -> None:
    command = ann.command("add_task", [uuid4()], subject="One")
    assert statuses(ann, command) == ["done"]
    assert statuses(other, carried(command, ann, other), carried(command, ann, other)) == ["done", "done"]
    third = Device(authority, member(ANN))
    assert statuses(third, carried(command, ann, third)) == ["done"]
    assert workshop.calls == ["One"]


def test_a_number_that_a_copy_may_have_used_is_left_to_the_device_that_has_it(
    authority: Authority, ann: Device, other: Device
) -> None:
    """After a restore, a copy's command must not make the device take its own, of the same number, for done."""
    own = ann.command("add_task", [uuid4()], subject="Own")
    copied = {**carried(own, ann, other), "ids": [str(uuid4())], "args": {"subject": "A copy's", "project": None}}
    copied["origin"] += "?"
    assert statuses(other, copied) == ["done"]
    assert ann.pull()[-1]["last_id"] == 0
    assert statuses(ann, own) == ["done"]
    third = Device(authority, member(ANN))
    assert statuses(third, {**copied, "id": 1}) == ["done"]
    assert subjects(authority) == ["A copy's", "Own"]


def test_a_refusal_is_told_under_every_number(ann: Device, other: Device) -> None:
    command = ann.command("add_task", subject="")
    (ack,) = other.push(carried(command, ann, other))
    (again,) = ann.push(command)
    assert ack["results"] == again["results"]
    assert again["results"][0]["status"] == "rejected"


def test_its_patch_covers_a_command_that_came_under_another_number_before(ann: Device, other: Device) -> None:
    command = ann.command("add_task", [uuid4()], subject="One")
    other.pull()
    ann.push(command)
    statuses(other, carried(command, ann, other))
    (patch,) = other.pull()
    assert patch["last_id"] == 1
    assert other.subjects() == ["One"]


def test_copies_of_a_device_that_used_one_number_for_two_commands_lose_neither(
    authority: Authority, ann: Device, other: Device
) -> None:
    mine = ann.command("add_task", [uuid4()], subject="Mine")
    ann.push(mine)
    theirs = {**ann.command("add_task", [uuid4()], subject="Theirs"), "id": mine["id"]}
    assert statuses(other, carried(mine, ann, other), carried(theirs, ann, other)) == ["done", "done"]
    assert statuses(other, carried(theirs, ann, other)) == ["done"]
    assert subjects(authority) == ["Mine", "Theirs"]


def test_what_nobody_remembers_the_outcome_of_is_set_aside(authority: Authority, ann: Device, other: Device) -> None:
    command = ann.command("add_task", [uuid4()], subject="One")
    statuses(other, carried(command, ann, other))
    with authority.database.write() as connection:
        connection.execute(delete(outcomes))
    assert statuses(ann, command) == ["parked"]
    third = Device(authority, member(ANN))
    assert statuses(third, carried(command, ann, third)) == ["parked"]
    assert [parked.kept.reason for parked in authority.parked] == ["its outcome is not kept any more"]
    assert subjects(authority) == ["One"]


def test_a_parked_command_is_parked_once_and_told_under_every_number(
    authority: Authority, ann: Device, other: Device
) -> None:
    command = ann.command("vanished")
    assert statuses(other, carried(command, ann, other)) == ["parked"]
    assert statuses(ann, command) == ["parked"]
    assert [parked.client for parked in authority.parked] == [other.client]
    assert "parked commands: 1" in authority.describe()


def test_the_origin_of_another_actor_is_not_taken(authority: Authority, ann: Device, ben: Device) -> None:
    command = ann.command("add_task", [uuid4()], subject="One")
    ann.push(command)
    assert statuses(ben, carried(ann.command("add_task", [uuid4()], subject="Two"), ann, ben)) == ["parked"]
    assert statuses(ben, carried(command, ann, ben)) == ["parked"]
    assert subjects(authority) == ["One"]
    assert statuses(ann, {**ann.command("add_task", [uuid4()], subject="Three"), "id": 2}) == ["done"]


@pytest.mark.parametrize("origin", ["x", ":1", f"{ANN}:", f"{ANN}:0", f"{ANN}:01", f"{ANN}:-1", 7])
def test_an_origin_that_is_none_is_refused(ann: Device, origin: Any) -> None:
    command = {**ann.command("add_task", [uuid4()], subject="One"), "origin": origin}
    assert ann.push(command)[0]["kind"] == "bad"


def test_devices_that_send_each_others_commands_at_once_do_them_once(
    authority: Authority, ann: Device, other: Device
) -> None:
    rounds = 8
    mine = [ann.command("add_task", [uuid4()], subject=f"Mine {n}") for n in range(rounds)]
    theirs = [other.command("add_task", [uuid4()], subject=f"Theirs {n}") for n in range(rounds)]
    ann_sends = [*mine, *[carried(command, other, ann) for command in theirs]]
    other_sends = [*theirs, *[carried(command, ann, other) for command in mine]]

    def send(device: Device, commands: list[Message]) -> None:
        for command in commands:
            # A server that is busy asks to try again.
            while device.push(command)[0]["type"] != "ack":
                pass

    with ThreadPoolExecutor(2) as pool:
        list(pool.map(send, [ann, other], [ann_sends, other_sends]))
    assert len(workshop.calls) == 2 * rounds
    assert len(subjects(authority)) == 2 * rounds
    with authority.database.snapshot() as connection:
        assert connection.execute(select(func.count()).select_from(outcomes)).scalar_one() == 4 * rounds

"""Commands take effect exactly once, in order, and their outcomes are kept."""

import json
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from uuid import UUID, uuid4

import pytest
from flask_holdfast import replay as replay_module
from flask_holdfast.authority import Authority, command_committed
from flask_holdfast.ledger import outcomes
from holdfast import upgrade
from sqlalchemy import select
from sqlalchemy.exc import OperationalError

from tests.server import workshop
from tests.server.device import ANN, BEN, Device, member
from tests.server.workshop import ShopTask


def tasks(authority: Authority) -> list[list[Any]]:
    """All tasks in the database."""
    with authority.storing() as store:
        return list(store.select_rows(ShopTask.schema, None))


def position(authority: Authority) -> str:
    return next(line for line in authority.describe() if line.startswith("commits"))


def test_a_command_takes_effect_with_its_own_id_and_time(authority: Authority, ann: Device) -> None:
    id = ann.add("Sharpen the plane")
    assert tasks(authority) == [
        [str(id), "Sharpen the plane", "open", "2026-11-22T09:30:00.000000+00:00", str(ANN), None]
    ]


def test_a_repeated_push_is_answered_again_and_changes_nothing(authority: Authority, ann: Device) -> None:
    command = ann.command("add_task", [uuid4()], subject="Glue")
    first = ann.push(command)
    before = position(authority)
    assert ann.push(command, command) == [{"type": "ack", "results": first[0]["results"] * 2}]
    assert len(tasks(authority)) == 1
    assert position(authority) == before
    assert workshop.calls == ["Glue"]


def test_a_rejection_is_answered_again_too(ann: Device) -> None:
    command = ann.command("add_task", subject="")
    first = ann.push(command)
    assert first[0]["results"][0]["status"] == "rejected"
    assert ann.push(command) == first


def test_a_repeat_on_another_connection_and_after_a_restart_is_answered_again(
    authority: Authority, ann: Device, make_authority: Any
) -> None:
    command = ann.command("add_task", [uuid4()], subject="Glue")
    first = ann.push(command)
    again = Device(make_authority(), ann.actor, ann.client)
    assert again.push(command) == first
    assert len(tasks(authority)) == 1


def test_a_crash_after_the_commit_and_before_the_answer_doubles_nothing(authority: Authority, ann: Device) -> None:
    command = ann.command("add_task", [uuid4()], subject="Glue")

    def crash(sender: Authority, **_: object) -> None:
        raise SystemExit("the process dies here")

    with command_committed.connected_to(crash), pytest.raises(SystemExit):
        ann.push(command)
    assert len(tasks(authority)) == 1
    assert ann.push(command)[0]["results"][0]["status"] == "done"
    assert len(tasks(authority)) == 1


def test_a_crash_before_the_commit_leaves_nothing(
    authority: Authority, ann: Device, monkeypatch: pytest.MonkeyPatch
) -> None:
    command = ann.command("add_task", [uuid4()], subject="Glue")
    with monkeypatch.context() as patched:

        def crash(*_: object, **__: object) -> None:
            raise SystemExit("the process dies here")

        patched.setattr(replay_module, "keep_outcome", crash)
        with pytest.raises(SystemExit):
            ann.push(command)
    assert tasks(authority) == []
    assert ann.push(command)[0]["results"][0]["status"] == "done"
    assert len(tasks(authority)) == 1


def test_a_gap_is_refused_and_says_what_is_missing(authority: Authority, ann: Device) -> None:
    ann.add("One")
    ann.last += 1
    late = ann.command("add_task", [uuid4()], subject="Three")
    (error,) = ann.push(late)
    assert (error["type"], error["kind"], error["expected"]) == ("error", "gap", 2)
    assert len(tasks(authority)) == 1


def test_what_comes_before_a_gap_takes_effect(authority: Authority, ann: Device) -> None:
    first = ann.command("add_task", [uuid4()], subject="One")
    ann.last += 1
    third = ann.command("add_task", [uuid4()], subject="Three")
    ack, error = ann.push(first, third)
    assert [result["id"] for result in ack["results"]] == [1]
    assert (error["kind"], error["expected"]) == ("gap", 2)
    assert len(tasks(authority)) == 1


def test_another_command_under_an_old_id_is_a_fork(authority: Authority, ann: Device) -> None:
    ann.add("One")
    clone = Device(authority, ann.actor, ann.client)
    (error,) = clone.push(clone.command("add_task", [uuid4()], subject="Other"))
    assert error["kind"] == "forked"
    assert len(tasks(authority)) == 1


def test_another_actor_cannot_use_a_client(authority: Authority, ann: Device) -> None:
    ann.add("One")
    thief = Device(authority, member(BEN), ann.client)
    assert thief.hello()["kind"] == "forked"
    results, error = authority.push(member(BEN), ann.client, [])
    assert (results, error) == ([], None)
    answer = authority.pull(member(BEN), ann.client, None)
    assert answer.to_wire()["kind"] == "forked"


def test_a_business_error_undoes_the_whole_command_and_its_answers(authority: Authority, ann: Device) -> None:
    result = ann.run("add_then_fail", subject="Glue")
    assert result == {
        "id": 1,
        "status": "rejected",
        "error": {"kind": "invalid", "message": "Not today", "field": "subject"},
        "actions": [],
    }
    assert tasks(authority) == []
    assert ann.pull()[-1]["results"] == [result]


@pytest.mark.parametrize("kind", ["conflict", "not_found", "forbidden"])
def test_every_business_error_is_an_outcome(ann: Device, kind: str) -> None:
    result = ann.run("refuse", kind=kind)
    assert (result["status"], result["error"]["kind"]) == ("rejected", kind)


def test_an_error_that_the_body_catches_undoes_that_call_alone(authority: Authority, ann: Device) -> None:
    id = ann.add("One")
    result = ann.run("try_twice", id=id)
    assert result["status"] == "done"
    assert result["actions"][0]["args"] == {"words": "Task is already closed"}
    assert tasks(authority)[0][2] == "closed"


def test_a_rejected_command_does_not_stop_the_ones_after_it(authority: Authority, ann: Device) -> None:
    bad = ann.command("add_task", [uuid4()], subject="")
    good = ann.command("add_task", [uuid4()], subject="Two")
    (ack,) = ann.push(bad, good)
    assert [result["status"] for result in ack["results"]] == ["rejected", "done"]


def test_a_transient_error_is_tried_again_by_the_server(authority: Authority, ann: Device) -> None:
    busy = OperationalError("INSERT", {}, Exception("database is locked"))
    workshop.failures[:] = [busy, ConnectionResetError()]
    assert ann.run("stumble", subject="Glue")["status"] == "done"
    assert workshop.calls == ["Glue"] * 3
    assert len(tasks(authority)) == 1


def test_a_transient_error_that_stays_is_left_to_the_client(authority: Authority, ann: Device) -> None:
    workshop.failures[:] = [ConnectionResetError() for _ in range(authority.limits.tries)]
    command = ann.command("stumble", subject="Glue")
    (error,) = ann.push(command)
    assert error["kind"] == "retry"
    assert error["after"] > 0
    assert tasks(authority) == []
    assert ann.push(command)[0]["results"][0]["status"] == "done"
    assert len(tasks(authority)) == 1


def test_an_unknown_error_is_undone_counted_and_parked_in_the_end(authority: Authority, ann: Device) -> None:
    workshop.failures[:] = [workshop.Outage("secret detail") for _ in range(3)]
    command = ann.command("stumble", subject="Glue")
    for _ in range(2):
        (error,) = ann.push(command)
        assert error["kind"] == "retry"
        assert "secret" not in error["message"]
    (ack,) = ann.push(command)
    assert ack["results"][0]["status"] == "parked"
    assert "secret" not in json.dumps(ack)
    assert tasks(authority) == []
    assert ann.push(command) == [ack]
    (parked,) = authority.parked
    assert parked.kept.command.to_wire() == command
    assert "secret detail" in parked.kept.reason


def test_after_a_parked_command_the_next_ones_go_on(authority: Authority, ann: Device) -> None:
    workshop.failures[:] = [workshop.Outage() for _ in range(3)]
    bad = ann.command("stumble", subject="Glue")
    good = ann.command("add_task", [uuid4()], subject="Two")
    answers = [ann.push(bad, good) for _ in range(3)]
    assert [result["status"] for result in answers[-1][0]["results"]] == ["parked", "done"]


def test_failures_of_different_commands_are_not_added_up(authority: Authority, ann: Device) -> None:
    for subject in "abc":
        workshop.failures[:] = [workshop.Outage(), workshop.Outage()]
        command = ann.command("stumble", subject=subject)
        kinds = [ann.push(command)[0]["type"] for _ in range(3)]
        assert kinds == ["error", "error", "ack"]
    assert len(tasks(authority)) == 3


@pytest.mark.parametrize(
    ("version", "arguments", "called"),
    [
        (1, {"title": "old"}, "old 5"),
        (2, {"label": "newer"}, "newer 5"),
        (3, {"label": "today", "priority": 1}, "today 1"),
    ],
)
def test_commands_of_older_versions_are_upgraded(
    authority: Authority, ann: Device, version: int, arguments: dict[str, Any], called: str
) -> None:
    assert ann.run("renamed", version=version, **arguments)["status"] == "done"
    assert workshop.calls == [called]


def test_an_upgrade_may_refuse(authority: Authority, ann: Device) -> None:
    result = ann.run("renamed", version=1, title="")
    assert (result["status"], result["error"]["field"]) == ("rejected", "label")


def test_a_version_without_an_upgrade_is_set_aside(authority: Authority, ann: Device) -> None:
    assert ann.run("renamed", version=4, title="x")["status"] == "parked"


def test_upgrades_are_declared_once_and_from_older_versions() -> None:
    with pytest.raises(ValueError, match="has an upgrade from version 1 already"):
        upgrade(workshop.ShopPage.renamed, from_version=1)
    with pytest.raises(ValueError, match=r"renamed has version 3.*raise the version in @command"):
        upgrade(workshop.ShopPage.renamed, from_version=3)
    with pytest.raises(TypeError, match="upgrade takes a command of a page"):
        upgrade(workshop.renamed_from_1, from_version=1)  # type: ignore[arg-type]  # what is refused here


@pytest.mark.parametrize(("name", "version"), [("ShopPage.vanished", 1), ("ShopPage.versioned", 2), ("Nope.x", 1)])
def test_a_command_that_the_server_does_not_know_is_parked_whole(
    authority: Authority, ann: Device, name: str, version: int
) -> None:
    result = ann.run(name, version=version)
    assert result["status"] == "parked"
    assert ann.run("versioned", version=3)["status"] == "done"


def test_commands_of_one_client_on_many_connections_take_effect_once_and_in_order(
    authority: Authority, ann: Device
) -> None:
    commands = [ann.command("add_task", [uuid4()], subject=f"Task {number}") for number in range(20)]
    connections = [Device(authority, ann.actor, ann.client) for _ in range(4)]
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda device: device.push(*commands), connections))
    assert sorted(row[1] for row in tasks(authority)) == sorted(f"Task {number}" for number in range(20))
    with authority.database.snapshot() as connection:
        kept = connection.execute(select(outcomes.c.command_id).order_by(outcomes.c.position)).scalars().all()
    assert kept == list(range(1, 21))


def test_of_two_clients_that_close_one_task_at_once_one_is_rejected(authority: Authority, ann: Device) -> None:
    other = Device(authority, member(ANN))
    for number in range(10):
        id = ann.add(f"Task {number}")
        start = threading.Barrier(2)

        def close(device: Device, id: UUID = id, start: threading.Barrier = start) -> str:
            start.wait()
            return str(device.run("close_task", id=id)["status"])

        with ThreadPoolExecutor(2) as pool:
            assert sorted(pool.map(close, [ann, other])) == ["done", "rejected"]


def test_positions_have_no_gap_whoever_commits(authority: Authority) -> None:
    devices = [Device(authority, member(id)) for id in (ANN, BEN) for _ in range(2)]

    def work(device: Device) -> None:
        for number in range(10):
            device.add(f"Task {number}")

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, devices))
    with authority.database.snapshot() as connection:
        kept = connection.execute(select(outcomes.c.position).order_by(outcomes.c.position)).scalars().all()
    # Position 1 is the seeding of the members.
    assert kept == list(range(2, 42))


def test_the_hub_is_poked_after_each_push_that_committed(authority: Authority, ann: Device) -> None:
    heard: list[str] = []
    ann.hello()
    stop = authority.hub.subscribe(lambda: heard.append(position(authority)))
    ann.add("One")
    assert heard == ["commits: 2"]
    ann.run("add_task", subject="")
    assert heard == ["commits: 2", "commits: 3"]
    stop()
    ann.add("Two")
    assert len(heard) == 2


def test_acting_as_an_actor_runs_business_methods_under_its_policies(authority: Authority, ann: Device) -> None:
    ann.pull()
    with authority.acting(member(ANN)):
        task = ShopTask.add("From a view", None)
    assert task.holder_id == ANN
    ann.pull()
    assert ann.subjects() == ["From a view"]


def test_acting_inside_a_command_is_refused(authority: Authority) -> None:
    inner = authority.acting(member(BEN))
    with authority.acting(member(ANN)), pytest.raises(RuntimeError, match="running already"), inner:
        pass


def test_an_actor_whose_row_is_gone_is_refused(authority: Authority, ann: Device) -> None:
    ann.hello()
    with authority.storing() as store:
        store.delete_row(ann.actor.schema, str(ANN))  # type: ignore[union-attr]  # Ann is there
    (error,) = ann.push(ann.command("add_task", [uuid4()], subject="Ghost"))
    assert error["kind"] == "auth"
    assert ann.say({"type": "pull", "cursor": None})[0]["kind"] == "auth"

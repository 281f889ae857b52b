"""Old changes and outcomes are forgotten, and nobody is told anything wrong for it."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

from flask_holdfast.authority import Authority
from flask_holdfast.ledger import changes, outcomes
from flask_holdfast.retention import Pruned, prune
from sqlalchemy import func, select

from tests.server.device import ANN, Device, member

ALL = timedelta(0)


def count(authority: Authority, table: Any) -> int:
    with authority.database.snapshot() as connection:
        found: int = connection.execute(select(func.count()).select_from(table)).scalar_one()
    return found


def test_what_is_young_stays(authority: Authority, ann: Device) -> None:
    ann.add("Glue")
    ann.pull()
    ann.hello()
    assert prune(authority.database, timedelta(days=1)) == Pruned(0, 0)


def test_a_cursor_older_than_the_log_is_reset_and_then_right(authority: Authority, ann: Device, ben: Device) -> None:
    ben.pull()
    task = ann.add("Glue")
    ann.add("Wood")
    ann.run("drop_task", id=task)
    pruned = prune(authority.database, ALL)
    assert pruned.changes == 6
    ann.run("hand_task", id=ann.add("Oil"), holder=ben.id)
    assert [patch["type"] for patch in ben.pull()] == ["reset", "patch"]
    assert ben.subjects() == ["Oil"]
    assert [patch["type"] for patch in ann.pull()] == ["patch"]


def test_a_cursor_that_is_current_goes_on(authority: Authority, ann: Device) -> None:
    ann.add("Glue")
    ann.pull()
    prune(authority.database, ALL)
    ann.add("Wood")
    assert [patch["type"] for patch in ann.pull()] == ["patch"]
    assert ann.subjects() == ["Glue", "Wood"]


def test_a_first_pull_under_way_begins_anew(make_authority: Any, authority: Authority) -> None:
    paged = make_authority(rows=2)
    ann = Device(paged, member(ANN))
    for subject in "abcd":
        ann.add(subject)
    assert ann.pull_once()["more"]
    ann.add("e")
    prune(authority.database, ALL)
    assert "reset" in [patch["type"] for patch in ann.pull()]
    assert ann.subjects() == list("abcde")


def test_outcomes_go_once_the_client_has_shown_that_it_has_them(authority: Authority, ann: Device) -> None:
    for subject in "abc":
        ann.add(subject)
    assert prune(authority.database, ALL).outcomes == 0
    ann.pull()
    ann.hello()
    assert prune(authority.database, ALL).outcomes == 2
    assert count(authority, outcomes) == 1
    assert ann.pull()[-1]["last_id"] == 3
    ann.cursor = None
    assert ann.pull()[-1]["last_id"] == 3
    ann.add("d")
    assert ann.pull()[-1]["last_id"] == 4


def test_parked_commands_stay(authority: Authority, ann: Device) -> None:
    ann.run("forgotten")
    ann.add("Glue")
    ann.pull()
    ann.hello()
    assert prune(authority.database, ALL).outcomes == 0
    assert len(list(authority.parked)) == 1


def test_a_command_that_comes_again_after_its_outcome_went_is_parked(authority: Authority, ann: Device) -> None:
    copy = Device(authority, ann.actor, ann.client)
    old = copy.command("add_task", [uuid4()], subject="Glue")
    ann.last = 0
    assert ann.push(ann.command("add_task", [uuid4()], subject="Glue"))[0]["results"][0]["status"] == "done"
    ann.add("Wood")
    ann.pull()
    ann.hello()
    prune(authority.database, ALL)
    assert copy.push(old)[0]["results"][0]["status"] == "parked"
    assert copy.push(old)[0]["results"][0]["status"] == "parked"
    ann.add("Oil")
    assert [patch["last_id"] for patch in ann.pull()] == [3]


def test_a_log_longer_than_a_batch_goes_too(authority: Authority, ann: Device, monkeypatch: Any) -> None:
    monkeypatch.setattr("flask_holdfast.retention.BATCH", 2)
    for subject in "abcde":
        ann.add(subject)
    assert prune(authority.database, ALL).changes == 8
    assert count(authority, changes) == 0


def test_now_and_then_a_commit_prunes(authority: Authority, ann: Device, monkeypatch: Any) -> None:
    monkeypatch.setattr("flask_holdfast.authority.PRUNE_EVERY", 2)
    authority.keep = ALL
    for subject in "abcd":
        ann.add(subject)
    assert count(authority, changes) < 3

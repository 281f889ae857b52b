"""Parked commands: an operator looks at them, tries them again, or gives them up; their clients hear of it."""

import logging
from typing import Any
from uuid import uuid4

import pytest
from flask_holdfast.authority import Authority
from flask_holdfast.parked import StillParked
from holdfast.errors import Invalid

from tests.server import workshop
from tests.server.device import ANN, Device
from tests.server.workshop import ShopMember


def park(device: Device) -> str:
    """Push a command until it is parked; returns its key."""
    workshop.failures[:] = [workshop.Outage("the glue ran out") for _ in range(3)]
    command = device.command("stumble", [uuid4()], subject="Glue")
    answers = [device.push(command) for _ in range(3)]
    assert answers[-1][0]["results"][0]["status"] == "parked"
    return f"{device.client}:{device.last}"


def results(device: Device) -> list[dict[str, Any]]:
    """The outcomes that the next pulls tell."""
    return [result for patch in device.pull() for result in patch["results"]]


def test_a_parked_command_is_shown_with_actor_and_reason(authority: Authority, ann: Device) -> None:
    key = park(ann)
    (parked,) = authority.parked
    assert (parked.key, parked.actor) == (key, f"ShopMember {ANN}")
    assert parked.kept.reason == "it keeps failing: Outage: the glue ran out"
    assert authority.parked.find(key).kept.to_text() == parked.kept.to_text()


def test_a_retried_command_takes_effect_as_its_actor_and_is_told_with_the_next_patch(
    authority: Authority, ann: Device, ben: Device
) -> None:
    key = park(ann)
    assert [result["status"] for result in results(ann)] == ["parked"]
    assert authority.parked.retry(key).status == "done"
    assert list(authority.parked) == []
    assert [(result["id"], result["status"]) for result in results(ann)] == [(1, "done")]
    assert ann.subjects() == ["Glue"]
    assert results(ann) == []
    assert ben.pull()[0]["results"] == []


def test_the_same_push_is_answered_with_what_became_of_it(authority: Authority, ann: Device) -> None:
    workshop.failures[:] = [workshop.Outage() for _ in range(3)]
    command = ann.command("stumble", [uuid4()], subject="Glue")
    for _ in range(3):
        ann.push(command)
    authority.parked.retry(f"{ann.client}:1")
    assert ann.push(command)[0]["results"][0]["status"] == "done"


def test_until_its_new_outcome_is_covered_it_is_told_as_parked(make_authority: Any, authority: Authority) -> None:
    paged = make_authority(rows=1)
    ann = Device(paged, ShopMember([str(ANN), "", "wood"]))
    ann.pull()
    key = park(ann)
    ann.add("Two")
    paged.parked.retry(key)
    first = ann.pull_once()
    assert (first["more"], first["last_id"]) == (True, 2)
    assert [(result["id"], result["status"]) for result in first["results"]] == [(1, "parked"), (2, "done")]
    assert [(result["id"], result["status"]) for result in results(ann)] == [(1, "done")]


def test_a_retry_that_breaks_a_rule_is_a_rejection(authority: Authority, ann: Device) -> None:
    key = park(ann)
    workshop.failures[:] = [Invalid("No more glue")]
    assert authority.parked.retry(key).status == "rejected"
    assert [result["error"]["kind"] for result in results(ann)] == ["invalid"]


def test_a_retry_that_fails_again_changes_nothing(authority: Authority, ann: Device) -> None:
    key = park(ann)
    workshop.failures[:] = [workshop.Outage("still none")]
    with pytest.raises(StillParked, match="still none"):
        authority.parked.retry(key)
    assert [parked.key for parked in authority.parked] == [key]
    assert authority.parked.retry(key).status == "done"


def test_a_retry_that_something_is_in_the_way_of_can_be_made_again(authority: Authority, ann: Device) -> None:
    key = park(ann)
    workshop.failures[:] = [ConnectionError("no mail today")]
    with pytest.raises(StillParked, match="try again"):
        authority.parked.retry(key)
    assert authority.parked.retry(key).status == "done"


def test_a_command_that_the_server_does_not_know_stays_until_it_does(authority: Authority, ann: Device) -> None:
    ann.run("forgotten")
    with pytest.raises(StillParked, match="does not know"):
        authority.parked.retry(f"{ann.client}:1")


def test_a_command_whose_actor_is_gone_can_only_be_discarded(authority: Authority, ann: Device) -> None:
    key = park(ann)
    with authority.storing() as store:
        store.delete_row(ShopMember.schema, str(ANN))
    with pytest.raises(StillParked, match="does not exist"):
        authority.parked.retry(key)
    assert authority.parked.discard(key).status == "rejected"


def test_a_discarded_command_is_told_as_rejected_and_kept_in_the_log_only(
    authority: Authority, ann: Device, caplog: pytest.LogCaptureFixture
) -> None:
    key = park(ann)
    ann.pull()
    with caplog.at_level(logging.WARNING):
        authority.parked.discard(key)
    assert f"parked command {key} discarded" in caplog.text and "Glue" in caplog.text
    assert [(result["status"], result["error"]["kind"]) for result in results(ann)] == [("rejected", "discarded")]
    with pytest.raises(StillParked, match="no such"):
        authority.parked.retry(key)


def test_what_names_no_command_is_told(authority: Authority) -> None:
    for key in ("", "x", f"{uuid4()}:7"):
        with pytest.raises(StillParked):
            authority.parked.find(key)


def test_a_retry_runs_with_the_rights_of_now(authority: Authority, ann: Device) -> None:
    key = park(ann)
    with authority.storing() as store:
        row = store.get_row(ShopMember.schema, str(ANN))
        assert row is not None
        store.update_row(ShopMember.schema, [row[0], "Ann", "iron"], row)
    assert authority.parked.retry(key).status == "done"
    assert ann.pull()[-1]["last_id"] == 1

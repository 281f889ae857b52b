"""Policies hold for every action, whoever asks and however."""

from typing import Any
from uuid import UUID, uuid4

import pytest
from flask_holdfast.authority import Authority

from tests.server.device import BEN, Device
from tests.server.workshop import ShopTask


def rows(authority: Authority) -> list[list[object]]:
    with authority.storing() as store:
        return [list(row) for row in store.select_rows(ShopTask.schema, None)]


@pytest.mark.parametrize(
    ("name", "arguments"),
    [("close_task", {}), ("rename_task", {"subject": "Mine now"}), ("hand_task", {"holder": BEN}), ("drop_task", {})],
)
def test_a_row_of_another_actor_cannot_be_changed(
    authority: Authority, ann: Device, ben: Device, name: str, arguments: dict[str, Any]
) -> None:
    id = ann.add("Ann's")
    before = rows(authority)
    result = ben.run(name, id=id, **arguments)
    assert (result["status"], result["error"]["kind"]) == ("rejected", "forbidden")
    assert rows(authority) == before


def test_what_no_policy_allows_is_forbidden_even_to_the_holder(authority: Authority, ann: Device) -> None:
    id = ann.add("Ann's")
    assert ann.run("steal_task", id=id)["error"]["kind"] == "forbidden"


def test_create_is_judged_on_the_row_as_made(ann: Device) -> None:
    assert ann.run("start_project", [uuid4()], title="Ours", team="wood")["status"] == "done"
    assert ann.run("start_project", [uuid4()], title="Theirs", team="iron")["error"]["kind"] == "forbidden"


def test_update_is_judged_on_the_row_as_it_was(ann: Device, cat: Device) -> None:
    id = uuid4()
    ann.run("start_project", [id], title="Ours", team="wood")
    assert cat.run("pass_project_on", id=id, team="iron")["error"]["kind"] == "forbidden"
    assert ann.run("pass_project_on", id=id, team="iron")["status"] == "done"
    assert ann.run("pass_project_on", id=id, team="wood")["error"]["kind"] == "forbidden"


def test_forbid_if_outweighs_what_authorises(ann: Device) -> None:
    id = ann.add("Ann's")
    ann.run("close_task", id=id)
    assert ann.run("drop_task", id=id)["error"]["kind"] == "forbidden"


def test_a_row_that_does_not_exist_is_not_found(ann: Device) -> None:
    assert ann.run("close_task", id=UUID(int=99))["error"]["kind"] == "not_found"


def test_a_row_cannot_belong_to_one_that_does_not_exist(authority: Authority, ann: Device) -> None:
    result = ann.run("add_task", [uuid4()], subject="Loose", project=UUID(int=99))
    assert result["error"] == {"kind": "invalid", "message": "There is no such ShopProject", "field": "project_id"}
    assert rows(authority) == []


def test_an_id_that_is_taken_is_a_conflict_and_the_row_stays(authority: Authority, ann: Device, ben: Device) -> None:
    id = ann.add("Ann's")
    before = rows(authority)
    result = ben.run("add_task", [id], subject="Ben's")
    assert result["error"]["kind"] == "conflict"
    assert rows(authority) == before

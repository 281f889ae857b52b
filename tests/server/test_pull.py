"""What a device is told: all it may read, nothing else, and nothing twice or too late."""

import json
import random
from typing import Any
from uuid import UUID, uuid4

import pytest
from flask_holdfast.authority import Authority
from flask_holdfast.store import row_of
from holdfast.types import Row

from tests.server.device import ANN, BEN, CAT, TEAMS, Device, member
from tests.server.workshop import ShopMember, ShopProject, ShopTask


def readable(authority: Authority, id: UUID) -> dict[tuple[str, str], Row]:
    """Every row that a member may read, asked from the server itself."""
    with authority.acting(member(id)):
        found = [row for resource in (ShopMember, ShopProject, ShopTask) for row in resource.read()]
    return {(row.schema.name, str(row.id)): row_of(row) for row in found}


def put_directly(authority: Authority, *rows: tuple[Any, Row]) -> None:
    with authority.storing() as store:
        for resource, row in rows:
            store.insert_row(resource.schema, row)


def a_task(subject: str, holder: UUID, project: UUID | None = None) -> tuple[Any, Row]:
    moment = "2026-11-22T09:30:00.000000+00:00"
    return ShopTask, [str(uuid4()), subject, "open", moment, str(holder), None if project is None else str(project)]


def a_project(id: UUID, team: str) -> tuple[Any, Row]:
    return ShopProject, [str(id), "Project", team]


def told(patches: list[dict[str, Any]]) -> str:
    """All that the patches say, as text."""
    return json.dumps(patches)


def test_a_first_pull_brings_what_the_actor_may_read_and_nothing_else(
    authority: Authority, ann: Device, ben: Device
) -> None:
    hidden = ben.add("Ben's")
    ann.add("Ann's")
    patches = ann.pull()
    assert ann.rows == readable(authority, ANN)
    assert ann.subjects() == ["Ann's"]
    assert str(hidden) not in told(patches)


def test_a_later_pull_brings_what_changed_and_nothing_else(authority: Authority, ann: Device) -> None:
    ids = [ann.add(f"Task {number}") for number in range(3)]
    ann.pull()
    ann.run("close_task", id=ids[1])
    (patch,) = ann.pull()
    assert [(operation[0], operation[3][0]) for operation in patch["ops"]] == [("put", str(ids[1]))]
    assert patch["ops"][0][2] == 2
    assert ann.rows == readable(authority, ANN)


def test_a_pull_without_news_brings_nothing_and_keeps_its_place(ann: Device) -> None:
    ann.pull()
    (patch,) = ann.pull()
    assert (patch["ops"], patch["results"], patch["more"]) == ([], [], False)
    assert patch["to"] == patch["from"]


def test_a_row_given_away_leaves_and_arrives(authority: Authority, ann: Device, ben: Device) -> None:
    id = ann.add("Hot potato")
    ann.pull()
    ben.pull()
    ann.run("hand_task", id=id, holder=BEN)
    assert ann.pull()[0]["ops"] == [["leave", "ShopTask", str(id)]]
    assert ben.pull()[0]["ops"][0][0] == "put"
    assert ann.rows == readable(authority, ANN)
    assert ben.rows == readable(authority, BEN)


def test_nothing_is_said_of_a_row_that_comes_and_goes_between_two_pulls(ann: Device, ben: Device) -> None:
    ben.pull()
    id = ann.add("Passing")
    ann.run("hand_task", id=id, holder=BEN)
    ben.run("hand_task", id=id, holder=ANN)
    assert ben.pull()[0]["ops"] == []


def test_nothing_is_said_of_changes_to_rows_the_actor_could_never_read(ann: Device, ben: Device) -> None:
    ben.pull()
    id = ann.add("Private")
    ann.run("rename_task", id=id, subject="Still private")
    ann.run("drop_task", id=id)
    (patch,) = ben.pull()
    assert patch["ops"] == []
    assert str(id) not in told([patch])


def test_a_deleted_row_is_deleted_on_the_device(ann: Device) -> None:
    id = ann.add("Brief")
    ann.pull()
    ann.run("drop_task", id=id)
    assert ann.pull()[0]["ops"] == [["delete", "ShopTask", str(id)]]


def test_an_invented_cursor_reveals_no_row_that_the_actor_never_could_read(
    authority: Authority, ann: Device, ben: Device
) -> None:
    id = ann.add("Private")
    ann.run("drop_task", id=id)
    ben.pull()
    assert ben.cursor is not None
    kind, epoch, rights, *_ = json.loads(ben.cursor)
    for start in range(4):
        cursor = json.dumps([kind, epoch, rights, start, 0, 4])
        (answer,) = ben.say({"type": "pull", "cursor": cursor})
        assert str(id) not in told([answer])


def test_rows_follow_a_related_row_that_moves(authority: Authority, ann: Device, cat: Device) -> None:
    project = uuid4()
    put_directly(authority, a_project(project, "wood"), a_task("Of the project", BEN, project), a_task("Other", BEN))
    ann.pull()
    cat.pull()
    assert (ann.subjects(), cat.subjects()) == (["Of the project"], [])
    ann.run("pass_project_on", id=project, team="iron")
    (left,) = ann.pull()
    (came,) = cat.pull()
    assert [operation[:2] for operation in left["ops"]] == [["leave", "ShopProject"], ["leave", "ShopTask"]]
    assert [operation[:2] for operation in came["ops"]] == [["put", "ShopProject"], ["put", "ShopTask"]]
    assert (ann.rows, cat.rows) == (readable(authority, ANN), readable(authority, CAT))


def test_a_related_row_that_changes_nothing_about_rights_is_told_alone(authority: Authority, ann: Device) -> None:
    project = uuid4()
    put_directly(authority, a_project(project, "wood"), a_task("Of the project", BEN, project))
    ann.pull()
    with authority.storing() as store:
        store.update_row(ShopProject.schema, [str(project), "Renamed", "wood"], [str(project), "Project", "wood"])
    (patch,) = ann.pull()
    assert [operation[:2] for operation in patch["ops"]] == [["put", "ShopProject"]]


def test_a_change_of_the_actors_own_rights_fetches_everything_again(authority: Authority, ann: Device) -> None:
    project = uuid4()
    put_directly(authority, a_project(project, "wood"), a_task("Of the project", BEN, project))
    ann.pull()
    assert ann.subjects() == ["Of the project"]
    with authority.storing() as store:
        old = store.get_row(ShopMember.schema, str(ANN))
        assert old is not None
        store.update_row(ShopMember.schema, [*old[:2], "iron"], old)
    patches = ann.pull()
    assert patches[0]["type"] == "reset"
    assert ann.subjects() == []
    with authority.acting(member(ANN)) as execution:
        execution.actor = ShopMember([str(ANN), "", "iron"])
        assert {row.id for row in ShopTask.read()} == set()


def test_last_id_and_results_come_with_the_effects(ann: Device) -> None:
    ann.pull()
    ann.add("One")
    ann.run("add_task", subject="")
    (patch,) = ann.pull()
    assert patch["last_id"] == 2
    assert [(result["id"], result["status"]) for result in patch["results"]] == [(1, "done"), (2, "rejected")]
    assert ann.pull()[0]["results"] == []


def test_a_rejection_alone_moves_last_id(ann: Device) -> None:
    ann.pull()
    ann.run("add_task", subject="")
    (patch,) = ann.pull()
    assert (patch["last_id"], patch["ops"]) == (1, [])
    assert patch["to"] != patch["from"]


def test_results_of_other_clients_are_not_told(authority: Authority, ann: Device) -> None:
    other = Device(authority, member(ANN))
    ann.add("Mine")
    other.pull()
    ann.add("More")
    (patch,) = other.pull()
    assert (patch["results"], patch["last_id"]) == ([], 0)
    assert len(patch["ops"]) == 1


def test_after_a_reset_outcomes_that_the_client_never_had_are_told_again(authority: Authority, ann: Device) -> None:
    ann.add("One")
    ann.pull()
    ann.hello()
    ann.add("Two")
    ann.cursor, ann.rows = None, {}
    patches = ann.pull()
    assert [result["id"] for patch in patches for result in patch["results"]] == [2]
    assert patches[-1]["last_id"] == 2


def test_a_first_pull_comes_in_pages(make_authority: Any, authority: Authority, ann: Device) -> None:
    put_directly(authority, *[a_task(f"Task {number:02}", ANN) for number in range(25)])
    small = Device(make_authority(rows=7), member(ANN))
    patches = small.pull()
    assert [len(patch["ops"]) for patch in patches] == [7, 7, 7, 7]
    assert [patch["more"] for patch in patches] == [True, True, True, False]
    assert small.rows == readable(authority, ANN)


def test_a_page_of_big_rows_ends_at_its_size(make_authority: Any, authority: Authority) -> None:
    put_directly(authority, *[a_task(f"{number:02}" + "x" * 38, ANN) for number in range(25)])
    small = Device(make_authority(bytes=1000), member(ANN))
    patches = small.pull()
    assert len(patches) > 3
    assert small.rows == readable(authority, ANN)


def test_no_command_counts_as_covered_before_the_first_pull_is_complete(make_authority: Any, ann: Device) -> None:
    ann.add("One")
    small = Device(make_authority(rows=2), ann.actor, ann.client)
    patches = small.pull()
    assert [patch["last_id"] for patch in patches] == [0, 1]
    assert [len(patch["results"]) for patch in patches] == [0, 1]


def test_writes_between_the_pages_of_a_first_pull_are_caught_up(
    make_authority: Any, authority: Authority, ann: Device, ben: Device
) -> None:
    rows = sorted([a_task(f"Task {number:02}", ANN) for number in range(12)], key=lambda each: str(each[1][0]))
    put_directly(authority, *rows)
    ids = [UUID(str(row[0])) for _, row in rows]
    small = Device(make_authority(rows=5), member(ANN))
    small.pull_once()
    # One that was sent leaves, one that was sent is deleted, one to come leaves and comes back, and a new one arrives.
    ann.run("hand_task", id=ids[0], holder=BEN)
    ann.run("drop_task", id=ids[1])
    ann.run("hand_task", id=ids[-1], holder=BEN)
    ann.add("New")
    small.pull_once()
    ben.run("hand_task", id=ids[-1], holder=ANN)
    ann.run("hand_task", id=ids[-2], holder=BEN)
    ann.run("close_task", id=ids[3])
    small.pull()
    assert small.rows == readable(authority, ANN)


def test_a_row_that_only_a_later_page_showed_leaves_again(
    make_authority: Any, authority: Authority, ann: Device, ben: Device
) -> None:
    # Ben's at the head of the first pull, Ann's when her last page is read, Ben's again before she catches up.
    last = UUID(int=2**128 - 1)
    put_directly(authority, *[a_task(f"Task {number:02}", ANN) for number in range(6)])
    put_directly(authority, (ShopTask, [str(last), "Visitor", *a_task("", BEN)[1][2:]]))
    small = Device(make_authority(rows=5), member(ANN))
    small.pull_once()
    ben.run("hand_task", id=last, holder=ANN)
    while ("ShopTask", str(last)) not in small.rows:
        small.pull_once()
    ann.run("hand_task", id=last, holder=BEN)
    small.pull()
    assert small.rows == readable(authority, ANN)


def test_a_long_catch_up_comes_in_whole_commits(make_authority: Any, authority: Authority, ann: Device) -> None:
    ann.pull()
    for start in (0, 10):
        put_directly(authority, *[a_task(f"Task {start + number:02}", ANN) for number in range(8)])
    small = Device(make_authority(rows=3), ann.actor, ann.client)
    small.cursor, small.rows = ann.cursor, ann.rows
    patches = small.pull()
    assert [len(patch["ops"]) for patch in patches] == [8, 8]
    assert small.rows == readable(authority, ANN)


def test_each_step_of_a_long_catch_up_shows_the_state_of_its_position(
    make_authority: Any, authority: Authority, ann: Device
) -> None:
    id = ann.add("Zero")
    ann.pull()
    for number in range(1, 5):
        ann.run("rename_task", id=id, subject=f"Name {number}")
    small = Device(make_authority(rows=1), ann.actor, ann.client)
    small.cursor, small.rows = ann.cursor, ann.rows
    for number in range(1, 5):
        patch = small.pull_once()
        assert small.subjects() == [f"Name {number}"]
        assert patch["last_id"] == number + 1
        assert patch["ops"][0][2] == number + 1


def test_rights_that_come_and_go_during_a_long_catch_up_leave_no_row_behind(
    make_authority: Any, authority: Authority, ann: Device, ben: Device
) -> None:
    here, there = uuid4(), uuid4()
    put_directly(authority, a_project(here, "wood"), a_project(there, "iron"), a_task("Of the project", BEN, here))
    ann.pull()
    assert ann.subjects() == ["Of the project"]
    ann.run("pass_project_on", id=here, team="iron")
    # The task moves to another hidden project: it no longer points at the row that hid it.
    with authority.storing() as store:
        (old,) = store.select_rows(ShopTask.schema, None)
        store.update_row(ShopTask.schema, [*old[:5], str(there)], list(old))
    small = Device(make_authority(rows=1), ann.actor, ann.client)
    small.cursor, small.rows = ann.cursor, ann.rows
    small.pull()
    assert small.rows == readable(authority, ANN)


@pytest.mark.parametrize(
    "cursor",
    ["", "nonsense", "[]", '["at"]', '["at","x","y",0,0,0]', '["at","x","y",-1,-1,-1]', "null", "[" * 5000, '{"a":1}'],
)
def test_a_cursor_that_is_none_of_the_servers_is_reset(ann: Device, cursor: str) -> None:
    ann.hello()
    assert ann.say({"type": "pull", "cursor": cursor})[0]["type"] == "reset"


def test_a_cursor_from_the_future_is_reset(ann: Device) -> None:
    ann.pull()
    assert ann.cursor is not None
    _, epoch, rights, *_ = json.loads(ann.cursor)
    for ahead in (["at", epoch, rights, 99, 99, 99], ["scan", epoch, rights, 99, "ShopTask", None]):
        assert ann.say({"type": "pull", "cursor": json.dumps(ahead)})[0]["type"] == "reset"


def test_rows_that_stay_on_the_server_are_never_sent(authority: Authority, ann: Device) -> None:
    ann.pull()
    assert ann.run("keep_secret", word="abracadabra")["status"] == "done"
    patches = ann.pull()
    fresh = Device(authority, member(ANN))
    patches += fresh.pull()
    assert "abracadabra" not in told(patches)
    assert "ShopSecret" not in told(patches)


@pytest.mark.parametrize("seed", range(3))
def test_a_device_is_equal_to_the_server_after_any_mix_of_changes(
    make_authority: Any, authority: Authority, ann: Device, ben: Device, cat: Device, seed: int
) -> None:
    chance = random.Random(seed)
    projects = [uuid4() for _ in range(3)]
    put_directly(authority, *[a_project(id, team) for id, team in zip(projects, ["wood", "wood", "iron"], strict=True)])
    small = make_authority(rows=2)
    readers = [Device(chance.choice([authority, small]), member(id)) for id in TEAMS for _ in range(2)]
    writers = {ANN: ann, BEN: ben, CAT: cat}
    held: list[tuple[UUID, UUID]] = []
    ever: dict[UUID, set[str]] = {id: set() for id in TEAMS}
    for _ in range(120):
        who = chance.choice(list(writers))
        own = [id for id, holder in held if holder == who]
        deed = chance.choice(["add", "hand", "drop", "rename", "move", "read", "read"])
        if deed == "add":
            held.append((writers[who].add("Task", project=chance.choice([*projects, None])), who))
        elif deed == "hand" and own:
            to = chance.choice(list(writers))
            writers[who].run("hand_task", id=own[0], holder=to)
            held[held.index((own[0], who))] = (own[0], to)
        elif deed == "drop" and own:
            writers[who].run("drop_task", id=own[-1])
            held.remove((own[-1], who))
        elif deed == "rename" and own:
            writers[who].run("rename_task", id=own[0], subject=f"Name {chance.random()}")
        elif deed == "move":
            writers[who].run("pass_project_on", id=chance.choice(projects), team=chance.choice(["wood", "iron"]))
        for id, known in ever.items():
            known.update(key for _, key in readable(authority, id))
        if deed == "read":
            reader = chance.choice(readers)
            check_told(reader.pull_once(), ever[reader.id])
    for reader in readers:
        for patch in reader.pull():
            check_told(patch, ever[reader.id])
        assert reader.rows == readable(authority, reader.id)


def check_told(patch: dict[str, Any], ever: set[str]) -> None:
    """No patch names a row that its reader could never read."""
    for operation in patch.get("ops", []):
        named = operation[3][0] if operation[0] == "put" else operation[2]
        assert named in ever

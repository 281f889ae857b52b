"""Rights that hang on related-many rows: what comes and goes with a membership, and what it costs."""

import random
from collections.abc import Callable, Iterator
from typing import Any
from uuid import uuid4

import pytest
from flask_holdfast.authority import Authority
from flask_holdfast.commands import CommandRegistry
from flask_holdfast.database import Database
from flask_holdfast.limits import Limits
from flask_holdfast.pokes import LocalPokeHub
from flask_holdfast.pull import PatchLimits, device_scope
from holdfast import Resource
from holdfast.predicates import bind
from sqlalchemy import event

from tests.server.club import SCHEMAS, ClubMembership, ClubPerson, ClubProject, ClubTask, ClubTeam
from tests.server.device import Device

SYNCED = [ClubPerson, ClubTeam, ClubProject, ClubTask]


class Club:
    """The club's database, written to past all policies."""

    def __init__(self, make: Callable[..., Authority]) -> None:
        self.make = make
        self.authority = make()

    def add(self, resource: type[Resource], *values: Any) -> str:
        """Insert a row; returns its id."""
        id = str(uuid4())
        with self.authority.storing() as store:
            store.insert_row(resource.schema, [id, *values])
        return id

    def change(self, resource: type[Resource], id: str, **values: Any) -> None:
        """Set attributes of a row."""
        with self.authority.storing() as store:
            old = store.get_row(resource.schema, id)
            assert old is not None
            new = [values.get(column.name, old[column.index]) for column in resource.schema.columns]
            store.update_row(resource.schema, new, old)

    def remove(self, resource: type[Resource], id: str) -> None:
        """Delete a row."""
        with self.authority.storing() as store:
            store.delete_row(resource.schema, id)

    def person(self, name: str, admin: bool = False) -> str:
        """Add a person."""
        return self.add(ClubPerson, name, None, admin, None)

    def join(self, person: str, team: str, role: str | None = None) -> str:
        """Add a membership."""
        return self.add(ClubMembership, role, team, person, None)

    def device(self, person: str, **limits: int) -> Device:
        """A device of a person."""
        authority = self.make(**limits) if limits else self.authority
        return Device(authority, ClubPerson([person, "", None, False, None]))

    def scope_of(self, person: str) -> dict[tuple[str, str], list[Any]]:
        """What a device of a person has to hold, asked from the server itself."""
        with self.authority.storing() as store:
            row = store.get_row(ClubPerson.schema, person)
            assert row is not None
            held: dict[tuple[str, str], list[Any]] = {}
            for resource in SYNCED:
                schema = resource.schema
                for found in store.select_rows(schema, bind(device_scope(schema), ClubPerson(row))):
                    held[schema.name, str(found[0])] = list(found[: len(schema.public)])
        return held


@pytest.fixture
def club(location: str) -> Iterator[Club]:
    """An empty club."""
    made: list[Authority] = []

    def make(**patch_limits: int) -> Authority:
        limits = Limits(patch=PatchLimits(**patch_limits))
        authority = Authority(
            Database(location), SCHEMAS, CommandRegistry([]), LocalPokeHub(), needs_actor=True, limits=limits
        )
        authority.prepare()
        made.append(authority)
        return authority

    yield Club(make)
    for authority in made:
        authority.database.dispose()


def told(device: Device) -> list[tuple[str, str]]:
    """Pull, and say what came: (operation, resource) each."""
    return [(operation[0], operation[1]) for patch in device.pull() for operation in patch["ops"]]


def test_a_membership_brings_what_it_opens_and_takes_it_away_again(club: Club) -> None:
    ann = club.person("Ann")
    team = club.add(ClubTeam, "Wood", None)
    project = club.add(ClubProject, "Shed", None, None, None, team)
    for number in range(3):
        club.add(ClubTask, f"Task {number}", True, project)
    device = club.device(ann)
    assert told(device) == [("put", "ClubPerson")]
    # Nothing about these rows changes but who belongs to their team, one, two and three relations away.
    membership = club.join(ann, team)
    assert told(device) == [("put", "ClubTeam"), ("put", "ClubProject"), *[("put", "ClubTask")] * 3]
    assert device.rows == club.scope_of(ann)
    club.change(ClubMembership, membership, role="guest")
    assert told(device) == [("leave", "ClubProject")]
    club.remove(ClubMembership, membership)
    assert told(device) == [("leave", "ClubTeam"), *[("leave", "ClubTask")] * 3]
    assert device.rows == club.scope_of(ann)


def test_a_membership_that_moves_takes_one_teams_rows_and_brings_the_others(club: Club) -> None:
    ann = club.person("Ann")
    wood, iron = (club.add(ClubTeam, title, None) for title in ("Wood", "Iron"))
    for team in (wood, iron):
        club.add(ClubTask, "Task", True, club.add(ClubProject, "Project", None, None, None, team))
    membership = club.join(ann, wood)
    device = club.device(ann)
    device.pull()
    club.change(ClubMembership, membership, team_id=iron)
    kinds = ("ClubProject", "ClubTask", "ClubTeam")
    assert sorted(told(device)) == [(what, kind) for what in ("leave", "put") for kind in kinds]
    assert device.rows == club.scope_of(ann)


def test_a_second_membership_of_the_same_team_changes_nothing(club: Club) -> None:
    ann = club.person("Ann")
    team = club.add(ClubTeam, "Wood", None)
    club.add(ClubTask, "Task", True, club.add(ClubProject, "Project", None, None, None, team))
    club.join(ann, team)
    device = club.device(ann)
    device.pull()
    second = club.join(ann, team)
    assert told(device) == []
    club.remove(ClubMembership, second)
    assert told(device) == []
    assert device.rows == club.scope_of(ann)


def test_being_banned_forbids_what_a_membership_authorises(club: Club) -> None:
    ann = club.person("Ann")
    team = club.add(ClubTeam, "Wood", None)
    club.add(ClubTask, "Task", True, club.add(ClubProject, "Project", None, None, None, team))
    club.join(ann, team)
    device = club.device(ann)
    device.pull()
    ban = club.join(ann, team, "banned")
    assert told(device) == [("leave", "ClubTask")]
    club.remove(ClubMembership, ban)
    assert told(device) == [("put", "ClubTask")]


def test_a_bypass_is_asked_before_what_forbids(club: Club) -> None:
    boss = club.person("Boss", admin=True)
    team = club.add(ClubTeam, "Wood", None)
    club.add(ClubTask, "Task", True, club.add(ClubProject, "Project", None, None, None, team))
    club.join(boss, team, "banned")
    device = club.device(boss)
    device.pull()
    assert {kind for kind, _ in device.rows} == {"ClubPerson", "ClubTeam", "ClubProject", "ClubTask"}


def test_a_row_outside_the_narrower_scope_leaves_and_comes_back(club: Club) -> None:
    ann = club.person("Ann")
    team = club.add(ClubTeam, "Wood", None)
    project = club.add(ClubProject, "Project", None, None, None, team)
    club.join(ann, team)
    task, closed = (club.add(ClubTask, "Task", is_open, project) for is_open in (True, False))
    device = club.device(ann)
    device.pull()
    assert ("ClubTask", task) in device.rows
    assert ("ClubTask", closed) not in device.rows
    club.change(ClubTask, task, open=False)
    assert told(device) == [("leave", "ClubTask")]
    club.change(ClubTask, task, open=True)
    assert told(device) == [("put", "ClubTask")]


def test_what_makes_no_difference_to_the_actor_looks_at_no_other_row(club: Club) -> None:
    ann, ben = club.person("Ann"), club.person("Ben")
    team = club.add(ClubTeam, "Wood", None)
    project = club.add(ClubProject, "Project", None, None, None, team)
    club.join(ann, team)
    mine = club.join(ben, team)
    for number in range(20):
        club.add(ClubTask, f"Task {number}", True, project)
    device = club.device(ann)
    device.pull()
    counted = statements_on(club)
    # Someone else's membership, a title behind which stand all tasks, a membership that goes on as it was.
    club.change(ClubMembership, mine, role="lead")
    club.join(ben, team)
    club.change(ClubProject, project, title="Renamed")
    club.change(ClubTeam, team, title="Renamed")
    assert told(device) == [("put", "ClubTeam"), ("put", "ClubProject")]
    assert not [statement for statement in counted if "FROM club_tasks" in statement]


def statements_on(club: Club) -> list[str]:
    """The statements that run on the club's database from now on."""
    statements: list[str] = []
    engine = club.authority.database.engine
    event.listen(engine, "before_cursor_execute", lambda *details: statements.append(str(details[2])))
    return statements


@pytest.mark.parametrize("seed", range(4))
def test_a_device_is_equal_to_its_scope_after_any_mix_of_memberships(club: Club, seed: int) -> None:
    chance = random.Random(seed)
    people = [club.person(name) for name in ("Ann", "Ben", "Cat")]
    teams = [club.add(ClubTeam, f"Team {number}", None) for number in range(3)]
    projects = [club.add(ClubProject, "Project", None, None, None, chance.choice([*teams, None])) for _ in range(4)]
    tasks = [club.add(ClubTask, "Task", True, chance.choice([*projects, None])) for _ in range(8)]
    memberships = [club.join(chance.choice(people), chance.choice(teams)) for _ in range(4)]
    readers = [(person, club.device(person, **limits)) for person in people for limits in ({}, {"rows": 2})]
    ever: dict[str, set[str]] = {person: set() for person in people}
    for _ in range(60):
        deed = chance.choice(["join", "quit", "role", "move", "team", "project", "task", "person", "read", "read"])
        if deed == "join":
            memberships.append(club.join(chance.choice(people), chance.choice(teams), chance.choice([None, "guest"])))
        elif deed == "quit" and memberships:
            club.remove(ClubMembership, memberships.pop(chance.randrange(len(memberships))))
        elif deed == "role" and memberships:
            role = chance.choice([None, "guest", "banned"])
            club.change(ClubMembership, chance.choice(memberships), role=role)
        elif deed == "move" and memberships:
            moved = {"person_id": chance.choice(people), "team_id": chance.choice([*teams, None])}
            club.change(ClubMembership, chance.choice(memberships), **moved)
        elif deed == "project":
            club.change(ClubProject, chance.choice(projects), team_id=chance.choice([*teams, None]))
        elif deed == "task":
            moved = {"project_id": chance.choice([*projects, None]), "open": chance.random() < 0.8}
            club.change(ClubTask, chance.choice(tasks), **moved)
        elif deed == "person":
            club.change(ClubPerson, chance.choice(people), name=f"Name {chance.random()}")
        for person, known in ever.items():
            known.update(id for _, id in club.scope_of(person))
        if deed == "read":
            person, device = chance.choice(readers)
            check_told(device.pull_once(), ever[person])
    for person, device in readers:
        for patch in device.pull():
            check_told(patch, ever[person])
        assert device.rows == club.scope_of(person)


def check_told(patch: dict[str, Any], ever: set[str]) -> None:
    """No patch names a row that was never in its reader's scope."""
    for operation in patch.get("ops", []):
        assert (operation[3][0] if operation[0] == "put" else operation[2]) in ever


@pytest.mark.parametrize("location", ["sqlite"], indirect=True)
def test_a_pull_costs_what_changed_and_not_what_there_is(club: Club) -> None:
    ann, ben = club.person("Ann"), club.person("Ben")
    team = club.add(ClubTeam, "Wood", None)
    project = club.add(ClubProject, "Project", None, None, None, team)
    club.join(ann, team)
    tasks = [club.add(ClubTask, "Task", True, project) for _ in range(3)]
    device = club.device(ann)

    def cost(name: str) -> list[str]:
        device.pull()
        club.change(ClubTask, tasks[0], title=name)
        club.change(ClubProject, project, title=name)
        club.change(ClubMembership, club.join(ben, team), role=name)
        statements = statements_on(club)
        assert told(device) == [("put", "ClubProject"), ("put", "ClubTask")]
        return list(statements)

    few = cost("one")
    with club.authority.storing() as store:
        for _ in range(300):
            store.insert_row(ClubTask.schema, [str(uuid4()), "Task", True, project])
    many = cost("two")
    assert many == few
    # No statement reads a whole table of rows, nor the whole log.
    with club.authority.database.snapshot() as connection:
        for statement in set(many):
            if statement.lstrip().startswith("SELECT"):
                parameters = (1,) * statement.count("?")
                plan = connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters).all()
                assert not [step for step in plan if step[3].startswith("SCAN")], (statement, plan)

"""A small app of related-many rows for the tests: who may see what hangs on memberships, at several depths."""

from decimal import Decimal
from uuid import UUID

from holdfast import (
    SQL,
    IndexedDB,
    Resource,
    Rows,
    actor,
    always,
    attribute,
    belongs_to,
    bypass,
    has_many,
    policy,
    private_attribute,
    read,
    uuid_primary_key,
)


class ClubPerson(Resource):
    """Someone of the club."""

    id: UUID = uuid_primary_key()
    name: str = attribute(default="")
    level: int | None = attribute()
    admin: bool = attribute(default=False)
    quota: int | None = private_attribute()
    memberships: Rows["ClubMembership"] = has_many("ClubMembership")

    stores = [SQL(table="club_people"), IndexedDB(store="people")]
    policies = [policy(read, authorize_if=always())]


class ClubTeam(Resource):
    """A team, seen by its people."""

    id: UUID = uuid_primary_key()
    title: str = attribute(default="")
    rank: int | None = attribute()
    members: Rows["ClubMembership"] = has_many("ClubMembership")
    people: Rows[ClubPerson] = has_many(ClubPerson, through="ClubMembership")
    projects: Rows["ClubProject"] = has_many("ClubProject")

    stores = [SQL(table="club_teams"), IndexedDB(store="teams")]
    policies = [policy(read, authorize_if=people.contains(actor))]


class ClubMembership(Resource):
    """That someone belongs to a team; only the server has these."""

    id: UUID = uuid_primary_key()
    role: str | None = attribute()
    weight: int | None = private_attribute()
    team: ClubTeam | None = belongs_to(ClubTeam)
    person: ClubPerson | None = belongs_to(ClubPerson)

    stores = [SQL(table="club_memberships")]
    policies = [policy(read, authorize_if=always())]


class ClubProject(Resource):
    """A project of a team: its people see it, guests apart."""

    id: UUID = uuid_primary_key()
    title: str = attribute(default="")
    rank: int | None = attribute()
    cost: Decimal | None = attribute()
    share: float | None = attribute()
    team: ClubTeam | None = belongs_to(ClubTeam)
    tasks: Rows["ClubTask"] = has_many("ClubTask")

    stores = [SQL(table="club_projects"), IndexedDB(store="projects")]
    policies = [
        policy(
            read,
            authorize_if=team.members.any((ClubMembership.person == actor) & (ClubMembership.role != "guest")),  # type: ignore[union-attr]  # an expression here, not None
        ),
        bypass(read, authorize_if=actor.admin),
    ]


class ClubTask(Resource):
    """A task of a project, two relations away from the memberships that decide. Devices hold the open ones."""

    id: UUID = uuid_primary_key()
    title: str = attribute(default="")
    open: bool = attribute(default=True)
    project: ClubProject | None = belongs_to(ClubProject)

    stores = [SQL(table="club_tasks"), IndexedDB(store="tasks", scope=open)]
    policies = [
        policy(
            read,
            authorize_if=project.team.people.contains(actor),  # type: ignore[union-attr]  # an expression here, not None
            forbid_if=project.team.members.any((ClubMembership.role == "banned") & (ClubMembership.person == actor)),  # type: ignore[union-attr]  # as above
        ),
        bypass(read, authorize_if=actor.admin),
    ]


CLUB = [ClubPerson, ClubTeam, ClubMembership, ClubProject, ClubTask]
SCHEMAS = [resource.schema for resource in CLUB]

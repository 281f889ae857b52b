"""A small app for simulated devices: cards on boards that are opened, counted up, closed and handed over."""

from typing import Literal
from uuid import UUID

from holdfast import (
    SQL,
    IndexedDB,
    Invalid,
    Resource,
    Rows,
    actor,
    always,
    attribute,
    authorized,
    belongs_to,
    create,
    has_many,
    last_write_wins,
    policy,
    read,
    update,
    uuid_primary_key,
)


class SimPerson(Resource):
    id: UUID = uuid_primary_key()
    name: str = attribute(min_length=1)
    auditor: bool = attribute(default=False)

    stores = [SQL(table="sim_people"), IndexedDB(store="sim_people", scope=authorized, resolution=last_write_wins)]
    policies = [policy(read, authorize_if=always())]


class SimBoard(Resource):
    id: UUID = uuid_primary_key()
    lead: SimPerson = belongs_to(SimPerson)
    people: Rows[SimPerson] = has_many(SimPerson, through="SimMembership")

    stores = [SQL(table="sim_boards"), IndexedDB(store="sim_boards", scope=authorized, resolution=last_write_wins)]
    policies = [policy(read, authorize_if=always())]


class SimMembership(Resource):
    """That a person may read a board's cards. Only the server has these."""

    id: UUID = uuid_primary_key()
    board: SimBoard = belongs_to(SimBoard)
    person: SimPerson = belongs_to(SimPerson)

    stores = [SQL(table="sim_memberships")]


class SimCard(Resource):
    """Read by its owner, by the lead and the people of its board, and by auditors.

    So rights change without a change to the card.
    """

    id: UUID = uuid_primary_key()
    title: str = attribute(min_length=1)
    count: int = attribute(default=0)
    status: Literal["open", "closed"] = attribute(default="open")
    owner: SimPerson = belongs_to(SimPerson)
    board: SimBoard = belongs_to(SimBoard)

    stores = [SQL(table="sim_cards"), IndexedDB(store="sim_cards", scope=authorized, resolution=last_write_wins)]
    policies = [
        policy(read, authorize_if=(owner.id == actor.id) | (board.lead.id == actor.id) | (actor.auditor == True)),  # noqa: E712  # an expression
        policy(read, authorize_if=board.people.contains(actor)),
        policy(create, authorize_if=always()),
        policy(update, authorize_if=(owner.id == actor.id) | (board.lead.id == actor.id)),
    ]

    @create(accept=["title", "board_id"])
    def open(self):
        self.owner_id = actor.id

    @update
    def bump(self):
        self.count = self.count + 1

    @update
    def close(self):
        if self.status == "closed":
            raise Invalid("Card is already closed", field="status")
        self.status = "closed"

    @update
    def hand_over(self, to: UUID):
        self.owner_id = to


class SimEntry(Resource):
    """What took effect on the server, in order, and for whom: one row per command."""

    id: UUID = uuid_primary_key()
    token: str = attribute()
    place: int = attribute(default=0)
    by: UUID = attribute()

    stores = [SQL(table="sim_entries")]
    policies = [policy(read, create, authorize_if=always())]

    @create(accept=["token"])
    def write(self):
        self.place = len(SimEntry.read())
        self.by = actor.id


class SimDraft(Resource):
    """Never leaves the device."""

    id: UUID = uuid_primary_key()
    text: str = attribute(default="")

    stores = [IndexedDB(store="sim_drafts")]

    @create(accept=["text"])
    def begin(self):
        pass

    @update(accept=["text"])
    def edit(self):
        pass

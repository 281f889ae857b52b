"""What the desk is about: representatives, the tickets they hold, and the notes on a ticket."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from holdfast import (
    SQL,
    IndexedDB,
    Invalid,
    Resource,
    actor,
    always,
    attribute,
    authorized,
    belongs_to,
    create,
    last_write_wins,
    now,
    policy,
    read,
    update,
    uuid_primary_key,
)


class Representative(Resource):
    """Someone who answers tickets. Everyone signed in sees all of them, to hand tickets over."""

    id: UUID = uuid_primary_key()
    name: str = attribute(min_length=1, max_length=80)

    stores = [
        SQL(table="representatives"),
        IndexedDB(store="representatives", scope=authorized, resolution=last_write_wins),
    ]
    policies = [policy(read, authorize_if=always())]


class Ticket(Resource):
    """A question someone asked. Only the representative who holds it sees and changes it."""

    id: UUID = uuid_primary_key()
    subject: str = attribute(min_length=1, max_length=200)
    status: Literal["open", "closed"] = attribute(default="open")
    opened_at: datetime = attribute()
    representative: Representative = belongs_to(Representative)

    stores = [
        SQL(table="tickets"),
        IndexedDB(store="tickets", scope=authorized, resolution=last_write_wins),
    ]
    policies = [
        policy(read, authorize_if=representative.id == actor.id),
        policy(create, authorize_if=representative.id == actor.id),
        policy("close", authorize_if=representative.id == actor.id),
        policy("reopen", authorize_if=representative.id == actor.id),
        policy("reassign", authorize_if=representative.id == actor.id),
    ]

    @create(accept=["subject"])
    def open(self) -> None:
        """Open a ticket; whoever opens it holds it."""
        self.representative_id = actor.id
        self.opened_at = now()

    @update
    def close(self) -> None:
        """Close the ticket, once."""
        if self.status == "closed":
            raise Invalid("Ticket is already closed", field="status")
        self.status = "closed"

    @update
    def reopen(self) -> None:
        """Take a closed ticket up again."""
        if self.status == "open":
            raise Invalid("Ticket is already open", field="status")
        self.status = "open"

    @update(accept=["representative_id"])
    def reassign(self) -> None:
        """Hand the ticket to another representative, with all its notes."""
        Representative.get(self.representative_id)


class Note(Resource):
    """Something written on a ticket. Notes go where their ticket goes."""

    id: UUID = uuid_primary_key()
    ticket: Ticket = belongs_to(Ticket)
    author: Representative = belongs_to(Representative)
    body: str = attribute(min_length=1, max_length=4000)
    written_at: datetime = attribute()

    stores = [
        SQL(table="notes"),
        IndexedDB(store="notes", scope=authorized, resolution=last_write_wins),
    ]
    policies = [
        policy(read, authorize_if=ticket.representative_id == actor.id),
        policy(create, authorize_if=ticket.representative_id == actor.id),
    ]

    @create(accept=["ticket_id", "body"])
    def write(self) -> None:
        """Write a note on a ticket one holds."""
        self.author_id = actor.id
        self.written_at = now()

"""A small app for the tests of the replica: cards that are opened, counted up, closed and handed over."""

from typing import Literal
from uuid import UUID

from holdfast import (
    SQL,
    IndexedDB,
    Invalid,
    Page,
    Resource,
    actor,
    always,
    attribute,
    authorized,
    belongs_to,
    command,
    create,
    last_write_wins,
    policy,
    read,
    update,
    uuid_primary_key,
)


class DeckPerson(Resource):
    id: UUID = uuid_primary_key()
    name: str = attribute(min_length=1)

    stores = [SQL(table="deck_people"), IndexedDB(store="deck_people", scope=authorized, resolution=last_write_wins)]
    policies = [policy(read, authorize_if=always())]


class DeckCard(Resource):
    id: UUID = uuid_primary_key()
    title: str = attribute(min_length=1)
    count: int = attribute(default=0)
    status: Literal["open", "closed"] = attribute(default="open")
    owner: DeckPerson = belongs_to(DeckPerson)

    stores = [SQL(table="deck_cards"), IndexedDB(store="deck_cards", scope=authorized, resolution=last_write_wins)]
    policies = [
        policy(read, authorize_if=owner.id == actor.id),
        policy(create, authorize_if=always()),
        policy(update, authorize_if=owner.id == actor.id),
    ]

    @create(accept=["title"])
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


class DeckEntry(Resource):
    """What took effect on the server, in order: one row per command."""

    id: UUID = uuid_primary_key()
    token: str = attribute()
    place: int = attribute(default=0)

    stores = [SQL(table="deck_entries")]
    policies = [policy(read, create, authorize_if=always())]

    @create(accept=["token"])
    def write(self):
        self.place = len(DeckEntry.read())


class DeckDraft(Resource):
    """Never leaves the device."""

    id: UUID = uuid_primary_key()
    text: str = attribute(default="")

    stores = [IndexedDB(store="deck_drafts")]

    @create(accept=["text"])
    def begin(self):
        pass

    @update(accept=["text"])
    def edit(self):
        pass


class DeckPage(Page):
    route = "/"

    @command
    def open_card(self, server, title: str, token: str):
        DeckCard.open(title)
        DeckEntry.write(token)

    @command
    def bump_card(self, server, id: UUID, token: str):
        DeckCard.bump(id)
        DeckEntry.write(token)

    @command
    def close_card(self, server, id: UUID, token: str):
        DeckCard.close(id)
        DeckEntry.write(token)

    @command
    def hand_card_over(self, server, id: UUID, to: UUID, token: str):
        DeckCard.hand_over(id, to)
        DeckEntry.write(token)

    @command
    def note(self, server, token: str):
        DeckEntry.write(token)

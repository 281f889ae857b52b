"""What is in the stockroom, and who keeps it."""

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


class Keeper(Resource):
    """Someone who keeps items."""

    id: UUID = uuid_primary_key()
    name: str = attribute(min_length=1, max_length=80)

    stores = [
        SQL(table="keepers"),
        IndexedDB(store="keepers", scope=authorized, resolution=last_write_wins),
    ]
    policies = [policy(read, authorize_if=always())]


class Item(Resource):
    """A thing on a shelf, seen and counted by its keeper."""

    id: UUID = uuid_primary_key()
    name: str = attribute(min_length=1, max_length=200)
    status: Literal["present", "missing"] = attribute(default="present")
    amount: int = attribute(default=0)
    counted_at: datetime = attribute()
    keeper: Keeper = belongs_to(Keeper)

    stores = [
        SQL(table="items"),
        IndexedDB(store="items", scope=authorized, resolution=last_write_wins),
    ]
    policies = [policy(read, create, update, authorize_if=keeper.id == actor.id)]

    @create(accept=["name"])
    def add(self) -> None:
        """Put a thing on the shelf."""
        self.keeper_id = actor.id
        self.counted_at = now()

    @update(accept=["amount"])
    def recount(self) -> None:
        """Note how many there are."""
        if self.amount < 0:
            raise Invalid("There cannot be fewer than none", field="amount")
        self.counted_at = now()

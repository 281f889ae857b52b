"""Two devices change the same row: what stands, and who is told."""

from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

import pytest
from flask_holdfast.authority import Authority
from flask_holdfast.commands import CommandRegistry
from flask_holdfast.database import Database
from flask_holdfast.pokes import LocalPokeHub
from holdfast import (
    SQL,
    Conflict,
    IndexedDB,
    Page,
    Resource,
    always,
    attribute,
    command,
    create,
    destroy,
    first_write_wins,
    increment,
    last_write_wins,
    per_field,
    policy,
    read,
    update,
    uuid_primary_key,
)
from holdfast.strategies import Strategy

from tests.server.device import Device, Message

ALL = [policy(read, create, update, destroy, authorize_if=always())]


def longest(base: Any, theirs: Any, mine: Any) -> object:
    """The longer label stands; two of one length are a conflict."""
    if len(theirs.label) == len(mine.label) and theirs.label != mine.label:
        raise Conflict("Which label is it?", field="label")
    return {"label": max(theirs.label, mine.label, key=len), "stock": theirs.stock + mine.stock - base.stock}


class Shelf(Resource):
    """What the kinds of shelves below have in common is repeated by `shelf`: a resource has no base but Resource."""

    id: UUID = uuid_primary_key()
    label: str = attribute(default="")
    stock: int = attribute(default=0, le=100)
    price: Decimal = attribute(default=Decimal(0))
    stores = [SQL(table="shelves"), IndexedDB(store="shelves")]
    policies = ALL

    @create(accept=["id", "label", "stock", "price"])
    def put_up(self) -> None:
        """Put it up."""

    @update(accept=["label", "stock", "price"])
    def change(self) -> None:
        """Change it."""

    @destroy
    def take_down(self) -> None:
        """Take it down."""


class ShelfPage(Page):
    """What devices put."""

    route = "/shelves"

    @command
    def put_up(self, server: Any, id: UUID, label: str, stock: int) -> None:
        """Put one up."""
        Shelf.put_up(id, label, stock)

    @command
    def change(self, server: Any, id: UUID, values: dict) -> None:  # type: ignore[type-arg]  # any attributes
        """Change some attributes."""
        Shelf.change(id, **values)

    @command
    def take_down(self, server: Any, id: UUID) -> None:
        """Take one down."""
        Shelf.take_down(id)


class Shop:
    """A server, two devices, and one shelf that both know."""

    def __init__(self) -> None:
        schema = Shelf.schema
        self.authority = Authority(
            Database("sqlite://"), [schema], CommandRegistry([ShelfPage]), LocalPokeHub(), needs_actor=False
        )
        self.authority.prepare()
        self.here, self.there = Device(self.authority, None), Device(self.authority, None)
        self.here.hello()
        self.there.hello()
        self.id = uuid4()
        self.say(self.here, "put_up", {}, label="red", stock=10)

    def say(self, device: Device, name: str, versions: dict[str, int], **arguments: Any) -> Message:
        """Let a device push a command that rests on the versions it names; its outcome."""
        made = device.command(f"ShelfPage.{name}", id=self.id, **arguments)
        made["base_versions"] = versions
        answer = device.push(made)[0]
        result: Message = answer["results"][0]
        return result

    def change(self, device: Device, version: int, **values: Any) -> Message:
        """Let a device change the shelf as it was at a version."""
        return self.say(device, "change", {f"Shelf:{self.id}": version}, values=values)

    @property
    def row(self) -> tuple[Any, ...]:
        """Label, stock and price as they are."""
        with self.authority.storing() as store:
            found = store.get_row(Shelf.schema, str(self.id))
        assert found is not None
        return tuple(found[1:])


@pytest.fixture
def shop() -> Iterator[Shop]:
    assert Shelf.schema.indexed_db is not None
    kept = Shelf.schema.indexed_db.resolution
    yield Shop()
    Shelf.schema.indexed_db.resolution = kept


def settle_by(strategy: Any) -> None:
    declared = IndexedDB(store="shelves", resolution=strategy)
    assert Shelf.schema.indexed_db is not None
    Shelf.schema.indexed_db.resolution = declared.resolution


@contextmanager
def hidden_when(label: str) -> Iterator[None]:
    """Let nobody read a shelf that has this label."""
    schema = Shelf.schema
    kept = schema.policies
    schema.policies = [policy(read, authorize_if=Shelf.label != label), policy(update, authorize_if=always())]
    schema._permissions.clear()
    yield
    schema.policies = kept
    schema._permissions.clear()


def test_the_last_write_wins_by_default(shop: Shop) -> None:
    assert shop.change(shop.here, 1, label="green")["status"] == "done"
    assert shop.change(shop.there, 1, label="blue")["status"] == "done"
    assert shop.row[0] == "blue"


def test_the_first_write_wins_and_the_other_is_told_what_stands(shop: Shop) -> None:
    settle_by(first_write_wins)
    shop.change(shop.here, 1, label="green")
    refused = shop.change(shop.there, 1, label="blue")
    assert refused["status"] == "rejected"
    assert refused["error"]["kind"] == "conflict"
    labels = [refused["error"][side][1] for side in ("base", "theirs", "mine")]
    assert labels == ["red", "green", "blue"]
    assert shop.row[0] == "green"


def test_who_knew_the_present_row_is_in_nobodys_way(shop: Shop) -> None:
    settle_by(first_write_wins)
    shop.change(shop.here, 1, label="green")
    assert shop.change(shop.there, 2, label="blue")["status"] == "done"


def test_ones_own_earlier_changes_are_in_nobodys_way(shop: Shop) -> None:
    settle_by(first_write_wins)
    assert shop.change(shop.there, 1, label="green")["status"] == "done"
    # Made before the first was confirmed, so it names the same version.
    assert shop.change(shop.there, 1, label="blue")["status"] == "done"
    assert shop.row[0] == "blue"


def test_earlier_changes_that_another_device_brought_in_a_file_are_ones_own(shop: Shop) -> None:
    settle_by(first_write_wins)
    made = shop.there.command("ShelfPage.change", id=shop.id, values={"label": "green"})
    made["base_versions"] = {f"Shelf:{shop.id}": 1}
    shop.here.last += 1
    brought = {**made, "id": shop.here.last, "origin": f"{shop.there.client}:{made['id']}"}
    assert shop.here.push(brought)[0]["results"][0]["status"] == "done"
    assert shop.there.push(made)[0]["results"][0]["status"] == "done"
    assert shop.change(shop.there, 1, label="blue")["status"] == "done"
    assert shop.row[0] == "blue"


def test_fields_that_one_side_changed_keep_that_sides_value(shop: Shop) -> None:
    settle_by(per_field(default=first_write_wins))
    shop.change(shop.here, 1, label="green")
    assert shop.change(shop.there, 1, stock=7)["status"] == "done"
    assert shop.row[:2] == ("green", 7)


def test_a_field_that_both_changed_is_settled_by_its_own_strategy(shop: Shop) -> None:
    settle_by(per_field(default=first_write_wins, stock=increment, price=last_write_wins))
    shop.change(shop.here, 1, stock=8, price=Decimal("1.10"))
    assert shop.change(shop.there, 1, stock=9, price=Decimal("2.20"))["status"] == "done"
    assert shop.row[1:] == (7, "2.20")
    shop.change(shop.here, 3, label="green")
    refused = shop.change(shop.there, 3, label="blue")
    assert (refused["error"]["kind"], refused["error"]["field"]) == ("conflict", "label")


def test_both_sides_may_have_made_the_same_change(shop: Shop) -> None:
    settle_by(per_field(default=first_write_wins))
    shop.change(shop.here, 1, label="green")
    assert shop.change(shop.there, 1, label="green")["status"] == "done"


def test_numbers_add_up(shop: Shop) -> None:
    settle_by(increment)
    shop.change(shop.here, 1, stock=7, price=Decimal("0.10"))
    shop.change(shop.there, 1, stock=15, price=Decimal("0.20"), label="blue")
    assert shop.row == ("blue", 12, "0.30")


def test_ones_own_changes_are_not_added_twice(shop: Shop) -> None:
    settle_by(increment)
    shop.change(shop.there, 1, stock=11)
    shop.change(shop.here, 1, stock=20)
    # This device saw 11, its own change on the row it had, and made it 13.
    shop.change(shop.there, 1, stock=13)
    assert shop.row[1] == 23


def test_a_sum_that_breaks_a_rule_is_refused(shop: Shop) -> None:
    settle_by(increment)
    shop.change(shop.here, 1, stock=60)
    refused = shop.change(shop.there, 1, stock=70)["error"]
    assert (refused["kind"], refused["field"]) == ("invalid", "stock")
    assert shop.row[1] == 60


def test_an_authors_function_settles_it(shop: Shop) -> None:
    settle_by(longest)
    shop.change(shop.here, 1, label="green", stock=12)
    assert shop.change(shop.there, 1, label="turquoise", stock=9)["status"] == "done"
    assert shop.row[:2] == ("turquoise", 11)


def test_an_authors_function_may_refuse(shop: Shop) -> None:
    settle_by(longest)
    shop.change(shop.here, 1, label="one")
    refused = shop.change(shop.there, 1, label="two")["error"]
    assert (refused["message"], refused["field"]) == ("Which label is it?", "label")
    assert [refused[side][1] for side in ("base", "theirs", "mine")] == ["red", "one", "two"]


def test_an_authors_function_may_give_one_of_the_rows(shop: Shop) -> None:
    settle_by(lambda base, theirs, mine: theirs)
    shop.change(shop.here, 1, label="green")
    assert shop.change(shop.there, 1, label="blue", stock=3)["status"] == "done"
    assert shop.row[:2] == ("green", 10)


def test_taking_down_what_another_has_changed(shop: Shop) -> None:
    settle_by(first_write_wins)
    shop.change(shop.here, 1, label="green")
    refused = shop.say(shop.there, "take_down", {f"Shelf:{shop.id}": 1})
    assert refused["error"]["kind"] == "conflict"
    settle_by(per_field())
    assert shop.say(shop.there, "take_down", {f"Shelf:{shop.id}": 1})["status"] == "done"


def test_a_conflict_does_not_tell_what_may_not_be_read(shop: Shop) -> None:
    settle_by(first_write_wins)
    with hidden_when("red"):
        shop.change(shop.here, 1, label="green")
        refused = shop.change(shop.there, 1, label="blue")["error"]
    assert refused["kind"] == "conflict"
    assert (refused["base"], refused["mine"]) == (None, None)
    assert refused["theirs"][1] == "green"


def test_what_the_log_has_forgotten_overwrites_nothing(shop: Shop) -> None:
    settle_by(per_field())
    shop.change(shop.here, 1, label="green")
    shop.change(shop.here, 2, label="olive")
    with shop.authority.database.write() as connection:
        connection.exec_driver_sql("DELETE FROM holdfast_changes WHERE before_version = 1")
    refused = shop.change(shop.there, 1, stock=1)["error"]
    assert (refused["kind"], refused["base"], refused["mine"]) == ("conflict", None, None)


@pytest.mark.parametrize("strategy", [longest, Strategy("mine"), per_field()])
def test_fields_take_simple_strategies(strategy: Any) -> None:
    with pytest.raises(TypeError, match=r"per_field\(stock=...\) is .*: write last_write_wins"):
        per_field(stock=strategy)

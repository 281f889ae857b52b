import re
from enum import Enum
from typing import Literal
from uuid import UUID

import pytest
from holdfast import (
    SQL,
    DeclarationError,
    IndexedDB,
    Resource,
    actor,
    always,
    attribute,
    authorized,
    belongs_to,
    create,
    policy,
    read,
    update,
    uuid_primary_key,
)
from holdfast.schema import ResourceSchema, fingerprint, resource_named, resources, schema_hash


def declare(name, annotations, **body):
    """Declare a resource from its class body, and return it."""
    body.setdefault("stores", [IndexedDB(store="x")])
    return type(name, (Resource,), {"__annotations__": annotations, "__module__": __name__, **body})


def refused(name, annotations, **body):
    with pytest.raises(DeclarationError) as caught:
        declare(name, annotations, **body)
    assert name not in resources()
    return str(caught.value)


def test_a_schema_says_what_was_declared(desk):
    schema = desk.Ticket.schema
    assert schema.name == "DeskTicket"
    assert [column.name for column in schema.columns] == [
        "id",
        "subject",
        "status",
        "opened",
        "tags",
        "count",
        "person_id",
    ]
    assert [column.index for column in schema.columns] == list(range(7))
    assert schema.primary_key.name == "id"
    assert list(schema.relations) == ["person"]
    assert list(schema.actions) == [
        "open",
        "close",
        "assign",
        "tag",
        "count_twice",
        "open_late",
        "close_with_note",
        "drop",
    ]
    assert (schema.sql.table, schema.indexed_db.store, schema.indexed_db.scope) == ("tickets", "tickets", authorized)
    assert (schema.synced, schema.local_only) == (True, False)
    assert (desk.Draft.schema.synced, desk.Draft.schema.local_only) == (False, True)
    assert (desk.Note.schema.synced, desk.Note.schema.local_only) == (False, False)
    assert isinstance(schema, ResourceSchema)


def test_the_primary_key_stands_first_wherever_it_is_declared():
    kind = declare("DeclaredLate", {"a": str, "id": UUID}, a=attribute(), id=uuid_primary_key())
    assert [column.name for column in kind.schema.columns] == ["id", "a"]


def test_resources_are_found_by_name(desk):
    assert resource_named("DeskTicket") is desk.Ticket
    assert resources()["DeskNote"] is desk.Note


def test_two_resources_cannot_share_a_name():
    declare("Twice", {"id": UUID}, id=uuid_primary_key(), __module__="first")
    with pytest.raises(DeclarationError, match="two resources called Twice, in first and in second"):
        declare("Twice", {"id": UUID}, id=uuid_primary_key(), __module__="second")


def test_a_resource_needs_exactly_one_primary_key():
    message = "Keyless has no primary key: write one `id: UUID = uuid_primary_key()`"
    assert refused("Keyless", {"a": str}, a=attribute()) == message
    assert "more than one primary key" in refused(
        "Twokeyed", {"a": UUID, "b": UUID}, a=uuid_primary_key(), b=uuid_primary_key()
    )


def test_a_resource_needs_a_store_and_one_of_each_kind_at_most():
    assert "lives nowhere" in refused("Homeless", {"id": UUID}, id=uuid_primary_key(), stores=[])
    assert "two SQL stores" in refused(
        "Doubled", {"id": UUID}, id=uuid_primary_key(), stores=[SQL(table="a"), SQL(table="b")]
    )
    with pytest.raises(DeclarationError, match="needs the name of a table"):
        SQL(table="")
    with pytest.raises(DeclarationError, match="write scope=authorized"):
        IndexedDB(store="x", scope="all")
    with pytest.raises(DeclarationError, match="write resolution=last_write_wins"):
        IndexedDB(store="x", resolution="mine")


def test_an_attribute_needs_a_type_that_can_be_stored():
    assert refused("Untyped", {"id": UUID}, id=uuid_primary_key(), a=attribute()) == (
        "Untyped.a has no type: write `a: str = ...`"
    )
    assert "Odd.a: complex cannot be stored" in refused(
        "Odd", {"id": UUID, "a": complex}, id=uuid_primary_key(), a=attribute()
    )
    assert "take `from __future__ import annotations` out" in refused(
        "Textual", {"id": UUID, "a": "str"}, id=uuid_primary_key(), a=attribute()
    )


def test_defaults_have_to_fit():
    def with_attribute(name, kind, made):
        return refused(name, {"id": UUID, "a": kind}, id=uuid_primary_key(), a=made)

    assert "the default 5 is not text" in with_attribute("WrongDefault", str, attribute(default=5))
    assert "the default 'c' is not one of a, b" in with_attribute(
        "WrongChoice", Literal["a", "b"], attribute(default="c")
    )
    assert "write default_factory=list" in with_attribute("SharedDefault", list[str], attribute(default=[]))
    assert "keep one" in with_attribute("TwoDefaults", list, attribute(default=None, default_factory=list))


def test_names_of_resource_itself_cannot_be_attributes():
    assert "Reserved.read: that name is taken" in refused(
        "Reserved", {"id": UUID, "read": bool}, id=uuid_primary_key(), read=attribute()
    )


def test_business_methods_cannot_take_names_of_resource_either():
    assert "Renamed.get: that name is taken" in refused(
        "Renamed", {"id": UUID}, id=uuid_primary_key(), get=update(lambda self: None)
    )


def test_belongs_to_adds_its_id_itself():
    person = resource_named("DeskPerson")
    assert "Both.person_id is there twice" in refused(
        "Both",
        {"id": UUID, "person": person, "person_id": UUID},
        id=uuid_primary_key(),
        person=belongs_to(person),
        person_id=attribute(),
    )


def test_constraints_are_for_types_that_have_them():
    def with_attribute(name, kind, made):
        return refused(name, {"id": UUID, "a": kind}, id=uuid_primary_key(), a=made)

    assert "for numbers write ge, le" in with_attribute("Long", int, attribute(max_length=3))
    assert "pattern is for texts" in with_attribute("Shaped", int, attribute(pattern=re.compile("a")))


def test_belongs_to_needs_a_resource():
    assert "belongs_to(<class 'int'>) does not name a resource" in refused(
        "Lost", {"id": UUID, "a": int}, id=uuid_primary_key(), a=belongs_to(int)
    )


def test_accept_names_attributes_that_a_call_may_set():
    def body(self):
        pass

    person = resource_named("DeskPerson")
    assert "accepts 'subjekt', which is not an attribute of Typo" in refused(
        "Typo", {"id": UUID}, id=uuid_primary_key(), make=create(accept=["subjekt"])(body)
    )
    assert "accepts 'person', which is not an attribute of Related: write person_id" in refused(
        "Related",
        {"id": UUID, "person": person},
        id=uuid_primary_key(),
        person=belongs_to(person),
        make=create(accept=["person"])(body),
    )


def test_the_id_of_a_row_is_never_accepted_by_an_update():
    assert "the id of a row never changes" in refused(
        "Renumbered", {"id": UUID}, id=uuid_primary_key(), change=update(accept=["id"])(lambda self: None)
    )


def test_a_policy_is_about_something_and_decides_something():
    with pytest.raises(DeclarationError, match="names no action"):
        policy(authorize_if=always())
    with pytest.raises(DeclarationError, match=re.escape("policy(read) decides nothing")):
        policy(read)
    assert "a policy of Vague is about 'clos'" in refused(
        "Vague", {"id": UUID}, id=uuid_primary_key(), policies=[policy("clos", authorize_if=always())]
    )


def test_a_resource_extends_resource_and_no_other():
    with pytest.raises(DeclarationError, match="Child extends another resource"):
        type("Child", (declare("Parent", {"id": UUID}, id=uuid_primary_key()),), {"__module__": __name__})


def test_a_resource_is_not_declared_while_an_action_runs(desk):
    assert "while an action is running" in refused("Hasty", {"id": UUID}, id=uuid_primary_key())


def test_the_actor_is_an_expression_where_no_action_runs():
    assert repr(actor.id) == "actor.id"


def test_schema_hashes_tell_layouts_apart():
    class Size(Enum):
        SMALL = "s"

    one = declare("Hashed", {"id": UUID, "a": str}, id=uuid_primary_key(), a=attribute())
    two = declare("HashedToo", {"id": UUID, "a": Size | None}, id=uuid_primary_key(), a=attribute())
    assert schema_hash([one, two]) == schema_hash([two, one])
    assert len({schema_hash([one]), schema_hash([two]), schema_hash([one, two])}) == 3
    assert schema_hash([one]) == fingerprint(["Hashed(id:uuid,a:str)"])

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from uuid import UUID

import pytest
from holdfast import (
    DeclarationError,
    IndexedDB,
    Resource,
    actor,
    always,
    attribute,
    belongs_to,
    column,
    create,
    desc,
    never,
    uuid_primary_key,
)
from holdfast.execution import activate
from holdfast.predicates import bind, follow, holds, predicate
from holdfast.query import ActorAttribute, Literal, Unknown, condition


class MeasuredThing(Resource):
    id: UUID = uuid_primary_key()
    name: str | None = attribute(default=None)
    size: float | None = attribute(default=None)
    price: Decimal | None = attribute(default=None)
    at: datetime | None = attribute(default=None)
    big: int | None = attribute(default=None)
    flag: bool | None = attribute(default=None)
    part_of: "MeasuredThing | None" = belongs_to("MeasuredThing")

    stores = [IndexedDB(store="things")]

    @create(accept=["name", "size", "price", "at", "big", "flag", "part_of_id"])
    def make(self):
        pass


Thing = MeasuredThing


@pytest.fixture
def found(desk):
    """Return a function that gives the names of the things for which a condition holds."""

    def found(where):
        return [thing.name for thing in Thing.read(where, order_by=Thing.name)]

    return found


def test_comparisons_are_on_values_not_on_their_encodings(found):
    Thing.make("a", size=9.0, price=Decimal("1.0"), big=9, at=datetime(2026, 1, 1, tzinfo=UTC))
    Thing.make("b", size=10.0, price=Decimal("10"), big=2**60, at=datetime(2026, 1, 2, tzinfo=UTC))
    assert found(Thing.size < 10.0) == ["a"]
    assert found(Thing.size == 9) == ["a"]
    assert found(Thing.price == Decimal("1.00")) == ["a"]
    assert found(Thing.price > Decimal("2")) == ["b"]
    assert found(Thing.big > 10) == ["b"]
    assert found(Thing.big == 2**60) == ["b"]
    assert found(Thing.at < datetime(2026, 1, 2, tzinfo=UTC)) == ["a"]
    assert found(Thing.at == datetime(2026, 1, 2, 2, tzinfo=UTC).astimezone(UTC) - timedelta(hours=2)) == ["b"]


def test_values_of_another_type_are_never_equal(found):
    thing = Thing.make("a", big=1, flag=True)
    assert found(Thing.id == thing.id) == ["a"]
    assert found(Thing.id == str(thing.id)) == []
    assert found(Thing.id != str(thing.id)) == ["a"]


def test_none_is_equal_to_none_and_neither_less_nor_greater(found):
    Thing.make("a")
    Thing.make("b", size=1.0)
    assert found(Thing.size == None) == ["a"]  # noqa: E711 - `==` builds the condition
    assert found(Thing.size.is_none()) == ["a"]
    assert found(Thing.size != 1.0) == ["a"]
    assert found(Thing.size < 5.0) == ["b"]
    assert found(~(Thing.size < 5.0)) == ["a"]


def test_conditions_combine(found):
    for name in ("a", "b", "c"):
        Thing.make(name)
    a, b = Thing.name == "a", Thing.name == "b"
    assert found(a | b) == ["a", "b"]
    assert found(a & b) == []
    assert found(~a & ~b) == ["c"]
    assert found(column(Thing.name).in_(["a", "c", 5])) == ["a", "c"]
    assert found(Thing.name.in_([])) == []
    assert found(always()) == ["a", "b", "c"]
    assert found(never()) == []
    assert found(True & a) == ["a"]


def test_a_bare_attribute_must_be_true(found):
    Thing.make("a", flag=True)
    Thing.make("b", flag=False)
    Thing.make("c")
    assert found(Thing.flag) == ["a"]
    assert found(~Thing.flag) == ["b", "c"]
    assert found(Thing.flag & (Thing.name == "a")) == ["a"]


def test_paths_reach_through_belongs_to_to_any_depth(found):
    top = Thing.make("top")
    middle = Thing.make("middle", part_of_id=top.id)
    Thing.make("leaf", part_of_id=middle.id)
    assert found(Thing.part_of.name == "middle") == ["leaf"]
    assert found(Thing.part_of.part_of.name == "top") == ["leaf"]
    assert found(Thing.part_of.part_of.id == top.id) == ["leaf"]
    assert found(Thing.part_of == top) == ["middle"]
    assert found(Thing.part_of_id == top.id) == ["middle"]
    assert found(Thing.part_of.is_none()) == ["top"]
    assert found(Thing.part_of.name == None) == ["top"]  # noqa: E711 - `==` builds the condition


def test_the_related_id_needs_no_related_row():
    assert follow(Thing.part_of.id) == ([], Thing.part_of_id)
    steps, end = follow(Thing.part_of.part_of.name)
    assert [step.name for step in steps] == ["part_of_id", "part_of_id"]
    assert end is Thing.name


def test_a_path_names_attributes_that_exist(found):
    with pytest.raises(DeclarationError, match="MeasuredThing has no attribute colour"):
        found(Thing.part_of.colour == "red")
    with pytest.raises(DeclarationError, match=r"MeasuredThing\.name is not a belongs_to"):
        found(Thing.part_of.name.length == 3)


def test_what_asks_for_an_actor_is_unknown_when_there_is_none(desk):
    nobody, thing = ActorAttribute("id"), Thing.make("a")
    row = desk.store.get_row(Thing.schema, str(thing.id))

    def answer(where):
        return holds(condition(where), row, None, desk.store)

    unknown = Thing.id == nobody
    assert isinstance(bind(nobody, None), Unknown)
    assert not answer(unknown)
    assert not answer(~unknown)
    assert not answer(Thing.part_of_id == nobody)
    assert not answer(unknown & always())
    assert answer(unknown | always())
    assert not answer(~(unknown | never()))
    assert answer(~(unknown & never()))
    assert not answer(~nobody.in_([desk.ada.id]))
    assert answer(nobody.in_([desk.ada.id]) | (Thing.name == "a"))


def test_binding_puts_the_actor_in_and_leaves_the_rest(desk):
    where = (Thing.part_of_id == ActorAttribute("boss_id")) & ~Thing.name.in_([ActorAttribute("name")])
    assert repr(bind(where, desk.ada)) == (
        f"((MeasuredThing.part_of_id == {desk.bob.id!r}) & ~MeasuredThing.name.in_(['Ada']))"
    )
    assert isinstance(bind(ActorAttribute("name"), desk.ada), Literal)
    with activate(desk.run(desk.ada)):
        assert actor.name == "Ada"


def test_rows_are_sorted_by_value_none_first_ids_last(desk):
    names = ["b", None, "a", "b"]
    things = [Thing.make(name, big=10**index) for index, name in enumerate(names)]
    by_name = Thing.read(order_by=Thing.name)
    assert [thing.name for thing in by_name] == [None, "a", "b", "b"]
    assert by_name[2:] == [things[0], things[3]]
    assert [thing.big for thing in Thing.read(order_by=desc(Thing.big))] == [1000, 100, 10, 1]
    assert [thing.name for thing in Thing.read(order_by=[desc(Thing.name), desc(Thing.big)])] == ["b", "b", "a", None]
    assert Thing.read(order_by=[desc(Thing.name), desc(Thing.big)])[0] == things[3]
    assert Thing.read() == things


def test_a_condition_has_no_truth_value():
    with pytest.raises(TypeError, match="write & for and"):
        bool(Thing.name == "a")
    with pytest.raises(TypeError, match="is not a condition"):
        condition("name")
    with pytest.raises(TypeError, match="write the attribute on its class"):
        column("name")


def test_predicates_work_on_rows_alone(desk):
    test = predicate(Thing.name == "a", desk.store)
    assert test(["x", "a", None, None, None, None, None, None]) is True
    assert test(["x", "b", None, None, None, None, None, None]) is False


def test_an_attribute_that_this_actor_lacks_is_unknown(desk):
    thing = Thing.make("an actor of a kind that has no team")
    bound = bind(ActorAttribute("team"), thing)
    assert isinstance(bound, Unknown)
    assert isinstance(bind(ActorAttribute("name"), thing), Literal)

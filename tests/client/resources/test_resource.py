from uuid import UUID

import pytest
from holdfast import Forbidden, Invalid, NotFound, actor, desc, now
from holdfast.execution import activate


def test_a_create_action_makes_a_row_with_defaults_and_an_id(desk):
    ticket = desk.Ticket.open("Printer")
    assert isinstance(ticket.id, UUID)
    assert (ticket.subject, ticket.status, ticket.tags, ticket.count) == ("Printer", "open", [], 0)
    assert ticket.opened == desk.at
    assert ticket.person_id == desk.ada.id
    assert desk.Ticket.get(ticket.id) == ticket


def test_a_row_holds_encoded_values_in_the_order_of_declaration_after_the_id(desk):
    ticket = desk.Ticket.open("Printer")
    row = desk.store.get_row(desk.Ticket.schema, str(ticket.id))
    assert row == [str(ticket.id), "Printer", "open", "2026-03-01T12:30:00.000000+00:00", "[]", 0, str(desk.ada.id)]


def test_an_update_works_by_id_by_keyword_and_on_the_instance(desk):
    tickets = [desk.Ticket.open(subject) for subject in ("a", "b", "c", "d")]
    assert desk.Ticket.close(tickets[0].id).status == "closed"
    assert desk.Ticket.close(id=tickets[1].id).status == "closed"
    assert tickets[2].close() is tickets[2]
    assert tickets[2].status == "closed"
    assert desk.Ticket.close(tickets[3]) is tickets[3]
    assert [ticket.status for ticket in desk.Ticket.read()] == ["closed"] * 4


def test_an_update_on_an_instance_starts_from_the_row_as_it_is_now(desk):
    ticket = desk.Ticket.open("a")
    desk.Ticket.tag(ticket.id, label="new")
    ticket.close()
    assert (ticket.status, ticket.tags) == ("closed", ["new"])


def test_a_list_changed_in_place_by_a_business_method_is_saved(desk):
    ticket = desk.Ticket.open("a")
    ticket.tag(label="x")
    ticket.tag(label="y")
    assert desk.Ticket.get(ticket.id).tags == ["x", "y"]


def test_destroy_removes_the_row_and_what_its_body_removes(desk):
    ticket = desk.Ticket.open("a", note="first")
    assert len(desk.Note.read()) == 1
    ticket.drop()
    assert desk.Note.read() == []
    with pytest.raises(NotFound, match="DeskTicket not found"):
        desk.Ticket.get(ticket.id)


def test_read_takes_a_condition_an_order_and_a_limit(desk):
    for subject, count in (("a", 3), ("b", 1), ("c", 2)):
        desk.Ticket.open(subject, count)
    desk.Ticket.close(desk.Ticket.read(desk.Ticket.subject == "c")[0].id)
    read = desk.Ticket.read
    assert [t.subject for t in read(order_by=desk.Ticket.count)] == ["b", "c", "a"]
    assert [t.subject for t in read(order_by=desc(desk.Ticket.count))] == ["a", "c", "b"]
    assert [t.subject for t in read(order_by=[desk.Ticket.status, desk.Ticket.subject.desc()])] == ["c", "b", "a"]
    assert [t.subject for t in read(order_by=desk.Ticket.count, limit=2)] == ["b", "c"]
    assert [t.subject for t in read(desk.Ticket.status == "open", order_by=desk.Ticket.subject)] == ["a", "b"]


def test_rows_read_again_with_the_same_question(desk):
    rows = desk.Ticket.read(desk.Ticket.status == "open")
    desk.Ticket.open("a")
    assert rows == []
    assert [ticket.subject for ticket in rows.refresh()] == ["a"]


def test_only_rows_that_a_policy_lets_the_actor_read_are_read(desk):
    ticket = desk.Ticket.open("a")
    with activate(desk.run(desk.bob)):
        assert desk.Ticket.read() == [ticket]
    with activate(desk.run(desk.cy)):
        assert desk.Ticket.read() == []
        with pytest.raises(NotFound):
            desk.Ticket.get(ticket.id)
    with activate(desk.run(None)):
        assert desk.Ticket.read() == []


def test_what_no_policy_allows_is_forbidden(desk):
    ticket = desk.Ticket.open("a")
    with activate(desk.run(desk.bob)), pytest.raises(Forbidden):
        ticket.close()
    with activate(desk.run(desk.ada)), pytest.raises(Forbidden):
        desk.Ticket.open("b", 101)


def test_an_update_is_judged_on_the_row_as_it_was(desk):
    ticket = desk.Ticket.open("a")
    ticket.assign(1, desk.bob)
    assert ticket.person == desk.bob
    with pytest.raises(Forbidden):
        ticket.assign(2, desk.ada)


def test_an_instance_shows_what_it_showed_when_a_call_on_it_fails(desk):
    ticket = desk.Ticket.open("a")
    with pytest.raises(Invalid, match="Count must be at least 0"):
        ticket.assign(-1, desk.bob)
    assert (ticket.count, ticket.person) == (0, desk.ada)


def test_a_relation_gives_the_related_row_or_none(desk):
    ticket = desk.Ticket.open("a")
    assert ticket.person == desk.ada
    assert ticket.person.boss.name == "Bob"
    assert ticket.person.boss.boss is None
    del desk.store.tables["DeskPerson"][str(desk.ada.id)]
    assert desk.Ticket.get(ticket.id).person is None


def test_attributes_can_only_be_set_by_a_business_method(desk):
    ticket = desk.Ticket.open("a")
    with pytest.raises(AttributeError, match="can only be set in a business method"):
        ticket.subject = "b"


def test_instances_are_equal_by_resource_and_id(desk):
    ticket = desk.Ticket.open("a")
    other = desk.Ticket.open("a")
    again = desk.Ticket.get(ticket.id)
    assert ticket == again
    assert hash(ticket) == hash(again)
    assert ticket != other
    assert ticket != desk.ada
    assert ticket != "a"


def test_an_instance_shows_its_values(desk):
    assert repr(desk.Draft.keep(text="hello")) == (
        "DeskDraft(id=UUID('00000000-0000-0000-0000-000000000004'), text='hello')"
    )


def test_resources_are_not_made_by_calling_the_class(desk):
    with pytest.raises(TypeError, match="made by its create actions"):
        desk.Ticket("a")


def test_a_local_only_resource_needs_no_policies_and_stays_local(desk):
    with activate(desk.run(None)):
        draft = desk.Draft.keep(text="hello")
        draft.change(None)
        assert desk.Draft.read() == [draft]
        assert draft.text is None
        assert draft.sync_state == "local"


def test_a_synced_resource_asks_the_execution_how_far_a_row_has_come(desk):
    ticket = desk.Ticket.open("a")
    assert ticket.sync_state == "synced"
    asked = desk.run(desk.ada, sync_state=lambda schema, id: f"{schema.name} {id}")
    with activate(asked):
        assert ticket.sync_state == f"DeskTicket {ticket.id}"


def test_actor_and_now_belong_to_the_running_action(desk):
    assert now() == desk.at
    assert actor.name == "Ada"
    assert actor == desk.ada
    assert actor
    assert desk.Person.read(desk.Person.boss == desk.bob) == [desk.ada]
    with activate(desk.run(None)):
        assert not actor
        assert desk.Person.read(desk.Person.boss == actor) == []
        with pytest.raises(Forbidden, match="You are not signed in"):
            str(actor.name)


def test_nothing_works_outside_an_action():
    for attempt in (now, lambda: bool(actor), lambda: actor == None):  # noqa: E711 - the comparison is what is tried
        with pytest.raises(RuntimeError, match="no action is running"):
            attempt()

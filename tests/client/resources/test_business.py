import pytest
from holdfast import Invalid, NotFound
from holdfast.execution import Mutation, activate, run_mutation


def test_only_the_outermost_call_is_recorded(desk):
    ticket = desk.Ticket.open("a", note="first")
    ticket.close_with_note("second")
    assert [mutation.action for mutation in desk.execution.mutations] == ["open", "close_with_note"]
    opened, closed = desk.execution.mutations
    notes = {note.text: str(note.id) for note in desk.Note.read()}
    assert opened.ids == [str(ticket.id), notes["first"]]
    assert (closed.id, closed.ids) == (str(ticket.id), [notes["second"]])


def test_recorded_calls_made_again_give_the_same_rows(desk):
    ticket = desk.Ticket.open("a", 5, note="first")
    ticket.tag(label="x")
    ticket.assign(6, desk.ada)
    ticket.close_with_note("second")
    desk.Ticket.open("b").drop()
    desk.Draft.keep(text=None)
    wire = [mutation.to_wire() for mutation in desk.execution.mutations]

    store = desk.MemoryStore()
    store.tables["DeskPerson"] = dict(desk.store.tables["DeskPerson"])
    again = desk.run(desk.ada)
    again.store = store
    for mutation in wire:
        run_mutation(again, Mutation.from_wire(mutation))
    assert store.tables == desk.store.tables
    assert [mutation.to_wire() for mutation in again.mutations] == wire


def test_arguments_are_recorded_as_they_were_when_the_call_was_made(desk):
    desk.Ticket.open("a", note="first")
    assert desk.execution.mutations[0].args == {"subject": "a", "note": "first"}
    ticket = desk.Ticket.read()[0]
    ticket.assign(7, desk.bob)
    assert desk.execution.mutations[1].args == {
        "count": 7,
        "*": [{"$row": ["DeskPerson", [str(desk.bob.id), "Bob", True, None]]}],
    }


def test_an_execution_that_does_not_record_keeps_no_mutations(desk):
    silent = desk.run(desk.ada, record=False)
    with activate(silent):
        desk.Ticket.open("a")
    assert silent.mutations == []


def test_an_execution_for_reading_refuses_business_methods(desk):
    with activate(desk.run(desk.ada, writable=False)):
        assert desk.Ticket.read() == []
        with pytest.raises(RuntimeError, match=r"DeskTicket.open\(\) changes rows"):
            desk.Ticket.open("a")


def test_nothing_of_a_failed_call_remains_when_the_author_goes_on(desk):
    ticket = desk.Ticket.open("a")
    desk.store.table(desk.Note.schema)
    before = {name: dict(table) for name, table in desk.store.tables.items()}
    with pytest.raises(Invalid, match="Text must not be empty"):
        ticket.close_with_note("")
    with pytest.raises(Invalid, match="Text must not be empty"):
        desk.Ticket.open("b", note="")
    assert desk.store.tables == before
    assert len(desk.execution.mutations) == 1
    assert desk.execution.ids.drawn == [str(ticket.id)]


def test_ids_are_given_again_in_order_and_fresh_ones_follow(desk):
    first = desk.run(desk.ada)
    with activate(first):
        desk.Ticket.open("a", note="n")
    again = desk.run(desk.ada, first.ids.drawn)
    again.store = desk.MemoryStore()
    again.store.tables["DeskPerson"] = desk.store.tables["DeskPerson"]
    with activate(again):
        ticket = desk.Ticket.open("a", note="n")
        assert [str(ticket.id), str(desk.Note.read()[0].id)] == first.ids.drawn
        assert str(desk.Ticket.open("b").id) not in first.ids.drawn


def test_a_call_on_a_row_that_is_gone_says_so(desk):
    ticket = desk.Ticket.open("a")
    ticket.drop()
    with pytest.raises(NotFound, match="DeskTicket not found"):
        ticket.close()


def test_wrong_arguments_are_type_errors_in_pythons_words(desk):
    ticket = desk.Ticket.open("a")
    with pytest.raises(TypeError, match=r"DeskTicket.open\(\) got multiple values for argument 'subject'"):
        desk.Ticket.open("a", subject="b")
    with pytest.raises(TypeError, match=r"DeskTicket.open\(\) got an unexpected keyword argument 'subjekt'"):
        desk.Ticket.open("a", subjekt="b")
    with pytest.raises(TypeError, match=r"DeskTicket.close\(\) takes 1 positional argument but 2 were given"):
        ticket.close("now")
    with pytest.raises(TypeError, match=r"DeskTicket.tag\(\) missing 1 required keyword-only argument: 'label'"):
        ticket.tag()
    with pytest.raises(TypeError, match=r"DeskTicket.close\(\) needs the id of the row as its first argument"):
        desk.Ticket.close()
    with pytest.raises(TypeError, match="makes a new row: call it on DeskTicket, not on a row"):
        ticket.open("b")


def test_wrong_values_are_invalid_and_name_the_field(desk):
    with pytest.raises(Invalid, match="Subject must be text") as caught:
        desk.Ticket.open(5)
    assert caught.value.field == "subject"
    with pytest.raises(Invalid, match="Subject is required"):
        desk.Ticket.open()
    with pytest.raises(Invalid, match="Subject must have at most 20 characters"):
        desk.Ticket.open("x" * 21)
    with pytest.raises(Invalid, match="Id must be a UUID"):
        desk.Ticket.close("1")


def test_length_counts_characters_not_code_units(desk):
    assert desk.Ticket.open("🎈" * 20).subject == "🎈" * 20


def test_a_row_that_was_valid_once_can_still_be_changed_elsewhere(desk):
    ticket = desk.Ticket.open("a")
    row = desk.store.tables["DeskTicket"][str(ticket.id)]
    desk.store.tables["DeskTicket"][str(ticket.id)] = [row[0], "x" * 50, *row[2:]]
    assert desk.Ticket.close(ticket.id).status == "closed"


def test_an_id_can_be_accepted_by_a_create_action(desk):
    draft = desk.Draft.keep(desk.ada.id, "mine")
    assert (draft.id, draft.text) == (desk.ada.id, "mine")
    assert desk.execution.ids.drawn == []


def test_a_mutation_of_a_method_that_is_gone_is_a_lookup_error(desk):
    with pytest.raises(LookupError, match="no business method 'paint'"):
        run_mutation(desk.execution, Mutation("DeskTicket", "paint", None, {}, []))
    with pytest.raises(LookupError, match="there is no resource called 'Gone'"):
        run_mutation(desk.execution, Mutation("Gone", "open", None, {}, []))


def test_a_row_in_the_making_is_there_for_what_its_body_calls(desk):
    ticket = desk.Ticket.open_late("a")
    assert (ticket.count, ticket.tags) == (7, ["nested"])
    assert desk.Ticket.get(ticket.id).tags == ["nested"]
    assert [note.ticket for note in desk.Note.read()] == [ticket]


def test_nothing_of_a_row_in_the_making_remains_when_it_fails(desk):
    with activate(desk.run(desk.ada)), pytest.raises(Invalid):
        desk.Ticket.open("a", note="")
    assert desk.store.table(desk.Ticket.schema) == {}


def test_what_a_body_changes_and_what_it_calls_both_count(desk):
    ticket = desk.Ticket.open("a")
    ticket.count_twice()
    assert (ticket.count, ticket.tags) == (1, ["nested"])
    assert desk.Ticket.get(ticket.id).count == 1

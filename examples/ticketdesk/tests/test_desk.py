"""What the desk allows, told over the wire as a browser would."""

from __future__ import annotations

import uuid
from collections.abc import Callable

from desk_device import Device
from ticketdesk.signin import REPRESENTATIVES

ADA, BRUNO, CHIDI = REPRESENTATIVES
NewDevice = Callable[[uuid.UUID], Device]


def open_ticket(device: Device, subject: str = "The printer") -> str:
    id = str(uuid.uuid4())
    assert device.send("TicketListPage.create_ticket", (id,), subject=subject)["status"] == "done"
    return id


def test_whoever_opens_a_ticket_holds_it(device: NewDevice) -> None:
    ada = device(ADA)
    id = open_ticket(ada)
    ada.pull()
    (row,) = ada.held("Ticket")
    assert row[:3] == [id, "The printer", "open"]
    assert row[-1] == str(ADA)


def test_a_ticket_is_seen_by_its_holder_alone(device: NewDevice) -> None:
    ada, bruno = device(ADA), device(BRUNO)
    open_ticket(ada)
    bruno.pull()
    assert bruno.held("Ticket") == []


def test_everyone_sees_who_is_at_the_desk(device: NewDevice) -> None:
    ada = device(ADA)
    ada.pull()
    assert sorted(row[1] for row in ada.held("Representative")) == sorted(REPRESENTATIVES.values())


def test_a_ticket_is_closed_once(device: NewDevice) -> None:
    ada = device(ADA)
    id = open_ticket(ada)
    assert ada.send("TicketListPage.update_ticket", id={"$uuid": id})["status"] == "done"
    again = ada.send("TicketListPage.update_ticket", id={"$uuid": id})
    assert again["status"] == "rejected"
    assert again["error"]["message"] == "Ticket is already closed"


def test_a_closed_ticket_can_be_taken_up_again(device: NewDevice) -> None:
    ada = device(ADA)
    id = open_ticket(ada)
    ada.send("TicketListPage.update_ticket", id={"$uuid": id})
    assert ada.send("TicketPage.take_up_ticket", id={"$uuid": id})["status"] == "done"
    ada.pull()
    assert ada.held("Ticket")[0][2] == "open"


def test_nobody_closes_a_colleagues_ticket(device: NewDevice) -> None:
    ada, bruno = device(ADA), device(BRUNO)
    id = open_ticket(ada)
    result = bruno.send("TicketListPage.update_ticket", id={"$uuid": id})
    assert result["status"] == "rejected"
    ada.pull()
    assert ada.held("Ticket")[0][2] == "open"


def test_a_subject_without_words_is_not_taken(device: NewDevice) -> None:
    ada = device(ADA)
    result = ada.send("TicketListPage.create_ticket", (str(uuid.uuid4()),), subject="")
    (told,) = result["actions"]
    assert told["name"] == "TicketListPage.create_failed"
    ada.pull()
    assert ada.held("Ticket") == []


def test_a_ticket_handed_over_takes_its_notes_along(device: NewDevice) -> None:
    ada, bruno = device(ADA), device(BRUNO)
    id, note = open_ticket(ada), str(uuid.uuid4())
    assert ada.send("TicketPage.create_note", (note,), ticket={"$uuid": id}, body="He knows why")["status"] == "done"
    ada.pull()
    bruno.pull()
    assert len(ada.held("Note")) == 1
    handed = ada.send("TicketPage.hand_over", id={"$uuid": id}, representative={"$uuid": str(BRUNO)})
    assert handed["status"] == "done"
    ada.pull()
    bruno.pull()
    assert (ada.held("Ticket"), ada.held("Note")) == ([], [])
    assert [row[0] for row in bruno.held("Ticket")] == [id]
    assert [row[0] for row in bruno.held("Note")] == [note]


def test_a_ticket_is_handed_to_someone_who_exists(device: NewDevice) -> None:
    ada = device(ADA)
    id = open_ticket(ada)
    nobody = {"$uuid": str(uuid.uuid4())}
    assert ada.send("TicketPage.hand_over", id={"$uuid": id}, representative=nobody)["status"] == "rejected"


def test_a_note_is_written_on_ones_own_ticket_only(device: NewDevice) -> None:
    ada, chidi = device(ADA), device(CHIDI)
    id = open_ticket(ada)
    result = chidi.send("TicketPage.create_note", (str(uuid.uuid4()),), ticket={"$uuid": id}, body="Let me in")
    assert result["status"] == "rejected"

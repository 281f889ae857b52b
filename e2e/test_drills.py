"""What may go wrong between a person and a server, done for real. Each drill looks at the page and in the database.

The letters are those of the list of drills in docs/reference/drills.md.
"""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from e2e.conftest import Visitor
from e2e.desk import Desk, Profile
from e2e.server import ADA, BRUNO, DeskServer
from tests.server import postgres

Newcomer = Callable[[str], Desk]

ADA_MARSH = "Ada Marsh"
BRUNO_KELLER = "Bruno Keller"


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """The URL of a PostgreSQL server that lives as long as the tests."""
    with postgres.running() as url:
        yield url


SERVERS = ["sqlite", "postgresql"] if postgres.binaries() is not None else ["sqlite"]


@pytest.fixture(params=SERVERS)
def server(request: pytest.FixtureRequest, client: Path, tmp_path: Path) -> Iterator[DeskServer]:
    """A server that runs, with an empty database: one process on SQLite, or three on PostgreSQL."""
    folder = tmp_path / "server"
    folder.mkdir()
    if request.param == "sqlite":
        running = DeskServer(folder, client)
    else:
        name = f"drill-{uuid.uuid4().hex}"
        with postgres.fresh_database(request.getfixturevalue("postgres_url"), name) as url:
            running = DeskServer(folder, client, postgresql=url, workers=3)
    running.start()
    yield running
    running.stop()


def test_a_what_one_browser_does_another_sees_without_reloading(server: DeskServer, newcomer: Newcomer) -> None:
    here, there = newcomer(ADA_MARSH), newcomer(ADA_MARSH)
    here.open_ticket("The printer is out of paper")
    expect(there.row("The printer is out of paper")).to_be_visible()
    here.expect_all_sent()
    assert server.tickets() == [("The printer is out of paper", "open")]
    there.close_ticket("The printer is out of paper")
    expect(here.row("The printer is out of paper")).to_have_count(0)
    there.expect_all_sent()
    assert server.tickets() == [("The printer is out of paper", "closed")]
    here.show("Closed")
    there.show("Closed")
    here.expect_rows("The printer is out of paper")
    there.expect_rows("The printer is out of paper")
    assert here.ids() == there.ids() == server.ids_of_tickets()


def test_b_changes_survive_the_death_of_server_page_and_browser(
    server: DeskServer, profile: Profile, visit: Visitor
) -> None:
    desk = visit(profile.start())
    desk.sign_in(ADA_MARSH)
    desk.expect_all_sent()
    desk.make_installed()
    # Chromium writes cookies down within half a minute, or when it closes: who is signed in is not what is tried here.
    profile.stop()
    desk = visit(profile.start())
    desk.visit()
    desk.expect_all_sent()
    server.kill()
    for subject in ("First", "Second", "Third"):
        desk.open_ticket(subject)
    desk.close_ticket("Second")
    desk.expect_waiting(4)
    desk.reload()
    desk.show("All")
    desk.expect_rows("First", "Second", "Third")
    desk.expect_waiting(4)
    ids = desk.ids()

    profile.kill()
    desk = visit(profile.start())
    desk.visit()
    desk.show("All")
    desk.expect_rows("First", "Second", "Third")
    desk.expect_waiting(4)
    assert desk.ids() == ids

    server.start()
    desk.expect_all_sent()
    desk.expect_waiting(0)
    assert server.tickets() == [("First", "open"), ("Second", "closed"), ("Third", "open")]
    assert server.ids_of_tickets() == ids
    desk.expect_rows("First", "Second", "Third")
    assert desk.ids() == ids


def test_c_an_answer_lost_after_the_commit_doubles_nothing(server: DeskServer, newcomer: Newcomer) -> None:
    desk = newcomer(ADA_MARSH)
    desk.expect_all_sent()
    server.fault("die-after-commit")
    desk.open_ticket("Answered by silence")
    server.wait_for_death()
    assert server.tickets() == [("Answered by silence", "open")], "the server died before the commit, not after it"
    desk.expect_waiting(1)
    server.start()
    desk.expect_all_sent()
    desk.expect_rows("Answered by silence")
    assert server.tickets() == [("Answered by silence", "open")]
    assert server.ids_of_tickets() == desk.ids()
    desk.open_ticket("The next one")
    desk.expect_all_sent()
    assert server.tickets() == [("Answered by silence", "open"), ("The next one", "open")]


def test_c_a_worker_that_dies_during_a_push_doubles_nothing(server: DeskServer, newcomer: Newcomer) -> None:
    here, there = newcomer(ADA_MARSH), newcomer(ADA_MARSH)
    here.expect_all_sent()
    there.expect_all_sent()
    if server.workers == 1:
        server.fault("die-after-commit")
    else:
        server.fault("worker-dies")
    here.open_ticket("The worker died over this")
    there.open_ticket("And this went on")
    if server.workers == 1:
        server.wait_for_death()
        server.start()
    for desk in (here, there):
        desk.expect_all_sent()
        desk.expect_rows("The worker died over this", "And this went on")
    assert server.tickets() == [("And this went on", "open"), ("The worker died over this", "open")]
    assert here.ids() == there.ids() == server.ids_of_tickets()


def test_d_a_frozen_server_leaves_the_page_usable(server: DeskServer, newcomer: Newcomer) -> None:
    desk = newcomer(ADA_MARSH)
    desk.open_ticket("Before the frost")
    desk.expect_all_sent()
    server.freeze()
    desk.open_ticket("In the frost")
    desk.row("Before the frost").get_by_role("link").click()
    expect(desk.page.locator("#subject")).to_have_text("Before the frost")
    desk.page.get_by_label("Add a note").fill("Written in the frost")
    desk.page.get_by_role("button", name="Save note").click()
    expect(desk.page.locator("#notes li")).to_have_text(re.compile("Written in the frost"))
    desk.expect_waiting(2)
    server.thaw()
    desk.expect_all_sent()
    assert server.tickets() == [("Before the frost", "open"), ("In the frost", "open")]
    assert server.rows("SELECT body FROM notes") == [("Written in the frost",)]
    expect(desk.page.locator("#notes li .mark")).to_have_class(re.compile("synced"))


def test_e_closing_twice_offline_is_told_to_the_second(server: DeskServer, newcomer: Newcomer) -> None:
    desks = [newcomer(ADA_MARSH), newcomer(ADA_MARSH)]
    desks[0].open_ticket("Closed by two")
    expect(desks[1].row("Closed by two")).to_be_visible()
    for desk in desks:
        desk.expect_all_sent()
    server.kill()
    for desk in desks:
        desk.close_ticket("Closed by two")
        desk.expect_waiting(1)
    server.start()
    for desk in desks:
        desk.expect_all_sent()
    desks[0].until(lambda: len([desk for desk in desks if desk.told("Ticket is already closed")]) == 1)
    second = next(desk for desk in desks if desk.told("Ticket is already closed"))
    assert server.tickets() == [("Closed by two", "closed")]
    for desk in desks:
        desk.expect_rows()
        desk.show("Closed")
        desk.expect_rows("Closed by two")
    expect(second.row("Closed by two").locator(".mark")).to_have_text("Not accepted")
    second.page.get_by_role("button", name="Dismiss").click()
    expect(second.notices).to_have_count(0)
    for desk in desks:
        expect(desk.row("Closed by two").locator(".mark")).to_have_text("Synced")
    second.reload()
    expect(second.notices).to_have_count(0)


def test_f_an_invalid_change_is_explained_and_changes_nothing(server: DeskServer, newcomer: Newcomer) -> None:
    desk = newcomer(ADA_MARSH)
    desk.open_ticket("A good one")
    desk.expect_all_sent()
    before = server.everything()
    desk.page.get_by_label("What is it about?").fill("x" * 201)
    desk.page.get_by_role("button", name="Open", exact=True).first.click()
    expect(desk.notices).to_contain_text("Subject must have at most 200 characters")
    desk.expect_rows("A good one")
    desk.expect_waiting(0)
    desk.page.get_by_label("What is it about?").fill("")
    desk.page.get_by_role("button", name="Open", exact=True).first.click()
    expect(desk.notices).not_to_contain_text("200")
    desk.expect_rows("A good one")
    desk.reload()
    desk.expect_rows("A good one")
    desk.expect_all_sent()
    assert server.everything() == before


def test_g_two_tabs_are_one_device(server: DeskServer, newcomer: Newcomer, visit: Visitor) -> None:
    left = newcomer(ADA_MARSH)
    left.expect_all_sent()
    right = visit(left.page.context)
    right.visit()
    right.expect_all_sent()
    left.until(lambda: server.open_sockets() == 1, lambda: f"{server.open_sockets()} sockets are open")
    server.kill()
    left.open_ticket("From the left")
    expect(right.row("From the left")).to_be_visible()
    right.open_ticket("From the right")
    expect(left.row("From the right")).to_be_visible()
    left.close_ticket("From the right")
    expect(right.row("From the right")).to_have_count(0)
    left.expect_waiting(3)
    right.expect_waiting(3)
    server.start()
    left.expect_all_sent()
    right.expect_all_sent()
    left.until(lambda: server.open_sockets() == 1, lambda: f"{server.open_sockets()} sockets are open")
    assert server.tickets() == [("From the left", "open"), ("From the right", "closed")]
    left.expect_rows("From the left")
    right.expect_rows("From the left")


def test_h_a_worker_stopped_while_it_drains_loses_and_doubles_nothing(server: DeskServer, newcomer: Newcomer) -> None:
    desk = newcomer(ADA_MARSH)
    desk.expect_all_sent()
    workers = desk.workers()
    server.kill()
    subjects = [f"Ticket {number:02}" for number in range(20)]
    for subject in subjects:
        desk.open_ticket(subject)
    desk.expect_waiting(20)
    server.fault("slow")
    server.start()
    desk.until(lambda: len(server.tickets()) > 0, lambda: "nothing arrived")
    workers.stop()
    assert len(server.tickets()) < 20, "the worker was not stopped in the middle"
    desk.reload()
    desk.expect_all_sent()
    assert server.tickets() == [(subject, "open") for subject in subjects]
    desk.expect_rows(*subjects)
    assert server.ids_of_tickets() == desk.ids()


def test_i_a_sync_event_drains_the_outbox_with_no_page_open(server: DeskServer, newcomer: Newcomer) -> None:
    desk = newcomer(ADA_MARSH)
    desk.expect_all_sent()
    desk.make_installed()
    elsewhere = Desk(desk.page.context.new_page(), server)
    workers = elsewhere.workers()
    server.kill()
    desk.open_ticket("Sent by nobody's page")
    desk.expect_waiting(1)
    desk.page.close()
    workers.stop()
    server.start()
    workers.dispatch_sync(server.url, "holdfast-outbox")
    elsewhere.until(lambda: server.tickets() == [("Sent by nobody's page", "open")])
    elsewhere.visit()
    elsewhere.expect_rows("Sent by nobody's page")
    elsewhere.expect_all_sent()
    assert len(server.tickets()) == 1


def test_j_a_reassigned_ticket_changes_devices(server: DeskServer, newcomer: Newcomer) -> None:
    ada, bruno = newcomer(ADA_MARSH), newcomer(BRUNO_KELLER)
    ada.open_ticket("Better for Bruno")
    ada.open_ticket("Stays with Ada")
    ada.row("Better for Bruno").get_by_role("link").click()
    ada.page.get_by_label("Add a note").fill("He knows the boiler")
    ada.page.get_by_role("button", name="Save note").click()
    expect(ada.page.locator("#notes li")).to_have_count(1)
    ada.page.get_by_label("Colleague").select_option(label=BRUNO_KELLER)
    ada.page.get_by_role("button", name="Hand over").click()
    expect(ada.page.locator("#handed-over")).to_contain_text("Handed to Bruno Keller")
    ada.expect_all_sent()
    assert server.holders() == {"Better for Bruno": BRUNO, "Stays with Ada": ADA}
    expect(bruno.row("Better for Bruno")).to_be_visible()
    bruno.row("Better for Bruno").get_by_role("link").click()
    expect(bruno.page.locator("#notes li")).to_contain_text("He knows the boiler")
    ada.visit()
    ada.expect_rows("Stays with Ada")
    ada.until(lambda: "Better for Bruno" not in ada.device(), lambda: "the row is still on Ada's device")
    assert "Stays with Ada" in ada.device()


def test_k_signing_out_keeps_unsent_changes_for_their_owner(server: DeskServer, newcomer: Newcomer) -> None:
    desk = newcomer(ADA_MARSH)
    desk.expect_all_sent()
    server.kill()
    desk.open_ticket("Ada's, unsent")
    desk.expect_waiting(1)
    desk.page.locator("#sign-out").click()
    expect(desk.page.get_by_role("alertdialog")).to_contain_text("1 change has not been sent")
    desk.page.get_by_role("button", name="Stay signed in").click()
    expect(desk.page.get_by_role("alertdialog")).to_have_count(0)
    desk.expect_rows("Ada's, unsent")
    desk.page.locator("#sign-out").click()
    desk.page.get_by_role("button", name="Sign out anyway").click()
    expect(desk.page.locator("#signed-out")).to_be_visible()
    expect(desk.page.get_by_text("Ada's, unsent")).to_have_count(0)

    server.start()
    desk.sign_in(BRUNO_KELLER)
    desk.expect_all_sent()
    desk.expect_rows()
    desk.open_ticket("Bruno's")
    desk.expect_all_sent()
    assert server.tickets() == [("Bruno's", "open")]
    desk.page.locator("#sign-out").click()
    expect(desk.page.get_by_role("button", name=ADA_MARSH)).to_be_visible()

    desk.sign_in(ADA_MARSH)
    desk.expect_all_sent()
    desk.expect_rows("Ada's, unsent")
    assert server.tickets() == [("Ada's, unsent", "open"), ("Bruno's", "open")]
    assert server.holders() == {"Ada's, unsent": ADA, "Bruno's": BRUNO}


def test_l_a_page_loads_from_the_device_when_the_server_is_dead(server: DeskServer, newcomer: Newcomer) -> None:
    desk = newcomer(ADA_MARSH)
    desk.open_ticket("Read in a tunnel")
    desk.expect_all_sent()
    desk.make_installed()
    path = f"/tickets/{desk.ids()['Read in a tunnel']}"
    server.kill()
    with server.tripwire() as requested:
        for address in ("/", path):
            answers = desk.answers_of_visit(address)
            assert [(url, "the network") for url, worker in answers if not worker] == []
            assert any(url.endswith(".js") for url, _ in answers)
            expect(desk.page.get_by_text("Read in a tunnel").first).to_be_visible()
        desk.page.go_back()
        expect(desk.row("Read in a tunnel")).to_be_visible()
        desk.page.go_forward()
        expect(desk.page.locator("#subject")).to_have_text("Read in a tunnel")
        # What the courier tries on its own account is no part of loading a page.
        assert [path for path in requested if not path.startswith("/holdfast/")] == []


def test_a_profile_of_one_representative_shows_nothing_of_another(server: DeskServer, newcomer: Newcomer) -> None:
    ada, bruno = newcomer(ADA_MARSH), newcomer(BRUNO_KELLER)
    ada.open_ticket("For Ada's eyes")
    ada.expect_all_sent()
    bruno.open_ticket("For Bruno's eyes")
    bruno.expect_all_sent()
    ada.expect_rows("For Ada's eyes")
    bruno.expect_rows("For Bruno's eyes")
    assert "For Bruno's eyes" not in ada.device()
    assert "For Ada's eyes" not in bruno.device()


def test_without_a_service_worker_a_page_does_the_sending(
    server: DeskServer, browser: Browser, visit: Visitor
) -> None:
    context = browser.new_context(service_workers="block")
    left, right = visit(context), visit(context)
    left.sign_in(ADA_MARSH)
    right.visit()
    left.expect_all_sent()
    server.kill()
    left.open_ticket("From the left")
    right.open_ticket("From the right")
    expect(left.row("From the right")).to_be_visible()
    server.start()
    left.expect_all_sent()
    right.expect_all_sent()
    assert server.tickets() == [("From the left", "open"), ("From the right", "open")]
    left.until(lambda: server.open_sockets() == 1, lambda: f"{server.open_sockets()} sockets are open")
    context.close()

"""The outbox as a file: saved in one browser, taken in by another."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import expect

from e2e.desk import Desk
from e2e.server import DeskServer

Newcomer = Callable[[str], Desk]
ADA_MARSH = "Ada Marsh"
BRUNO_KELLER = "Bruno Keller"
SAVE = "Save unsent changes to a file"
OPEN = "Add changes from a file"


def save(desk: Desk, path: Path) -> Path:
    desk.page.get_by_text("Unsent changes as a file").click()
    with desk.page.expect_download() as saved:
        desk.page.get_by_role("button", name=SAVE).click()
    saved.value.save_as(path)
    assert saved.value.suggested_filename == "ticketdesk-unsent.json"
    return path


def take_in(desk: Desk, path: Path) -> None:
    button = desk.page.get_by_role("button", name=OPEN)
    if not button.is_visible():
        desk.page.get_by_text("Unsent changes as a file").click()
    with desk.page.expect_file_chooser() as chooser:
        button.click()
    chooser.value.set_files(path)


def test_what_a_cut_off_device_saved_arrives_once_from_wherever_it_is_taken_in(
    server: DeskServer, newcomer: Newcomer, tmp_path: Path
) -> None:
    cut_off, here, there = newcomer(ADA_MARSH), newcomer(ADA_MARSH), newcomer(ADA_MARSH)
    for desk in (cut_off, here, there):
        desk.expect_all_sent()
    server.kill()
    cut_off.open_ticket("Carried")
    cut_off.open_ticket("Carried and closed")
    cut_off.close_ticket("Carried and closed")
    cut_off.expect_waiting(3)
    path = save(cut_off, tmp_path / "unsent.json")
    take_in(here, path)
    here.expect_waiting(3)
    take_in(here, path)
    take_in(cut_off, path)
    server.start()
    here.expect_all_sent()
    take_in(there, path)
    there.expect_rows("Carried")
    for desk in (cut_off, here, there):
        desk.expect_all_sent()
        desk.expect_rows("Carried")
        expect(desk.notices).to_have_count(0)
    assert server.tickets() == [("Carried", "open"), ("Carried and closed", "closed")]
    cut_off.open_ticket("And on it goes")
    cut_off.expect_all_sent()
    assert len(server.tickets()) == 3
    assert server.rows("SELECT count(*) FROM holdfast_outcomes WHERE status <> 'done'") == [(0,)]


def test_somebody_elses_file_and_what_is_no_file_are_refused_in_plain_words(
    server: DeskServer, newcomer: Newcomer, tmp_path: Path
) -> None:
    ada, bruno = newcomer(ADA_MARSH), newcomer(BRUNO_KELLER)
    ada.expect_all_sent()
    bruno.expect_all_sent()
    server.kill()
    ada.open_ticket("Ada's")
    ada.expect_waiting(1)
    path = save(ada, tmp_path / "unsent.json")
    take_in(bruno, path)
    expect(bruno.page.get_by_text("These are changes of somebody else")).to_be_visible()
    bruno.expect_waiting(0)
    other = tmp_path / "letter.json"
    other.write_text("Dear Bruno")
    take_in(bruno, other)
    expect(bruno.page.get_by_text("This is not a file of unsent changes")).to_be_visible()
    server.start()
    ada.expect_all_sent()
    assert server.tickets() == [("Ada's", "open")]

"""The outbox as a file: written on one device, taken in on another."""

import json
from typing import Any

import pytest
from holdfast.errors import Forbidden, Invalid
from holdfast.hosts.sqlite import MemoryStorage, PlanRefused
from holdfast.sync.messages import Patch
from holdfast.sync.outbox_file import Import, read_outbox, write_outbox
from holdfast.sync.records import Batch
from holdfast.sync.storage import Absorb, Enlist, Renew

from tests.client.sync.cards import DeckCard, DeckDraft
from tests.client.sync.conftest import CLIENT, OWNER, Page


def saved(page: Page) -> str:
    return write_outbox("deck", str(OWNER), page.workspace.unsent())


def take_in(page: Page, text: str) -> None:
    page.storage.run(Import(read_outbox(text, "deck", str(OWNER))))
    page.workspace.reload(page.load())


def numbers(batches: list[Batch]) -> list[list[tuple[int, str]]]:
    return [[(command.id, command.origin) for command in batch.commands] for batch in batches]


@pytest.fixture
def elsewhere() -> Page:
    """The same person's other device."""
    storage = MemoryStorage()
    storage.run(Enlist("client-2"))
    page = Page(storage)
    page._ids = 200
    return page


def test_what_waits_is_taken_in_last_and_remembers_its_number(page: Page, elsewhere: Page) -> None:
    page.open("one")
    page.store()
    page.open("two")
    page.store()
    elsewhere.open("own")
    elsewhere.store()
    take_in(elsewhere, saved(page))
    assert elsewhere.workspace.pending == 3
    assert elsewhere.cards() == {"own": (0, "pending")}, "what the server may have already is not shown twice"
    assert numbers(elsewhere.load().outbox) == [[(1, "")], [(2, f"{CLIENT}:1")], [(3, f"{CLIENT}:2")]]
    elsewhere.open("later")
    assert [command.id for command in elsewhere.store().commands] == [4]


def test_a_file_can_be_taken_in_again_and_saved_again(page: Page, elsewhere: Page) -> None:
    page.open("one")
    page.store()
    take_in(elsewhere, saved(page))
    take_in(elsewhere, saved(page))
    take_in(page, saved(elsewhere))
    assert numbers(page.load().outbox) == [[(1, "")]]
    assert numbers(elsewhere.load().outbox) == [[(1, f"{CLIENT}:1")]]
    assert numbers(read_outbox(saved(elsewhere), "deck", str(OWNER))) == [[(1, f"{CLIENT}:1")]]


def test_what_the_device_has_sent_already_is_not_taken_in(page: Page) -> None:
    page.open("one")
    page.store()
    text = saved(page)
    page.storage.run(Absorb(Patch(None, "1", 1, [], [], "", False), CLIENT, page.load().outbox, []))
    take_in(page, text)
    assert page.load().outbox == []


def test_a_new_identity_remembers_the_old_number(page: Page) -> None:
    page.open("one")
    page.store()
    before = saved(page)
    page.storage.run(Renew("client-9", CLIENT, 1))
    page.workspace.reload(page.load())
    assert numbers(page.load().outbox) == [[(1, f"{CLIENT}:1?")]]
    page.storage.run(Renew("client-10", "client-9", 1))
    assert numbers(page.load().outbox) == [[(1, f"{CLIENT}:1?")]]
    take_in(page, before)
    assert len(page.load().outbox) == 1


def test_what_is_not_saved_and_what_never_leaves_the_device_stay_out(page: Page) -> None:
    def both() -> None:
        DeckCard.open("one")
        DeckDraft.begin("private")

    page.act(both)
    assert json.loads(saved(page))["batches"] == []
    page.store()
    page.act(lambda: DeckDraft.begin("more"), command="")
    page.store()
    text = saved(page)
    assert len(json.loads(text)["batches"]) == 1
    assert json.loads(text)["batches"][0]["local"] == []


def test_commands_that_this_version_does_not_know_are_carried_too(page: Page, elsewhere: Page) -> None:
    page.open("one")
    page.store()
    data = json.loads(saved(page))
    data["batches"][0]["commands"][0] |= {"name": "NewPage.do", "version": 7}
    take_in(elsewhere, json.dumps(data))
    assert elsewhere.workspace.pending == 1
    assert json.loads(saved(elsewhere))["batches"][0]["commands"][0]["name"] == "NewPage.do"


@pytest.mark.parametrize("text", ["", "no", "[]", "{}", "{'a': 1}", '{"format": "other", "version": 1}'])
def test_another_text_is_refused(text: str) -> None:
    with pytest.raises(Invalid, match="not a file of unsent changes"):
        read_outbox(text, "deck", str(OWNER))


@pytest.mark.parametrize(
    ("change", "error", "words"),
    [
        ({"version": 2}, Invalid, "newer version"),
        ({"app": "other"}, Invalid, "another app"),
        ({"actor": "somebody"}, Forbidden, "somebody else"),
        ({"batches": [{}]}, Invalid, "damaged"),
    ],
)
def test_a_file_that_is_not_for_this_device_is_refused(
    page: Page, change: dict[str, Any], error: type[Exception], words: str
) -> None:
    with pytest.raises(error, match=words):
        read_outbox(json.dumps(json.loads(saved(page)) | change), "deck", str(OWNER))


def test_nothing_is_taken_in_where_nobody_is_signed_in(page: Page) -> None:
    page.open("one")
    page.store()
    with pytest.raises(PlanRefused):
        MemoryStorage().run(Import(read_outbox(saved(page), "deck", str(OWNER))))

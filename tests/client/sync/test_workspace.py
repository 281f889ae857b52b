from pathlib import Path
from uuid import UUID

import pytest
from holdfast.errors import Invalid, NotFound
from holdfast.execution import activate
from holdfast.hosts.sqlite import MemoryStorage
from holdfast.sync.messages import Result
from holdfast.sync.storage import Glance

from tests.client.sync.cards import DeckCard, DeckDraft
from tests.client.sync.conftest import CLIENT, OWNER, Page, patched, row
from tests.client.sync.workspace_table import table

REPLICA_PAGE = Path(__file__).parents[3] / "docs" / "explanation" / "replica.md"


def test_an_action_shows_at_once_and_is_local_until_it_is_stored(page: Page) -> None:
    page.open("first")
    assert page.cards() == {"first": (0, "local")}
    page.store()
    assert page.cards() == {"first": (0, "pending")}
    assert page.workspace.pending == 1


def test_an_action_that_raises_leaves_nothing(page: Page) -> None:
    def fail() -> None:
        DeckCard.open("gone")
        raise Invalid("no")

    with pytest.raises(Invalid):
        page.act(fail)
    assert page.cards() == {}
    assert page.unsaved == []


def test_only_one_action_runs_at_a_time(page: Page) -> None:
    page.workspace.begin()
    with pytest.raises(RuntimeError, match="already running"):
        page.workspace.begin()


def test_rows_for_the_server_need_a_command(page: Page) -> None:
    with pytest.raises(TypeError, match="wrote DeckCard and put no command"):
        page.act(lambda: DeckCard.open("lost"), command="")
    assert page.cards() == {}


def test_an_action_that_does_nothing_stores_nothing(page: Page) -> None:
    page.act(lambda: DeckCard.read(), command="")
    assert page.unsaved == []


def test_reading_executions_refuse_to_write(page: Page) -> None:
    with activate(page.workspace.read_execution()), pytest.raises((TypeError, RuntimeError)):
        DeckCard.open("sneaky")


def test_a_patch_replaces_the_overlay_by_its_effects_in_one_step(page: Page) -> None:
    id = page.open("mine")
    page.store()
    before = page.changes
    assert page.workspace.hear(patched(None, "1", 1, ["put", "DeckCard", 5, [id, "mine", 0, "open", str(OWNER)]]))
    assert page.changes == before + 1
    assert page.cards() == {"mine": (0, "synced")}
    assert page.workspace.pending == 0


def test_pending_changes_are_made_again_on_the_rows_as_they_now_are(page: Page) -> None:
    page.workspace.hear(patched(None, "1", 0, ["put", "DeckCard", 1, row(9, "shared", 4)]))
    page.act(lambda: DeckCard.bump(UUID(int=9)))
    page.store()
    assert page.cards() == {"shared": (5, "pending")}
    page.workspace.hear(patched("1", "2", 0, ["put", "DeckCard", 2, row(9, "shared", 10)]))
    assert page.cards() == {"shared": (11, "pending")}


def test_a_change_that_is_no_longer_possible_shows_nothing_and_is_still_sent(page: Page) -> None:
    page.workspace.hear(patched(None, "1", 0, ["put", "DeckCard", 1, row(9, "shared")]))
    page.act(lambda: DeckCard.close(UUID(int=9)))
    page.store()
    page.workspace.hear(patched("1", "2", 0, ["put", "DeckCard", 2, row(9, "shared", status="closed")]))
    assert page.workspace.pending == 1
    assert len(page.load().outbox) == 1


def test_a_row_that_left_takes_its_pending_changes_from_view(page: Page) -> None:
    page.workspace.hear(patched(None, "1", 0, ["put", "DeckCard", 1, row(9, "shared")]))
    page.act(lambda: DeckCard.bump(UUID(int=9)))
    page.workspace.hear(patched("1", "2", 0, ["leave", "DeckCard", str(UUID(int=9))]))
    assert page.cards() == {}
    with activate(page.workspace.read_execution()), pytest.raises(NotFound):
        DeckCard.get(UUID(int=9))


def test_when_storing_fails_the_view_goes_back_and_says_why(page: Page) -> None:
    page.open("kept")
    page.store()
    page.open("lost")
    page.open("rests on the lost one")
    page.workspace.failed(page.unsaved[0], "no room")
    assert list(page.cards()) == ["kept"]
    assert page.workspace.problem == "no room"
    page.unsaved = []
    page.open("next")
    page.store()
    assert page.workspace.problem == ""


def test_another_tabs_change_shows(storage: MemoryStorage) -> None:
    here, there = Page(storage), Page(storage)
    here.open("from here")
    batch = here.store()
    assert there.workspace.hear({"type": "committed", "batch": batch.to_record()})
    assert there.cards() == {"from here": (0, "pending")}


def test_batches_are_replayed_in_the_order_they_were_stored(storage: MemoryStorage) -> None:
    here, there = Page(storage), Page(storage)
    operations = ["put", "DeckCard", 1, row(9, "shared")]
    for page in (here, there):
        page.workspace.hear(patched(None, "1", 0, operations))
    there.act(lambda: DeckCard.close(UUID(int=9)))
    here.act(lambda: DeckCard.bump(UUID(int=9)))
    first = here.store()
    there.workspace.hear({"type": "committed", "batch": first.to_record()})
    second = there.store()
    here.workspace.hear({"type": "committed", "batch": second.to_record()})
    assert [batch.seq for batch in (first, second)] == [1, 2]
    assert here.cards() == there.cards() == {"shared": (1, "pending")}


def test_a_batch_whose_patch_was_heard_first_is_not_counted_twice(storage: MemoryStorage) -> None:
    here, there = Page(storage), Page(storage)
    id = here.open("mine")
    batch = here.store()
    patch = patched(None, "1", 1, ["put", "DeckCard", 1, [id, "mine", 0, "open", str(OWNER)]])
    there.workspace.hear(patch)
    there.workspace.hear({"type": "committed", "batch": batch.to_record()})
    assert there.cards() == {"mine": (0, "synced")}
    assert there.workspace.pending == 0


def test_a_patch_for_another_cursor_asks_for_a_reload(page: Page) -> None:
    page.workspace.hear(patched(None, "1", 0))
    assert not page.workspace.hear(patched("7", "8", 0, ["put", "DeckCard", 1, row(9, "torn")]))
    assert page.cards() == {}


def test_notices_wait_while_storage_is_loaded(page: Page) -> None:
    page.workspace.hear(patched(None, "1", 0))
    page.workspace.expect_reload()
    stored = page.load()
    page.workspace.hear(patched("1", "2", 0, ["put", "DeckCard", 1, row(9, "new")]))
    assert page.cards() == {}
    assert not page.workspace.reload(stored), "storage was read before the patch that preceded the notice"


def test_a_patch_heard_twice_counts_once(page: Page) -> None:
    page.workspace.hear(patched(None, "1", 0))
    notice = patched("1", "2", 0, ["put", "DeckCard", 1, row(9, "new")])
    assert page.workspace.hear(notice)
    assert page.workspace.hear(notice)
    assert page.cards() == {"new": (0, "synced")}


def test_local_only_rows_are_kept_and_never_sent(page: Page, storage: MemoryStorage) -> None:
    page.act(lambda: DeckDraft.begin(text="dear"), command="")
    page.store()
    assert page.workspace.pending == 0
    again = Page(storage)
    with activate(again.workspace.read_execution()):
        drafts = DeckDraft.read()
        assert [(draft.text, draft.sync_state) for draft in drafts] == [("dear", "local")]
    assert again.load().outbox == []


def test_local_rows_outlive_a_change_of_their_resource(storage: MemoryStorage) -> None:
    """A version that declares the attributes in another order, one more and one less, reads what an older one wrote."""
    page = Page(storage)
    page.act(lambda: DeckDraft.begin(text="dear"), command="")
    older = page.store().to_record()
    ((_, id, values),) = older["local"]
    assert values == {"id": id, "text": "dear"}
    schema = DeckDraft.schema
    assert schema.row_of({"gone": 1, "text": "dear", "id": id}) == schema.row_of(values) == [id, "dear"]
    assert schema.row_of({"id": id}) == [id, ""]
    page.workspace.hear({"type": "committed", "batch": {**older, "local": [["DeckDraft", id, {"id": id, "more": 1}]]}})
    with activate(page.workspace.read_execution()):
        assert DeckDraft.get(UUID(id)).text == ""
    # Before rows were kept by names, they were kept as they are.
    page.workspace.hear({"type": "committed", "batch": {**older, "local": [["DeckDraft", id, [id, "old"]]]}})
    with activate(page.workspace.read_execution()):
        assert DeckDraft.get(UUID(id)).text == "old"


def test_tabs_agree_on_the_last_write_to_a_local_row(storage: MemoryStorage) -> None:
    here, there = Page(storage), Page(storage)
    draft = here.act(lambda: DeckDraft.begin(text="0"), command="")
    there.workspace.hear({"type": "committed", "batch": here.store().to_record()})
    here.act(lambda: DeckDraft.edit(draft.id, text="here"), command="")
    there.act(lambda: DeckDraft.edit(draft.id, text="there"), command="")
    first, second = here.store(), there.store()
    here.workspace.hear({"type": "committed", "batch": second.to_record()})
    there.workspace.hear({"type": "committed", "batch": first.to_record()})
    for page in (here, there, Page(storage)):
        with activate(page.workspace.read_execution()):
            assert DeckDraft.get(draft.id).text == "there"


def test_a_mutation_made_again_does_not_repeat_its_local_part(page: Page) -> None:
    def both() -> None:
        DeckDraft.begin(text="note")
        DeckCard.open("card")

    page.act(both)
    page.store()
    page.workspace.hear(patched(None, "1", 0, ["put", "DeckCard", 1, row(9, "other")]))
    with activate(page.workspace.read_execution()):
        assert len(DeckDraft.read()) == 1
        assert len(DeckCard.read()) == 2


def results(*many: Result) -> dict[str, object]:
    return {"type": "results", "client": CLIENT, "results": [result.to_wire() for result in many]}


def test_an_outcome_is_told_once_and_only_to_the_tab_that_asked(storage: MemoryStorage) -> None:
    here, there = Page(storage), Page(storage)
    told: list[tuple[str, int]] = []
    here.workspace.on_result(lambda result: told.append(("here", result.id)) is None)
    there.workspace.on_result(lambda result: told.append(("there", result.id)) is None)
    here.open("mine")
    here.store()
    notice = results(Result(1, "done", None, []))
    for page in (here, there, here):
        page.workspace.hear(notice)
    here.workspace.hear(patched(None, "1", 1, results=notice["results"]))
    assert told == [("here", 1)]


def refusal() -> tuple[list[dict[str, object]], list[dict[str, object]]]:
    error = {"kind": "invalid", "message": "taken", "field": None}
    rejection = {
        "id": f"{CLIENT}:1",
        "status": "rejected",
        "command": "DeckPage.note",
        "args": {},
        "at": "2026-01-01T00:00:00+00:00",
        "error": error,
        "keys": ["DeckCard:x"],
    }
    return [Result(1, "rejected", error, []).to_wire()], [rejection]


@pytest.mark.parametrize("told", [True, False])
def test_a_refusal_comes_with_the_patch_and_waits_if_nobody_was_told(page: Page, told: bool) -> None:
    heard: list[int] = []

    def listen(result: Result) -> bool:
        heard.append(len(page.cards()))
        return told

    page.workspace.on_result(listen)
    page.open("refused")
    page.store()
    outcomes, rejections = refusal()
    page.workspace.hear({"type": "results", "client": CLIENT, "results": outcomes})
    assert heard == []
    page.workspace.hear(patched(None, "1", 1, results=outcomes, rejections=rejections))
    assert heard == [0], "it is told when its row is gone, not before"
    assert [rejection.message for rejection in page.workspace.rejections] == ([] if told else ["taken"])
    assert page.forgotten == ([f"{CLIENT}:1"] if told else [])


def test_a_parked_command_that_an_operator_ran_is_no_rejection_any_more(page: Page) -> None:
    _, (rejection,) = refusal()
    page.workspace.hear(patched(None, "1", 1, rejections=[{**rejection, "status": "parked"}]))
    assert len(page.workspace.rejections) == 1
    page.workspace.hear(patched("1", "2", 1, results=[Result(1, "done", None, []).to_wire()]))
    assert page.workspace.rejections == []


def test_an_outcome_heard_before_the_batch_was_known_to_be_stored_is_told(page: Page) -> None:
    heard: list[int] = []
    page.workspace.on_result(lambda result: heard.append(result.id) is None)
    page.open("quick")
    page.workspace.hear(results(Result(1, "done", None, [])))
    assert heard == []
    page.store()
    assert heard == [1]


def test_a_page_that_slept_notices_that_it_is_behind(storage: MemoryStorage) -> None:
    here, there = Page(storage), Page(storage)
    here.open("while you slept")
    here.store()
    glance = Glance()
    facts = glance.standing(storage.run(glance))
    assert there.workspace.standing() != facts
    there.workspace.expect_reload()
    there.workspace.reload(there.load())
    assert there.workspace.standing() == facts
    assert there.cards() == {"while you slept": (0, "pending")}


def test_the_actor_is_who_the_base_says(page: Page) -> None:
    page.workspace.hear(patched(None, "1", 0, ["put", "DeckPerson", 2, [str(OWNER), "Renamed"]]))
    assert page.workspace.actor is not None
    assert page.workspace.actor.to_wire_row()[1] == [str(OWNER), "Renamed"]


def test_a_page_that_missed_a_patch_learns_of_it_from_the_next_courier(page: Page) -> None:
    page.workspace.hear(patched(None, "1", 0))
    assert page.workspace.hear({"type": "standing", "client": CLIENT, "cursor": "1"})
    assert not page.workspace.hear({"type": "standing", "client": CLIENT, "cursor": "2"})


def test_the_documented_table_of_states_and_events_holds() -> None:
    assert table() in REPLICA_PAGE.read_text(encoding="utf-8"), "run: python -m tests.client.sync.workspace_table"

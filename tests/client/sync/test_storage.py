from pathlib import Path
from typing import Any

import pytest
from holdfast.hosts.sqlite import MemoryStorage, PlanRefused, SqliteStorage, Storage
from holdfast.sync.checksum import operations_text
from holdfast.sync.messages import Patch, Result
from holdfast.sync.records import Batch, QueuedCommand, Rejection
from holdfast.sync.storage import (
    PACK_ROWS,
    SENT_KEPT,
    Absorb,
    Commit,
    Dismiss,
    Enlist,
    Fold,
    Leave,
    Load,
    Renew,
    Restart,
    Stored,
)


@pytest.fixture(params=["memory", "sqlite"])
def storage(request: pytest.FixtureRequest, tmp_path: Path) -> Storage:
    storage: Storage = MemoryStorage() if request.param == "memory" else SqliteStorage(tmp_path / "device.sqlite")
    storage.run(Enlist("client-1"))
    return storage


def load(storage: Storage) -> Stored:
    plan = Load()
    return plan.stored(storage.run(plan))


def batch(*names: str, local: list[Any] | None = None) -> Batch:
    commands = [QueuedCommand(name, 1, {"n": name}, [], "queue") for name in names]
    return Batch("2026-01-01T00:00:00+00:00", [], commands, {"T:1": 3}, ["T:1"], local or [])


def commit(storage: Storage, made: Batch) -> Batch:
    plan = Commit(made)
    storage.run(plan)
    return plan.settle()


def patch(base: str | None, to: str, *operations: list[Any], last_id: int = 0) -> Patch:
    return Patch(base, to, last_id, operations_text([*operations]), [], "", False)


def absorb(storage: Storage, made: Patch, retired: list[Batch] | None = None) -> None:
    storage.run(Absorb(made, "client-1", retired or [], []))


def test_an_identity_is_kept_once_it_is_given(storage: Storage) -> None:
    storage.run(Enlist("client-2"))
    client = load(storage).client
    assert client is not None
    assert client.id == "client-1"


def test_commands_are_numbered_without_gaps_in_the_order_of_storing(storage: Storage) -> None:
    commit(storage, batch("a", "b"))
    commit(storage, batch(local=[("Draft", "d", {"id": "d", "text": "text"})]))
    commit(storage, batch("c"))
    outbox = load(storage).outbox
    assert [(made.seq, [command.id for command in made.commands]) for made in outbox] == [(1, [1, 2]), (3, [3])]
    assert outbox[0].base_versions == {"T:1": 3}


def test_a_batch_has_no_number_before_its_transaction_is_complete(storage: Storage) -> None:
    made = batch("a")
    plan = Commit(made)
    storage.run(plan)
    assert made.seq == 0
    assert plan.settle().seq == 1


def test_a_batch_for_a_deleted_database_is_refused() -> None:
    with pytest.raises(PlanRefused):
        MemoryStorage().run(Commit(batch("a")))


def test_local_rows_are_stored_changed_and_deleted_with_their_batch(storage: Storage) -> None:
    first, second = ({"id": id, "text": text} for id, text in (("d", "one"), ("e", "two")))
    commit(storage, batch(local=[("Draft", "d", first), ("Draft", "e", second)]))
    commit(storage, batch(local=[("Draft", "d", {"id": "d", "text": "three"}), ("Draft", "e", None)]))
    assert load(storage).local == [("Draft", "d", 2, {"id": "d", "text": "three"})]


def test_a_patch_its_cursor_and_what_it_covers_are_one_step(storage: Storage) -> None:
    made = commit(storage, batch("a"))
    commit(storage, batch("b"))
    absorb(storage, patch(None, "1", ["put", "T", 7, ["x", 1]], last_id=1), [made])
    stored = load(storage)
    assert stored.tables == {"T": {"x": [7, ["x", 1]]}}
    assert (stored.progress.cursor, stored.progress.last_id) == ("1", 1)
    assert [kept.commands[0].name for kept in stored.outbox] == ["b"]


def test_a_patch_for_another_cursor_writes_nothing(storage: Storage) -> None:
    absorb(storage, patch(None, "1", ["put", "T", 7, ["x"]]))
    with pytest.raises(PlanRefused):
        absorb(storage, patch("0", "2", ["put", "T", 8, ["y"]]))
    with pytest.raises(PlanRefused):
        storage.run(Absorb(patch("1", "2"), "somebody else", [], []))
    assert list(load(storage).tables["T"]) == ["x"]


def test_a_patch_from_nothing_replaces_everything(storage: Storage) -> None:
    absorb(storage, patch(None, "1", ["put", "T", 1, ["x"]]))
    storage.run(Fold())
    absorb(storage, patch("1", "2", ["put", "T", 2, ["y"]]))
    storage.run(Restart())
    assert list(load(storage).tables["T"]) == ["x", "y"], "rows stay readable until they are replaced"
    absorb(storage, patch(None, "9", ["put", "T", 3, ["z"]]))
    assert load(storage).tables == {"T": {"z": [3, ["z"]]}}


def test_rows_leave_by_delete_and_by_leave(storage: Storage) -> None:
    absorb(storage, patch(None, "1", *[["put", "T", 1, [id]] for id in "abc"]))
    absorb(storage, patch("1", "2", ["delete", "T", "a"], ["leave", "T", "b"], ["leave", "U", "never seen"]))
    assert list(load(storage).tables["T"]) == ["c"]


def test_folding_changes_nothing_that_can_be_read(storage: Storage) -> None:
    count = PACK_ROWS * 2 + 10
    absorb(storage, patch(None, "1", *[["put", "T", 1, [f"{n:05}", n]] for n in range(count)]))
    storage.run(Fold())
    absorb(storage, patch("1", "2", ["put", "T", 2, ["00001", -1]], ["delete", "T", "00700"], ["put", "U", 1, ["u"]]))
    absorb(storage, patch("2", "3", ["put", "T", 3, ["new", 0]]))
    before = load(storage).tables
    storage.run(Fold())
    stored = load(storage)
    assert stored.tables == before
    assert len(stored.tables["T"]) == count
    assert (stored.progress.log, stored.progress.folded) == (3, 3)


def test_folding_writes_only_packs_that_change(storage: Storage) -> None:
    absorb(storage, patch(None, "1", *[["put", "T", 1, [f"{n:05}"]] for n in range(PACK_ROWS * 3)]))
    storage.run(Fold())
    absorb(storage, patch("1", "2", ["put", "T", 2, ["00600"]]))
    plan = Fold()
    writes = plan.writes([storage_values(storage, "packs"), storage_values(storage, "log"), None])
    assert writes is not None
    assert [write[2] for write in writes if write[1] == "packs"] == [("T", 1)]


def storage_values(storage: Storage, store: str) -> object:
    class Read(Load):
        pass

    plan = Read()
    plan.reads = ((store, None),)
    return storage.run(plan)[0]


def test_a_new_identity_numbers_what_is_left_from_one(storage: Storage) -> None:
    for names in (["a"], ["b", "c"], ["d"]):
        commit(storage, batch(*names))
    storage.run(Renew("client-2", "client-1", 3))
    stored = load(storage)
    assert stored.client is not None
    assert (stored.client.id, stored.client.last_command, stored.client.last_commit) == ("client-2", 2, 3)
    assert [(made.seq, made.client, [c.id for c in made.commands]) for made in stored.outbox] == [
        (1, "client-2", [0]),
        (2, "client-2", [0, 1]),
        (3, "client-2", [2]),
    ]
    assert [made.is_covered(0) for made in stored.outbox] == [True, False, False]
    assert stored.progress.cursor is None


def test_an_identity_is_given_up_once(storage: Storage) -> None:
    commit(storage, batch("a"))
    storage.run(Renew("client-2", "client-1", 1))
    with pytest.raises(PlanRefused):
        # A second courier, or an answer that came twice: the numbers are others by now.
        storage.run(Renew("client-3", "client-1", 2))
    assert [command.id for made in load(storage).outbox for command in made.commands] == [1]


def test_covered_batches_are_kept_for_a_server_that_is_set_back(storage: Storage) -> None:
    made = [commit(storage, batch(name)) for name in ("a", "b", "c")]
    absorb(storage, patch(None, "9", last_id=3), made)
    assert load(storage).outbox == []
    storage.run(Absorb(patch("9", "4", last_id=1), "client-1", [], [], set_back=True))
    stored = load(storage)
    assert [(kept.seq, kept.last_id, kept.commands[0].name) for kept in stored.outbox] == [(2, 2, "b"), (3, 3, "c")]
    assert stored.progress.last_id == 1


def test_only_the_last_covered_batches_are_kept(storage: Storage) -> None:
    first = commit(storage, batch("first"))
    absorb(storage, patch(None, "1", last_id=1), [first])
    for _ in range(SENT_KEPT - 1):
        commit(storage, batch(local=[("Draft", "d", {"id": "d", "text": "text"})]))
    second = commit(storage, batch("second"))
    absorb(storage, patch("1", "2", last_id=2), [second])
    storage.run(Absorb(patch("2", "0", last_id=0), "client-1", [], [], set_back=True))
    assert [kept.commands[0].name for kept in load(storage).outbox] == ["second"]


def test_what_was_sent_of_a_row_leaves_with_the_row(storage: Storage) -> None:
    made = [commit(storage, batch("a")), commit(storage, batch("b"))]
    made[1].keys = ["T:2"]
    absorb(storage, patch(None, "1", last_id=1), made[:1])
    absorb(storage, patch("1", "2", ["leave", "T", "1"], last_id=2), made[1:])
    storage.run(Absorb(patch("2", "0", last_id=0), "client-1", [], [], set_back=True))
    assert [kept.keys for kept in load(storage).outbox] == [["T:2"]]


def test_who_leaves_with_nothing_to_send_leaves_nothing(storage: Storage) -> None:
    sent = commit(storage, batch("sent", local=[("Draft", "d", {"id": "d", "text": "text"})]))
    absorb(storage, patch(None, "1", ["put", "T", 1, ["t"]], last_id=1), [sent])
    storage.run(Leave([]))
    stored = load(storage)
    assert (stored.client, stored.tables, stored.outbox, stored.local) == (None, {}, [], [])
    with pytest.raises(PlanRefused):
        storage.run(Commit(batch("late")))


def test_a_refusal_that_was_not_shown_keeps_everything_here(storage: Storage) -> None:
    refused = Rejection("client-1:1", "rejected", "P.a", {}, "2026-01-01T00:00:00+00:00", {"kind": "invalid"}, [])
    storage.run(Absorb(patch(None, "1", last_id=1), "client-1", [commit(storage, batch("a"))], [refused]))
    with pytest.raises(PlanRefused):
        storage.run(Leave([]))
    storage.run(Leave(["client-1:1"]))
    assert load(storage).client is None


def test_what_is_not_sent_keeps_everything_here(storage: Storage) -> None:
    commit(storage, batch("unsent"))
    with pytest.raises(PlanRefused):
        storage.run(Leave([]))
    assert len(load(storage).outbox) == 1


def test_a_dismissed_rejection_is_gone(storage: Storage) -> None:
    rejection = Rejection("client-1:1", "rejected", "P.c", {}, "", {"message": "no"}, ["T:1"])
    storage.run(Absorb(patch(None, "1"), "client-1", [], [rejection]))
    assert [kept.to_record() for kept in load(storage).rejections] == [rejection.to_record()]
    storage.run(Dismiss(rejection.id))
    assert load(storage).rejections == []


@pytest.mark.parametrize(
    ("result", "left"),
    [
        (Result(1, "done", None, []), []),
        (Result(1, "rejected", {"kind": "discarded", "message": "never"}, []), [("rejected", "P.c", "never")]),
        (Result(2, "done", None, []), [("parked", "P.c", "later")]),
    ],
)
def test_what_an_operator_made_of_a_parked_command_replaces_it(
    storage: Storage, result: Result, left: list[tuple[str, str, str]]
) -> None:
    rejection = Rejection("client-1:1", "parked", "P.c", {}, "", {"message": "later"}, ["T:1"])
    storage.run(Absorb(patch(None, "1"), "client-1", [], [rejection]))
    again = patch("1", "2")
    again.results = [result]
    storage.run(Absorb(again, "client-1", [], []))
    assert [(kept.status, kept.command, kept.message) for kept in load(storage).rejections] == left


def test_a_sqlite_file_outlives_its_process(tmp_path: Path) -> None:
    first = SqliteStorage(tmp_path / "device.sqlite")
    first.run(Enlist("client-1"))
    commit(first, batch("a"))
    first.close()
    assert [made.commands[0].name for made in load(SqliteStorage(tmp_path / "device.sqlite")).outbox] == ["a"]


def test_a_failed_transaction_leaves_nothing(tmp_path: Path) -> None:
    storage = SqliteStorage(tmp_path / "device.sqlite")
    storage.run(Enlist("client-1"))

    class Failing(Commit):
        def writes(self, values: list[object]) -> Any:
            return [*(super().writes(values) or []), ("put", "meta", "x", object())]

    with pytest.raises(TypeError):
        storage.run(Failing(batch("a")))
    assert load(storage).outbox == []


def test_a_batch_whose_storing_was_never_confirmed_is_stored_once(storage: Storage) -> None:
    commit(storage, batch("before"))
    plan = Commit(batch("a", "b"))
    storage.run(plan)
    # The browser lost the database and could not say that it was done.
    storage.run(plan)
    assert [command.id for command in plan.settle().commands] == [2, 3]
    assert [made.seq for made in load(storage).outbox] == [1, 2]
    commit(storage, batch("after"))
    assert [made.last_id for made in load(storage).outbox] == [1, 3, 4]


def test_a_batch_whose_storing_failed_takes_the_next_numbers_when_it_is_tried_again(storage: Storage) -> None:
    plan = Commit(batch("a"))
    plan.writes([{"id": "client-1", "last_command": 0, "last_commit": 0}])
    # What it decided was never written, and another tab was faster.
    commit(storage, batch("other"))
    storage.run(plan)
    made = plan.settle()
    assert (made.seq, made.last_id) == (2, 2)
    assert [kept.commands[0].name for kept in load(storage).outbox] == ["other", "a"]


def test_a_batch_that_was_stored_and_sent_before_it_was_confirmed_is_not_stored_again(storage: Storage) -> None:
    plan = Commit(batch("a"))
    storage.run(plan)
    absorb(storage, patch(None, "1", last_id=1), load(storage).outbox)
    storage.run(plan)
    assert load(storage).outbox == []
    assert plan.settle().last_id == 1


def test_a_new_identity_is_taken_once(storage: Storage) -> None:
    commit(storage, batch("a", "b"))
    plan = Renew("client-2", "client-1", 2)
    storage.run(plan)
    # The browser lost the database and could not say that it was done.
    with pytest.raises(PlanRefused):
        storage.run(plan)
    assert [command.id for command in load(storage).outbox[0].commands] == [0, 1]


def test_rows_of_another_layout_are_left_out_and_nothing_else(storage: Storage) -> None:
    commit(storage, batch("a"))
    plan = Absorb(patch(None, "1", ["put", "T", 1, ["x"]]), "client-1", [], [])
    plan.layout = "old"
    storage.run(plan)
    stored = load(storage)
    stored.adopt("old")
    assert list(stored.tables["T"]) == ["x"]
    stored.adopt("new")
    assert (stored.tables, stored.progress.cursor, len(stored.outbox)) == ({}, None, 1)

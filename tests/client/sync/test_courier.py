from pathlib import Path
from typing import Any

import pytest
from holdfast.hosts.sqlite import MemoryStorage, PlanRefused
from holdfast.sync.checksum import checksum, operations_text
from holdfast.sync.courier import (
    ANSWER_WITHIN,
    CONNECTING,
    FOLD_PATCHES,
    PAUSED,
    PUSH_COMMANDS,
    READY,
    RETRY_LONGEST,
    WAITING,
    Courier,
)
from holdfast.sync.events import (
    Broken,
    Connect,
    Connected,
    Disconnect,
    Disconnected,
    Done,
    Effect,
    Event,
    Fired,
    Heard,
    Refused,
    Run,
    Send,
    SetTimer,
    Start,
    TakeNewIdentity,
    Tell,
    Wake,
)
from holdfast.sync.fields import Record
from holdfast.sync.messages import Result
from holdfast.sync.patience import STALLED_AFTER, WORDS
from holdfast.sync.records import Batch, QueuedCommand
from holdfast.sync.storage import Commit, Enlist, Fold, Load, Renew

from tests.client.sync.state_table import table

REPLICA_PAGE = Path(__file__).parents[3] / "docs" / "explanation" / "replica.md"


class Desk:
    """A courier whose storage answers at once, and a server that says what the test says."""

    def __init__(self) -> None:
        self.storage = MemoryStorage()
        self.storage.run(Enlist("client-1"))
        self.courier = Courier("ada", "schema", "functions")
        self.sent: list[Record] = []
        self.told: list[Record] = []
        self.timers: dict[str, float] = {}
        self.links = 0
        self.broken = ""
        self.roll = 0.5

    def put(self, event: Event) -> None:
        for effect in self.courier.step(event, self.roll):
            self._do(effect)

    def _do(self, effect: Effect) -> None:
        if isinstance(effect, Send):
            self.sent.append(effect.message)
        elif isinstance(effect, Tell):
            self.told.append(effect.notice)
        elif isinstance(effect, SetTimer):
            self.timers[effect.timer] = effect.seconds
        elif isinstance(effect, Connect):
            self.links += 1
        elif isinstance(effect, (Run, TakeNewIdentity)):
            plan = (
                effect.plan
                if isinstance(effect, Run)
                else Renew(f"client-{self.links + 1}", effect.client, effect.applied, effect.epoch)
            )
            if self.broken:
                self.put(Broken(plan, self.broken))
                return
            try:
                self.put(Done(plan, self.storage.run(plan)))
            except PlanRefused:
                self.put(Refused(plan))

    def commit(self, *names: str) -> Batch:
        """A page stores a batch and says so."""
        batch = Batch(
            "2026-01-01T00:00:00+00:00", [], [QueuedCommand(n, 1, {}, [], "queue") for n in names], {}, [], []
        )
        plan = Commit(batch)
        self.storage.run(plan)
        plan.settle()
        self.put(Wake(False))
        return batch

    def connect(self) -> None:
        """Come as far as being ready, with everything pulled."""
        if not self.links:
            self.put(Start())
        self.put(Connected())
        self.hear(type="poke")
        self.answer_pull()

    def hear(self, **message: Any) -> None:
        self.put(Heard(message))

    def ack(self, *ids: int) -> None:
        self.hear(type="ack", results=[Result(id, "done", None, []).to_wire() for id in ids])

    def answer_pull(self, *operations: list[Any], to: str = "1", last_id: int = 0, **more: Any) -> None:
        patch = {
            "type": "patch",
            "from": self.courier.cursor,
            "to": to,
            "last_id": last_id,
            "ops": operations_text([*operations]),
            "results": [],
            "checksum": checksum(operations_text([*operations])),
            "more": False,
        }
        self.put(Heard({**patch, **more}))

    def of(self, kind: str) -> list[Record]:
        return [message for message in self.sent if message["type"] == kind]

    def pushed(self) -> list[int]:
        """The ids of the last push."""
        return [command["id"] for command in self.of("push")[-1]["commands"]]

    def outbox(self) -> list[Batch]:
        plan = Load()
        return plan.stored(self.storage.run(plan)).outbox


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_it_reads_storage_before_it_connects_and_greets_first(desk: Desk) -> None:
    desk.put(Start())
    assert desk.links == 1
    assert desk.sent == []
    desk.put(Connected())
    assert desk.sent == [
        {
            "type": "hello",
            "protocol": 1,
            "client": "client-1",
            "actor": "ada",
            "schema": "schema",
            "functions": "functions",
            "cursor": None,
        }
    ]


def test_it_begins_by_telling_where_storage_stands(desk: Desk) -> None:
    desk.connect()
    desk.answer_pull(to="1")
    fresh = Desk()
    fresh.storage = desk.storage
    fresh.put(Start())
    assert fresh.told[0] == {"type": "standing", "client": "client-1", "cursor": "1"}


def test_it_pushes_what_is_stored_in_order_and_one_push_at_a_time(desk: Desk) -> None:
    desk.connect()
    desk.commit("P.a", "P.b")
    desk.commit("P.c")
    assert [desk.pushed(), len(desk.of("push"))] == [[1, 2], 1]
    desk.ack(1, 2)
    assert desk.pushed() == [3]


def test_an_ack_retires_nothing(desk: Desk) -> None:
    desk.connect()
    desk.commit("P.a")
    desk.ack(1)
    assert len(desk.outbox()) == 1
    assert desk.courier.status == "syncing"
    desk.answer_pull(["put", "T", 1, ["x"]], to="2", last_id=1)
    assert desk.outbox() == []
    assert desk.courier.status == "synced"


def test_a_batch_of_two_commands_leaves_with_the_second(desk: Desk) -> None:
    desk.connect()
    desk.commit("P.a", "P.b")
    desk.ack(1, 2)
    desk.answer_pull(to="2", last_id=1)
    assert len(desk.outbox()) == 1
    desk.hear(type="poke")
    desk.answer_pull(to="3", last_id=2)
    assert desk.outbox() == []


def test_after_a_lost_link_everything_uncovered_is_sent_again(desk: Desk) -> None:
    desk.connect()
    desk.commit("P.a")
    desk.commit("P.b")
    desk.ack(1)
    desk.put(Disconnected())
    assert desk.courier.status == "offline"
    desk.put(Fired("retry"))
    desk.put(Connected())
    desk.hear(type="poke")
    assert desk.pushed() == [1, 2]


def test_waiting_doubles_to_a_bound_with_full_jitter(desk: Desk) -> None:
    desk.roll = 1.0
    desk.put(Start())
    waits = []
    for _ in range(9):
        desk.put(Disconnected())
        waits.append(desk.timers["retry"])
        desk.put(Fired("retry"))
    assert waits == [0.5, 1, 2, 4, 8, 16, 30, 30, 30]
    desk.roll = 0.25
    desk.put(Disconnected())
    assert desk.timers["retry"] == RETRY_LONGEST / 4


def test_a_new_batch_or_an_urgent_wake_ends_the_wait(desk: Desk) -> None:
    desk.connect()
    desk.put(Disconnected())
    desk.put(Wake(False))
    assert desk.courier.phase == WAITING
    desk.commit("P.a")
    assert desk.courier.phase == CONNECTING
    desk.put(Disconnected())
    desk.put(Wake(True))
    assert desk.courier.phase == CONNECTING


def test_a_link_that_owes_an_answer_too_long_is_given_up(desk: Desk) -> None:
    desk.connect()
    desk.commit("P.a")
    assert desk.timers["watchdog"] == ANSWER_WITHIN
    desk.put(Fired("watchdog"))
    assert desk.courier.phase == WAITING


def problem(desk: Desk) -> object:
    return [notice for notice in desk.told if notice["type"] == "status"][-1]["problem"]


def test_what_waits_and_does_not_move_is_tried_on_a_new_link_and_then_told(desk: Desk) -> None:
    desk.connect()
    desk.commit("P.a")
    desk.ack(1)
    assert desk.timers["stall"] == STALLED_AFTER
    desk.put(Fired("stall"))
    assert (desk.courier.phase, problem(desk)) == (WAITING, "")
    desk.put(Fired("retry"))
    desk.connect()
    assert problem(desk) == ""
    desk.put(Fired("stall"))
    assert desk.courier.phase == WAITING
    assert problem(desk) == WORDS
    desk.put(Fired("retry"))
    desk.connect()
    assert problem(desk) == WORDS, "a link alone is no progress"
    desk.ack(1)
    desk.answer_pull(to="2", last_id=1)
    assert problem(desk) == ""
    assert desk.outbox() == []


def test_a_server_that_says_nothing_is_told_after_two_links(desk: Desk) -> None:
    desk.connect()
    desk.commit("P.a")
    desk.put(Fired("watchdog"))
    desk.put(Fired("stall"))
    assert problem(desk) == "", "one silent link may be the network's"
    desk.put(Fired("retry"))
    desk.put(Fired("watchdog"))
    desk.put(Fired("stall"))
    assert problem(desk) == WORDS
    assert desk.courier.status == "offline"


def test_a_network_that_is_not_there_is_no_silence(desk: Desk) -> None:
    desk.connect()
    desk.commit("P.a")
    for _ in range(3):
        desk.put(Fired("watchdog"))
        desk.put(Fired("retry"))
        desk.put(Disconnected())
        desk.put(Fired("stall"))
        desk.put(Fired("retry"))
    assert problem(desk) == ""


def test_what_moves_is_given_time_anew(desk: Desk) -> None:
    desk.connect()
    desk.commit("P.a")
    desk.commit("P.b")
    desk.put(Fired("stall"))
    desk.put(Fired("retry"))
    desk.connect()
    desk.ack(1, 2)
    desk.timers.clear()
    desk.answer_pull(to="2", last_id=1)
    assert desk.timers["stall"] == STALLED_AFTER
    desk.put(Fired("stall"))
    assert problem(desk) == ""


def test_a_quiet_link_is_asked_from_time_to_time(desk: Desk) -> None:
    desk.connect()
    pulls = len(desk.of("pull"))
    for _ in range(3):
        desk.put(Wake(False))
    assert len(desk.of("pull")) == pulls + 1


def test_a_lost_login_pauses_and_drops_nothing(desk: Desk) -> None:
    desk.connect()
    desk.commit("P.a")
    desk.hear(type="error", kind="auth", message="nobody is signed in")
    assert (desk.courier.phase, desk.courier.status) == (PAUSED, "needs_login")
    desk.commit("P.b")
    assert len(desk.outbox()) == 2
    desk.put(Wake(True))
    desk.put(Connected())
    desk.hear(type="poke")
    assert desk.pushed() == [1, 2]


@pytest.mark.parametrize("kind", ["version", "bad"])
def test_what_the_server_cannot_understand_blocks_and_says_why(desk: Desk, kind: str) -> None:
    desk.connect()
    desk.hear(type="error", kind=kind, message="too old")
    assert desk.courier.status == "blocked"
    assert {"type": "status", "status": "blocked", "problem": "too old"} in desk.told


def test_code_too_old_to_pull_still_delivers_what_waits_and_is_blocked_then(desk: Desk) -> None:
    desk.connect()
    desk.commit("P.a")
    desk.hear(type="poke")
    desk.hear(type="error", kind="version", message="too old")
    assert desk.courier.status == "syncing"
    desk.ack(1)
    desk.hear(type="error", kind="version", message="too old")
    assert desk.courier.status == "blocked"
    assert desk.pushed() == [1]


def test_a_busy_server_is_left_alone_as_long_as_it_says(desk: Desk) -> None:
    desk.connect()
    desk.hear(type="error", kind="retry", message="busy", after=7)
    assert desk.timers["retry"] == 7


def test_a_patch_for_another_cursor_is_not_taken(desk: Desk) -> None:
    desk.connect()
    desk.hear(type="poke")
    desk.answer_pull(["put", "T", 1, ["x"]], to="9", **{"from": "other"})
    assert desk.courier.cursor == "1"
    assert len(desk.of("pull")) == 3


def test_a_patch_with_a_wrong_checksum_is_pulled_again_and_at_last_everything(desk: Desk) -> None:
    desk.connect()
    desk.hear(type="poke")
    for _ in range(3):
        desk.answer_pull(["put", "T", 1, ["x"]], to="2", checksum="00000000")
    assert desk.of("pull")[-1]["cursor"] is None


def test_a_reset_fetches_all_rows_again_and_keeps_the_outbox(desk: Desk) -> None:
    desk.connect()
    desk.commit("P.a")
    desk.hear(type="reset", reason="restored")
    assert desk.of("pull")[-1]["cursor"] is None
    assert len(desk.outbox()) == 1


def test_a_refusal_is_kept_with_what_it_was_about(desk: Desk) -> None:
    desk.connect()
    desk.commit("P.a")
    desk.ack(1)
    error = {"kind": "invalid", "message": "taken", "field": None}
    desk.answer_pull(to="2", last_id=1, results=[Result(1, "rejected", error, []).to_wire()])
    plan = Load()
    kept = plan.stored(desk.storage.run(plan)).rejections
    assert [(rejection.command, rejection.message) for rejection in kept] == [("P.a", "taken")]


def test_a_gap_the_outbox_can_fill_is_filled(desk: Desk) -> None:
    desk.connect()
    desk.commit("P.a")
    desk.hear(type="error", kind="gap", message="", expected=1)
    desk.put(Fired("retry"))
    desk.put(Connected())
    desk.hear(type="poke")
    assert desk.pushed() == [1]


def set_back(desk: Desk) -> None:
    """The server had the first of two commands, told so, and has lost it since."""
    desk.connect()
    for name in ("P.a", "P.b"):
        desk.commit(name)
    desk.ack(1)
    desk.answer_pull(to="2", last_id=1)
    desk.hear(type="error", kind="gap", message="", expected=1)
    desk.put(Fired("retry"))
    desk.put(Connected())
    pushes = len(desk.of("push"))
    desk.hear(type="poke")
    assert len(desk.of("push")) == pushes, "nothing is sent before it is known what is missing"


def test_a_server_that_was_set_back_gets_again_what_it_has_lost(desk: Desk) -> None:
    set_back(desk)
    desk.answer_pull(to="0", last_id=0)
    assert {"type": "reload"} in desk.told
    assert desk.pushed() == [1, 2]
    assert desk.of("hello")[-1]["client"] == "client-1"
    desk.ack(1, 2)
    desk.answer_pull(to="1", last_id=2)
    assert desk.outbox() == []


def test_a_copy_that_was_faster_does_not_keep_it_from_sending(desk: Desk) -> None:
    set_back(desk)
    # The copy has sent both again, under the same name: whether they are the same, only an ack tells.
    desk.answer_pull(to="1", last_id=2)
    assert desk.pushed() == [2]
    desk.ack(2)
    desk.answer_pull(to="1", last_id=2)
    assert desk.outbox() == []


def test_a_patch_that_covers_half_a_batch_before_its_ack_waits_for_it(desk: Desk) -> None:
    desk.connect()
    desk.commit("P.a", "P.b")
    # A copy of the device has sent a command under the first number: is it this one?
    desk.hear(type="poke")
    desk.answer_pull(to="2", last_id=1)
    assert desk.courier.last_id == 0
    desk.hear(type="error", kind="forked", message="")
    desk.connect()
    assert desk.pushed() == [1, 2]


def stored_cards(desk: Desk) -> list[object]:
    plan = Load()
    return list(plan.stored(desk.storage.run(plan)).tables.get("Card", {}))


def test_pages_of_a_first_pull_are_shown_as_they_come(desk: Desk) -> None:
    desk.put(Start())
    desk.put(Connected())
    desk.hear(type="poke")
    desk.answer_pull(["put", "Card", 1, ["a"]], to="a", more=True)
    assert stored_cards(desk) == ["a"]


def test_pages_wait_for_one_another_while_something_is_sent(desk: Desk) -> None:
    desk.put(Start())
    desk.put(Connected())
    desk.hear(type="poke")
    desk.answer_pull(["put", "Card", 1, ["a"]], to="a", more=True)
    desk.commit("P.a")
    desk.ack(1)
    desk.answer_pull(["put", "Card", 1, ["b"]], to="b", more=True)
    assert stored_cards(desk) == ["a"], "the page may hold what the batch has done, and the batch is still shown"
    desk.answer_pull(["put", "Card", 1, ["c"]], **{"from": "b"}, to="c", last_id=1)
    assert stored_cards(desk) == ["a", "b", "c"]
    assert desk.outbox() == []
    assert desk.of("pull")[-1]["cursor"] == "b"


def test_rows_stay_until_all_that_replace_them_are_here(desk: Desk) -> None:
    desk.connect()
    desk.hear(type="poke")
    desk.answer_pull(["put", "Card", 1, ["a"]], ["put", "Card", 1, ["b"]], to="2")
    desk.hear(type="poke")
    desk.hear(type="reset", reason="rights")
    desk.answer_pull(["put", "Card", 1, ["a"]], to="a", more=True)
    assert stored_cards(desk) == ["a", "b"]
    desk.answer_pull(["put", "Card", 1, ["c"]], **{"from": "a"}, to="3")
    assert stored_cards(desk) == ["a", "c"]


def test_pages_that_wait_are_fetched_again_on_another_link(desk: Desk) -> None:
    desk.connect()
    desk.hear(type="reset", reason="rights")
    desk.answer_pull(["put", "Card", 1, ["a"]], to="a", more=True)
    desk.put(Disconnected())
    desk.put(Fired("retry"))
    desk.put(Connected())
    desk.hear(type="poke")
    assert desk.of("pull")[-1]["cursor"] is None


def test_what_was_refused_is_asked_again_under_a_new_name(desk: Desk) -> None:
    desk.connect()
    desk.commit("P.a")
    desk.commit("P.b")
    desk.ack(1)
    refusal = Result(2, "rejected", {"kind": "invalid", "message": "no", "field": None}, [])
    desk.hear(type="ack", results=[refusal.to_wire()])
    desk.hear(type="error", kind="forked", message="")
    desk.connect()
    commands = desk.of("push")[-1]["commands"]
    assert [(each["id"], each["name"], each["origin"]) for each in commands] == [(1, "P.b", "client-1:2?")]


def given_up(desk: Desk) -> None:
    """One command has taken effect under a name that was given up since, all of it in the database "A"."""
    desk.connect()
    desk.commit("P.a")
    desk.ack(1)
    desk.answer_pull(to="2", last_id=1, epoch="A")
    desk.hear(type="error", kind="forked", message="")
    desk.connect()
    desk.answer_pull(to="2", epoch="A")


def test_a_server_that_was_set_back_gets_again_what_went_under_a_name_given_up(desk: Desk) -> None:
    given_up(desk)
    desk.commit("P.b")
    desk.ack(1)
    name = desk.of("hello")[-1]["client"]
    desk.answer_pull(to="3", last_id=1, epoch="A")
    desk.hear(type="reset", reason="of another database")
    desk.answer_pull(to="1", last_id=1, epoch="B")
    desk.put(Connected())
    desk.hear(type="poke")
    assert desk.of("hello")[-1]["client"] not in ("client-1", name)
    # The backup has the second, and tells so; of the first nobody knows.
    commands = desk.of("push")[-1]["commands"]
    assert [(each["id"], each["name"], each["origin"]) for each in commands] == [(1, "P.a", "client-1:1?")]
    desk.ack(1)
    desk.answer_pull(to="2", last_id=1, epoch="B")
    assert desk.outbox() == []
    hellos = len(desk.of("hello"))
    desk.hear(type="poke")
    desk.answer_pull(to="2", last_id=1, epoch="B")
    assert len(desk.of("hello")) == hellos


def test_a_device_that_has_kept_its_name_keeps_it_with_a_server_that_was_set_back(desk: Desk) -> None:
    desk.connect()
    desk.commit("P.a")
    desk.ack(1)
    desk.answer_pull(to="2", last_id=1, epoch="A")
    desk.hear(type="reset", reason="of another database")
    desk.answer_pull(to="1", epoch="B")
    desk.put(Connected())
    desk.hear(type="poke")
    assert desk.of("hello")[-1]["client"] == "client-1"
    assert desk.pushed() == [1]


def test_a_gap_nobody_can_fill_makes_it_a_new_client(desk: Desk) -> None:
    set_back(desk)
    desk.storage.stores["sent"].clear()
    desk.answer_pull(to="0", last_id=0)
    assert desk.pushed() == [2]
    desk.hear(type="error", kind="gap", message="", expected=1)
    desk.put(Connected())
    desk.hear(type="poke")
    assert desk.of("hello")[-1]["client"] != "client-1"
    assert desk.pushed() == [1]
    assert [command.name for batch in desk.outbox() for command in batch.commands] == ["P.b"]


def test_a_hole_in_what_is_sent_again_makes_it_a_new_client(desk: Desk) -> None:
    desk.connect()
    for name in ("P.a", "P.b", "P.c"):
        desk.commit(name)
    desk.ack(1)
    desk.ack(2, 3)
    desk.answer_pull(to="2", last_id=3)
    del desk.storage.stores["sent"][sorted(desk.storage.stores["sent"])[1]]
    desk.hear(type="poke")
    desk.answer_pull(to="0", last_id=0)
    assert desk.pushed() == [1, 3]
    desk.ack(1)
    desk.hear(type="error", kind="gap", message="", expected=2)
    assert desk.courier.client != "client-1"
    assert [(batch.commands[0].name, batch.last_id) for batch in desk.outbox()] == [("P.a", 0), ("P.c", 1)]


def test_what_is_not_acked_does_not_leave_with_a_patch(desk: Desk) -> None:
    # A copy of this device has sent other commands under the same numbers.
    desk.connect()
    desk.hear(type="poke")
    desk.commit("P.a")
    desk.answer_pull(to="2", last_id=1)
    assert len(desk.outbox()) == 1
    desk.hear(type="error", kind="forked", message="", expected=2)
    assert [(command.name, command.id) for batch in desk.outbox() for command in batch.commands] == [("P.a", 1)]
    assert desk.courier.client != "client-1"


def test_a_fork_keeps_what_the_server_has_not_confirmed(desk: Desk) -> None:
    desk.connect()
    for name in ("P.a", "P.b", "P.c"):
        desk.commit(name)
    desk.ack(1)
    desk.hear(type="error", kind="forked", message="", expected=9)
    numbered = [(command.name, command.id) for batch in desk.outbox() for command in batch.commands]
    assert numbered == [("P.a", 0), ("P.b", 1), ("P.c", 2)], "what has taken effect stays until its effects arrive"
    assert {"type": "reload"} in desk.told
    desk.put(Connected())
    desk.hear(type="poke")
    assert desk.pushed() == [1, 2]
    desk.answer_pull(to="3", last_id=0)
    assert [batch.commands[0].name for batch in desk.outbox()] == ["P.b", "P.c"]


def test_a_server_that_knows_more_commands_than_were_made_is_a_fork(desk: Desk) -> None:
    desk.connect()
    desk.hear(type="poke")
    desk.answer_pull(to="2", last_id=7)
    assert desk.courier.client == "client-1", "another courier may have sent them: storage is read again first"
    desk.answer_pull(to="2", last_id=7)
    assert desk.courier.client != "client-1"


def test_a_database_that_fails_is_tried_again(desk: Desk) -> None:
    desk.broken = "connection lost"
    desk.put(Start())
    assert desk.courier.phase == WAITING
    desk.broken = ""
    desk.put(Fired("retry"))
    assert desk.courier.phase == CONNECTING


def test_a_patch_that_cannot_be_stored_is_not_announced_and_pulled_again(desk: Desk) -> None:
    desk.connect()
    desk.hear(type="poke")
    desk.told.clear()
    desk.broken = "quota"
    desk.answer_pull(["put", "T", 1, ["x"]], to="2")
    assert [notice["type"] for notice in desk.told] == ["status"]
    desk.broken = ""
    desk.put(Fired("retry"))
    desk.put(Connected())
    desk.hear(type="poke")
    assert desk.of("pull")[-1]["cursor"] == "1"


def test_what_another_courier_has_done_is_announced_to_who_hears_only_this_one(desk: Desk) -> None:
    desk.connect()
    other = Desk()
    other.storage = desk.storage
    other.connect()
    other.hear(type="poke")
    other.answer_pull(["put", "T", 1, ["x"]], to="2")
    desk.told.clear()
    desk.put(Wake(False))
    assert [notice["type"] for notice in desk.told] == ["reload"]
    desk.put(Wake(False))
    assert len(desk.told) == 1


def test_two_couriers_on_one_database_do_not_tear_it(desk: Desk) -> None:
    desk.connect()
    other = Desk()
    other.storage = desk.storage
    other.connect()
    desk.hear(type="poke")
    desk.answer_pull(["put", "T", 1, ["x"]], to="2")
    other.hear(type="poke")
    other.answer_pull(["put", "T", 2, ["y"]], to="3", **{"from": "1"})
    assert other.courier.cursor == "2"
    plan = Load()
    assert list(plan.stored(desk.storage.run(plan)).tables["T"]) == ["x"]


def test_rows_that_another_version_of_the_app_fetched_are_fetched_again_and_the_outbox_stays(desk: Desk) -> None:
    desk.courier.layout = "old"
    desk.connect()
    desk.commit("P.a")
    newer = Desk()
    newer.storage = desk.storage
    newer.courier.layout = "new"
    newer.put(Start())
    newer.put(Connected())
    newer.hear(type="poke")
    assert newer.of("pull")[-1]["cursor"] is None
    assert newer.pushed() == [1]
    newer.ack(1)
    newer.answer_pull(["put", "T", 1, ["x", "y"]], to="2", last_id=1)
    plan = Load()
    stored = plan.stored(newer.storage.run(plan))
    assert (stored.progress.layout, stored.outbox) == ("new", [])
    pulls = len(newer.of("pull"))
    newer.put(Wake(False))
    assert len(newer.of("pull")) == pulls, "once is enough"


def test_a_push_carries_a_bounded_number_of_commands(desk: Desk) -> None:
    desk.put(Start())
    for number in range(PUSH_COMMANDS + 5):
        desk.commit(f"P.{number}")
    desk.put(Connected())
    desk.hear(type="poke")
    assert len(desk.pushed()) == PUSH_COMMANDS
    desk.ack(*desk.pushed())
    assert desk.pushed() == [101, 102, 103, 104, 105]


def test_the_log_is_folded_when_it_is_quiet(desk: Desk) -> None:
    desk.connect()
    for number in range(FOLD_PATCHES):
        desk.hear(type="poke")
        desk.answer_pull(["put", "T", number, [f"row {number % 5}"]], to=f"{number + 2}")
    assert "fold" in desk.timers
    desk.put(Fired("fold"))
    values = desk.storage.run(Fold())
    assert values[1] == []
    plan = Load()
    rows = plan.stored(desk.storage.run(plan)).tables["T"]
    assert {id: entry[0] for id, entry in rows.items()} == {
        "row 0": 20,
        "row 1": 21,
        "row 2": 22,
        "row 3": 23,
        "row 4": 19,
    }


def test_a_disconnected_courier_forgets_the_link(desk: Desk) -> None:
    desk.connect()
    assert desk.courier.phase == READY
    effects = desk.courier.step(Heard(["nonsense"]), 0.5)
    assert any(isinstance(effect, Disconnect) for effect in effects)
    assert desk.courier.phase == WAITING


def test_the_page_on_the_replica_shows_the_states_as_they_are() -> None:
    assert table() in REPLICA_PAGE.read_text(encoding="utf-8"), "run: python -m tests.client.sync.state_table"


def test_the_next_page_is_asked_for_while_one_is_being_stored(desk: Desk) -> None:
    desk.connect()
    desk.hear(type="poke")
    first, second = (page("1", "2", ["put", "T", 1, ["a"]]), page("2", "3", ["put", "T", 1, ["b"]], more=False))
    storing, asking = (effect for effect in desk.courier.step(Heard(first), 0.5) if isinstance(effect, (Run, Send)))
    assert isinstance(storing, Run)
    assert isinstance(asking, Send)
    assert asking.message == {"type": "pull", "cursor": "2"}
    # It may be here before the first is stored, and waits.
    assert [effect for effect in desk.courier.step(Heard(second), 0.5) if isinstance(effect, (Run, Send))] == []
    desk.put(Done(storing.plan, desk.storage.run(storing.plan)))
    assert desk.courier.cursor == "3"
    assert desk.courier.status == "synced"
    assert list(Load().stored(desk.storage.run(Load())).tables["T"]) == ["a", "b"]


def test_a_page_that_could_not_be_stored_takes_the_one_asked_for_after_it_along(desk: Desk) -> None:
    desk.connect()
    desk.hear(type="poke")
    (storing,) = (
        each for each in desk.courier.step(Heard(page("1", "2", ["put", "T", 1, ["a"]])), 0.5) if isinstance(each, Run)
    )
    desk.courier.step(Heard(page("2", "3", ["put", "T", 1, ["b"]], more=False)), 0.5)
    desk.put(Refused(storing.plan))
    assert desk.courier.cursor == "1"
    assert desk.of("pull")[-1] == {"type": "pull", "cursor": "1"}


def page(base: str, to: str, *operations: list[Any], more: bool = True) -> Record:
    """One of several patches that follow each other."""
    text = operations_text([*operations])
    patch: Record = {"type": "patch", "from": base, "to": to, "last_id": 0, "ops": text, "results": []}
    return {**patch, "checksum": checksum(text), "more": more}

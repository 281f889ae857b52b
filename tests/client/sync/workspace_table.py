"""Walks every state of a workspace with every event and writes down what comes of it, as one card shows it.

`python -m tests.client.sync.workspace_table` prints the table that docs/explanation/replica.md shows.
"""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from holdfast.execution import activate
from holdfast.hosts.sqlite import MemoryStorage
from holdfast.sync.checksum import operations_text
from holdfast.sync.fields import Record
from holdfast.sync.messages import Patch, Result
from holdfast.sync.records import Batch, QueuedCommand
from holdfast.sync.replica import Transaction
from holdfast.sync.storage import Absorb, Enlist, rejections_in

from tests.client.sync.cards import DeckCard
from tests.client.sync.conftest import CLIENT, Page, patched, row

CARD = UUID(int=1)
REFUSED = Result(1, "rejected", {"kind": "invalid", "message": "no", "field": None}, [])


class Desk:
    """A page with one card, whose count is 0 on the server; an action here counts it up once."""

    def __init__(self) -> None:
        self.storage = MemoryStorage()
        self.storage.run(Enlist(CLIENT))
        rows = operations_text([["put", "DeckCard", 1, row(1, "card")]])
        self.storage.run(Absorb(Patch(None, "1", 0, rows, [], "", False), CLIENT, [], []))
        self.page = Page(self.storage)
        self.workspace = self.page.workspace
        self.transaction: Transaction | None = None
        self.reads = False
        self.results = 0
        self.workspace.on_result(self._hear_result)

    def _hear_result(self, result: Result) -> bool:
        self.results += 1
        return False

    def hear(self, notice: Record) -> None:
        if self.transaction is not None:
            # An action runs to its end without a pause.
            raise Impossible
        self.reads = not self.workspace.hear(notice) or self.reads

    def act(self) -> None:
        self.begin()
        self.commit()

    def begin(self) -> None:
        self.transaction = self.workspace.begin()
        with activate(self.transaction.execution):
            DeckCard.bump(CARD)

    def commit(self) -> None:
        if self.transaction is None:
            raise Impossible
        self.transaction.commit([QueuedCommand("DeckPage.bump_card", 1, {}, [], "queue", 1)])
        self.transaction = None

    def abandon(self) -> None:
        if self.transaction is None:
            raise Impossible
        self.transaction.rollback()

    def store(self) -> None:
        if not self.page.unsaved:
            raise Impossible
        self.page.store()

    def fail(self) -> None:
        if not self.page.unsaved:
            raise Impossible
        self.workspace.failed(self.page.unsaved.pop(), "disk full")

    def refuse(self) -> None:
        """The courier stores the patch that says so, and tells."""
        outbox = self.page.load().outbox
        patch = Patch("1", "2", 1, "[]", [REFUSED], "", False)
        rejections = rejections_in(patch, outbox, CLIENT)
        self.storage.run(Absorb(patch, CLIENT, outbox, rejections))
        told = {"rejections": [each.to_record() for each in rejections], "results": [REFUSED.to_wire()]}
        self.hear(patched("1", "2", 1, **told))

    def read_storage(self) -> None:
        if self.transaction is not None:
            raise Impossible
        self.reads = not self.workspace.reload(self.page.load())

    def hear_of_another(self) -> None:
        """Another tab has counted up, too."""
        mutation = {"resource": "DeckCard", "action": "bump", "id": str(CARD), "args": {}, "ids": []}
        command = QueuedCommand("DeckPage.bump_card", 1, {}, [], "queue", 1, 9)
        batch = Batch("2026-01-01T00:00:00+00:00", [mutation], [command], {}, [f"DeckCard:{CARD}"], [], 9, CLIENT)
        self.hear({"type": "committed", "batch": batch.to_record()})

    def hear_patch(self, base: str | None, last_id: int, count: int) -> None:
        self.hear(patched(base, "3", last_id, ["put", "DeckCard", 2, row(1, "card", count)]))

    def dismiss(self) -> None:
        if not self.workspace.rejections:
            raise Impossible
        self.workspace.dismiss(self.workspace.rejections[0])

    def dismissed_elsewhere(self) -> None:
        self.hear({"type": "dismissed", "id": f"{CLIENT}:1"})

    def hear_result(self) -> None:
        results = [Result(1, "done", None, []).to_wire()]
        self.hear({"type": "results", "client": CLIENT, "results": results})

    def shown(self) -> str:
        """The card's count and its state of synchronisation."""
        with activate(self.workspace.read_execution()):
            card = DeckCard.get(CARD)
            return f"{card.count} {card.sync_state}"


class Impossible(Exception):
    """This cannot happen to a workspace in that state."""


def clean(desk: Desk) -> None:
    pass


def acting(desk: Desk) -> None:
    desk.begin()


def unsaved(desk: Desk) -> None:
    desk.act()


def saved(desk: Desk) -> None:
    desk.act()
    desk.store()


def refused(desk: Desk) -> None:
    saved(desk)
    desk.refuse()


def reading(desk: Desk) -> None:
    saved(desk)
    desk.workspace.expect_reload()


STATES = (clean, acting, unsaved, saved, refused, reading)

EVENTS: dict[str, Callable[[Desk], object]] = {
    "an action begins and ends": Desk.act,
    "the action ends": Desk.commit,
    "the action is abandoned": Desk.abandon,
    "saved": Desk.store,
    "failed": Desk.fail,
    "committed": Desk.hear_of_another,
    "results": Desk.hear_result,
    "patched, before the batch": lambda desk: desk.hear_patch(desk.workspace.cursor, 0, 5),
    "patched, covering it": lambda desk: desk.hear_patch(desk.workspace.cursor, 1, 6),
    "patched, from nothing": lambda desk: desk.hear_patch(None, 1, 6),
    "patched, from elsewhere": lambda desk: desk.hear_patch("?", 1, 6),
    "standing, the same": lambda desk: desk.hear(
        {"type": "standing", "client": CLIENT, "cursor": desk.workspace.cursor}
    ),
    "standing, another": lambda desk: desk.hear({"type": "standing", "client": CLIENT, "cursor": "?"}),
    "status": lambda desk: desk.hear({"type": "status", "status": "offline", "problem": ""}),
    "reload": lambda desk: desk.hear({"type": "reload"}),
    "storage is read": Desk.read_storage,
    "dismissed here": Desk.dismiss,
    "dismissed in another tab": Desk.dismissed_elsewhere,
}


def cell(state: Callable[[Desk], None], event: Callable[[Desk], object]) -> str:
    """Say what the card shows after an event, if it changes, and what the workspace asks for."""
    desk = Desk()
    state(desk)
    shown, batches, told = desk.shown(), len(desk.page.unsaved), desk.results
    try:
        event(desk)
    except Impossible:
        return "-"
    except RuntimeError:
        return "refused"
    parts = [f"**{desk.shown()}**"] if desk.shown() != shown else []
    if len(desk.page.unsaved) > batches:
        parts.append("save")
    if desk.page.forgotten:
        parts.append("forget")
    if desk.reads:
        parts.append("read storage")
    if desk.results > told:
        parts.append("tell the page")
    if desk.workspace.problem:
        parts.append("problem")
    return ", ".join(parts) or "·"


def heading(state: Callable[[Desk], None]) -> str:
    desk = Desk()
    state(desk)
    return f"{state.__name__} ({desk.shown()})"


def table() -> str:
    lines = ["| event | " + " | ".join(heading(state) for state in STATES) + " |", "| --- " * (len(STATES) + 1) + "|"]
    for name, event in EVENTS.items():
        lines.append(f"| {name} | " + " | ".join(cell(state, event) for state in STATES) + " |")
    return "\n".join(lines)


if __name__ == "__main__":
    print(table())

"""A page on storage in memory, and what tests say about cards."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from holdfast.execution import activate
from holdfast.hosts.sqlite import MemoryStorage
from holdfast.sync.checksum import operations_text
from holdfast.sync.fields import Record
from holdfast.sync.records import Batch, QueuedCommand, Rejection
from holdfast.sync.storage import Commit, Enlist, Load, Stored
from holdfast.sync.workspace import Workspace, WorkspaceHost

from tests.client.sync.cards import DeckCard, DeckPerson

OWNER = UUID(int=1)
CLIENT = "client-1"


class Page(WorkspaceHost):
    """A tab whose batches are stored when the test says so."""

    def __init__(self, storage: MemoryStorage) -> None:
        self.storage = storage
        self.unsaved: list[Batch] = []
        self.forgotten: list[str] = []
        self.changes = 0
        self._ids = 100
        self.workspace = Workspace(self, DeckPerson([str(OWNER), "Owner"]), self.load())
        self.workspace.subscribe(self._changed)

    def _changed(self) -> None:
        self.changes += 1

    def load(self) -> Stored:
        plan = Load()
        return plan.stored(self.storage.run(plan))

    def now(self) -> datetime:
        return datetime(2026, 1, 1, tzinfo=UTC)

    def fresh_id(self) -> UUID:
        self._ids += 1
        return UUID(int=self._ids)

    def save(self, batch: Batch) -> None:
        self.unsaved.append(batch)

    def forget(self, rejection: Rejection) -> None:
        self.forgotten.append(rejection.id)

    def store(self) -> Batch:
        """Let the oldest unsaved batch become durable."""
        commit = Commit(self.unsaved.pop(0))
        self.storage.run(commit)
        batch = commit.settle()
        self.workspace.saved(batch)
        return batch

    def act(self, do: Callable[[], object], command: str = "note", **args: Any) -> Any:
        """Run an action that puts one command."""
        transaction = self.workspace.begin()
        try:
            with activate(transaction.execution):
                result = do()
            ids = list(transaction.execution.ids.drawn)
            transaction.commit([QueuedCommand(f"DeckPage.{command}", 1, args, ids, "queue")] if command else [])
        except Exception:
            transaction.rollback()
            raise
        return result

    def open(self, title: str) -> str:
        """Open a card; returns its id."""
        return str(self.act(lambda: DeckCard.open(title)).id)

    def cards(self) -> dict[str, tuple[int, str]]:
        """Title → (count, state of synchronisation)."""
        with activate(self.workspace.read_execution()):
            return {card.title: (card.count, card.sync_state) for card in DeckCard.read()}


def row(number: int, title: str, count: int = 0, status: str = "open") -> list[Any]:
    """A card as the server sends it."""
    return [str(UUID(int=number)), title, count, status, str(OWNER)]


def patched(base: str | None, to: str, last_id: int, *operations: Any, **more: Any) -> Record:
    """What the courier announces after a patch."""
    return {
        "type": "patched",
        "client": CLIENT,
        "from": base,
        "to": to,
        "last_id": last_id,
        "ops": operations_text([*operations]),
        "rejections": more.get("rejections", []),
        "results": more.get("results", []),
    }


@pytest.fixture
def storage() -> MemoryStorage:
    storage = MemoryStorage()
    storage.run(Enlist(CLIENT))
    return storage


@pytest.fixture
def page(storage: MemoryStorage) -> Page:
    return Page(storage)

"""A page runtime over the real replica, with a host that stores at once and a small browser."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from fake_dom import FakeWindow
from holdfast.application import Application
from holdfast.device import Device
from holdfast.page import Page
from holdfast.sync.records import Batch, Rejection
from holdfast.sync.storage import Stored
from holdfast.sync.workspace import Workspace, WorkspaceHost


class Disk(WorkspaceHost):
    """Stores batches in a list. With `broken`, storing fails."""

    def __init__(self) -> None:
        self.workspace: Workspace
        self.batches: list[Batch] = []
        self.forgotten: list[Rejection] = []
        self.broken = False
        self._ids = 0
        self._command_ids = 0

    def now(self) -> datetime:
        return datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)

    def fresh_id(self) -> UUID:
        self._ids += 1
        return UUID(int=self._ids)

    def save(self, batch: Batch) -> None:
        if self.broken:
            self.workspace.failed(batch, "The disk is full")
            return
        self.batches.append(batch)
        batch.seq = len(self.batches)
        batch.client = "client"
        for command in batch.commands:
            self._command_ids += 1
            command.id = self._command_ids
        self.workspace.saved(batch)

    def forget(self, rejection: Rejection) -> None:
        self.forgotten.append(rejection)


class RecordingSession:
    def __init__(self) -> None:
        self.calls: list[str] = []

    def sign_out(self) -> None:
        self.calls.append("sign out")

    def sign_in(self) -> None:
        self.calls.append("sign in")

    def export_outbox(self) -> str:
        return "the outbox"

    def import_outbox(self, text: str) -> None:
        self.calls.append(f"import {text}")

    def save_outbox_file(self) -> None:
        self.calls.append("save outbox")

    def open_outbox_file(self) -> None:
        self.calls.append("open outbox")


class Desk:
    """An app on screen."""

    def __init__(self, pages: list[type[Page]], path: str, actor: Any, device: Device) -> None:
        self.window = FakeWindow(path)
        self.disk = Disk()
        self.session = RecordingSession()
        self.device = device
        self.replica = Workspace(self.disk, actor, Stored())
        self.disk.workspace = self.replica
        self.application = Application(pages, self.replica, self.window, self.session)
        self.application.start()

    @property
    def page(self) -> Any:
        return self.application.page

    @property
    def html(self) -> str:
        return "".join(child.html() for child in self.window.root.childNodes)

    @property
    def text(self) -> str:
        return self.window.root.textContent

    def click(self, tag: str, index: int = 0, **details: Any) -> Any:
        return self.window.fire("click", self.window.find(tag, index), **details)


@pytest.fixture
def open_desk(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Desk]:
    """Return a function that puts pages on screen: `open_desk([TicketListPage], path="/")`."""

    def open(pages: list[type[Page]], path: str = "/", actor: Any = None) -> Desk:
        device = Device()
        monkeypatch.setattr("holdfast.application.sync", device)
        monkeypatch.setattr("holdfast.components.sync", device)
        return Desk(pages, path, actor, device)

    return open

"""What makes the replica's machines: plain ones here, such as write down what they do in `recorder`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from holdfast.hosts.sqlite import MemoryStorage
from holdfast.sync.courier import Courier
from holdfast.sync.outbox_file import Import, read_outbox, write_outbox
from holdfast.sync.workspace import Workspace

from tests.simulation.deeds import Deed, act

if TYPE_CHECKING:
    from holdfast.resource import Resource
    from holdfast.sync.records import QueuedCommand
    from holdfast.sync.storage import Load

    from tests.simulation.device import Tab

APP = "sim"
FUNCTIONS = "functions"
"""The hash of the code that couriers tell the server."""


class Machines:
    """Makes plain machines."""

    def storage(self, stores: dict[str, dict[str, str]] | None = None) -> MemoryStorage:
        """Storage that is empty, or has what `stores` has."""
        storage = MemoryStorage()
        self._fill(storage, stores)
        return storage

    def courier(self, actor: str, schema: str) -> Courier:
        return Courier(actor, schema, FUNCTIONS)

    def workspace(self, tab: Tab, actor: Resource, load: Load, values: list[object]) -> Workspace:
        """A workspace of what a plan has read."""
        return Workspace(tab, actor, load.stored(values))

    def act(self, workspace: Workspace, deeds: list[Deed]) -> list[QueuedCommand]:
        return act(workspace, deeds)

    def reload(self, workspace: Workspace, load: Load, values: list[object]) -> bool:
        """Let a workspace take over what a plan has read."""
        return workspace.reload(load.stored(values))

    def save_outbox(self, workspace: Workspace, person: str) -> str:
        """The text of a file with what is not sent."""
        return write_outbox(APP, person, workspace.unsent())

    def take_outbox_in(self, text: str, person: str) -> Import:
        """The plan that takes a file in. Raises Forbidden when it is another's."""
        return Import(read_outbox(text, APP, person))

    def _fill(self, storage: MemoryStorage, stores: dict[str, dict[str, str]] | None) -> None:
        storage.stores = {store: dict(rows) for store, rows in (stores or {}).items()}

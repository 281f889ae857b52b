"""What people do on a page, as data: the same in CPython and compiled."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from holdfast.execution import activate, current
from holdfast.sync.records import QueuedCommand
from holdfast.sync.workspace import Workspace

from tests.simulation.desk import SimCard, SimDraft

Deed = dict[str, Any]
"""One call of a business method (`do`, none when it is "" , and what it takes), and the command that goes with it:
`command` (none when it is ""), `version` and packed `args`. `Any`: they come from JSON."""


def act(workspace: Workspace, deeds: list[Deed]) -> list[QueuedCommand]:
    """Do all deeds as one action. Raises `BusinessError`, and then nothing of it remains."""
    transaction = workspace.begin()
    commands: list[QueuedCommand] = []
    try:
        with activate(transaction.execution):
            for deed in deeds:
                drawn = len(transaction.execution.ids.drawn)
                _do(deed)
                if deed["command"]:
                    commands.append(
                        QueuedCommand(
                            deed["command"],
                            deed["version"],
                            deed["args"],
                            transaction.execution.ids.drawn[drawn:],
                            "queue",
                            # As a page does: what was written before it was put belongs to it.
                            len(current().mutations),
                        )
                    )
        transaction.commit(commands)
    except Exception:
        transaction.rollback()
        raise
    return commands


def _do(deed: Deed) -> None:
    do = deed["do"]
    if do == "open":
        SimCard.open("card", UUID(deed["board"]))
    elif do == "bump":
        SimCard.bump(UUID(deed["id"]))
    elif do == "close":
        SimCard.close(UUID(deed["id"]))
    elif do == "hand over":
        SimCard.hand_over(UUID(deed["id"]), UUID(deed["to"]))
    elif do == "begin draft":
        SimDraft.begin(text="new")
    elif do == "edit draft":
        SimDraft.edit(UUID(deed["id"]), text=deed["text"])

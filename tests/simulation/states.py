"""Whole states of the replica's machines as JSON text, the same in CPython and compiled."""

from __future__ import annotations

from holdfast.jsontext import write_json
from holdfast.sync import events
from holdfast.sync.courier import Courier
from holdfast.sync.messages import Patch
from holdfast.sync.records import Batch
from holdfast.sync.storage import Plan
from holdfast.sync.workspace import Workspace

RESOURCES = ("SimPerson", "SimBoard", "SimCard", "SimDraft")


def courier_text(courier: Courier) -> str:
    """All a courier remembers, each attribute under its name, and what it answers when asked."""
    patch, patience = courier.patch, courier.patience
    return write_json(
        {
            "actor": courier.actor,
            "schema": courier.schema,
            "functions": courier.functions,
            "client": courier.client,
            "cursor": courier.cursor,
            "last_id": courier.last_id,
            "last_command": courier.last_command,
            "epoch": courier.epoch,
            "layout": courier.layout,
            "unfolded": courier.unfolded,
            "has_rows": courier.has_rows,
            "outbox": _batches(courier.outbox),
            "phase": courier.phase,
            "attempt": courier.attempt,
            "pause": courier.pause,
            "problem": courier.problem,
            "sent_id": courier.sent_id,
            "acked_id": courier.acked_id,
            "refused_id": courier.refused_id,
            "pulling": courier.pulling,
            "patience": [patience.over, patience._position, patience._connected_again, patience._silences],
            "ahead": courier.ahead,
            "pull_wanted": courier.pull_wanted,
            "pulled": courier.pulled,
            "bad_patches": courier.bad_patches,
            "suspicious": courier.suspicious,
            "sends_after": courier.sends_after,
            "answer_due": courier.answer_due,
            "quiet_wakes": courier.quiet_wakes,
            "running": type(courier.running).__name__,
            "patch": None if patch is None else _patch(patch),
            "gathered": None if courier.gathered is None else _patch(courier.gathered),
            "read_wanted": courier.read_wanted,
            "restart_wanted": courier.restart_wanted,
            "identity_wanted": courier.identity_wanted,
            "epoch_wanted": courier.epoch_wanted,
            "fold_due": courier.fold_due,
            "fold_wanted": courier.fold_wanted,
            "told": list(courier.told),
            "idle": courier.idle,
            "stuck": courier.stuck,
            "all_sent": courier.all_sent,
            "status": courier.status,
        }
    )


def workspace_text(workspace: Workspace) -> str:
    """All a workspace remembers, each attribute under its name, and what a page sees of it."""
    view = workspace._view
    actor = workspace.actor
    shown = {resource: list(view.rows(resource)) for resource in RESOURCES}
    return write_json(
        {
            "actor": None if actor is None else actor.to_wire_row(),
            "status": workspace.status,
            "rejections": [rejection.to_record() for rejection in workspace.rejections],
            "cursor": workspace.cursor,
            "_unsaved": workspace._unsaved,
            "_unsent": workspace._unsent,
            "warning": workspace.warning,
            "_view": [view.base, view.local, view.overlay, len(view.journal)],
            "_batches": _batches(workspace._batches),
            "_last_id": workspace._last_id,
            "_last_commit": workspace._last_commit,
            "_client": workspace._client,
            "_awaited": list(workspace._awaited),
            "_early": workspace._early,
            "_waiting": workspace._waiting,
            "problem": workspace.problem,
            "pending": workspace.pending,
            "standing": list(workspace.standing()),
            "shown": shown,
            "sync states": [workspace.sync_state(resource, row[0]) for resource in shown for row in shown[resource]],
        }
    )


def effect(effect: events.Effect) -> list[object]:
    """What a courier asks for."""
    name = type(effect).__name__
    match effect:
        case events.Send():
            return [name, effect.message]
        case events.SetTimer():
            return [name, effect.timer, repr(effect.seconds)]
        case events.StopTimer():
            return [name, effect.timer]
        case events.Run():
            return [name, *plan(effect.plan)]
        case events.TakeNewIdentity():
            return [name, effect.client, effect.applied, effect.epoch]
        case events.Tell():
            return [name, effect.notice]
    return [name]


def plan(plan: Plan) -> list[object]:
    """What a plan is, as far as it shows before it is carried out."""
    reads = [[store, key] for store, key in plan.reads]
    return [type(plan).__name__, reads, plan.durable, plan.writing]


def _batches(batches: list[Batch]) -> list[dict[str, object]]:
    return [batch.to_record() for batch in batches]


def _patch(patch: Patch) -> list[object]:
    results = [result.to_wire() for result in patch.results]
    return [patch.base, patch.to, patch.last_id, patch.operations, results, patch.checksum, patch.more, patch.epoch]

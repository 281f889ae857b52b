"""The outbox as a file: what waits on one device, to be sent from another, or kept until it can be sent.

The text is JSON: `{"format": "holdfast outbox", "version": 1, "app", "actor", "batches": [...]}`. Each command keeps
the number that it was first stored under, so that the server lets it take effect once, however often the file is taken
in, and whether or not the device it comes from sends it too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from holdfast.errors import Forbidden, Invalid
from holdfast.jsontext import read_json, write_json
from holdfast.sync import fields
from holdfast.sync.fields import Malformed
from holdfast.sync.records import Batch, Client, QueuedCommand, key_of
from holdfast.sync.storage import Plan

if TYPE_CHECKING:
    from holdfast.sync.storage import Write

FORMAT = "holdfast outbox"
VERSION = 1


def write_outbox(app: str, actor: str, batches: list[Batch]) -> str:
    """Return the text of a file with these batches, in their order; `actor` is the id of whose they are."""
    kept = []
    for batch in batches:
        record = batch.to_record()
        # Whether the rows of another device hold already what these commands do is not known there, so they show
        # nothing before the server has them. And rows that never leave the device do not leave it this way either.
        record["mutations"] = []
        record["local"] = []
        commands = []
        for command in batch.commands:
            # Without a number it has taken effect, under an identity that the device gave up.
            if command.id:
                of_command = command.to_record()
                of_command["origin"] = command.origin or key_of(batch.client, command.id)
                of_command["mutations"] = 0
                commands.append(of_command)
        record["commands"] = commands
        kept.append(record)
    return write_json({"format": FORMAT, "version": VERSION, "app": app, "actor": actor, "batches": kept})


def read_outbox(text: str, app: str, actor: str) -> list[Batch]:
    """Return the batches of a file.

    Raises `Invalid` for text that is no such file, or another app's, `Forbidden` when it is another actor's.
    """
    try:
        data = fields.record(read_json(text))
    except Exception:
        # JSON's own error, which has another name on each side.
        raise Invalid("This is not a file of unsent changes") from None
    if data.get("format") != FORMAT:
        raise Invalid("This is not a file of unsent changes")
    if data.get("version") != VERSION:
        raise Invalid("A newer version of the app has written this file")
    if data.get("app") != app:
        raise Invalid("This file belongs to another app")
    if data.get("actor") != actor:
        raise Forbidden("These are changes of somebody else: sign in as the person who made them")
    try:
        return [Batch.from_record(batch) for batch in fields.records(data, "batches")]
    except Malformed:
        raise Invalid("This file of unsent changes is damaged") from None


class Import(Plan):
    """Put the batches of a file last in the outbox, except for commands that this device has, or has sent, already."""

    reads = (("meta", "client"), ("outbox", None), ("sent", None))
    durable = True

    def __init__(self, batches: list[Batch]):
        self.batches = batches

    def writes(self, values: list[object]) -> list[Write] | None:
        if values[0] is None:
            return None
        client = Client.from_record(values[0])
        known: dict[str, list[list[object]]] = {}
        for stored in [*_batches(values[1]), *_batches(values[2])]:
            for command in stored.commands:
                known.setdefault(command.first_number(stored.client), []).append(_content(stored, command))
        writes: list[Write] = []
        for batch in self.batches:
            # By their content, too: copies of a device give one number to several commands.
            new = [each for each in batch.commands if _content(batch, each) not in known.get(each.first_number(""), [])]
            if new:
                batch.commands = new
                batch.seq = client.last_commit = client.last_commit + 1
                batch.client = client.id
                for command in new:
                    command.id = client.last_command = client.last_command + 1
                writes.append(("put", "outbox", batch.seq, batch.to_record()))
        writes.append(("put", "meta", "client", client.to_record()))
        return writes


def _content(batch: Batch, command: QueuedCommand) -> list[object]:
    return [batch.at, command.name, command.args, command.ids]


def _batches(value: object) -> list[Batch]:
    return [Batch.from_record(fields.record(each)) for each in value] if isinstance(value, list) else []

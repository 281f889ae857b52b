"""What the device keeps: batches in the outbox, rejections, and the whole of one database as it is read at start."""

from __future__ import annotations

from typing import TYPE_CHECKING

from holdfast.sync import fields
from holdfast.sync.fields import Malformed, Record

if TYPE_CHECKING:
    from holdfast.resource import Resource
    from holdfast.types import Encoded, Row

NOBODY = "-"
"""The id that stands for no actor."""

LocalWrite = tuple[str, "Encoded", "Record | Row | None"]
"""A resource, an id, and the row's values by name (earlier versions: the row); None for a row that is gone."""


def key_of(resource: str, id: Encoded) -> str:
    """Name one row of one resource: `Ticket:<id>`."""
    return f"{resource}:{id}"


def actor_id(actor: Resource | None) -> str:
    """Return the text that stands for an actor, in messages and in the name of its database."""
    if actor is None:
        return NOBODY
    row = actor.to_wire_row()[1]
    return str(row[0]) if isinstance(row, list) else NOBODY


def identifier(value: object) -> Encoded:
    """Check that `value` can be a primary key and return it."""
    if value is None or isinstance(value, (str, int)):
        return value
    raise Malformed(f"not an encoded primary key: {value!r}")


CONTESTED = "?"
"""Ends the origin of a command whose first number a copy of the device may have given to another one."""


class QueuedCommand:
    """One command an action put: `name` is `Page.command`, `args` are packed, `ids` were drawn before it was put.

    `offline` is "queue" (wait for a connection) or "fail" (the page refuses to put it while it cannot be sent).
    `mutations` says how many of the batch's mutations belong to this command and those before it. `id` is 0 until the
    batch is stored, and 0 again when the command took effect under an identity that the device has given up. `origin`
    is the number it was first stored under, "client:id", once that is no longer its own: the server knows it by both.
    """

    def __init__(
        self,
        name: str,
        version: int,
        args: Record,
        ids: list[str],
        offline: str,
        mutations: int = 0,
        id: int = 0,
        origin: str = "",
    ):
        self.name = name
        self.version = version
        self.args = args
        self.ids = ids
        self.offline = offline
        self.mutations = mutations
        self.id = id
        self.origin = origin

    def first_number(self, client: str) -> str:
        """Return the number it was first stored under; `client` numbers it now."""
        return self.origin.removesuffix(CONTESTED) or key_of(client, self.id)

    def to_record(self) -> Record:
        data: Record = {
            "id": self.id,
            "name": self.name,
            "version": self.version,
            "args": self.args,
            "ids": self.ids,
            "offline": self.offline,
            "mutations": self.mutations,
        }
        if self.origin:
            data["origin"] = self.origin
        return data

    @classmethod
    def from_record(cls, data: Record) -> QueuedCommand:
        return cls(
            fields.text(data, "name"),
            fields.whole(data, "version"),
            fields.mapping(data, "args"),
            fields.texts(data, "ids"),
            fields.text(data, "offline"),
            # Outboxes that an earlier version has filled do not have it.
            fields.whole(data, "mutations") if "mutations" in data else 0,
            fields.whole(data, "id"),
            fields.text(data, "origin") if "origin" in data else "",
        )


class Batch:
    """All one action did: its mutations and its commands.

    `seq` is its place in the outbox and `client` the identity that numbered its commands; both are empty until it is
    stored. `at` is the action's time in ISO form, `mutations` are in wire form. `base_versions` are the versions the
    written rows had. `keys` name the rows it wrote (`Ticket:<id>`). `local` are its writes to resources that never
    leave the device, row by row.
    """

    def __init__(
        self,
        at: str,
        mutations: list[Record],
        commands: list[QueuedCommand],
        base_versions: dict[str, int],
        keys: list[str],
        local: list[LocalWrite],
        seq: int = 0,
        client: str = "",
    ):
        self.at = at
        self.mutations = mutations
        self.commands = commands
        self.base_versions = base_versions
        self.keys = keys
        self.local = local
        self.seq = seq
        self.client = client

    @property
    def last_id(self) -> int:
        """The id of its last command; 0 when it has none."""
        return self.commands[-1].id if self.commands else 0

    def is_covered(self, last_id: int) -> bool:
        """Tell whether rows that cover the commands up to `last_id` hold all that this batch's commands did."""
        return bool(self.commands) and self.last_id <= last_id

    def uncovered(self, last_id: int, renewed: bool) -> list[Record]:
        """Return the mutations that such rows do not hold yet.

        `renewed`: the rows were fetched before the device gave up an identity, so they lack what was done under it.
        """
        lowest = 1 if renewed else 0
        taken = max([0, *[command.mutations for command in self.commands if lowest <= command.id <= last_id]])
        return self.mutations[taken:]

    def to_record(self) -> Record:
        return {
            "seq": self.seq,
            "client": self.client,
            "at": self.at,
            "mutations": self.mutations,
            "commands": [command.to_record() for command in self.commands],
            "base_versions": self.base_versions,
            "keys": self.keys,
            "local": [[resource, id, row] for resource, id, row in self.local],
        }

    @classmethod
    def from_record(cls, data: Record) -> Batch:
        versions = fields.mapping(data, "base_versions")
        return cls(
            fields.text(data, "at"),
            fields.records(data, "mutations"),
            [QueuedCommand.from_record(command) for command in fields.records(data, "commands")],
            {key: fields.whole(versions, key) for key in versions},
            fields.texts(data, "keys"),
            [_local_write(write) for write in fields.items(data, "local")],
            fields.whole(data, "seq"),
            fields.text(data, "client"),
        )


def _local_write(write: object) -> LocalWrite:
    if isinstance(write, list) and len(write) == 3:
        resource, id, row = write
        if isinstance(resource, str) and (row is None or isinstance(row, (dict, list))):
            return resource, identifier(id), row
    raise Malformed(f"not a local write: {write!r}")


class Rejection:
    """A command the server refused for good: what it was, why, and which rows it had changed on the device.

    `id` is unique over all identities of the device. `status` is "rejected", or "parked" when an operator has to look.
    `error` is the business error's wire form: kind, message, field. `version`, `ids` and `mutations`, those that were
    made for the command, are what it takes to make it again.
    """

    def __init__(
        self,
        id: str,
        status: str,
        command: str,
        args: Record,
        at: str,
        error: Record,
        keys: list[str],
        version: int = 1,
        ids: list[str] | None = None,
        mutations: list[Record] | None = None,
    ):
        self.id = id
        self.status = status
        self.command = command
        self.args = args
        self.at = at
        self.error = error
        self.keys = keys
        self.version = version
        self.ids = ids or []
        self.mutations = mutations or []

    @property
    def is_conflict(self) -> bool:
        """Whether somebody else's change of the same row was in the way."""
        return self.error.get("kind") == "conflict"

    @property
    def message(self) -> str:
        """Why it was refused, in plain words."""
        return str(self.error.get("message", ""))

    def to_record(self) -> Record:
        return {
            "id": self.id,
            "status": self.status,
            "command": self.command,
            "args": self.args,
            "at": self.at,
            "error": self.error,
            "keys": self.keys,
            "version": self.version,
            "ids": self.ids,
            "mutations": self.mutations,
        }

    @classmethod
    def from_record(cls, data: Record) -> Rejection:
        return cls(
            fields.text(data, "id"),
            fields.text(data, "status"),
            fields.text(data, "command"),
            fields.mapping(data, "args"),
            fields.text(data, "at"),
            fields.mapping(data, "error"),
            fields.texts(data, "keys"),
            # An earlier version has not kept these.
            fields.whole(data, "version") if "version" in data else 1,
            fields.texts(data, "ids") if "ids" in data else [],
            fields.records(data, "mutations") if "mutations" in data else [],
        )


class Client:
    """The device's identity towards the server, and how far it has counted.

    `last_command` numbers commands without gaps over all tabs; `last_commit` numbers everything stored.
    """

    def __init__(self, id: str, last_command: int = 0, last_commit: int = 0):
        self.id = id
        self.last_command = last_command
        self.last_commit = last_commit

    def to_record(self) -> Record:
        return {"id": self.id, "last_command": self.last_command, "last_commit": self.last_commit}

    @classmethod
    def from_record(cls, data: object) -> Client:
        values = fields.record(data)
        return cls(fields.text(values, "id"), fields.whole(values, "last_command"), fields.whole(values, "last_commit"))


class Progress:
    """How far the device has heard.

    `cursor` is where its rows stand, `last_id` the last command they cover, `log` the number of the last patch logged
    and `folded` that of the last one folded into the packs. `epoch` names the server's database that has had all that
    this device has sent and still keeps. `layout` is the fingerprint of the resources whose rows these are.
    """

    def __init__(
        self,
        cursor: str | None = None,
        last_id: int = 0,
        log: int = 0,
        folded: int = 0,
        epoch: str = "",
        layout: str = "",
    ):
        self.cursor = cursor
        self.last_id = last_id
        self.log = log
        self.folded = folded
        self.epoch = epoch
        self.layout = layout

    def to_record(self) -> Record:
        return {
            "cursor": self.cursor,
            "last_id": self.last_id,
            "log": self.log,
            "folded": self.folded,
            "epoch": self.epoch,
            "layout": self.layout,
        }

    @classmethod
    def from_record(cls, data: object) -> Progress:
        if data is None:
            return cls()
        values = fields.record(data)
        return cls(
            fields.optional_text(values, "cursor"),
            fields.whole(values, "last_id"),
            fields.whole(values, "log"),
            fields.whole(values, "folded"),
            # Earlier versions have not kept these.
            fields.text(values, "epoch") if "epoch" in values else "",
            fields.text(values, "layout") if "layout" in values else "",
        )

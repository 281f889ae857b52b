"""The wire: each message between a device and the server is one small class.

`to_wire` gives the JSON-able form; `from_wire` checks it field by field and raises `Malformed` naming the field that is
wrong. `parse_answer` reads what a server may say, `parse_request` what a client may say. A browser's script has only
what a client needs: writing requests and reading answers.
"""

from __future__ import annotations

from holdfast.browser import COMPILED
from holdfast.sync.checksum import join_operations
from holdfast.sync.fields import (
    Malformed,
    Record,
    flag,
    mapping,
    optional_text,
    record,
    records,
    text,
    texts,
    whole,
)

PROTOCOL = 1
ERROR_KINDS = ("auth", "retry", "version", "forked", "gap", "bad")
RESULT_STATUSES = ("done", "rejected", "parked")


class Hello:
    """The first message of a connection: who speaks, with what code, and up to where it has heard."""

    type = "hello"

    def __init__(
        self, client: str, actor: str, schema: str, functions: str, cursor: str | None, protocol: int = PROTOCOL
    ):
        self.client = client
        self.actor = actor
        self.schema = schema
        self.functions = functions
        self.cursor = cursor
        self.protocol = protocol

    def to_wire(self) -> Record:
        return {
            "type": "hello",
            "protocol": self.protocol,
            "client": self.client,
            "actor": self.actor,
            "schema": self.schema,
            "functions": self.functions,
            "cursor": self.cursor,
        }

    if not COMPILED:

        @classmethod
        def from_wire(cls, data: Record) -> Hello:
            return cls(
                text(data, "client"),
                text(data, "actor"),
                text(data, "schema"),
                text(data, "functions"),
                optional_text(data, "cursor"),
                whole(data, "protocol"),
            )


class Command:
    """One command on its way to the server.

    `origin` is the number, "client:id", under which it was first stored, for one that has had to change it.
    """

    def __init__(
        self,
        id: int,
        name: str,
        version: int,
        args: Record,
        ids: list[str],
        at: str,
        base_versions: dict[str, int],
        origin: str = "",
    ):
        self.id = id
        self.name = name
        self.version = version
        self.args = args
        self.ids = ids
        self.at = at
        self.base_versions = base_versions
        self.origin = origin

    def to_wire(self) -> Record:
        data: Record = {
            "id": self.id,
            "name": self.name,
            "version": self.version,
            "args": self.args,
            "ids": self.ids,
            "at": self.at,
            "base_versions": self.base_versions,
        }
        if self.origin:
            data["origin"] = self.origin
        return data

    if not COMPILED:

        @classmethod
        def from_wire(cls, data: Record) -> Command:
            versions = mapping(data, "base_versions")
            return cls(
                whole(data, "id"),
                text(data, "name"),
                whole(data, "version"),
                mapping(data, "args"),
                texts(data, "ids"),
                text(data, "at"),
                {key: whole(versions, key) for key in versions},
                text(data, "origin") if "origin" in data else "",
            )


class Push:
    """Commands in the order they were made."""

    type = "push"

    def __init__(self, commands: list[Command]):
        self.commands = commands

    def to_wire(self) -> Record:
        return {"type": "push", "commands": [command.to_wire() for command in self.commands]}

    if not COMPILED:

        @classmethod
        def from_wire(cls, data: Record) -> Push:
            return cls([Command.from_wire(command) for command in records(data, "commands")])


class Pull:
    """A request for everything after `cursor`; None asks for all there is."""

    type = "pull"

    def __init__(self, cursor: str | None):
        self.cursor = cursor

    def to_wire(self) -> Record:
        return {"type": "pull", "cursor": self.cursor}

    if not COMPILED:

        @classmethod
        def from_wire(cls, data: Record) -> Pull:
            return cls(optional_text(data, "cursor"))


class Result:
    """What became of one command.

    `status` is done, rejected or parked; `error` is the business error's wire form or None; `actions` are what the
    command asked the page to run, each `{"name": "TicketListPage.create_failed", "args": {...packed}}`.
    """

    def __init__(self, id: int, status: str, error: Record | None, actions: list[Record]):
        self.id = id
        self.status = status
        self.error = error
        self.actions = actions

    @property
    def refused(self) -> bool:
        """Whether the user has to be told: the command was refused, or it put an action while handling an error."""
        return self.status != "done" or any(action.get("error") is not None for action in self.actions)

    def to_wire(self) -> Record:
        return {"id": self.id, "status": self.status, "error": self.error, "actions": self.actions}

    @classmethod
    def from_wire(cls, data: Record) -> Result:
        status = text(data, "status")
        if status not in RESULT_STATUSES:
            raise Malformed(f"result: unknown status {status!r}")
        error = data.get("error")
        return cls(whole(data, "id"), status, None if error is None else record(error), records(data, "actions"))


class Ack:
    """Outcomes of pushed commands, for the page only: it retires nothing."""

    type = "ack"

    def __init__(self, results: list[Result]):
        self.results = results

    if not COMPILED:

        def to_wire(self) -> Record:
            return {"type": "ack", "results": [result.to_wire() for result in self.results]}

    @classmethod
    def from_wire(cls, data: Record) -> Ack:
        return cls([Result.from_wire(result) for result in records(data, "results")])


class Patch:
    """What changed in the actor's rows between two cursors.

    `operations` is the JSON text of a list of `["put", resource, version, row]`, `["delete", resource, id]` and
    `["leave", resource, id]`: whoever passes it on or stores it need not read it.
    `last_id` is this client's highest command whose effects are covered by `to`. `epoch` names the database: a server
    that was set back to a backup has another.
    """

    type = "patch"

    def __init__(
        self,
        base: str | None,
        to: str,
        last_id: int,
        operations: str,
        results: list[Result],
        checksum: str,
        more: bool,
        epoch: str = "",
    ):
        self.base = base
        self.to = to
        self.last_id = last_id
        self.operations = operations
        self.results = results
        self.checksum = checksum
        self.more = more
        self.epoch = epoch

    def followed_by(self, then: Patch) -> Patch:
        """Return one patch that does what both do; the checksum is only that of the second."""
        operations = join_operations(self.operations, then.operations)
        results = [*self.results, *then.results]
        return Patch(self.base, then.to, then.last_id, operations, results, then.checksum, then.more, then.epoch)

    if not COMPILED:

        def to_wire(self) -> Record:
            return {
                "type": "patch",
                "from": self.base,
                "to": self.to,
                "last_id": self.last_id,
                "ops": self.operations,
                "results": [result.to_wire() for result in self.results],
                "checksum": self.checksum,
                "more": self.more,
                "epoch": self.epoch,
            }

    @classmethod
    def from_wire(cls, data: Record) -> Patch:
        return cls(
            optional_text(data, "from"),
            text(data, "to"),
            whole(data, "last_id"),
            text(data, "ops"),
            [Result.from_wire(result) for result in records(data, "results")],
            text(data, "checksum"),
            flag(data, "more"),
            # An earlier version of the server does not say it.
            text(data, "epoch") if "epoch" in data else "",
        )


class Reset:
    """The server cannot continue from the cursor it was given: all rows are to be fetched again."""

    type = "reset"

    def __init__(self, reason: str):
        self.reason = reason

    if not COMPILED:

        def to_wire(self) -> Record:
            return {"type": "reset", "reason": self.reason}

    @classmethod
    def from_wire(cls, data: Record) -> Reset:
        return cls(text(data, "reason"))


class Poke:
    """Something may have changed: pull."""

    type = "poke"

    if not COMPILED:

        def to_wire(self) -> Record:
            return {"type": "poke"}

    @classmethod
    def from_wire(cls, data: Record) -> Poke:
        return cls()


class Error:
    """The server refuses. `after` is how many seconds to wait, `expected` the command id it wants next."""

    type = "error"

    def __init__(self, kind: str, message: str, after: float | None = None, expected: int | None = None):
        self.kind = kind
        self.message = message
        self.after = after
        self.expected = expected

    if not COMPILED:

        def to_wire(self) -> Record:
            data: Record = {"type": "error", "kind": self.kind, "message": self.message}
            if self.after is not None:
                data["after"] = self.after
            if self.expected is not None:
                data["expected"] = self.expected
            return data

    @classmethod
    def from_wire(cls, data: Record) -> Error:
        kind = text(data, "kind")
        if kind not in ERROR_KINDS:
            raise Malformed(f"error: unknown kind {kind!r}")
        after = data.get("after")
        if after is not None and (isinstance(after, bool) or not isinstance(after, (int, float))):
            raise Malformed(f"error: 'after' must be a number of seconds, not {after!r}")
        return cls(
            kind, text(data, "message"), after, None if data.get("expected") is None else whole(data, "expected")
        )


Answer = Ack | Patch | Reset | Poke | Error
Request = Hello | Push | Pull


def parse_answer(data: object) -> Answer:
    """Read a message from the server; raise `Malformed` when it is none."""
    message = record(data)
    kind = message.get("type")
    if kind == "ack":
        return Ack.from_wire(message)
    if kind == "patch":
        return Patch.from_wire(message)
    if kind == "reset":
        return Reset.from_wire(message)
    if kind == "poke":
        return Poke.from_wire(message)
    if kind == "error":
        return Error.from_wire(message)
    raise Malformed(f"unknown type of message: {kind!r}")


def parse_request(data: object) -> Request:
    """Read a message from a client; raise `Malformed` when it is none."""
    message = record(data)
    kind = message.get("type")
    if kind == "hello":
        return Hello.from_wire(message)
    if kind == "push":
        return Push.from_wire(message)
    if kind == "pull":
        return Pull.from_wire(message)
    raise Malformed(f"unknown type of message: {kind!r}")

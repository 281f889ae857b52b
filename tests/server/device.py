"""A client as the server sees one, and nothing more: it numbers commands, and applies patches to a dict."""

import json
from typing import Any
from uuid import UUID, uuid4

from flask_holdfast.authority import Authority
from flask_holdfast.conversation import Conversation
from flask_holdfast.outcomes import actor_key
from holdfast.resource import Resource
from holdfast.sync.checksum import checksum, read_operations
from holdfast.wire import pack

from tests.server.workshop import ShopMember

AT = "2026-11-22T09:30:00.000000+00:00"

Message = dict[str, Any]

ANN = UUID(int=1)
BEN = UUID(int=2)
CAT = UUID(int=3)
TEAMS = {ANN: "wood", BEN: "wood", CAT: "iron"}


def member(id: UUID) -> Resource:
    """One of the three members, as `load_actor` would give it."""
    return ShopMember([str(id), "", TEAMS[id]])


class Device:
    """One client of one actor."""

    def __init__(self, authority: Authority, actor: Resource | None, client: str | None = None) -> None:
        self.authority = authority
        self.actor = actor
        self.client = client or str(uuid4())
        self.last = 0
        self.cursor: str | None = None
        self.rows: dict[tuple[str, str], list[Any]] = {}
        self.conversation = Conversation(authority, lambda: self.actor)

    @property
    def id(self) -> UUID:
        """The actor's id."""
        assert self.actor is not None
        return UUID(actor_key(self.actor))

    def hello(self) -> Message:
        """Say hello on a new connection; returns the answer."""
        self.conversation = Conversation(self.authority, lambda: self.actor)
        message = {
            "type": "hello",
            "protocol": 1,
            "client": self.client,
            "actor": actor_key(self.actor),
            "schema": "",
            "functions": "",
            "cursor": self.cursor,
        }
        return self.say(message)[0]

    def say(self, message: object) -> list[Message]:
        """Send one message; returns the answers."""
        return [json.loads(text) for text in self.conversation.receive(json.dumps(message)).texts]

    def command(self, name: str, ids: list[UUID] | None = None, version: int = 1, **arguments: Any) -> Message:
        """Number the next command."""
        self.last += 1
        return {
            "id": self.last,
            "name": name if "." in name else f"ShopPage.{name}",
            "version": version,
            "args": {key: pack(value) for key, value in arguments.items()},
            "ids": [str(id) for id in ids or []],
            "at": AT,
            "base_versions": {},
        }

    def push(self, *commands: Message) -> list[Message]:
        """Push commands; returns the answers."""
        if not self.conversation.greeted:
            assert self.hello()["type"] == "poke"
        return self.say({"type": "push", "commands": list(commands)})

    def run(self, name: str, ids: list[UUID] | None = None, version: int = 1, **arguments: Any) -> Message:
        """Push one command; returns its result."""
        answers = self.push(self.command(name, ids, version, **arguments))
        assert [answer["type"] for answer in answers] == ["ack"], answers
        (result,) = answers[0]["results"]
        assert isinstance(result, dict)
        return result

    def add(self, subject: str, **arguments: Any) -> UUID:
        """Add a task; returns its id."""
        id = uuid4()
        assert self.run("add_task", [id], subject=subject, **arguments)["status"] == "done"
        return id

    def pull_once(self) -> Message:
        """Pull one patch and apply it; a reset is followed by forgetting everything."""
        if not self.conversation.greeted:
            assert self.hello()["type"] == "poke"
        (patch,) = self.say({"type": "pull", "cursor": self.cursor})
        if patch["type"] == "reset":
            self.cursor = None
            self.rows = {}
            return patch
        assert patch["type"] == "patch", patch
        assert patch["from"] == self.cursor
        assert patch["checksum"] == checksum(patch["ops"])
        patch["ops"] = read_operations(patch["ops"])
        for operation in patch["ops"]:
            if operation[0] == "put":
                self.rows[operation[1], operation[3][0]] = operation[3]
            else:
                # A row that left while the pages of a first pull came need not be here.
                self.rows.pop((operation[1], operation[2]), None)
        self.cursor = patch["to"]
        return patch

    def pull(self) -> list[Message]:
        """Pull until there is no more; returns the patches (and resets)."""
        patches = [self.pull_once()]
        while patches[-1]["type"] == "reset" or patches[-1]["more"]:
            patches.append(self.pull_once())
        return patches

    def subjects(self) -> list[str]:
        """The subjects of the tasks on the device, in order."""
        return sorted(row[1] for (resource, _), row in self.rows.items() if resource == "ShopTask")

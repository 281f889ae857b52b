"""A device of one representative, without a browser: it speaks the wire."""

from __future__ import annotations

import json
import uuid
from typing import Any

from flask.testing import FlaskClient

ORIGIN = {"Origin": "http://localhost"}


class Device:
    """A device of one representative: what its courier would send, and the rows it would hold."""

    def __init__(self, client: FlaskClient, actor: uuid.UUID) -> None:
        self.client = client
        self.actor = str(actor)
        self.id = str(uuid.uuid4())
        self.sent = 0
        self.cursor: str | None = None
        self.rows: dict[tuple[str, str], list[Any]] = {}
        client.post("/sign-in", data={"representative": self.actor}, headers=ORIGIN)

    def exchange(self, *messages: dict[str, Any]) -> list[dict[str, Any]]:
        """Post messages after a hello; return the answers."""
        hello = {
            "type": "hello",
            "protocol": 1,
            "client": self.id,
            "actor": self.actor,
            "schema": "",
            "functions": "",
            "cursor": self.cursor,
        }
        answer = self.client.post("/holdfast/messages", json=[hello, *messages], headers=ORIGIN)
        answers: list[dict[str, Any]] = answer.get_json()
        return answers

    def send(self, name: str, ids: tuple[str, ...] = (), **args: Any) -> dict[str, Any]:
        """Send one command; return its result."""
        self.sent += 1
        command = {
            "id": self.sent,
            "name": name,
            "version": 1,
            "args": args,
            "ids": list(ids),
            "at": "2026-03-01T09:00:00+00:00",
            "base_versions": {},
        }
        answers = self.exchange({"type": "push", "commands": [command]})
        (ack,) = [answer for answer in answers if answer["type"] == "ack"]
        result: dict[str, Any] = ack["results"][0]
        return result

    def pull(self) -> None:
        """Take what is new on the server."""
        while True:
            (patch,) = [m for m in self.exchange({"type": "pull", "cursor": self.cursor}) if m["type"] == "patch"]
            for operation in json.loads(patch["ops"]):
                if operation[0] == "put":
                    self.rows[operation[1], operation[3][0]] = operation[3]
                else:
                    self.rows.pop((operation[1], operation[2]), None)
            self.cursor = patch["to"]
            if not patch["more"]:
                return

    def held(self, resource: str) -> list[list[Any]]:
        """The rows of one resource on the device."""
        return [row for (name, _), row in self.rows.items() if name == resource]

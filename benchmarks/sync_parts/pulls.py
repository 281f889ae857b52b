"""Incremental pulls: ten changed rows in scopes of different sizes.

From the text of the pull to the text of the answer, in this process, on SQLite and on PostgreSQL. The number is how
much more a pull costs in the greatest scope than in the smallest; each round asks all of them, one after the other.
"""

from __future__ import annotations

import contextlib
import json
import time
import uuid
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import stockroom as app
from flask_holdfast import Holdfast
from flask_holdfast.conversation import Conversation
from stockroom.items import Item

from benchmarks.sync_parts.replay import stocked
from benchmarks.sync_parts.results import Finding, Goal, median
from tests.server import postgres

CHANGED = 10


def measure(folder: Path, postgresql: str | None, scopes: list[int], rounds: int) -> list[Finding]:
    """Compare pulls from scopes of these sizes on each database; `postgresql` is the URL of a server, if any."""
    findings = on_database("SQLite", folder, [None] * len(scopes), scopes, rounds)
    if postgresql is not None:
        with contextlib.ExitStack() as stack:
            fresh = [postgres.fresh_database(postgresql, f"scope_{size}") for size in scopes]
            urls = [stack.enter_context(each) for each in fresh]
            findings += on_database("PostgreSQL", folder, urls, scopes, rounds)
    return findings


def on_database(title: str, folder: Path, urls: Sequence[str | None], scopes: list[int], rounds: int) -> list[Finding]:
    """Compare on one database."""
    with contextlib.ExitStack() as stack:
        readers = [
            Reader(stack.enter_context(stocked(folder / f"{title}-{size}", url, size)), size)
            for url, size in zip(urls, scopes, strict=True)
        ]
        times: dict[int, list[float]] = {size: [] for size in scopes}
        for turn in range(rounds + 2):
            for reader in readers:
                taken = reader.pull_changes(turn)
                if turn > 1:
                    times[reader.size].append(taken * 1000)
    small, great = (median(times[size]) for size in (scopes[0], scopes[-1]))
    between = "".join(f", {size:,}: {median(times[size]):.2f} ms" for size in scopes[1:-1])
    return [
        Finding(
            f"pull of {CHANGED} changes on {title}",
            f"{scopes[-1]:,} rows: {great:.2f} ms{between}",
            f"{scopes[0]:,} rows: {small:.2f} ms",
            great / small,
            Goal(at_most=1.5),
        )
    ]


class Reader:
    """One client that has all rows of its scope, and pulls what changes."""

    def __init__(self, holdfast: Holdfast, size: int) -> None:

        self.size = size
        self._holdfast = holdfast
        self._conversation = Conversation(holdfast.authority, app.keeper)
        self._cursor: str | None = None
        hello = {"type": "hello", "protocol": 1, "client": str(uuid.uuid4()), "actor": str(app.KEEPER)}
        self._conversation.receive(json.dumps({**hello, "schema": "", "functions": "", "cursor": None}))
        got = 0
        more = True
        while more:
            patch, _ = self._pull()
            got += len(json.loads(patch["ops"]))
            more = patch["more"]
        assert got == size + 1, f"{got} rows came of {size} items and their keeper"

    def pull_changes(self, turn: int) -> float:
        """Change ten items, pull, and check what came; seconds that the pull took."""

        numbers = [(turn * 7919 + place * (self.size // CHANGED)) % self.size for place in range(CHANGED)]
        with self._holdfast.trusted() as rows:
            for number in numbers:
                rows.save(Item, id=app.item_id(number), amount=1000 + turn)
        patch, taken = self._pull()
        assert sorted(operation[3][0] for operation in json.loads(patch["ops"])) == sorted(
            str(app.item_id(number)) for number in numbers
        )
        return taken

    def _pull(self) -> tuple[dict[str, Any], float]:
        text = json.dumps({"type": "pull", "cursor": self._cursor})
        begun = time.perf_counter()
        reply = self._conversation.receive(text)
        taken = time.perf_counter() - begun
        (patch,) = [json.loads(each) for each in reply.texts]
        self._cursor = patch["to"]
        return patch, taken

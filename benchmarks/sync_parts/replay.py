"""Replay: commands a second, one client's, on SQLite and on PostgreSQL.

Ours is what the server does with a push, from its text to the text of the answer: every command exactly once, each with
its outcome, its savepoint and its place in the change log. A push carries 100 commands, as devices that were away
send them. Against it the same functions (an item is added, an item is recounted, in turn) run by the same data layer in
a transaction of their own and nothing else; and, for information, the same statements written by hand with SQLAlchemy.
Both databases are flushed to disk with each commit.
"""

from __future__ import annotations

import contextlib
import json
import time
import uuid
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import stockroom as app
from flask_holdfast import Holdfast
from flask_holdfast.conversation import Conversation
from flask_holdfast.store import SqlStore
from holdfast.execution import Execution, IdSource, activate
from holdfast.wire import pack
from sqlalchemy import insert, select, update
from stockroom.items import Item

from benchmarks.sync_parts.results import Finding, Goal, median
from tests.server import postgres

PER_PUSH = 100


def measure(folder: Path, postgresql: str | None, commands: int, rounds: int) -> list[Finding]:
    """Compare so many commands a round, turn by turn, on each database; `postgresql` is the URL of a server, if any."""
    findings = on_database("SQLite", folder, None, commands, rounds)
    if postgresql is not None:
        with postgres.fresh_database(postgresql, "replay") as database:
            findings += on_database("PostgreSQL", folder, database, commands, rounds)
    return findings


def on_database(title: str, folder: Path, url: str | None, commands: int, rounds: int) -> list[Finding]:
    """Compare on one database."""
    with stocked(folder / title, url, 1000) as holdfast:
        pushes = Pushes(holdfast)
        sides: dict[str, Callable[[int], None]] = {
            "ours": pushes.run,
            "same": lambda number: alone(holdfast, number),
            "hand": lambda number: by_hand(holdfast, number),
        }
        times: dict[str, list[float]] = {side: [] for side in sides}
        for turn in range(rounds + 1):
            for side, run in sides.items():
                begun = time.perf_counter()
                if side == "ours":
                    run(commands)
                else:
                    for number in range(commands):
                        run(number)
                if turn:
                    # The first turn fills caches of statements and plans.
                    times[side].append(time.perf_counter() - begun)
    rates = {side: commands / median(each) for side, each in times.items()}
    what = f"replay on {title}"
    ours = f"{rates['ours']:,.0f} commands/s"
    return [
        Finding(
            what, ours, f"same functions: {rates['same']:,.0f}/s", rates["ours"] / rates["same"], Goal(at_least=0.5)
        ),
        Finding("  against statements by hand", ours, f"{rates['hand']:,.0f}/s", rates["ours"] / rates["hand"]),
    ]


@contextlib.contextmanager
def stocked(data: Path, url: str | None, items: int) -> Iterator[Holdfast]:
    """The stockroom in this process, with so many items."""
    data.mkdir(parents=True, exist_ok=True)
    made = app.create_app(data, url)
    holdfast: Holdfast = made.extensions["holdfast"]
    app.fill(holdfast, items)
    try:
        yield holdfast
    finally:
        holdfast.authority.database.dispose()


class Pushes:
    """One client that pushes."""

    def __init__(self, holdfast: Holdfast) -> None:

        self._conversation = Conversation(holdfast.authority, app.keeper)
        self._last = 0
        hello = {"type": "hello", "protocol": 1, "client": str(uuid.uuid4()), "actor": str(app.KEEPER)}
        self._say({**hello, "schema": "", "functions": "", "cursor": None})

    def run(self, commands: int) -> None:
        """Push so many commands and check that each was done."""
        for first in range(0, commands, PER_PUSH):
            push = [self._command(number) for number in range(first, min(commands, first + PER_PUSH))]
            (ack,) = self._say({"type": "push", "commands": push})
            assert [result["status"] for result in ack["results"]] == ["done"] * len(push), ack

    def _command(self, number: int) -> dict[str, object]:
        self._last += 1
        if number % 2:
            id = pack(app.item_id(number % 1000))
            name, arguments, ids = "MissingPage.count_item", {"id": id, "amount": self._last}, []
        else:
            name, arguments, ids = "MissingPage.add_item", {"name": f"Box {number}"}, [str(uuid.uuid4())]
        at = datetime.now(UTC).isoformat(timespec="microseconds")
        command: dict[str, object] = {"id": self._last, "name": name, "version": 1, "args": arguments, "ids": ids}
        return {**command, "at": at, "base_versions": {}}

    def _say(self, message: object) -> list[dict[str, list[dict[str, str]]]]:
        return [json.loads(text) for text in self._conversation.receive(json.dumps(message)).texts]


def alone(holdfast: Holdfast, number: int) -> None:
    """Run one of the functions in a transaction of its own."""
    authority = holdfast.authority
    with authority.database.write() as connection:
        store = SqlStore(connection, authority.tables)
        ids = IdSource([], uuid.uuid4)
        with activate(Execution(store, app.keeper(), datetime.now(UTC), ids, record=False)):
            if number % 2:
                Item.recount(app.item_id(number % 1000), time.time_ns() // 1000)
            else:
                Item.add(f"Box {number}")


def by_hand(holdfast: Holdfast, number: int) -> None:
    """Do the same by statements as an author would write them."""
    table = holdfast.authority.tables.of(Item.schema)
    now = datetime.now(UTC).isoformat(timespec="microseconds")
    with holdfast.authority.database.write() as connection:
        if number % 2:
            id = str(app.item_id(number % 1000))
            found = connection.execute(select(table).where(table.c.id == id)).one()
            assert found.keeper_id == str(app.KEEPER)
            values = {"amount": time.time_ns() // 1000, "counted_at": now}
            connection.execute(update(table).where(table.c.id == id).values(**values))
        else:
            row = {"id": str(uuid.uuid4()), "name": f"Box {number}", "status": "present", "amount": 0}
            owner = {"counted_at": now, "keeper_id": str(app.KEEPER), "holdfast_version": 1}
            connection.execute(insert(table).values(**row, **owner))

"""Clients and the outcomes of their commands: what makes replay exactly once."""

import hashlib
import json
from dataclasses import dataclass
from typing import Any

from holdfast.resource import Resource
from holdfast.sync.messages import Command, Result
from holdfast.sync.records import CONTESTED
from sqlalchemy import Connection, and_, func, insert, or_, select, update
from sqlalchemy.dialects import postgresql, sqlite

from flask_holdfast.ledger import clients, outcomes, utc_now
from flask_holdfast.store import row_of

NOBODY = "-"
"""The key of no actor, for apps where nobody signs in."""

PARKED_ERROR = {
    "kind": "parked",
    "message": "The server could not carry this out. It is kept, and will be looked at.",
    "field": None,
}


@dataclass(frozen=True)
class Client:
    """What the server knows of one client: its actor, its last command, and the one that keeps failing."""

    id: str
    actor: str
    last_id: int
    covered: int
    failing_id: int
    failures: int
    renumbered: int


@dataclass(frozen=True)
class Outcome:
    """A kept outcome: what to answer again, and the digest of the command it is of."""

    result: Result
    digest: str


@dataclass(frozen=True)
class Parked:
    """What is kept of a command that was set aside: all of it, whose it is, and why.

    `actor` is the name of its resource and its row, None in apps without actors.
    """

    command: Command
    actor: tuple[str, list[Any]] | None  # Any: rows as JSON has them
    reason: str

    def to_text(self, indent: int | None = None) -> str:
        """Write it as JSON."""
        record = {"command": self.command.to_wire(), "actor": self.actor, "reason": self.reason}
        return json.dumps(record, indent=indent)

    @classmethod
    def from_text(cls, text: str) -> "Parked":
        """Read what `to_text` wrote."""
        data = json.loads(text)
        actor = data["actor"]
        return cls(Command.from_wire(data["command"]), None if actor is None else tuple(actor), data["reason"])


def actor_key(actor: Resource | None) -> str:
    """The text that stands for an actor on the wire and in the client's row: its id."""
    return NOBODY if actor is None else str(row_of(actor)[0])


def parked_result(command_id: int) -> Result:
    """What a client is told of a command that was set aside."""
    return Result(command_id, "parked", dict(PARKED_ERROR), [])


def take_client(connection: Connection, id: str, actor: str) -> Client:
    """Lock the client's row until the transaction ends; enter it for this actor when it is new."""
    dialect: Any = sqlite if connection.dialect.name == "sqlite" else postgresql  # Any: both have the same insert()
    new = dialect.insert(clients).values(
        id=id, actor=actor, last_id=0, covered=0, failing_id=0, failures=0, created_at=utc_now()
    )
    # One statement less for all but the first command of a client.
    found = _select_client(connection, id, lock=True)
    if found is None:
        connection.execute(new.on_conflict_do_nothing())
        found = _select_client(connection, id, lock=True)
    assert found is not None
    return found


def find_client(connection: Connection, id: str) -> Client | None:
    """Read a client's row without a lock; None when it never sent a command."""
    return _select_client(connection, id, lock=False)


def note_covered(connection: Connection, id: str, position: int) -> None:
    """Remember that the client has kept everything up to a position."""
    connection.execute(update(clients).where(clients.c.id == id, clients.c.covered < position).values(covered=position))


def note_failure(connection: Connection, client: Client, command_id: int) -> int:
    """Count one more failure of a command; returns how many there are."""
    failures = client.failures + 1 if client.failing_id == command_id else 1
    connection.execute(
        update(clients).where(clients.c.id == client.id).values(failing_id=command_id, failures=failures)
    )
    return failures


def keep_outcome(
    connection: Connection,
    client: str,
    command: Command,
    result: Result,
    position: int,
    *,
    parked: Parked | None = None,
) -> None:
    """Keep a command's outcome and make it the client's last, unless a later one is."""
    kept = _kept(command, result, position)
    told = None if parked is None else parked.to_text()
    connection.execute(
        insert(outcomes).values(
            client=client,
            command_id=command.id,
            origin=command.origin.removesuffix(CONTESTED) or None,
            command=told,
            **kept,
        )
    )
    connection.execute(
        update(clients).where(clients.c.id == client, clients.c.last_id < command.id).values(last_id=command.id)
    )
    if command.origin:
        author, number = split_origin(command.origin)
        next_of_author = update(clients).where(clients.c.id == author, clients.c.last_id == number - 1)
        contested = command.origin.endswith(CONTESTED)
        if not contested and connection.execute(next_of_author.values(last_id=number)).rowcount:
            # The device that made it need not send it: its rows hold what it did from the same patch on.
            connection.execute(insert(outcomes).values(client=author, command_id=number, **kept))
        else:
            later = update(clients).where(clients.c.id == author, clients.c.renumbered < number)
            connection.execute(later.values(renumbered=number))


def keep_outcomes(connection: Connection, client: str, done: list[tuple[Command, Result]], position: int) -> None:
    """Keep the outcomes of commands that follow each other, and have no other numbers."""
    entries = [
        {"client": client, "command_id": command.id, **_kept(command, result, position)} for command, result in done
    ]
    connection.execute(insert(outcomes), entries)
    connection.execute(update(clients).where(clients.c.id == client).values(last_id=done[-1][0].id))


def _kept(command: Command, result: Result, position: int) -> dict[str, object]:
    return {
        "position": position,
        "status": result.status,
        "error": None if result.error is None else json.dumps(result.error),
        "actions": json.dumps(result.actions),
        "digest": digest(command),
        "at": utc_now(),
    }


def split_origin(origin: str) -> tuple[str, int]:
    """The client and the number of an origin, "client:number"; `limits.refuse_commands` has looked at it."""
    client, _, number = origin.removesuffix(CONTESTED).rpartition(":")
    return client, int(number)


def settle_parked(connection: Connection, client: str, result: Result, position: int) -> None:
    """Put what an operator made of a parked command in the place of its outcome; the client is told again."""
    connection.execute(
        update(outcomes)
        .where(outcomes.c.client == client, outcomes.c.command_id == result.id)
        .values(
            status=result.status,
            error=None if result.error is None else json.dumps(result.error),
            actions=json.dumps(result.actions),
            command=None,
            retold=position,
        )
    )


def find_outcome(connection: Connection, client: str, command_id: int) -> Outcome | None:
    """Read the outcome kept of a command."""
    row = connection.execute(
        select(outcomes).where(outcomes.c.client == client, outcomes.c.command_id == command_id)
    ).first()
    return None if row is None else Outcome(read_result(row), row.digest)


def results_between(connection: Connection, client: str, after: int, upto: int) -> list[Result]:
    """Read the outcomes of a client's commands with `after < position <= upto`, in order.

    A parked command that was settled later has two such positions. Up to the first it is told as parked.
    """
    told = and_(outcomes.c.position > after, outcomes.c.position <= upto)
    told_again = and_(outcomes.c.retold > after, outcomes.c.retold <= upto)
    rows = connection.execute(
        select(outcomes).where(outcomes.c.client == client, or_(told, told_again)).order_by(outcomes.c.command_id)
    )
    return [parked_result(row.command_id) if (row.retold or 0) > upto else read_result(row) for row in rows]


def last_id_at(connection: Connection, client: str, position: int) -> int:
    """The highest command of a client whose effects are covered by a position; 0 when none is."""
    found = connection.execute(
        select(func.max(outcomes.c.command_id)).where(
            and_(outcomes.c.client == client, outcomes.c.position <= position)
        )
    ).scalar_one()
    return int(found or 0)


def digest(command: Command) -> str:
    """A fingerprint of what a command asks for: a repeat has the same, another command under its id has not."""
    text = json.dumps([command.name, command.version, command.args, command.ids, command.at], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def _select_client(connection: Connection, id: str, *, lock: bool) -> Client | None:
    statement = select(
        clients.c.id,
        clients.c.actor,
        clients.c.last_id,
        clients.c.covered,
        clients.c.failing_id,
        clients.c.failures,
        clients.c.renumbered,
    ).where(clients.c.id == id)
    row = connection.execute(statement.with_for_update() if lock else statement).first()
    return None if row is None else Client(*row)


def read_result(row: Any) -> Result:  # Any: SQLAlchemy's row
    """What an entry of `outcomes` tells the client."""
    return Result(
        row.command_id, row.status, None if row.error is None else json.loads(row.error), json.loads(row.actions)
    )

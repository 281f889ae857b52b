"""Forgetting: the change log and the outcomes that nobody needs any more.

The log may lose its oldest part at any time: a cursor from before it is answered with `reset`, because the space's
`floor` says how much is missing. An outcome may go once the client has shown that it has it, except the last one that
it has, which still says how far the client's commands are covered. A command that comes again after its outcome went
can only be an old copy of the device; it is parked (see `Replay`).
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, and_, delete, func, or_, select, update

from flask_holdfast.database import Database
from flask_holdfast.ledger import SPACE, changes, clients, outcomes, spaces, utc_now

BATCH = 2000
"""Entries that one transaction deletes: on SQLite, commands wait for it."""


@dataclass(frozen=True)
class Pruned:
    """How many entries were deleted."""

    changes: int
    outcomes: int

    def __add__(self, other: "Pruned") -> "Pruned":
        return Pruned(self.changes + other.changes, self.outcomes + other.outcomes)


def prune(database: Database, keep: timedelta) -> Pruned:
    """Delete all that is older than `keep` and not needed, a batch at a time."""
    total = Pruned(0, 0)
    while (pruned := prune_batch(database, keep)) != Pruned(0, 0):
        total += pruned
    return total


def prune_batch(database: Database, keep: timedelta) -> Pruned:
    """Delete a batch of each kind in one transaction."""
    before = utc_now() - keep
    with database.snapshot() as connection:
        if _horizon(connection, before) is None and _covered_outcomes(connection, before) == []:
            return Pruned(0, 0)
    with database.write() as connection:
        return Pruned(_prune_changes(connection, before), _prune_outcomes(connection, before))


def _horizon(connection: Connection, before: datetime) -> int | None:
    """The last position of a batch of old changes, None when there are none."""
    oldest = select(changes.c.position, changes.c.at).order_by(changes.c.position).limit(BATCH).subquery()
    found: int | None = connection.execute(select(func.max(oldest.c.position)).where(oldest.c.at < before)).scalar_one()
    return found


def _prune_changes(connection: Connection, before: datetime) -> int:
    horizon = _horizon(connection, before)
    if horizon is None:
        return 0
    # In the same transaction: no snapshot sees a log that is shorter than its floor says.
    connection.execute(update(spaces).where(spaces.c.name == SPACE, spaces.c.floor < horizon).values(floor=horizon))
    return connection.execute(delete(changes).where(changes.c.position <= horizon)).rowcount


def _covered_outcomes(connection: Connection, before: datetime) -> list[tuple[str, int]]:
    """A batch of outcomes that may go: client and command."""
    newer = outcomes.alias("newer")
    has_newer = (
        select(newer.c.command_id)
        .where(
            newer.c.client == outcomes.c.client,
            newer.c.command_id > outcomes.c.command_id,
            newer.c.position <= clients.c.covered,
        )
        .exists()
    )
    told = and_(
        outcomes.c.position <= clients.c.covered,
        or_(outcomes.c.retold.is_(None), outcomes.c.retold <= clients.c.covered),
    )
    rows = connection.execute(
        select(outcomes.c.client, outcomes.c.command_id)
        .join(clients, clients.c.id == outcomes.c.client)
        .where(told, has_newer, outcomes.c.status != "parked", outcomes.c.at < before)
        .limit(BATCH)
    )
    return [(client, command) for client, command in rows]


def _prune_outcomes(connection: Connection, before: datetime) -> int:
    found = _covered_outcomes(connection, before)
    by_client: dict[str, list[int]] = {}
    for client, command in found:
        by_client.setdefault(client, []).append(command)
    for client, commands in by_client.items():
        connection.execute(delete(outcomes).where(outcomes.c.client == client, outcomes.c.command_id.in_(commands)))
    return len(found)

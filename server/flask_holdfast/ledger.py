"""The authority's own tables: spaces, clients, outcomes, changes, jobs and builds.

A **position** numbers the commits of a space, without gaps and in commit order. A cursor is a position; a reader that
holds cursor `p` has seen all commits up to and including `p`. Every commit takes its position last, under the space's
row lock, so a position that a reader sees has no smaller one that commits later.
"""

import json
import secrets
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import cast

from holdfast.types import Encoded, Row
from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    DateTime,
    Float,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    func,
    insert,
    inspect,
    select,
    text,
    update,
)
from sqlalchemy.schema import CreateColumn

SPACE = "main"
"""Name of the space whose commits are numbered. One space holds all rows of an app."""

IDS_PER_QUERY = 500

metadata = MetaData()

_Big = BigInteger().with_variant(Integer(), "sqlite")

spaces = Table(
    "holdfast_spaces",
    metadata,
    Column("name", String(100), primary_key=True),
    Column("epoch", String(32), nullable=False),
    Column("head", _Big, nullable=False),
    # The log has lost the changes up to here: who read no further has to begin anew.
    Column("floor", _Big, nullable=False, server_default="0"),
    # What cursors tell of an actor's rights is hashed with it: those may hang on what is private.
    Column("secret", String(64)),
)

clients = Table(
    "holdfast_clients",
    metadata,
    Column("id", String(36), primary_key=True),
    # The actor who first used the client; no other may.
    Column("actor", Text, nullable=False),
    Column("last_id", _Big, nullable=False),
    # The highest cursor that the client has shown: outcomes up to it have reached its disk.
    Column("covered", _Big, nullable=False),
    # The command that failed without a known reason, and how often: after some times it is parked.
    Column("failing_id", _Big, nullable=False),
    Column("failures", Integer, nullable=False),
    # The highest of its commands that took effect under another client's number: see `renumbered`.
    Column("renumbered", _Big, nullable=False, server_default="0"),
    Column("created_at", DateTime(timezone=True), nullable=False),
)

outcomes = Table(
    "holdfast_outcomes",
    metadata,
    Column("client", String(36), primary_key=True),
    Column("command_id", _Big, primary_key=True, autoincrement=False),
    Column("position", _Big, nullable=False),
    Column("status", String(10), nullable=False),
    # The Result's `error` and `actions` as JSON, sent again as they stand.
    Column("error", Text),
    Column("actions", Text, nullable=False),
    Column("digest", String(64), nullable=False),
    # "client:number", when the command was first stored under another number than this one.
    Column("origin", String(60)),
    # Where an operator settled what had been parked at `position`; clients are told again.
    Column("retold", _Big),
    # What an operator needs of a parked command, as JSON: see `outcomes.Parked`.
    Column("command", Text),
    Column("at", DateTime(timezone=True), nullable=False),
    Index("holdfast_outcomes_by_position", "client", "position"),
    # Few commands have an origin, and the others must not pay for it.
    Index(
        "holdfast_outcomes_by_origin",
        "origin",
        sqlite_where=text("origin IS NOT NULL"),
        postgresql_where=text("origin IS NOT NULL"),
    ),
)

changes = Table(
    "holdfast_changes",
    metadata,
    Column("position", _Big, primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("resource", String(200), nullable=False),
    # The id as JSON text: "7" is a number, "\"7\"" a text.
    Column("row_id", Text, nullable=False),
    # The row as it was before the commit, as JSON, and its version; NULL and 0 when there was none.
    Column("before", Text),
    Column("before_version", _Big, nullable=False),
    # Whose command it was; NULL for what was done on the server itself.
    Column("client", String(36)),
    Column("at", DateTime(timezone=True), nullable=False),
    Index("holdfast_changes_by_row", "resource", "row_id", "position"),
)

jobs = Table(
    "holdfast_jobs",
    metadata,
    Column("id", String(36), primary_key=True),
    Column("name", String(200), nullable=False),
    # The arguments, packed, as JSON.
    Column("args", Text, nullable=False),
    # What put it, for an operator.
    Column("cause", Text, nullable=False),
    # "waiting", or "dead" after too many tries. What is done is deleted.
    Column("state", String(10), nullable=False),
    # How often it was begun; also tells the process that runs it now from one that took too long.
    Column("attempts", Integer, nullable=False),
    # Seconds since 1970: when to run it, and until when some process has it in hand.
    Column("due", Float, nullable=False),
    Column("leased", Float, nullable=False),
    Column("error", Text),
    Column("put_at", DateTime(timezone=True), nullable=False),
    Index("holdfast_jobs_by_due", "state", "due"),
)

builds = Table(
    "holdfast_builds",
    metadata,
    # A version of the built client, and the fingerprint of the resources it was built with.
    Column("version", String(100), primary_key=True),
    Column("schema", String(100), nullable=False),
    Column("at", DateTime(timezone=True), nullable=False),
)


@dataclass(frozen=True)
class Head:
    """Where a space stands: its identity, the position of its last commit, and the last one the log has lost.

    `secret` is the key of hashes that clients may see.
    """

    epoch: str
    position: int
    floor: int
    secret: str = field(repr=False)


@dataclass(frozen=True)
class Change:
    """One row that a commit changed, with the row as it was before (None: there was none)."""

    position: int
    resource: str
    id: Encoded
    before: Row | None
    before_version: int


def utc_now() -> datetime:
    """The server's time, with its timezone."""
    return datetime.now(UTC)


def create_tables(connection: Connection) -> None:
    """Create the tables that are missing, and the columns that an older version did not have."""
    metadata.create_all(connection)
    inspector = inspect(connection)
    quote = connection.dialect.identifier_preparer
    for table in metadata.sorted_tables:
        present = {column["name"] for column in inspector.get_columns(table.name)}
        for column in table.columns:
            if column.name not in present:
                declared = CreateColumn(column).compile(dialect=connection.dialect)
                connection.exec_driver_sql(f"ALTER TABLE {quote.format_table(table)} ADD COLUMN {declared}")
        for index in table.indexes:
            index.create(connection, checkfirst=True)


def create_space(connection: Connection) -> None:
    """Enter the space with a new epoch and a secret, unless it has them."""
    if connection.execute(select(spaces.c.name).where(spaces.c.name == SPACE)).first() is None:
        connection.execute(insert(spaces).values(name=SPACE, epoch=uuid.uuid4().hex, head=0))
    without = update(spaces).where(spaces.c.name == SPACE, spaces.c.secret.is_(None))
    connection.execute(without.values(secret=secrets.token_hex(32)))


def begin_epoch(connection: Connection) -> str:
    """Start a new epoch, and return it: every cursor given out before is no longer good."""
    epoch = uuid.uuid4().hex
    connection.execute(update(spaces).where(spaces.c.name == SPACE).values(epoch=epoch))
    return epoch


def read_head(connection: Connection) -> Head:
    """Read where the space stands, without a lock."""
    columns = select(spaces.c.epoch, spaces.c.head, spaces.c.floor, spaces.c.secret)
    return Head(*connection.execute(columns.where(spaces.c.name == SPACE)).one())


def take_position(connection: Connection) -> int:
    """Lock the space until the transaction ends and give the commit its position. Call it last."""
    connection.execute(update(spaces).where(spaces.c.name == SPACE).values(head=spaces.c.head + 1))
    position = connection.execute(select(spaces.c.head).where(spaces.c.name == SPACE)).scalar_one()
    return cast(int, position)


def write_changes(
    connection: Connection,
    position: int,
    changed: Iterable[tuple[str, Encoded, Row | None, int]],
    client: str | None = None,
) -> None:
    """Enter the rows that a client's commit at `position` changed: resource, id, row before and its version."""
    at = utc_now()
    entries = [
        {
            "position": position,
            "number": number,
            "resource": resource,
            "row_id": id_text(id),
            "before": None if before is None else json.dumps(before),
            "before_version": version,
            "client": client,
            "at": at,
        }
        for number, (resource, id, before, version) in enumerate(changed)
    ]
    if entries:
        connection.execute(insert(changes), entries)


def read_changed(connection: Connection, after: int, upto: int, limit: int) -> tuple[dict[str, set[Encoded]], int]:
    """Read which rows the commits with `after < position <= upto` changed, by resource.

    About `limit` rows at most, but whole commits: the second value is the position up to which the answer reaches.
    """
    columns = select(changes.c.position, changes.c.resource, changes.c.row_id)
    between = columns.where(changes.c.position > after, changes.c.position <= upto)
    found = connection.execute(between.order_by(changes.c.position, changes.c.number).limit(limit + 1)).all()
    if len(found) > limit:
        beyond = found[-1].position
        whole = [row for row in found if row.position < beyond]
        if whole:
            found, upto = whole, beyond - 1
        else:
            found, upto = connection.execute(columns.where(changes.c.position == beyond)).all(), beyond
    changed: dict[str, set[Encoded]] = {}
    for _, resource, row_id in found:
        changed.setdefault(resource, set()).add(json.loads(row_id))
    return changed, upto


def read_ids_changed(connection: Connection, after: int) -> dict[str, set[Encoded]]:
    """Read which rows have changed after a position, by resource."""
    columns = select(changes.c.resource, changes.c.row_id)
    changed: dict[str, set[Encoded]] = {}
    for resource, row_id in connection.execute(columns.where(changes.c.position > after)):
        changed.setdefault(resource, set()).add(json.loads(row_id))
    return changed


def read_changes_of(connection: Connection, resource: str, ids: Iterable[Encoded], after: int) -> list[Change]:
    """Read all later changes of some rows, oldest first."""
    wanted = [id_text(id) for id in ids]
    found: list[Change] = []
    for start in range(0, len(wanted), IDS_PER_QUERY):
        rows = connection.execute(
            select(changes.c.position, changes.c.row_id, changes.c.before, changes.c.before_version)
            .where(
                changes.c.resource == resource,
                changes.c.row_id.in_(wanted[start : start + IDS_PER_QUERY]),
                changes.c.position > after,
            )
            .order_by(changes.c.position)
        )
        for position, row_id, before, version in rows:
            kept = None if before is None else json.loads(before)
            found.append(Change(position, resource, json.loads(row_id), kept, version))
    return found


@dataclass(frozen=True)
class Step:
    """One change of a row: how it was before, and whose command changed it."""

    before: Row | None
    before_version: int
    client: str | None


def read_steps(connection: Connection, resource: str, id: Encoded, version: int) -> list[Step]:
    """Read the changes of a row since it had a version, oldest first, as far as they are kept."""
    rows = connection.execute(
        select(changes.c.before, changes.c.before_version, changes.c.client)
        .where(
            changes.c.resource == resource,
            changes.c.row_id == id_text(id),
            changes.c.before_version >= version,
        )
        .order_by(changes.c.position)
    )
    return [Step(None if before is None else json.loads(before), number, client) for before, number, client in rows]


def positions_of(connection: Connection, names: Iterable[str], after: int, upto: int) -> list[int]:
    """Read the positions at which rows of some resources changed, with `after < position <= upto`, in order."""
    rows = connection.execute(
        select(changes.c.position)
        .distinct()
        .where(changes.c.resource.in_(list(names)), changes.c.position > after, changes.c.position <= upto)
        .order_by(changes.c.position)
    )
    return [position for (position,) in rows]


def read_counts(connection: Connection) -> dict[str, int]:
    """Count clients, commands with an outcome, parked ones among them, and jobs."""
    commands = select(func.count()).select_from(outcomes)
    counted = {
        "clients": select(func.count()).select_from(clients),
        "commands": commands,
        "parked commands": commands.where(outcomes.c.command.is_not(None)),
        "jobs": select(func.count()).select_from(jobs).where(jobs.c.state == "waiting"),
        "dead jobs": select(func.count()).select_from(jobs).where(jobs.c.state == "dead"),
    }
    return {what: connection.execute(statement).scalar_one() for what, statement in counted.items()}


def id_text(id: Encoded) -> str:
    """Write an id as the change log keeps it."""
    return json.dumps(id)

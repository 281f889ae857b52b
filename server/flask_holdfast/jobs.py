"""Jobs: work that leaves the database (mail, other services), kept in the transaction that asks for it.

A job is there exactly if what asked for it was committed. It runs **at least once**: a process may die after the work
and before it could note so. Work that must not be doubled needs a key of its own, which the other side knows.
"""

import inspect
import json
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, ParamSpec, overload
from uuid import uuid4

from holdfast.errors import DeclarationError
from holdfast.execution import current
from holdfast.resource import Resource
from holdfast.serving import ServerContext
from holdfast.wire import pack
from sqlalchemy import ColumnElement, Row, and_, delete, func, insert, select, update

from flask_holdfast import ledger
from flask_holdfast.database import Database
from flask_holdfast.store import SqlStore, row_of

P = ParamSpec("P")

LEASE_SECONDS = 60.0
"""How long a process may be silent about a job it runs before another takes it over."""

TRIES = 10


class Job(Generic[P]):
    """A function that is put as a job, and run later. Made by `@job`; called directly, it runs at once."""

    def __init__(self, function: Callable[P, object], name: str, tries: int) -> None:
        self.function = function
        self.name = name
        self.tries = tries

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> object:
        return self.function(*args, **kwargs)

    def __repr__(self) -> str:
        return f"<job {self.name}>"


_declared: dict[str, Job[Any]] = {}  # Any: functions of all signatures


def declared_jobs() -> dict[str, Job[Any]]:
    """All jobs by their names."""
    return dict(_declared)


@overload
def job(function: Callable[P, object]) -> Job[P]: ...
@overload
def job(*, name: str | None = None, tries: int = TRIES) -> Callable[[Callable[P, object]], Job[P]]: ...
def job(function: Any = None, *, name: str | None = None, tries: int = TRIES) -> Any:  # Any: typed by the overloads
    """Declare a function as a job.

    Args:
        name: what waiting jobs are kept under, by default "module.function": give it when the function moves.
        tries: how often it is begun before it is dead, and left to an operator.

    Raises DeclarationError for a name that another job has.
    """

    def declare(wanted: Callable[P, object]) -> Job[P]:
        made = Job(wanted, name or f"{wanted.__module__}.{wanted.__qualname__}", tries)
        other = _declared.get(made.name)
        if other is not None and other.function.__qualname__ != wanted.__qualname__:
            raise DeclarationError(f"there are two jobs called {made.name}: give one another name=")
        _declared[made.name] = made
        return made

    return declare if function is None else declare(function)


def put_job(job: Job[Any], **arguments: Any) -> None:  # Any: whatever the job takes
    """Put a job in the transaction of the command, or the `acting_as` block, that is running.

    Raises RuntimeError where none is, TypeError for arguments that the job does not take or that cannot be kept.
    """
    store = current().store
    if not isinstance(store, SqlStore):
        raise RuntimeError("jobs are put on the server: in a command, or in acting_as(...)")
    put_in(store, job, arguments)


def put_in(store: SqlStore, job: Job[Any], arguments: dict[str, Any]) -> None:
    """Put a job in a store's transaction."""
    if not isinstance(job, Job):
        raise TypeError(f"put_job takes a function declared with @job, not {job!r}")
    inspect.signature(job.function).bind(**arguments)
    store.connection.execute(
        insert(ledger.jobs).values(
            id=str(uuid4()),
            name=job.name,
            args=json.dumps({name: pack(_kept_whole(value)) for name, value in arguments.items()}),
            cause=store.cause,
            state="waiting",
            attempts=0,
            due=time.time(),
            leased=0.0,
            put_at=ledger.utc_now(),
        )
    )
    store.jobs_put += 1


class _WholeRow:
    """A resource's instance as it is packed for a job: the row does not leave the server, so nothing is left out."""

    def __init__(self, instance: Resource) -> None:
        self._instance = instance

    def to_wire_row(self) -> list[object]:
        return [self._instance.schema.name, row_of(self._instance)]


def _kept_whole(value: object) -> object:
    if isinstance(value, Resource):
        return _WholeRow(value)
    if isinstance(value, list):
        return [_kept_whole(each) for each in value]
    if isinstance(value, dict):
        return {key: _kept_whole(each) for key, each in value.items()}
    return value


class CommandServer(ServerContext):
    """What a command's body gets as `server`: the page's actions, and jobs."""

    def put_job(self, job: Job[Any], **arguments: Any) -> None:
        """Put a job in the command's transaction: it is run if, and after, the command took effect."""
        put_job(job, **arguments)


@dataclass(frozen=True)
class KeptJob:
    """A job as it stands in the table. `attempts` counts how often it was begun."""

    id: str
    name: str
    args: str
    cause: str
    state: str
    attempts: int
    due: float
    error: str | None
    put_at: datetime


class JobQueue:
    """The table of jobs, as those who run them and those who look after them see it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.signal = threading.Event()
        """Set when a job may have been put in this process."""

    def wake(self) -> None:
        """Tell who runs jobs in this process that there is one."""
        self.signal.set()

    def next_due(self, names: list[str]) -> float | None:
        """When the first of these jobs can be run (seconds since 1970), None when there is none."""
        table = ledger.jobs.c
        when = ledger.jobs.c.due
        with self._database.snapshot() as connection:
            chosen = and_(table.state == "waiting", table.name.in_(names))
            free = connection.execute(select(func.min(when)).where(chosen, table.leased == 0)).scalar_one()
            leased = connection.execute(select(func.min(table.leased)).where(chosen, table.leased > 0)).scalar_one()
        found = [float(moment) for moment in (free, leased) if moment is not None]
        return min(found) if found else None

    def claim(self, names: list[str]) -> KeptJob | None:
        """Take the longest due of these jobs in hand, so that nobody else does for `LEASE_SECONDS`."""
        now = time.time()
        table = ledger.jobs.c
        due = and_(table.state == "waiting", table.name.in_(names), table.due <= now, table.leased <= now)
        with self._database.write() as connection:
            # Skipping what another process is just taking, so that they do not wait for each other.
            statement = _kept().where(due).order_by(table.due).limit(1).with_for_update(skip_locked=True)
            row = connection.execute(statement).first()
            if row is None:
                return None
            taken = {"leased": now + LEASE_SECONDS, "attempts": row.attempts + 1}
            connection.execute(update(ledger.jobs).where(table.id == row.id).values(**taken))
            return _read(row, attempts=row.attempts + 1)

    def renew(self, job: KeptJob) -> None:
        """Keep a job that still runs in hand."""
        self._change(job, leased=time.time() + LEASE_SECONDS)

    def finish(self, job: KeptJob) -> None:
        """Forget a job that is done."""
        with self._database.write() as connection:
            connection.execute(delete(ledger.jobs).where(_in_hand(job)))

    def postpone(self, job: KeptJob, seconds: float, error: str) -> None:
        """Let a job that failed wait."""
        self._change(job, leased=0.0, due=time.time() + seconds, error=error)

    def bury(self, job: KeptJob, error: str) -> None:
        """Leave a job that failed too often to an operator."""
        self._change(job, leased=0.0, state="dead", error=error)

    def kept(self, *, dead: bool = False) -> list[KeptJob]:
        """All jobs, or the dead ones, the longest due first."""
        statement = _kept().order_by(ledger.jobs.c.due)
        if dead:
            statement = statement.where(ledger.jobs.c.state == "dead")
        with self._database.snapshot() as connection:
            return [_read(row, attempts=row.attempts) for row in connection.execute(statement)]

    def revive(self, id: str) -> bool:
        """Let a job run again at once, with all its tries; tells whether there is such a job."""
        afresh = {"state": "waiting", "attempts": 0, "due": time.time(), "leased": 0.0}
        with self._database.write() as connection:
            found = connection.execute(update(ledger.jobs).where(ledger.jobs.c.id == id).values(**afresh)).rowcount
        self.wake()
        return found == 1

    def discard(self, id: str) -> bool:
        """Forget a job; tells whether there was such a one."""
        with self._database.write() as connection:
            return connection.execute(delete(ledger.jobs).where(ledger.jobs.c.id == id)).rowcount == 1

    def _change(self, job: KeptJob, **values: object) -> None:
        with self._database.write() as connection:
            connection.execute(update(ledger.jobs).where(_in_hand(job)).values(**values))


def _in_hand(job: KeptJob) -> ColumnElement[bool]:
    """Whether it is still the one who claimed a job that speaks: each claim counts an attempt."""
    return and_(ledger.jobs.c.id == job.id, ledger.jobs.c.attempts == job.attempts)


def _kept() -> Any:  # Any: a select of many columns
    table = ledger.jobs.c
    return select(
        table.id,
        table.name,
        table.args,
        table.cause,
        table.state,
        table.attempts,
        table.due,
        table.error,
        table.put_at,
    )


def _read(row: Row[Any], *, attempts: int) -> KeptJob:
    return KeptJob(row.id, row.name, row.args, row.cause, row.state, attempts, row.due, row.error, row.put_at)

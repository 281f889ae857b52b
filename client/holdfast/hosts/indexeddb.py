"""Storage in the browser: carries out plans on IndexedDB, each as one short transaction.

Where there is no IndexedDB it carries them out in memory, for as long as the page lives.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from holdfast.browser import (
    IDBKeyRange,
    JavaScriptError,
    Promise,
    from_js,
    indexedDB,
    new,
    queueMicrotask,
    setTimeout,
    to_js,
)
from holdfast.hosts.memory import MemoryStorage, PlanRefused
from holdfast.sync.events import Broken, Done, Refused
from holdfast.sync.storage import Key, Plan, Write

VERSION = 2
"""Of the layout: raised when a store is added, which then is made in databases of before."""

Ended = Done | Refused | Broken
Then = Callable[[Ended], None]

LOST = ("InvalidStateError", "UnknownError", "AbortError")
"""What browsers call it when they have lost or closed a database that nobody told them to close."""
TRIES = 3
OPEN_AGAIN = 500
"""Milliseconds before a database that could not be opened is tried again."""

IN_PLAIN_WORDS = {
    "QuotaExceededError": "there is no room left on this device",
    "VersionError": "a newer version of the app has been here",
}


_memories: dict[str, MemoryStorage] = {}


class Database:
    """One database. It opens itself when it is first used, and again when the browser has closed it.

    `lost` is called when the database is being deleted or upgraded elsewhere: this connection has then stepped aside.
    `blocked` is called when it cannot be opened before other tabs, with an older version of the app, let go of it.
    """

    def __init__(
        self,
        name: str,
        stores: tuple[str, ...],
        lost: Callable[[], None],
        blocked: Callable[[], None] | None = None,
    ):
        self.name = name
        self._stores = stores
        self._lost = lost
        self._blocked = blocked
        self._connection: Any = None
        self._opening = False
        self._failures = 0
        self._gone = False
        self._memory: MemoryStorage | None = None
        self._waiting: list[tuple[Plan, Then, int]] = []

    @property
    def in_memory(self) -> bool:
        """Whether nothing outlives the page; known once something was asked for."""
        return self._memory is not None

    def run(self, plan: Plan, then: Then, tries: int = TRIES) -> None:
        """Carry out a plan, in the order of the calls; `then` gets Done, Refused or Broken."""
        if self._gone:
            then(Broken(plan, "the data of this app has been removed from this device"))
        elif self._memory is not None:
            self._remember(plan, then, self._memory)
        elif self._connection is None:
            self._waiting.append((plan, then, tries))
            self._open()
        else:
            self._begin(plan, then, tries)

    def ask(self, plan: Plan) -> Any:
        """Return a promise of what `run` would report."""
        return new(Promise, lambda resolve, reject: self.run(plan, resolve))

    def close(self) -> None:
        """Let go of the database for good. What waits is refused."""
        self._gone = True
        if self._connection is not None:
            self._connection.close()
            self._connection = None
        self._refuse_waiting("the app is closing")

    # The connection's life.

    def _open(self) -> None:
        if self._opening:
            return
        if indexedDB is None:
            self._do_without()
            return
        self._opening = True
        try:
            request = indexedDB.open(self.name, VERSION)
        except JavaScriptError:
            # Where it is forbidden, opening alone raises.
            self._do_without()
            return
        request.onupgradeneeded = lambda event: self._create(request.result)
        request.onsuccess = lambda event: self._opened(request.result)
        request.onerror = lambda event: self._failed(request.error)
        # Pages with an older version have it open, or it is being deleted elsewhere. They hear of it and step aside;
        # the request then goes on by itself.
        request.onblocked = lambda event: self._blocked() if self._blocked else None

    def _create(self, connection: Any) -> None:
        for store in self._stores:
            if not connection.objectStoreNames.contains(store):
                connection.createObjectStore(store)

    def _opened(self, connection: Any) -> None:
        self._opening = False
        self._failures = 0
        if self._gone:
            connection.close()
            return
        self._connection = connection
        connection.onversionchange = lambda event: self._step_aside()
        connection.onclose = lambda event: self._terminated()
        self._run_waiting()

    def _run_waiting(self) -> None:
        waiting = self._waiting
        self._waiting = []
        for plan, then, tries in waiting:
            self.run(plan, then, tries)

    def _failed(self, error: Any) -> None:
        self._opening = False
        self._failures += 1
        if error.name in LOST and self._failures < TRIES:
            setTimeout(self._open, OPEN_AGAIN)
        else:
            self._failures = 0
            self._refuse_waiting(_explain(error))

    def _do_without(self) -> None:
        """Nothing can be kept here: what a page and its courier do, they share in memory."""
        self._opening = False
        self._memory = _memories.setdefault(self.name, MemoryStorage())
        self._run_waiting()

    def _remember(self, plan: Plan, then: Then, memory: MemoryStorage) -> None:
        ended: Ended
        try:
            ended = Done(plan, memory.run(plan))
        except PlanRefused:
            ended = Refused(plan)
        # As after a transaction: not before who asked has ended its turn.
        queueMicrotask(lambda: then(ended))

    def _step_aside(self) -> None:
        """Another tab deletes the database (a sign-out): an open connection would block it."""
        self.close()
        self._lost()

    def _terminated(self) -> None:
        """The browser has closed the connection by itself: the next plan opens it again."""
        self._connection = None

    def _refuse_waiting(self, problem: str) -> None:
        waiting = self._waiting
        self._waiting = []
        for plan, then, _ in waiting:
            then(Broken(plan, problem))

    # One transaction.

    def _begin(self, plan: Plan, then: Then, tries: int) -> None:
        mode = "readwrite" if plan.writing else "readonly"
        stores = list(plan.stores or self._stores) if plan.writing else [store for store, key in plan.reads]
        durability = to_js({"durability": "strict" if plan.durable else "relaxed"})
        try:
            transaction = self._connection.transaction(to_js(stores), mode, durability)
        except JavaScriptError as error:
            self._fail(plan, then, tries, error)
            return
        Attempt(transaction, plan, then, lambda error: self._fail(plan, then, tries, error)).start()

    def _fail(self, plan: Plan, then: Then, tries: int, error: Any) -> None:
        """A transaction could not begin, or ended without a word of what became of it.

        A connection that the browser has lost is opened again, and the plan carried out once more. It knows by what it
        reads whether the first try was stored after all.
        """
        if (error is None or error.name in LOST) and tries > 1:
            if self._connection is not None:
                self._connection.close()
                self._connection = None
            self.run(plan, then, tries - 1)
        else:
            then(Broken(plan, _explain(error)))


class Attempt:
    """One plan in one transaction."""

    def __init__(self, transaction: Any, plan: Plan, then: Then, failed: Callable[[Any], None]):
        self._transaction = transaction
        self._plan = plan
        self._then = then
        self._failed = failed
        self._values: list[object] = [None] * len(plan.reads)
        self._missing = len(plan.reads)
        self._refused = False
        self._problem = ""

    def start(self) -> None:
        transaction = self._transaction
        # Only `complete` says that something is saved. An error ends in `abort`, whatever its cause.
        transaction.oncomplete = lambda event: self._complete()
        transaction.onabort = lambda event: self._aborted()
        try:
            for place, (store, key) in enumerate(self._plan.reads):
                self._read(place, store, key)
        except JavaScriptError:
            # It was lost in this moment, and says so to `onabort`.
            return
        if not self._missing:
            self._write()

    def _read(self, place: int, store: str, key: Key) -> None:
        source = self._transaction.objectStore(store)
        request = source.getAll() if key is None else source.get(to_js(key))
        request.onsuccess = lambda event: self._received(place, request.result)

    def _received(self, place: int, value: Any) -> None:
        self._values[place] = from_js(value)
        self._missing -= 1
        if not self._missing:
            self._write()

    def _write(self) -> None:
        if not self._plan.writing:
            return
        try:
            writes = self._plan.writes(self._values)
            self._refused = writes is None
            for write in writes or []:
                self._apply(write)
            # Nothing more is asked in this transaction: let it go without waiting for the answers to the writes.
            self._transaction.commit()
        except Exception as error:
            self._problem = _explain(error)
            self._transaction.abort()

    def _apply(self, write: Write) -> None:
        kind, store, key, value = write
        target = self._transaction.objectStore(store)
        if kind == "put":
            target.put(to_js(value), to_js(key))
        elif kind == "delete":
            target.delete(to_js(key))
        elif kind == "trim":
            target.delete(IDBKeyRange.upperBound(to_js(key)))
        else:
            target.clear()

    def _complete(self) -> None:
        self._then(Refused(self._plan) if self._refused else Done(self._plan, self._values))

    def _aborted(self) -> None:
        if self._problem:
            self._then(Broken(self._plan, self._problem))
        else:
            self._failed(self._transaction.error)


def remove(name: str, then: Callable[[], None]) -> None:
    """Delete a database. Other connections step aside when they hear of it; until then the request is blocked."""
    if _memories.pop(name, None) is not None:
        then()
        return
    request = indexedDB.deleteDatabase(name)
    request.onsuccess = lambda event: then()
    request.onerror = lambda event: then()


def _explain(error: Any) -> str:
    """Say in plain words what went wrong; `error` is a DOMException, an exception or None."""
    if error is None:
        return "the browser has ended the transaction"
    name = getattr(error, "name", None) or type(error).__name__
    return IN_PLAIN_WORDS.get(name) or f"{name}: {getattr(error, 'message', None) or error}"

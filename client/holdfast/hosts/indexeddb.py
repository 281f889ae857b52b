"""Storage in the browser: carries out plans on IndexedDB, each as one short transaction."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from holdfast.browser import IDBKeyRange, JavaScriptError, Promise, from_js, indexedDB, new, to_js
from holdfast.sync.events import Broken, Done, Refused
from holdfast.sync.storage import Key, Plan, Write

VERSION = 2
"""Of the layout: raised when a store is added, which then is made in databases of before."""

Ended = Done | Refused | Broken
Then = Callable[[Ended], None]

IN_PLAIN_WORDS = {
    "QuotaExceededError": "there is no room left on this device",
    "VersionError": "a newer version of the app has been here",
}


class Database:
    """One database. It opens itself when it is first used, and again when the browser has closed it.

    `lost` is called when the database is being deleted or upgraded elsewhere: this connection has then stepped aside.
    """

    def __init__(self, name: str, stores: tuple[str, ...], lost: Callable[[], None]):
        self.name = name
        self._stores = stores
        self._lost = lost
        self._connection: Any = None
        self._opening = False
        self._gone = False
        self._waiting: list[tuple[Plan, Then]] = []

    def run(self, plan: Plan, then: Then) -> None:
        """Carry out a plan, in the order of the calls; `then` gets Done, Refused or Broken."""
        if self._gone:
            then(Broken(plan, "the data of this app has been removed from this device"))
        elif self._connection is None:
            self._waiting.append((plan, then))
            self._open()
        else:
            self._begin(plan, then)

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
        self._opening = True
        try:
            request = indexedDB.open(self.name, VERSION)
        except JavaScriptError as error:
            self._opening = False
            self._refuse_waiting(_explain(error))
            return
        request.onupgradeneeded = lambda event: self._create(request.result)
        request.onsuccess = lambda event: self._opened(request.result)
        request.onerror = lambda event: self._failed(request.error)
        # `blocked`: pages with an older version have it open, or it is being deleted elsewhere. They hear of it and
        # step aside; the request then goes on by itself.

    def _create(self, connection: Any) -> None:
        for store in self._stores:
            if not connection.objectStoreNames.contains(store):
                connection.createObjectStore(store)

    def _opened(self, connection: Any) -> None:
        self._opening = False
        if self._gone:
            connection.close()
            return
        self._connection = connection
        connection.onversionchange = lambda event: self._step_aside()
        connection.onclose = lambda event: self._terminated()
        waiting = self._waiting
        self._waiting = []
        for plan, then in waiting:
            self.run(plan, then)

    def _failed(self, error: Any) -> None:
        self._opening = False
        self._refuse_waiting(_explain(error))

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
        for plan, then in waiting:
            then(Broken(plan, problem))

    # One transaction.

    def _begin(self, plan: Plan, then: Then) -> None:
        mode = "readwrite" if plan.writing else "readonly"
        stores = list(plan.stores or self._stores) if plan.writing else [store for store, key in plan.reads]
        durability = to_js({"durability": "strict" if plan.durable else "relaxed"})
        try:
            transaction = self._connection.transaction(to_js(stores), mode, durability)
        except JavaScriptError as error:
            if error.name != "InvalidStateError":
                then(Broken(plan, _explain(error)))
                return
            # The connection is closing and nobody said so. Nothing was written: open it again and go on.
            self._connection = None
            self.run(plan, then)
            return
        Attempt(transaction, plan, then).start()


class Attempt:
    """One plan in one transaction."""

    def __init__(self, transaction: Any, plan: Plan, then: Then):
        self._transaction = transaction
        self._plan = plan
        self._then = then
        self._values: list[object] = [None] * len(plan.reads)
        self._missing = len(plan.reads)
        self._refused = False
        self._problem = ""

    def start(self) -> None:
        transaction = self._transaction
        # Only `complete` says that something is saved. An error ends in `abort`, whatever its cause.
        transaction.oncomplete = lambda event: self._complete()
        transaction.onabort = lambda event: self._aborted()
        for place, (store, key) in enumerate(self._plan.reads):
            self._read(place, store, key)
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
        self._then(Broken(self._plan, self._problem or _explain(self._transaction.error)))


def remove(name: str, then: Callable[[], None]) -> None:
    """Delete a database. Other connections step aside when they hear of it; until then the request is blocked."""
    request = indexedDB.deleteDatabase(name)
    request.onsuccess = lambda event: then()
    request.onerror = lambda event: then()


def _explain(error: Any) -> str:
    """Say in plain words what went wrong; `error` is a DOMException, an exception or None."""
    if error is None:
        return "the browser has ended the transaction"
    name = getattr(error, "name", None) or type(error).__name__
    return IN_PLAIN_WORDS.get(name) or f"{name}: {getattr(error, 'message', None) or error}"

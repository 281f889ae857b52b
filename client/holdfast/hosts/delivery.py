"""Hosts the courier in the browser: in the service worker, or in a page where there is no worker."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from holdfast.browser import Math, Promise, clearTimeout, crypto, new, setTimeout
from holdfast.hosts.channel import Channel, Lock
from holdfast.hosts.indexeddb import Database
from holdfast.hosts.socket import Posts, Socket
from holdfast.sync.courier import STOPPED, Courier
from holdfast.sync.events import (
    Connect,
    Connected,
    Disconnect,
    Disconnected,
    Event,
    Fired,
    Heard,
    Run,
    Send,
    SetTimer,
    Start,
    Stop,
    StopTimer,
    TakeNewIdentity,
    Tell,
    Wake,
)
from holdfast.sync.fields import Record
from holdfast.sync.storage import STORES, Renew

SOCKET_FAILURES = 2
"""So many sockets in a row that brought nothing, and POST gets a try."""
PROBE_FIRST = 5_000
"""Milliseconds after which a socket is tried again beside POST. Each failure doubles it."""
PROBE_LONGEST = 300_000
LONGEST_WAIT = 25_000
"""Milliseconds after which `settled` gives up: a browser ends a worker that asks for much more."""


def database_name(app: str, actor: str) -> str:
    """Name the database, the channel and the lock of one actor."""
    return f"holdfast:{app}:{actor}"


class Delivery:
    """Runs the courier of one actor while it holds the lock for it."""

    def __init__(self, app: str, actor: str, version: str):
        name = database_name(app, actor)
        self.actor = actor
        self._courier = Courier(actor, version, version)
        self._database = Database(name, STORES, self.stop)
        self._channel = Channel(name, self._hear)
        self._timers: dict[str, Any] = {}
        self._link: Posts | Socket | None = None
        self._socket_failures = 0
        self._probe_after = PROBE_FIRST
        self._running = False
        self.stopped = False
        self._waiting: list[Callable[[bool], None]] = []
        self._lock = Lock("holdfast:courier:" + name, self._granted)

    def wake(self, urgent: bool, layout: str = "") -> None:
        """Look for something to send; `urgent` also tries to connect now. `layout` is that of the page that asks."""
        self._courier.layout = layout or self._courier.layout
        self._put(Wake(urgent))
        if self._link is not None and not self._link.pokes:
            self._put(Heard({"type": "poke"}))

    def settled(self) -> Any:
        """Return a promise kept when there is nothing more to do for now: with True when all is sent, else False."""
        return new(Promise, self._wait)

    def stop(self) -> None:
        """End for good."""
        self._put(Stop())
        self._running = False
        self.stopped = True
        self._lock.release()
        self._channel.close()
        self._database.close()
        self._settle()

    def _granted(self) -> None:
        self._running = True
        self._put(Start())

    def _hear(self, notice: Record) -> None:
        if notice.get("type") == "signed_out":
            self.stop()

    def _wait(self, resolve: Callable[[bool], None], reject: Any) -> None:
        self._waiting.append(resolve)
        # Whoever holds the lock instead, or a server that is slow: nobody waits for ever.
        setTimeout(lambda: resolve(False), LONGEST_WAIT)
        self._settle()

    def _settle(self) -> None:
        courier = self._courier
        if self.stopped or (self._running and (courier.idle or courier.stuck)):
            waiting = self._waiting
            self._waiting = []
            for resolve in waiting:
                resolve(courier.all_sent)

    def _put(self, event: Event) -> None:
        if self._running:
            if isinstance(event, Wake) and self._courier.phase == STOPPED:
                # It found an empty database; the page that wakes it has filled it.
                event = Start()
            for effect in self._courier.step(event, Math.random()):
                self._do(effect)
            self._settle()

    def _do(self, effect: object) -> None:
        if isinstance(effect, Send):
            if self._link is not None:
                self._link.send(effect.message)
        elif isinstance(effect, Run):
            self._database.run(effect.plan, self._put)
        elif isinstance(effect, Tell):
            self._channel.tell(effect.notice)
        elif isinstance(effect, SetTimer):
            self._set_timer(effect.timer, effect.seconds)
        elif isinstance(effect, StopTimer):
            clearTimeout(self._timers.get(effect.timer))
        elif isinstance(effect, Connect):
            self._connect()
        elif isinstance(effect, Disconnect):
            self._hang_up()
        elif isinstance(effect, TakeNewIdentity):
            self._database.run(Renew(crypto.randomUUID(), effect.client, effect.applied, effect.epoch), self._put)

    def _set_timer(self, name: str, seconds: float) -> None:
        clearTimeout(self._timers.get(name))
        self._timers[name] = setTimeout(lambda: self._put(Fired(name)), int(seconds * 1000))

    def _connect(self) -> None:
        self._hang_up()
        if self._socket_failures >= SOCKET_FAILURES:
            self._socket_failures = 0
            posts = self._link = Posts(self._put)
            setTimeout(lambda: self._probe(posts), self._probe_after)
            posts.open()
        else:
            self._link = Socket(self._put, self._socket_failed)
            self._link.open()

    def _hang_up(self) -> None:
        if self._link is not None:
            self._link.close()
            self._link = None

    def _probe(self, posts: Posts) -> None:
        """See whether sockets work again: by POST nobody is told of the others' changes before they ask."""
        if self._link is not posts:
            return

        def hear(event: Event) -> None:
            if isinstance(event, Connected):
                probe.send(posts.hello)
            elif isinstance(event, Heard):
                probe.close()
                self._probe_after = PROBE_FIRST
                if self._link is posts:
                    self._put(Disconnected())
                    self._put(Wake(True))

        def failed() -> None:
            self._probe_after = min(self._probe_after * 2, PROBE_LONGEST)
            setTimeout(lambda: self._probe(posts), self._probe_after)

        probe = Socket(hear, failed)
        probe.open()

    def _socket_failed(self) -> None:
        self._socket_failures += 1

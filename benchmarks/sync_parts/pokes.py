"""Pokes: how soon 500 connected clients hear that something has changed, and what each costs in memory.

Ours is from sending a command, by a POST beside the sockets, until each client's poke has arrived: the command's
transaction is in it. Against it a bare flask-sock server that sends to all what one client says, from saying it until
each has it. Both run in one process of gunicorn with gevent. Memory is what the processes hold beyond what they held
before the clients came, divided by their number.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import time
import urllib.request
import uuid
from collections.abc import Awaitable, Callable
from pathlib import Path
from urllib.parse import urlsplit

import stockroom as app
from holdfast.wire import pack
from simple_websocket import AioClient

from benchmarks.sync_parts.results import Finding, percentile
from benchmarks.sync_parts.servers import Process, repeater, stockroom
from benchmarks.sync_parts.stage import fill_stockroom

SETTLE = 0.5
"""Seconds of quiet between two rounds."""


def measure(folder: Path, clients: int, rounds: int) -> list[Finding]:
    """Compare with so many clients, turn by turn."""
    folder.mkdir(exist_ok=True)
    fill_stockroom(folder, 100)
    with stockroom(folder, folder) as ours, repeater(folder) as theirs:
        return asyncio.run(compare(ours, theirs, clients, rounds))


async def compare(ours: Process, theirs: Process, clients: int, rounds: int) -> list[Finding]:
    """Connect everyone to both servers, and have them speak in turn."""
    sender = Sender(ours.url)
    await asyncio.to_thread(sender.send)
    pokes = Crowd("/holdfast/socket", ours, clients, hello)
    repeats = Crowd("/socket", theirs, clients, None)
    for crowd in (pokes, repeats):
        await crowd.come()
    for turn in range(rounds + 1):
        for crowd, speak in ((pokes, lambda: asyncio.to_thread(sender.send)), (repeats, repeats.say)):
            await crowd.hear_all(speak, counts=turn > 0)
    for crowd in (pokes, repeats):
        await crowd.go()
    late = [percentile(crowd.latencies, 0.95) for crowd in (pokes, repeats)]
    memory = [crowd.memory / 1024 for crowd in (pokes, repeats)]
    return [
        Finding(f"poke to {clients} clients, p95", f"{late[0]:.1f} ms", f"bare: {late[1]:.1f} ms", late[0] / late[1]),
        Finding("  memory of a client", f"{memory[0]:.0f} KiB", f"bare: {memory[1]:.0f} KiB", memory[0] / memory[1]),
    ]


def hello() -> str:
    """What a client says first."""
    said = {"type": "hello", "protocol": 1, "client": str(uuid.uuid4()), "actor": str(app.KEEPER)}
    return json.dumps({**said, "schema": "", "functions": "", "cursor": None})


class Sender:
    """A client that recounts an item, by POST."""

    def __init__(self, url: str) -> None:
        self._url = url
        self._hello = json.loads(hello())
        self._last = 0

    def send(self) -> None:
        """Push one command and check that it was done."""

        self._last += 1
        id = pack(app.item_id(1))
        at = "2026-11-22T09:30:00.000000+00:00"
        command = {"id": self._last, "name": "MissingPage.count_item", "version": 1, "ids": [], "at": at}
        push = {
            "type": "push",
            "commands": [{**command, "args": {"id": id, "amount": 100 + self._last}, "base_versions": {}}],
        }
        request = urllib.request.Request(
            f"{self._url}/holdfast/messages",
            json.dumps([self._hello, push]).encode(),
            {"Content-Type": "application/json", "Origin": self._url},
        )
        with urllib.request.urlopen(request, timeout=30) as answer:
            ack = json.loads(answer.read())[-1]
        assert ack["results"][0]["status"] == "done", ack


class Crowd:
    """Many clients of one server. `latencies` are milliseconds, `memory` bytes of the server for each client."""

    def __init__(self, path: str, server: Process, clients: int, greeting: Callable[[], str] | None) -> None:
        self.latencies: list[float] = []
        self.memory = 0.0
        self._server = server
        self._clients = clients
        self._greeting = greeting
        # Not "localhost": each connection would look that name up.
        self._url = f"ws://127.0.0.1:{urlsplit(server.url).port}{path}"
        self._sockets: list[AioClient] = []
        self._readers: list[asyncio.Task[None]] = []
        self._heard: asyncio.Queue[float] = asyncio.Queue()

    async def come(self) -> None:
        """Connect everyone."""
        before = self._server.memory()
        for _ in range(self._clients):
            socket = await AioClient.connect(self._url)
            if self._greeting is not None:
                await socket.send(self._greeting())
                assert json.loads(await socket.receive()) == {"type": "poke"}
            self._sockets.append(socket)
            self._readers.append(asyncio.create_task(self._read(socket)))
        await asyncio.sleep(SETTLE)
        self.memory = (self._server.memory() - before) / self._clients

    async def hear_all(self, speak: Callable[[], Awaitable[None]], *, counts: bool) -> None:
        """Have something said, and wait until everyone has heard it."""
        await asyncio.sleep(SETTLE)
        begun = time.perf_counter()
        await speak()
        times = [await asyncio.wait_for(self._heard.get(), 60) - begun for _ in self._sockets]
        if counts:
            self.latencies += [each * 1000 for each in times]

    async def say(self) -> None:
        """One client says something of the size of a poke."""
        await self._sockets[0].send('{"type":"poke"}')

    async def go(self) -> None:
        """Disconnect everyone."""
        for reader in self._readers:
            reader.cancel()
        for socket in self._sockets:
            with contextlib.suppress(Exception):  # it may have gone by itself
                await socket.close()

    async def _read(self, socket: AioClient) -> None:
        while True:
            await socket.receive()
            self._heard.put_nowait(time.perf_counter())

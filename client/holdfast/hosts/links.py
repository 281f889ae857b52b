"""Links to the server in CPython: over WebSocket, or the same messages by POST."""

from __future__ import annotations

import json
import queue
import threading
import urllib.request
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Protocol

import simple_websocket

if TYPE_CHECKING:
    from holdfast.sync.fields import Record

OpenLink = Callable[[Callable[[], None], Callable[[object], None], Callable[[], None]], "Link"]
"""Opens a link: it is given what to call when the link is open, when it brings a message, and when it is lost."""


class Link(Protocol):
    """A way to the server. It reports to the `hear` and `lost` it was opened with, from any thread."""

    def send(self, message: Record) -> None: ...

    def close(self) -> None: ...


class SocketLink:
    """A WebSocket to `<url>/holdfast/socket`."""

    def __init__(
        self,
        url: str,
        headers: Mapping[str, str],
        opened: Callable[[], None],
        hear: Callable[[object], None],
        lost: Callable[[], None],
    ):
        self._url = "ws" + url.removeprefix("http") + "/holdfast/socket"
        self._headers = dict(headers)
        self._opened = opened
        self._hear = hear
        self._lost = lost
        self._socket: simple_websocket.Client | None = None
        self._closed = False
        threading.Thread(target=self._read, daemon=True).start()

    def send(self, message: Record) -> None:
        if self._socket is not None:
            try:
                self._socket.send(json.dumps(message))
            except simple_websocket.ConnectionClosed:
                self._lost()

    def close(self) -> None:
        self._closed = True
        if self._socket is not None:
            try:
                self._socket.close()
            except (simple_websocket.ConnectionClosed, OSError):
                # It is closed, which is what was asked for.
                return

    def _read(self) -> None:
        try:
            self._socket = simple_websocket.Client(self._url, headers=self._headers)
            if self._closed:
                self._socket.close()
                return
            self._opened()
            while True:
                self._hear(json.loads(self._socket.receive()))
        except (OSError, ValueError, simple_websocket.ConnectionError, simple_websocket.ConnectionClosed):
            self._lost()


class PostLink:
    """The same messages by POST to `<url>/holdfast/messages`, for where there is no socket. Nobody pokes it."""

    def __init__(
        self,
        url: str,
        headers: Mapping[str, str],
        opened: Callable[[], None],
        hear: Callable[[object], None],
        lost: Callable[[], None],
    ):
        self._url = url + "/holdfast/messages"
        self._headers = {"Content-Type": "application/json", **headers}
        self._hear = hear
        self._lost = lost
        self._hello: Record | None = None
        self._messages: queue.Queue[Record | None] = queue.Queue()
        threading.Thread(target=self._work, daemon=True).start()
        opened()

    def send(self, message: Record) -> None:
        self._messages.put(message)

    def close(self) -> None:
        self._messages.put(None)

    def _work(self) -> None:
        while True:
            message = self._messages.get()
            if message is None:
                return
            try:
                self._exchange(message)
            except (OSError, ValueError):
                self._lost()
                return

    def _exchange(self, message: Record) -> None:
        if message["type"] == "hello":
            self._hello = message
            messages = [message]
        else:
            messages = [self._hello or {}, message]
        body = json.dumps(messages).encode("utf-8")
        request = urllib.request.Request(self._url, body, self._headers)
        with urllib.request.urlopen(request, timeout=30) as response:
            answers = json.loads(response.read())
        if message["type"] != "hello" and answers and answers[0].get("type") == "poke":
            # The answer to the hello that every body begins with.
            answers = answers[1:]
        for answer in answers:
            self._hear(answer)


def session(url: str, headers: Mapping[str, str]) -> Record:
    """Ask the server who is signed in: `{actor, app, build}`. Raises OSError when it cannot be reached."""
    request = urllib.request.Request(url + "/holdfast/session", headers=dict(headers))
    with urllib.request.urlopen(request, timeout=30) as response:
        answer: Record = json.loads(response.read())
    return answer

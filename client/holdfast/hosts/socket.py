"""Links from the browser to the server: a WebSocket, or the same messages by POST where there is none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from holdfast.browser import JSON, AbortController, WebSocket, fetch, from_js, location, new, setTimeout, to_js
from holdfast.sync.events import Connected, Disconnected, Event, Heard
from holdfast.sync.fields import Record

Put = Callable[[Event], None]


class Posts:
    """Messages by POST. Each body begins with the hello, because nothing is remembered between them."""

    pokes = False
    """Nobody pokes: something has to ask from time to time."""

    def __init__(self, put: Put):
        self._put = put
        self.hello: Record = {}
        self._messages: list[Record] = []
        self._abort: Any = new(AbortController)

    def open(self) -> None:
        """There is nothing to open."""
        setTimeout(lambda: self._put(Connected()), 0)

    def send(self, message: Record) -> None:
        """Send a message, together with the others of the same moment."""
        if message["type"] == "hello":
            self.hello = message
            setTimeout(lambda: self._hear({"type": "poke"}), 0)
        else:
            self._messages.append(message)
            if len(self._messages) == 1:
                setTimeout(self._flush, 0)

    def close(self) -> None:
        """Give up what is on its way."""
        self._put = _ignore
        self._abort.abort()

    def _flush(self) -> None:
        messages = [self.hello, *self._messages]
        self._messages = []
        self.post(messages)

    def post(self, messages: list[Record]) -> None:
        """Send `messages`, the first being the hello, and hear the answers."""
        options = {
            "method": "POST",
            "headers": {"Content-Type": "application/json"},
            "body": JSON.stringify(to_js(messages)),
            "signal": self._abort.signal,
            "cache": "no-store",
        }
        fetch("/holdfast/messages", to_js(options)).then(lambda response: response.json()).then(
            self._answered, lambda error: self._put(Disconnected())
        )

    def _answered(self, answers: Any) -> None:
        heard = from_js(answers)
        if heard and heard[0].get("type") == "poke":
            # It answers the hello.
            heard = heard[1:]
        for answer in heard:
            self._hear(answer)

    def _hear(self, message: object) -> None:
        self._put(Heard(message))


class Socket:
    """A WebSocket. The first pull of all goes by POST, which is compressed."""

    pokes = True

    def __init__(self, put: Put, failed: Callable[[], None]):
        self._put = put
        self._failed = failed
        self._heard = False
        self._hello: Record = {}
        self._socket: Any = None
        self._posts = Posts(self._pass_on)

    def open(self) -> None:
        """Begin to connect."""
        scheme = "wss" if location.protocol == "https:" else "ws"
        try:
            socket = self._socket = new(WebSocket, f"{scheme}://{location.host}/holdfast/socket")
        except Exception:
            # Forbidden by a policy, or not there at all.
            setTimeout(lambda: self._closed(None), 0)
            return
        socket.onopen = self._open
        socket.onmessage = self._receive
        socket.onclose = self._closed

    def send(self, message: Record) -> None:
        """Send a message."""
        if message["type"] == "hello":
            self._hello = message
        if message["type"] == "pull" and message["cursor"] is None:
            self._posts.post([self._hello, message])
        else:
            self._socket.send(JSON.stringify(to_js(message)))

    def close(self) -> None:
        """Close it, and hear nothing more of it."""
        self._put = _ignore
        self._posts.close()
        if self._socket is not None:
            self._socket.close()

    def _open(self, event: Any) -> None:
        self._put(Connected())

    def _receive(self, event: Any) -> None:
        self._heard = True
        self._put(Heard(from_js(JSON.parse(event.data))))

    def _closed(self, event: Any) -> None:
        if not self._heard:
            # Some networks let a socket open and nothing through it.
            self._failed()
        self._put(Disconnected())

    def _pass_on(self, event: Event) -> None:
        self._put(event)


def _ignore(event: Event) -> None:
    """Hear nothing more of a link that was given up."""

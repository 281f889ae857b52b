"""The WebSocket: messages in, answers and pokes out, over flask-sock."""

import logging
import threading
import time
from typing import Any, Protocol

from flask import request
from simple_websocket import ConnectionClosed

from flask_holdfast.conversation import MESSAGE_LIMIT, Conversation
from flask_holdfast.pokes import PokeHub

log = logging.getLogger("flask_holdfast")

SEND_SECONDS = 30
"""How long a client may take to accept what it is sent before its socket is closed; it connects again and pulls."""

SOCKET_OPTIONS = {"ping_interval": 25, "max_message_size": 2 * MESSAGE_LIMIT}
"""For simple-websocket. Its own size limit closes without a word, so it lies above ours, which answers."""

INBOX = 32
"""Messages of one client that wait to be answered; more are left in its connection, so that it has to wait itself."""

INBOX_PAUSE = 0.05
"""Seconds between two looks whether there is room for more."""

MESSAGE_TOO_BIG = 1009

_POKE = object()
"""Stands in a socket's queue of received messages for a poke."""

_SOCKET_KEYS = ("werkzeug.socket", "gunicorn.socket")


class WholeSends:
    """A connection's socket whose `send` sends everything, one sender at a time, and does not wait for ever.

    simple-websocket ignores how much `send` took, which under gevent may be a part, and answers pings from another
    thread than the one that sends messages.
    """

    def __init__(self, sock: Any) -> None:  # Any: a plain, a TLS or a gevent socket
        self.inbox: list[Any] | None = None
        """What was received and is not answered yet; once it is full, nothing more is received."""
        self._sock = sock
        self._lock = threading.Lock()
        sock.settimeout(SEND_SECONDS)

    def send(self, data: bytes) -> int:
        """Send all of `data`."""
        with self._lock:
            self._sock.sendall(data)
        return len(data)

    def recv(self, size: int) -> bytes:
        """Receive up to `size` bytes. Pings are sent before the time limit for sending could pass."""
        while self.inbox is not None and len(self.inbox) >= INBOX:
            time.sleep(INBOX_PAUSE)
        received: bytes = self._sock.recv(size)
        return received

    def __getattr__(self, name: str) -> Any:  # Any: whatever else the socket has
        return getattr(self._sock, name)


class WebSocket(Protocol):
    """The part of simple_websocket.Server that is used here."""

    sock: WholeSends
    input_buffer: list[Any]  # Any: text, bytes, or the poke's stand-in
    event: threading.Event

    def receive(self) -> Any: ...

    def send(self, data: str) -> None: ...

    def close(self, reason: int | None = None, message: str | None = None) -> None: ...


def wrap_socket() -> None:
    """Make the current request's connection send whole messages. Call it before the upgrade."""
    for key in _SOCKET_KEYS:
        if key in request.environ:
            request.environ[key] = WholeSends(request.environ[key])


def converse(ws: WebSocket, conversation: Conversation, hub: PokeHub) -> None:
    """Answer a socket's messages until it closes; pass pokes on in between.

    Pokes wait in the socket's own queue, so that this thread alone sends, and any number of them becomes one. A client
    that is slow to read is thus owed at most one answer and one poke: it pulls what it missed when it can.
    """
    ws.sock.inbox = ws.input_buffer
    waiting = threading.Event()

    def poke() -> None:
        if not waiting.is_set():
            waiting.set()
            ws.input_buffer.append(_POKE)
            ws.event.set()

    unsubscribe = hub.subscribe(poke)
    try:
        while True:
            message = ws.receive()
            if message is _POKE:
                waiting.clear()
                # Before hello nobody knows who listens.
                if conversation.greeted:
                    ws.send('{"type":"poke"}')
                continue
            if message is None:
                continue
            reply = conversation.receive(message)
            for text in reply.texts:
                ws.send(text)
            if len(message) > MESSAGE_LIMIT:
                ws.close(MESSAGE_TOO_BIG, "message too big")
                return
    except (ConnectionClosed, OSError) as error:
        log.debug("socket closed: %s", error)
    finally:
        ws.sock.inbox = None
        unsubscribe()

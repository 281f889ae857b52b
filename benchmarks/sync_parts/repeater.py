"""A bare flask-sock server: what one client says is sent to all of them. `pokes` compares Holdfast's pokes with it."""

from __future__ import annotations

from typing import Any

from flask import Flask
from flask_sock import Sock

app = Flask(__name__)
sock = Sock(app)
connected: set[Any] = set()


@sock.route("/socket")  # type: ignore[untyped-decorator]  # flask-sock ships no types
def repeat(ws: Any) -> None:
    """Send everyone what this client says, until it goes."""
    connected.add(ws)
    try:
        while True:
            said = ws.receive()
            for each in list(connected):
                each.send(said)
    finally:
        connected.discard(ws)

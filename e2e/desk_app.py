"""The ticket desk with faults that a test can switch on by creating a file in the data folder.

`die-after-commit`  the process kills itself after it committed a new ticket and before it answers
`slow`              every new ticket takes a tenth of a second, so that a test can act in the middle

`sockets` in the same folder always holds the number of open sockets.
"""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flask import Flask
from sqlalchemy import Connection, Engine, event
from sqlalchemy.pool import Pool
from ticketdesk import create_app as create_desk

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


def create_app() -> Flask:
    """The desk, faulty on demand."""
    app = create_desk()
    folder = Path(app.instance_path)
    die_after_commit(folder / "die-after-commit")
    slow_down(folder / "slow")
    app.wsgi_app = SocketCounter(app.wsgi_app, folder / "sockets")  # type: ignore[method-assign]  # as Flask documents it
    return app


def writes_ticket(statement: str) -> bool:
    """Whether a statement puts a new row into the table of tickets."""
    return statement.lstrip().upper().startswith("INSERT INTO") and "tickets" in statement.split("(")[0]


def die_after_commit(flag: Path) -> None:
    """Kill this process once a transaction that wrote a ticket is committed, if the flag's file is there."""

    def note(connection: Connection, cursor: Any, statement: str, *_: Any) -> None:
        if writes_ticket(statement):
            connection.info["wrote"] = True

    def forget(connection: Connection) -> None:
        connection.info.pop("wrote", None)

    def die(_: Any, record: Any) -> None:
        # A connection returns to the pool right after its commit; the answer is written later than that.
        if record.info.pop("wrote", False) and flag.exists():
            flag.unlink()
            os.kill(os.getpid(), signal.SIGKILL)

    event.listen(Engine, "after_cursor_execute", note)
    event.listen(Engine, "rollback", forget)
    event.listen(Pool, "checkin", die)


def slow_down(flag: Path) -> None:
    """Let each new ticket take its time, if the flag's file is there."""

    def wait(connection: Connection, cursor: Any, statement: str, *_: Any) -> None:
        if writes_ticket(statement) and flag.exists():
            time.sleep(0.1)

    event.listen(Engine, "after_cursor_execute", wait)


class SocketCounter:
    """Writes to a file how many sockets are open: for each, the application is busy until it closes."""

    def __init__(self, application: WSGIApplication, path: Path) -> None:
        self.application = application
        self.path = path
        self.open = 0
        self.lock = threading.Lock()

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        if environ.get("PATH_INFO") != "/holdfast/socket":
            return self.application(environ, start_response)
        self.change(1)
        try:
            return self.application(environ, start_response)
        finally:
            self.change(-1)

    def change(self, by: int) -> None:
        with self.lock:
            self.open += by
            self.path.write_text(str(self.open))

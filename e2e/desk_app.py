"""The ticket desk with faults that a test can switch on by creating a file in the data folder.

`die-after-commit`  the whole server is killed after it committed a command and before it answers
`worker-dies`       the process that committed a command is killed before it answers, and the others go on
`slow`              every command takes a tenth of a second, so that a test can act in the middle

`sockets-<process>` in the same folder always holds the number of a process's open sockets.
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
from flask_holdfast import command_committed
from flask_holdfast.replay import Replay
from holdfast.sync.messages import Result
from ticketdesk import create_app as create_desk

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


def create_app() -> Flask:
    """The desk, faulty on demand."""
    app = create_desk()
    folder = Path(app.instance_path)

    perform = Replay.perform

    def perform_slowly(*arguments: Any) -> Result | None:
        if (folder / "slow").exists():
            time.sleep(0.1)
        return perform(*arguments)

    Replay.perform = perform_slowly  # type: ignore[assignment,method-assign]  # no signal is sent before a commit

    def trouble(_: object, **__: object) -> None:
        if (folder / "die-after-commit").exists():
            (folder / "die-after-commit").unlink()
            os.killpg(os.getpgrp(), signal.SIGKILL)

        if (folder / "worker-dies").exists():
            (folder / "worker-dies").unlink()
            os.kill(os.getpid(), signal.SIGKILL)

    # A signal keeps its receivers weakly; this one lives as long as the app.
    command_committed.connect(trouble, weak=False)
    app.wsgi_app = SocketCounter(app.wsgi_app, folder)  # type: ignore[method-assign]  # as Flask documents it
    return app


class SocketCounter:
    """Writes to a file how many sockets are open: for each, the application is busy until it closes."""

    def __init__(self, application: WSGIApplication, folder: Path) -> None:
        self.application = application
        self.folder = folder
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
            (self.folder / f"sockets-{os.getpid()}").write_text(str(self.open))

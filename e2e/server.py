"""A real server process with a data folder and a port of its own, and what tests do to it."""

from __future__ import annotations

import contextlib
import http.server
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import psycopg
from playwright.sync_api import BrowserContext

ADA = "11111111-1111-4111-8111-111111111111"
BRUNO = "22222222-2222-4222-8222-222222222222"

PATIENCE = 60  # seconds after which a test gives up; no test asserts on less


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


class DeskServer:
    """The ticket desk, served by `holdfast serve` in a process that can be killed, frozen and started again."""

    def __init__(
        self,
        folder: Path,
        client: Path,
        app: str = "e2e.desk_app:create_app",
        *,
        postgresql: str | None = None,
        workers: int = 1,
    ) -> None:
        self.folder = folder
        self.client = client
        self.app = app
        self.postgresql = postgresql
        """The URL of an empty database; None: a SQLite file in the folder."""
        self.workers = workers
        self.port = free_port()
        self.url = f"http://localhost:{self.port}"
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start the process and wait until it answers."""
        environment = {
            **os.environ,
            "TICKETDESK_DATA": str(self.folder),
            "FLASK_HOLDFAST_CLIENT": str(self.client),
        }
        if self.postgresql is not None:
            environment["FLASK_HOLDFAST_DATABASE"] = self.postgresql
        serve = [sys.executable, "-m", "holdfast_build", "serve", self.app, "--port", str(self.port)]
        if self.workers > 1:
            serve += ["--workers", str(self.workers)]
        with (self.folder / "server.log").open("ab") as log:
            self.process = subprocess.Popen(
                serve,
                env=environment,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        deadline = time.monotonic() + PATIENCE
        while not self.answers():
            if self.process.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"The server does not answer:\n{self.log()}")
            time.sleep(0.05)

    def answers(self) -> bool:
        """Whether the server answers a request."""
        try:
            with urllib.request.urlopen(f"{self.url}/sign-in", timeout=5) as answer:
                return bool(answer.status == 200)
        except (urllib.error.URLError, OSError):
            return False

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the process and all it started."""
        assert self.process is not None, "the server is not running"
        os.killpg(self.process.pid, number)

    def kill(self) -> None:
        """kill -9."""
        self.signal(signal.SIGKILL)
        self.wait_for_death()

    def wait_for_death(self) -> None:
        """Wait until the process is gone."""
        assert self.process is not None, "the server is not running"
        self.process.wait(PATIENCE)
        self.process = None
        # Its children die with it, but a moment later; until then the port is theirs.
        while self.listens():
            time.sleep(0.02)

    def listens(self) -> bool:
        """Whether anything listens on the port."""
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self.port)) == 0

    def freeze(self) -> None:
        """Stop the process where it stands; its sockets stay open and silent."""
        self.signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let a frozen process go on."""
        self.signal(signal.SIGCONT)

    def stop(self) -> None:
        """End the process if it still runs."""
        if self.process is not None and self.process.poll() is None:
            self.kill()

    @property
    def database(self) -> Path:
        """The server's SQLite file."""
        return self.folder / "holdfast.sqlite"

    def rows(self, query: str, *parameters: object) -> list[tuple[Any, ...]]:
        """Rows read straight from the server's database, past the server."""
        if self.postgresql is not None:
            with psycopg.connect(self.postgresql) as session:
                found = session.execute(query.replace("?", "%s").encode(), parameters).fetchall()
            # PostgreSQL knows ids as such, SQLite as text.
            return [tuple(str(value) if isinstance(value, uuid.UUID) else value for value in row) for row in found]
        connection = sqlite3.connect(f"file:{self.database}?mode=ro", uri=True, timeout=PATIENCE)
        try:
            return connection.execute(query, parameters).fetchall()
        finally:
            connection.close()

    def tickets(self) -> list[tuple[str, str]]:
        """Subject and status of every ticket on the server, ordered by subject."""
        return [(row[0], row[1]) for row in self.rows("SELECT subject, status FROM tickets ORDER BY subject")]

    def ids_of_tickets(self) -> dict[str, str]:
        """The id of every ticket on the server by its subject."""
        return {subject: str(uuid.UUID(id)) for subject, id in self.rows("SELECT subject, id FROM tickets")}

    def holders(self) -> dict[str, str]:
        """The id of the representative who holds it, for every ticket on the server by its subject."""
        rows = self.rows("SELECT subject, representative_id FROM tickets")
        return {subject: str(uuid.UUID(id)) for subject, id in rows}

    def everything(self) -> dict[str, list[tuple[Any, ...]]]:
        """Every row of every table."""
        of_sqlite = "SELECT name FROM sqlite_master WHERE type = 'table'"
        of_postgresql = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
        names = [row[0] for row in self.rows(of_sqlite if self.postgresql is None else of_postgresql)]
        return {name: self.rows(f'SELECT * FROM "{name}"') for name in names}

    def fault(self, name: str) -> None:
        """Switch on one of the faults of e2e.desk_app."""
        (self.folder / name).touch()

    @contextlib.contextmanager
    def tripwire(self) -> Iterator[list[str]]:
        """Listen in the dead server's place: yields the paths of the requests that reach it, and answers none."""
        requested: list[str] = []

        class Refuse(http.server.BaseHTTPRequestHandler):
            def handle_one_request(self) -> None:
                line = self.rfile.readline(65537).decode("latin-1").split()
                if len(line) > 1:
                    requested.append(line[1])
                self.close_connection = True

        listener = http.server.ThreadingHTTPServer(("127.0.0.1", self.port), Refuse)
        thread = threading.Thread(target=listener.serve_forever)
        thread.start()
        try:
            yield requested
        finally:
            listener.shutdown()
            listener.server_close()
            thread.join()

    def seed(self, context: BrowserContext, subjects: list[str]) -> None:
        """Open tickets as whoever is signed in in a context, over the wire as a client of its own would."""
        session = context.request.get(f"{self.url}/holdfast/session").json()
        hello = {
            "type": "hello",
            "protocol": 1,
            "client": str(uuid.uuid4()),
            "actor": session["actor"]["id"],
            "schema": "",
            "functions": "",
            "cursor": None,
        }
        start = datetime(2026, 1, 1, tzinfo=UTC)
        commands = [
            {
                "id": number,
                "name": "TicketListPage.create_ticket",
                "version": 1,
                "args": {"subject": subject},
                "ids": [str(uuid.uuid4())],
                "at": (start + timedelta(minutes=number)).isoformat(),
                "base_versions": {},
            }
            for number, subject in enumerate(subjects, start=1)
        ]
        for first in range(0, len(commands), 50):
            push = {"type": "push", "commands": commands[first : first + 50]}
            answer = context.request.post(
                f"{self.url}/holdfast/messages", data=[hello, push], headers={"Origin": self.url}
            )
            messages = answer.json()
            assert [m["type"] for m in messages if m["type"] == "error"] == [], messages
            assert [r["status"] for m in messages if m["type"] == "ack" for r in m["results"]].count("done") == len(
                push["commands"]
            ), messages

    def open_sockets(self) -> int:
        """How many sockets browsers hold to the server."""
        counts = [path for path in self.folder.glob("sockets-*") if _lives(int(path.name.removeprefix("sockets-")))]
        return sum(int(path.read_text() or 0) for path in counts)

    def log(self) -> str:
        """What the process printed so far."""
        return (self.folder / "server.log").read_text(errors="replace")

"""Several processes behind one port: any of them may answer any client, and all hear of every commit."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from tests.server import postgres
from tests.server.conftest import DATABASES
from tests.server.device import ANN
from tests.server.test_socket import PATIENCE, Connection, free_port, start_process

WORKERS = 3


class Shop:
    """A running shop: its port, its folder, and the settings that its processes share."""

    def __init__(self, folder: Path, settings: dict[str, str]) -> None:
        self.folder = folder
        self.settings = settings
        self.port = free_port()
        self.process = start_process(folder, self.port, WORKERS, **settings)

    def connections(self, member: UUID) -> list[Connection]:
        """More sockets than there are processes."""
        return [Connection(self.port, member).hello() for _ in range(2 * WORKERS)]

    def workers(self) -> list[int]:
        """The ids of the processes that serve."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text()
        return [int(child) for child in children.split()]


@pytest.fixture(params=DATABASES)
def shop(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Shop]:
    """The shop, served by three processes."""
    with contextlib.ExitStack() as stack:
        settings = {}
        if request.param == "postgresql":
            server = request.getfixturevalue("postgres_url")
            url = stack.enter_context(postgres.fresh_database(server, f"shop-{uuid4().hex}"))
            settings["FLASK_HOLDFAST_DATABASE"] = url
        running = Shop(tmp_path, settings)
        try:
            yield running
        finally:
            os.killpg(running.process.pid, signal.SIGKILL)
            running.process.wait()


def run_script(shop: Shop, line: str) -> None:
    """Run a line as Ann in a process that serves nothing."""
    program = (
        "from tests.server.shop_app import create_app, leave_note\n"
        "from tests.server.workshop import ShopTask\n"
        "from tests.server.device import ANN, member\n"
        "from flask_holdfast import acting_as, put_job\n"
        f"with create_app().app_context(), acting_as(member(ANN)):\n    {line}\n"
    )
    environment = {**os.environ, "SHOP_FOLDER": str(shop.folder), **shop.settings}
    subprocess.run([sys.executable, "-c", program], env=environment, check=True)


def push(connection: Connection, subject: str) -> None:
    """Push a task; pokes may come before the answer."""
    connection.push(subject)
    while (heard := connection.hear())["type"] == "poke":
        pass
    assert heard["type"] == "ack"


def pull(connection: Connection) -> str:
    """Everything that the member may read, as text."""
    connection.say({"type": "pull", "cursor": None})
    while (heard := connection.hear())["type"] != "patch":
        pass
    return json.dumps(heard["ops"])


def see(connection: Connection, subject: str) -> None:
    """Wait for a poke after which a pull shows a task. Pokes may come for nothing, so there may be several."""
    while True:
        while connection.hear()["type"] != "poke":
            pass
        if subject in pull(connection):
            return


def test_a_commit_in_any_process_reaches_the_clients_of_all(shop: Shop) -> None:
    listening = shop.connections(ANN)
    assert len(shop.workers()) == WORKERS
    for number, connection in enumerate(shop.connections(ANN)):
        push(connection, f"Glue {number}")
        for other in listening:
            see(other, f"Glue {number}")


def test_a_change_by_a_script_reaches_them_too(shop: Shop) -> None:
    listening = shop.connections(ANN)
    run_script(shop, "ShopTask.add('From a script', None)")
    for connection in listening:
        see(connection, "From a script")


def test_when_a_process_dies_its_clients_go_on_at_another(shop: Shop) -> None:
    connection = Connection(shop.port).hello()
    push(connection, "Before")
    for worker in shop.workers()[:-1]:
        os.kill(worker, signal.SIGKILL)
    connection = Connection(shop.port).hello()
    assert "Before" in pull(connection)


def test_a_job_put_by_a_script_is_run_by_a_process_that_serves(shop: Shop) -> None:
    note = shop.folder / "note"
    run_script(shop, f"put_job(leave_note, path={str(note)!r})")
    deadline = time.monotonic() + PATIENCE
    while not note.exists() or not note.read_text():
        assert time.monotonic() < deadline, "the job was not run"
        time.sleep(0.05)
    assert int(note.read_text()) in shop.workers()

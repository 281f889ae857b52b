"""The WebSocket, over real connections to werkzeug's threaded server and to `holdfast serve`."""

import contextlib
import http.client
import http.cookiejar
import json
import os
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from simple_websocket import Client, ConnectionClosed
from werkzeug.serving import make_server

from tests.server.device import ANN, AT, BEN
from tests.server.shop_app import create_app

PATIENCE = 20
"""Seconds to wait for what must happen; no test asserts on less."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@contextlib.contextmanager
def threaded_server(folder: Path) -> Iterator[int]:
    """The shop in a thread of this process."""
    port = free_port()
    server = make_server("127.0.0.1", port, create_app(folder), threaded=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield port
    server.shutdown()
    thread.join()
    server.server_close()


def start_process(folder: Path, port: int, workers: int = 1, **settings: str) -> subprocess.Popen[bytes]:
    """The shop under gunicorn, as `holdfast serve` runs it, in a process group of its own."""
    called = f"serve('tests.server.shop_app:create_app', port={port}, workers={workers})"
    process = subprocess.Popen(
        [sys.executable, "-c", f"from flask_holdfast.serve import serve; {called}"],
        env={**os.environ, "SHOP_FOLDER": str(folder), **settings},
        stdout=subprocess.DEVNULL,
        stderr=(folder / "server.log").open("ab"),
        start_new_session=True,
    )
    deadline = time.monotonic() + PATIENCE
    while True:
        # An answer, not just a connection: a process that is just dying may still hold the port.
        with (
            contextlib.suppress(OSError, http.client.HTTPException),
            urllib.request.urlopen(f"http://127.0.0.1:{port}/holdfast/session", timeout=PATIENCE),
        ):
            return process
        assert process.poll() is None and time.monotonic() < deadline, (folder / "server.log").read_text()
        time.sleep(0.05)


@contextlib.contextmanager
def gunicorn_server(folder: Path) -> Iterator[int]:
    """The shop in a process of its own."""
    port = free_port()
    process = start_process(folder, port)
    try:
        yield port
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@pytest.fixture(params=[threaded_server, gunicorn_server], ids=["werkzeug", "gunicorn"])
def port(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[int]:
    """The port of a running shop."""
    with request.param(tmp_path) as port:
        yield port


def cookie_of(port: int, member: UUID) -> str:
    """Sign a member in; returns the session cookie."""
    jar = http.cookiejar.CookieJar()
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    opener.open(f"http://localhost:{port}/enter/{member}", data=b"").close()
    return "; ".join(f"{cookie.name}={cookie.value}" for cookie in jar)


class Connection:
    """A member's socket."""

    def __init__(self, port: int, member: UUID = ANN) -> None:
        self.member = member
        # This client sends no port in Host, so its origin has none either.
        headers = {"Cookie": cookie_of(port, member), "Origin": "http://localhost"}
        self.ws = Client(f"ws://localhost:{port}/holdfast/socket", headers=headers)

    def say(self, message: object) -> None:
        self.ws.send(message if isinstance(message, str) else json.dumps(message))

    def hear(self) -> dict[str, Any]:
        text = self.ws.receive(PATIENCE)
        assert text is not None, "nothing came"
        heard: dict[str, Any] = json.loads(text)
        return heard

    def hello(self) -> "Connection":
        message = {"type": "hello", "protocol": 1, "client": str(uuid4()), "actor": str(self.member)}
        self.say({**message, "schema": "", "functions": "", "cursor": None})
        assert self.hear() == {"type": "poke"}
        return self

    def push(self, *subjects: str) -> None:
        commands = [
            {
                "id": number,
                "name": "ShopPage.add_task",
                "version": 1,
                "args": {"subject": subject},
                "ids": [str(uuid4())],
                "at": AT,
                "base_versions": {},
            }
            for number, subject in enumerate(subjects, 1)
        ]
        self.say({"type": "push", "commands": commands})


def test_a_command_is_acknowledged_poked_and_pulled(port: int) -> None:
    connection = Connection(port).hello()
    connection.push("Glue")
    assert connection.hear()["type"] == "ack"
    assert connection.hear() == {"type": "poke"}
    connection.say({"type": "pull", "cursor": None})
    assert "Glue" in json.dumps(connection.hear()["ops"])


def test_other_clients_are_poked(port: int) -> None:
    listening = [Connection(port).hello(), Connection(port, BEN).hello()]
    Connection(port).hello().push("Glue")
    assert [connection.hear() for connection in listening] == [{"type": "poke"}] * 2


def test_a_client_that_has_not_said_hello_is_not_poked(port: int) -> None:
    silent = Connection(port)
    speaking = Connection(port).hello()
    speaking.push("Glue")
    speaking.hear()
    silent.say({"type": "pull", "cursor": None})
    assert silent.hear()["kind"] == "bad"


def test_a_big_patch_arrives_whole(port: int) -> None:
    connection = Connection(port).hello()
    connection.push(*["x" * 40] * 900)
    assert len(connection.hear()["results"]) == 900
    assert connection.hear() == {"type": "poke"}
    connection.say({"type": "pull", "cursor": None})
    assert len([operation for operation in json.loads(connection.hear()["ops"]) if operation[1] == "ShopTask"]) == 900


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://localhost:1"])
def test_another_origin_is_refused_before_the_upgrade(port: int, origin: str) -> None:
    assert upgrade(port, {"Origin": origin}) == 403


def test_the_own_origin_is_upgraded(port: int) -> None:
    assert upgrade(port, {"Origin": f"http://localhost:{port}"}) == 101


def upgrade(port: int, headers: dict[str, str]) -> int:
    """The status that the server answers an upgrade with."""
    connection = http.client.HTTPConnection("localhost", port, timeout=PATIENCE)
    handshake = {
        "Upgrade": "websocket",
        "Connection": "Upgrade",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==",
    }
    connection.request("GET", "/holdfast/socket", headers={**handshake, **headers})
    status = connection.getresponse().status
    connection.close()
    return status


def test_malformed_messages_leave_the_socket_open(port: int) -> None:
    connection = Connection(port)
    for text in ("{", "[" * 10_000, '{"type":"dance"}', '"x"'):
        connection.say(text)
        assert connection.hear()["kind"] == "bad"
    connection.ws.send(b"\xff\x00")
    assert connection.hear()["kind"] == "bad"
    connection.hello()


def test_a_message_over_the_limit_is_told_so_and_the_socket_closes(port: int) -> None:
    connection = Connection(port).hello()
    connection.say(" " * (1024 * 1024 + 1))
    assert connection.hear()["kind"] == "bad"
    with pytest.raises(ConnectionClosed) as closed:
        connection.ws.receive(PATIENCE)
    assert closed.value.reason == 1009
    Connection(port).hello()


def test_a_message_far_over_the_limit_closes_the_socket_and_the_server_stands(port: int) -> None:
    connection = Connection(port).hello()
    with contextlib.suppress(ConnectionClosed, OSError):
        connection.say(" " * (5 * 1024 * 1024))
        while connection.ws.receive(PATIENCE) is not None:
            pass
    Connection(port).hello()


def test_a_session_that_ends_is_noticed_on_an_open_socket(tmp_path: Path) -> None:
    with threaded_server(tmp_path) as port:
        connection = Connection(port).hello()
        (tmp_path / "closed").touch()
        connection.say({"type": "pull", "cursor": None})
        assert connection.hear()["kind"] == "auth"


def test_a_client_that_does_not_read_is_not_read_from_either(tmp_path: Path) -> None:
    with threaded_server(tmp_path) as port:
        connection = Connection(port).hello()
        connection.push(*["x" * 40] * 900)
        connection.hear()
        # Each pull is answered with 200 kB, so these answers exceed what any buffer on the way holds.
        connection.ws.sock.settimeout(2)
        with pytest.raises(TimeoutError):
            for _ in range(200_000):
                connection.say({"type": "pull", "cursor": None, "padding": "x" * 500})
        # Its siblings do not wait for it.
        other = Connection(port).hello()
        other.push("Glue")
        assert other.hear()["type"] == "ack"
        connection.ws.sock.close()


def test_a_server_killed_with_its_group_starts_again_on_its_port_with_everything(tmp_path: Path) -> None:
    port = free_port()
    process = start_process(tmp_path, port)
    connection = Connection(port).hello()
    connection.push("Kept")
    assert connection.hear()["type"] == "ack"
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    process = start_process(tmp_path, port)
    try:
        connection = Connection(port).hello()
        connection.say({"type": "pull", "cursor": None})
        assert "Kept" in json.dumps(connection.hear()["ops"])
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def test_the_workers_end_when_the_process_alone_is_killed(tmp_path: Path) -> None:
    port = free_port()
    process = start_process(tmp_path, port)
    process.kill()
    process.wait()
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
        except OSError:
            break
        assert time.monotonic() < deadline, "a worker outlived its server"
        time.sleep(0.1)

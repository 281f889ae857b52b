"""A throw-away Redis for tests, where the machine has one."""

import contextlib
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator

from redis import Redis, RedisError

START_SECONDS = 30


def binary() -> str | None:
    """The path of `redis-server`, if there is one."""
    return shutil.which("redis-server", path="/usr/bin:/usr/local/bin") or shutil.which("redis-server")


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def start(port: int) -> "subprocess.Popen[bytes]":
    """Start Redis on a port, with nothing on disk, and wait until it answers."""
    path = binary()
    assert path is not None
    settings = ["--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no"]
    process = subprocess.Popen([path, *settings], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + START_SECONDS
    while True:
        with contextlib.suppress(RedisError), Redis(port=port) as client:
            client.ping()
            return process
        assert process.poll() is None and time.monotonic() < deadline, "Redis does not start"
        time.sleep(0.05)


@contextlib.contextmanager
def running() -> Iterator[str]:
    """Run Redis on a free port; yields its URL."""
    port = free_port()
    process = start(port)
    try:
        yield f"redis://127.0.0.1:{port}/0"
    finally:
        process.kill()
        process.wait()

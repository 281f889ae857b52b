"""A throw-away PostgreSQL server for tests, where the machine has one."""

import contextlib
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg

START_SECONDS = 30


def binaries() -> Path | None:
    """The folder with `initdb` and `postgres`, if there is one."""
    found = [path.parent for path in sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"))]
    on_path = shutil.which("postgres")
    if on_path is not None:
        found.append(Path(on_path).parent)
    return found[-1] if found else None


@contextlib.contextmanager
def running(*, durable: bool = False) -> Iterator[str]:
    """Start a server in a temporary folder on a free port; yields the URL of it, without a database's name.

    `durable` has each commit flushed to disk, as in production; tests do without.
    """
    folder = binaries()
    assert folder is not None
    user = unprivileged_user()
    data = Path(tempfile.mkdtemp(prefix="holdfast-postgres-"))
    if user is not None:
        os.chown(data, pwd.getpwnam(user).pw_uid, -1)
    try:
        subprocess.run(
            [folder / "initdb", "-D", data / "db", "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"],
            check=True,
            stdout=subprocess.DEVNULL,
            user=user,
            cwd=data,
        )
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        settings = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "max_connections=60"]
        if not durable:
            settings += ["fsync=off", "synchronous_commit=off", "full_page_writes=off"]
        arguments = [part for setting in settings for part in ("-c", setting)]
        server = subprocess.Popen(
            [folder / "postgres", "-D", data / "db", "-p", str(port), *arguments],
            user=user,
            cwd=data,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            url = f"postgresql://postgres@127.0.0.1:{port}"
            wait_for(url, server)
            yield url
        finally:
            server.terminate()
            server.wait()
    finally:
        shutil.rmtree(data)


def unprivileged_user() -> str | None:
    """The user to run as: PostgreSQL refuses to serve as root."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"


def wait_for(url: str, server: subprocess.Popen[bytes]) -> None:
    """Wait until the server answers."""
    deadline = time.monotonic() + START_SECONDS
    while True:
        try:
            psycopg.connect(f"{url}/postgres").close()
            return
        except psycopg.OperationalError:
            if server.poll() is not None or time.monotonic() > deadline:
                raise
            time.sleep(0.05)


@contextlib.contextmanager
def fresh_database(url: str, name: str) -> Iterator[str]:
    """An empty database on a running server; yields its URL. It goes when the server goes."""
    with psycopg.connect(f"{url}/postgres", autocommit=True) as connection:
        connection.execute(f'CREATE DATABASE "{name}"')
    yield f"{url}/{name}"

"""Under gevent, as `holdfast serve` runs, whoever waits for a database lets the others go on."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import psycopg
import pytest

from tests.server import postgres

PROGRAM = """
from gevent import monkey
monkey.patch_all()
import sys, threading, time
from sqlalchemy import text
from flask_holdfast.database import Database

def go_on():
    for _ in range(5):
        time.sleep(0.01)
    print("gone on", flush=True)

database = Database(sys.argv[1])
other = threading.Thread(target=go_on)
{wait}
other.join()
print("done", flush=True)
"""

PATIENCE = 60


def start(location: str, wait: str) -> "subprocess.Popen[str]":
    """Start a program that waits for a database, while another of its greenlets goes on."""
    program = PROGRAM.format(wait=wait)
    return subprocess.Popen([sys.executable, "-c", program, location], stdout=subprocess.PIPE, text=True)


def hear(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


if postgres.binaries() is not None:

    @pytest.mark.timeout(PATIENCE)
    def test_a_query_on_postgresql_stops_only_who_asks(postgres_url: str) -> None:
        with psycopg.connect(f"{postgres_url}/postgres", autocommit=True) as connection:
            connection.execute("SELECT pg_advisory_lock(1)")
            wait = (
                "with database.write() as connection:\n"
                "    other.start()\n"
                "    connection.execute(text('SELECT pg_advisory_lock(1)'))"
            )
            with start(f"{postgres_url}/postgres", wait) as process:
                assert hear(process) == "gone on"
                connection.execute("SELECT pg_advisory_unlock(1)")
                assert hear(process) == "done"


@pytest.mark.timeout(PATIENCE)
def test_another_process_that_writes_on_sqlite_stops_only_who_writes(tmp_path: Path) -> None:
    location = str(tmp_path / "shop.sqlite")
    with closing(sqlite3.connect(location, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("BEGIN IMMEDIATE")
        with start(location, "other.start()\nwith database.write():\n    pass") as process:
            assert hear(process) == "gone on"
            connection.execute("COMMIT")
            assert hear(process) == "done"

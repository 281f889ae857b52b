"""Under gevent, as `holdfast serve` runs, whoever waits for a database lets the others go on."""

import subprocess
import sys
from pathlib import Path

from tests.server import postgres

PROGRAM = """
from gevent import monkey
monkey.patch_all()
import sys, threading, time
from sqlalchemy import text
from flask_holdfast.database import Database

database = Database(sys.argv[1])
ticks = []
done = threading.Event()

def tick():
    while not done.is_set():
        ticks.append(time.monotonic())
        time.sleep(0.02)

def hold():
    with database.write() as connection:
        {hold}

ticking = threading.Thread(target=tick)
ticking.start()
{wait}
done.set()
ticking.join()
print(max(after - before for before, after in zip(ticks, ticks[1:])))
"""


def longest_pause(location: str, hold: str, wait: str) -> float:
    """Run a program under gevent that waits for a database; returns how long its other greenlet stood still."""
    program = PROGRAM.format(hold=hold, wait=wait)
    done = subprocess.run([sys.executable, "-c", program, location], check=True, capture_output=True, text=True)
    return float(done.stdout)


HELD = 3.0


if postgres.binaries() is not None:

    def test_a_query_on_postgresql_stops_only_who_asks(postgres_url: str) -> None:
        hold = f"connection.execute(text('SELECT pg_sleep({HELD})'))"
        assert longest_pause(f"{postgres_url}/postgres", hold, "hold()") < HELD / 2


def test_another_process_that_writes_on_sqlite_stops_only_who_writes(tmp_path: Path) -> None:
    location = tmp_path / "shop.sqlite"
    other = (
        "import sqlite3, sys, time; c = sqlite3.connect(sys.argv[1], isolation_level=None);"
        "c.execute('PRAGMA journal_mode=WAL'); c.execute('BEGIN IMMEDIATE');"
        f"print('held', flush=True); time.sleep({HELD})"
    )
    holding = subprocess.Popen([sys.executable, "-c", other, str(location)], stdout=subprocess.PIPE)
    assert holding.stdout is not None and holding.stdout.readline()
    try:
        assert longest_pause(str(location), "pass", "hold()") < HELD / 2
    finally:
        holding.wait()
        holding.stdout.close()

"""`benchmarks/sync.py` goes through all of its parts. What it measures is not looked at."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.sync_parts.results import Finding, Goal, percentile, print_table

ROOT = Path(__file__).parents[2]


def test_every_part_runs_and_has_its_lines_in_the_table() -> None:
    command = [sys.executable, str(ROOT / "benchmarks" / "sync.py"), "--quick"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    titles = [line[: line.index("  ", 2)].strip() for line in done.stdout.splitlines()[1:]]
    for part in (
        "first pull of 400 rows",
        "action until durable, p50",
        "action until durable, p95",
        "rebase of 8 batches over 20 rows",
        "replay on SQLite",
        "pull of 10 changes on SQLite",
        "poke to 10 clients, p95",
        "memory of a client",
    ):
        assert part in titles, done.stdout


def test_a_goal_is_a_bound_on_one_side() -> None:
    assert [Goal(at_least=10).is_reached_by(value) for value in (9.9, 10)] == [False, True]
    assert [Goal(at_most=1.3).is_reached_by(value) for value in (1.3, 1.31)] == [True, False]


def test_the_table_says_what_is_reached(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(
        [
            Finding("start", "3 ms", "other: 9 ms", 3.0, Goal(at_least=3)),
            Finding("write", "3 ms", "other: 2 ms", 1.5, Goal(at_most=1.3)),
            Finding("memory", "3 KiB", "other: 2 KiB", 1.5),
        ]
    )
    assert [line.split()[-1] for line in capsys.readouterr().out.splitlines()[1:]] == ["yes", "NO", "1.50x"]


def test_a_percentile_is_a_value_that_was_measured() -> None:
    assert [percentile(list(range(1, 101)), share) for share in (0.5, 0.95, 1.0)] == [51, 96, 100]

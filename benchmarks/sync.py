"""How fast a device and its server keep in step: Holdfast beside IndexedDB itself, Dexie, SQLAlchemy and flask-sock.

`./run bench sync`, or `python benchmarks/sync.py [PART...] [--quick]`. The parts are first_pull, cold_start, actions,
rebase, replay, pulls and pokes; each module of `benchmarks/sync_parts` says what it compares, and from when to when.
The app is the stockroom in `benchmarks/sync_parts/app`, built and served like any other; the browser is Chromium with
a profile on disk, a new one for each first pull.

What is compared takes turns within one run, and medians are told: only ratios of one run mean anything. What people do
is written with strict durability on all sides, and databases are flushed with each commit. Dexie is installed from npm
for this one run; where that cannot be, it is left out.

`--quick` goes through all parts with few rows and rounds, in less than a minute, to see that they work: its numbers
mean nothing.
"""

from __future__ import annotations

import argparse
import contextlib
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "benchmarks/sync_parts/app")]

from benchmarks.sync_parts import actions, cold_start, first_pull, pokes, pulls, rebase, replay  # noqa: E402
from benchmarks.sync_parts.results import Finding, print_table  # noqa: E402
from benchmarks.sync_parts.stage import (  # noqa: E402
    Stage,
    stage,
    visit,
    wait_until_folded,
    wait_until_synced,
)
from tests.server import postgres  # noqa: E402

IN_BROWSER = ("first_pull", "cold_start", "actions", "rebase")
PARTS = (*IN_BROWSER, "replay", "pulls", "pokes")


@dataclass(frozen=True)
class Extent:
    """How much is measured: rows of each first pull with its rounds, and so on."""

    pulls: dict[int, int]
    device_rows: int
    starts: int
    actions: int
    action_rounds: int
    batches: int
    patch_rows: int
    rebases: int
    commands: int
    replay_rounds: int
    scopes: list[int]
    scope_rounds: int
    clients: int
    poke_rounds: int


FULL = Extent({10_000: 7, 100_000: 3}, 10_000, 15, 25, 8, 200, 1000, 15, 400, 5, [1000, 10_000, 100_000], 25, 500, 20)
QUICK = Extent({400: 1}, 400, 1, 3, 1, 8, 20, 1, 20, 1, [100, 200], 1, 10, 1)


def main() -> None:
    """Run the benchmark and print its table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("parts", nargs="*", choices=[[], *PARTS], metavar="PART", help="which parts to run, else all")
    parser.add_argument("--quick", action="store_true", help="only see that all parts work")
    options = parser.parse_args()
    findings = run(options.parts or PARTS, QUICK if options.quick else FULL)
    print_table(findings)


def run(parts: Sequence[str], extent: Extent) -> list[Finding]:
    """Run parts one after the other."""
    found: list[Finding] = []

    def note(part: str, measure: Callable[[], list[Finding]]) -> None:
        if part in parts:
            begun = time.monotonic()
            found.extend(measure())
            print(f"{part}: {time.monotonic() - begun:.0f} s", file=sys.stderr, flush=True)

    if any(part in IN_BROWSER for part in parts):
        with stage() as shared:
            if not shared.dexie:
                print("Dexie is left out: npm could not install it.", file=sys.stderr)
            for rows, rounds in extent.pulls.items():
                note("first_pull", lambda rows=rows, rounds=rounds: first_pull.measure(shared, rows, rounds))  # type: ignore[misc]  # mypy does not infer a lambda's defaults
            if any(part in IN_BROWSER[1:] for part in parts):
                on_device(shared, note, extent)
    with tempfile.TemporaryDirectory() as name, contextlib.ExitStack() as stack:
        folder = Path(name)
        server = None
        if ("replay" in parts or "pulls" in parts) and postgres.binaries() is not None:
            server = stack.enter_context(postgres.running(durable=True))
        note("replay", lambda: replay.measure(folder / "replay", server, extent.commands, extent.replay_rounds))
        note("pulls", lambda: pulls.measure(folder / "pulls", server, extent.scopes, extent.scope_rounds))
        note("pokes", lambda: pokes.measure(folder / "pokes", extent.clients, extent.poke_rounds))
    return found


def on_device(shared: Stage, note: Callable[[str, Callable[[], list[Finding]]], None], extent: Extent) -> None:
    """The parts that need a device which has rows; the last of them ends the server."""
    rows = extent.device_rows
    with shared.stockroom(rows) as server, shared.browser() as context:
        page = visit(context, server)
        wait_until_synced(page)
        wait_until_folded(page)
        page.close()
        note("cold_start", lambda: cold_start.measure(shared, context, server, rows, extent.starts))
        note("actions", lambda: actions.measure(shared, context, server, extent.actions, extent.action_rounds))
        note("rebase", lambda: rebase.measure(context, server, extent.batches, extent.patch_rows, extent.rebases))


if __name__ == "__main__":
    main()

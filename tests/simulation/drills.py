"""Plays many random histories, for `./run drills`. What fails is shortened and printed as a program."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from os import cpu_count

import click

from tests.simulation.history import random_history
from tests.simulation.shrink import failure_of, shrink
from tests.simulation.traces import differences


def failing(seed: int) -> tuple[int, str] | None:
    """Play the history of one seed; the seed and what it breaks, None when it ends well."""
    failure = failure_of(random_history(seed))
    return None if failure is None else (seed, failure)


def play_all(seeds: range, jobs: int) -> Iterator[tuple[int, str] | None]:
    """Play the histories of all seeds, in their order."""
    if jobs == 1:
        yield from map(failing, seeds)
        return
    with ProcessPoolExecutor(jobs) as pool:
        yield from pool.map(failing, seeds, chunksize=8)


def report(seed: int, failure: str) -> str:
    """Say what failed, with the shortest program that was found for it."""
    short = shrink(random_history(seed), failure_of)
    return "\n".join(
        [
            f"seed {seed}: {failure}",
            f"shortened to {len(short.steps)} steps, which end with: {failure_of(short)}",
            "",
            short.program(),
        ]
    )


def compare_traces(seeds: range, jobs: int) -> int:
    """Play the traces of all seeds in the compiled replica, say where it differs, and in how many it does."""
    found = list(differences(seeds, jobs))
    for difference in found[:3]:
        click.echo(f"{difference}\n")
    return len(found)


@click.command()
@click.option("--histories", default=300, show_default=True, help="How many histories to play.")
@click.option("--traces", default=0, help="Instead, play so many of them in the replica compiled to JavaScript, too.")
@click.option("--seed", default=0, show_default=True, help="The first history's seed; the others follow.")
@click.option("--jobs", default=cpu_count() or 1, show_default=True, help="Processes that play at the same time.")
def main(histories: int, traces: int, seed: int, jobs: int) -> None:
    """Play random histories of devices, people, a server and faults, and check every invariant after each.

    With --traces: write down all that the replica is given and answers in such histories, let the replica compiled to
    JavaScript do it again, and compare all states after every step.
    """
    began = time.monotonic()
    if traces:
        differing = compare_traces(range(seed, seed + traces), jobs)
        click.echo(f"{traces} traces from seed {seed}, {differing} differ, {time.monotonic() - began:.0f} s")
        sys.exit(bool(differing))
    failures = [each for each in play_all(range(seed, seed + histories), jobs) if each is not None]
    for number, failure in failures[:3]:
        click.echo(report(number, failure))
    for number, failure in failures[3:]:
        click.echo(f"seed {number}: {failure}")
    click.echo(f"{histories} histories from seed {seed}, {len(failures)} violations, {time.monotonic() - began:.0f} s")
    sys.exit(bool(failures))


if __name__ == "__main__":
    main()

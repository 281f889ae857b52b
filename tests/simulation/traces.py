"""Plays traces of the replica compiled, in JavaScript, and compares each state with the one CPython had."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from holdfast_build.compiler import EntrySource, compile_program
from holdfast_build.compiler.source import read
from holdfast_build.execution import node_binary

from tests.simulation import player
from tests.simulation.history import random_history
from tests.simulation.recorder import Recorder
from tests.simulation.world import World

ROOT = Path(__file__).resolve().parents[2]
RUNNER = """
const fs = require("node:fs");
const [program, ...traces] = process.argv.slice(2);
globalThis.holdfast_argv = ["player", ...traces.map((name) => fs.readFileSync(name, "utf-8"))];
require(program);
"""
PLAYING = '\nif __name__ == "__main__":\n'
TOGETHER = 20
"""Traces that one process of Node plays."""


@dataclass(frozen=True)
class Difference:
    """Where the compiled replica went another way: which step of which trace, and what came of it on each side."""

    seed: int
    step: int
    done: str
    in_cpython: str
    compiled: str

    def __str__(self) -> str:
        where = f"seed {self.seed}, step {self.step}: {self.done}"
        return "\n".join([where, f"in CPython: {self.in_cpython}", f"compiled:   {self.compiled}"])


def compile_player(change: str = "") -> str:
    """The player with all of the replica, as one script; `change` is Python that goes before the playing."""
    path = Path(player.__file__)
    source, playing = read(path).split(PLAYING)
    return compile_program(EntrySource(source + change + PLAYING + playing, str(path)), [ROOT], target="exec").code


def record(seed: int) -> str:
    """The trace of the history of one seed."""
    recorder = Recorder()
    # What a history breaks is found by playing it; what the replica did until then is a trace all the same.
    with suppress(AssertionError):
        World(random_history(seed), recorder).run()
    return recorder.trace


def play_compiled(program: str, traces: dict[int, str]) -> list[Difference]:
    """Play traces, by seed, in the compiled player."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        script, runner = folder / "player.js", folder / "runner.cjs"
        script.write_text(program, "utf-8")
        runner.write_text(RUNNER, "utf-8")
        for seed, trace in traces.items():
            (folder / f"{seed}").write_text(trace, "utf-8")
        files = [str(folder / f"{seed}") for seed in traces]
        done = subprocess.run(
            [str(node_binary()), str(runner), str(script), *files], capture_output=True, text=True, encoding="utf-8"
        )
    found = done.stdout.split("\n")[:-1]
    if done.returncode or len(found) != len(traces):
        raise RuntimeError(f"the compiled player failed with {done.returncode}: {done.stderr}{found}")
    return [_difference(seed, traces[seed], text) for seed, text in zip(traces, found, strict=True) if text]


def differences(seeds: range, jobs: int, change: str = "") -> Iterator[Difference]:
    """Record the trace of each seed, play it compiled, and tell where they part."""
    play = partial(_play_some, compile_player(change))
    parts = [seeds[first : first + TOGETHER] for first in range(0, len(seeds), TOGETHER)]
    if jobs == 1:
        for part in parts:
            yield from play(part)
        return
    with ProcessPoolExecutor(jobs) as pool:
        for found in pool.map(play, parts):
            yield from found


def _play_some(program: str, seeds: range) -> list[Difference]:
    return play_compiled(program, {seed: record(seed) for seed in seeds})


def _difference(seed: int, trace: str, text: str) -> Difference:
    step, done, compiled = text.split("\t")
    return Difference(seed, int(step), done, trace.split("\n")[int(step)].partition("\t")[2], compiled)

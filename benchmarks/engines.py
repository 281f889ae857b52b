"""The engines that `compute.py` compares: each runs a program and gives its checksum and its best time."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import tempfile
from pathlib import Path
from types import TracebackType
from typing import Self

from holdfast_build.compiler import CompileErrors, EntrySource, compile_program
from holdfast_build.execution import node_binary

_LIMIT = 300
"""Seconds after which a program is given up."""

_TIMED = """
def timed_runs(warm_up, runs):
    for _ in range(warm_up):
        run()
    best = 1e9
    for _ in range(runs):
        start = {clock}()
        run()
        best = min(best, {clock}() - start)
    print("seconds", best)


timed_runs({warm_up}, {runs})
"""


class EngineFailed(Exception):
    """A program did not run to its end; the message says in a few words why."""


def timed_source(source: str, warm_up: int, runs: int) -> str:
    """A program that prints its checksum, and then the best time of some runs."""
    # The future import must stand first, the clock's import may stand last.
    tail = "\nfrom time import perf_counter\n" + _TIMED.format(clock="perf_counter", warm_up=warm_up, runs=runs)
    return source + tail


def read_output(output: str) -> tuple[str, float]:
    """Checksum and seconds from what a timed program prints."""
    lines = output.strip().splitlines()
    if len(lines) < 2 or not lines[-1].startswith("seconds "):
        raise EngineFailed("failed")
    return lines[-2].strip(), float(lines[-1].split()[1])


class Engine:
    """Something that runs Python programs."""

    title = ""

    def __enter__(self) -> Self:
        self._stack = contextlib.ExitStack()
        self.folder = Path(self._stack.enter_context(tempfile.TemporaryDirectory()))
        self.start(self._stack)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._stack.close()

    def start(self, stack: contextlib.ExitStack) -> None:
        """Prepare what all programs need."""

    def run(self, name: str, source: str) -> tuple[str, float]:
        """Run a timed program; raises EngineFailed when it does not come to its end."""
        raise NotImplementedError

    def command(self, *words: str) -> str:
        """What a command prints; raises EngineFailed when it fails."""
        try:
            done = subprocess.run(words, capture_output=True, text=True, timeout=_LIMIT, cwd=self.folder)
        except subprocess.TimeoutExpired:
            raise EngineFailed("too slow") from None
        if done.returncode:
            raise EngineFailed("failed")
        return done.stdout


class CPython(Engine):
    """The interpreter that runs this script."""

    title = f"CPython {sys.version_info.major}.{sys.version_info.minor}"

    def run(self, name: str, source: str) -> tuple[str, float]:
        (self.folder / f"{name}.py").write_text(source, "utf-8")
        return read_output(self.command(sys.executable, f"{name}.py"))


def compiled(name: str, source: str) -> str:
    """The JavaScript of a program."""
    try:
        return compile_program(EntrySource(source, f"{name}.py"), [], target="exec").code
    except CompileErrors:
        raise EngineFailed("refused") from None


class Node(Engine):
    """Compiled by Holdfast, in the Node that playwright brings."""

    title = "Holdfast, Node"

    def run(self, name: str, source: str) -> tuple[str, float]:
        (self.folder / f"{name}.js").write_text(compiled(name, source), "utf-8")
        return read_output(self.command(str(node_binary()), f"{name}.js"))


ENGINES: dict[str, type[Engine]] = {"cpython": CPython, "node": Node}

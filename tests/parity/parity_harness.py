"""Runs one program in CPython and, compiled, in JavaScript."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from holdfast_build.compiler import Bundle, EntrySource, compile_program
from holdfast_build.execution import node_binary

HERE = Path(__file__).parent
SECONDS = 60


@dataclass(frozen=True)
class Outcome:
    """What a program did."""

    status: int
    out: str
    err: str = field(default="")

    @property
    def last_line(self) -> str:
        """The last line that went to stderr: the type and message of an uncaught error."""
        lines = self.err.rstrip("\n").split("\n")
        return lines[-1]


class Server:
    """A process that answers lines of JSON with lines of JSON."""

    def __init__(self, command: list[str]) -> None:
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8", errors="surrogatepass"
        )

    def ask(self, line: str) -> dict[str, Any]:
        """Send one line and wait for the answer."""
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(line + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        if not answer:
            raise RuntimeError(f"{self._process.args!r} ended with status {self._process.wait()}")
        found: dict[str, Any] = json.loads(answer)
        return found


@lru_cache(maxsize=1)
def _cpython() -> Server:
    return Server([sys.executable, str(HERE / "cpython_runner.py")])


@lru_cache(maxsize=1)
def _node() -> Server:
    return Server([str(node_binary()), str(HERE / "node_runner.cjs")])


def in_cpython(path: Path) -> Outcome:
    """Run a program in CPython."""
    answer = _cpython().ask(str(path))
    return Outcome(answer["status"], answer["out"], answer["err"])


def compiled(path: Path, source: str | None = None) -> Bundle:
    """A program, compiled as `holdfast exec` does it."""
    text = path.read_text("utf-8") if source is None else source
    return compile_program(EntrySource(text, str(path)), [path.parent], target="exec")


def in_javascript(path: Path, source: str | None = None) -> Outcome:
    """Compile a program and run it in Node, in an isolate of its own."""
    bundle = compiled(path, source)
    task = {"code": bundle.code, "map": json.loads(bundle.source_map), "seconds": SECONDS}
    answer = _node().ask(json.dumps(task))
    return Outcome(answer["status"], answer["out"], answer["err"])

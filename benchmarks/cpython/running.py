"""Run the compiled tests in Node, each by itself: one that hangs or ends the process does not stop the rest."""

from __future__ import annotations

import json
import re
import selectors
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from holdfast_build.compiler import Bundle
from holdfast_build.execution import node_binary

MARK = b"\x1e"
_STACK_KILOBYTES = 4000


@dataclass(frozen=True)
class Outcome:
    """What became of a test: its state (pass, fail, skip), and why."""

    state: str
    text: str


class StartError(Exception):
    """The program ended before its first test. `frames` are path and line of its traceback."""

    def __init__(self, message: str, frames: list[tuple[str, int]]) -> None:
        super().__init__(message)
        self.frames = frames


def run(bundle: Bundle, names: list[str], folder: Path, silence: float) -> dict[str, Outcome]:
    """Run the tests `names`; one that says nothing for `silence` seconds is ended. Raises `StartError`."""
    program, source_map = folder / "program.js", folder / "program.map"
    program.write_text(bundle.code, "utf-8")
    source_map.write_text(bundle.source_map, "utf-8")
    found: dict[str, Outcome] = {}
    waiting = list(names)
    while waiting:
        running, error = _session(program, source_map, waiting, silence, found)
        rest = [name for name in waiting if name not in found]
        if running is not None:
            found[running] = Outcome("fail", error)
        elif rest:
            frames = [(path, int(line)) for path, line in re.findall(r'File "([^"]+)", line (\d+)', error)]
            raise StartError(error.strip().split("\n")[-1], frames)
        waiting = [name for name in rest if name not in found]
    return found


def _session(
    program: Path, source_map: Path, names: list[str], silence: float, found: dict[str, Outcome]
) -> tuple[str | None, str]:
    """One process; gives the test that it ended in, if it did, and the reason."""
    command = [
        str(node_binary()),
        f"--stack-size={_STACK_KILOBYTES}",
        str(Path(__file__).parent / "node_runner.cjs"),
        str(program),
        str(source_map),
        "tests",
        *names,
    ]
    with tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=errors, preexec_fn=_large_stack)
        assert process.stdout is not None
        running: str | None = None
        why = ""
        with selectors.DefaultSelector() as selector:
            selector.register(process.stdout, selectors.EVENT_READ)
            rest = b""
            while True:
                if not selector.select(silence):
                    process.kill()
                    why = f"no answer in {silence:.0f} s"
                    break
                data = process.stdout.read1(1 << 16)  # type: ignore[attr-defined]  # a BufferedReader has it
                if not data:
                    break
                *lines, rest = (rest + data).split(b"\n")
                for line in lines:
                    if line.startswith(MARK):
                        running = _note(json.loads(line[1:]), found)
        status = process.wait()
        process.stdout.close()
        errors.seek(0)
        said = errors.read().decode("utf-8", "replace").strip()
    return running, why or f"the process ended with status {status}:\n{said[:500]}\n{said[-1500:]}"


def _note(facts: dict[str, str], found: dict[str, Outcome]) -> str | None:
    if "start" in facts:
        return facts["start"]
    found[facts["test"]] = Outcome(facts["state"], facts["text"])
    return None


def _large_stack() -> None:
    import resource

    wanted = (_STACK_KILOBYTES + 4000) * 1024
    soft, hard = resource.getrlimit(resource.RLIMIT_STACK)
    if soft != resource.RLIM_INFINITY and soft < wanted and (hard == resource.RLIM_INFINITY or hard >= wanted):
        resource.setrlimit(resource.RLIMIT_STACK, (wanted, hard))

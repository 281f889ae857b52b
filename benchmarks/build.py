"""How long builds take: the ticket desk, cold and after changes of one line, and a hello world by Transcrypt.

`python benchmarks/build.py [--runs N]`. Every figure is a fresh process from the command line, by the clock. Cold is
without any cache on disk. The runs of all take turns, so that what else the machine does falls on each alike.

Transcrypt (`pip install -e .[engines]`) runs as it does by itself, `transcrypt -b -m hello.py`: all targets built anew,
minified, with a source map, as Holdfast's are; and with `-n`, which leaves out the minification.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent

CHANGES = {
    "a text of a page": ("pages.py", '"No tickets yet"', '"No tickets yet, {0}"'),
    "a comment": ("pages.py", "        shown.sort(", "        # Newest first, {0}.\n        shown.sort("),
    "a number": ("tickets.py", "max_length=200", "max_length=20{0}"),
    "a statement of an action": (
        "pages.py",
        "        subject = self.new_subject\n",
        "        subject = self.new_subject.strip() + '{0}'\n",
    ),
    "an attribute nobody else uses": (
        "pages.py",
        '    title = "Tickets"\n',
        '    title = "Tickets"\n    extra{0} = 1\n',
    ),
}
"""For each kind of change the file, a text in it, and what takes its place; {0} is the number of the run."""


@dataclass
class Times:
    """What runs of one kind took: seconds by the clock, and of processors."""

    wall: list[float] = field(default_factory=list)
    processor: list[float] = field(default_factory=list)

    def run(self, command: list[str], environment: dict[str, str], folder: Path) -> None:
        """Run a command and note its times."""
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        start = time.perf_counter()
        subprocess.run(command, env=environment, cwd=folder, stdout=subprocess.DEVNULL, check=True)
        self.wall.append(time.perf_counter() - start)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.processor.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def main() -> None:
    """Run the benchmark and print its table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        times = measure(folder, options.runs)
    cold = statistics.median(times["cold"].wall)
    print(f"{options.runs} runs each, turn by turn; seconds by the clock and of processors, medians and fastest")
    print(f"{'':<48}{'median':>9}{'fastest':>9}{'processor':>11}{'of cold':>9}")
    for title, each in times.items():
        median = statistics.median(each.wall)
        print(
            f"{title:<48}{median:>9.2f}{min(each.wall):>9.2f}{statistics.median(each.processor):>11.2f}"
            f"{median / cold:>9.2f}"
        )


def measure(folder: Path, runs: int) -> dict[str, Times]:
    """Run everything in turns."""
    desk = folder / "desk"
    shutil.copytree(ROOT / "examples/ticketdesk", desk, ignore=shutil.ignore_patterns("_client", "__pycache__"))
    build = [str(BIN / "holdfast"), "build", str(desk), "--out", str(folder / "out")]
    warm, cold = ({**os.environ, "HOLDFAST_CACHE": str(folder / name)} for name in ("warm", "cold"))
    turns: dict[str, Callable[[Times, int], None]] = {}

    def transcrypt(*flags: str) -> Callable[[Times, int], None]:
        def turn(times: Times, number: int) -> None:
            target = folder / "transcrypt"
            shutil.rmtree(target, ignore_errors=True)
            target.mkdir()
            (target / "hello.py").write_text('print("hello")\n')
            times.run([str(BIN / "transcrypt"), *flags, "hello.py"], dict(os.environ), target)

        return turn

    def build_cold(times: Times, number: int) -> None:
        shutil.rmtree(folder / "cold", ignore_errors=True)
        times.run(build, cold, folder)

    def rebuild(file: str, before: str, after: str) -> Callable[[Times, int], None]:
        def turn(times: Times, number: int) -> None:
            path = desk / "ticketdesk" / file
            text = path.read_text("utf-8")
            if text.count(before) < 1:
                raise SystemExit(f"{file} has no {before!r} to change")
            path.write_text(text.replace(before, after.format(number), 1), "utf-8")
            times.run(build, warm, folder)
            path.write_text(text, "utf-8")
            # Back to where it was, so that each change is one line from a build.
            subprocess.run(build, env=warm, cwd=folder, stdout=subprocess.DEVNULL, check=True)

        return turn

    if (BIN / "transcrypt").exists():
        turns["Transcrypt, hello world"] = transcrypt("-b", "-m")
        turns["Transcrypt, hello world, not minified"] = transcrypt("-b", "-m", "-n")
    turns["cold"] = build_cold
    turns["again, nothing changed"] = lambda times, number: times.run(build, warm, folder)
    for title, change in CHANGES.items():
        turns[f"again, changed {title}"] = rebuild(*change)
    times = {title: Times() for title in turns}
    subprocess.run(build, env=warm, cwd=folder, stdout=subprocess.DEVNULL, check=True)
    for number in range(runs):
        for title, turn in turns.items():
            turn(times[title], number + 1)
    return times


if __name__ == "__main__":
    main()

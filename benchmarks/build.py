"""How long builds take: the ticket desk, cold and after changes of one line, and a hello world by Transcrypt.

`python benchmarks/build.py [--runs N]`. Cold is a fresh process without any cache on disk. After a change there are two
figures, by the clock: "stays" is `holdfast build --watch`, from the moment in which the file is saved to that in which
the process has written the new client; "fresh" is `holdfast build`, a process from its start to its end, with its cache
on disk. The runs of all take turns, so that what else the machine does falls on each alike.

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
    "a new function": (
        "pages.py",
        "class TicketPage(",
        "def shouted{0}(text: str) -> str:\n    return text.upper()\n\n\nclass TicketPage(",
    ),
    "a new method": (
        "pages.py",
        "    @action\n",
        "    def shouted{0}(self) -> str:\n        return self.new_subject.upper()\n\n    @action\n",
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


class Staying:
    """`holdfast build --watch` on a folder."""

    def __init__(self, command: list[str], environment: dict[str, str], folder: Path) -> None:
        self._process = subprocess.Popen(
            [*command, "--watch"], env=environment, cwd=folder, stdout=subprocess.PIPE, text=True
        )
        self.built()
        time.sleep(_REST)

    def built(self) -> None:
        """Wait until it tells of a build."""
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if " is in " not in line:
            raise SystemExit(f"the staying process said {line!r}")

    def save(self, path: Path, text: str) -> float:
        """Change a file; gives the seconds until it was built."""
        start = time.perf_counter()
        path.write_text(text, "utf-8")
        self.built()
        took = time.perf_counter() - start
        # A person does not save again at once, either.
        time.sleep(_REST)
        return took

    def end(self) -> None:
        """End the process."""
        self._process.terminate()
        self._process.wait()


_REST = 1.0
"""Seconds between a build and the next change."""


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
        processor = f"{statistics.median(each.processor):.2f}" if each.processor else ""
        print(f"{title:<48}{median:>9.2f}{min(each.wall):>9.2f}{processor:>11}{median / cold:>9.2f}")


def measure(folder: Path, runs: int) -> dict[str, Times]:
    """Run everything in turns."""
    desk = folder / "desk"
    shutil.copytree(ROOT / "examples/ticketdesk", desk, ignore=shutil.ignore_patterns("_client", "__pycache__"))
    watched = folder / "watched"
    shutil.copytree(desk, watched)
    build = [str(BIN / "holdfast"), "build", str(desk), "--out", str(folder / "out")]
    warm, cold, kept = ({**os.environ, "HOLDFAST_CACHE": str(folder / name)} for name in ("warm", "cold", "kept"))
    staying = Staying([*build[:2], str(watched), "--out", str(folder / "out-watched")], kept, folder)
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

    def resave(file: str, before: str, after: str) -> Callable[[Times, int], None]:
        def turn(times: Times, number: int) -> None:
            path = watched / "ticketdesk" / file
            text = path.read_text("utf-8")
            times.wall.append(staying.save(path, text.replace(before, after.format(number), 1)))
            staying.save(path, text)

        return turn

    if (BIN / "transcrypt").exists():
        turns["Transcrypt, hello world"] = transcrypt("-b", "-m")
        turns["Transcrypt, hello world, not minified"] = transcrypt("-b", "-m", "-n")
    turns["cold"] = build_cold
    turns["fresh: nothing changed"] = lambda times, number: times.run(build, warm, folder)
    for title, change in CHANGES.items():
        turns[f"stays: {title}"] = resave(*change)
    for title, change in CHANGES.items():
        turns[f"fresh: {title}"] = rebuild(*change)
    times = {title: Times() for title in turns}
    subprocess.run(build, env=warm, cwd=folder, stdout=subprocess.DEVNULL, check=True)
    try:
        for number in range(runs):
            for title, turn in turns.items():
                turn(times[title], number + 1)
    finally:
        staying.end()
    return times


if __name__ == "__main__":
    main()

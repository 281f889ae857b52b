"""How fast Python computes: CPython, compiled by Holdfast in Node and in Chromium, Brython, and Transcrypt.

`python benchmarks/compute.py [PROGRAM...] [--engines cpython,node,chromium,brython,transcrypt] [--runs N]`.
The programs are in `benchmarks/compute/`. Each engine starts a program afresh, prints its checksum, lets it run a few
times more to warm up, and then takes the best of N runs inside that process. A checksum that differs from CPython's
is a wrong answer and has no time. Brython and Transcrypt come with `pip install -e .[engines]`.
"""

from __future__ import annotations

import argparse
import contextlib
import math
import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.engines import ENGINES, Engine, EngineFailed, timed_source  # noqa: E402  # after the path is known

PROGRAMS = sorted((Path(__file__).parent / "compute").glob("*.py"))
IN_C = {"decimal_sums"}
"""Programs that spend their time in a module that CPython has in C: they stand apart from the goals."""


def main() -> None:
    """Run the benchmark and print its tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("programs", nargs="*", help="names of programs; all when none is given")
    parser.add_argument("--engines", default=",".join(ENGINES), help="which engines to run, CPython always among them")
    parser.add_argument("--runs", type=int, default=7, help="timed runs of each program in each engine")
    parser.add_argument("--warm-up", type=int, default=5, help="runs before those")
    options = parser.parse_args()
    names = list(dict.fromkeys(["cpython", *options.engines.split(",")]))
    programs = [each for each in PROGRAMS if not options.programs or each.stem in options.programs]
    print(f"{options.warm_up} runs to warm up, then the best of {options.runs}; times in ms")
    with contextlib.ExitStack() as stack:
        engines = {name: stack.enter_context(ENGINES[name]()) for name in names}
        print(f"{'':<14}" + "".join(f"{engine.title:>22}" for engine in engines.values()), flush=True)
        rows = {each.stem: measure(each, engines, options.warm_up, options.runs) for each in programs}
    summary(rows, engines)


def measure(program: Path, engines: dict[str, Engine], warm_up: int, runs: int) -> dict[str, float]:
    """Run a program in every engine and print its row; seconds by engine, for those that gave the right answer."""
    source = timed_source(program.read_text("utf-8"), warm_up, runs)
    print(f"{program.stem:<14}", end="", flush=True)
    seconds: dict[str, float] = {}
    checksum = None
    for name, engine in engines.items():
        engine.expected = checksum or ""
        try:
            answer, best = engine.run(program.stem, source)
        except EngineFailed as failure:
            print(f"{failure!s:>22}", end="", flush=True)
            continue
        checksum = answer if name == "cpython" else checksum
        if answer != checksum:
            print(f"{'wrong answer':>22}", end="", flush=True)
            continue
        seconds[name] = best
        ratio = "" if name == "cpython" else f" ({seconds['cpython'] / best:.2f}x)"
        print(f"{best * 1000:>{22 - len(ratio)}.1f}{ratio}", end="", flush=True)
    print()
    return seconds


def summary(rows: dict[str, dict[str, float]], engines: dict[str, Engine]) -> None:
    """Print geometric means, and the slowest program of each engine."""
    print("\nspeed as a multiple of CPython's, geometric mean over the programs with a right answer")
    for name, engine in engines.items():
        if name == "cpython":
            continue
        ratios = {row: each["cpython"] / each[name] for row, each in rows.items() if name in each and row not in IN_C}
        if ratios:
            slowest = min(ratios, key=ratios.__getitem__)
            print(
                f"{engine.title:<22}{geometric_mean(ratios.values()):>8.2f}x   {len(ratios)} of {len(rows)} programs;"
                f" slowest: {slowest} {ratios[slowest]:.2f}x"
            )
        for row in IN_C & rows.keys():
            if name in rows[row]:
                print(f"{'':<22}{rows[row]['cpython'] / rows[row][name]:>8.2f}x   {row}, which is C in CPython")
    for other in ("brython", "transcrypt"):
        for own in ("chromium", "node"):
            ratios = {row: each[other] / each[own] for row, each in rows.items() if other in each and own in each}
            if ratios:
                print(
                    f"{engines[own].title} against {engines[other].title}: {geometric_mean(ratios.values()):.2f}x"
                    f" over {len(ratios)} programs"
                )


def geometric_mean(values: Iterable[float]) -> float:
    """The geometric mean of positive numbers."""
    logarithms = [math.log(value) for value in values]
    return math.exp(sum(logarithms) / len(logarithms))


if __name__ == "__main__":
    main()

"""CPython's own test files, compiled and run in JavaScript: how many of their methods pass.

`python benchmarks/cpython_suite.py [FILE...] [-k PATTERN] [--failures] [--refused] [--jobs N]`. The files come from the
interpreter at hand, and are compiled together with a small unittest and test.support (`cpython/standin`). What the
compiler refuses is taken out of them and counted; tests that need what `cpython/criteria.py` lists are left out of the
count. `docs/reference/differences.md` names the wrong answers that stay: failures that it does not name end the run
with status 1.
"""

from __future__ import annotations

import argparse
import fnmatch
import multiprocessing
import sys
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.cpython.suite import DIFFERENCES, FILES, FileResult, known_differences, run_file  # noqa: E402


def main() -> int:
    """Run the suite and print its table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", metavar="FILE", help="names like test_list; all files without any")
    parser.add_argument("-k", dest="pattern", default="", help="only tests whose Class.method contains or matches this")
    parser.add_argument("--failures", action="store_true", help="print each failure")
    parser.add_argument("--refused", action="store_true", help="print each refused test")
    parser.add_argument("--excluded", action="store_true", help="print each test that is left out")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--silence", type=float, default=60, help="seconds after which a silent test is ended")
    options = parser.parse_args()
    files = options.files or list(FILES)
    differences = known_differences(DIFFERENCES.read_text("utf-8"))
    results: list[FileResult] = []
    # The minifier's own threads do not survive a fork.
    with ProcessPoolExecutor(options.jobs, multiprocessing.get_context("spawn")) as pool:
        running = [pool.submit(run_file, name, options.pattern, options.silence) for name in files]
        print(f"{'file':<24} {'pass':>6} {'fail':>6} {'refused':>8} {'excluded':>9}   share")
        for each in running:
            result = each.result()
            results.append(result)
            print(_line(result.name, result.counts), flush=True)
            if result.problem:
                print(f"  {result.problem}")
            for state, wanted in (
                ("fail", options.failures),
                ("refused", options.refused),
                ("excluded", options.excluded),
            ):
                if wanted:
                    _print_tests(result, state)
    total: Counter[str] = Counter()
    for result in results:
        total.update(result.counts)
    print(_line("all", total))
    for state in ("refused", "excluded"):
        _print_reasons(state, results)
    return _compare(results, differences, complete=not options.pattern)


def _line(name: str, counts: Counter[str]) -> str:
    counted = counts["pass"] + counts["fail"] + counts["refused"]
    share = f"{100 * counts['pass'] / counted:5.1f} %" if counted else "    -"
    return f"{name:<24} {counts['pass']:>6} {counts['fail']:>6} {counts['refused']:>8} {counts['excluded']:>9} {share}"


def _print_tests(result: FileResult, state: str) -> None:
    for name, outcome in result.tests.items():
        if outcome.state == state:
            text = outcome.text.replace("\n", "\n      ")
            print(f"  {result.name}.{name}: {state}\n      {text}")


def _print_reasons(state: str, results: list[FileResult]) -> None:
    reasons = Counter(
        outcome.text.split("\n")[0] for result in results for outcome in result.tests.values() if outcome.state == state
    )
    if reasons:
        print(f"\n{state}, by reason:")
    for reason, count in reasons.most_common():
        print(f"  {count:>5}  {reason}")


def _compare(results: list[FileResult], differences: list[str], *, complete: bool) -> int:
    """Print failures that the table of differences does not name, and rows of it that are none any more."""
    failing = {
        f"{result.name}.{name}" for result in results for name, each in result.tests.items() if each.state == "fail"
    }
    unnamed = sorted(name for name in failing if not any(fnmatch.fnmatchcase(name, each) for each in differences))
    if unnamed:
        print(f"\n{len(unnamed)} failures that docs/reference/differences.md does not name:")
        for name in unnamed:
            print(f"  {name}")
    ran = {result.name for result in results}
    stale = [
        each
        for each in differences
        if complete and each.split(".")[0] in ran and not any(fnmatch.fnmatchcase(name, each) for name in failing)
    ]
    if stale:
        print("\nnamed in docs/reference/differences.md, but not failing:")
        for name in stale:
            print(f"  {name}")
    return 1 if unnamed or stale else 0


if __name__ == "__main__":
    raise SystemExit(main())

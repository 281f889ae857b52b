"""The engines that `compute.py` compares: each runs a program and gives its checksum and its best time."""

from __future__ import annotations

import contextlib
import functools
import importlib.util
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

from holdfast_build.compiler import CompileErrors, EntrySource, compile_program
from holdfast_build.execution import node_binary
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Page as BrowserPage
from playwright.sync_api import Playwright, Route, sync_playwright

from e2e.chromium import launch

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
    expected = ""
    """CPython's checksum of the program that runs next."""

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


class Page(Engine):
    """Something that runs in a page of Chromium and prints on its console."""

    def start(self, stack: contextlib.ExitStack) -> None:
        self._browser = launch(stack.enter_context(one_playwright()))
        stack.callback(self._browser.close)

    def run(self, name: str, source: str) -> tuple[str, float]:
        script = self.script(name, source)
        page = self._browser.new_page()
        lines: list[str] = []
        page.on("console", lambda message: lines.extend(message.text.splitlines()))
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        try:
            page.goto("about:blank")
            self.load(page, script)
            deadline = time.monotonic() + _LIMIT
            while not errors and not any(line.startswith(("seconds ", "Traceback")) for line in lines):
                if time.monotonic() > deadline:
                    raise EngineFailed("too slow")
                page.wait_for_timeout(50)
        except PlaywrightError:
            raise EngineFailed("failed") from None
        finally:
            page.close()
        return read_output("\n".join(lines))

    def script(self, name: str, source: str) -> str:
        """What the page runs."""
        raise NotImplementedError

    def load(self, page: BrowserPage, script: str) -> None:
        """Start it."""
        raise NotImplementedError


class Chromium(Page):
    """Compiled by Holdfast, in Chromium."""

    title = "Holdfast, Chromium"

    def script(self, name: str, source: str) -> str:
        return compiled(name, source)

    def load(self, page: BrowserPage, script: str) -> None:
        page.add_script_tag(content=script)


_BRYTHON_PAGE = """<!doctype html><script src="brython.js"></script><script src="brython_stdlib.js"></script>
<script type="text/python" src="program.py"></script>"""


class Brython(Page):
    """Compiled in the page by Brython."""

    title = "Brython, Chromium"

    def start(self, stack: contextlib.ExitStack) -> None:
        super().start(stack)
        found = importlib.util.find_spec("brython")
        if found is None or found.origin is None:
            raise SystemExit("Brython is not installed: pip install -e .[engines]")
        self._library = Path(found.origin).parent / "data"

    def script(self, name: str, source: str) -> str:
        return source

    def load(self, page: BrowserPage, script: str) -> None:
        # Brython wants an address with a host; nothing leaves this process.
        def answer(route: Route) -> None:
            name = route.request.url.rpartition("/")[2].partition("?")[0]
            if name in ("brython.js", "brython_stdlib.js"):
                route.fulfill(path=self._library / name)
            elif name == "program.py":
                route.fulfill(body=script, content_type="text/plain; charset=utf-8")
            else:
                route.fulfill(body=_BRYTHON_PAGE, content_type="text/html", status=404 if name else 200)

        page.route("**/*", answer)
        page.goto("http://compute.test/")


class Transcrypt(Engine):
    """Compiled by Transcrypt, in Node: as it is, and if that gives a wrong answer, as faithfully as it can."""

    title = "Transcrypt, Node"

    def start(self, stack: contextlib.ExitStack) -> None:
        (self.folder / "package.json").write_text('{"type": "module"}', "utf-8")

    def run(self, name: str, source: str) -> tuple[str, float]:
        # With operators its module time does not load; JavaScript's clock is there without it.
        clock = "def perf_counter():\n    return performance.now() / 1000\n"
        source = source.replace("from time import perf_counter", clock)
        (self.folder / f"{name}.py").write_text(source, "utf-8")
        answers = []
        for switches in ([], ["-o", "-k", "-t", "-g", "-i"]):
            with contextlib.suppress(EngineFailed):
                self.command(sys.executable, "-m", "transcrypt", "-b", "-n", *switches, f"{name}.py")
                answers.append(read_output(self.command(str(node_binary()), f"__target__/{name}.js")))
                if answers[-1][0] == self.expected:
                    return answers[-1]
        if not answers:
            raise EngineFailed("failed")
        return answers[0]


@functools.cache
def _playwright() -> Playwright:
    return sync_playwright().start()


@contextlib.contextmanager
def one_playwright() -> Iterator[Playwright]:
    """The driver of the browsers; there can be one in a process."""
    yield _playwright()


ENGINES: dict[str, type[Engine]] = {
    "cpython": CPython,
    "node": Node,
    "chromium": Chromium,
    "brython": Brython,
    "transcrypt": Transcrypt,
}

"""The parity programs do in a page of Chromium what they do in CPython, under the policy that apps are served with.

Each program has a document of its own, so none sees what another did. A page has no exit status, and a console takes
whole lines: of every program, all lines that it printed are compared; where an exception ended it, so is the message,
and the whole traceback of the programs that are about tracebacks.
"""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from flask_holdfast.client_files import CONTENT_SECURITY_POLICY
from parity_harness import HERE, Outcome, compiled, in_cpython
from playwright.sync_api import Browser, ConsoleMessage, Page

PROGRAMS = sorted((HERE / "programs").glob("*.py"))
PARTS = 4

# asyncio.run() blocks until time has passed, which a page may not: it says so, and what was printed until then counts.
WAITS = "asyncio.run() can't wait in a browser"

# What `holdfast exec` gives a program: as deep a stack as tracebacks show, and the way back to its source.
_HOST = """
Error.stackTraceLimit = 3000;
globalThis.holdfast_source_map = %s;
globalThis.holdfast_uncaught = (error, text) => console.error(text);
document.addEventListener("securitypolicyviolation", (event) => {
  console.warn(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
});
"""

_FORBIDDEN = 'try { new Function("return 1"); } catch (error) { console.log(error.name); }'


@lru_cache(maxsize=8)
def scripts(name: str) -> dict[str, str]:
    """The scripts of a program's document, by what follows the name in their addresses."""
    if name == "forbidden":
        return {"host.js": _HOST % "null", "js": _FORBIDDEN}
    bundle = compiled(HERE / "programs" / f"{name}.py")
    return {"host.js": _HOST % bundle.source_map, "js": bundle.code}


class ProgramServer:
    """Serves each program as a document, `/name`, with two scripts beside it."""

    def __init__(self) -> None:
        class Handler(http.server.BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                name, _, kind = urlsplit(self.path).path[1:].partition(".")
                if kind:
                    self.answer("text/javascript", scripts(name)[kind])
                else:
                    tags = "".join(f'<script src="/{name}.{each}"></script>' for each in scripts(name))
                    self.answer("text/html", f'<!doctype html><link rel="icon" href="data:,">{tags}')

            def answer(self, kind: str, text: str) -> None:
                content = text.encode("utf-8", "surrogatepass")
                self.send_response(200)
                self.send_header("Content-Type", f"{kind}; charset=utf-8")
                self.send_header("Content-Length", str(len(content)))
                self.send_header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, format: str, *arguments: object) -> None:
                """Nothing: a request per script would fill the test's output."""

        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_address[1]}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def stop(self) -> None:
        """Stop serving."""
        self._server.shutdown()
        self._server.server_close()


@dataclass
class Told:
    """What a page told while a program ran in it."""

    out: list[str] = field(default_factory=list)
    err: list[str] = field(default_factory=list)
    violations: list[str] = field(default_factory=list)

    def message(self, message: ConsoleMessage) -> None:
        """Take one message of the console."""
        place = {"log": self.out, "warning": self.violations}.get(message.type, self.err)
        place.append(message.text)


def in_page(page: Page, url: str) -> Told:
    """Run a program in a page."""
    told = Told()
    page.on("console", told.message)
    page.goto(url, wait_until="load")
    # What a program leaves to the event loop runs before this timer.
    page.evaluate("new Promise((resolve) => setTimeout(resolve, 0))")
    page.remove_listener("console", told.message)
    return told


def difference(path: Path, expected: Outcome, told: Told) -> str | None:
    """How a page differed from CPython."""
    # The console shows whole lines: a text without line end at the end of a program stays unseen.
    lines = expected.out.split("\n")[:-1]
    if WAITS in "".join(told.err):
        lines = lines[: len(told.out)]
    if "\n".join(told.out).split("\n") != (lines or [""]):
        return f"{path.stem} printed\n{told.out}\ninstead of\n{lines}\n{told.err}"
    if told.violations:
        return f"{path.stem} broke the policy: {told.violations}"
    err = "\n".join(told.err)
    if path.stem.startswith("traceback_") and err.rstrip("\n") != expected.err.rstrip("\n"):
        return f"{path.stem} told\n{err}\ninstead of\n{expected.err}"
    if expected.status and not path.stem.startswith("exit_") and err.rstrip("\n").split("\n")[-1] != expected.last_line:
        return f"{path.stem} ended with\n{err}\ninstead of\n{expected.last_line}"
    return None


@pytest.fixture(scope="module")
def programs() -> Iterator[ProgramServer]:
    """The server of the programs."""
    server = ProgramServer()
    yield server
    server.stop()


@pytest.mark.parametrize("part", range(PARTS))
def test_programs_do_the_same_in_a_page(browser: Browser, programs: ProgramServer, part: int) -> None:
    context = browser.new_context()
    page = context.new_page()
    found = []
    for path in PROGRAMS[part::PARTS]:
        expected = in_cpython(path)
        told = in_page(page, f"{programs.url}/{path.stem}")
        found.append(difference(path, expected, told))
    context.close()
    differing = [each for each in found if each is not None]
    assert not differing, "\n".join(differing)


def test_the_policy_is_in_force(browser: Browser, programs: ProgramServer) -> None:
    page = browser.new_page()
    told = in_page(page, f"{programs.url}/forbidden")
    page.close()
    assert told.out == ["EvalError"]
    assert told.violations

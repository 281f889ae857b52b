"""What an app weighs: bytes of each module in the page and in the worker, as they are and as they travel."""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from holdfast_build.compiler import Bundle, EntrySource, compile_program
from holdfast_build.compiler.source import read
from holdfast_build.project import javascript_near

if TYPE_CHECKING:
    from holdfast_build.bundle import Build


@dataclass(frozen=True)
class Weight:
    """Bytes of one thing: as it is, with gzip, with brotli."""

    name: str
    raw: int
    gzip: int
    brotli: int


def weigh(name: str, content: bytes) -> Weight:
    """Weigh some bytes as a server would send them."""
    import brotli  # type: ignore[import-untyped]  # it ships no types

    return Weight(name, len(content), gzipped(content), len(brotli.compress(content, quality=11)))


def gzipped(content: bytes) -> int:
    """The bytes that travel with gzip: known at once, where brotli at its best takes as long as the build."""
    return len(gzip.compress(content, 9))


def weigh_build(build: Build) -> list[tuple[str, list[Weight]]]:
    """Weigh each module of the program by itself, heaviest first; then the files, and all scripts together.

    Page and worker share one script; the worker's own file only names it.

    Modules compress better together than alone: the sum of their rows is more than the file's.
    """
    files = [
        weigh(name, content)
        for name, content in sorted(build.files.items())
        if not name.endswith((".map", ".js")) and name != "build.json"
    ]
    scripts = [weigh("page", build.program.code.encode()), weigh("worker", build.files["worker.js"])]
    total = Weight(
        "page and worker", sum(w.raw for w in scripts), sum(w.gzip for w in scripts), sum(w.brotli for w in scripts)
    )
    return [
        ("page and worker", _modules(build.program.sizes)),
        ("other files", files),
        ("scripts", [*scripts, total]),
    ]


def page_script(path: Path) -> Bundle:
    """A program in one file, compiled as a page's script is. Raises CompileErrors and ProjectError."""
    entry = EntrySource(read(path), str(path))
    return compile_program(entry, [path.parent], target="page", javascript=javascript_near(path))


def report(build: Build) -> str:
    """The weights of an app as a table for people."""
    return _table(weigh_build(build))


def report_program(program: Bundle) -> str:
    """The weights of a program as a table for people."""
    return _table([("modules", _modules(program.sizes)), ("script", [weigh("all", program.code.encode())])])


def _table(parts: list[tuple[str, list[Weight]]]) -> str:
    lines = []
    for title, weights in parts:
        lines.append(f"{title:<52}{'raw':>10}{'gzip':>10}{'brotli':>10}")
        lines.extend(f"  {w.name:<50}{w.raw:>10,}{w.gzip:>10,}{w.brotli:>10,}" for w in weights)
        lines.append("")
    return "\n".join(lines)


def _modules(modules: dict[str, bytes]) -> list[Weight]:
    weights = [weigh(name, content) for name, content in modules.items()]
    return sorted(weights, key=lambda weight: (-weight.brotli, weight.name))

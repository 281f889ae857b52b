"""The compiler: Python in, one JavaScript file out, or a list of what can't be compiled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from .cache import without_collections
from .check import check
from .diagnostics import CompileErrors, Diagnostic, Report
from .link import Bundle, Linker
from .names import TargetKind
from .programs import FilesSeen, cached_program
from .reach import Reach
from .relink import Kept
from .resolve import Resolver
from .runtime import runtime_library
from .source import EntrySource

__all__ = ["Bundle", "CompileErrors", "Diagnostic", "EntrySource", "compile_client", "compile_program"]


_NO_MODULES: Mapping[str, Path] = MappingProxyType({})


def compile_program(
    entry: EntrySource,
    search_path: list[Path],
    *,
    target: TargetKind,
    javascript: Mapping[str, Path] = _NO_MODULES,
    cached: bool = False,
) -> Bundle:
    """Compile the program that begins at `entry`.

    `search_path` holds the folders in which modules are looked for, after the compiled standard library; `javascript`
    names the files that `from holdfast.javascript import ...` means. With `cached`, the program itself is kept for the
    next time that it is asked for. The same input gives the same bytes. Raises `CompileErrors` with everything that the
    program uses and that can't be compiled.
    """
    program = _Program(entry, search_path, target, javascript, None)
    return cached_program(program) if cached else program.compile()[0]


def compile_client(
    entry: EntrySource,
    search_path: list[Path],
    *,
    worker_statements: int,
    javascript: Mapping[str, Path] = _NO_MODULES,
) -> Bundle:
    """Compile page and service worker into one script, so that what both need is there once.

    The first `worker_statements` statements of the entry are the worker's: they run where there is no document,
    and nothing else does. The others are the page's. Raises `CompileErrors`.
    """
    return cached_program(_Program(entry, search_path, "page", javascript, worker_statements))


@dataclass(frozen=True)
class _Program:
    """A program to compile."""

    entry: EntrySource
    search_path: list[Path]
    target: TargetKind
    javascript: Mapping[str, Path]
    worker_statements: int | None

    def compile(self) -> tuple[Bundle, FilesSeen, Kept]:
        """The program, the files it was made from, and all that was found about it."""
        with without_collections():
            report = Report()
            runtime = runtime_library()
            resolver = Resolver(self.entry, self.search_path, report, runtime, self.javascript)
            report.raise_if_any()
            assert resolver.entry is not None
            reach = Reach(resolver, self.target, report)
            reach.run(resolver.entry)
            check(reach, reach.modules)
            early = None if self.worker_statements is None else reach.early(resolver.entry, self.worker_statements)
            linker = Linker(reach, runtime)
            bundle = linker.link(early)
            seen = FilesSeen(resolver.files_read, sorted(resolver.files_absent))
            return bundle, seen, Kept(linker, early, seen.read)

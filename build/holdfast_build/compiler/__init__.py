"""The compiler: Python in, one JavaScript file out, or a list of what can't be compiled."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from .cache import without_collections
from .check import check
from .diagnostics import CompileErrors, Diagnostic, Report
from .link import Bundle, Linker
from .names import TargetKind
from .reach import Reach
from .resolve import Resolver
from .runtime import RuntimeLibrary, runtime_library
from .source import EntrySource

__all__ = ["Bundle", "CompileErrors", "Diagnostic", "EntrySource", "compile_client", "compile_program"]


_NO_MODULES: Mapping[str, Path] = MappingProxyType({})


def compile_program(
    entry: EntrySource, search_path: list[Path], *, target: TargetKind, javascript: Mapping[str, Path] = _NO_MODULES
) -> Bundle:
    """Compile the program that begins at `entry`.

    `search_path` holds the folders in which modules are looked for, after the compiled standard library; `javascript`
    names the files that `from holdfast.javascript import ...` means.
    The same input gives the same bytes. Raises `CompileErrors` with everything that the program uses and that can't be
    compiled.
    """
    with without_collections():
        reach, runtime = _walked(entry, search_path, target, javascript)
        return Linker(reach, runtime).link()


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
    with without_collections():
        reach, runtime = _walked(entry, search_path, "page", javascript)
        assert reach.resolver.entry is not None
        return Linker(reach, runtime).link(reach.early(reach.resolver.entry, worker_statements))


def _walked(
    entry: EntrySource, search_path: list[Path], target: TargetKind, javascript: Mapping[str, Path]
) -> tuple[Reach, RuntimeLibrary]:
    """Everything that the program reaches, checked."""
    report = Report()
    runtime = runtime_library()
    resolver = Resolver(entry, search_path, report, runtime, javascript)
    report.raise_if_any()
    assert resolver.entry is not None
    reach = Reach(resolver, target, report)
    reach.run(resolver.entry)
    check(reach)
    return reach, runtime

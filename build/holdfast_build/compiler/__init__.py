"""The compiler: Python in, one JavaScript file out, or a list of what can't be compiled."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from .diagnostics import CompileErrors, Diagnostic
from .incremental import Compilation, Program
from .link import Bundle
from .names import TargetKind
from .programs import cached_program
from .source import EntrySource

__all__ = ["Bundle", "CompileErrors", "Diagnostic", "EntrySource", "compile_program"]


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
    program = Program(entry, search_path, target, javascript)
    return cached_program(program) if cached else Compilation(program).compile()

"""Compiled programs that are still right: nothing of what they were made from has changed, appeared or gone."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from . import cache
from .link import Bundle
from .runtime import RUNTIME
from .source import EntrySource


@dataclass
class FilesSeen:
    """What a compilation saw of the disk."""

    read: dict[str, str]
    """Hashes of the files that it read, by path; empty for a folder."""
    absent: list[str]
    """Paths at which it looked in vain."""

    def still_so(self) -> bool:
        """Whether the disk would say the same again."""
        return not any(map(os.path.exists, self.absent)) and all(
            _content(path) == content for path, content in self.read.items()
        )


class Program(Protocol):
    """A program that can be compiled, with all that says what comes of it but the files."""

    @property
    def entry(self) -> EntrySource:
        """The first module."""

    @property
    def search_path(self) -> list[Path]:
        """Where modules are looked for."""

    @property
    def target(self) -> str:
        """What it is compiled for."""

    @property
    def javascript(self) -> Mapping[str, Path]:
        """Its JavaScript modules."""

    @property
    def worker_statements(self) -> int | None:
        """How many statements of the entry are the worker's."""

    def compile(self) -> tuple[Bundle, FilesSeen]:
        """Compile it."""


def cached_program(program: Program) -> Bundle:
    """The program as it was compiled before, if that is still what it would be; compiled now, if not."""
    entry = program.entry
    key = cache.digest(
        "program",
        cache.own_version(),
        *(path.read_bytes() for path in sorted(RUNTIME.glob("*.js"))),
        # Paths in source maps are relative to the folder where the build runs.
        os.getcwd(),
        *(entry.text, entry.path, entry.module, program.target, str(program.worker_statements)),
        *map(str, program.search_path),
        "",
        *(f"{name}={path}" for name, path in sorted(program.javascript.items())),
        "",
        *sys.path,
    )
    found = cache.load(key)
    if isinstance(found, tuple):
        seen, bundle = found
        if isinstance(seen, FilesSeen) and isinstance(bundle, Bundle) and seen.still_so():
            return bundle
    bundle, seen = program.compile()
    cache.save(key, (seen, bundle))
    return bundle


def _content(path: str) -> str | None:
    try:
        with open(path, "rb") as file:
            return cache.digest(file.read())
    except IsADirectoryError:
        return ""
    except OSError:
        return None

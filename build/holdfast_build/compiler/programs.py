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
from .relink import Kept, relinked
from .runtime import RUNTIME
from .source import EntrySource


@dataclass
class FilesSeen:
    """What a compilation saw of the disk."""

    read: dict[str, str]
    """Hashes of the files that it read, by path; empty for a folder."""
    absent: list[str]
    """Paths at which it looked in vain."""

    def changed(self) -> dict[str, str] | None:
        """Hashes of the files that say something else now; None when there are others than before."""
        if any(map(os.path.exists, self.absent)):
            return None
        now = {path: _content(path) for path in self.read}
        found = {path: content for path, content in now.items() if content != self.read[path]}
        return {path: content for path, content in found.items() if content} if all(found.values()) else None


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

    def compile(self) -> tuple[Bundle, FilesSeen, Kept]:
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
        assert isinstance(seen, FilesSeen) and isinstance(bundle, Bundle)
        changed = seen.changed()
        if changed == {}:
            return bundle
        if changed is not None and program.worker_statements is not None:
            again = _relinked(key, seen, changed)
            if again is not None:
                cache.save(key, (FilesSeen({**seen.read, **changed}, seen.absent), again))
                return again
    bundle, seen, kept = program.compile()
    cache.save(key, (seen, bundle))
    if program.worker_statements is not None:
        # Only the app of a page is changed and built again all the time.
        cache.save(cache.digest("kept", key), kept)
    return bundle


def _relinked(key: str, seen: FilesSeen, changed: Mapping[str, str]) -> Bundle | None:
    with cache.without_collections():
        kept = cache.load(cache.digest("kept", key))
    if not isinstance(kept, Kept):
        return None
    now = {**seen.read, **changed}
    paths = [path for path, content in kept.files.items() if now.get(path) != content]
    bundle = relinked(kept, paths)
    # What was read a moment later must be what was compared.
    return bundle if all(_content(path) == now[path] for path in paths) else None


def _content(path: str) -> str | None:
    try:
        with open(path, "rb") as file:
            return cache.digest(file.read())
    except IsADirectoryError:
        return ""
    except OSError:
        return None

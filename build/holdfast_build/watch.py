"""Watch: a process that stays, and builds an app again whenever one of its files has changed."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from holdfast_build import bundle
from holdfast_build.compiler import CompileErrors
from holdfast_build.project import ProjectError, load_project

_SOURCES = frozenset([".py", ".toml", ".css", ".js", ".svg", ".png"])

_STEP = 20
"""Milliseconds between looks for further changes, once there is one: editors save in several steps."""
_FIRST_LOOK = 1000
"""Milliseconds after which a build is made to see what was saved before the watching began."""


def watch(directory: Path, out: Path | None, say: Callable[[str], None]) -> None:
    """Build the app in a folder, and again after every change, until the process is interrupted.

    What is wrong with the app is said, and the next change that puts it right builds it.
    """
    import watchfiles

    rebuilder = Rebuilder(directory, out)
    try:
        say(rebuilder.rebuild())
        rebuilder.rest()
        watched = watchfiles.watch(
            directory,
            watch_filter=rebuilder.concerns,
            step=_STEP,
            debounce=10 * _STEP,
            rust_timeout=_FIRST_LOOK,
            yield_on_timeout=True,
            raise_interrupt=False,
        )
        # What was saved before the watching began shows in a build after it, once.
        unseen = True
        for changes in watched:
            if changes or unseen:
                before, said = rebuilder.version, rebuilder.rebuild()
                if changes or rebuilder.version != before:
                    say(said)
                rebuilder.rest()
            unseen = False
    finally:
        rebuilder.close()


class Rebuilder:
    """Builds the app in a folder as it is now, and writes what has changed."""

    def __init__(self, directory: Path, out: Path | None) -> None:
        self._directory = directory
        self._out = out
        self._builder = bundle.Builder()
        self.version = ""
        """The version of the last build; empty after an error."""

    def concerns(self, change: object, path: str) -> bool:
        """Whether a changed file may be part of the app: not what builds write, and what tools keep in between."""
        changed = Path(path).resolve()
        parts = changed.relative_to(self._directory.resolve()).parts
        hidden = any(part.startswith(".") or part in ("__pycache__", "node_modules", "_client") for part in parts)
        inside = self._out is not None and changed.is_relative_to(self._out.resolve())
        return not hidden and not inside and changed.suffix in _SOURCES

    def rebuild(self) -> str:
        """Build; tells what came of it, in words."""
        started = time.perf_counter()
        try:
            project = load_project(self._directory)
            made = self._builder.build(project)
            out = self._out or project.default_out
            bundle.write(made, out)
        except (CompileErrors, ProjectError, FileExistsError) as error:
            self.version = ""
            return str(error)
        self.version = made.version
        return f"{project.name} {made.version} is in {out}: {time.perf_counter() - started:.2f} s"

    def rest(self) -> None:
        """Do what can be done before the next change."""
        self._builder.rest()

    def close(self) -> None:
        """End what waits for the next time."""
        self._builder.close()

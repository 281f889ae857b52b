"""Compiled programs that are still right: nothing of what they were made from has changed, appeared or gone."""

from __future__ import annotations

import os
import sys

from . import cache
from .files import FilesSeen
from .incremental import Compilation, Program
from .link import Bundle
from .runtime import RUNTIME


def cached_program(program: Program) -> Bundle:
    """The program as it was compiled before, if that is still what it would be; compiled now, if not.

    Of the app of a page, which is changed and built again all the time, all is kept that is known about it.
    """
    key = _key(program)
    found = cache.load(key)
    if isinstance(found, tuple):
        seen, bundle = found
        assert isinstance(seen, FilesSeen) and isinstance(bundle, Bundle)
        if seen.changed() == {}:
            return bundle
    is_app = program.worker_statements is not None
    compilation = kept_compilation(program) if is_app else Compilation(program)
    bundle = compilation.compile()
    cache.save(key, (compilation.seen, bundle))
    if is_app:
        cache.save(cache.digest("compilation", key), compilation)
    return bundle


def kept_compilation(program: Program) -> Compilation:
    """What is known about the program of an app since it was compiled for the last time."""
    with cache.without_collections():
        found = cache.load(cache.digest("compilation", _key(program)))
    return found if isinstance(found, Compilation) else Compilation(program)


def _key(program: Program) -> str:
    entry = program.entry
    return cache.digest(
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

"""The cache: what was worked out before, found again by the content it was made from.

Every entry's key is a hash of all that its value depends on, this package's own sources included, so an entry is right
or is not found. A damaged entry counts as none. Entries are written under another name and then put in place, so that
any number of processes may share a folder.

The folder is HOLDFAST_CACHE, else `holdfast` in XDG_CACHE_HOME or ~/.cache. HOLDFAST_CACHE=off does without.
"""

from __future__ import annotations

import atexit
import gc
import hashlib
import os
import pickle
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from pathlib import Path
from typing import Generic, TypeVar

V = TypeVar("V")

_PACKAGE = Path(__file__).resolve().parent
_LIMIT = 256_000_000
"""Bytes that all entries together may take."""


def digest(*parts: str | bytes) -> str:
    """A hash of texts, different for different lists of them."""
    whole = hashlib.blake2b(digest_size=20)
    for part in parts:
        content = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        whole.update(len(content).to_bytes(8, "little") + content)
    return whole.hexdigest()


@lru_cache(maxsize=8)
def own_version(*names: str) -> str:
    """A hash of modules of this package, all of them without names, and of the interpreter that runs them."""
    paths = [_PACKAGE / f"{name}.py" for name in names] if names else sorted(_PACKAGE.rglob("*.py"))
    return digest(sys.version, *(path.read_bytes() for path in paths))


def cache_folder() -> Path | None:
    """The folder of the cache; None where there is to be none."""
    wanted = os.environ.get("HOLDFAST_CACHE", "")
    if wanted:
        return None if wanted == "off" else Path(wanted)
    base = os.environ.get("XDG_CACHE_HOME", "")
    try:
        return (Path(base) if os.path.isabs(base) else Path.home() / ".cache") / "holdfast"
    except RuntimeError:
        # There is no home.
        return None


def load(key: str) -> object | None:
    """The value that was saved under a key; None when there is none, or none that can be read."""
    folder = cache_folder()
    if folder is None:
        return None
    path = folder / key[:2] / key
    try:
        content = path.read_bytes()
        if content[:20] != hashlib.blake2b(content[20:], digest_size=20).digest():
            return None
        value: object = pickle.loads(memoryview(content)[20:])
    except Exception:
        # Whatever is wrong with an entry, the value can be worked out again.
        return None
    with suppress(OSError):
        os.utime(path)
    return value


def save(key: str, value: object) -> None:
    """Keep a value under a key. A folder that cannot be written keeps nothing."""
    folder = cache_folder()
    if folder is None:
        return
    try:
        content = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
    except (pickle.PicklingError, TypeError, AttributeError, RecursionError):
        # What cannot be kept has to be worked out again, no more.
        return
    content = hashlib.blake2b(content, digest_size=20).digest() + content
    path = folder / key[:2] / key
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, draft = tempfile.mkstemp(dir=path.parent)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
            os.replace(draft, path)
        except OSError:
            os.unlink(draft)
        if path.stat().st_ino % 16 == 0:
            # Now and then is often enough.
            prune(folder)


def prune(folder: Path, limit: int = _LIMIT) -> None:
    """Remove the entries that were not used for longest until the others fit."""
    found: list[tuple[float, int, str]] = []
    for part in os.scandir(folder):
        if part.is_dir():
            for entry in os.scandir(part):
                with suppress(OSError):
                    stat = entry.stat()
                    found.append((stat.st_mtime, stat.st_size, entry.path))
    total = 0
    for _, size, path in sorted(found, reverse=True):
        total += size
        if total > limit:
            with suppress(OSError):
                os.unlink(path)


class Memo(Generic[V]):
    """A pure function of texts that remembers its values, in memory and from process to process."""

    def __init__(self, name: str, modules: tuple[str, ...], function: Callable[..., V], limit: int = 20_000) -> None:
        self._name = name
        self._modules = modules
        self._function = function
        self._limit = limit
        self._known: dict[str, V] | None = None
        self._fresh = False
        atexit.register(self.keep)

    def __call__(self, *texts: str) -> V:
        """The function's value."""
        if self._known is None:
            found = load(self._key())
            self._known = found if isinstance(found, dict) else {}
        key = texts[0] if len(texts) == 1 else "\0".join(texts)
        try:
            return self._known[key]
        except KeyError:
            value = self._known[key] = self._function(*texts)
            self._fresh = True
            return value

    def _key(self) -> str:
        return digest("memo", self._name, own_version(*self._modules))

    def keep(self) -> None:
        """Save what was learned; done by itself when the process ends."""
        if self._fresh and self._known is not None:
            self._fresh = False
            while len(self._known) > self._limit:
                del self._known[next(iter(self._known))]
            save(self._key(), self._known)


@contextmanager
def without_collections() -> Iterator[None]:
    """Put the collector of cycles off: trees that are all in use cost it more time than the work on them takes."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()

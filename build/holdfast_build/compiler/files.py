"""Files: what a compilation saw of the disk, and whether it would see the same now."""

from __future__ import annotations

import os
from dataclasses import dataclass

from . import cache


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
        now = {path: content_of(path) for path in self.read}
        found = {path: content for path, content in now.items() if content != self.read[path]}
        return {path: content for path, content in found.items() if content} if all(found.values()) else None


def content_of(path: str) -> str | None:
    """The hash of a file; empty for a folder, None when there is neither."""
    try:
        with open(path, "rb") as file:
            return cache.digest(file.read())
    except IsADirectoryError:
        return ""
    except OSError:
        return None

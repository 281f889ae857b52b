"""Declarations that cannot work are found where Python runs: a script on a device does not say them again."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from holdfast_build.project import Project, ProjectError

_IMPORT = """
import sys, traceback
sys.path.insert(0, sys.argv[1])
from holdfast.errors import DeclarationError
for name in sys.argv[2:]:
    try:
        __import__(name)
    except DeclarationError as error:
        frames = traceback.extract_tb(error.__traceback__)
        frame = [each for each in frames if each.filename.startswith(sys.argv[1])][-1]
        print(f"{frame.filename}:{frame.lineno}: error: {error}", file=sys.stderr)
        raise SystemExit(3)
    except Exception:
        # It needs what only its server has: the server's own start will judge it.
        pass
"""


@contextmanager
def declarations_checked(project: Project) -> Iterator[None]:
    """Import the app's pages as the server does, while the block runs.

    Raises ProjectError at the block's end for a declaration that is refused. What the block raises goes first.
    """
    modules = sorted({page.module for page in project.page_classes()})
    # In a process of its own: an app's modules run once in a process, and one process may build several apps.
    command = [sys.executable, "-c", _IMPORT, str(project.source_root), *modules]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as process:
        try:
            yield
        except BaseException:
            process.kill()
            raise
        _, said = process.communicate()
    if process.returncode == 3:
        raise ProjectError(said.strip().splitlines()[-1])

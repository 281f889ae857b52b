"""Declarations that cannot work are found where Python runs: a script on a device does not say them again."""

from __future__ import annotations

import subprocess
import sys

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


def check_declarations(project: Project) -> None:
    """Import the app's pages as the server does; raises ProjectError for a declaration that is refused."""
    modules = sorted({page.module for page in project.page_classes()})
    # In a process of its own: an app's modules run once in a process, and one process may build several apps.
    done = subprocess.run(
        [sys.executable, "-c", _IMPORT, str(project.source_root), *modules], capture_output=True, text=True, check=False
    )
    if done.returncode == 3:
        raise ProjectError(done.stderr.strip().splitlines()[-1])

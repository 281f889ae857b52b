"""Declarations that cannot work are found where Python runs: a script on a device does not say them again.

The app's pages are imported in a process of their own. What ran there is remembered: as long as neither a line that ran
has changed, nor a module from elsewhere, importing them would do the same again.
"""

from __future__ import annotations

import ast
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from holdfast_build.compiler import cache
from holdfast_build.project import Project, ProjectError

# First without the packages' own code, which sets up the server and takes most of the time. What goes wrong then goes
# wrong for its absence perhaps: a second process imports everything.
_IMPORT = """
import json, os, sys, types
how, root, *names = sys.argv[1:]
if how == "later":
    for name in names:
        try:
            __import__(name)
        except Exception:
            pass
    how, root, *names = json.loads(sys.stdin.readline())
sys.path.insert(0, root)
if how == "alone":
    for name in names:
        parts = name.split(".")
        for count in range(1, len(parts)):
            package = types.ModuleType(".".join(parts[:count]))
            package.__path__ = [os.path.join(root, *parts[:count])]
            sys.modules.setdefault(package.__name__, package)
ran = set()
def note(frame, event, argument):
    if event == "call" and frame.f_code.co_filename.startswith(root + os.sep):
        ran.add((frame.f_code.co_filename, frame.f_code.co_qualname))
from holdfast.errors import DeclarationError
complete = True
sys.setprofile(note)
for name in names:
    try:
        __import__(name)
    except Exception as error:
        sys.setprofile(None)
        if how == "alone":
            raise SystemExit(4)
        # Any other error: it needs what only its server has, and the server's own start will judge it.
        complete = False
        if isinstance(error, DeclarationError):
            import traceback
            frames = traceback.extract_tb(error.__traceback__)
            frame = [each for each in frames if each.filename.startswith(root)][-1]
            print(f"{frame.filename}:{frame.lineno}: error: {error}", file=sys.stderr)
            raise SystemExit(3)
        sys.setprofile(note)
sys.setprofile(None)
if complete:
    files = {getattr(each, "__file__", None) for each in list(sys.modules.values())} - {None}
    json.dump([sorted(ran), sorted(files)], sys.stdout)
"""


class Declarations:
    """Checks the declarations of an app, each time that it is built."""

    def __init__(self) -> None:
        self._spare: subprocess.Popen[str] | None = None
        """A process that has imported what is not the app's, and waits."""

    @contextmanager
    def checked(self, project: Project) -> Iterator[None]:
        """Import the app's pages in CPython, while the block runs, unless that is known to go well.

        Raises ProjectError at the block's end for a declaration that is refused. What the block raises goes first.
        """
        modules = sorted({page.module for page in project.page_classes()})
        root = str(project.source_root)
        key = cache.digest("declarations", Path(__file__).read_bytes(), sys.version, *sys.path, root, *modules)
        known = cache.load(key)
        if isinstance(known, _Ran) and known.still_so():
            yield
            return
        # In a process of its own: an app's modules run once in a process, and one process may build several apps.
        started = time.time_ns()
        with self._importing("alone", root, modules) as process:
            try:
                yield
            except BaseException:
                process.kill()
                raise
            told, said = process.communicate()
        if process.returncode == 4:
            with self._importing("whole", root, modules) as process:
                told, said = process.communicate()
        if process.returncode == 3:
            raise ProjectError(said.strip().splitlines()[-1])
        ran = _Ran.of(told, root, started) if told else None
        if ran is not None:
            cache.save(key, ran)

    def _importing(self, how: str, root: str, modules: list[str]) -> subprocess.Popen[str]:
        process, self._spare = self._spare, None
        if process is None or how != "alone" or process.poll() is not None:
            return _started(how, root, modules)
        assert process.stdin is not None
        process.stdin.write(json.dumps([how, root, *modules]) + "\n")
        process.stdin.flush()
        return process

    def prepare(self) -> None:
        """Have a process ready for the next time: starting it takes longer than a build."""
        if self._spare is None:
            self._spare = _started("later", "", ["holdfast"])

    def close(self) -> None:
        """End the process that waits."""
        if self._spare is not None:
            self._spare.kill()
            self._spare.communicate()
            self._spare = None


def _started(how: str, root: str, modules: list[str]) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", _IMPORT, how, root, *modules]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True)


@dataclass
class _Ran:
    """An import that went well."""

    functions: dict[str, set[str]]
    """Qualified names of the functions that ran, by the app's files."""
    skeletons: dict[str, tuple[str, str]]
    """Hashes of the app's files: of all that stands there, and without the bodies of functions that did not run."""
    others: dict[str, tuple[int, int]]
    """Time and size of the files that are not the app's."""

    @staticmethod
    def of(told: str, root: str, started: int) -> _Ran | None:
        """What the process told; None when a file was written since it started."""
        ran, files = json.loads(told)
        functions: dict[str, set[str]] = {}
        for path, name in ran:
            functions.setdefault(path, set()).add(name)
        made = _Ran(functions, {}, {})
        for path in files:
            try:
                stat = os.stat(path)
            except OSError:
                # A module in an archive, or of the interpreter itself.
                continue
            if stat.st_mtime_ns > started:
                return None
            if path.startswith(root + os.sep):
                content = Path(path).read_bytes()
                made.skeletons[path] = cache.digest(content), _skeleton(content, functions.get(path, set()))
            else:
                made.others[path] = (stat.st_mtime_ns, stat.st_size)
        return made

    def still_so(self) -> bool:
        """Whether the same would run again."""
        try:
            for path, before in self.others.items():
                stat = os.stat(path)
                if (stat.st_mtime_ns, stat.st_size) != before:
                    return False
            for path, (whole, skeleton) in self.skeletons.items():
                content = Path(path).read_bytes()
                if cache.digest(content) != whole and _skeleton(content, self.functions.get(path, set())) != skeleton:
                    return False
            return True
        except (OSError, SyntaxError, ValueError):
            return False


def _skeleton(content: bytes, ran: set[str]) -> str:
    """A hash of a file's syntax tree, places and the bodies of functions left out but for those that ran."""
    tree = ast.parse(content)
    work: list[tuple[ast.AST, str]] = [(tree, "")]
    while work:
        node, prefix = work.pop()
        for child in ast.iter_child_nodes(node):
            if isinstance(child, ast.ClassDef):
                work.append((child, f"{prefix}{child.name}."))
            elif isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef):
                name = prefix + child.name
                if name in ran:
                    work.append((child, f"{name}.<locals>."))
                else:
                    has_docstring = ast.get_docstring(child, clean=False) is not None
                    # Whether it yields or awaits is part of what a function is.
                    kinds = {type(each) for each in ast.walk(child)} & {ast.Yield, ast.YieldFrom, ast.Await}
                    marks = [ast.Global(sorted(kind.__name__ for kind in kinds))]
                    child.body = [*child.body[:has_docstring], *marks]
            else:
                work.append((child, prefix))
    return cache.digest(ast.dump(tree))

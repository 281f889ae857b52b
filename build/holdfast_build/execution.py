"""Compile one Python file and run it in JavaScript, through the Node binary of the playwright wheel."""

from __future__ import annotations

import sys
import tempfile
import subprocess
from pathlib import Path

from .compiler import CompileErrors, EntrySource, compile_program
from .compiler.source import read


def node_binary() -> Path:
    """The Node binary that playwright brings."""
    import playwright

    folder = Path(playwright.__file__).parent / "driver"
    return folder / ("node.exe" if sys.platform == "win32" else "node")


def run_file(path: Path | str, argv: list[str] | None = None) -> int:
    """Compile and run `path`; what it prints goes to this process's output. Gives the exit status, as CPython would."""
    path = Path(path)
    try:
        bundle = compile_program(EntrySource(read(path), str(path)), [path.parent], target="exec")
    except CompileErrors as errors:
        print(errors, file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        program = Path(folder) / "program.js"
        program.write_text(bundle.code, "utf-8")
        Path(folder, "program.js.map").write_text(bundle.source_map, "utf-8")
        return subprocess.run([node_binary(), "--stack-size=900", program]).returncode

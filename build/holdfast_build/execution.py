"""Compile one Python file and run it in JavaScript, through the Node binary of the playwright wheel."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

from .compiler import CompileErrors, EntrySource, compile_program
from .compiler.source import read
from .project import ProjectError, javascript_near

# Deep recursion is ordinary in Python: 1,000 frames must fit, with room for the runtime's own.
_STACK_KILOBYTES = 4000

_RUNNER = """
"use strict";
const fs = require("node:fs");
Error.stackTraceLimit = 3000;
const [program, map, report, ...argv] = process.argv.slice(2);
globalThis.holdfast_argv = argv;
globalThis.holdfast_uncaught = (e, text) => {
  process.exitCode = 1;
  fs.appendFileSync(report, text);
};
globalThis.holdfast_source_map = JSON.parse(fs.readFileSync(map, "utf-8"));
require(program);
"""


def node_binary() -> Path:
    """The Node binary that playwright brings."""
    import playwright

    folder = Path(playwright.__file__).parent / "driver"
    return folder / ("node.exe" if sys.platform == "win32" else "node")


def run_file(path: Path | str, argv: list[str] | None = None) -> int:
    """Compile and run `path`; what it prints goes to this process's output. Gives the exit status, as CPython would."""
    path = Path(path)
    try:
        entry, javascript = EntrySource(read(path), str(path)), javascript_near(path)
        bundle = compile_program(entry, [path.parent], target="exec", javascript=javascript, cached=True)
    except (CompileErrors, ProjectError) as errors:
        print(errors, file=sys.stderr)
        return 1
    except OSError as error:
        print(f"holdfast: can't open file {str(path)!r}: {error.strerror}", file=sys.stderr)
        return 2
    sys.stdout.flush()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        program, source_map, report, runner = (
            folder / each for each in ("program.js", "program.map", "report", "runner.cjs")
        )
        program.write_text(bundle.code, "utf-8")
        source_map.write_text(bundle.source_map, "utf-8")
        runner.write_text(_RUNNER, "utf-8")
        command = [
            str(node_binary()),
            f"--stack-size={_STACK_KILOBYTES}",
            str(runner),
            str(program),
            str(source_map),
            str(report),
            str(path),
            *(argv or []),
        ]
        status = subprocess.run(command, preexec_fn=_large_stack).returncode
        if report.exists():
            sys.stderr.write(report.read_text("utf-8"))
            sys.stderr.flush()
        return status


def _large_stack() -> None:
    """Let the process have the stack that Node is told to use."""
    import resource

    soft, hard = resource.getrlimit(resource.RLIMIT_STACK)
    wanted = (_STACK_KILOBYTES + 4000) * 1024
    if soft != resource.RLIM_INFINITY and soft < wanted and (hard == resource.RLIM_INFINITY or hard >= wanted):
        resource.setrlimit(resource.RLIMIT_STACK, (wanted, hard))

"""Runs programs in CPython, each in a fork of this warm process: paths come as lines, answers go as lines of JSON."""

import json
import os
import sys
import tempfile
import types
import warnings


def run(path: str) -> dict[str, object]:
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = os.fork()
        if child == 0:
            os.dup2(out.fileno(), 1)
            os.dup2(err.fileno(), 2)
            os._exit(status_of(path))
        _, waited = os.waitpid(child, 0)
        out.seek(0)
        err.seek(0)
        return {
            "status": os.waitstatus_to_exitcode(waited),
            "out": out.read().decode("utf-8", "surrogateescape"),
            "err": err.read().decode("utf-8", "surrogateescape"),
        }


def status_of(path: str) -> int:
    """Run a program as `python FILE` does, and give its exit status."""
    # They stay open until the process ends.
    sys.stdin = open(os.devnull)  # noqa: SIM115
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = open(2, "w", buffering=1, encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.argv = [path]
    sys.path.insert(0, os.path.dirname(path))
    sys.setrecursionlimit(1000)
    warnings.simplefilter("ignore")
    main = types.ModuleType("__main__")
    main.__dict__["__file__"] = path
    sys.modules["__main__"] = main
    status = 0
    try:
        with open(path, encoding="utf-8") as source:
            code = compile(source.read(), path, "exec", dont_inherit=True)
        exec(code, main.__dict__)
    except SystemExit as leaving:
        if leaving.code is None or isinstance(leaving.code, int):
            status = leaving.code or 0
        else:
            print(leaving.code, file=sys.stderr)
            status = 1
    except BaseException as error:
        sys.stdout.flush()
        # The first frame is this file's own.
        trace = error.__traceback__
        sys.excepthook(type(error), error.with_traceback(trace.tb_next if trace else None), None)
        status = 1
    sys.stdout.flush()
    sys.stderr.flush()
    return status


if __name__ == "__main__":
    # What many programs import is imported once.
    import asyncio  # noqa: F401
    import collections.abc  # noqa: F401
    import contextlib  # noqa: F401
    import dataclasses  # noqa: F401
    import datetime  # noqa: F401
    import enum  # noqa: F401
    import re  # noqa: F401
    import traceback  # noqa: F401
    import typing  # noqa: F401
    import uuid  # noqa: F401

    for line in sys.stdin:
        answer = run(line.rstrip("\n"))
        print(json.dumps(answer), flush=True)

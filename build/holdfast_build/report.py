"""Print an uncaught exception of a compiled program as CPython prints one, `^^^^` marks included."""

from __future__ import annotations

import ast
import io
import itertools
from functools import lru_cache
from pathlib import Path
from typing import TextIO

from .compiler.source import read

# How an exception follows from the one before, its type's name, its text, its frames, its notes.
Frame = tuple[str, int, str, str, int, int, int]
Link = tuple[str, str, str, list[Frame], list[str]]

_REPEATED = 3


def print_report(links: list[Link], file: TextIO) -> None:
    """Write the chain of exceptions, earliest first."""
    out = io.StringIO()
    for (how, kind, text, frames, notes), following in itertools.zip_longest(links, links[1:]):
        if following is not None:
            # Caught further in: its traceback begins in the frame that caught it.
            shared = 0
            while shared < min(len(frames), len(following[3])) and frames[shared][:3] == following[3][shared][:3]:
                shared += 1
            if shared < len(frames):
                frames = frames[shared:]
        if frames:
            out.write("Traceback (most recent call last):\n")
        _write_frames([_as_frame(frame) for frame in frames], text if kind == "AttributeError" else "", out)
        out.write(f"{kind}: {text}\n" if text else f"{kind}\n")
        for note in notes:
            out.write(f"{note}\n")
        if following is not None:
            words = "The above exception was the direct cause of the following exception:"
            if how == "context":
                words = "During handling of the above exception, another exception occurred:"
            out.write(f"\n{words}\n\n")
    file.write(out.getvalue())
    file.flush()


def _as_frame(frame: Frame | list[object]) -> Frame:
    path, line, function, source, column, lines, end = frame
    return str(path), int(str(line)), str(function), str(source), int(str(column)), int(str(lines)), int(str(end))


def _write_frames(frames: list[Frame], missing: str, out: TextIO) -> None:
    written = 0
    for (path, line, function), group in itertools.groupby(frames, key=lambda frame: frame[:3]):
        same = list(group)
        written += len(same)
        for _, _, _, source, *place in same[:_REPEATED]:
            out.write(f'  File "{path}", line {line}, in {function}\n')
            if source.strip():
                out.write(f"    {source.strip()}\n")
                marks = _marks(path, line, source, (place[0], place[1], place[2]), written == len(frames), missing)
                if marks:
                    out.write(f"    {marks}\n")
        more = len(same) - _REPEATED
        if more > 0:
            out.write(f"  [Previous line repeated {more} more time{'' if more == 1 else 's'}]\n")


def _marks(path: str, line: int, source: str, place: tuple[int, int, int], innermost: bool, missing: str) -> str:
    """The line of `^` under the expression that raised; empty when it fills the whole line, as CPython has it.

    `place` is its column, on how many lines more and in which column it ends. `missing` is the message of an
    AttributeError: a method that is not there is marked without the call's arguments.
    """
    column, lines, end_column = place
    node = _node_at(path, line, column, line + lines, end_column, innermost)
    if (
        innermost
        and isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and missing.endswith(f"no attribute '{node.func.attr}'")
    ):
        node = node.func
    if node is None or node.end_lineno is None or node.end_col_offset is None:
        return ""
    encoded = source.encode()
    start = len(encoded[: node.col_offset].decode("utf-8", "replace"))
    end = (
        len(source.rstrip())
        if node.end_lineno > line
        else len(encoded[: node.end_col_offset].decode("utf-8", "replace"))
    )
    indent = len(source) - len(source.lstrip())
    text = _anchored(node, source, start, end) if node.end_lineno == line else "^" * (end - start)
    if source[start:end].strip() == source.strip() and "~" not in text:
        return ""
    return " " * (start - indent) + text


def _anchored(node: ast.AST, source: str, start: int, end: int) -> str:
    """`~~^~~` under an operator or a subscript, `^^^^` under anything else."""
    if isinstance(node, ast.BinOp) and node.left.end_col_offset is not None:
        encoded = source.encode()
        operator = len(encoded[: node.left.end_col_offset].decode())
        while operator < end and not (not source[operator].isspace() and source[operator] not in ")\\#"):
            operator += 1
        width = 2 if operator + 1 < end and source[operator + 1] in "*/<>" and not source[operator + 1].isspace() else 1
        return "~" * (operator - start) + "^" * width + "~" * (end - operator - width)
    if isinstance(node, ast.Subscript) and node.value.end_col_offset is not None:
        encoded = source.encode()
        bracket = len(encoded[: node.value.end_col_offset].decode())
        while bracket < end and source[bracket] != "[":
            bracket += 1
        return "~" * (bracket - start) + "^" * (end - bracket)
    return "^" * (end - start)


def _node_at(
    path: str, line: int, column: int, end_line: int, end_column: int, innermost: bool
) -> ast.expr | ast.stmt | None:
    """The expression or statement with that range; for an exception made in a `raise`, the `raise`."""
    tree = _tree(path)
    found: ast.expr | ast.stmt | None = None
    for node in () if tree is None else ast.walk(tree):
        if not isinstance(node, ast.expr | ast.stmt):
            continue
        if (
            innermost
            and isinstance(node, ast.Raise)
            and node.exc is not None
            and (node.exc.lineno, node.exc.col_offset, node.exc.end_col_offset) == (line, column, end_column)
        ):
            return node
        if (node.lineno, node.col_offset, node.end_lineno, node.end_col_offset) == (line, column, end_line, end_column):
            found = node
    return found


@lru_cache(maxsize=64)
def _tree(path: str) -> ast.Module | None:
    try:
        return ast.parse(read(Path(path)))
    except (OSError, SyntaxError, ValueError):
        return None

"""The line of `^^^^` that a traceback prints under the expression that raised, made when the program is compiled."""

from __future__ import annotations

import ast


def carets(node: ast.AST, lines: list[str]) -> str:
    """The marks under a node's first line, without its indent; empty where they would fill the line."""
    line = getattr(node, "lineno", 0)
    if not 0 < line <= len(lines):
        return ""
    source = lines[line - 1]
    encoded = source.encode("utf-8", "surrogatepass")
    end_line = getattr(node, "end_lineno", None) or line
    start = _characters(encoded, getattr(node, "col_offset", 0))
    end = len(source.rstrip())
    if end_line == line:
        end = _characters(encoded, getattr(node, "end_col_offset", None) or len(encoded))
    indent = len(source) - len(source.lstrip())
    text = _anchored(node, source, encoded, start, end) if end_line == line else "^" * (end - start)
    if source[start:end].strip() == source.strip() and "~" not in text:
        return ""
    return " " * (start - indent) + text


def _characters(encoded: bytes, count: int) -> int:
    return len(encoded[:count].decode("utf-8", "replace"))


def _anchored(node: ast.AST, source: str, encoded: bytes, start: int, end: int) -> str:
    """`~~^~~` under an operator or a subscript, `^^^^` under anything else."""
    if isinstance(node, ast.BinOp):
        operator = _characters(encoded, node.left.end_col_offset or 0)
        while operator < end and (source[operator].isspace() or source[operator] in ")\\#"):
            operator += 1
        width = 2 if operator + 1 < end and source[operator + 1] in "*/<>" else 1
        return "~" * (operator - start) + "^" * width + "~" * (end - operator - width)
    if isinstance(node, ast.Subscript):
        bracket = _characters(encoded, node.value.end_col_offset or 0)
        while bracket < end and source[bracket] != "[":
            bracket += 1
        return "~" * (bracket - start) + "^" * (end - bracket)
    return "^" * (end - start)

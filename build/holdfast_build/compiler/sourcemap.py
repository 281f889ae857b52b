"""Source maps: from positions in the bundle to Python files, lines, columns and functions."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import lru_cache

from .code import MARK, MARK_END
from .source import Module

_MARK = re.compile(f"{MARK}(\\d+),(-?\\d+),(\\d+),([^{MARK_END}]*){MARK_END}")
_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


Piece = tuple[Module | str | None, str, int]
"""Text of the program, whose it is (a module's, or a JavaScript file's), and the line from which its marks count."""


def encode(parts: Sequence[Piece], modules: list[Module]) -> tuple[str, str, dict[str, bytes]]:
    """Take the marks out of the linked text: the code, its source map (version 3), and what each module contributes."""
    sources = {module.number: index for index, module in enumerate(modules)}
    functions: dict[str, int] = {}
    code: list[str] = []
    lines: list[list[str]] = [[]]
    sizes: dict[str, list[str]] = {}
    compiled: dict[int, set[int]] = {}
    column = 0
    last_column = last_source = last_line = last_source_column = last_name = 0
    for module, text, first_line in parts:
        # Code, then four fields of a mark, then code, and so on.
        pieces = _MARK.split(text)
        for at in range(0, len(pieces), 5):
            piece = pieces[at]
            if at:
                source, line, source_column = (
                    sources[int(pieces[at - 4])],
                    int(pieces[at - 3]) + first_line - 1,
                    int(pieces[at - 2]),
                )
                compiled.setdefault(source, set()).add(line)
                name = functions.setdefault(pieces[at - 1], len(functions))
                lines[-1].append(
                    _vlq(column - last_column)
                    + _vlq(source - last_source)
                    + _vlq(line - last_line)
                    + _vlq(source_column - last_source_column)
                    + _vlq(name - last_name)
                )
                last_column, last_source, last_line = column, source, line
                last_source_column, last_name = source_column, name
            if "\n" in piece:
                lines.extend([] for _ in range(piece.count("\n")))
                piece = piece[piece.rindex("\n") + 1 :]
                column = last_column = 0
            column += len(piece)
            if not piece.isascii():
                column += sum(character > "\uffff" for character in piece)
        own = pieces[::5]
        code += own
        owner = "runtime" if module is None else module if isinstance(module, str) else module.name
        sizes.setdefault(owner, []).extend(own)
    source_map = {
        "version": 3,
        "sources": [module.path for module in modules],
        "sourcesContent": [_compiled_lines(module, compiled.get(index, set())) for index, module in enumerate(modules)],
        "names": list(functions),
        "mappings": ";".join(",".join(segments) for segments in lines),
    }
    return (
        "".join(code),
        json.dumps(source_map, ensure_ascii=False, separators=(",", ":")),
        {name: "".join(texts).encode() for name, texts in sizes.items()},
    )


def _compiled_lines(module: Module, compiled: set[int]) -> str:
    """A module's text with the lines left empty that are in no bundle: what only the server reaches stays there."""
    return "\n".join(text if number in compiled else "" for number, text in enumerate(module.lines))


@lru_cache(maxsize=20_000)
def _vlq(value: int) -> str:
    value = (-value << 1) | 1 if value < 0 else value << 1
    text = ""
    while True:
        digit, value = value & 31, value >> 5
        text += _DIGITS[digit | (32 if value else 0)]
        if not value:
            return text


def decode(mappings: str) -> list[list[tuple[int, int, int, int, int]]]:
    """A map's mappings as lists of (column, source, line, source column, name), one list per line of the bundle."""
    source = line = source_column = name = 0
    result: list[list[tuple[int, int, int, int, int]]] = []
    for text in mappings.split(";"):
        column = 0
        segments: list[tuple[int, int, int, int, int]] = []
        for segment in text.split(","):
            if not segment:
                continue
            fields: list[int] = []
            value = shift = 0
            for character in segment:
                digit = _DIGITS.index(character)
                value |= (digit & 31) << shift
                if digit & 32:
                    shift += 5
                else:
                    fields.append(-(value >> 1) if value & 1 else value >> 1)
                    value = shift = 0
            column += fields[0]
            source, line, source_column, name = (
                source + fields[1],
                line + fields[2],
                source_column + fields[3],
                name + fields[4],
            )
            segments.append((column, source, line, source_column, name))
        result.append(segments)
    return result

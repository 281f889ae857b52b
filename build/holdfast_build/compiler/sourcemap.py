"""Source maps: from positions in the bundle to Python files, lines, columns and functions."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from .code import MARK, MARK_END
from .source import Module

_MARK = re.compile(f"{MARK}(\\d+),(\\d+),(\\d+),([^{MARK_END}]*){MARK_END}")
_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def encode(
    parts: Sequence[tuple[Module | str | None, str]], modules: list[Module]
) -> tuple[str, str, dict[str, bytes]]:
    """Take the marks out of the linked text: the code, its source map (version 3), and what each module contributes."""
    sources = {module.number: index for index, module in enumerate(modules)}
    functions: dict[str, int] = {}
    code: list[str] = []
    lines: list[list[str]] = [[]]
    sizes: dict[str, list[str]] = {}
    compiled: dict[int, set[int]] = {}
    column = 0
    last_column = last_source = last_line = last_source_column = last_name = 0

    def advance(text: str) -> None:
        nonlocal column, last_column
        code.append(text)
        breaks = text.count("\n")
        if breaks:
            lines.extend([] for _ in range(breaks))
            text = text[text.rindex("\n") + 1 :]
            column = last_column = 0
        column += len(text) + sum(character > "\uffff" for character in text)

    for module, text in parts:
        at = 0
        for match in _MARK.finditer(text):
            advance(text[at : match.start()])
            at = match.end()
            source, line, source_column = sources[int(match[1])], int(match[2]) - 1, int(match[3])
            compiled.setdefault(source, set()).add(line)
            name = functions.setdefault(match[4], len(functions))
            fields = (
                column - last_column,
                source - last_source,
                line - last_line,
                source_column - last_source_column,
                name - last_name,
            )
            lines[-1].append("".join(_vlq(field) for field in fields))
            last_column, last_source, last_line, last_source_column, last_name = (
                column,
                source,
                line,
                source_column,
                name,
            )
        advance(text[at:])
        owner = "runtime" if module is None else module if isinstance(module, str) else module.name
        sizes.setdefault(owner, []).append(_MARK.sub("", text))
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

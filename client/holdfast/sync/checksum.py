"""The operations of a patch as one text, which is what travels, what is stored, and what the checksum is over."""

from __future__ import annotations

from typing import cast

from holdfast.browser import crc32
from holdfast.jsontext import read_json, write_json

NOTHING = "[]"
"""The text of no operations."""


def operations_text(operations: list[list[object]]) -> str:
    """Return the JSON text of operations."""
    return write_json(operations)


def read_operations(text: str) -> list[list[object]]:
    """Return the operations that `operations_text` wrote."""
    return cast("list[list[object]]", read_json(text))


def join_operations(first: str, then: str) -> str:
    """Return the text of the operations of two texts, in order."""
    if NOTHING in (first, then):
        return then if first == NOTHING else first
    return f"{first[:-1]},{then[1:]}"


def removes(text: str) -> bool:
    """Whether some operation takes a row away."""
    # Most patches need not be read to know that they do not.
    if '"leave"' not in text and '"delete"' not in text:
        return False
    return any(operation[0] != "put" for operation in read_operations(text))


def checksum(text: str) -> str:
    """Return the CRC-32 of `text` in UTF-8 as eight lower-case hexadecimal digits."""
    return f"{crc32(text):08x}"

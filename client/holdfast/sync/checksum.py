"""The checksum of a patch: 32-bit FNV-1a over the UTF-8 of its operations as sent."""

from __future__ import annotations

from collections.abc import Iterable

from holdfast.browser import COMPILED
from holdfast.jsontext import write_json


def operations_text(operations: list[list[object]]) -> str:
    """Return the one JSON text of `operations` that both sides compute the checksum over."""
    return write_json(operations)


def checksum(text: str) -> str:
    """Return the 32-bit FNV-1a of `text` in UTF-8 as eight lower-case hexadecimal digits.

    The hash is kept in two halves of 16 bits so that no product leaves 31 bits: JavaScript then computes with
    machine integers all the way. Source of the algorithm: Fowler, Noll and Vo, offset basis 0x811c9dc5, prime
    0x01000193.
    """
    low = 0x9DC5
    high = 0x811C
    for byte in _utf_8(text):
        low ^= byte
        # (high:low) * 0x0100_0193, modulo 2**32
        product = low * 0x193
        high = (high * 0x193 + low * 0x100 + (product >> 16)) & 0xFFFF
        low = product & 0xFFFF
    return f"{high:04x}{low:04x}"


def _utf_8(text: str) -> Iterable[int]:
    if not COMPILED:
        return text.encode("utf-8")
    # In a script bytes would come along for this alone.
    found = []
    for character in text:
        code = ord(character)
        rest = 0 if code < 0x80 else 6 if code < 0x800 else 12 if code < 0x10000 else 18
        found.append(code >> rest | (0, 0xC0, 0xE0, 0xF0)[rest // 6])
        while rest:
            rest -= 6
            found.append(0x80 | code >> rest & 0x3F)
    return found

"""Cursors: how far a client has read, as text that only the server understands."""

import json
from dataclasses import dataclass

from holdfast.types import Encoded


@dataclass(frozen=True)
class Base:
    """What a cursor holds good for: the space's epoch, and a fingerprint of what decides what the actor may read.

    Rows told under other rights or another schema cannot be continued from.
    """

    epoch: str
    rights: str


@dataclass(frozen=True)
class At:
    """The client has every commit up to `position`.

    Its rows may come from any state between `since`, where it was last caught up, and `seen`: while others write, a
    first pull reads rows newer than the position it began at, and a long catch-up passes in several steps. Caught up,
    all three are equal.
    """

    base: Base
    position: int
    since: int
    seen: int


@dataclass(frozen=True)
class Scan:
    """A first pull is under way: rows of `resource` with ids past `after` come next, then the log from `head` on."""

    base: Base
    head: int
    resource: str
    after: Encoded


Cursor = At | Scan


def write_cursor(cursor: Cursor) -> str:
    """The cursor as text."""
    parts: list[Encoded] = [cursor.base.epoch, cursor.base.rights]
    match cursor:
        case At():
            parts = ["at", *parts, cursor.position, cursor.since, cursor.seen]
        case Scan():
            parts = ["scan", *parts, cursor.head, cursor.resource, cursor.after]
    return json.dumps(parts, separators=(",", ":"))


def read_cursor(text: str) -> Cursor | None:
    """The cursor that a text says; None for text that no server wrote."""
    try:
        parts = json.loads(text)
    except (ValueError, RecursionError):
        return None
    match parts:
        case ["at", str(epoch), str(rights), int(position), int(since), int(seen)]:
            return At(Base(epoch, rights), position, since, seen) if 0 <= since <= position <= seen else None
        case ["scan", str(epoch), str(rights), int(head), str(resource), None | bool() | int() | str() as after]:
            return Scan(Base(epoch, rights), head, resource, after) if head >= 0 else None
    return None


def caught_up(base: Base, position: int) -> At:
    """The cursor of a client that has every commit up to `position` and nothing newer."""
    return At(base, position, position, position)


def position_of(text: str | None, epoch: str, head: int) -> int:
    """The position up to which a client that shows this cursor has everything; 0 when the text does not tell."""
    cursor = None if text is None else read_cursor(text)
    if not isinstance(cursor, At) or cursor.base.epoch != epoch or cursor.position > head:
        return 0
    return cursor.position

"""Self-describing JSON for arguments: `unpack(pack(value)) == value`, of the same type.

None, bool, str, lists and integers that JavaScript holds exactly stand as they are. A dict with text keys is a JSON
object, where a key that begins with "$" gets one more. Everything else is an object with a single "$" tag.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from uuid import UUID

from holdfast.browser import COMPILED

__all__ = ["SAFE_INTEGER", "know_resource", "know_type", "pack", "unpack"]

SAFE_INTEGER = 2**53 - 1
"""The largest whole number that every JSON reader keeps exactly."""

_makers: dict[str, Callable[[str], object]] = {
    "$int": int,
    "$float": float,
    "$uuid": UUID,
    "$datetime": datetime.fromisoformat,
    "$date": date.fromisoformat,
}
if not COMPILED:
    # A client knows bytes if the app does, by `know_type`: else they would be in every script.
    _makers["$bytes"] = bytes.fromhex
_resource_makers: dict[str, Callable[[list[object]], object]] = {}


def know_type(tag: str, maker: Callable[[str], object]) -> None:
    """Let `unpack` make values of a type that this module does not import, such as Decimal."""
    _makers["$" + tag] = maker


def know_resource(name: str, maker: Callable[[list[object]], object]) -> None:
    """Let `unpack` make instances of a resource from their rows."""
    _resource_makers[name] = maker


def pack(value: object) -> object:
    """Return the JSON-able form of a value.

    Raises TypeError, naming the value, for a type that cannot travel.
    """
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, int):
        return value if -SAFE_INTEGER <= value <= SAFE_INTEGER else {"$int": str(value)}
    if isinstance(value, float):
        return {"$float": repr(value)}
    if isinstance(value, list):
        return [pack(item) for item in value]
    if isinstance(value, dict):
        return _pack_dict(value)
    if isinstance(value, UUID):
        return {"$uuid": str(value)}
    if isinstance(value, datetime):
        return {"$datetime": value.isoformat()}
    if isinstance(value, date):
        return {"$date": value.isoformat()}
    if isinstance(value, bytes):
        know_type("bytes", type(value).fromhex)
        return {"$bytes": value.hex()}
    to_wire_row = getattr(value, "to_wire_row", None)
    if to_wire_row is not None:
        return {"$row": to_wire_row()}
    if type(value).__name__ == "Decimal":
        know_type("decimal", type(value))
        return {"$decimal": str(value)}
    raise TypeError(
        f"{value!r} cannot be sent: {type(value).__name__} is none of None, bool, int, float, str, bytes, list, dict, "
        "UUID, datetime, date, Decimal or a resource"
    )


def _pack_dict(value: dict[object, object]) -> dict[str, object]:
    packed: dict[str, object] = {}
    for key, item in value.items():
        if not isinstance(key, str):
            raise TypeError(f"{value!r} cannot be sent: the key {key!r} is not text")
        packed["$" + key if key.startswith("$") else key] = pack(item)
    return packed


def unpack(value: object) -> object:
    """Return the value whose packed form is given.

    Raises ValueError for a tag that is not known or does not fit.
    """
    if isinstance(value, list):
        return [unpack(item) for item in value]
    if not isinstance(value, dict):
        return value
    unpacked: dict[str, object] = {}
    for key, item in value.items():
        if not key.startswith("$"):
            unpacked[key] = unpack(item)
        elif key.startswith("$$"):
            unpacked[key[1:]] = unpack(item)
        elif len(value) == 1:
            return _untag(key, item)
        else:
            raise ValueError(f"{key} stands beside other keys")
    return unpacked


def _untag(tag: str, content: object) -> object:
    if tag == "$row":
        if isinstance(content, list) and len(content) == 2 and isinstance(content[1], list):
            make_row = _resource_makers.get(str(content[0]))
            if make_row is not None:
                return make_row(content[1])
        raise ValueError("$row does not name a known resource and its row")
    make = _makers.get(tag)
    if make is None or not isinstance(content, str):
        raise ValueError(f"{tag} is not a known tag, or does not hold text")
    return make(content)

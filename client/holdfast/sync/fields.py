"""Strict reading of records and messages: each field is there and of its type, or the error names it."""

from __future__ import annotations

Record = dict[str, object]


class Malformed(ValueError):
    """A message or record does not have the shape it must have."""


def _refuse(data: Record, name: str, wanted: str) -> Malformed:
    return Malformed(f"{data.get('type', 'record')}: {name!r} must be {wanted}, not {data.get(name)!r}")


def record(data: object) -> Record:
    """Return `data` when it is a mapping with text keys."""
    if not isinstance(data, dict):
        raise Malformed(f"a record must be an object, not {data!r}")
    return data


def text(data: Record, name: str) -> str:
    """Return the text field `name`."""
    value = data.get(name)
    if not isinstance(value, str):
        raise _refuse(data, name, "text")
    return value


def optional_text(data: Record, name: str) -> str | None:
    """Return the text field `name`, or None when it is null or missing."""
    value = data.get(name)
    if value is not None and not isinstance(value, str):
        raise _refuse(data, name, "text or null")
    return value


def whole(data: Record, name: str) -> int:
    """Return the whole-number field `name`."""
    value = data.get(name)
    if isinstance(value, bool) or not isinstance(value, int):
        raise _refuse(data, name, "a whole number")
    return value


def flag(data: Record, name: str) -> bool:
    """Return the true-or-false field `name`."""
    value = data.get(name)
    if not isinstance(value, bool):
        raise _refuse(data, name, "true or false")
    return value


def mapping(data: Record, name: str) -> Record:
    """Return the object field `name`."""
    value = data.get(name)
    if not isinstance(value, dict):
        raise _refuse(data, name, "an object")
    return value


def items(data: Record, name: str) -> list[object]:
    """Return the list field `name`."""
    value = data.get(name)
    if not isinstance(value, list):
        raise _refuse(data, name, "a list")
    return value


def texts(data: Record, name: str) -> list[str]:
    """Return the field `name`, a list of texts."""
    result: list[str] = []
    for value in items(data, name):
        if not isinstance(value, str):
            raise _refuse(data, name, "a list of texts")
        result.append(value)
    return result


def records(data: Record, name: str) -> list[Record]:
    """Return the field `name`, a list of objects."""
    return [record(value) for value in items(data, name)]

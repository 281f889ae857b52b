"""Values of rows as JSON text, without spaces.

The values are None, bool, str, integers that JavaScript holds exactly, lists, and dicts with text keys. In the browser
JavaScript does most of it: Python's json, compiled, is many times as long.
"""

from __future__ import annotations

import json
from typing import Any

from holdfast.browser import COMPILED, JSON, from_js

__all__ = ["read_json", "write_json"]


if not COMPILED:
    # One for all: to make one takes longer than to write a row.
    _ENCODER = json.JSONEncoder(separators=(",", ":"), ensure_ascii=False)


def write_json(value: object) -> str:
    """Return the JSON text of a value; equal values have equal texts on every side."""
    if not COMPILED:
        return _ENCODER.encode(value)
    if isinstance(value, list):
        return "[" + ",".join([write_json(item) for item in value]) + "]"
    if isinstance(value, dict):
        return "{" + ",".join([write_json(key) + ":" + write_json(value[key]) for key in value]) + "}"
    return str(JSON.stringify(value))


def read_json(text: str) -> Any:
    """Return the value of a JSON text. Any: the text says what it holds."""
    if not COMPILED:
        return json.loads(text)
    # What holds no object needs no conversion: JavaScript's arrays are lists. Quotes within texts are escaped.
    if '{"' not in text and "{}" not in text:
        return JSON.parse(text)
    # JavaScript puts keys that look like numbers first: a space behind each key keeps the order. Escaped quotes are
    # written as codes before that, so that every quote left begins or ends a text.
    marked = text.replace("\\\\", "\\u005c").replace('\\"', "\\u0022").replace('":', ' ":')
    return _unmarked(from_js(JSON.parse(marked)))


def _unmarked(value: Any) -> Any:
    if isinstance(value, list):
        return [_unmarked(item) for item in value]
    if isinstance(value, dict):
        return {key[:-1]: _unmarked(value[key]) for key in value}
    return value

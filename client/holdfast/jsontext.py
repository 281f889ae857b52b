"""Values of rows as JSON text, without spaces.

The values are None, bool, str, integers that JavaScript holds exactly, lists, and dicts with text keys. In the browser
this module is `holdfast_build/stdlib/holdfast/jsontext.py`, which lets JavaScript do it: Python's json is many times as long.
"""

from __future__ import annotations

import json
from typing import Any

__all__ = ["read_json", "write_json"]


def write_json(value: object) -> str:
    """Return the JSON text of a value; equal values have equal texts on every side."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def read_json(text: str) -> Any:
    """Return the value of a JSON text. Any: the text says what it holds."""
    return json.loads(text)

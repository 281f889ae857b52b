"""What the user has typed, as Python values: reading and writing bound inputs.

`input_(bind=...)` gives a string, with `type="checkbox"` a bool, with `type="number"` or `"range"` an int or float
(None when empty), with `type="radio"` the `value` of the chosen one. `select(bind=...)` gives the chosen option's
value, with `multiple=True` a list of them. `textarea(bind=...)` gives a string. Dates and times are strings as the
browser writes them, "2026-01-31".
"""

from __future__ import annotations

from typing import Any


def read_field(tag: str, attributes: dict[str, Any], dom: Any) -> Any:
    """Return the value of a field on screen."""
    if tag == "select" and attributes.get("multiple"):
        values = []
        for index in range(dom.selectedOptions.length):
            values.append(dom.selectedOptions[index].value)
        return values
    if tag == "input":
        kind = attributes.get("type", "text")
        if kind == "checkbox":
            return bool(dom.checked)
        if kind in ("number", "range"):
            return read_number(dom.value)
    return dom.value


def read_number(text: str) -> int | float | None:
    """Return the number in a number field: an int where it is one, None where there is none."""
    try:
        return int(text)
    except ValueError:
        try:
            return float(text)
        except ValueError:
            return None


def write_field(tag: str, attributes: dict[str, Any], dom: Any, value: Any) -> None:
    """Show a value in a field. A field that shows it already is left alone, so the caret stays where it is."""
    if tag == "input" and attributes.get("type") == "radio":
        dom.checked = value == attributes.get("value")
    elif tag == "select" and attributes.get("multiple"):
        for index in range(dom.options.length):
            option = dom.options[index]
            option.selected = option.value in value
    elif read_field(tag, attributes, dom) != value:
        if tag == "input" and attributes.get("type") == "checkbox":
            dom.checked = bool(value)
        else:
            dom.value = "" if value is None else str(value)


def radio_chosen(tag: str, attributes: dict[str, Any], dom: Any) -> bool:
    """Whether a field has a value to read: of radio buttons only the chosen one has."""
    return not (tag == "input" and attributes.get("type") == "radio") or bool(dom.checked)

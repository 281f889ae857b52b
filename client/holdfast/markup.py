"""Nodes as HTML text, for tests and for documents made without a browser."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from holdfast.html import Child, Node, attribute_name, attribute_value, nodes, styles

__all__ = ["escape", "to_html"]

#: Elements that have no content and no end tag.
VOID = ("area", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr")

_NOTHING = object()


def escape(text: str) -> str:
    """Return text with the characters that mean something in HTML replaced."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def to_html(content: Child, read: Callable[[Any], object] | None = None) -> str:
    """Write content as HTML text.

    `read` gives the value of a bound state, usually `page.read_state`; without it bound fields show nothing.
    """
    return "".join([_write(node, read, _NOTHING) for node in nodes(content)])


def _write(node: Node, read: Callable[[Any], object] | None, chosen: object) -> str:
    """Write one node. `chosen` is the value of the bound select around it."""
    if node.tag == "":
        return escape(node.text)
    tag = node.tag.removeprefix("svg:")
    attributes = node.attributes
    text = node.text if node.leaf else None
    bound = attributes.get("bind")
    value = read(bound) if bound is not None and read is not None else _NOTHING
    if tag == "textarea" and value is not _NOTHING:
        text = "" if value is None else str(value)
    elif tag == "select":
        chosen = value
    parts = ["<", tag]
    for name, given in attributes.items():
        html_name = attribute_name(name)
        if html_name == "style":
            rules = styles(given)
            written: str | None = "; ".join([f"{rule}: {rules[rule]}" for rule in rules])
        else:
            written = attribute_value(tag, html_name, given) if html_name else None
        if written is not None:
            parts.append(f' {html_name}="{escape(written)}"' if written else f" {html_name}")
    if tag == "input" and value is not _NOTHING:
        parts.append(_bound(attributes, value))
    elif tag == "option" and _is_chosen(attributes.get("value", text), chosen):
        parts.append(" selected")
    parts.append(">")
    if tag not in VOID:
        parts.append(escape(text) if text is not None else "".join([_write(c, read, chosen) for c in node.children]))
        parts.append(f"</{tag}>")
    return "".join(parts)


def _bound(attributes: dict[str, Any], value: object) -> str:
    kind = attributes.get("type", "text")
    if kind == "checkbox":
        return " checked" if value else ""
    if kind == "radio":
        return " checked" if value == attributes.get("value") else ""
    return "" if value is None else f' value="{escape(str(value))}"'


def _is_chosen(value: object, chosen: object) -> bool:
    return value in chosen if isinstance(chosen, list) else value == chosen

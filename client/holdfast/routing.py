"""Routes: the paths a page answers to, such as "/tickets/<uuid:id>".

A parameter fills one segment and is written `<name>` (text), `<int:name>`, `<uuid:name>`, or `<path:name>`, which takes
the rest of the path, slashes included.
"""

from __future__ import annotations

from uuid import UUID

from holdfast.browser import COMPILED, JavaScriptError, decodeURIComponent, encodeURIComponent

#: How specific each kind of segment is: the lower wins where two routes match the same path.
RANKS = {"literal": 0, "uuid": 1, "int": 1, "str": 2, "path": 3}


class Route:
    """One route, parsed.

    `match` reads a path's parameters and `build` writes a path from them. ValueError when the route is malformed.
    """

    def __init__(self, text: str) -> None:
        if not text.startswith("/"):
            raise ValueError(f"a route begins with a slash: {text!r}")
        self.text = text
        self.segments: list[tuple[str, str]] = [_segment(part, text) for part in text[1:].split("/")]
        names = [name for kind, name in self.segments if kind != "literal"]
        if len(dict.fromkeys(names)) != len(names):
            raise ValueError(f"a parameter stands twice in {text!r}")
        if "path" in [kind for kind, _ in self.segments[:-1]]:
            raise ValueError(f"a path parameter takes the rest, so it must come last: {text!r}")
        self.rank = [RANKS[kind] for kind, _ in self.segments]

    def match(self, path: str) -> dict[str, object] | None:
        """Return the parameters of a path, or None when the route does not own it. A last slash makes no difference."""
        if len(path) > 1 and path.endswith("/"):
            path = path[:-1]
        if not path.startswith("/"):
            return None
        parts = path[1:].split("/")
        params: dict[str, object] = {}
        for index, (kind, name) in enumerate(self.segments):
            if index >= len(parts):
                return None
            if kind == "path":
                rest = unquote("/".join(parts[index:]))
                if not rest:
                    return None
                params[name] = rest
                return params
            text = unquote(parts[index])
            if kind == "literal":
                if text != name:
                    return None
            else:
                value = _read(kind, text)
                if value is None:
                    return None
                params[name] = value
        return params if len(parts) == len(self.segments) else None

    def build(self, params: dict[str, object]) -> str:
        """Return the path for these parameters. TypeError when one is missing, unknown, or does not fit its place."""
        left = dict(params)
        parts = []
        for kind, name in self.segments:
            if kind == "literal":
                parts.append(quote(name))
                continue
            if name not in left:
                raise TypeError(f"{self.text} needs the parameter {name}")
            value = left.pop(name)
            text = str(value)
            if isinstance(value, UUID) and kind == "uuid":
                # The usual case, and thousands of links are built at a time: a UUID needs neither check nor quoting.
                parts.append(text)
                continue
            if not text or (kind != "path" and _read(kind, text) is None):
                raise TypeError(f"{self.text}: {value!r} is no {kind} for {name}")
            parts.append("/".join([quote(part) for part in text.split("/")]) if kind == "path" else quote(text))
        if left:
            raise TypeError(f"{self.text} has no parameter {', '.join(left)}")
        return "/" + "/".join(parts)


def _segment(part: str, route: str) -> tuple[str, str]:
    if "<" not in part and ">" not in part:
        return ("literal", part)
    if not (part.startswith("<") and part.endswith(">")):
        raise ValueError(f"a parameter fills a whole segment: {part!r} in {route!r}")
    kind, colon, name = part[1:-1].partition(":")
    if not colon:
        kind, name = "str", kind
    if kind not in ("str", "int", "uuid", "path"):
        raise ValueError(f"unknown kind of parameter {kind!r} in {route!r}; there are str, int, uuid and path")
    if not name.isidentifier():
        raise ValueError(f"{name!r} is no name for a parameter, in {route!r}")
    return (kind, name)


def _read(kind: str, text: str) -> object | None:
    if not text:
        return None
    if kind == "str":
        return text
    if kind == "int":
        return int(text) if text.isascii() and text.isdecimal() else None
    if len(text) != 36:
        return None
    try:
        return UUID(text)
    except ValueError:
        return None


UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"


def quote(text: str) -> str:
    """Write text so that it can be one segment of a path."""
    if not COMPILED:
        return _quote(text)
    quoted = str(encodeURIComponent(text))
    for character in "!'()*":
        quoted = quoted.replace(character, f"%{ord(character):02X}")
    return quoted


def unquote(text: str) -> str:
    """Read text written by `quote` or by a browser. What is not well-formed stays as it is."""
    if not COMPILED:
        return _unquote(text)
    try:
        return str(decodeURIComponent(text))
    except JavaScriptError:
        return text


def _quote(text: str) -> str:
    parts = []
    for character in text:
        if character in UNRESERVED:
            parts.append(character)
        else:
            parts.append("".join([f"%{byte:02X}" for byte in character.encode("utf-8")]))
    return "".join(parts)


def _unquote(text: str) -> str:
    if "%" not in text:
        return text
    found: list[int] = []
    index = 0
    data = text.encode("utf-8")
    while index < len(data):
        byte = data[index]
        if byte == 37:
            high, low = _digit(data, index + 1), _digit(data, index + 2)
            if high < 0 or low < 0:
                return text
            byte = high * 16 + low
            index += 2
        found.append(byte)
        index += 1
    try:
        return bytes(found).decode("utf-8")
    except UnicodeDecodeError:
        return text


def _digit(data: bytes, index: int) -> int:
    return "0123456789abcdef".find(chr(data[index]).lower()) if index < len(data) else -1

"""Python's html, compiled for the browser."""

__all__ = ["escape", "unescape"]


def escape(s, quote=True):
    """Write the characters that mean something in HTML as references."""
    s = s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    if quote:
        s = s.replace('"', "&quot;").replace("'", "&#x27;")
    return s


# What browsers take the references 128 to 159 for: the characters of Windows-1252 where it has any.
_WINDOWS = (
    "\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f"
    "\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178"
)


def _of_number(number):
    if 0x80 <= number <= 0x9F:
        return _WINDOWS[number - 0x80]
    if number == 0 or 0xD800 <= number <= 0xDFFF or number > 0x10FFFF:
        return "\ufffd"
    control = number < 0x20 and number not in (9, 10, 12, 13)
    if control or number == 0x7F or 0xFDD0 <= number <= 0xFDEF or number & 0xFFFE == 0xFFFE:
        return ""
    return chr(number)


def _span(text, at, characters, most):
    """The end of the run of characters, at most so many, that begins at a place."""
    end = at
    while end < len(text) and end - at < most and text[end] in characters:
        end += 1
    return end


def _reference(text, at):
    """What the reference after the `&` before `at` stands for, and its end; None if there is no reference."""
    if text[at : at + 1] == "#":
        base = 16 if text[at + 1 : at + 2] in ("x", "X") else 10
        start = at + (2 if base == 16 else 1)
        end = _span(text, start, "0123456789abcdefABCDEF" if base == 16 else "0123456789", len(text))
        if end == start:
            return None
        return _of_number(int(text[start:end], base)), end + (text[end : end + 1] == ";")
    end = at
    while end < len(text) and end - at < 32 and text[end] not in "\t\n\f <&#;":
        end += 1
    if end == at:
        return None
    from html.entities import html5

    if text[end : end + 1] == ";":
        end += 1
    # A few references do not need their semicolon, and then the name may run on.
    for stop in range(end, at + 1, -1):
        found = html5.get(text[at:stop])
        if found is not None:
            return found, stop
    return None


def unescape(s):
    """Replace references by what browsers take them for."""
    if "&" not in s:
        return s
    first, *rest = s.split("&")
    out = [first]
    at = len(first)
    for piece in rest:
        found = _reference(s, at + 1)
        if found is None:
            out.append("&" + piece)
        else:
            # A reference never holds another `&`.
            out.append(found[0] + s[found[1] : at + 1 + len(piece)])
        at += 1 + len(piece)
    return "".join(out)

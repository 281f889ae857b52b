"""Reading JSON."""

from holdfast_runtime import json_quick, json_scan, json_scan_string

__all__ = ["JSONDecodeError", "JSONDecoder", "scanstring"]


class JSONDecodeError(ValueError):
    """A text is not JSON; `pos`, `lineno` and `colno` say where."""

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        super().__init__(f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno


class JSONDecoder:
    """Reads JSON."""

    def __init__(
        self,
        *,
        object_hook=None,
        parse_float=None,
        parse_int=None,
        parse_constant=None,
        strict=True,
        object_pairs_hook=None,
    ):
        self._hooks = [object_hook, object_pairs_hook, parse_float, parse_int, parse_constant]
        self._strict = strict

    def _scan(self, s, start, whole):
        options = [lambda message, place: JSONDecodeError(message, s, place), *self._hooks, self._strict, whole]
        return json_scan(s, start, options)

    def decode(self, s):
        """The value of a JSON text."""
        if self._strict and all(hook is None for hook in self._hooks):
            quick = json_quick(s)
            if quick is not None:
                return quick[0]
        value, _ = self._scan(s, len(s) - len(s.lstrip(" \t\n\r")), True)
        return value

    def raw_decode(self, s, idx=0):
        """The value at the beginning of a text, and where it ends."""
        return self._scan(s, idx, False)


def scanstring(s, end, strict=True, /):
    """The string literal whose contents begin at `end`, and the place after it."""
    return json_scan_string(s, end, lambda message, place: JSONDecodeError(message, s, place), strict)

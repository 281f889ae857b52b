"""Writing JSON."""

from holdfast_runtime import json_string, json_text

__all__ = ["JSONEncoder", "encode_basestring", "encode_basestring_ascii"]


class JSONEncoder:
    """Writes JSON. Override `default` for objects of other classes."""

    item_separator = ", "
    key_separator = ": "

    def __init__(
        self,
        *,
        skipkeys=False,
        ensure_ascii=True,
        check_circular=True,
        allow_nan=True,
        sort_keys=False,
        indent=None,
        separators=None,
        default=None,
    ):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
            for each in separators:
                if not isinstance(each, str):
                    raise TypeError(f"make_encoder() argument must be str, not {type(each).__name__}")
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        """What to write for `o`: override it, or raise TypeError."""
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        """The JSON text of `o`."""
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        return json_text(
            o,
            [
                self.ensure_ascii,
                indent,
                self.item_separator,
                self.key_separator,
                self.sort_keys,
                self.skipkeys,
                self.allow_nan,
                self.check_circular,
                self.default,
            ],
        )

    def iterencode(self, o):
        """The JSON text of `o`, in pieces."""
        yield self.encode(o)


def encode_basestring(s, /):
    """A text as a JSON string."""
    return json_string(_text(s), False)


def encode_basestring_ascii(s, /):
    """A text as a JSON string of ASCII characters."""
    return json_string(_text(s), True)


def _text(s):
    if not isinstance(s, str):
        raise TypeError(f"first argument must be a string, not {type(s).__name__}")
    return s

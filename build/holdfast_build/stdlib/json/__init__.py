"""Python's json, compiled for the browser."""

from holdfast_runtime import json_quick, json_scan, json_text

__all__ = ["JSONDecodeError", "JSONDecoder", "JSONEncoder", "dump", "dumps", "load", "loads"]


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


def dumps(
    obj,
    *,
    skipkeys=False,
    ensure_ascii=True,
    check_circular=True,
    allow_nan=True,
    cls=None,
    indent=None,
    separators=None,
    default=None,
    sort_keys=False,
    **kw,
):
    """The JSON text of `obj`."""
    encoder = JSONEncoder if cls is None else cls
    return encoder(
        skipkeys=skipkeys,
        ensure_ascii=ensure_ascii,
        check_circular=check_circular,
        allow_nan=allow_nan,
        indent=indent,
        separators=separators,
        default=default,
        sort_keys=sort_keys,
        **kw,
    ).encode(obj)


def dump(obj, fp, **options):
    """Write the JSON text of `obj` to a file-like object."""
    fp.write(dumps(obj, **options))


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


def loads(
    s,
    *,
    cls=None,
    object_hook=None,
    parse_float=None,
    parse_int=None,
    parse_constant=None,
    object_pairs_hook=None,
    **kw,
):
    """The value of a JSON text (or of its UTF-8 bytes)."""
    if isinstance(s, str):
        if s.startswith("\ufeff"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    elif isinstance(s, (bytes, bytearray)):
        s = s.decode("utf-8")
    else:
        raise TypeError(f"the JSON object must be str, bytes or bytearray, not {type(s).__name__}")
    decoder = JSONDecoder if cls is None else cls
    return decoder(
        object_hook=object_hook,
        parse_float=parse_float,
        parse_int=parse_int,
        parse_constant=parse_constant,
        object_pairs_hook=object_pairs_hook,
        **kw,
    ).decode(s)


def load(fp, **options):
    """The value of the JSON text in a file-like object."""
    return loads(fp.read(), **options)

"""Python's codecs, compiled for the browser: UTF-8, UTF-16, UTF-32, Latin-1, ASCII, and those of the program's own."""

from holdfast_runtime import codec_found, codec_handler, codec_name, codec_register

__all__ = [
    "BOM",
    "BOM_BE",
    "BOM_LE",
    "BOM_UTF8",
    "BOM_UTF16",
    "BOM_UTF16_BE",
    "BOM_UTF16_LE",
    "BOM_UTF32",
    "BOM_UTF32_BE",
    "BOM_UTF32_LE",
    "CodecInfo",
    "ascii_decode",
    "ascii_encode",
    "backslashreplace_errors",
    "decode",
    "encode",
    "getdecoder",
    "getencoder",
    "ignore_errors",
    "latin_1_decode",
    "latin_1_encode",
    "lookup",
    "lookup_error",
    "register",
    "register_error",
    "replace_errors",
    "strict_errors",
    "unregister",
    "utf_8_decode",
    "utf_8_encode",
    "xmlcharrefreplace_errors",
]

BOM_UTF8 = b"\xef\xbb\xbf"
BOM_LE = BOM_UTF16_LE = b"\xff\xfe"
BOM_BE = BOM_UTF16_BE = b"\xfe\xff"
BOM_UTF32_LE = b"\xff\xfe\x00\x00"
BOM_UTF32_BE = b"\x00\x00\xfe\xff"
BOM = BOM_UTF16 = BOM_UTF16_LE
BOM_UTF32 = BOM_UTF32_LE


class CodecInfo(tuple):
    """What a search function gives: how an encoding encodes and decodes."""

    def __new__(
        cls,
        encode,
        decode,
        streamreader=None,
        streamwriter=None,
        incrementalencoder=None,
        incrementaldecoder=None,
        name=None,
        *,
        _is_text_encoding=None,
    ):
        self = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        self.name = name
        self.encode = encode
        self.decode = decode
        self.streamreader = streamreader
        self.streamwriter = streamwriter
        self.incrementalencoder = incrementalencoder
        self.incrementaldecoder = incrementaldecoder
        self._is_text_encoding = True if _is_text_encoding is None else _is_text_encoding
        return self

    def __repr__(self):
        return f"<codecs.CodecInfo object for encoding {self.name} at 0x7f0000000000>"


def register(search_function, /):
    """Ask a function for encodings that are not known."""
    if not callable(search_function):
        raise TypeError("argument must be callable")
    codec_register(search_function, True)


def unregister(search_function, /):
    """Ask it no more."""
    codec_register(search_function, False)


def _built_in(name):
    def encode(text, errors="strict"):
        return text.encode(name, errors), len(text)

    def decode(data, errors="strict"):
        return bytes(data).decode(name, errors), len(data)

    return CodecInfo(encode, decode, name="iso8859-1" if name == "latin-1" else name)


def lookup(encoding, /):
    """The CodecInfo of an encoding."""
    name = codec_name(encoding)
    return codec_found(encoding) if name is None else _built_in(name)


def getencoder(encoding):
    return lookup(encoding).encode


def getdecoder(encoding):
    return lookup(encoding).decode


def encode(obj, encoding="utf-8", errors=None):
    """What an encoding makes of an object."""
    way = lookup(encoding).encode
    return (way(obj) if errors is None else way(obj, errors))[0]


def decode(obj, encoding="utf-8", errors=None):
    """What an encoding reads from an object."""
    way = lookup(encoding).decode
    return (way(obj) if errors is None else way(obj, errors))[0]


def utf_8_encode(str, errors=None, /):
    return str.encode("utf-8", errors or "strict"), len(str)


def utf_8_decode(data, errors=None, final=False, /):
    return bytes(data).decode("utf-8", errors or "strict"), len(data)


def latin_1_encode(str, errors=None, /):
    return str.encode("latin-1", errors or "strict"), len(str)


def latin_1_decode(data, errors=None, /):
    return bytes(data).decode("latin-1"), len(data)


def ascii_encode(str, errors=None, /):
    return str.encode("ascii", errors or "strict"), len(str)


def ascii_decode(data, errors=None, /):
    return bytes(data).decode("ascii", errors or "strict"), len(data)


def strict_errors(exception):
    """Raise the error."""
    raise exception


def ignore_errors(exception):
    """Leave out what is wrong."""
    return "", exception.end


def replace_errors(exception):
    """A question mark, or the replacement character, for what is wrong."""
    if isinstance(exception, UnicodeEncodeError):
        return "?" * (exception.end - exception.start), exception.end
    return "\ufffd", exception.end


def backslashreplace_errors(exception):
    """Escapes for what is wrong."""
    if isinstance(exception, UnicodeDecodeError):
        found = [f"\\x{each:02x}" for each in exception.object[exception.start : exception.end]]
    else:
        codes = [ord(each) for each in exception.object[exception.start : exception.end]]
        found = [f"\\x{c:02x}" if c < 256 else f"\\u{c:04x}" if c < 65536 else f"\\U{c:08x}" for c in codes]
    return "".join(found), exception.end


def xmlcharrefreplace_errors(exception):
    """Character references for what is wrong."""
    found = [f"&#{ord(each)};" for each in exception.object[exception.start : exception.end]]
    return "".join(found), exception.end


_HANDLERS = {
    "strict": strict_errors,
    "ignore": ignore_errors,
    "replace": replace_errors,
    "backslashreplace": backslashreplace_errors,
    "xmlcharrefreplace": xmlcharrefreplace_errors,
}


def register_error(errors, handler, /):
    """Make a function the error handler of a name."""
    if not callable(handler):
        raise TypeError("handler must be callable")
    codec_handler(errors, handler)


def lookup_error(errors, /):
    """The error handler of a name."""
    found = codec_handler(errors) or _HANDLERS.get(errors)
    if found is None:
        raise LookupError(f"unknown error handler name '{errors}'")
    return found

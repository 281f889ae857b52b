"""Python's urllib.parse, compiled for the browser."""

from collections import namedtuple

from holdfast_runtime import text_normalized

__all__ = [
    "DefragResult",
    "DefragResultBytes",
    "ParseResult",
    "ParseResultBytes",
    "SplitResult",
    "SplitResultBytes",
    "parse_qs",
    "parse_qsl",
    "quote",
    "quote_from_bytes",
    "quote_plus",
    "unquote",
    "unquote_plus",
    "unquote_to_bytes",
    "urldefrag",
    "urlencode",
    "urljoin",
    "urlparse",
    "urlsplit",
    "urlunparse",
    "urlunsplit",
]

# The empty scheme stands for URLs that leave it out.
uses_relative = (
    "",
    *"ftp http gopher nntp imap wais file https shttp mms prospero rtsp rtspu sftp svn svn+ssh ws wss".split(),
)
uses_netloc = (
    "",
    *"ftp http gopher nntp telnet imap wais file mms https shttp snews prospero rtsp rtspu rsync".split(),
    *"svn svn+ssh sftp nfs git git+ssh ws wss".split(),
)
uses_params = ("", *"ftp hdl prospero http imap https shttp rtsp rtspu sip sips mms sftp tel".split())
scheme_chars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."


# ---- str and bytes ----


def _texts(*parts):
    """The arguments as str, and whether they were bytes."""
    octets = not isinstance(parts[0], str)
    for part in parts[1:]:
        # An empty str is the default of other arguments and goes with bytes.
        if part and isinstance(part, str) == octets:
            raise TypeError("Cannot mix str and non-str arguments")
    if not octets:
        return parts, False
    return tuple([part.decode("ascii", "strict") if part else "" for part in parts]), True


def _returned(text, octets):
    if not octets:
        return text
    return text.encode("ascii", "strict") if isinstance(text, str) else text.encode()


class _Text:
    """A result of str."""

    __slots__ = ()

    def encode(self, encoding="ascii", errors="strict"):
        return self._of_bytes(*[part.encode(encoding, errors) for part in self])


class _Bytes:
    """A result of bytes."""

    __slots__ = ()

    def decode(self, encoding="ascii", errors="strict"):
        return self._of_text(*[part.decode(encoding, errors) for part in self])


class _Netloc:
    """The parts of a netloc: `[username[:password]@]hostname[:port]`."""

    __slots__ = ()

    def _split_netloc(self):
        octets = isinstance(self.netloc, bytes)
        user, at, host = (self.netloc.decode("ascii") if octets else self.netloc).rpartition("@")
        username = password = None
        if at:
            username, colon, password = user.partition(":")
            if not colon:
                password = None
        _, bracket, bracketed = host.partition("[")
        if bracket:
            hostname, _, rest = bracketed.partition("]")
            port = rest.partition(":")[2]
        else:
            hostname, _, port = host.partition(":")
        # The scope of an IPv6 address keeps its case.
        name, percent, zone = hostname.partition("%")
        found = (username, password, name.lower() + percent + zone or None)
        return (*[each.encode("ascii") if octets and each is not None else each for each in found], port or None)

    @property
    def username(self):
        return self._split_netloc()[0]

    @property
    def password(self):
        return self._split_netloc()[1]

    @property
    def hostname(self):
        return self._split_netloc()[2]

    @property
    def port(self):
        port = self._split_netloc()[3]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            shown = port.encode("ascii") if isinstance(self.netloc, bytes) else port
            raise ValueError(f"Port could not be cast to integer value as {shown!r}")
        number = int(port)
        if number > 65535:
            raise ValueError("Port out of range 0-65535")
        return number


_Defrag = namedtuple("_Defrag", "url fragment")
_Split = namedtuple("_Split", "scheme netloc path query fragment")
_Parse = namedtuple("_Parse", "scheme netloc path params query fragment")


class _DefragBase(_Defrag):
    __slots__ = ()

    def geturl(self):
        """The URL as one text."""
        return self.url + (b"#" if isinstance(self.url, bytes) else "#") + self.fragment if self.fragment else self.url


class _SplitBase(_Split, _Netloc):
    __slots__ = ()

    def geturl(self):
        """The URL as one text."""
        return urlunsplit(self)


class _ParseBase(_Parse, _Netloc):
    __slots__ = ()

    def geturl(self):
        """The URL as one text."""
        return urlunparse(self)


class DefragResult(_DefragBase, _Text):
    __slots__ = ()

    def _of_bytes(self, *parts):
        return DefragResultBytes(*parts)


class DefragResultBytes(_DefragBase, _Bytes):
    __slots__ = ()

    def _of_text(self, *parts):
        return DefragResult(*parts)


class SplitResult(_SplitBase, _Text):
    __slots__ = ()

    def _of_bytes(self, *parts):
        return SplitResultBytes(*parts)


class SplitResultBytes(_SplitBase, _Bytes):
    __slots__ = ()

    def _of_text(self, *parts):
        return SplitResult(*parts)


class ParseResult(_ParseBase, _Text):
    __slots__ = ()

    def _of_bytes(self, *parts):
        return ParseResultBytes(*parts)


class ParseResultBytes(_ParseBase, _Bytes):
    __slots__ = ()

    def _of_text(self, *parts):
        return ParseResult(*parts)


# ---- taking apart and putting together ----


def _stripped(text):
    """The text without the control characters and spaces before it, which WHATWG takes away."""
    start = 0
    while start < len(text) and text[start] <= " ":
        start += 1
    return text[start:]


def _without_breaks(text):
    return text.replace("\t", "").replace("\r", "").replace("\n", "")


def _is_group(text):
    return 1 <= len(text) <= 4 and all(c in "0123456789abcdefABCDEF" for c in text)


def _is_ipv4(text):
    parts = text.split(".")
    return len(parts) == 4 and all(
        part.isascii() and part.isdigit() and len(part) <= 3 and int(part) < 256 and (part == "0" or part[0] != "0")
        for part in parts
    )


def _is_ipv6(text):
    text, percent, zone = text.partition("%")
    if percent and (not zone or "%" in zone):
        return False
    groups = text.split(":")
    if len(groups) < 3:
        return False
    if "." in groups[-1]:
        if not _is_ipv4(groups.pop()):
            return False
        groups += ["0", "0"]
    if text.count("::") > 1 or ":::" in text or len(groups) > 9:
        return False
    if "::" not in text:
        return len(groups) == 8 and all(_is_group(group) for group in groups)
    # A colon at either end is half of the pair that stands for zeros.
    if (groups[0] == "" and groups[1] != "") or (groups[-1] == "" and groups[-2] != ""):
        return False
    filled = [group for group in groups if group]
    return len(filled) <= 7 and all(_is_group(group) for group in filled)


def _check_bracketed(host):
    if host.startswith("v"):
        version, dot, rest = host[1:].partition(".")
        allowed = scheme_chars[:62] + "_.~-!$&'()*+,;=:"
        digits = version and all(c in "0123456789abcdefABCDEF" for c in version)
        if not (digits and dot and rest and all(c in allowed for c in rest)):
            raise ValueError("IPvFuture address is invalid")
    elif _is_ipv4(host):
        raise ValueError("An IPv4 address cannot be in brackets")
    elif not _is_ipv6(host):
        raise ValueError(f"{host!r} does not appear to be an IPv4 or IPv6 address")


def _check_netloc(netloc):
    """Refuse characters that become separators under NFKC."""
    if netloc.isascii():
        return
    bare = netloc
    for separator in "@:#?":
        bare = bare.replace(separator, "")
    normal = text_normalized("NFKC", bare)
    if normal != bare and any(c in normal for c in "/?#@:"):
        raise ValueError(f"netloc '{netloc}' contains invalid characters under NFKC normalization")


def _split(url, scheme, allow_fragments):
    url = _without_breaks(_stripped(url))
    scheme = _without_breaks(_stripped(_stripped(scheme)[::-1])[::-1])
    netloc = query = fragment = ""
    colon = url.find(":")
    if colon > 0 and url[0].isascii() and url[0].isalpha() and all(c in scheme_chars for c in url[:colon]):
        scheme, url = url[:colon].lower(), url[colon + 1 :]
    if url[:2] == "//":
        end = min([at for at in (url.find(c, 2) for c in "/?#") if at >= 0], default=len(url))
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
        if "[" in netloc:
            _check_bracketed(netloc.partition("[")[2].partition("]")[0])
    if allow_fragments:
        url, _, fragment = url.partition("#")
    url, _, query = url.partition("?")
    _check_netloc(netloc)
    return scheme, netloc, url, query, fragment


def urlsplit(url, scheme="", allow_fragments=True):
    """Take a URL apart: scheme, netloc, path, query, fragment."""
    (url, scheme), octets = _texts(url, scheme)
    return _returned(SplitResult(*_split(url, scheme, allow_fragments)), octets)


def urlparse(url, scheme="", allow_fragments=True):
    """Take a URL apart: scheme, netloc, path, parameters of its last segment, query, fragment."""
    (url, scheme), octets = _texts(url, scheme)
    scheme, netloc, path, query, fragment = _split(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params:
        at = path.find(";", path.rfind("/") + 1)
        if at >= 0:
            path, params = path[:at], path[at + 1 :]
    return _returned(ParseResult(scheme, netloc, path, params, query, fragment), octets)


def _joined(scheme, netloc, path, query, fragment):
    if netloc or (scheme and scheme in uses_netloc and path[:2] != "//"):
        path = "//" + (netloc or "") + ("/" if path and path[0] != "/" else "") + path
    if scheme:
        path = scheme + ":" + path
    if query:
        path += "?" + query
    return path + "#" + fragment if fragment else path


def urlunsplit(components):
    """The URL of what urlsplit gives."""
    parts, octets = _texts(*components)
    scheme, netloc, path, query, fragment = parts
    return _returned(_joined(scheme, netloc, path, query, fragment), octets)


def urlunparse(components):
    """The URL of what urlparse gives."""
    parts, octets = _texts(*components)
    scheme, netloc, path, params, query, fragment = parts
    return _returned(_joined(scheme, netloc, f"{path};{params}" if params else path, query, fragment), octets)


def urljoin(base, url, allow_fragments=True):
    """The URL that `url` means where `base` is the URL of the document."""
    if not base:
        return url
    if not url:
        return base
    (base, url), octets = _texts(base, url)
    old = urlparse(base, "", allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, old.scheme, allow_fragments)
    if scheme != old.scheme or scheme not in uses_relative:
        return _returned(url, octets)
    if scheme in uses_netloc:
        if netloc:
            return _returned(urlunparse((scheme, netloc, path, params, query, fragment)), octets)
        netloc = old.netloc
    if path or params:
        path = _resolved(old.path, path)
    else:
        path, params, query = old.path, old.params, query or old.query
    return _returned(urlunparse((scheme, netloc, path, params, query, fragment)), octets)


def _resolved(base, path):
    """A path as seen from the path `base`, without `.` and `..` (RFC 3986)."""
    segments = path.split("/")
    if path[:1] != "/":
        # What follows the last slash of the base gives way.
        folder = base.split("/")
        if folder[-1] != "":
            folder.pop()
        segments = folder + segments
        segments[1:-1] = [segment for segment in segments[1:-1] if segment]
    out = []
    for segment in segments:
        if segment == "..":
            if out:
                out.pop()
        elif segment != ".":
            out.append(segment)
    if segments[-1] in (".", ".."):
        out.append("")
    return "/".join(out) or "/"


def urldefrag(url):
    """A URL without its fragment, and the fragment."""
    (text,), octets = _texts(url)
    fragment = ""
    if "#" in text:
        scheme, netloc, path, params, query, fragment = urlparse(text)
        text = urlunparse((scheme, netloc, path, params, query, ""))
    return _returned(DefragResult(text, fragment), octets)


# ---- quoting ----

_SAFE = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~"


def quote_from_bytes(bs, safe="/"):
    """Write bytes as the text of a URL."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if not bs:
        return ""
    safe = safe.encode("ascii", "ignore") if isinstance(safe, str) else bytes([c for c in safe if c < 128])
    kept = _SAFE + safe
    return "".join([chr(c) if c in kept else f"%{c:02X}" for c in bs])


def quote(string, safe="/", encoding=None, errors=None):
    """Write a text as part of a URL."""
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode("utf-8" if encoding is None else encoding, "strict" if errors is None else errors)
    elif encoding is not None:
        raise TypeError("quote() doesn't support 'encoding' for bytes")
    elif errors is not None:
        raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    """Write a text as a value of a query: spaces become `+`."""
    space = " " if isinstance(string, str) else b" "
    if space not in string:
        return quote(string, safe, encoding, errors)
    return quote(string, safe + (" " if isinstance(safe, str) else b" "), encoding, errors).replace(" ", "+")


def unquote_to_bytes(string):
    """Read what quote_from_bytes wrote."""
    if not string:
        return b""
    if isinstance(string, str):
        string = string.encode("utf-8")
    first, *rest = string.split(b"%")
    out = [first]
    for piece in rest:
        digits = piece[:2].decode("latin-1")
        if len(digits) == 2 and all(c in "0123456789abcdefABCDEF" for c in digits):
            out.append(bytes([int(digits, 16)]) + piece[2:])
        else:
            out.append(b"%" + piece)
    return b"".join(out)


def unquote(string, encoding="utf-8", errors="replace"):
    """Read what quote wrote."""
    encoding, errors = encoding or "utf-8", errors or "replace"
    if isinstance(string, (bytes, bytearray)):
        return unquote_to_bytes(bytes(string)).decode(encoding, errors)
    if "%" not in string:
        return string
    out = []
    start = 0
    # Bytes are read within runs of ASCII; other characters stay as they are.
    for at in range(len(string) + 1):
        if at == len(string) or string[at] > "\x7f":
            out.append(unquote_to_bytes(string[start:at]).decode(encoding, errors))
            out.append(string[at : at + 1])
            start = at + 1
    return "".join(out)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    """Read what quote_plus wrote."""
    return unquote(string.replace("+", " "), encoding, errors)


# ---- queries ----


def parse_qsl(
    qs,
    keep_blank_values=False,
    strict_parsing=False,
    encoding="utf-8",
    errors="replace",
    max_num_fields=None,
    separator="&",
):
    """The pairs of a query, in their order."""
    (qs,), octets = _texts(qs)
    separator = _texts(separator)[0][0] if separator and isinstance(separator, (str, bytes)) else None
    if not separator:
        raise ValueError("Separator must be of type string or bytes.")
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError("Max number of fields exceeded")
    pairs = []
    for part in qs.split(separator) if qs else ():
        if not part and not strict_parsing:
            continue
        name, equals, value = part.partition("=")
        if not equals:
            if strict_parsing:
                raise ValueError(f"bad query field: {part!r}")
            if not keep_blank_values:
                continue
        if value or keep_blank_values:
            name = unquote(name.replace("+", " "), encoding, errors)
            value = unquote(value.replace("+", " "), encoding, errors)
            pairs.append((_returned(name, octets), _returned(value, octets)))
    return pairs


def parse_qs(
    qs,
    keep_blank_values=False,
    strict_parsing=False,
    encoding="utf-8",
    errors="replace",
    max_num_fields=None,
    separator="&",
):
    """The values of a query by their names."""
    found = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator):
        found.setdefault(name, []).append(value)
    return found


def _is_sized(value):
    return hasattr(value, "__len__")


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """The query of a dict or of pairs; with `doseq` a sequence stands for several values."""
    if hasattr(query, "items"):
        query = query.items()
    elif not _is_sized(query) or (len(query) and not isinstance(query[0], tuple)):
        raise TypeError("not a valid non-string sequence or mapping object")

    def written(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(value if isinstance(value, str) else str(value), safe, encoding, errors)

    parts = []
    for name, value in query:
        values = [value]
        if doseq and not isinstance(value, (str, bytes)) and _is_sized(value):
            values = value
        for each in values:
            parts.append(written(name) + "=" + written(each))
    return "&".join(parts)

"""Python's base64, compiled for the browser."""

from binascii import Error, a2b_base64, b2a_base64, hexlify, unhexlify

__all__ = [
    "b16decode",
    "b16encode",
    "b32decode",
    "b32encode",
    "b64decode",
    "b64encode",
    "decodebytes",
    "encodebytes",
    "standard_b64decode",
    "standard_b64encode",
    "urlsafe_b64decode",
    "urlsafe_b64encode",
]


def _bytes(s):
    if isinstance(s, str):
        if not s.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        return s.encode("ascii")
    if isinstance(s, (bytes, bytearray)):
        return bytes(s)
    raise TypeError(f"argument should be a bytes-like object or ASCII string, not {s.__class__.__name__!r}")


def b64encode(s, altchars=None):
    """Write bytes in 64 characters."""
    encoded = b2a_base64(s, newline=False)
    if altchars is not None:
        return encoded.replace(b"+", altchars[:1]).replace(b"/", altchars[1:2])
    return encoded


def b64decode(s, altchars=None, validate=False):
    """Read what b64encode wrote; other characters are skipped unless `validate`."""
    s = _bytes(s)
    if altchars is not None:
        altchars = _bytes(altchars)
        s = s.replace(altchars[:1], b"+").replace(altchars[1:2], b"/")
    return a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    return b64decode(s, b"-_")


def b16encode(s):
    """Write bytes as upper-case hexadecimal."""
    return hexlify(s).upper()


def b16decode(s, casefold=False):
    """Read hexadecimal."""
    s = _bytes(s)
    if casefold:
        s = s.upper()
    if any(c not in b"0123456789ABCDEF" for c in s):
        raise Error("Non-base16 digit found")
    return unhexlify(s)


_BASE32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


def b32encode(s):
    """Write bytes in 32 characters."""
    out = bytearray()
    for start in range(0, len(s), 5):
        chunk = s[start : start + 5]
        number = int.from_bytes(bytes(chunk) + bytes(5 - len(chunk)), "big")
        used = (len(chunk) * 8 + 4) // 5
        out.extend([_BASE32[(number >> shift) & 31] for shift in range(35, -1, -5)][:used])
        out.extend(b"=" * (8 - used))
    return bytes(out)


def b32decode(s, casefold=False):
    """Read what b32encode wrote."""
    s = _bytes(s)
    if len(s) % 8:
        raise Error("Incorrect padding")
    if casefold:
        s = s.upper()
    body = s.rstrip(b"=")
    padding = len(s) - len(body)
    if padding not in (0, 1, 3, 4, 6):
        raise Error("Incorrect padding")
    number = 0
    for c in body:
        place = _BASE32.find(c)
        if place < 0:
            raise Error("Non-base32 digit found")
        number = number * 32 + place
    bits = len(body) * 5
    return (number >> bits % 8).to_bytes(bits // 8, "big")


def encodebytes(s):
    """Write bytes in 64 characters, in lines of 76."""
    return b"".join([b2a_base64(s[i : i + 57]) for i in range(0, len(s), 57)])


def decodebytes(s):
    """Read what encodebytes wrote."""
    return a2b_base64(s)

"""Python's binascii, compiled for the browser."""

__all__ = ["Error", "a2b_base64", "a2b_hex", "b2a_base64", "b2a_hex", "crc32", "hexlify", "unhexlify"]


class Error(ValueError):
    """A text is not what it should be."""


_ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def _check(data):
    if not isinstance(data, (bytes, bytearray)):
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")


def b2a_base64(data, /, *, newline=True):
    """Write bytes in 64 characters."""
    _check(data)
    out = bytearray()
    for start in range(0, len(data), 3):
        chunk = data[start : start + 3]
        number = chunk[0] << 16 | (chunk[1] << 8 if len(chunk) > 1 else 0) | (chunk[2] if len(chunk) > 2 else 0)
        out.append(_ALPHABET[number >> 18])
        out.append(_ALPHABET[number >> 12 & 63])
        out.append(_ALPHABET[number >> 6 & 63] if len(chunk) > 1 else 61)
        out.append(_ALPHABET[number & 63] if len(chunk) > 2 else 61)
    if newline:
        out.append(10)
    return bytes(out)


def a2b_base64(data, /, *, strict_mode=False):
    """Read what b2a_base64 wrote."""
    if isinstance(data, str):
        if not data.isascii():
            raise ValueError("string argument should contain only ASCII characters")
        data = data.encode("ascii")
    _check(data)
    if strict_mode and data[:1] == b"=":
        raise Error("Leading padding not allowed")
    values = {character: value for value, character in enumerate(_ALPHABET)}
    out = bytearray()
    digits = left = pads = 0
    for at, character in enumerate(data):
        if character == 61:
            if digits >= 2:
                pads += 1
                if digits + pads >= 4:
                    if strict_mode and at + 1 < len(data):
                        raise Error("Excess data after padding")
                    return bytes(out)
            elif strict_mode:
                raise Error("Discontinuous padding not allowed" if digits else "Excess padding not allowed")
            continue
        value = values.get(character)
        if value is None:
            if strict_mode:
                raise Error("Only base64 data is allowed")
            continue
        if strict_mode and pads:
            raise Error("Discontinuous padding not allowed")
        pads = 0
        if digits == 0:
            digits = 1
            left = value
        elif digits == 1:
            digits = 2
            out.append(left << 2 | value >> 4)
            left = value & 15
        elif digits == 2:
            digits = 3
            out.append(left << 4 | value >> 2)
            left = value & 3
        else:
            digits = 0
            out.append(left << 6 | value)
            left = 0
    if digits == 1:
        count = len(out) // 3 * 4 + 1
        raise Error(
            f"Invalid base64-encoded string: number of data characters ({count}) cannot be 1 more than a multiple of 4"
        )
    if digits:
        raise Error("Incorrect padding")
    return bytes(out)


def hexlify(data, sep=None, bytes_per_sep=1):
    """Write bytes as hexadecimal."""
    _check(data)
    return (data.hex() if sep is None else data.hex(sep, bytes_per_sep)).encode("ascii")


def unhexlify(hexstr, /):
    """Read hexadecimal."""
    text = hexstr if isinstance(hexstr, str) else hexstr.decode("latin-1")
    if len(text) % 2:
        raise Error("Odd-length string")
    if any(c not in "0123456789abcdefABCDEF" for c in text):
        raise Error("Non-hexadecimal digit found")
    return bytes.fromhex(text)


b2a_hex = hexlify
a2b_hex = unhexlify


def crc32(data, crc=0, /):
    """The CRC-32 checksum."""
    crc ^= 0xFFFFFFFF
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = crc >> 1 ^ (0xEDB88320 if crc & 1 else 0)
    return crc ^ 0xFFFFFFFF

"""Python's uuid, compiled for the browser."""

from hashlib import md5, sha1

from holdfast_runtime import clock_random

RESERVED_NCS = "reserved for NCS compatibility"
RFC_4122 = "specified in RFC 4122"
RESERVED_MICROSOFT = "reserved for Microsoft compatibility"
RESERVED_FUTURE = "reserved for future definition"


class UUID:
    """A universally unique identifier; immutable.

    Kept as its 32 hexadecimal digits, which order and compare as the numbers do.
    """

    __slots__ = ("__weakref__", "hex", "is_safe")

    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None, *, is_safe=None):
        if len([each for each in (hex, bytes, bytes_le, fields, int) if each is not None]) != 1:
            raise TypeError("one of the hex, bytes, bytes_le, fields, or int arguments must be given")
        if hex is not None:
            digits = hex.replace("urn:", "").replace("uuid:", "").strip("{}").replace("-", "").lower()
            if len(digits) != 32:
                raise ValueError("badly formed hexadecimal UUID string")
            if digits.strip("0123456789abcdef"):
                int = _int(digits, 16)
        elif bytes is not None:
            if len(bytes) != 16:
                raise ValueError("bytes is not a 16-char string")
            digits = bytes.hex()
        elif bytes_le is not None:
            if len(bytes_le) != 16:
                raise ValueError("bytes_le is not a 16-char string")
            digits = _swapped(bytes_le.hex())
        elif fields is not None:
            digits = _of_fields(fields)
        if int is not None:
            if not 0 <= int < 1 << 128:
                raise ValueError("int is out of range (need a 128-bit value)")
            digits = f"{int:032x}"
        if version is not None:
            if not 1 <= version <= 5:
                raise ValueError("illegal version number")
            variant = "89ab"[_int(digits[16], 16) & 3]
            digits = f"{digits[:12]}{version}{digits[13:16]}{variant}{digits[17:]}"
        object.__setattr__(self, "hex", digits)

    def __setattr__(self, name, value):
        raise TypeError("UUID objects are immutable")

    def __eq__(self, other):
        return self.hex == other.hex if isinstance(other, UUID) else NotImplemented

    def __lt__(self, other):
        return self.hex < other.hex if isinstance(other, UUID) else NotImplemented

    def __gt__(self, other):
        return self.hex > other.hex if isinstance(other, UUID) else NotImplemented

    def __le__(self, other):
        return self.hex <= other.hex if isinstance(other, UUID) else NotImplemented

    def __ge__(self, other):
        return self.hex >= other.hex if isinstance(other, UUID) else NotImplemented

    def __hash__(self):
        return hash(self.hex)

    def __int__(self):
        return self.int

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        return f"{type(self).__name__}({str(self)!r})"

    def __str__(self):
        digits = self.hex
        return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"

    @property
    def int(self):
        return _int(self.hex, 16)

    @property
    def bytes(self):
        return bytes.fromhex(self.hex)

    @property
    def bytes_le(self):
        return bytes.fromhex(_swapped(self.hex))

    @property
    def fields(self):
        return (
            self.time_low,
            self.time_mid,
            self.time_hi_version,
            self.clock_seq_hi_variant,
            self.clock_seq_low,
            self.node,
        )

    @property
    def time_low(self):
        return _int(self.hex[:8], 16)

    @property
    def time_mid(self):
        return _int(self.hex[8:12], 16)

    @property
    def time_hi_version(self):
        return _int(self.hex[12:16], 16)

    @property
    def clock_seq_hi_variant(self):
        return _int(self.hex[16:18], 16)

    @property
    def clock_seq_low(self):
        return _int(self.hex[18:20], 16)

    @property
    def clock_seq(self):
        return _int(self.hex[16:20], 16) & 0x3FFF

    @property
    def time(self):
        return _int(self.hex[13:16] + self.hex[8:12] + self.hex[:8], 16)

    @property
    def node(self):
        return _int(self.hex[20:], 16)

    @property
    def urn(self):
        return "urn:uuid:" + str(self)

    @property
    def variant(self):
        high = _int(self.hex[16], 16)
        if high < 8:
            return RESERVED_NCS
        if high < 12:
            return RFC_4122
        return RESERVED_MICROSOFT if high < 14 else RESERVED_FUTURE

    @property
    def version(self):
        return _int(self.hex[12], 16) if self.hex[16] in "89ab" else None


# Parameters and attributes of UUID are named `int` and `bytes`.
_int = int


def _swapped(digits):
    """The digits with the bytes of the first three fields in the other order."""
    first = [digits[at : at + 2] for at in (6, 4, 2, 0, 10, 8, 14, 12)]
    return "".join(first) + digits[16:]


def _of_fields(fields):
    if len(fields) != 6:
        raise ValueError("fields is not a 6-tuple")
    digits = ""
    for place, (value, width) in enumerate(zip(fields, (8, 4, 4, 2, 2, 12), strict=True), 1):
        if not 0 <= value < 1 << width * 4:
            raise ValueError(f"field {place} out of range (need a {width * 4}-bit value)")
        digits += f"{value:x}".rjust(width, "0")
    return digits


def uuid4():
    """A random UUID."""
    return UUID(bytes=bytes(clock_random(16)), version=4)


def uuid3(namespace, name):
    """The UUID of a name within a namespace, by MD5."""
    return UUID(bytes=md5(namespace.bytes + name.encode()).digest(), version=3)


def uuid5(namespace, name):
    """The UUID of a name within a namespace, by SHA-1."""
    return UUID(bytes=sha1(namespace.bytes + name.encode()).digest()[:16], version=5)


NAMESPACE_DNS = UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_URL = UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_OID = UUID("6ba7b812-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_X500 = UUID("6ba7b814-9dad-11d1-80b4-00c04fd430c8")

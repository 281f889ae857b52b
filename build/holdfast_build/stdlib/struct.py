"""Python's struct, compiled for the browser; sizes and alignment are those of 64-bit machines."""

from holdfast_runtime import full_name, struct_float, struct_from_float, toIndex

__all__ = [
    "Struct",
    "calcsize",
    "error",
    "iter_unpack",
    "pack",
    "pack_into",
    "unpack",
    "unpack_from",
]


class error(Exception):
    """What is wrong with a format, or with values for it."""


_STANDARD = {"b": 1, "B": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 4, "L": 4, "q": 8, "Q": 8}
_NATIVE = {**_STANDARD, "l": 8, "L": 8, "n": 8, "N": 8, "P": 8}
_FLOATS = {"e": 2, "f": 4, "d": 8}
_NAMES = {"b": "byte", "B": "ubyte", "h": "short", "H": "ushort"}


def _parsed(text):
    """Size, byte order, whether it is native, and the parts of a format: code, count, size of one and offset."""
    if isinstance(text, bytes):
        text = text.decode("ascii")
    if not isinstance(text, str):
        raise TypeError(f"Struct() argument 1 must be a str or bytes object, not {type(text).__name__}")
    native = text[:1] not in ("=", "<", ">", "!")
    order = "big" if text[:1] in (">", "!") else "little"
    sizes = _NATIVE if native else _STANDARD
    parts = []
    offset = 0
    count = ""
    for code in text[1:] if text[:1] in ("@", "=", "<", ">", "!") else text:
        if code.isspace() and not count:
            continue
        if code in "0123456789":
            count += code
            continue
        if code in ("x", "c", "s", "p", "?"):
            size = 1
        else:
            size = sizes.get(code) or _FLOATS.get(code)
            if size is None:
                raise error("bad char in struct format")
        times = int(count or 1)
        count = ""
        if native:
            offset += -offset % size
        parts.append((code, times, size, offset))
        offset += size * times
    if count:
        raise error("repeat count given without format specifier")
    return offset, order, native, parts


def _whole(value, code, size, order, native):
    """An int as bytes."""
    if not isinstance(value, int):
        if not hasattr(value, "__index__"):
            raise error("required argument is not an integer")
        value = toIndex(value)
    bits = size * 8
    signed = code in ("b", "h", "i", "l", "q", "n")
    least, most = (-1 << bits - 1, (1 << bits - 1) - 1) if signed else (0, (1 << bits) - 1)
    if native and code == "P" and value < 0:
        value %= 1 << bits
    if not least <= value <= most:
        if size == 8 and order == "big":
            raise error("int too large to convert")
        # CPython packs numbers of its machine's byte order with functions of its own, whose errors differ.
        named = code in _NAMES and (size == 1 or order == "little")
        if not (-1 << 63 <= value < 1 << 63 if signed or named else 0 <= value < 1 << 64) or size == 8:
            raise error("argument out of range")
        raise error(f"{_NAMES[code] if named else repr(code)} format requires {least} <= number <= {most}")
    return value.to_bytes(size, order, signed=signed)


def _float(value, code, size, order, native):
    if not hasattr(value, "__float__") and not hasattr(value, "__index__"):
        raise error("required argument is not a float")
    bits = struct_float(float(value), size)
    if bits is None:
        if native and code == "f":
            bits = 0x7F800000 if value > 0 else 0xFF800000
        else:
            raise OverflowError(f"float too large to pack with {code} format")
    return bits.to_bytes(size, order)


class Struct:
    """A format, read once."""

    __module__ = "_struct"

    def __init__(self, format):
        self.format = format.decode("ascii") if isinstance(format, bytes) else format
        self.size, self._order, self._native, self._parts = _parsed(format)
        counts = [0 if each[0] == "x" else 1 if each[0] in ("s", "p") else each[1] for each in self._parts]
        self._count = sum(counts)

    def pack(self, *values):
        """The values as bytes."""
        if len(values) != self._count:
            raise error(f"pack expected {self._count} items for packing (got {len(values)})")
        out = bytearray()
        rest = iter(values)
        for code, times, size, offset in self._parts:
            out += bytes(offset - len(out))
            if code == "x":
                out += bytes(times)
            elif code in ("s", "p"):
                value = next(rest)
                if not isinstance(value, (bytes, bytearray)):
                    raise error(f"argument for '{code}' must be a bytes object")
                if code == "p" and times:
                    value = value[: min(times - 1, 255)]
                    out += bytes([len(value)])
                    times -= 1
                out += value[:times] + bytes(max(0, times - len(value)))
            else:
                for _ in range(times):
                    out += self._packed(next(rest), code, size)
        return bytes(out)

    def _packed(self, value, code, size):
        if code == "?":
            return b"\x01" if value else b"\x00"
        if code == "c":
            if not isinstance(value, (bytes, bytearray)) or len(value) != 1:
                raise error("char format requires a bytes object of length 1")
            return value
        return (_float if code in _FLOATS else _whole)(value, code, size, self._order, self._native)

    def _unpacked(self, data, start):
        values = []
        for code, times, size, offset in self._parts:
            at = start + offset
            if code == "s":
                values.append(bytes(data[at : at + times]))
            elif code == "p":
                length = min(data[at], times - 1) if times else 0
                values.append(bytes(data[at + 1 : at + 1 + length]))
            elif code != "x":
                for i in range(times):
                    values.append(self._value(data[at + i * size : at + (i + 1) * size], code, size))
        return tuple(values)

    def _value(self, data, code, size):
        if code == "c":
            return bytes(data)
        if code == "?":
            return data[0] != 0
        if code in _FLOATS:
            return struct_from_float(int.from_bytes(data, self._order), size)
        return int.from_bytes(data, self._order, signed=code in ("b", "h", "i", "l", "q", "n"))

    def unpack(self, buffer):
        """The values within bytes of the format's size."""
        if len(_checked(buffer)) != self.size:
            raise error(f"unpack requires a buffer of {self.size} bytes")
        return self._unpacked(buffer, 0)

    def unpack_from(self, buffer, offset=0):
        """The values from an offset on."""
        return self._unpacked(buffer, self._start(_checked(buffer), offset, "unpack_from", "not enough data to unpack"))

    def _start(self, buffer, offset, name, lacking):
        length = len(buffer)
        if offset < 0:
            if offset + self.size > 0:
                raise error(f"{lacking} {self.size} bytes at offset {offset}")
            if offset + length < 0:
                raise error(f"offset {offset} out of range for {length}-byte buffer")
            offset += length
        if length - offset < self.size:
            raise error(
                f"{name} requires a buffer of at least {self.size + offset} bytes for "
                f"{'packing' if name == 'pack_into' else 'unpacking'} {self.size} bytes at offset {offset} "
                f"(actual buffer size is {length})"
            )
        return offset

    def pack_into(self, buffer, offset, *values):
        """Write the values into a bytearray."""
        if len(values) != self._count:
            raise error(f"pack_into expected {self._count} items for packing (got {len(values)})")
        start = self._start(buffer, offset, "pack_into", "no space to pack")
        buffer[start : start + self.size] = self.pack(*values)

    def iter_unpack(self, buffer):
        """The values of one piece after the other."""
        if self.size == 0:
            raise error("cannot iteratively unpack with a struct of length 0")
        if len(_checked(buffer)) % self.size:
            raise error(f"iterative unpacking requires a buffer of a multiple of {self.size} bytes")
        return (self._unpacked(buffer, start) for start in range(0, len(buffer), self.size))


full_name("_struct")(Struct)


def _checked(buffer):
    if not isinstance(buffer, (bytes, bytearray)):
        raise TypeError(f"a bytes-like object is required, not '{type(buffer).__name__}'")
    return buffer


_known = {}


def _struct(format):
    found = _known.get(format)
    if found is None:
        if len(_known) > 100:
            _known.clear()
        found = _known[format] = Struct(format)
    return found


def calcsize(format, /):
    """The number of bytes of a format."""
    return _struct(format).size


def pack(format, /, *values):
    return _struct(format).pack(*values)


def pack_into(format, buffer, offset, /, *values):
    _struct(format).pack_into(buffer, offset, *values)


def unpack(format, buffer, /):
    return _struct(format).unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    return _struct(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    return _struct(format).iter_unpack(buffer)

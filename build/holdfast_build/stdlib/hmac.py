"""Python's hmac (RFC 2104), compiled for the browser."""

from hashlib import new as _new_digest

__all__ = ["HMAC", "compare_digest", "digest", "new"]

digest_size = None


class HMAC:
    """A digest that only who has the key can make."""

    blocksize = 64

    def __init__(self, key, msg=None, digestmod=""):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError(f"key: expected bytes or bytearray, but got {type(key).__name__!r}")
        if not digestmod:
            raise TypeError("Missing required parameter 'digestmod'.")
        inner, outer = _digest_of(digestmod), _digest_of(digestmod)
        self.block_size = inner.block_size
        self.digest_size = inner.digest_size
        if len(key) > self.block_size:
            hashed = _digest_of(digestmod)
            hashed.update(key)
            key = hashed.digest()
        key = bytes(key) + bytes(self.block_size - len(key))
        inner.update(bytes([each ^ 0x36 for each in key]))
        outer.update(bytes([each ^ 0x5C for each in key]))
        self._inner = inner
        self._outer = outer
        if msg is not None:
            self.update(msg)

    @property
    def name(self):
        return "hmac-" + self._inner.name

    def update(self, msg):
        """Take in bytes."""
        self._inner.update(msg)

    def copy(self):
        """One that has taken in the same so far."""
        twin = object.__new__(type(self))
        twin.block_size = self.block_size
        twin.digest_size = self.digest_size
        twin._inner = self._inner.copy()
        twin._outer = self._outer.copy()
        return twin

    def digest(self):
        """The digest as bytes."""
        outer = self._outer.copy()
        outer.update(self._inner.digest())
        return outer.digest()

    def hexdigest(self):
        """The digest in hexadecimal digits."""
        return self.digest().hex()


def _digest_of(digestmod):
    if isinstance(digestmod, str):
        return _new_digest(digestmod)
    return digestmod() if callable(digestmod) else digestmod.new()


def new(key, msg=None, digestmod=""):
    """A keyed digest of `msg`, to which more may be added."""
    return HMAC(key, msg, digestmod)


def digest(key, msg, digest):
    """The keyed digest of `msg`."""
    return HMAC(key, msg, digest).digest()


def compare_digest(a, b, /):
    """Whether two digests are equal; how long that takes does not tell where they differ."""
    if isinstance(a, str) and isinstance(b, str):
        if not (a.isascii() and b.isascii()):
            raise TypeError("comparing strings with non-ASCII characters is not supported")
        a, b = a.encode(), b.encode()
    else:
        octets = [isinstance(each, (bytes, bytearray)) for each in (a, b)]
        if not any(octets):
            kinds = f"{type(a).__name__!r} and {type(b).__name__!r}"
            raise TypeError(f"unsupported operand types(s) or combination of types: {kinds}")
        if not all(octets):
            raise TypeError(f"a bytes-like object is required, not {type(b if octets[0] else a).__name__!r}")
    different = len(a) ^ len(b)
    # As many steps as `b` is long, whatever `a` is.
    for x, y in zip(a if len(a) == len(b) else b, b, strict=True):
        different |= x ^ y
    return different == 0

"""Python's hashlib, compiled for the browser: MD5, SHA-1 and SHA-2, synchronous."""

from holdfast_runtime import (
    digest_copy,
    digest_end,
    digest_md5,
    digest_sha1,
    digest_sha224,
    digest_sha256,
    digest_sha384,
    digest_sha512,
    digest_update,
)

__all__ = ["md5", "new", "pbkdf2_hmac", "sha1", "sha224", "sha256", "sha384", "sha512"]


class HASH:
    """A digest that takes in bytes piece by piece."""

    __module__ = "_hashlib"

    def __init__(self, name, state, size, block, data=b""):
        self._name = name
        self._state = state
        self._size = size
        self._block = block
        self.update(data)

    @property
    def name(self):
        return self._name

    @property
    def digest_size(self):
        return self._size

    @property
    def block_size(self):
        return self._block

    def update(self, obj, /):
        """Take in bytes."""
        if isinstance(obj, str):
            raise TypeError("Strings must be encoded before hashing")
        if not isinstance(obj, (bytes, bytearray)):
            raise TypeError("object supporting the buffer API required")
        digest_update(self._state, obj)

    def digest(self):
        """The digest of all that was taken in, as bytes."""
        return digest_end(self._state, self._size)

    def hexdigest(self):
        """The digest in hexadecimal digits."""
        return self.digest().hex()

    def copy(self):
        """A digest that has taken in the same so far."""
        return HASH(self._name, digest_copy(self._state), self._size, self._block)

    def __repr__(self):
        return f"<{self._name} {object.__repr__(self)[1:].replace('object at', 'object @')}"


def md5(string=b"", *, usedforsecurity=True):
    return HASH("md5", digest_md5(), 16, 64, string)


def sha1(string=b"", *, usedforsecurity=True):
    return HASH("sha1", digest_sha1(), 20, 64, string)


def sha224(string=b"", *, usedforsecurity=True):
    return HASH("sha224", digest_sha224(), 28, 64, string)


def sha256(string=b"", *, usedforsecurity=True):
    return HASH("sha256", digest_sha256(), 32, 64, string)


def sha384(string=b"", *, usedforsecurity=True):
    return HASH("sha384", digest_sha384(), 48, 128, string)


def sha512(string=b"", *, usedforsecurity=True):
    return HASH("sha512", digest_sha512(), 64, 128, string)


def new(name, data=b"", *, usedforsecurity=True):
    """A digest by its name."""
    if not isinstance(name, str):
        raise TypeError("name must be a string")
    makers = {"md5": md5, "sha1": sha1, "sha224": sha224, "sha256": sha256, "sha384": sha384, "sha512": sha512}
    maker = makers.get(name.lower())
    if maker is None:
        raise ValueError(f"unsupported hash type {name}")
    return maker(data)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    """A key of `dklen` bytes from a password (RFC 8018)."""
    from hmac import HMAC

    size = new(hash_name).digest_size
    if dklen is None:
        dklen = size
    if dklen < 1:
        raise ValueError("key length must be greater than 0.")
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    keyed = HMAC(password, None, hash_name)
    key = b""
    for number in range(1, -(-dklen // size) + 1):
        mac = keyed.copy()
        mac.update(salt + number.to_bytes(4, "big"))
        last = mac.digest()
        block = int.from_bytes(last, "big")
        for _ in range(1, iterations):
            mac = keyed.copy()
            mac.update(last)
            last = mac.digest()
            block ^= int.from_bytes(last, "big")
        key += block.to_bytes(size, "big")
    return key[:dklen]

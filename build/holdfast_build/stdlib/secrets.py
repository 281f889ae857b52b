"""Python's secrets, compiled for the browser: random values from the machine, for what nobody may guess."""

from base64 import urlsafe_b64encode
from hmac import compare_digest
from operator import index
from random import SystemRandom

from holdfast_runtime import clock_random

__all__ = [
    "SystemRandom",
    "choice",
    "compare_digest",
    "randbelow",
    "randbits",
    "token_bytes",
    "token_hex",
    "token_urlsafe",
]

DEFAULT_ENTROPY = 32


def randbits(k):
    """An int of `k` random bits."""
    return SystemRandom().getrandbits(k)


def randbelow(exclusive_upper_bound):
    """A random int from 0 up to, not including, the bound."""
    if exclusive_upper_bound <= 0:
        raise ValueError("Upper bound must be positive.")
    return SystemRandom().randrange(exclusive_upper_bound)


def choice(seq):
    """A random item of a sequence."""
    return SystemRandom().choice(seq)


def token_bytes(nbytes=None):
    """Random bytes."""
    if nbytes is None:
        nbytes = DEFAULT_ENTROPY
    nbytes = index(nbytes)
    if nbytes < 0:
        raise ValueError("negative argument not allowed")
    return bytes(clock_random(nbytes))


def token_hex(nbytes=None):
    """Random bytes in hexadecimal digits."""
    return token_bytes(nbytes).hex()


def token_urlsafe(nbytes=None):
    """Random bytes in the characters of a URL."""
    return urlsafe_b64encode(token_bytes(nbytes)).rstrip(b"=").decode("ascii")

"""Python's random, compiled for the browser: the same numbers for the same seed."""

from bisect import bisect
from collections.abc import Sequence
from itertools import accumulate
from math import acos, ceil, cos, e, exp, floor, isfinite, log, pi, sin, sqrt, tau

from holdfast_runtime import (
    clock_random,
    digest_end,
    digest_sha512,
    digest_update,
    toIndex,
    twister_bits,
    twister_make,
    twister_random,
    twister_restore,
    twister_seed,
    twister_state,
)

__all__ = [
    "Random",
    "SystemRandom",
    "betavariate",
    "choice",
    "choices",
    "expovariate",
    "gammavariate",
    "gauss",
    "getrandbits",
    "getstate",
    "lognormvariate",
    "normalvariate",
    "paretovariate",
    "randbytes",
    "randint",
    "random",
    "randrange",
    "sample",
    "seed",
    "setstate",
    "shuffle",
    "triangular",
    "uniform",
    "vonmisesvariate",
    "weibullvariate",
]

_WORD = 1 << 64


def _whole(value, name):
    """An argument of randrange as an int."""
    if isinstance(value, int):
        return value
    found = toIndex(value) if hasattr(value, "__index__") else int(value)
    if found != value:
        raise ValueError(f"non-integer {name} for randrange()")
    return found


class Random:
    """A generator of random numbers, by the Mersenne Twister."""

    VERSION = 3

    def __init__(self, x=None):
        self._source = twister_make()
        self.seed(x)
        self.gauss_next = None

    def seed(self, a=None, version=2):
        """Begin the sequence that belongs to `a`; without it, one that nobody can foretell."""
        if version == 1 and isinstance(a, (str, bytes)):
            codes = list(a) if isinstance(a, bytes) else [ord(each) for each in a]
            number = codes[0] << 7 if codes else 0
            for code in codes:
                number = (1000003 * number ^ code) & _WORD - 1
            number ^= len(a)
            a = -2 if number == -1 else number
        elif version == 2 and isinstance(a, (str, bytes, bytearray)):
            data = a.encode() if isinstance(a, str) else bytes(a)
            state = digest_sha512()
            digest_update(state, data)
            a = int.from_bytes(data + digest_end(state, 64), "big")
        elif a is None:
            a = int.from_bytes(bytes(clock_random(64)), "big")
        elif isinstance(a, float):
            a = hash(a) % _WORD
        elif not isinstance(a, int):
            raise TypeError("The only supported seed types are: None,\nint, float, str, bytes, and bytearray.")
        twister_seed(self._source, abs(a))
        self.gauss_next = None

    def getstate(self):
        return self.VERSION, twister_state(self._source), self.gauss_next

    def setstate(self, state):
        version = state[0]
        if version not in (2, 3):
            raise ValueError(f"state with version {version} passed to Random.setstate() of version {self.VERSION}")
        _, inner, self.gauss_next = state
        if version == 2:
            inner = tuple(each % (1 << 32) for each in inner)
        if not isinstance(inner, tuple):
            raise TypeError("state vector must be a tuple")
        if len(inner) != 625:
            raise ValueError("state vector is the wrong size")
        if not twister_restore(self._source, inner):
            raise ValueError("invalid state")

    def random(self):
        """A float from 0.0 up to 1.0, which it never is."""
        return twister_random(self._source)

    def getrandbits(self, k, /):
        """An int of k random bits."""
        k = toIndex(k)
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        return twister_bits(self._source, k)

    def _randbelow(self, n):
        """An int from 0 up to n: from random bits, or from `random` where a class has overridden that alone."""
        kind = type(self)
        if kind is not Random and kind.random is not Random.random and kind.getrandbits is Random.getrandbits:
            size = 1 << 53
            if n >= size:
                return floor(self.random() * n)
            limit = (size - size % n) / size
            drawn = self.random()
            while drawn >= limit:
                drawn = self.random()
            return floor(drawn * size) % n
        k = n.bit_length()
        drawn = self.getrandbits(k)
        while drawn >= n:
            drawn = self.getrandbits(k)
        return drawn

    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, "little")

    # Whole numbers

    def randrange(self, start, stop=None, step=1):
        """A number of range(start, stop, step)."""
        start = _whole(start, "arg 1")
        if stop is None:
            if step != 1:
                raise TypeError("Missing a non-None stop argument")
            if start > 0:
                return self._randbelow(start)
            raise ValueError("empty range for randrange()")
        stop = _whole(stop, "stop")
        width = stop - start
        step = _whole(step, "step")
        if step == 1:
            if width > 0:
                return start + self._randbelow(width)
            raise ValueError(f"empty range for randrange() ({start}, {stop}, {width})")
        if step == 0:
            raise ValueError("zero step for randrange()")
        count = (width + step - (1 if step > 0 else -1)) // step
        if count <= 0:
            raise ValueError("empty range for randrange()")
        return start + step * self._randbelow(count)

    def randint(self, a, b):
        return self.randrange(a, b + 1)

    # Sequences

    def choice(self, seq):
        if not len(seq):
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._randbelow(len(seq))]

    def shuffle(self, x):
        """Put a list into a random order, in place."""
        for i in range(len(x) - 1, 0, -1):
            j = self._randbelow(i + 1)
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        """A list of k different elements of a sequence."""
        if not isinstance(population, Sequence):
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        n = len(population)
        if counts is not None:
            totals = list(accumulate(counts))
            if len(totals) != n:
                raise ValueError("The number of counts does not match the population")
            total = totals.pop()
            if not isinstance(total, int):
                raise TypeError("Counts must be integers")
            if total <= 0:
                raise ValueError("Total of counts must be greater than zero")
            return [population[bisect(totals, each)] for each in self.sample(range(total), k=k)]
        if not 0 <= k <= n:
            raise ValueError("Sample larger than population or is negative")
        result = [None] * k
        # CPython's choice between a pool and a set of what is taken decides how many numbers are drawn.
        room = 21
        if k > 5:
            room += 4 ** ceil(log(k * 3, 4))
        if n <= room:
            pool = list(population)
            for i in range(k):
                j = self._randbelow(n - i)
                result[i] = pool[j]
                pool[j] = pool[n - i - 1]
        else:
            taken = set()
            for i in range(k):
                j = self._randbelow(n)
                while j in taken:
                    j = self._randbelow(n)
                taken.add(j)
                result[i] = population[j]
        return result

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        """A list of k elements, each drawn from all, by weights if there are any."""
        n = len(population)
        if cum_weights is None:
            if weights is None:
                size = n + 0.0
                return [population[floor(self.random() * size)] for _ in range(k)]
            if isinstance(weights, int):
                raise TypeError(f"The number of choices must be a keyword argument: k={weights!r}")
            cum_weights = list(accumulate(weights))
        elif weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
        if len(cum_weights) != n:
            raise ValueError("The number of weights does not match the population")
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        if not isfinite(total):
            raise ValueError("Total of weights must be finite")
        return [population[bisect(cum_weights, self.random() * total, 0, n - 1)] for _ in range(k)]

    # Distributions

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        drawn = self.random()
        try:
            middle = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if drawn > middle:
            drawn = 1.0 - drawn
            middle = 1.0 - middle
            low, high = high, low
        return low + (high - low) * sqrt(drawn * middle)

    def normalvariate(self, mu=0.0, sigma=1.0):
        """By the ratio of two uniform numbers (Kinderman and Monahan, 1977)."""
        while True:
            one = self.random()
            other = 1.0 - self.random()
            z = 4 * exp(-0.5) / sqrt(2.0) * (one - 0.5) / other
            if z * z / 4.0 <= -log(other):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        """Two at a time from a random point of a circle (Box and Muller, 1958): the second is kept."""
        z = self.gauss_next
        self.gauss_next = None
        if z is None:
            angle = self.random() * tau
            radius = sqrt(-2.0 * log(1.0 - self.random()))
            z = cos(angle) * radius
            self.gauss_next = sin(angle) * radius
        return mu + z * sigma

    def lognormvariate(self, mu, sigma):
        return exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd):
        return -log(1.0 - self.random()) / lambd

    def vonmisesvariate(self, mu, kappa):
        """An angle around mu (Fisher, 1993)."""
        if kappa <= 1e-6:
            return tau * self.random()
        s = 0.5 / kappa
        r = s + sqrt(1.0 + s * s)
        while True:
            z = cos(pi * self.random())
            d = z / (r + z)
            drawn = self.random()
            if drawn < 1.0 - d * d or drawn <= (1.0 - d) * exp(d):
                break
        q = 1.0 / r
        angle = acos((q + z) / (1.0 + q * z))
        return (mu + angle) % tau if self.random() > 0.5 else (mu - angle) % tau

    def gammavariate(self, alpha, beta):
        """By Cheng (1977) above 1 and Ahrens and Dieter's algorithm GS below."""
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        if alpha > 1.0:
            root = sqrt(2.0 * alpha - 1.0)
            while True:
                one = self.random()
                if not 1e-7 < one < 0.9999999:
                    continue
                other = 1.0 - self.random()
                v = log(one / (1.0 - one)) / root
                x = alpha * exp(v)
                z = one * one * other
                r = alpha - log(4.0) + (alpha + root) * v - x
                if r + (1.0 + log(4.5)) - 4.5 * z >= 0.0 or r >= log(z):
                    return x * beta
        if alpha == 1.0:
            return -log(1.0 - self.random()) * beta
        while True:
            b = (e + alpha) / e
            p = b * self.random()
            x = p ** (1.0 / alpha) if p <= 1.0 else -log((b - p) / alpha)
            drawn = self.random()
            if drawn <= (x ** (alpha - 1.0) if p > 1.0 else exp(-x)):
                return x * beta

    def betavariate(self, alpha, beta):
        y = self.gammavariate(alpha, 1.0)
        return y / (y + self.gammavariate(beta, 1.0)) if y else 0.0

    def paretovariate(self, alpha):
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        return alpha * (-log(1.0 - self.random())) ** (1.0 / beta)


class SystemRandom(Random):
    """A generator that draws from the browser's source of unguessable bytes."""

    def random(self):
        return (int.from_bytes(bytes(clock_random(7)), "big") >> 3) * 2**-53

    def getrandbits(self, k):
        if k < 0:
            raise ValueError("number of bits must be non-negative")
        size = (k + 7) // 8
        return int.from_bytes(bytes(clock_random(size)), "big") >> (size * 8 - k)

    def randbytes(self, n):
        return bytes(clock_random(n))

    def seed(self, *args, **kwds):
        return None

    def _notimplemented(self, *args, **kwds):
        raise NotImplementedError("System entropy source does not have state.")

    getstate = setstate = _notimplemented


_inst = Random()
seed = _inst.seed
random = _inst.random
uniform = _inst.uniform
triangular = _inst.triangular
randint = _inst.randint
choice = _inst.choice
randrange = _inst.randrange
sample = _inst.sample
shuffle = _inst.shuffle
choices = _inst.choices
normalvariate = _inst.normalvariate
lognormvariate = _inst.lognormvariate
expovariate = _inst.expovariate
vonmisesvariate = _inst.vonmisesvariate
gammavariate = _inst.gammavariate
gauss = _inst.gauss
betavariate = _inst.betavariate
paretovariate = _inst.paretovariate
weibullvariate = _inst.weibullvariate
getstate = _inst.getstate
setstate = _inst.setstate
getrandbits = _inst.getrandbits
randbytes = _inst.randbytes

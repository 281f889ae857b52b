"""How much one client and one actor may ask of a process."""

import math
import threading
import time
from collections.abc import Callable

FORGET_EVERY = 10_000
"""Names after which those that have their whole allowance again are forgotten."""


class Throttle:
    """An allowance for each name that refills evenly: a minute's worth at once, then as fast as it comes back.

    It may be overdrawn by the last thing taken, so that something big is never refused for ever.

    Args:
        per_minute: the allowance; 0 sets no limit.
        clock: seconds that never go back.
    """

    def __init__(self, per_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._per_minute = per_minute
        self._clock = clock
        self._lock = threading.Lock()
        self._left: dict[str, tuple[float, float]] = {}

    def take(self, name: str, amount: int = 1) -> float:
        """Take from a name's allowance. Returns 0, or the seconds to wait when nothing is left, and takes nothing."""
        if not self._per_minute:
            return 0.0
        now = self._clock()
        with self._lock:
            left = self._left_of(name, now)
            if left < 1:
                return math.ceil((1 - left) * 60 / self._per_minute * 10) / 10
            self._left[name] = (left - amount, now)
            if len(self._left) > FORGET_EVERY:
                self._left = {
                    kept: self._left[kept] for kept in self._left if self._left_of(kept, now) < self._per_minute
                }
        return 0.0

    def _left_of(self, name: str, now: float) -> float:
        left, since = self._left.get(name, (float(self._per_minute), now))
        return min(self._per_minute, left + (now - since) * self._per_minute / 60)

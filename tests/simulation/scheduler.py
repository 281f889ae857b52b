"""Virtual time: things happen in the order of their moments, and of their making where moments are equal."""

from __future__ import annotations

import heapq
import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

BEGINNING = datetime(2026, 1, 1, tzinfo=UTC)


class Scheduler:
    """A queue of things to do, and the one source of chance of a history."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.seconds = 0.0
        self._number = 0
        self._queue: list[tuple[float, int, Callable[[], None]]] = []

    @property
    def now(self) -> datetime:
        return BEGINNING + timedelta(seconds=self.seconds)

    def after(self, seconds: float, do: Callable[[], None]) -> None:
        self._number += 1
        heapq.heappush(self._queue, (self.seconds + seconds, self._number, do))

    def chance(self, probability: float) -> bool:
        return self.random.random() < probability

    def run_until(self, seconds: float) -> None:
        while self._queue and self._queue[0][0] <= seconds:
            self.seconds, _, do = heapq.heappop(self._queue)
            do()
        self.seconds = seconds


class Line:
    """Delivers things in order, each after some time: a connection one way, a channel, a database's queue."""

    def __init__(self, scheduler: Scheduler, longest: float) -> None:
        self._scheduler = scheduler
        self._longest = longest
        self._free_at = 0.0

    def put(self, do: Callable[[], None]) -> None:
        scheduler = self._scheduler
        self._free_at = max(self._free_at, scheduler.seconds + scheduler.random.uniform(0, self._longest))
        scheduler.after(self._free_at - scheduler.seconds, do)

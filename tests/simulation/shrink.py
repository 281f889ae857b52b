"""Makes a failing history short: leaves out what it does not need to fail."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, replace

from tests.simulation.history import History
from tests.simulation.world import World

Failure = str


def failure_of(history: History) -> Failure | None:
    """Play a history; what it breaks, None when it ends well. Any exception is one."""
    try:
        World(history).run()
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return None


def shrink(history: History, fails: Callable[[History], object], tries: int = 300) -> History:
    """Leave out steps and faults while the history still fails, in at most so many tries.

    Source: Zeller and Hildebrandt, "Simplifying and isolating failure-inducing input", 2002.
    """

    def still_fails(candidate: History) -> bool:
        nonlocal tries
        tries -= 1
        return tries >= 0 and bool(fails(candidate))

    size = len(history.steps) // 2
    while size and tries > 0:
        first = 0
        while first < len(history.steps) and tries > 0:
            candidate = history.without(first, first + size)
            if still_fails(candidate):
                history = candidate
            else:
                first += size
        size //= 2
    for fault in fields(history.faults):
        if "latency" in fault.name or not getattr(history.faults, fault.name):
            continue
        candidate = replace(history, faults=replace(history.faults, **{fault.name: 0}))
        if still_fails(candidate):
            history = candidate
    return history

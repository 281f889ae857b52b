"""What the parts found, and the table of it."""

from __future__ import annotations

import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """One comparison.

    `ours` and `theirs` say in words what was measured on each side. `value` is what the goal is about: a ratio, or
    milliseconds. `goal` is None for what is told for information only.
    """

    what: str
    ours: str
    theirs: str
    value: float
    goal: Goal | None = None
    unit: str = "x"

    @property
    def reached(self) -> str:
        """Whether the goal is reached, in a word."""
        if self.goal is None:
            return ""
        return "yes" if self.goal.is_reached_by(self.value) else "NO"


@dataclass(frozen=True)
class Goal:
    """A bound: `at_least` or `at_most` is not None."""

    at_least: float | None = None
    at_most: float | None = None

    def is_reached_by(self, value: float) -> bool:
        """Whether a value keeps within the bound."""
        if self.at_least is not None and value < self.at_least:
            return False
        return self.at_most is None or value <= self.at_most

    def __str__(self) -> str:
        return f">= {self.at_least:g}" if self.at_least is not None else f"<= {self.at_most:g}"


def median(values: Sequence[float]) -> float:
    """The middle one."""
    return statistics.median(values)


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that `share` of all values, 0 to 1, do not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def print_table(findings: Sequence[Finding]) -> None:
    """Print what was found."""
    head = Finding("", "Holdfast", "compared with", 0.0)
    width = max(len(each.what) for each in findings)
    ours = max(len(each.ours) for each in [head, *findings])
    theirs = max(len(each.theirs) for each in [head, *findings])
    print(f"{'':<{width}}  {head.ours:>{ours}}  {head.theirs:>{theirs}}  {'value':>9}  {'goal':>8}  reached")
    for each in findings:
        goal = "" if each.goal is None else str(each.goal)
        print(
            f"{each.what:<{width}}  {each.ours:>{ours}}  {each.theirs:>{theirs}}  "
            f"{each.value:>7.2f}{each.unit:<2}  {goal:>8}  {each.reached}"
        )

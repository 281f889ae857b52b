"""Facts about a whole program that code generation needs, and the way by which each definition was reached."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from .resolve import Target


@dataclass(frozen=True)
class Origin:
    """A definition that is reached, and the one that reached it."""

    label: str
    path: str
    line: int
    parent: Origin | None

    def chain(self) -> tuple[str, ...]:
        """The way from the program's entry to here, one line per definition."""
        steps: list[str] = []
        origin: Origin | None = self
        while origin is not None:
            steps.append(f"{origin.label} ({origin.path}:{origin.line})")
            origin = origin.parent
        steps.reverse()
        return tuple(f"{'  ' * depth}{'→ ' if depth else ''}{step}" for depth, step in enumerate(steps))


@dataclass
class Facts:
    """What is known about the whole program once everything reachable has been seen."""

    called: set[str] = field(default_factory=set)
    """Attribute names in method-call position."""
    stored: set[str] = field(default_factory=set)
    """Attribute names that may hold data, so that a call of one must not assume a method."""
    members: set[str] = field(default_factory=set)
    """Names bound in class bodies."""
    loaded: set[str] = field(default_factory=set)
    """Attribute names that are read by name."""
    used: set[str] = field(default_factory=set)
    """Attribute names that anything mentions, as attribute or as text."""
    taken: set[str] = field(default_factory=set)
    """Attribute names that are read as values, or named by texts: anything may be done with what they hold."""
    calls: dict[str, set[int]] = field(default_factory=dict)
    """For attribute names in method-call position: how many arguments; -1 when keywords or `*` stand there."""
    function_calls: dict[Target, set[int]] = field(default_factory=dict)
    """For variables of modules that are called by name: how many arguments, as above."""
    function_values: set[Target] = field(default_factory=set)
    """Variables of modules that are read in any other way."""
    named: set[str] = field(default_factory=set)
    """Attribute names that code mentions as such, or that texts of the app could be."""
    formats_by_percent: bool = False
    """Whether a `%` may stand after a text."""
    deleted: set[str] = field(default_factory=set)
    """Attribute names that are deleted by name."""
    deletes_by_name: bool = False
    """Whether other code than Holdfast's own deletes attributes whose names it works out, or takes objects apart."""
    combines_sets: bool = False
    """Whether there are operators of sets between two values that may be sets."""
    makes_classes: bool = False
    """Whether the standard library uses `type` for more than a question."""
    runtime: set[str] = field(default_factory=set)
    """Runtime names that compiled code mentions."""

    def add(self, name: str, value: Any) -> None:
        """Add to the field `name` what a part of the program tells about it."""
        if value is True:
            setattr(self, name, True)
        elif isinstance(value, set):
            getattr(self, name).update(value)
        else:
            counts = getattr(self, name)
            for key, found in value.items():
                counts.setdefault(key, set()).update(found)

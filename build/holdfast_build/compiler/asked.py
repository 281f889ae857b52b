"""Asked: what each unit of a program asked about the rest of it, so that after a change only those look again who would
get another answer.

A unit is whatever is worked out by itself: what a statement uses, what values flow through a function, the JavaScript
of a definition. A question is any hashable thing that names a finding about the program: a name of a module, an
attribute in one of the sets of `Facts`, an expression whose kinds are asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Hashable, Iterator
from contextlib import contextmanager
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Questions:
    """Who asks now, and whose answers have changed since the last time that everything went well."""

    def __init__(self) -> None:
        self.asked: set[Hashable] | None = None
        """What the unit at work has asked; None when nobody notes it."""
        self.changed: set[Hashable] = set()

    def note(self, question: Hashable) -> None:
        """The unit at work asks something."""
        if self.asked is not None:
            self.asked.add(question)

    @contextmanager
    def unnoted(self) -> Iterator[None]:
        """Work something out that is a finding of its own, whoever asked for it first."""
        outer, self.asked = self.asked, None
        try:
            yield
        finally:
            self.asked = outer


class Asked(Container[K]):
    """A set of findings, of which one can only be told whether they have something, by those who then depend on it."""

    __slots__ = ("_asked", "_members", "_name", "_questions")

    def __init__(self, questions: Questions, name: Hashable, members: Container[K]) -> None:
        self._questions = questions
        self._name = name
        self._members = members
        self._asked: dict[object, Hashable] = {}

    def __contains__(self, each: object) -> bool:
        """Whether it is there."""
        asked = self._questions.asked
        if asked is not None:
            question = self._asked.get(each)
            if question is None:
                # The same object for all who ask: it is kept as often as it is asked.
                question = self._asked[each] = (self._name, each)
            asked.add(question)
        return each in self._members


class Table(Generic[K, V]):
    """What was worked out for each unit, as long as none of the answers it depends on has changed."""

    def __init__(self, questions: Questions) -> None:
        self._questions = questions
        self._before: dict[K, tuple[V, set[Hashable]]] = {}
        self._now: dict[K, tuple[V, set[Hashable]]] = {}

    def get(self, key: K, work_out: Callable[[], V]) -> V:
        """The value for a unit: the one that is known, or one that is worked out now."""
        found = self.known(key)
        return self.learn(key, work_out) if found is None else found

    def known(self, key: K) -> V | None:
        """The value for a unit, if it is still right."""
        found = self._now.get(key)
        if found is None:
            found = self._before.get(key)
            if found is None or not found[1].isdisjoint(self._questions.changed):
                return None
            self._now[key] = found
        return found[0]

    def learn(self, key: K, work_out: Callable[[], V]) -> V:
        """Work out the value for a unit, or a further one for the unit that has one."""
        questions = self._questions
        outer, questions.asked = questions.asked, set()
        try:
            value = work_out()
            before = self._now.get(key)
            self._now[key] = value, questions.asked if before is None else questions.asked | before[1]
        finally:
            questions.asked = outer
        return value

    def turn(self) -> None:
        """A build went well: the next one begins with what this one has used."""
        self._before, self._now = self._now, {}

    def forget(self) -> None:
        """A build went wrong: the next one begins where this one did."""
        self._now = {}

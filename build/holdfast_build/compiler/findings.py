"""Findings: what the walk of a whole program found, for those who check it, infer its values and emit it.

This is all that they may ask about code other than their own. Every answer is noted as something that the unit at work
depends on (see `asked`), so that a build after a change looks again at nothing but what would get another answer.
"""

from __future__ import annotations

import ast
from collections.abc import Container, Hashable, Iterable, Iterator
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from .asked import Asked, Questions, Table
from .conditions import Conditions
from .private import NOT_PRIVATE, Private, private_attributes
from .resolve import Target
from .safe import safe_names

if TYPE_CHECKING:
    from .facts import Facts
    from .reach import Reach
    from .source import Module

_SETS = ("called", "function_values", "loaded", "members", "runtime", "stored", "taken", "used")
_COUNTS = ("calls", "function_calls")
_SHOWING = frozenset(["__str__", "__repr__", "__format__", "__getattr__", "__getattribute__"])
"""Methods by which a text of a value may run code of the program."""
_NO_COUNTS: frozenset[int] = frozenset()


class AskedFacts:
    """The facts about a program, one at a time."""

    def __init__(self, facts: Facts, questions: Questions) -> None:
        self._facts = facts
        self._questions = questions
        self.called = Asked[str](questions, "called", facts.called)
        self.function_values = Asked[Target](questions, "function_values", facts.function_values)
        self.loaded = Asked[str](questions, "loaded", facts.loaded)
        self.members = Asked[str](questions, "members", facts.members)
        self.runtime = Asked[str](questions, "runtime", facts.runtime)
        self.stored = Asked[str](questions, "stored", facts.stored)
        self.taken = Asked[str](questions, "taken", facts.taken)
        self.used = Asked[str](questions, "used", facts.used)

    def calls_of(self, name: str) -> set[int] | frozenset[int]:
        """With how many arguments methods of a name are called."""
        self._questions.note(("calls", name))
        return self._facts.calls.get(name, _NO_COUNTS)

    def function_calls_of(self, target: Target) -> set[int] | frozenset[int]:
        """With how many arguments a variable of a module is called by its name."""
        self._questions.note(("function_calls", target))
        return self._facts.function_calls.get(target, _NO_COUNTS)


class Findings:
    """What was found about a program that has been walked."""

    def __init__(self, reach: Reach, safe: Table[str, set[str]]) -> None:
        self._reach = reach
        self._safe = safe
        self.resolver = reach.resolver
        self.target = reach.target
        self.names = reach.names
        self.report = reach.report
        self.refuse = reach.refuse
        self.keeps_annotations_of = reach.keeps_annotations_of
        self.may_be_left_out = reach.may_be_left_out
        self.modules = reach.modules
        self._questions = questions = reach.resolver.questions
        self.facts = AskedFacts(reach.facts, questions)
        self.statements = Asked[ast.stmt](questions, "statements", reach.statements)
        self.methods = Asked[ast.AST](questions, "methods", reach.methods)
        self.commands = Asked[ast.AST](questions, "commands", reach.commands)
        self.conditions = Conditions(reach.names, self.statements, are_uses=reach.conditions.are_uses)

    def ask_module(self, module: Module) -> None:
        """The unit at work depends on which statements a module has, and on their order."""
        self._questions.note(("module", module.name))

    def reads_metadata(self, name: str) -> bool:
        """Whether `__doc__` or `__module__` of functions and classes is worth its bytes."""
        return name in (self.facts.used if self.target == "exec" else self.facts.loaded)

    def is_guarded(self, node: ast.AST) -> bool:
        """Whether stores to attributes of a class's instances may be watched."""
        self._questions.note(("guarded", node))
        return node in self._reach.guarded

    def has_slot(self, node: ast.AST, name: str) -> bool:
        """Whether a class lists an attribute in its `__slots__`, and nothing else watches stores to it."""
        self._questions.note(("watched", node))
        return self._reach.has_slot(node, name)

    def shows_itself(self) -> bool:
        """Whether a class of the app's own says how its instances look as a text."""
        self._questions.note(("shows", None))
        return self._shows_itself()

    def _shows_itself(self) -> bool:
        return any(
            not _SHOWING.isdisjoint(module.scopes[node].names)
            for module, _, node in self._reach.classes
            if not self.resolver.is_library(module)
        )

    def stands_alone(self) -> bool:
        """Whether none of Holdfast's own modules is there, and so no way to JavaScript."""
        self._questions.note(("alone", None))
        return self._stands_alone()

    def _stands_alone(self) -> bool:
        return not any(self.names.is_own(module) for module in self.modules)

    def certain_attributes(self, node: ast.AST) -> frozenset[str]:
        """The names that every instance of a class has when its methods run."""
        self._questions.note(("certain", node))
        return self._reach.certain.attributes(node)

    def safe_of(self, module: str) -> Container[str]:
        """Names of a module that have their value before anything reads them."""
        return Asked[str](self._questions, ("safe", module), self._safe_names(module))

    def private(self, name: str) -> Private:
        """The resources that have a private attribute of a name."""
        self._questions.note(("private", ""))
        if not self._private:
            return NOT_PRIVATE
        self._questions.note(("private", name))
        return self._private.get(name, NOT_PRIVATE)

    @cached_property
    def _private(self) -> dict[str, Private]:
        with self._questions.unnoted():
            return private_attributes(self._reach)

    def _safe_names(self, name: str) -> set[str]:
        module = self.resolver.module(name)
        return set() if module is None else self._safe.get(name, partial(safe_names, self, module))

    def safe_names(self) -> Answers:
        """All of them, by the questions that ask for those of a module."""
        return {("safe", module.name): self._safe_names(module.name) for module in self.modules}

    def answers(self, before: Answers) -> Answers:
        """All that can be answered, and that was asked `before`, by kinds of questions."""
        reach, facts = self._reach, self._reach.facts
        return {
            **{name: getattr(facts, name) for name in (*_SETS, *_COUNTS)},
            **{name: getattr(reach, name) for name in ("statements", "methods", "commands", "guarded", "watched")},
            "shows": {None: self._shows_itself()},
            "alone": {None: self._stands_alone()},
            "certain": self.certain_answers(before.get("certain", ())),
            "private": {"": bool(self._private), **self._private},
        }

    def certain_answers(self, nodes: Iterable[ast.AST]) -> dict[ast.AST, frozenset[str]]:
        """The certain attributes of these classes, and of all that were asked about."""
        certain = self._reach.certain
        return {node: certain.attributes(node) for node in [*nodes, *certain.asked()]}


Answers = dict[Hashable, Any]
"""Sets of what there is, and answers by what is asked for."""


def differences(before: Answers, now: Answers) -> Iterator[Hashable]:
    """The questions that have another answer than before."""
    for name, new in now.items():
        old = before.get(name, type(new)())
        if isinstance(new, dict):
            for key in dict.fromkeys([*old, *new]):
                if old.get(key) != new.get(key):
                    yield name, key
        else:
            for each in old ^ new:
                yield name, each

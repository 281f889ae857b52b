"""Emit: the JavaScript of a program's modules, statement by statement."""

from __future__ import annotations

import ast
from collections.abc import Container
from dataclasses import dataclass

from .calls import Calls
from .context import Context
from .definitions import Definitions
from .expressions import Expressions
from .findings import Findings
from .patterns import Patterns
from .source import Module
from .statements import Statements


class Emitter(Statements, Definitions, Patterns, Calls, Expressions):
    """Emits one module's statements. Placeholders stand for global names until linking."""

    def __init__(self, findings: Findings, module: Module) -> None:
        self.reach = findings
        self.facts = findings.facts
        self.module = module
        self.constants = {}
        self.hoisted = {}
        self.context = Context(module.scope, None, "<module>")
        self.certain = set()
        self.marks = {}
        self.safe = findings.safe_of(module.name)

    def safe_of(self, module: str) -> Container[str]:
        """The safe names of another module."""
        return self.reach.safe_of(module)

    def top_level(self, statement: ast.stmt, bound: frozenset[str] | None) -> Emitted:
        """The JavaScript of one top-level statement, before which the names `bound` have their value."""
        self.constants, self.hoisted = {}, {}
        self.first_line = statement.lineno
        self.context = Context(self.module.scope, None, "<module>", bound=None if bound is None else set(bound))
        text = self.statement(statement)
        after = self.context.bound
        return Emitted(
            text,
            self.constants,
            self.hoisted,
            self.context.temporaries,
            None if after is None else frozenset(after),
        )


@dataclass(frozen=True)
class Emitted:
    """A top-level statement as JavaScript. Lines in its marks count from its own first."""

    text: str
    constants: dict[str, str]
    hoisted: dict[str, None]
    temporaries: list[str]
    """Variables that it needs at the top of the program."""
    bound: frozenset[str] | None
    """Of the names it can ask for, those that have a value after it; None when control does not get there."""

"""Attributes that every instance has from the start, so that a method may read them from itself without a test.

They are those that `__init__` assigns before it gives `self` to anybody, in classes of Holdfast's own code in a client:
there it is known that no instance is made in another way and that methods are called on instances only.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import TYPE_CHECKING

from .resolve import RuntimeName, Variable, bound_names
from .scope import Scope
from .source import Module

if TYPE_CHECKING:
    from .reach import Reach

_WATCHING = frozenset(["__setattr__", "__getattribute__", "__delattr__", "__slots__"])


@dataclass(frozen=True)
class _Start:
    """What an `__init__` assigns first, and whether it hands `self` to nobody until its end."""

    names: frozenset[str]
    is_calm: bool


_NOTHING = _Start(frozenset(), False)


class Certain:
    """Finds the certain attributes of the classes of a program that has been walked."""

    def __init__(self, reach: Reach) -> None:
        self.reach = reach
        self._starts: dict[ast.ClassDef, _Start] = {}
        self._bases: dict[ast.ClassDef, ast.ClassDef | None] = {}
        """Of classes that are Holdfast's own, plain and with one base at most."""
        self._below: dict[ast.ClassDef, list[ast.ClassDef]] = {}
        self._open: set[ast.ClassDef] = set()
        """Classes with others below them, about which nothing is known."""
        self._has_unknown = False
        for module, scope, node in reach.classes:
            self._add(module, scope, node)
        self._found: dict[ast.ClassDef, frozenset[str]] = {}
        self._asked: set[ast.AST] = set()
        self._bound: dict[ast.ClassDef, set[str]] = {}

    def asked(self) -> list[ast.AST]:
        """The classes that were asked about."""
        return list(self._asked)

    def _add(self, module: Module, scope: Scope, node: ast.ClassDef) -> None:
        bases = [self._class(module, scope, each) for each in self.reach.names.bases(module, scope, node)]
        self._has_unknown |= "unknown" in bases
        known = [each for each in bases if isinstance(each, ast.ClassDef)]
        is_plain = not node.decorator_list and not node.keywords and scope.kind == "module" and len(bases) < 2
        if self.reach.names.is_own(module) and is_plain and len(known) == len(bases):
            self._bases[node] = known[0] if known else None
            for base in known:
                self._below.setdefault(base, []).append(node)
        else:
            self._open.update(known)

    def _class(self, module: Module, scope: Scope, node: ast.expr) -> ast.ClassDef | str:
        """The class that a base names; else a text."""
        target = self.reach.names.static(module, scope, node.value if isinstance(node, ast.Subscript) else node)
        if isinstance(target, RuntimeName):
            return "built-in"
        if isinstance(target, Variable):
            binders = self.reach.resolver.indexes[target.module].binders.get(target.name, [])
            if len(binders) == 1 and isinstance(binders[0], ast.ClassDef):
                return binders[0]
        return "unknown"

    def attributes(self, node: ast.AST) -> frozenset[str]:
        """The names that every instance of a class has when its methods run; `__init__` is none of these methods."""
        self._asked.add(node)
        if not isinstance(node, ast.ClassDef) or node not in self._bases:
            return frozenset()
        if node not in self._found:
            self._found[node] = self._find(node)
        return self._found[node]

    def _line(self, node: ast.ClassDef) -> list[ast.ClassDef]:
        """The class and all above it."""
        line = [node]
        while (base := self._bases.get(line[-1])) is not None:
            line.append(base)
        return line

    def _family(self, node: ast.ClassDef) -> list[ast.ClassDef]:
        family = [node]
        for each in family:
            family += self._below.get(each, [])
        return family

    def _bound_in(self, node: ast.ClassDef) -> set[str]:
        found = self._bound.get(node)
        if found is None:
            found = self._bound[node] = _bound_in(node)
        return found

    def _find(self, node: ast.ClassDef) -> frozenset[str]:
        facts = self.reach.facts
        if self._has_unknown or facts.deletes_by_name or "__new__" in facts.used | facts.members:
            return frozenset()
        names = self._start_of_line(node).names
        for each in self._family(node):
            line = self._line(each)
            bound = set().union(*map(self._bound_in, line))
            if not self._bases.keys() >= set(line) or self._open & {each} or _WATCHING & bound:
                return frozenset()
            names &= self._start_of_line(each).names
            names -= bound
        return names - facts.deleted

    def _start_of_line(self, node: ast.ClassDef) -> _Start:
        """What the `__init__` does that runs for an instance."""
        for each in self._line(node):
            if _init(each) is not None:
                return self._start(each)
        return _Start(frozenset(), True)

    def _start(self, node: ast.ClassDef) -> _Start:
        if node not in self._starts:
            init = _init(node)
            assert init is not None
            self._starts[node] = self._walk(node, init)
        return self._starts[node]

    def _walk(self, node: ast.ClassDef, init: ast.FunctionDef) -> _Start:
        if init.decorator_list or not init.args.args:
            return _NOTHING
        receiver = init.args.args[0].arg
        above = self._line(node)[1:]
        # Assigning what a class binds may run a setter, which gets `self`.
        watched = set().union(*(self._bound_in(one) for each in self._family(node) for one in self._line(each)))
        names: set[str] = set()
        for statement in init.body:
            if _is_super_init(statement) and not any(
                _hands_on(each, receiver, names, watched)
                for each in statement.value.args + statement.value.keywords  # type: ignore[attr-defined]  # it is a call
            ):
                start = self._start_of_line(above[0]) if above else _Start(frozenset(), True)
                names |= start.names
                if not start.is_calm:
                    return _Start(frozenset(names), False)
                continue
            if _hands_on(statement, receiver, names, watched):
                return _Start(frozenset(names), False)
            if isinstance(statement, ast.Assign | ast.AnnAssign) and statement.value is not None:
                targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
                names |= {
                    each.attr
                    for each in targets
                    if isinstance(each, ast.Attribute)
                    and isinstance(each.value, ast.Name)
                    and each.value.id == receiver
                }
        return _Start(frozenset(names), True)


def _init(node: ast.ClassDef) -> ast.FunctionDef | None:
    found = [each for each in node.body if isinstance(each, ast.FunctionDef) and each.name == "__init__"]
    return found[-1] if found else None


def _is_super_init(statement: ast.stmt) -> bool:
    call = statement.value if isinstance(statement, ast.Expr) else None
    return (
        isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr == "__init__"
        and isinstance(call.func.value, ast.Call)
        and isinstance(call.func.value.func, ast.Name)
        and call.func.value.func.id == "super"
        and not call.func.value.args
    )


def _hands_on(node: ast.AST, receiver: str, names: set[str], watched: set[str]) -> bool:
    """Whether code does more with `self` than assign attributes and read those that it has, or may end the function."""
    if isinstance(node, ast.Return | ast.Yield | ast.YieldFrom | ast.Await | ast.Global | ast.Nonlocal | ast.Delete):
        return True
    if isinstance(node, ast.Name):
        return node.id in (receiver, "super")
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == receiver:
        return not isinstance(node.ctx, ast.Store) and node.attr not in names
    return any(_hands_on(each, receiver, names, watched) for each in ast.iter_child_nodes(node))


def _bound_in(node: ast.ClassDef) -> set[str]:
    """What a class body binds: reading or assigning it may run code."""
    return {
        name
        for statement in node.body
        if not (isinstance(statement, ast.AnnAssign) and statement.value is None)
        for name in bound_names(statement)
    }

"""Determinism: what would make a business method answer otherwise on the server, found also behind other functions."""

from __future__ import annotations

import ast
from dataclasses import dataclass

from .facts import Origin
from .names import Names
from .resolve import ModuleTarget, ServerOnly, Variable
from .scope import Scope
from .source import Module

_MODULES = frozenset({"random", "secrets", "time"})
_METHODS = {
    ("datetime", "datetime"): frozenset({"now", "utcnow", "today"}),
    ("datetime", "date"): frozenset({"today"}),
}
_IDS = frozenset({("uuid", "uuid1"), ("uuid", "uuid4")})
_SEEDED = ("random", "Random")
"""Numbers from a seed are the same on both sides."""
_SAME = frozenset({_SEEDED, ("secrets", "compare_digest"), ("time", "struct_time")})

_NOW = "use `holdfast.now()`, the action's recorded time"
_PASS = "choose the value in the action and pass it as an argument"
_KEY = "declare the attribute with `uuid_primary_key()`: its ids travel with the command"

_MAKERS = ("__new__", "__init__", "__post_init__")


@dataclass(frozen=True)
class Chance:
    """Something whose answer differs from run to run: its name, what to write instead, and the way to it."""

    name: str
    remedy: str
    way: Origin | None = None

    @property
    def chain(self) -> tuple[str, ...]:
        """The functions by way of which it is reached, outermost first."""
        return () if self.way is None else self.way.chain()


class Determinism:
    """Tells what expressions of a program depend on a clock or on chance."""

    def __init__(self, names: Names) -> None:
        self.names = names
        self.resolver = names.resolver
        self._known: dict[ast.AST, Chance | None] = {}

    def of_call(self, module: Module, scope: Scope, node: ast.Call) -> Chance | None:
        """What a call brings in by being made; the expression that is called is looked at by itself."""
        if self._origin(module, scope, node.func) == _SEEDED and not (node.args or node.keywords):
            return Chance(ast.unparse(node.func), _PASS)
        owner, made = self._definition(module, scope, node.func)
        if not isinstance(made, ast.ClassDef):
            return None
        return self._of_parts(owner, made, [each for each in made.body if getattr(each, "name", None) in _MAKERS])

    def of_mention(self, module: Module, scope: Scope, node: ast.Name | ast.Attribute) -> Chance | None:
        """What a name or attribute brings in: it may be called here, or be given to something that calls it."""
        origin = self._origin(module, scope, node)
        if isinstance(node, ast.Attribute) and node.attr in _METHODS.get(
            self._origin(module, scope, node.value) or ("", ""), ()
        ):
            return Chance(ast.unparse(node), _NOW)
        if origin in _IDS:
            return Chance(ast.unparse(node), _KEY)
        if origin is not None and origin[0] in _MODULES and origin not in _SAME:
            return Chance(ast.unparse(node), _NOW if origin[0] == "time" else _PASS)
        owner, found = self._definition(module, scope, node)
        if isinstance(found, ast.FunctionDef | ast.AsyncFunctionDef):
            return self._of_function(owner, found, owner.scope)
        if isinstance(node, ast.Attribute):
            owner, holder = self._definition(module, scope, node.value)
            if isinstance(holder, ast.ClassDef):
                methods = [each for each in holder.body if getattr(each, "name", None) == node.attr]
                return self._of_parts(owner, holder, methods)
        return None

    def of_base(self, module: Module, scope: Scope, node: ast.expr) -> Chance | None:
        """What a class of the app brings into those that inherit from it."""
        owner, found = self._definition(module, scope, node)
        return self._of_parts(owner, found, found.body) if isinstance(found, ast.ClassDef) else None

    def _of_parts(self, module: Module, owner: ast.ClassDef, parts: list[ast.stmt]) -> Chance | None:
        scope = module.scopes[owner]
        for part in parts:
            if isinstance(part, ast.FunctionDef | ast.AsyncFunctionDef):
                found = self._of_function(module, part, scope)
                if found is not None:
                    return found
        return None

    def _of_function(self, module: Module, node: ast.FunctionDef | ast.AsyncFunctionDef, scope: Scope) -> Chance | None:
        if node not in self._known:
            self._known[node] = None  # One that calls itself brings nothing in by that.
            found = _Search(self, module, scope).first(node)
            if found is not None:
                label = node.name if scope.kind != "class" else f"{getattr(scope.node, 'name', '')}.{node.name}"
                way = Origin(label, module.path, node.lineno, None)
                self._known[node] = Chance(found.name, found.remedy, _joined(way, found.way))
        return self._known[node]

    def _definition(self, module: Module, scope: Scope, node: ast.expr) -> tuple[Module, ast.stmt | None]:
        """The statement that makes what an expression stands for, in the app's own code, and its module."""
        target = self.names.static(module, scope, node)
        if not isinstance(target, Variable):
            return module, None
        owner = self.resolver.module(target.module)
        if owner is None or self.resolver.is_library(owner):
            return module, None
        return owner, self.resolver.indexes[target.module].binders.get(target.name, [None])[0]

    def _origin(self, module: Module, scope: Scope, node: ast.expr) -> tuple[str, str] | None:
        """The module and the name that an expression was imported as."""
        if isinstance(node, ast.Attribute):
            owner = self.names.static(module, scope, node.value)
            return (owner.module, node.attr) if isinstance(owner, ModuleTarget | ServerOnly) else None
        if not isinstance(node, ast.Name) or scope.holder(node.id) is not None:
            return None
        alias = self.resolver.alias(module.name, node.id)
        if alias is not None and isinstance(alias[0], ast.ImportFrom):
            return self.resolver.import_base(module, alias[0]), alias[1].name
        return None


class _Search(ast.NodeVisitor):
    """Looks through a function for the first thing that brings chance in."""

    def __init__(self, determinism: Determinism, module: Module, scope: Scope) -> None:
        self._determinism = determinism
        self._module = module
        self._scope = scope
        self._found: Chance | None = None

    def first(self, function: ast.AST) -> Chance | None:
        self.visit(function)
        return self._found

    def visit(self, node: ast.AST) -> None:
        if self._found is None:
            super().visit(node)

    def visit_Call(self, node: ast.Call) -> None:
        self._found = self._determinism.of_call(self._module, self._scope, node)
        self.generic_visit(node)

    def visit_Name(self, node: ast.Name) -> None:
        self._found = self._determinism.of_mention(self._module, self._scope, node)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        self._found = self._determinism.of_mention(self._module, self._scope, node)
        self.generic_visit(node)

    def generic_visit(self, node: ast.AST) -> None:
        before = self._scope
        self._scope = self._module.scopes.get(node, before)
        for name, value in ast.iter_fields(node):
            # Annotations are not run where they matter.
            if name not in ("annotation", "returns"):
                for each in value if isinstance(value, list) else [value]:
                    if isinstance(each, ast.AST):
                        self.visit(each)
        self._scope = before


def _joined(outer: Origin, inner: Origin | None) -> Origin:
    """The way that goes on from `outer` along `inner`."""
    if inner is None:
        return outer
    parent = outer if inner.parent is None else _joined(outer, inner.parent)
    return Origin(inner.label, inner.path, inner.line, parent)

"""Check: refuse what would mean something else in JavaScript. Only reached code is looked at."""

from __future__ import annotations

import ast
from functools import partial

from .asked import Table
from .determinism import Chance, Determinism
from .findings import Findings
from .private import accepted_by, read_by
from .refusals import ABSENT, DYNAMIC, FRAMES
from .resolve import JavaScriptModule, RuntimeName, Variable
from .scope import Scope
from .source import Module


def check(reach: Findings, modules: list[Module], checked: Table[ast.stmt, bool]) -> None:
    """Walk what is reached of the modules and report what can't be rendered faithfully."""
    for module in modules:
        for statement in module.tree.body:
            if statement in reach.statements:
                checked.get(statement, partial(_is_fine, statement, reach, module))


def _is_fine(statement: ast.stmt, reach: Findings, module: Module) -> bool:
    # What it knows of functions is looked for again: the answer depends on all that they mention.
    _Checker(reach, module, Determinism(reach.names)).visit(statement)
    return True


class _Checker(ast.NodeVisitor):
    def __init__(self, reach: Findings, module: Module, determinism: Determinism) -> None:
        self.reach = reach
        self.module = module
        self.determinism = determinism
        self.scope = module.scope
        self.business: str | None = None
        self.in_class = False

    def refuse(self, code: str, node: ast.AST, **words: str) -> None:
        self.reach.refuse(code, self.module, node, None, **words)

    def visit_Call(self, node: ast.Call) -> None:
        if isinstance(node.func, ast.Name) and self.reach.names.name(self.module, self.scope, node.func.id) is None:
            name = node.func.id
            if name in DYNAMIC:
                self.refuse("dynamic-code", node.func, name=name)
                return
            if name in FRAMES and not (name == "vars" and node.args):
                self.refuse("frames", node.func, name=name)
                return
            if name in ABSENT:
                self.refuse("not-in-browser", node.func, name=name)
                return
        if self.business is not None:
            self._deterministic(node, self.determinism.of_call(self.module, self.scope, node))
        self.generic_visit(node)

    def visit_Name(self, node: ast.Name) -> None:
        self._javascript(node)
        if self.business is not None:
            self._deterministic(node, self.determinism.of_mention(self.module, self.scope, node))

    def visit_Attribute(self, node: ast.Attribute) -> None:
        if not isinstance(node.ctx, ast.Load):
            if node.attr == "__bases__":
                self.refuse("bases-assignment", node)
            elif node.attr in ("__defaults__", "__kwdefaults__", "__code__"):
                self.refuse("function-change", node, name=node.attr)
        self._javascript(node)
        if self.scope.kind != "class":
            resource = read_by(self.reach, self.module, self.scope, node)
            if resource is not None:
                self.refuse("private-attribute", node, name=node.attr, resource=resource)
        if self.business is not None:
            self._deterministic(node, self.determinism.of_mention(self.module, self.scope, node))
        self.generic_visit(node)

    def _javascript(self, node: ast.expr) -> None:
        if self.business is not None:
            target = self.reach.names.static(self.module, self.scope, node)
            if isinstance(target, JavaScriptModule):
                self.refuse("javascript-in-business", node, name=target.name)

    def _deterministic(self, node: ast.expr, found: Chance | None) -> None:
        if found is not None:
            self.reach.report.refuse(
                "nondeterminism",
                self.module.path,
                self.module.lines,
                node,
                chain=found.chain,
                name=found.name,
                remedy=found.remedy,
            )

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self._function(node)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> None:
        self._function(node)

    def _function(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        if self.scope.kind == "class":
            if node not in self.reach.methods:
                return
            if node.name == "__getattribute__" and self._is_metaclass(self.scope.node, self.module, self.scope):
                self.refuse("getattribute", node)
            if node.name == "__del__":
                self.refuse("finalizer", node)
            for each in accepted_by(self.reach, self.scope.node, node):
                resource = getattr(self.scope.node, "name", "")
                self.refuse("private-attribute", each, name=str(each.value), resource=resource)
        for part in [
            *node.decorator_list,
            *node.args.defaults,
            *(each for each in node.args.kw_defaults if each is not None),
        ]:
            self.visit(part)
        if node in self.reach.commands:
            return
        self._within(node, node.body)

    def visit_Lambda(self, node: ast.Lambda) -> None:
        for default in [*node.args.defaults, *(each for each in node.args.kw_defaults if each is not None)]:
            self.visit(default)
        self._within(node, [node.body])

    def _within(self, node: ast.AST, body: list[ast.stmt] | list[ast.expr]) -> None:
        before = self.scope
        self.scope = self.module.scopes[node]
        for part in body:
            self.visit(part)
        self.scope = before

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        for part in [*node.decorator_list, *node.bases, *(keyword.value for keyword in node.keywords)]:
            self.visit(part)
        before = self.business
        self.business = node.name if self._is_resource(node, self.module, self.scope) else None
        if self.business is not None:
            for base in node.bases:
                self._deterministic(base, self.determinism.of_base(self.module, self.scope, base))
        self._within(node, node.body)
        self.business = before

    def _is_metaclass(self, node: ast.AST, module: Module, scope: Scope, depth: int = 0) -> bool:
        for base in getattr(node, "bases", []):
            target = self.reach.names.static(module, scope.parent or scope, base)
            if target == RuntimeName("type"):
                return True
            if not isinstance(target, Variable) or depth > 20:
                continue
            owner = self.reach.resolver.module(target.module)
            binder = self.reach.resolver.indexes[target.module].binders.get(target.name, [None])[0]
            if (
                owner is not None
                and isinstance(binder, ast.ClassDef)
                and self._is_metaclass(binder, owner, owner.scopes[binder], depth + 1)
            ):
                return True
        return False

    def _is_resource(self, node: ast.ClassDef, module: Module, scope: Scope, depth: int = 0) -> bool:
        for base in node.bases:
            target = self.reach.names.static(module, scope, base)
            if not isinstance(target, Variable) or depth > 20:
                continue
            if target.name == "Resource" and target.module.split(".")[0] == "holdfast":
                return True
            owner = self.reach.resolver.module(target.module)
            binder = self.reach.resolver.indexes[target.module].binders.get(target.name, [None])[0]
            if (
                owner is not None
                and isinstance(binder, ast.ClassDef)
                and self._is_resource(binder, owner, owner.scope, depth + 1)
            ):
                return True
        return False

    def _comprehension(self, node: ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp) -> None:
        before = self.scope
        self.visit(node.generators[0].iter)
        self.scope = self.module.scopes[node]
        for child in ast.iter_child_nodes(node):
            self.visit(child)
        self.scope = before

    visit_ListComp = _comprehension
    visit_SetComp = _comprehension
    visit_DictComp = _comprehension
    visit_GeneratorExp = _comprehension

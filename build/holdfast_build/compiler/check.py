"""Check: refuse what would mean something else in JavaScript. Only reached code is looked at."""

from __future__ import annotations

import ast

from .reach import Reach
from .refusals import ABSENT, DYNAMIC, FRAMES
from .resolve import JavaScriptModule, ModuleTarget, RuntimeName, ServerOnly, Variable
from .scope import Scope
from .source import Module

_NONDETERMINISTIC_MODULES = frozenset({"random", "secrets", "time"})
_NONDETERMINISTIC = {
    ("datetime", "datetime"): frozenset({"now", "utcnow", "today"}),
    ("datetime", "date"): frozenset({"today"}),
}


def check(reach: Reach, modules: list[Module]) -> None:
    """Walk what is reached of the modules and report what can't be rendered faithfully."""
    for module in modules:
        for statement in module.tree.body:
            if statement in reach.statements:
                _Checker(reach, module).visit(statement)


class _Checker(ast.NodeVisitor):
    def __init__(self, reach: Reach, module: Module) -> None:
        self.reach = reach
        self.module = module
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
            self._deterministic(node)
        self.generic_visit(node)

    def visit_Name(self, node: ast.Name) -> None:
        self._javascript(node)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        if not isinstance(node.ctx, ast.Load):
            if node.attr == "__bases__":
                self.refuse("bases-assignment", node)
            elif node.attr in ("__defaults__", "__kwdefaults__", "__code__"):
                self.refuse("function-change", node, name=node.attr)
        self._javascript(node)
        self.generic_visit(node)

    def _javascript(self, node: ast.expr) -> None:
        if self.business is not None:
            target = self.reach.names.static(self.module, self.scope, node)
            if isinstance(target, JavaScriptModule):
                self.refuse("javascript-in-business", node, name=target.name)

    def _deterministic(self, node: ast.Call) -> None:
        name = ast.unparse(node.func)
        remedy = "use `holdfast.now()`, the action's recorded time"
        if isinstance(node.func, ast.Attribute):
            owner = self._origin(node.func.value)
            if owner is not None and node.func.attr in _NONDETERMINISTIC.get(owner, ()):
                self.refuse("nondeterminism", node, name=name, remedy=remedy)
                return
        origin = self._origin(node.func)
        if origin is None:
            return
        if origin[0] == "time":
            self.refuse("nondeterminism", node, name=name, remedy=remedy)
        elif origin == ("random", "Random") and (node.args or node.keywords):
            # Numbers from a seed are the same on both sides.
            return
        elif origin[0] in _NONDETERMINISTIC_MODULES and origin != ("secrets", "compare_digest"):
            self.refuse(
                "nondeterminism", node, name=name, remedy="choose the value in the action and pass it as an argument"
            )
        elif origin in (("uuid", "uuid1"), ("uuid", "uuid4")):
            self.refuse(
                "nondeterminism",
                node,
                name=name,
                remedy="declare the attribute with `uuid_primary_key()`: its ids travel with the command",
            )

    def _origin(self, node: ast.expr) -> tuple[str, str] | None:
        """The module and the name that an expression was imported as."""
        if isinstance(node, ast.Attribute):
            owner = self.reach.names.static(self.module, self.scope, node.value)
            return (owner.module, node.attr) if isinstance(owner, ModuleTarget | ServerOnly) else None
        if not isinstance(node, ast.Name) or self.scope.holder(node.id) is not None:
            return None
        alias = self.reach.resolver.indexes[self.module.name].aliases.get(node.id)
        if alias is not None and isinstance(alias[0], ast.ImportFrom):
            return self.reach.resolver.import_base(self.module, alias[0]), alias[1].name
        return None

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

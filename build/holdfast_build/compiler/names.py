"""What names and expressions stand for at build time, in the scope they stand in."""

from __future__ import annotations

import ast
from typing import Literal

from .resolve import ModuleTarget, Resolver, ServerOnly, Target, Variable
from .scope import Scope
from .source import Module

TargetKind = Literal["page", "worker", "exec"]


class Names:
    """Looks names up, in a program of a kind."""

    def __init__(self, resolver: Resolver, target: TargetKind) -> None:
        self.resolver = resolver
        self.target = target
        self._local_imports: dict[Scope, dict[str, tuple[ast.Import | ast.ImportFrom, ast.alias]]] = {}

    def is_own(self, module: Module) -> bool:
        """Whether a module is Holdfast's own and part of a client, where it is known what its code does."""
        resolver = self.resolver
        return self.target != "exec" and resolver.is_library(module) and not resolver.is_stdlib(module)

    def name(self, module: Module, scope: Scope, name: str) -> Target | Scope | None:
        """What a name means at a place: a local variable's scope, or something known."""
        holder = scope.holder(name)
        if holder is not None:
            return self.local_alias(module, holder, name) or holder
        return self.resolver.lookup(module, name)

    def local_alias(self, module: Module, holder: Scope, name: str) -> Target | None:
        """The target of a local name whose only binding is an import."""
        if holder.names.get(name) != 1 or name in holder.parameters or holder.kind == "class":
            return None
        imports = self._local_imports.get(holder)
        if imports is None:
            imports = self._local_imports[holder] = {}
            body = getattr(holder.node, "body", [])
            for statement in body if isinstance(body, list) else []:
                if isinstance(statement, ast.Import | ast.ImportFrom):
                    for alias in statement.names:
                        bound = alias.asname or (
                            alias.name.split(".")[0] if isinstance(statement, ast.Import) else alias.name
                        )
                        imports[bound] = (statement, alias)
        found = imports.get(name)
        return None if found is None else self.resolver.imported(module, *found)

    def static(self, module: Module, scope: Scope, node: ast.expr) -> Target | None:
        """What an expression of names and module attributes stands for, when that is known at build time."""
        if isinstance(node, ast.Name):
            found = self.name(module, scope, node.id)
            return None if isinstance(found, Scope) else found
        if isinstance(node, ast.Attribute):
            base = self.static(module, scope, node.value)
            if isinstance(base, ModuleTarget):
                return self.resolver.attribute(base, node.attr)
            if isinstance(base, ServerOnly):
                return base
        return None

    def bases(self, module: Module, scope: Scope, node: ast.ClassDef) -> list[ast.expr]:
        """The bases of a class that matter when it runs: type parameters and protocols are for checkers only."""
        if self.target == "exec" or node.decorator_list:
            return node.bases
        bases: list[ast.expr] = []
        for base in node.bases:
            plain = base.value if isinstance(base, ast.Subscript) else base
            target = self.static(module, scope, plain)
            if isinstance(target, Variable) and target.module == "typing" and target.name in ("Generic", "Protocol"):
                continue
            bases.append(base if target is None else plain)
        return bases

    def is_command(self, module: Module, scope: Scope, node: ast.AST) -> bool:
        """Whether a method is a `@command` of a page, whose body runs on the server."""
        if self.target == "exec" or not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            return False
        for decorator in node.decorator_list:
            expression = decorator.func if isinstance(decorator, ast.Call) else decorator
            found = self.static(module, scope, expression)
            if isinstance(found, Variable) and found.name == "command" and found.module.split(".")[0] == "holdfast":
                return True
        return False

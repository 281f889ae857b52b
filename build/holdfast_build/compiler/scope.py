"""Which scope every name of a module belongs to."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["module", "function", "class", "comprehension"]
FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
ComprehensionNode = ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp


@dataclass(eq=False)
class Scope:
    """The names bound in a module, function, class body or comprehension."""

    kind: Kind
    node: ast.AST
    parent: Scope | None
    names: dict[str, int] = field(default_factory=dict)
    """Bound names, in order, with the number of places that bind them."""
    parameters: list[str] = field(default_factory=list)
    declared_global: set[str] = field(default_factory=set)
    declared_nonlocal: set[str] = field(default_factory=set)
    captured: set[str] = field(default_factory=set)
    """Local names that an inner function uses."""
    deleted: set[str] = field(default_factory=set)
    rebound_inside: set[str] = field(default_factory=set)
    """Local names that an inner function assigns through `nonlocal` or `global`."""
    deleted_inside: set[str] = field(default_factory=set)
    """Names that an inner function deletes through `nonlocal` or `global`: a call may do it at any time."""
    yields: bool = False
    awaits: bool = False
    uses_class_cell: bool = False
    children: list[Scope] = field(default_factory=list)

    def function(self) -> Scope:
        """The nearest scope that is not a comprehension."""
        scope = self
        while scope.kind == "comprehension":
            assert scope.parent is not None
            scope = scope.parent
        return scope

    def holder(self, name: str) -> Scope | None:
        """The scope whose variable `name` means here; None for a module's name or a built-in."""
        scope: Scope | None = self
        first = True
        while scope is not None and scope.kind != "module":
            if scope.kind == "class" and not first:
                scope = scope.parent
                continue
            if name in scope.declared_global:
                return None
            if name in scope.names and name not in scope.declared_nonlocal:
                return scope
            # A comprehension directly in a class body does not see the class's names, as any inner function.
            first = False
            scope = scope.parent
        return None


def analyse(tree: ast.Module) -> tuple[Scope, dict[ast.AST, Scope]]:
    """The module's scope, and the scope of every function, class and comprehension in it."""
    scope = Scope("module", tree, None)
    visitor = _Binder(scope)
    for statement in tree.body:
        visitor.visit(statement)
    visitor.scopes[tree] = scope
    for user, name in visitor.uses:
        _mark_capture(user, name)
    for user, name in visitor.rebindings:
        _mark_rebinding(user, name)
    for user, name in visitor.deletions:
        ((user.parent.holder(name) if user.parent is not None else None) or scope).deleted_inside.add(name)
    return scope, visitor.scopes


def _mark_capture(user: Scope, name: str) -> None:
    holder = user.holder(name)
    if holder is not None and holder is not user:
        scope: Scope | None = user
        while scope is not None and scope is not holder:
            if scope.kind == "function":
                holder.captured.add(name)
                return
            if scope.kind == "comprehension" and isinstance(scope.node, ast.GeneratorExp):
                holder.captured.add(name)
                return
            scope = scope.parent


def _mark_rebinding(user: Scope, name: str) -> None:
    holder = user.parent.holder(name) if user.parent is not None else None
    if holder is not None:
        holder.rebound_inside.add(name)
        holder.names[name] = holder.names.get(name, 0) + 1


class _Binder(ast.NodeVisitor):
    def __init__(self, scope: Scope) -> None:
        self.scope = scope
        self.scopes: dict[ast.AST, Scope] = {}
        self.uses: list[tuple[Scope, str]] = []
        self.rebindings: list[tuple[Scope, str]] = []
        self.deletions: list[tuple[Scope, str]] = []

    def bind(self, name: str, scope: Scope | None = None) -> None:
        scope = scope or self.scope
        if name in scope.declared_global:
            module = scope
            while module.parent is not None:
                module = module.parent
            module.names[name] = module.names.get(name, 0) + 1
            module.rebound_inside.add(name)
        elif name in scope.declared_nonlocal:
            self.rebindings.append((scope, name))
            self.uses.append((scope, name))
        else:
            scope.names[name] = scope.names.get(name, 0) + 1

    def visit_Name(self, node: ast.Name) -> None:
        if isinstance(node.ctx, ast.Load):
            self.uses.append((self.scope, node.id))
            if node.id in ("super", "__class__"):
                self.scope.function().uses_class_cell = True
        else:
            self.bind(node.id)
            if isinstance(node.ctx, ast.Del):
                self.scope.deleted.add(node.id)
                if node.id in self.scope.declared_global | self.scope.declared_nonlocal:
                    self.deletions.append((self.scope, node.id))
            self.uses.append((self.scope, node.id))

    def visit_Global(self, node: ast.Global) -> None:
        self.scope.declared_global.update(node.names)

    def visit_Nonlocal(self, node: ast.Nonlocal) -> None:
        self.scope.declared_nonlocal.update(node.names)
        for name in node.names:
            self.uses.append((self.scope, name))

    def visit_NamedExpr(self, node: ast.NamedExpr) -> None:
        self.visit(node.value)
        target = self.scope.function()
        self.bind(node.target.id, target)
        if self._is_lazy():
            target.rebound_inside.add(node.target.id)
        self.uses.append((self.scope, node.target.id))

    def _is_lazy(self) -> bool:
        """Whether the code stands in a generator expression, which runs when somebody asks it."""
        scope: Scope | None = self.scope
        while scope is not None and scope.kind == "comprehension":
            if isinstance(scope.node, ast.GeneratorExp):
                return True
            scope = scope.parent
        return False

    def visit_Import(self, node: ast.Import) -> None:
        for alias in node.names:
            self.bind(alias.asname or alias.name.split(".")[0])

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        for alias in node.names:
            self.bind(alias.asname or alias.name)

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> None:
        if node.name:
            self.bind(node.name)
            self.scope.deleted.add(node.name)
        self.generic_visit(node)

    def visit_MatchAs(self, node: ast.MatchAs) -> None:
        if node.name:
            self.bind(node.name)
        self.generic_visit(node)

    def visit_MatchStar(self, node: ast.MatchStar) -> None:
        if node.name:
            self.bind(node.name)

    def visit_MatchMapping(self, node: ast.MatchMapping) -> None:
        if node.rest:
            self.bind(node.rest)
        self.generic_visit(node)

    def visit_Yield(self, node: ast.Yield) -> None:
        self.scope.function().yields = True
        self.generic_visit(node)

    def visit_YieldFrom(self, node: ast.YieldFrom) -> None:
        self.scope.function().yields = True
        self.generic_visit(node)

    def visit_Await(self, node: ast.Await) -> None:
        self._awaits()
        self.generic_visit(node)

    def visit_AsyncFor(self, node: ast.AsyncFor) -> None:
        self._awaits()
        self.generic_visit(node)

    def visit_AsyncWith(self, node: ast.AsyncWith) -> None:
        self._awaits()
        self.generic_visit(node)

    def _awaits(self) -> None:
        scope = self.scope
        scope.awaits = True
        # A generator expression waits when it is read, not where it stands.
        while (
            scope.kind == "comprehension" and not isinstance(scope.node, ast.GeneratorExp) and scope.parent is not None
        ):
            scope = scope.parent
            scope.awaits = True

    def _function(self, node: FunctionNode) -> None:
        arguments = node.args
        for default in [*arguments.defaults, *arguments.kw_defaults]:
            if default is not None:
                self.visit(default)
        if not isinstance(node, ast.Lambda):
            for decorator in node.decorator_list:
                self.visit(decorator)
            for parameter in _parameters(arguments):
                if parameter.annotation is not None:
                    self.visit(parameter.annotation)
            if node.returns is not None:
                self.visit(node.returns)
        with_scope = self._enter("function", node)
        for parameter in _parameters(arguments):
            self.scope.parameters.append(parameter.arg)
            self.bind(parameter.arg)
        body = [node.body] if isinstance(node, ast.Lambda) else node.body
        # `global` and `nonlocal` hold for the whole function, wherever they stand.
        for statement in body:
            for inner in _own_statements(statement):
                if isinstance(inner, ast.Global | ast.Nonlocal):
                    self.visit(inner)
        for statement in body:
            self.visit(statement)
        self.scope = with_scope

    def _enter(self, kind: Kind, node: ast.AST) -> Scope:
        before = self.scope
        self.scope = Scope(kind, node, before)
        before.children.append(self.scope)
        self.scopes[node] = self.scope
        return before

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self.bind(node.name)
        self.uses.append((self.scope, node.name))
        self._function(node)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> None:
        self.bind(node.name)
        self.uses.append((self.scope, node.name))
        self._function(node)

    def visit_Lambda(self, node: ast.Lambda) -> None:
        self._function(node)

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self.bind(node.name)
        self.uses.append((self.scope, node.name))
        for expression in [*node.decorator_list, *node.bases, *(k.value for k in node.keywords)]:
            self.visit(expression)
        before = self._enter("class", node)
        for statement in node.body:
            for inner in _own_statements(statement):
                if isinstance(inner, ast.Global | ast.Nonlocal):
                    self.visit(inner)
        for statement in node.body:
            self.visit(statement)
        self.scope = before

    def _comprehension(self, node: ComprehensionNode) -> None:
        # The first iterable is evaluated outside.
        self.visit(node.generators[0].iter)
        before = self._enter("comprehension", node)
        for number, generator in enumerate(node.generators):
            if generator.is_async:
                self._awaits()
            self.visit(generator.target)
            if number:
                self.visit(generator.iter)
            for condition in generator.ifs:
                self.visit(condition)
        if isinstance(node, ast.DictComp):
            self.visit(node.key)
            self.visit(node.value)
        else:
            self.visit(node.elt)
        self.scope = before

    visit_ListComp = _comprehension
    visit_SetComp = _comprehension
    visit_DictComp = _comprehension
    visit_GeneratorExp = _comprehension


def _parameters(arguments: ast.arguments) -> list[ast.arg]:
    found = [*arguments.posonlyargs, *arguments.args]
    if arguments.vararg:
        found.append(arguments.vararg)
    found += arguments.kwonlyargs
    if arguments.kwarg:
        found.append(arguments.kwarg)
    return found


def _own_statements(statement: ast.AST) -> list[ast.AST]:
    """The statement and those inside it that belong to the same function."""
    found = [statement]
    if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda):
        return found
    for child in ast.iter_child_nodes(statement):
        if isinstance(child, ast.stmt | ast.ExceptHandler | ast.match_case):
            found += _own_statements(child)
    return found

"""Private attributes: where client code asks for values that only the server has."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from .resolve import Variable, bound_names
from .scope import Scope
from .source import Module

if TYPE_CHECKING:
    from .findings import Findings
    from .reach import Reach

_DECLARES = Variable("holdfast.private", "private_attribute")


class Private(NamedTuple):
    """What a program knows of a name: the resources where it is a private attribute, and whether others have it."""

    owners: tuple[ast.ClassDef, ...]
    shared: bool


NOT_PRIVATE = Private((), False)


def private_attributes(reach: Reach) -> dict[str, Private]:
    """The private attributes of a program's resources by their names."""
    owners: dict[str, list[ast.ClassDef]] = {}
    for module, _, node in reach.classes:
        if not reach.resolver.is_library(module):
            for name in _declared(reach, module, node):
                owners.setdefault(name, []).append(node)
    others = [node for _, _, node in reach.classes] if owners else []
    return {name: Private(tuple(nodes), _is_shared(name, nodes, others)) for name, nodes in owners.items()}


def read_by(findings: Findings, module: Module, scope: Scope, node: ast.Attribute) -> str | None:
    """The resource whose private attribute an expression of the app asks for, or sets; None when it does neither.

    Where other classes have an attribute of that name and it is not known what stands before the dot, it is left to the
    running program, which raises AttributeError for what is private.
    """
    if findings.resolver.is_library(module):
        return None
    owners, shared = findings.private(node.attr)
    if not owners:
        return None
    subject = _class_of(findings, module, scope, node.value)
    if subject is not None:
        return subject.name if subject in owners else None
    return None if shared else owners[0].name


def accepted_by(
    findings: Findings, owner: ast.AST, method: ast.FunctionDef | ast.AsyncFunctionDef
) -> Iterator[ast.Constant]:
    """Where a business method's `accept` names what is private."""
    for decorator in method.decorator_list:
        for keyword in decorator.keywords if isinstance(decorator, ast.Call) else []:
            for each in ast.walk(keyword.value) if keyword.arg == "accept" else []:
                if isinstance(each, ast.Constant) and owner in findings.private(str(each.value)).owners:
                    yield each


def _declared(reach: Reach, module: Module, node: ast.ClassDef) -> Iterator[str]:
    for statement in node.body:
        value = statement.value if isinstance(statement, ast.AnnAssign) else None
        if isinstance(value, ast.Call) and reach.names.static(module, module.scopes[node], value.func) == _DECLARES:
            yield from bound_names(statement)


def _is_shared(name: str, owners: list[ast.ClassDef], classes: list[ast.ClassDef]) -> bool:
    for node in classes:
        if node in owners:
            continue
        if any(name in bound_names(statement) for statement in node.body):
            return True
        stored = (each for each in ast.walk(node) if isinstance(each, ast.Attribute) and each.attr == name)
        if any(isinstance(each.ctx, ast.Store) for each in stored):
            return True
    return False


def _class_of(findings: Findings, module: Module, scope: Scope, subject: ast.expr) -> ast.ClassDef | None:
    """The class that an expression is, or is an instance of, as far as names and annotations tell."""
    if not isinstance(subject, ast.Name):
        return None
    holder = scope.holder(subject.id)
    if holder is None:
        return _named(findings, module, scope, subject)
    if not isinstance(holder.node, ast.FunctionDef | ast.AsyncFunctionDef):
        return None
    arguments = holder.node.args
    parameters = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    found = [each for each in parameters if each.arg == subject.id]
    if not found or holder.names.get(subject.id) != 1:
        return None
    owner = holder.parent.node if holder.parent is not None else None
    if isinstance(owner, ast.ClassDef) and found[0] is parameters[0]:
        return owner
    annotation = found[0].annotation
    return None if annotation is None else _named(findings, module, module.scope, annotation)


def _named(findings: Findings, module: Module, scope: Scope, name: ast.expr) -> ast.ClassDef | None:
    target = findings.names.static(module, scope, name)
    if not isinstance(target, Variable):
        return None
    binders = findings.resolver.indexes[target.module].binders.get(target.name, [])
    return binders[0] if len(binders) == 1 and isinstance(binders[0], ast.ClassDef) else None

"""Graft: a module's new text, taken over into what is known of the old one.

Top-level statements that say the same stay the same objects, wherever they stand now, with their scopes and with all
that is known about them. What a name of the module means has changed if another statement binds it.
"""

from __future__ import annotations

import ast
from collections.abc import Hashable
from dataclasses import fields

from .diagnostics import Report
from .resolve import ModuleIndex, Resolver, index_of
from .scope import Scope
from .source import Module, parse


def graft(resolver: Resolver, module: Module, text: str, report: Report) -> set[Hashable] | None:
    """Make a module what its new text says; gives the questions that have another answer by that.

    A syntax error is reported, and leaves everything as it is: the answer is None.
    """
    new = parse(
        module.name,
        module.path,
        text,
        report,
        is_package=module.is_package,
        star_names=lambda node: resolver.star_names(module.name, module.is_package, node),
        shared=False,
    )
    if new is None:
        return None
    before = _meanings(resolver.indexes[module.name], module)
    # Parsing leaves out statements by what is imported elsewhere, and annotations mean what an import says.
    is_alike = new.annotations_as_text == module.annotations_as_text and not any(map(_has_overloads, (module, new)))
    _take_over(module, new, keep=is_alike)
    index = resolver.indexes[module.name] = index_of(module)
    now = _meanings(index, module)
    names = {name for name in before.keys() | now.keys() if before.get(name) != now.get(name)}
    return {("module", module.name), *(("name", module.name, name) for name in names)}


def _has_overloads(module: Module) -> bool:
    """Whether parsing may leave out statements by what is imported elsewhere."""
    return any(
        isinstance(node, ast.ImportFrom) and any(each.name == "overload" for each in node.names)
        for node in module.tree.body
    )


def _take_over(module: Module, new: Module, *, keep: bool) -> None:
    old_statements: dict[tuple[str, int], list[ast.stmt]] = {}
    for statement in module.tree.body if keep else ():
        old_statements.setdefault(_said(module, statement), []).append(statement)
    body: list[ast.stmt] = []
    scopes: dict[ast.AST, Scope] = {module.tree: module.scope}
    for statement in new.tree.body:
        same = old_statements.get(_said(new, statement))
        kept = same.pop(0) if same else None
        if kept is not None and kept.lineno != statement.lineno:
            ast.increment_lineno(kept, statement.lineno - kept.lineno)
        source = new.scopes if kept is None else module.scopes
        taken = statement if kept is None else kept
        for node in ast.walk(taken):
            scope = source.get(node)
            if scope is not None:
                scopes[node] = scope
                if scope.parent is new.scope:
                    scope.parent = module.scope
        body.append(taken)
    module.tree.body = body
    for each in fields(Scope):
        if each.name not in ("node", "children"):
            setattr(module.scope, each.name, getattr(new.scope, each.name))
    module.scope.children = [scope for scope in scopes.values() if scope.parent is module.scope]
    module.scopes, module.text, module.lines, module.docstring = scopes, new.text, new.lines, new.docstring
    module.annotations_as_text = new.annotations_as_text
    vars(module).pop("words", None)


def _said(module: Module, statement: ast.stmt) -> tuple[str, int]:
    """A statement's lines, and where in the first it begins."""
    decorators = getattr(statement, "decorator_list", [])
    start = min([statement.lineno, *(each.lineno for each in decorators)])
    return "\n".join(module.lines[start - 1 : statement.end_lineno]), statement.col_offset


def _meanings(index: ModuleIndex, module: Module) -> dict[str, tuple[object, ...]]:
    """For each name of a module all that others may ask about it."""
    scope = module.scope
    names = {
        *index.binders,
        *scope.names,
        *scope.deleted,
        *scope.rebound_inside,
        *scope.deleted_inside,
        *scope.captured,
    }
    found: dict[str, tuple[object, ...]] = {
        name: (
            *map(id, index.binders.get(name, ())),
            name in index.aliases,
            scope.names.get(name),
            name in scope.deleted,
            name in scope.rebound_inside,
            name in scope.deleted_inside,
        )
        for name in names
    }
    found["__doc__"] = (*found.get("__doc__", ()), module.docstring)
    return found

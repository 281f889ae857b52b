"""Safe names: variables of a module that have their value before anything could read them."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from .resolve import Variable, bound_names

if TYPE_CHECKING:
    from .findings import Findings
    from .source import Module


def safe_names(reach: Findings, module: Module) -> set[str]:
    """Module-level names that are bound once, and before any code could read them too early."""
    index = reach.resolver.indexes[module.name]
    reach.ask_module(module)
    library = reach.resolver.is_library(module)
    safe: set[str] = set()
    for statement in module.tree.body:
        if statement in reach.statements and isinstance(
            statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Assign | ast.AnnAssign
        ):
            for name in bound_names(statement):
                single = module.scope.names.get(name) == 1 and len(index.binders[name]) == 1
                changes = name in module.scope.deleted or name in module.scope.rebound_inside
                if single and not changes and not _reads(statement, name):
                    safe.add(name)
        if not library and statement in reach.statements and not _is_calm(statement, reach, module):
            break
    return safe


def _reads(statement: ast.stmt, name: str) -> bool:
    """Whether a statement reads a name before it can bind it, as in `len = len`, where the built-in is meant."""
    nodes: list[ast.AST] = [statement]
    while nodes:
        node = nodes.pop()
        if isinstance(node, ast.Name) and node.id == name and isinstance(node.ctx, ast.Load):
            return True
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            nodes += node.decorator_list
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
            nodes += [*node.args.defaults, *filter(None, node.args.kw_defaults)]
        else:
            nodes += ast.iter_child_nodes(node)
    return False


def _is_calm(statement: ast.stmt, reach: Findings, module: Module) -> bool:
    """Whether a statement can't run functions of the program."""
    if isinstance(statement, ast.Import | ast.ImportFrom | ast.Pass):
        return True
    if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
        return all(_is_known(each, reach, module) for each in statement.decorator_list)
    if isinstance(statement, ast.ClassDef):
        return all(_is_known(each, reach, module) for each in statement.decorator_list)
    if isinstance(statement, ast.Assign | ast.AnnAssign):
        return statement.value is None or all(
            not isinstance(node, ast.Call | ast.BinOp | ast.Compare | ast.Subscript | ast.Attribute | ast.comprehension)
            or (isinstance(node, ast.Call) and _is_known(node.func, reach, module))
            or _is_of_literals(node)
            for node in ast.walk(statement.value)
        )
    if isinstance(statement, ast.Expr):
        return isinstance(statement.value, ast.Constant)
    if isinstance(statement, ast.If):
        return reach.conditions.known_test(module, module.scope, statement.test) is not None
    return False


def _is_of_literals(node: ast.AST) -> bool:
    """Whether an operator has nothing but literals around it, whose methods are none of the program's."""
    if isinstance(node, ast.BinOp):
        return _is_of_literals(node.left) and _is_of_literals(node.right)
    if isinstance(node, ast.UnaryOp):
        return _is_of_literals(node.operand)
    if isinstance(node, ast.Tuple | ast.List):
        return all(_is_of_literals(each) for each in node.elts)
    return isinstance(node, ast.Constant)


def _is_known(node: ast.expr, reach: Findings, module: Module) -> bool:
    expression = node.func if isinstance(node, ast.Call) else node
    target = reach.names.static(module, module.scope, expression)
    if target is None:
        return False
    if isinstance(target, Variable):
        owner = reach.resolver.module(target.module)
        return owner is not None and owner is not module and reach.resolver.is_library(owner)
    return True

"""Which top-level statements can be left out when nothing uses the names they bind."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .resolve import Resolver
    from .source import Module


def is_droppable(statement: ast.stmt, resolver: Resolver, module: Module, *, exact: bool) -> bool:
    """Whether running the statement has no effect but binding names.

    `exact` asks for proof. Without it, definitions and assignments count as droppable whatever they call: a page runs
    what it reaches and nothing else.
    """
    if isinstance(statement, ast.Expr):
        return isinstance(statement.value, ast.Constant)
    if isinstance(statement, ast.Pass):
        return True
    if isinstance(statement, ast.Import | ast.ImportFrom):
        return not exact
    if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
        defaults = [each for each in [*statement.args.defaults, *statement.args.kw_defaults] if each is not None]
        return not exact or (not statement.decorator_list and all(is_pure(each) for each in defaults))
    if isinstance(statement, ast.ClassDef):
        return not exact or _is_pure_class(statement, resolver, module)
    if isinstance(statement, ast.Assign):
        named = all(isinstance(target, ast.Name) for target in statement.targets)
        return named and (not exact or is_pure(statement.value))
    if isinstance(statement, ast.AnnAssign):
        return isinstance(statement.target, ast.Name) and (
            not exact or statement.value is None or is_pure(statement.value)
        )
    return False


def folded_integer(node: ast.expr) -> int | None:
    """The value of a small expression of whole numbers, such as `2**53 - 1`."""
    if isinstance(node, ast.Constant):
        return node.value if type(node.value) is int else None
    if not isinstance(node, ast.BinOp):
        return None
    left, right = folded_integer(node.left), folded_integer(node.right)
    if left is None or right is None:
        return None
    match node.op:
        case ast.Add():
            return left + right
        case ast.Sub():
            return left - right
        case ast.Mult():
            return left * right
        case ast.Pow() if 0 <= right <= 64:
            return int(left**right)
        case ast.LShift() if 0 <= right <= 64:
            return left << right
    return None


def is_pure(node: ast.expr) -> bool:
    """Whether an expression can be left out: it has no effect and cannot fail."""
    if isinstance(node, ast.Constant | ast.Lambda):
        return not isinstance(node, ast.Lambda) or all(
            is_pure(d) for d in [*node.args.defaults, *node.args.kw_defaults] if d is not None
        )
    if isinstance(node, ast.Tuple | ast.List):
        return all(is_pure(each) for each in node.elts)
    if isinstance(node, ast.Dict):
        return all(key is not None and isinstance(key, ast.Constant) for key in node.keys) and all(
            is_pure(each) for each in node.values
        )
    if isinstance(node, ast.UnaryOp):
        return isinstance(node.operand, ast.Constant) and isinstance(node.operand.value, int | float)
    return False


def _is_pure_class(node: ast.ClassDef, resolver: Resolver, module: Module) -> bool:
    if node.decorator_list or node.keywords:
        return False
    for base in node.bases:
        if not isinstance(base, ast.Name) or base.id in module.scope.names:
            return False
    for statement in node.body:
        if isinstance(statement, ast.Pass):
            continue
        if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
            continue
        if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
            if statement.decorator_list or not is_droppable(statement, resolver, module, exact=True):
                return False
            continue
        if isinstance(statement, ast.Assign | ast.AnnAssign) and is_droppable(statement, resolver, module, exact=True):
            continue
        return False
    return True

"""What is kept of a definition that is reached: its methods, its annotations, the statements that complete it."""

from __future__ import annotations

import ast

# Decorators that only change how a method is called; such a method can be left out when nothing uses its name.
_PLAIN_DECORATORS = frozenset({"property", "staticmethod", "classmethod", "abstractmethod", "override", "overload"})


COPYING = frozenset(["__copy__", "__deepcopy__", "__reduce__", "__getstate__", "__setstate__", "__getnewargs__"])
"""Methods that nothing calls by itself: the module copy asks for them by name."""


def is_asked_for(statement: ast.Assign) -> bool:
    """Whether a class body binds with it the names of slots, or a value that is made when it is asked for."""
    target, value = statement.targets[0], statement.value
    if len(statement.targets) > 1 or not isinstance(target, ast.Name):
        return False
    is_lazy = isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id == "lazy"
    return is_lazy or (target.id == "__slots__" and isinstance(value, ast.Tuple))


def is_plain_method(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether nothing but attribute access can reach a method: no dunder, no decorator that may keep it elsewhere."""
    if node.name.startswith("__") and node.name.endswith("__"):
        return False
    for decorator in node.decorator_list:
        if isinstance(decorator, ast.Name) and decorator.id in _PLAIN_DECORATORS:
            continue
        if isinstance(decorator, ast.Attribute) and decorator.attr in ("setter", "getter", "deleter", "abstractmethod"):
            continue
        return False
    return True


def annotations_of(node: ast.FunctionDef | ast.AsyncFunctionDef) -> list[tuple[str, ast.expr]]:
    """A function's annotations in the order in which CPython evaluates them."""
    arguments = node.args
    named = [*arguments.args, *arguments.posonlyargs, arguments.vararg, *arguments.kwonlyargs, arguments.kwarg]
    found = [(each.arg, each.annotation) for each in named if each is not None and each.annotation is not None]
    return [*found, ("return", node.returns)] if node.returns is not None else found


def keeps_annotations(node: ast.ClassDef) -> bool:
    """Whether something can read a class's annotations: a decorator, or a base class."""
    return bool(node.decorator_list or node.bases)


def effect_name(statement: ast.stmt) -> str | None:
    """The name whose users need a library statement that binds nothing."""
    expression: ast.expr | None = None
    if isinstance(statement, ast.Assign):
        expression = statement.targets[0]
    elif isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call):
        expression = statement.value.func
    elif isinstance(statement, ast.AugAssign):
        expression = statement.target
    if isinstance(expression, ast.Name) and not isinstance(statement, ast.Expr):
        return None
    while isinstance(expression, ast.Attribute | ast.Subscript | ast.Call):
        expression = expression.func if isinstance(expression, ast.Call) else expression.value
    return expression.id if isinstance(expression, ast.Name) else None

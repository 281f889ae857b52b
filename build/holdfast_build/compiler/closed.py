"""Which functions are called in known ways only: they need no signature, and what they are given can be known."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Container
from typing import TYPE_CHECKING

from .resolve import Constant, ModuleTarget, Resolver, RuntimeName, Target, Variable
from .scope import FunctionNode, Scope

if TYPE_CHECKING:
    from .findings import Findings
    from .source import Module

_DEFINITION = ast.FunctionDef | ast.AsyncFunctionDef

_OPERATORS = {
    0: "hash repr str len bool int neg pos abs invert",
    1: "eq ne lt le gt ge contains getitem delitem add radd sub rsub mul rmul and or ror mod truediv floordiv divmod",
    2: "setitem",
}
OPERANDS = {f"__{name}__": count for count, names in _OPERATORS.items() for name in names.split()}
"""How many operands the methods of operators take besides their receiver."""


def is_definition(resolver: Resolver, target: Target) -> bool:
    """Whether a module's variable is bound once, by a `def` or `class` that nothing replaces."""
    if not isinstance(target, Variable):
        return isinstance(target, RuntimeName) and not isinstance(target, ModuleTarget | Constant)
    module = resolver.module(target.module)
    if module is None:
        return False
    resolver.ask(target.module, target.name)
    binders = resolver.indexes[target.module].binders.get(target.name, [])
    if len(binders) != 1 or module.scope.names.get(target.name) != 1 or target.name in module.scope.rebound_inside:
        return False
    binder = binders[0]
    if isinstance(binder, ast.ClassDef) and _keeps_class(resolver, module, binder):
        return True
    return isinstance(binder, _DEFINITION | ast.ClassDef) and not binder.decorator_list


def _keeps_class(resolver: Resolver, module: Module, node: ast.ClassDef) -> bool:
    """Whether a class of Holdfast's standard library is only marked as one that CPython has in C."""
    return resolver.is_stdlib(module) and all(
        isinstance(each, ast.Call) and isinstance(each.func, ast.Name) and each.func.id in ("full_name", "sorted_by")
        for each in node.decorator_list
    )


def parameters_of_call(reach: Findings, target: Target | None) -> ast.arguments | None:
    """What a call of a module's variable fills, without its receiver: the parameters of a function or of `__init__`.

    None where that is not certain, and where there are keyword-only parameters or `*`.
    """
    if not isinstance(target, Variable) or not is_definition(reach.resolver, target):
        return None
    binder = reach.resolver.indexes[target.module].binders[target.name][0]
    drop = 0
    if isinstance(binder, ast.ClassDef):
        found = [each for each in binder.body if isinstance(each, _DEFINITION) and each.name == "__init__"]
        # `__new__` sees the arguments first; another function may be put in the place of `__init__`.
        hidden = "__new__" in reach.facts.members or "__init__" in reach.facts.stored
        if not found or hidden or not _is_made_by_type(reach, target):
            return None
        binder, drop = found[0], 1
    if not isinstance(binder, ast.FunctionDef) or binder.decorator_list:
        return None
    given = binder.args
    if given.vararg or given.kwonlyargs or given.kwarg or len(given.posonlyargs) + len(given.args) < drop:
        return None
    every = [*given.posonlyargs, *given.args][drop:]
    kept = max(0, len(given.posonlyargs) - drop)
    return ast.arguments(
        posonlyargs=every[:kept], args=every[kept:], kwonlyargs=[], kw_defaults=[], defaults=given.defaults
    )


def _is_made_by_type(reach: Findings, target: Target | None) -> bool:
    """Whether a class and those that it derives from have no metaclass, and one `__init__` each at most."""
    if isinstance(target, RuntimeName):
        return isinstance(getattr(builtins, target.name, None), type)
    if not isinstance(target, Variable) or not is_definition(reach.resolver, target):
        return False
    module = reach.resolver.module(target.module)
    binder = reach.resolver.indexes[target.module].binders[target.name][0]
    return (
        module is not None
        and isinstance(binder, ast.ClassDef)
        and not binder.keywords
        and module.scopes[binder].names.get("__init__", 0) < 2
        and all(_is_made_by_type(reach, reach.names.static(module, module.scope, each)) for each in binder.bases)
    )


def is_closed(
    reach: Findings, module: Module, safe: Container[str], node: FunctionNode, *, as_method: bool, at_top: bool
) -> bool:
    """Whether all that happens to a function are calls by its name, with as many arguments as it takes.

    Then it needs no signature for keywords, messages and introspection, and no test of the number of arguments.
    """
    if isinstance(node, ast.Lambda) or node.decorator_list or node.args.kwonlyargs or node.args.kwarg:
        return False
    facts, name = reach.facts, node.name
    if as_method:
        if name in facts.taken:
            return False
        if name.startswith("__") and name.endswith("__"):
            return _is_plain_operator(reach, node)
        if reach.target == "exec" and ("__dict__" in facts.used or "__dict__" in facts.runtime):
            return False
        if name in reach.resolver.runtime.mentioned:
            return False
        counts = facts.calls_of(name)
    else:
        target = Variable(module.name, name)
        if not at_top or not is_definition(reach.resolver, target):
            return False
        if target in facts.function_values or name not in safe:
            return False
        counts = facts.function_calls_of(target)
    most = len(node.args.posonlyargs) + len(node.args.args) - as_method
    least = most - len(node.args.defaults)
    return all(least <= count and (count <= most or node.args.vararg is not None) for count in counts)


def _is_plain_operator(reach: Findings, node: _DEFINITION) -> bool:
    """Whether a client reaches a method of an operator through the operator alone, which passes what it takes."""
    count = OPERANDS.get(node.name)
    given = len(node.args.posonlyargs) + len(node.args.args) - 1
    return (
        reach.target != "exec"
        and count == given
        and node.args.vararg is None
        and not node.args.defaults
        and reach.facts.calls_of(node.name) <= {count}
    )


def method_form(reach: Findings, module: Module, scope: Scope, node: _DEFINITION) -> str | None:
    """How a function of a class body can be emitted with `this` as its receiver: "plain", "decorated" or None."""
    if scope.kind != "class" or node.name == "__new__":
        return None
    arguments = node.args
    first = [*arguments.posonlyargs, *arguments.args]
    if not first or (len(first) - len(arguments.defaults)) < 1:
        return None
    if _read_in_body(node.name, scope):
        return None
    if not node.decorator_list:
        return "plain"
    if len(node.decorator_list) == 1:
        found = reach.names.static(module, scope, node.decorator_list[0])
        if isinstance(found, RuntimeName) and found.name in ("property", "classmethod"):
            return "decorated"
    return None


def _read_in_body(name: str, scope: Scope) -> bool:
    body = getattr(scope.node, "body", [])
    for statement in body:
        inner: list[ast.AST] = [statement]
        while inner:
            each = inner.pop()
            if isinstance(each, _DEFINITION):
                inner += [
                    *each.decorator_list,
                    *each.args.defaults,
                    *(d for d in each.args.kw_defaults if d is not None),
                ]
                continue
            if isinstance(each, ast.Lambda):
                continue
            if isinstance(each, ast.Name) and each.id == name and isinstance(each.ctx, ast.Load):
                # `@name.setter` on the next definition gets the property, not the function.
                return not _is_property_chain(name, body)
            inner += list(ast.iter_child_nodes(each))
    return False


def _is_property_chain(name: str, body: list[ast.stmt]) -> bool:
    definitions = [each for each in body if isinstance(each, ast.FunctionDef) and each.name == name]
    return bool(definitions) and bool(definitions[0].decorator_list)

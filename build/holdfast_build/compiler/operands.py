"""Methods of operators that plain values do without.

The operators of the runtime answer by themselves where both operands are plain: numbers, texts, lists, tuples. There
the types' own methods would answer the same, or NotImplemented. They are linked for programs that name them, and for
those that have classes below the type.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable

from .names import Names
from .resolve import RuntimeName, Variable
from .scope import Scope
from .source import Module

_COMPARISONS = ("eq", "ne", "lt", "le", "gt", "ge")
_ARITHMETIC = ("add", "sub", "mul", "truediv", "floordiv", "mod", "divmod", "pow")
_BITS = ("and", "or", "xor", "lshift", "rshift")
_NUMBERS = (
    *_COMPARISONS,
    *(prefix + name for name in (*_ARITHMETIC, *_BITS) for prefix in ("", "r")),
    *("neg", "pos", "invert", "bool", "int", "float", "index", "round"),
)

DISPENSABLE = frozenset(
    f"{owner}.__{name}__"
    for owner, names in {
        "int": (*_NUMBERS, "hash", "repr"),
        "bool": (*_NUMBERS, "hash", "repr"),
        "float": _NUMBERS,
        "str": (*_COMPARISONS, "add", "hash", "repr", "str", "contains"),
        "list": (*_COMPARISONS, "contains"),
        "tuple": (*_COMPARISONS, "contains"),
    }.items()
    for name in names
)
"""Attributes of built-in types by which plain operands do not go."""

OF_SETS = frozenset(
    f"{owner}.__{prefix}{name}__"
    for owner in ("set", "frozenset", "dict_keys", "dict_items")
    for name in ("and", "or", "xor", "sub")
    for prefix in ("", "r", "i")
)
"""Operators of sets, for programs that combine sets."""


def types_with_subclasses(names: Names, classes: Iterable[tuple[Module, Scope, ast.ClassDef]]) -> set[str] | None:
    """Built-in types that are bases of classes; None when any may be."""
    found: set[str] = set()
    for module, scope, node in classes:
        for base in names.bases(module, scope, node):
            target = names.static(module, scope, base.value if isinstance(base, ast.Subscript) else base)
            if isinstance(target, RuntimeName):
                found.add(target.name)
            elif not isinstance(target, Variable):
                return None
    return found

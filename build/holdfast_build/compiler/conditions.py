"""Conditions: tests that are decided at build time, or that ask for definitions which the program may not have."""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable, Container
from typing import Any

from .names import Names
from .resolve import Constant, RuntimeName, Variable
from .scope import Scope
from .source import Module

VERSION = (3, 11, 0, "final", 0)
"""The version of Python that compiled code follows, as its `sys.version_info`."""

HEX_VERSION = 0x030B00F0
"""The same as its `sys.hexversion`."""

_COMPARISONS: dict[type[ast.cmpop], Callable[[Any, Any], Any]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}


class Conditions:
    """Judges the tests of a program, of which `statements` are the top-level statements reached so far."""

    def __init__(self, names: Names, statements: Container[ast.stmt], *, are_uses: bool) -> None:
        self.names = names
        self.resolver = names.resolver
        self.statements = statements
        self.are_uses = are_uses
        """Whether a test for a definition is a use of it."""

    def tested(self, module: Module, scope: Scope, test: ast.expr) -> list[Variable]:
        """The definitions that `x is D`, `isinstance(x, D)` or such a test followed by `and` asks for.

        A test is no use of them: as long as nothing else uses a definition, there is no such value, and the test
        is false.
        """
        if self.are_uses:
            return []
        if isinstance(test, ast.BoolOp) and isinstance(test.op, ast.And):
            test = test.values[0]
        if isinstance(test, ast.Compare) and len(test.ops) == 1 and isinstance(test.ops[0], ast.Is):
            named, is_fitting = [test.comparators[0]], self._is_unique
        elif (
            isinstance(test, ast.Call)
            and len(test.args) == 2
            and not test.keywords
            and self.names.static(module, scope, test.func) == RuntimeName("isinstance")
        ):
            second = test.args[1]
            named, is_fitting = second.elts if isinstance(second, ast.Tuple) else [second], self._is_plain_class
        else:
            return []
        subject = test.left if isinstance(test, ast.Compare) else test.args[0]
        if not (
            isinstance(subject, ast.Name) or (isinstance(subject, ast.Attribute) and self.resolver.is_library(module))
        ):
            return []
        targets = [self.names.static(module, scope, each) for each in named]
        found = [each for each in targets if isinstance(each, Variable) and is_fitting(each)]
        return found if len(found) == len(targets) else []

    def is_absent(self, module: Module, scope: Scope, test: ast.expr) -> bool:
        """Whether a test asks for definitions that the program does not have."""
        found = self.tested(module, scope, test)
        return bool(found) and not any(self.is_present(each) for each in found)

    def is_missing(self, target: Variable) -> bool:
        """Whether a class that a test names is not in the program."""
        return not self.are_uses and self._is_plain_class(target) and not self.is_present(target)

    def is_present(self, target: Variable) -> bool:
        """Whether a definition is in the program."""
        return any(each in self.statements for each in self.resolver.indexes[target.module].binders[target.name])

    def _binder(self, target: Variable) -> ast.stmt | None:
        owner = self.resolver.module(target.module)
        binders = self.resolver.indexes[target.module].binders.get(target.name, [])
        if owner is None or owner is self.resolver.entry or len(binders) != 1:
            return None
        return binders[0] if owner.scope.names.get(target.name) == 1 else None

    def _is_plain_class(self, target: Variable) -> bool:
        """Whether a variable is a class without a metaclass, which could answer isinstance in its own way."""
        binder = self._binder(target)
        owner = self.resolver.module(target.module)
        if not isinstance(binder, ast.ClassDef) or owner is None or binder.keywords or binder.decorator_list:
            return False
        for base in binder.bases:
            found = self.names.static(owner, owner.scope, base)
            if found == RuntimeName("type") or not isinstance(found, Variable | RuntimeName):
                return False
            if isinstance(found, Variable) and not self._is_plain_class(found):
                return False
        return True

    def _is_unique(self, target: Variable) -> bool:
        """Whether a variable holds an object that nothing else can be: a class, or an instance made for it."""
        if self._is_plain_class(target):
            return True
        binder = self._binder(target)
        owner = self.resolver.module(target.module)
        if not isinstance(binder, ast.Assign) or not isinstance(binder.value, ast.Call) or owner is None:
            return False
        made = self.names.static(owner, owner.scope, binder.value.func)
        return isinstance(made, Variable) and self._is_plain_class(made) and not self._has_new(made)

    def _has_new(self, target: Variable) -> bool:
        binder = self._binder(target)
        return not isinstance(binder, ast.ClassDef) or any(
            isinstance(each, ast.FunctionDef) and each.name == "__new__" for each in binder.body
        )

    def known_test(self, module: Module, scope: Scope, test: ast.expr) -> bool | None:
        """What a test is known to give at build time: `TYPE_CHECKING` is false, `COMPILED` of holdfast.browser true."""
        if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
            value = self.known_test(module, scope, test.operand)
            return None if value is None else not value
        if isinstance(test, ast.Name) and test.id == "COMPILED" and self.resolver.is_library(module):
            return True
        if isinstance(test, ast.Compare) and len(test.ops) == 1:
            return self._compared(module, scope, test)
        return False if self.is_type_checking(module, scope, test) else None

    def _compared(self, module: Module, scope: Scope, test: ast.Compare) -> bool | None:
        """What a comparison of the module's name or Python's version with a constant gives."""
        left = self._interpreter_value(module, scope, test.left)
        compare = _COMPARISONS.get(type(test.ops[0]))
        if left is None or compare is None:
            return None
        try:
            return bool(compare(left, ast.literal_eval(test.comparators[0])))
        except (ValueError, TypeError):
            return None

    def _interpreter_value(self, module: Module, scope: Scope, node: ast.expr) -> object:
        """The value of `__name__`, of `sys.hexversion` and `sys.version_info` and its parts; else None."""
        if isinstance(node, ast.Subscript):
            value = self._interpreter_value(module, scope, node.value)
            match node.slice:
                case ast.Constant(value=int(place)) if isinstance(value, tuple) and 0 <= place < len(value):
                    return value[place]
                case ast.Slice(lower=None, upper=ast.Constant(value=int(end)), step=None) if isinstance(value, tuple):
                    return value[:end]
            return None
        if isinstance(node, ast.Attribute) and node.attr in ("major", "minor"):
            value = self._interpreter_value(module, scope, node.value)
            return value[node.attr == "minor"] if isinstance(value, tuple) else None
        if not isinstance(node, ast.Name | ast.Attribute):
            return None
        target = self.names.static(module, scope, node)
        if isinstance(target, Constant) and isinstance(node, ast.Name) and node.id == "__name__":
            return target.value
        if target == Variable("sys", "hexversion"):
            return HEX_VERSION
        return VERSION if target == Variable("sys", "version_info") else None

    def is_type_checking(self, module: Module, scope: Scope, test: ast.expr) -> bool:
        """Whether `test` is `TYPE_CHECKING`."""
        if isinstance(test, ast.Name) and test.id == "TYPE_CHECKING":
            return True
        return isinstance(test, ast.Attribute) and test.attr == "TYPE_CHECKING"

    def is_declaration_error(self, module: Module, scope: Scope, node: ast.stmt) -> bool:
        """Whether a statement of Holdfast's own code refuses a declaration.

        Declarations run in CPython before they run on a device: on the server, and in the app's tests. What they
        say there, the device need not be able to say again.
        """
        return (
            self.names.target != "exec"
            and isinstance(node, ast.Raise)
            and isinstance(node.exc, ast.Call)
            and self.resolver.is_library(module)
            and self.names.static(module, scope, node.exc.func) == Variable("holdfast.errors", "DeclarationError")
        )

    def is_declaration_check(self, module: Module, scope: Scope, node: ast.stmt) -> bool:
        """Whether a statement only looks for a reason to refuse a declaration."""
        if not isinstance(node, ast.If | ast.For):
            return False
        inner = [*node.body, *node.orelse]
        return all(
            self.is_declaration_error(module, scope, each) or self.is_declaration_check(module, scope, each)
            for each in inner
        )

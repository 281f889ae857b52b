"""Statements, each by its kind."""

from __future__ import annotations

import ast
import builtins

from .assignments import Assignments
from .code import Code, text_literal
from .control_flow import ControlFlow
from .resolve import Missing, RuntimeName, ServerOnly, Target, Variable


class Statements(Assignments, ControlFlow):
    """Lowers statements: the simple ones and imports here."""

    def statement(self, node: ast.stmt) -> str:
        """The JavaScript of a statement."""
        self.context.scratch_used = 0
        text: str = getattr(self, f"on_{type(node).__name__}")(node)
        return f"{self.mark(node)}{text}" if text and not text.startswith("const ") else text

    # ---- simple statements ----

    def on_Expr(self, node: ast.Expr) -> str:
        if isinstance(node.value, ast.Constant):
            return ""
        return f"{self.expression(node.value)};"

    def on_Pass(self, node: ast.Pass) -> str:
        return ""

    def on_Global(self, node: ast.Global) -> str:
        return ""

    def on_Nonlocal(self, node: ast.Nonlocal) -> str:
        return ""

    def on_Return(self, node: ast.Return) -> str:
        value = Code("null") if node.value is None else self.expression(node.value)
        self.context.bound = None
        if self.context.is_async and self.context.is_generator:
            return "return;"
        if value != "null" and self._is_init():
            value = self.call("initResult", value.at(3), node=node)
        return f"return {value};"

    def _is_init(self) -> bool:
        """Whether the function is an `__init__`, which may return None alone."""
        scope = self.context.scope
        in_class = scope.parent is not None and scope.parent.kind == "class"
        return in_class and scope.kind == "function" and self.context.function == "__init__"

    def on_Raise(self, node: ast.Raise) -> str:
        if self.reach.conditions.is_declaration_error(self.module, self.context.scope, node):
            assert isinstance(node.exc, ast.Call)
            text = f'{self.mark(node)}{self.runtime("raise")}({self.expression(node.exc.func).at(3)},"")'
        elif node.exc is None:
            text = f"{self.runtime('reraised')}()"
        else:
            self.mark_raised(node)
            arguments = [self.expression(node.exc).at(3)]
            if node.cause is not None:
                arguments.append(self.expression(node.cause).at(3))
            # What is made here has its place in the stack; what was made before gets one more.
            function = "raised" if self._makes_exception(node.exc) else "raised_here"
            text = f"{self.mark(node)}{self.runtime(function)}({','.join(arguments)})"
        self.context.bound = None
        return f"throw {text};"

    def _makes_exception(self, node: ast.expr) -> bool:
        """Whether an expression is a class of exceptions, or a call of one."""
        static = self.reach.names.static(
            self.module, self.context.scope, node.func if isinstance(node, ast.Call) else node
        )
        if isinstance(static, RuntimeName):
            kind = getattr(builtins, static.name, None)
            return isinstance(kind, type) and issubclass(kind, BaseException)
        if not isinstance(static, Variable):
            return False
        binders = self.reach.resolver.indexes[static.module].binders.get(static.name, [])
        return all(isinstance(each, ast.ClassDef) for each in binders)

    def on_Assert(self, node: ast.Assert) -> str:
        test = self.condition(node.test)
        kept = self._copy()
        message = "" if node.msg is None else f",{self.expression(node.msg).at(3)}"
        self.context.bound = kept
        return (
            f"if(!{test.at(1)})throw {self.mark(node)}{self.runtime('raise')}("
            f"{self.runtime('AssertionError')}{message});"
        )

    # ---- imports ----

    def on_Import(self, node: ast.Import) -> str:
        text = ""
        for alias in node.names:
            name = alias.asname or alias.name.split(".")[0]
            target = self.reach.resolver.imported(self.module, node, alias)
            text += self._import_store(name, target, node)
        return text

    def on_ImportFrom(self, node: ast.ImportFrom) -> str:
        if node.module == "__future__":
            return ""
        text = ""
        for alias in node.names:
            target = self.reach.resolver.imported(self.module, node, alias)
            text += self._import_store(alias.asname or alias.name, target, node)
        return text

    def _missing_name(self, module: str, name: str, node: ast.stmt) -> str:
        self.context.bound = self.context.bound if self.context.bound is not None else set()
        words = text_literal(f"cannot import name {name!r} from {module!r}")
        return f"throw {self.mark(node)}{self.runtime('raise')}({self.runtime('ImportError')},{words});"

    def _import_store(self, name: str, target: Target, node: ast.stmt) -> str:
        self.bind(name)
        scope = self.context.scope
        if scope.kind == "module" and self.reach.resolver.alias(self.module.name, name) is not None:
            return ""
        if scope.kind == "function" and self.reach.names.local_alias(self.module, scope, name) is not None:
            return ""
        if isinstance(target, Missing | ServerOnly):
            if isinstance(target, Missing) and target.name is not None:
                return self._missing_name(target.module, target.name, node)
            missing = target.module
            self.context.bound = self.context.bound if self.context.bound is not None else set()
            return f"throw {self.mark(node)}{self.runtime('noModule')}({text_literal(missing)});"
        return self.store_name(name, self.target(target, node).at(3)) + ";"

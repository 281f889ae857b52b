"""Handlers after which nobody can see where an exception came from, so that engines need not note it.

Most of what an exception costs is its stack. Where a `try` catches it, and what the handler does can neither keep it
nor fail, no traceback will ever show it: it is made without one. Which `try` is the innermost is known when the
program runs: each tells the runtime's `quiet` the classes that it catches like this, or that it catches none.
"""

from __future__ import annotations

import ast
import builtins

from .base import EmitterBase
from .infer.kinds import BOOL, FLOAT, INDEX, INT, LIST, NONE, STR, within
from .resolve import RuntimeName, Variable
from .scope import Scope

_PLAIN = INT | FLOAT | BOOL | NONE | STR


class Quiet(EmitterBase):
    """Emits what the runtime is told at the beginning and at the end of a `try`."""

    def follows_quiet(self) -> bool:
        """Whether exceptions are worth it here; generators and coroutines are never inside of another's `try`."""
        return (
            self.reach.target == "exec"
            and not self.context.is_generator
            and not self.context.is_async
            # JavaScript may keep what a callback raises.
            and self.reach.stands_alone()
        )

    def quieted(self, text: str, outer: str, classes: list[str] | None) -> str:
        """A `try` without its `finally`, told to the runtime; `outer` is the variable for what held around it."""
        quiet = self.runtime("quiet")
        told = "null" if classes is None else f"[{','.join(classes)}]"
        return f"{outer}={quiet};{quiet}={told};{text}finally{{{quiet}={outer}}}"

    def quiet_classes(self, node: ast.Try | ast.TryStar, before: set[str] | None) -> list[str] | None:
        """The classes of a `try` whose handlers are all quiet; None for any other. `before` are the names bound."""
        if isinstance(node, ast.TryStar) or node.finalbody or before is None:
            return None
        classes: list[str] = []
        for handler in node.handlers:
            found = self._exceptions(handler.type)
            if found is None or not all(self._is_harmless(each, handler.name, before) for each in handler.body):
                return None
            classes += found
        return classes

    def _exceptions(self, node: ast.expr | None) -> list[str] | None:
        """The classes that a handler names, if they are certainly classes and there when its `try` begins."""
        if isinstance(node, ast.Tuple):
            found = [self._exceptions(each) for each in node.elts]
            return None if None in found else [name for names in found if names is not None for name in names]
        if not isinstance(node, ast.Name):
            return None
        target = self.resolve(node.id)
        if isinstance(target, RuntimeName):
            kind = getattr(builtins, target.name, None)
            is_error = isinstance(kind, type) and issubclass(kind, BaseException)
            return [self.runtime(target.name)] if is_error else None
        if isinstance(target, Variable) and self.is_safe(target) and self.is_definition(target):
            binder = self.reach.resolver.indexes[target.module].binders[target.name][0]
            return [str(self.target(target, node))] if isinstance(binder, ast.ClassDef) else None
        return None

    def _is_harmless(self, node: ast.stmt, name: str | None, before: set[str]) -> bool:
        """Whether a handler's statement can't fail, nor keep the exception."""
        match node:
            case ast.Pass() | ast.Continue() | ast.Break() | ast.Return(value=None):
                return True
            case ast.Return(value=ast.expr() as value):
                return self._is_calm(value, name, before)
            case ast.Assign(targets=[ast.Name() as target], value=value):
                return self._is_local(target.id) and self._is_calm(value, name, before)
            case ast.AugAssign(target=ast.Name() as target, op=ast.Add() | ast.Sub(), value=value):
                known = within(self.kind(target) | self.kind(value), INDEX) and target.id in before
                return known and self._is_local(target.id) and self._is_calm(value, name, before)
            case ast.Expr(
                value=ast.Call(func=ast.Attribute(value=ast.Name() as kept, attr="append"), args=[value], keywords=[])
            ):
                known = within(self.kind(kept), LIST) and self._is_calm(kept, name, before)
                return known and self._is_calm(value, name, before)
        return False

    def _is_calm(self, node: ast.expr, name: str | None, before: set[str]) -> bool:
        """Whether an expression can't fail, nor give the exception itself."""
        match node:
            case ast.Constant():
                return True
            case ast.Name(id=read):
                return read != name and read in before and self._is_local(read)
            case ast.Tuple(elts=parts) | ast.List(elts=parts):
                return all(self._is_calm(each, name, before) for each in parts)
            case ast.Dict(keys=[], values=[]):
                return True
            case ast.Call(func=ast.Name(id="str" | "repr" as function), args=[value], keywords=[]):
                shown = self.resolve(function) in (RuntimeName(function), RuntimeName("strOf"))
                return shown and self._is_shown(value, name, before)
            case ast.JoinedStr(values=parts):
                return all(
                    isinstance(each, ast.Constant)
                    or (
                        isinstance(each, ast.FormattedValue)
                        and each.format_spec is None
                        and self._is_shown(each.value, name, before)
                    )
                    for each in parts
                )
        return False

    def _is_shown(self, node: ast.expr, name: str | None, before: set[str]) -> bool:
        """Whether a value's text can be had without running code of the program."""
        if isinstance(node, ast.Name) and node.id == name:
            return not self.reach.shows_itself()
        return within(self.kind(node), _PLAIN) and self._is_calm(node, name, before)

    def _is_local(self, name: str) -> bool:
        """Whether a name is a variable of the function around, which no other function sees."""
        scope = self.context.scope
        return (
            isinstance(self.resolve(name), Scope)
            and scope.kind == "function"
            and name in scope.names
            and name not in scope.captured | scope.deleted | scope.declared_global | scope.declared_nonlocal
        )

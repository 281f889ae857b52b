"""What every part of the emitter builds on: marks, runtime names, local variables."""

from __future__ import annotations

import ast
from collections.abc import Container
from typing import TYPE_CHECKING

from .carets import carets
from .code import Code, mark, placeholder, text_literal, variable_text
from .context import Context
from .refusals import refusal_of
from .resolve import (
    Constant,
    JavaScriptGlobal,
    JavaScriptModule,
    ModuleTarget,
    RuntimeName,
    Target,
    Variable,
)
from .scope import Scope

if TYPE_CHECKING:
    from .findings import AskedFacts, Findings
    from .infer import Inference
    from .source import Module


class EmitterBase:
    """State of the emitter and the small things all its parts use."""

    reach: Findings
    facts: AskedFacts
    module: Module
    constants: dict[str, str]
    hoisted: dict[str, None]
    context: Context
    safe: Container[str]
    inference: Inference

    def kind(self, node: ast.AST) -> int:
        """What an expression can give, as bits of `infer.kinds`."""
        self.reach.resolver.questions.note(node)
        return self.inference.kind(node)

    def expression(self, node: ast.expr) -> Code:
        """The JavaScript of an expression."""
        raise NotImplementedError

    def statement(self, node: ast.stmt) -> str:
        """The JavaScript of a statement."""
        raise NotImplementedError

    def block(self, statements: list[ast.stmt]) -> str:
        """Statements one after another."""
        raise NotImplementedError

    def is_hot(self) -> bool:
        """Whether fast ways are worth their bytes here."""
        raise NotImplementedError

    def assign(self, target: ast.expr, value: Code) -> str:
        """Statements that assign a value to a target."""
        raise NotImplementedError

    def index(self, node: ast.expr) -> Code:
        """What stands between the brackets."""
        raise NotImplementedError

    def attribute(self, value: Code, node: ast.Attribute) -> Code:
        """Read an attribute of an emitted value."""
        raise NotImplementedError

    def items(self, nodes: list[ast.expr], callee: str = "", spread: str = "star") -> str:
        """Elements of a display or arguments of a call, `*` spread."""
        raise NotImplementedError

    def super_of(self, node: ast.expr) -> tuple[str, str] | None:
        """Class and receiver of a `super()` whose attributes are looked up at once; None for any other expression."""
        raise NotImplementedError

    def receiver(self) -> str | None:
        """The first argument of the function around, as `super()` finds it."""
        raise NotImplementedError

    def known_function(self, node: ast.expr) -> bool:
        """Whether an expression certainly gives something JavaScript can call as it is."""
        raise NotImplementedError

    def module_constant(self) -> str:
        """The module's name, as a constant of the program."""
        raise NotImplementedError

    def annotations_kept(self, node: ast.AST) -> bool:
        """Whether a class's annotations can be read."""
        raise NotImplementedError

    def qualname_of(self, name: str) -> str:
        """The qualified name of a function that is defined here."""
        raise NotImplementedError

    def yielded(self, value: Code) -> str:
        """A `yield` of a value."""
        raise NotImplementedError

    def is_definition(self, target: Target) -> bool:
        """Whether a module's variable is bound once, by a `def` or `class` that nothing replaces."""
        raise NotImplementedError

    def pattern(self, node: ast.pattern, subject: str) -> str:
        """A JavaScript condition that is true when the pattern matches, and binds its names."""
        raise NotImplementedError

    def refuse(self, code: str, node: ast.AST, **words: str) -> None:
        """Report what can't be compiled."""
        self.reach.refuse(code, self.module, node, None, **words)

    def runtime(self, name: str) -> str:
        """A name of the runtime."""
        return placeholder(f"r:{name}")

    def mark(self, node: ast.AST) -> str:
        """A source mark for a node."""
        function = f"{self.context.function}\t{self._carets(node)}"
        line = getattr(node, "lineno", self.first_line) - self.first_line
        return mark(self.module.number, line, getattr(node, "col_offset", 0), function)

    first_line: int
    """The line of the top-level statement being emitted: what stands around it may move it."""

    marks: dict[ast.AST, str]
    """What tracebacks print under a node's source line."""

    def _carets(self, node: ast.AST) -> str:
        """The marks under a node, and for some nodes those that CPython prints instead when nothing was called."""
        found = self.marks.get(node)
        if found is None:
            found = carets(node, self.module.lines)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                # A method that is not there is marked without the arguments.
                found += f"\t{node.func.attr}\t{carets(node.func, self.module.lines)}"
            self.marks[node] = found
        return found

    def mark_raised(self, node: ast.Raise) -> None:
        """An exception that is made in a `raise` has its place there."""
        if node.exc is not None:
            self.marks[node.exc] = f"{carets(node.exc, self.module.lines)}\t\t{carets(node, self.module.lines)}"

    def call(self, name: str, *arguments: str, node: ast.AST | None = None, boolean: bool = False) -> Code:
        """A call of a runtime function."""
        where = "" if node is None else self.mark(node)
        return Code(f"{where}{self.runtime(name)}({','.join(arguments)})", boolean=boolean)

    def constant(self, key: str, text: str) -> Code:
        """A value made once for the whole program."""
        self.constants.setdefault(key, text)
        return Code(placeholder(f"c:{key}"))

    # ---- names ----

    def resolve(self, name: str) -> Scope | Target | None:
        """What a name means here."""
        return self.reach.names.name(self.module, self.context.scope, name)

    def local_text(self, scope: Scope, name: str) -> str:
        """The JavaScript name of a local variable."""
        around: Scope | None = self.context.scope
        # The body of a class is an arrow function: it has the receiver of the method around it.
        while around is not None and around.kind in ("comprehension", "class"):
            around = around.parent
        if self.context.receiver_name == name and self.context.receiver is not None and scope is around:
            return self.context.receiver
        return self.context.names[scope][name]

    def load(self, node: ast.Name) -> Code:
        """Read a variable."""
        return self.load_name(node.id, node)

    def load_name(self, name: str, node: ast.AST) -> Code:
        """Read the variable `name`."""
        found = self.resolve(name)
        if isinstance(found, Scope):
            if found.kind == "class":
                return self._class_name(found, name, node)
            return self._local(found, name, node)
        if found is None:
            if name == "__class__" and self.context.class_text:
                return Code(self.context.class_text)
            if name == "__debug__":
                return Code("true", boolean=True)
            if self.expects_name_error and not _is_builtin(name):
                return Code(f"{self.mark(node)}{self.runtime('unboundGlobal')}({text_literal(name)})")
            self.refuse(refusal_of(name) if _is_builtin(name) else "undefined-name", node, name=name)
            return Code("null")
        return self.target(found, node)

    expects_name_error: int = 0
    """How many statements around handle a NameError: code there may ask whether a name exists."""

    def _local(self, scope: Scope, name: str, node: ast.AST) -> Code:
        text = self.local_text(scope, name)
        function = self.context.scope.function()
        own = scope is self.context.scope or scope is function or scope.kind == "comprehension"
        if own and name not in scope.deleted_inside and (self.context.is_bound(name) or scope.kind == "comprehension"):
            return Code(text)
        if not own and name in scope.parameters and name not in scope.deleted:
            return Code(text)
        if not own and (scope, name) in self.certain:
            return Code(text)
        unbound = "unbound" if own else "unboundFree"
        return Code(f"{text}??({text}===void 0?{self.mark(node)}{self.runtime(unbound)}({text_literal(name)}):null)", 3)

    certain: set[tuple[Scope, str]]
    """Variables of enclosing functions that had a value when the inner function was made, and keep one."""

    def _class_name(self, scope: Scope, name: str, node: ast.AST) -> Code:
        namespace = self.context.namespace
        read = f"{namespace}.{name}"
        if self.context.is_bound(name):
            return Code(read)
        # Before the body binds it, the module's name is meant, whatever functions around the class hold.
        target = self.reach.resolver.lookup(self.module, name)
        fallback = (
            Code(f"{self.mark(node)}{self.runtime('unboundGlobal')}({text_literal(name)})")
            if target is None
            else self.target(target, node)
        )
        return Code(f"{read}===void 0?{fallback.at(3)}:{read}", 3)

    def target(self, target: Target, node: ast.AST) -> Code:
        """Read something known at build time."""
        match target:
            case Variable(module, name):
                text = variable_text(module, name)
                if self.is_safe(target) or (
                    module == self.module.name
                    and self.context.scope.kind == "module"
                    and self.context.is_bound(name)
                    and name not in self.module.scope.deleted_inside
                ):
                    return Code(text)
                # What binds it may be in a branch that is left out.
                self.hoisted[f"v:{module}:{name}"] = None
                builtin = self.reach.resolver.builtin(name)
                if isinstance(builtin, RuntimeName):
                    return Code(f"{text}??({text}===void 0?{self.runtime(builtin.name)}:null)", 3)
                return Code(
                    f"{text}??({text}===void 0?{self.mark(node)}{self.runtime('unboundGlobal')}("
                    f"{text_literal(name)}):null)",
                    3,
                )
            case RuntimeName(name):
                return Code(self.runtime(name))
            case JavaScriptGlobal(name):
                return Code(f"{self.runtime('js_global')}({text_literal(name)})")
            case JavaScriptModule(name):
                return Code(placeholder(f"j:{name}"))
            case Constant(value):
                return Code("null" if value is None else text_literal(value))
            case ModuleTarget(name):
                return Code(placeholder(f"m:{name}"))
            case _:
                return Code("null")

    def is_safe(self, target: Variable) -> bool:
        """Whether a module's variable has its value before anything can read it, and keeps it."""
        if target.module == self.module.name:
            return target.name in self.safe
        return target.name in self.safe_of(target.module)

    def safe_of(self, module: str) -> Container[str]:
        """The safe names of another module."""
        raise NotImplementedError

    def store_name(self, name: str, value: str) -> str:
        """An assignment to a variable, as an expression; the name counts as bound afterwards."""
        scope = self.context.scope
        target_scope = scope.function() if scope.kind == "comprehension" and name not in scope.names else scope
        declared = target_scope.declared_global | target_scope.declared_nonlocal
        if target_scope.kind == "class" and name not in declared:
            self.bind(name)
            return f"{self.context.namespace}.{name}={value}"
        holder = target_scope.holder(name) if target_scope.kind != "module" else None
        if holder is None and target_scope.kind == "comprehension":
            holder = scope.holder(name)
        if holder is not None:
            if holder is scope or holder is scope.function():
                self.bind(name)
            return f"{self.local_text(holder, name)}={value}"
        if self.context.scope.kind == "module":
            self.bind(name)
        if name not in self.safe:
            self.hoisted[f"v:{self.module.name}:{name}"] = None
        return f"{variable_text(self.module.name, name)}={value}"

    def bind(self, name: str) -> None:
        """From here on the name has a value."""
        if self.context.bound is not None:
            self.context.bound.add(name)

    # ---- truth ----

    def condition(self, node: ast.expr) -> Code:
        """An expression as a JavaScript boolean."""
        if self.reach.conditions.is_absent(self.module, self.context.scope, node):
            return Code("false", boolean=True)
        if isinstance(node, ast.BoolOp):
            joiner = "&&" if isinstance(node.op, ast.And) else "||"
            parts = []
            kept: set[str] | None = None
            for number, value in enumerate(node.values):
                parts.append(self.condition(value).at(1))
                if number == 0:
                    kept = None if self.context.bound is None else set(self.context.bound)
            self.context.bound = kept
            return Code(joiner.join(parts), 2, boolean=True)
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            return Code(f"!{self.condition(node.operand).at(1)}", 1, boolean=True)
        if isinstance(node, ast.Constant):
            return Code("true" if node.value else "false", boolean=True)
        return self.truth(self.expression(node), node)

    def truth(self, value: Code, node: ast.expr) -> Code:
        """A value as a JavaScript condition."""
        raise NotImplementedError


def _is_builtin(name: str) -> bool:
    import builtins

    return hasattr(builtins, name)

"""The whole program: what each function is called with and gives, found by looking at each until nothing changes."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ..closed import is_closed, method_form
from ..resolve import Variable
from ..scope import FunctionNode, Scope
from .flow import Flow
from .kinds import ANY, NOTHING, OTHER, kind_of_constant

if TYPE_CHECKING:
    from ..asked import Table
    from ..findings import Findings
    from ..source import Module


@dataclass(eq=False)
class Look:
    """What looking at a function (or at a module's statements) once led to."""

    read: dict[object, int] = field(default_factory=dict)
    """What it knew of the rest of the program, by what it asked."""
    found: dict[object, int] = field(default_factory=dict)
    """While it looks, what was known before of what it tells."""
    did: list[tuple[str, tuple[Any, ...]]] = field(default_factory=list)
    """Methods of `Inference` that it called, and with what."""
    kinds: dict[ast.AST, int] = field(default_factory=dict)
    """The kinds of its expressions."""


class Inference:
    """Kinds of all expressions of a program. Begins with knowing of no values at all, and adds what it sees flow."""

    def __init__(self, reach: Findings, looks: Table[ast.AST, list[Look]]) -> None:
        self.reach = reach
        self._looks = looks
        self._look_now = Look()
        self._kinds: dict[ast.AST, int] = {}
        self._facts: dict[object, int] = {}
        self._readers: dict[object, dict[ast.AST, Module]] = {}
        self._functions: dict[ast.AST, Module] = {}
        self._closed: dict[ast.AST, bool] = {}
        self._work: dict[ast.AST, Module] = {}
        self._current: tuple[ast.AST, Module]
        for module in reach.modules:
            self._work[module.tree] = module
        while self._work:
            node = next(iter(self._work))
            self._look(node, self._work.pop(node))

    def kind(self, node: ast.AST) -> int:
        """What an expression can give; anything, when it was not looked at or nothing seems to arrive."""
        return self._kinds.get(node) or ANY

    def _look(self, node: ast.AST, module: Module) -> None:
        self._current = (node, module)
        known = self._looks.known(node) or []
        for look in known:
            if all(self._facts.get(key, NOTHING) == kind for key, kind in look.read.items()):
                self._look_now = Look()
                self._repeat(look)
                break
        else:
            look = self._looks.learn(node, lambda: [*known, self._look_anew(node, module)])[-1]
        for each, kind in look.kinds.items():
            self._kinds[each] = self._kinds.get(each, NOTHING) | kind

    def _look_anew(self, node: ast.AST, module: Module) -> Look:
        look = self._look_now = Look()
        if isinstance(node, ast.Module):
            flow = Flow(self, module, module.scope)
            self.reach.ask_module(module)
            for statement in node.body:
                if statement in self.reach.statements:
                    flow.state = {} if flow.state is None else flow.state
                    flow.statement(statement)
        else:
            assert isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
            flow = Flow(self, module, module.scopes[node])
            flow.function(node)
            self._learn(("result", node), flow.result)
        look.kinds = flow.kinds
        look.found.clear()
        return look

    def _repeat(self, look: Look) -> None:
        """Do what a look did before, when it knew the same."""
        for method, arguments in look.did:
            getattr(self, method)(*arguments)

    def _learn(self, key: object, kind: int) -> None:
        before = self._facts.get(key, NOTHING)
        self._look_now.did.append(("_learn", (key, kind)))
        self._look_now.found.setdefault(key, before)
        if before | kind != before:
            self._facts[key] = before | kind
            self._work.update(self._readers.get(key, {}))

    def _read(self, key: object) -> int:
        node, module = self._current
        self._readers.setdefault(key, {})[node] = module
        kind = self._facts.get(key, NOTHING)
        self._look_now.did.append(("_read", (key,)))
        self._look_now.read.setdefault(key, self._look_now.found.get(key, kind))
        return kind

    @property
    def kinds(self) -> Mapping[ast.AST, int]:
        """All that is known of expressions."""
        return self._kinds

    # ---- what flows tell and ask ----

    def add_function(self, module: Module, node: FunctionNode) -> None:
        """A function is made: it may be called."""
        self._look_now.did.append(("add_function", (module, node)))
        if node not in self._functions:
            self._functions[node] = module
            if node not in self.reach.commands:
                self._work[node] = module

    def parameters(self, module: Module, node: FunctionNode) -> list[int]:
        """The kinds of a function's positional parameters: those of all calls, where all are known."""
        arguments = node.args
        count = len(arguments.posonlyargs) + len(arguments.args)
        if isinstance(node, ast.Lambda) or not self._is_closed(module, node):
            return [ANY] * count
        scope = module.scopes[node].parent
        assert scope is not None
        as_method = scope.kind == "class"
        callee: object = node.name if as_method else Variable(module.name, node.name)
        # `K.method(5)` is a call like any other when there are defaults for the rest.
        result = [ANY if arguments.defaults else OTHER] if as_method else []
        for number in range(count - as_method):
            kind = self._read(("argument", callee, number))
            if as_method and arguments.defaults:
                # `K.method(instance, x)` has its arguments one place further, and as many as a call may have.
                kind |= self._read(("argument", callee, number + 1))
            default = number + as_method - (count - len(arguments.defaults))
            if default >= 0:
                value = arguments.defaults[default]
                kind |= kind_of_constant(value.value) if isinstance(value, ast.Constant) else ANY
            result.append(kind)
        return result

    def _is_closed(self, module: Module, node: FunctionNode) -> bool:
        if node not in self._closed:
            scope = module.scopes[node].parent
            assert scope is not None
            safe = self.reach.safe_of(module.name)
            if isinstance(node, ast.Lambda):
                closed = False
            elif scope.kind == "class":
                plain = method_form(self.reach, module, scope, node) == "plain"
                dunder = node.name.startswith("__") and node.name.endswith("__")
                closed = (
                    plain and not dunder and is_closed(self.reach, module, safe, node, as_method=True, at_top=False)
                )
            else:
                at_top = node in module.tree.body
                closed = is_closed(self.reach, module, safe, node, as_method=False, at_top=at_top)
            self._closed[node] = closed
        return self._closed[node]

    def call(self, target: Variable, kinds: list[int]) -> int:
        """A call of a module's variable by its name."""
        for number, kind in enumerate(kinds):
            self._learn(("argument", target, number), kind)
        found = self._definition(target)
        return ANY if found is None else self._read(("result", found))

    def call_method(self, name: str, kinds: list[int]) -> None:
        """A call of whatever has a method of that name."""
        for number, kind in enumerate(kinds):
            self._learn(("argument", name, number), kind)

    def _definition(self, target: Variable) -> ast.FunctionDef | None:
        """The function that a variable is, when it never is another."""
        if target.name not in self.reach.safe_of(target.module):
            return None
        binders = self.reach.resolver.indexes[target.module].binders.get(target.name, [])
        if len(binders) == 1 and isinstance(binders[0], ast.FunctionDef) and not binders[0].decorator_list:
            return binders[0]
        return None

    def variable(self, target: Variable) -> int:
        """The kind of a module's variable."""
        if target.name not in self.reach.safe_of(target.module):
            return ANY
        binders = self.reach.resolver.indexes[target.module].binders.get(target.name, [])
        if len(binders) != 1 or not isinstance(binders[0], ast.Assign | ast.AnnAssign):
            return ANY
        return self._read(("variable", target))

    def assigned(self, module: Module, name: str, kind: int) -> None:
        """A module's variable gets a value at the top level."""
        self._learn(("variable", Variable(module.name, name)), kind)

    def capture(self, key: tuple[Scope, str], kind: int) -> None:
        """A variable that inner functions read gets a value."""
        self._learn(("captured", *key), kind)

    def captured(self, scope: Scope, name: str) -> int:
        """The kind of a variable of an enclosing function."""
        if scope.node not in self._functions and scope.kind != "comprehension":
            return ANY
        return self._read(("captured", scope, name))

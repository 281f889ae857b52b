"""One function, module or lambda: which kinds its variables and expressions can have, statement by statement."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from ..kept import annotations_of
from ..resolve import RuntimeName, Variable
from ..scope import ComprehensionNode, FunctionNode, Scope
from .kinds import (
    ANY,
    BIG,
    BOOL,
    DICT,
    INDEX,
    LIST,
    NONE,
    NOTHING,
    OTHER,
    SAFE,
    SET,
    SMALL,
    STR,
    STRIDE,
    TUPLE,
    binary_kind,
    kind_of_constant,
    literal_of,
    unary_kind,
    within,
)
from .knowledge import call_kind, item_kind, method_kind, narrowed

if TYPE_CHECKING:
    from ..source import Module
    from .inference import Inference

State = dict[tuple[Scope, str], int]
"""Kinds of local variables. One that is missing has no value yet."""


class Flow:
    """Follows the flow of control through one body, for the unit that `inference` is looking at."""

    def __init__(self, inference: Inference, module: Module, scope: Scope) -> None:
        self.inference = inference
        self.names = inference.reach.names
        self.conditions = inference.reach.conditions
        self.module = module
        self.root = scope
        self.scope = scope
        self.state: State | None = {}
        self.kinds: dict[ast.AST, int] = {}
        self.result = NOTHING
        self._raising: list[State] = []
        self._breaks: list[State | None] = []
        self._continues: list[State | None] = []

    # ---- bodies ----

    def function(self, node: FunctionNode) -> None:
        """Follow a function from its parameters to what it returns."""
        arguments = node.args
        assert self.state is not None
        kinds = self.inference.parameters(self.module, node)
        for number, parameter in enumerate([*arguments.posonlyargs, *arguments.args]):
            self.store(parameter.arg, kinds[number])
        for parameter in arguments.kwonlyargs:
            self.store(parameter.arg, ANY)
        if arguments.vararg is not None:
            self.store(arguments.vararg.arg, TUPLE)
        if arguments.kwarg is not None:
            self.store(arguments.kwarg.arg, DICT)
        if isinstance(node, ast.Lambda):
            self.result = self.expression(node.body)
            return
        self.block(node.body)
        if self.state is not None:
            self.result |= NONE
        if isinstance(node, ast.AsyncFunctionDef) or self.root.yields:
            self.result = OTHER

    def block(self, statements: list[ast.stmt]) -> None:
        """Statements one after another, as far as control gets."""
        for statement in statements:
            if self.state is None:
                return
            self.statement(statement)

    # ---- variables ----

    def _own(self, name: str) -> Scope | None:
        """The scope of a variable whose kinds are followed here."""
        holder = self.scope.holder(name)
        if holder is None or holder.kind == "class" or name in holder.rebound_inside:
            return None
        scope: Scope | None = self.scope
        while scope is not None:
            if scope is holder:
                return holder
            # A generator expression runs later: the variables around it may have changed by then.
            if scope is self.root or isinstance(scope.node, ast.GeneratorExp):
                return None
            scope = scope.parent
        return None

    def store(self, name: str, kind: int) -> None:
        """A variable gets a value."""
        if self.state is None:
            return
        target = self.scope.function() if self.scope.kind == "comprehension" and name not in self.scope.names else None
        before = self.scope
        if target is not None:
            self.scope = target
        holder = self._own(name)
        self.scope = before
        if holder is None:
            return
        key = (holder, name)
        self.state[key] = kind
        for log in self._raising:
            log[key] = log.get(key, NOTHING) | kind
        if name in holder.captured:
            self.inference.capture(key, kind)

    def load(self, node: ast.Name) -> int:
        """The kind of a variable that is read."""
        holder = self._own(node.id)
        if holder is not None:
            return (self.state or {}).get((holder, node.id), NOTHING)
        found = self.names.name(self.module, self.scope, node.id)
        if isinstance(found, Scope):
            if found.kind == "class" or node.id in found.rebound_inside:
                return ANY
            return self.inference.captured(found, node.id)
        if isinstance(found, Variable):
            return self.inference.variable(found)
        if isinstance(found, RuntimeName):
            return OTHER
        return ANY

    def bind_all(self, node: ast.AST) -> None:
        """Every name that is bound under a node may be anything."""
        for each in ast.walk(node):
            if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store):
                self.store(each.id, ANY)
            elif isinstance(each, ast.MatchAs | ast.MatchStar) and each.name:
                self.store(each.name, ANY)
            elif isinstance(each, ast.MatchMapping) and each.rest:
                self.store(each.rest, ANY)

    def assign(self, target: ast.expr, kind: int, value: ast.expr | None = None) -> None:
        """A target gets a value of a kind; `value` is its expression when it is known."""
        match target:
            case ast.Name():
                self.store(target.id, kind)
                if self.scope.kind == "module":
                    self.inference.assigned(self.module, target.id, kind)
            case ast.Tuple() | ast.List():
                kinds = self._parts(value, kind, len(target.elts))
                starred = any(isinstance(each, ast.Starred) for each in target.elts)
                for number, each in enumerate(target.elts):
                    if isinstance(each, ast.Starred):
                        self.assign(each.value, LIST)
                    else:
                        self.assign(each, (item_kind(kind) if starred else kinds[number]))
            case ast.Attribute():
                self.expression(target.value)
            case ast.Subscript():
                self.expression(target.value)
                self.expression(target.slice)
            case _:
                self.bind_all(target)

    def _parts(self, value: ast.expr | None, kind: int, count: int) -> list[int]:
        """The kinds of what an assignment to several targets gives them."""
        if isinstance(value, ast.Tuple | ast.List) and len(value.elts) == count:
            if not any(isinstance(each, ast.Starred) for each in value.elts):
                return [self.kinds.get(each, ANY) for each in value.elts]
        elif value is not None and self._range_kind(value) is not None:
            return [self._range_kind(value) or ANY] * count
        return [item_kind(kind)] * count

    # ---- joins ----

    def _copy(self) -> State | None:
        return None if self.state is None else dict(self.state)

    @staticmethod
    def _joined(*states: State | None) -> State | None:
        known = [each for each in states if each is not None]
        if not known:
            return None
        result = dict(known[0])
        for each in known[1:]:
            for key, kind in each.items():
                result[key] = result.get(key, NOTHING) | kind
        return result

    def _loop(self, body: object, *, endless: bool = False) -> None:
        """Repeat a body, given as a function, until its beginning knows nothing new; then the loop is over."""
        assert callable(body)
        while True:
            head = self._copy()
            self._breaks.append(None)
            self._continues.append(None)
            tested = body()
            again = self._joined(self.state, self._continues.pop(), head)
            broken = self._breaks.pop()
            if again == head:
                self.state = self._joined(broken, None if endless else tested)
                self._broken = broken
                return
            self.state = again

    _broken: State | None = None

    # ---- statements ----

    def statement(self, node: ast.stmt) -> None:
        """Follow one statement."""
        method = getattr(self, f"on_{type(node).__name__}", None)
        if method is not None:
            method(node)
            return
        for each in ast.iter_child_nodes(node):
            if isinstance(each, ast.expr):
                self.expression(each)

    def on_FunctionDef(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> None:
        reach = self.inference.reach
        in_class = self.scope.kind == "class"
        if in_class and node not in reach.methods:
            return
        for each in [*node.decorator_list, *node.args.defaults, *node.args.kw_defaults]:
            if each is not None:
                self.expression(each)
        for _, annotation in annotations_of(node):
            self._annotation(annotation)
        self.inference.add_function(self.module, node)
        self.store(node.name, ANY if node.decorator_list else OTHER)

    on_AsyncFunctionDef = on_FunctionDef

    def on_ClassDef(self, node: ast.ClassDef) -> None:
        for each in [*node.decorator_list, *node.bases, *(keyword.value for keyword in node.keywords)]:
            self.expression(each)
        before = self.scope
        self.scope = self.module.scopes[node]
        self.block(node.body)
        self.scope = before
        self.store(node.name, ANY)

    def on_Assign(self, node: ast.Assign) -> None:
        kind = self.expression(node.value)
        for target in node.targets:
            self.assign(target, kind, node.value)

    def _annotation(self, node: ast.expr) -> None:
        """An annotation tells nothing, but where it calls a function it may be evaluated."""
        if any(isinstance(each, ast.Call) for each in ast.walk(node)):
            self.expression(node)

    def on_AnnAssign(self, node: ast.AnnAssign) -> None:
        self._annotation(node.annotation)
        if node.value is None and not isinstance(node.target, ast.Name):
            self.assign(node.target, ANY)
        if node.value is not None:
            self.assign(node.target, self.expression(node.value), node.value)

    def on_AugAssign(self, node: ast.AugAssign) -> None:
        target = node.target
        current = self.load(target) if isinstance(target, ast.Name) else ANY
        self._record(target, current)
        if not isinstance(target, ast.Name):
            self.assign(target, ANY)
        value = self.expression(node.value)
        kind = binary_kind(node.op, current, value, node.value, target)
        if current == LIST and isinstance(node.op, ast.Add | ast.Mult):
            kind = LIST
        self._record(node, kind)
        if isinstance(target, ast.Name):
            self.assign(target, kind)

    def on_Assert(self, node: ast.Assert) -> None:
        self.expression(node.test)
        if node.msg is not None:
            self.expression(node.msg)
        self.narrow(node.test, True)

    def on_Delete(self, node: ast.Delete) -> None:
        for target in node.targets:
            if isinstance(target, ast.Name):
                holder = self._own(target.id)
                if holder is not None and self.state is not None:
                    self.state.pop((holder, target.id), None)
            else:
                self.assign(target, ANY)

    def on_Return(self, node: ast.Return) -> None:
        self.result |= NONE if node.value is None else self.expression(node.value)
        self.state = None

    def on_Raise(self, node: ast.Raise) -> None:
        for each in (node.exc, node.cause):
            if each is not None:
                self.expression(each)
        self.state = None

    def on_Break(self, node: ast.Break) -> None:
        self._breaks[-1] = self._joined(self._breaks[-1], self.state)
        self.state = None

    def on_Continue(self, node: ast.Continue) -> None:
        self._continues[-1] = self._joined(self._continues[-1], self.state)
        self.state = None

    def on_If(self, node: ast.If) -> None:
        known = self.conditions.known_test(self.module, self.scope, node.test)
        if known is not None:
            self.block(node.body if known else node.orelse)
            return
        self.expression(node.test)
        before = self._copy()
        self.narrow(node.test, True)
        self.block(node.body)
        after = self.state
        self.state = before
        self.narrow(node.test, False)
        self.block(node.orelse)
        self.state = self._joined(after, self.state)

    def on_While(self, node: ast.While) -> None:
        endless = isinstance(node.test, ast.Constant) and bool(node.test.value)

        def turn() -> State | None:
            self.expression(node.test)
            left = self._copy()
            self.narrow(node.test, True)
            self.block(node.body)
            return left

        self._loop(turn, endless=endless)
        self._orelse(node.orelse)

    def on_For(self, node: ast.For | ast.AsyncFor) -> None:
        kind = self.expression(node.iter)

        def turn() -> State | None:
            left = self._copy()
            self._item(node.target, node.iter, kind if isinstance(node, ast.For) else ANY)
            self.block(node.body)
            return left

        self._loop(turn)
        self._orelse(node.orelse)

    on_AsyncFor = on_For

    def _orelse(self, orelse: list[ast.stmt]) -> None:
        if orelse:
            # After a break the else does not run; before it, it is as if the loop had ended.
            broken = self._broken
            self.block(orelse)
            self.state = self._joined(broken, self.state)

    def _item(self, target: ast.expr, iterable: ast.expr, kind: int) -> None:
        """Assign what one turn of a loop gives."""
        counted = self._range_kind(iterable)
        if counted is not None:
            self.assign(target, counted)
            return
        if (
            isinstance(target, ast.Tuple)
            and len(target.elts) == 2
            and not isinstance(target.elts[1], ast.Starred)
            and self._built_in(iterable) == "enumerate"
            and isinstance(iterable, ast.Call)
            and len(iterable.args) == 1
            and not iterable.keywords
        ):
            self.assign(target.elts[0], INDEX)
            self.assign(target.elts[1], item_kind(self.kinds.get(iterable.args[0], ANY)))
            return
        self.assign(target, item_kind(kind))

    def _built_in(self, node: ast.expr) -> str | None:
        """The built-in function that a node calls."""
        if not isinstance(node, ast.Call):
            return None
        found = self.names.static(self.module, self.scope, node.func)
        return found.name if isinstance(found, RuntimeName) else None

    def _range_kind(self, node: ast.expr) -> int | None:
        """What a `range(...)` gives: it counts from its start, so a small start keeps it small."""
        if self._built_in(node) != "range" or not isinstance(node, ast.Call) or node.keywords or not node.args:
            return None
        if any(isinstance(each, ast.Starred) for each in node.args):
            return None
        step = literal_of(node.args[2]) if len(node.args) == 3 else 1
        start = self.kinds.get(node.args[0], ANY) if len(node.args) > 1 else INDEX
        if start == INDEX and step is not None and abs(step) <= STRIDE:
            return INDEX
        bounds = [start, *(self.kinds.get(each, ANY) for each in node.args[1:])]
        return SMALL if all(within(each, SMALL) for each in bounds) else SAFE | BIG

    def on_Try(self, node: ast.Try) -> None:
        before = self._copy()
        log: State = dict(before or {})
        self._raising.append(log)
        self.block(node.body)
        self.block(node.orelse)
        self._raising.pop()
        ends = [self.state]
        handled: State = dict(log)
        self._raising.append(handled)
        for handler in node.handlers:
            self.state = dict(log)
            if handler.type is not None:
                self.expression(handler.type)
            if handler.name:
                self.store(handler.name, OTHER)
            self.block(handler.body)
            ends.append(self.state)
        self._raising.pop()
        self.state = self._joined(*ends)
        if node.finalbody:
            after = self._copy()
            # The block runs after whatever happened before, also when control goes elsewhere afterwards.
            self.state = self._joined(after, log, handled)
            last: State = {}
            self._raising.append(last)
            self.block(node.finalbody)
            if after is None:
                self.state = None
            self._raising.pop()
            # A break in the block above came by here, too.
            for each in [*self._breaks, *self._continues]:
                if each is not None:
                    for key, kind in last.items():
                        each[key] = each.get(key, NOTHING) | kind

    on_TryStar = on_Try

    def on_With(self, node: ast.With | ast.AsyncWith) -> None:
        for item in node.items:
            self.expression(item.context_expr)
            if item.optional_vars is not None:
                self.assign(item.optional_vars, ANY)
        log: State = dict(self.state or {})
        self._raising.append(log)
        self.block(node.body)
        self._raising.pop()
        # The manager may swallow an exception from anywhere inside.
        self.state = self._joined(self.state, log)

    on_AsyncWith = on_With

    def on_Match(self, node: ast.Match) -> None:
        self.expression(node.subject)
        ends: list[State | None] = []
        before = self._copy()
        for case in node.cases:
            self.state = None if before is None else dict(before)
            self.bind_all(case.pattern)
            for each in ast.walk(case.pattern):
                if isinstance(each, ast.expr):
                    self.expression(each)
            # A pattern that fails may have bound some of its names.
            before = self._joined(before, self.state)
            if case.guard is not None:
                self.expression(case.guard)
                before = self._joined(before, self.state)
            self.block(case.body)
            ends.append(self.state)
        self.state = self._joined(before, *ends)

    def on_Import(self, node: ast.Import | ast.ImportFrom) -> None:
        for alias in node.names:
            self.store(alias.asname or alias.name.split(".")[0], ANY)

    on_ImportFrom = on_Import

    # ---- expressions ----

    def _record(self, node: ast.AST, kind: int) -> int:
        self.kinds[node] = self.kinds.get(node, NOTHING) | kind
        return kind

    def expression(self, node: ast.expr) -> int:
        """The kind of an expression, which is noted for it."""
        method = getattr(self, f"of_{type(node).__name__}", None)
        if method is not None:
            kind: int = method(node)
        else:
            for each in ast.iter_child_nodes(node):
                if isinstance(each, ast.expr):
                    self.expression(each)
                elif isinstance(each, ast.keyword):
                    self.expression(each.value)
            kind = _DISPLAYS.get(type(node), ANY)
        return self._record(node, kind)

    def of_Constant(self, node: ast.Constant) -> int:
        return kind_of_constant(node.value)

    def of_Name(self, node: ast.Name) -> int:
        return self.load(node)

    def of_NamedExpr(self, node: ast.NamedExpr) -> int:
        kind = self.expression(node.value)
        self.store(node.target.id, kind)
        return kind

    def of_BinOp(self, node: ast.BinOp) -> int:
        left, right = self.expression(node.left), self.expression(node.right)
        return binary_kind(node.op, left, right, node.right, node.left)

    def of_UnaryOp(self, node: ast.UnaryOp) -> int:
        kind = self.expression(node.operand)
        if isinstance(node.operand, ast.Constant) and literal_of(node) is not None:
            return kind
        return unary_kind(node.op, kind)

    def of_BoolOp(self, node: ast.BoolOp) -> int:
        result = NOTHING
        is_and = isinstance(node.op, ast.And)
        ends: list[State | None] = []
        for number, value in enumerate(node.values):
            kind = self.expression(value)
            if number < len(node.values) - 1:
                # What goes on to the next operand is not the result; None never is the result of `or` here.
                kind = kind if is_and else kind & ~NONE
                ends.append(self._copy())
                self.narrow(value, is_and)
            result |= kind
        self.state = self._joined(self.state, *ends)
        return result

    def of_Compare(self, node: ast.Compare) -> int:
        kinds = [self.expression(node.left), *(self.expression(each) for each in node.comparators)]
        for number, operator in enumerate(node.ops):
            if isinstance(operator, ast.Is | ast.IsNot | ast.In | ast.NotIn):
                continue
            pair = kinds[number] | kinds[number + 1]
            unsure = OTHER if isinstance(operator, ast.Eq | ast.NotEq) else OTHER | LIST | TUPLE
            if pair & unsure:
                return ANY
        return BOOL

    def of_IfExp(self, node: ast.IfExp) -> int:
        self.expression(node.test)
        before = self._copy()
        self.narrow(node.test, True)
        kind = self.expression(node.body)
        after = self.state
        self.state = before
        self.narrow(node.test, False)
        kind |= self.expression(node.orelse)
        self.state = self._joined(after, self.state)
        return kind

    def of_Subscript(self, node: ast.Subscript) -> int:
        kind = self.expression(node.value)
        self.expression(node.slice)
        if kind in (STR, NOTHING):
            return kind
        return kind if isinstance(node.slice, ast.Slice) and kind in (LIST, TUPLE) else ANY

    def of_Call(self, node: ast.Call) -> int:
        function = node.func
        receiver = ANY
        if isinstance(function, ast.Attribute):
            receiver = self.expression(function.value)
        else:
            self.expression(function)
        kinds = [self.expression(each) for each in node.args]
        for keyword in node.keywords:
            self.expression(keyword.value)
        exact = not node.keywords and not any(isinstance(each, ast.Starred) for each in node.args)
        found = self.names.static(self.module, self.scope, function)
        if isinstance(found, RuntimeName):
            if exact or found.name in ("sorted", "print", "dict", "int"):
                return call_kind(found.name, kinds)
            return ANY
        if isinstance(found, Variable):
            return self.inference.call(found, kinds)
        if found is None and isinstance(function, ast.Attribute):
            self.inference.call_method(function.attr, kinds)
            return method_kind(receiver, function.attr)
        return ANY

    def of_Lambda(self, node: ast.Lambda) -> int:
        for each in [*node.args.defaults, *node.args.kw_defaults]:
            if each is not None:
                self.expression(each)
        self.inference.add_function(self.module, node)
        return OTHER

    def of_ListComp(self, node: ComprehensionNode) -> int:
        first = self.expression(node.generators[0].iter)
        before = self.scope
        self.scope = self.module.scopes[node]
        self._generators(node, 0, first)
        self.scope = before
        return _DISPLAYS.get(type(node), OTHER)

    of_SetComp = of_DictComp = of_GeneratorExp = of_ListComp

    def _generators(self, node: ComprehensionNode, number: int, kind: int) -> None:
        if number == len(node.generators):
            for each in [node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt]:
                self.expression(each)
            return
        generator = node.generators[number]
        if number:
            kind = self.expression(generator.iter)

        def turn() -> State | None:
            left = self._copy()
            self._item(generator.target, generator.iter, ANY if generator.is_async else kind)
            for test in generator.ifs:
                self.expression(test)
                left = self._joined(left, self.state)
                self.narrow(test, True)
            self._generators(node, number + 1, ANY)
            return self._joined(left, self.state)

        self._loop(turn)

    # ---- what a test tells ----

    def narrow(self, test: ast.expr, found: bool) -> None:
        """Where a test was true (or was false), some kinds of its variables are out."""
        match test:
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                self.narrow(operand, not found)
            case ast.BoolOp(op=operator, values=values) if isinstance(operator, ast.And) == found:
                for each in values:
                    self.narrow(each, found)
            case ast.Compare(left=ast.Name() as name, ops=[operator], comparators=[ast.Constant(value=None)]):
                if isinstance(operator, ast.Is | ast.IsNot):
                    self._keep(name, NONE if isinstance(operator, ast.Is) == found else ANY & ~NONE)
            case ast.NamedExpr(target=name) | (ast.Name() as name):
                if found:
                    self._keep(name, ANY & ~NONE)
            case ast.Call(args=[ast.Name() as name, ast.Name() as of], keywords=[]):
                if self._built_in(test) == "isinstance":
                    known = self.names.static(self.module, self.scope, of)
                    holder = self._own(name.id)
                    if isinstance(known, RuntimeName) and holder is not None and self.state is not None:
                        kind = self.state.get((holder, name.id), NOTHING)
                        self.state[(holder, name.id)] = narrowed(kind, known.name, found)

    def _keep(self, name: ast.Name, kinds: int) -> None:
        holder = self._own(name.id)
        if holder is not None and self.state is not None and (holder, name.id) in self.state:
            self.state[(holder, name.id)] &= kinds


_DISPLAYS: dict[type[ast.AST], int] = {
    ast.JoinedStr: STR,
    ast.List: LIST,
    ast.ListComp: LIST,
    ast.Tuple: TUPLE,
    ast.Dict: DICT,
    ast.DictComp: DICT,
    ast.Set: SET,
    ast.SetComp: SET,
    ast.GeneratorExp: OTHER,
    ast.Compare: BOOL,
}

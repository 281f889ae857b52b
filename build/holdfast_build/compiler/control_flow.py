"""Statements that decide what runs next: if, loops, try, with and match."""

from __future__ import annotations

import ast
from collections.abc import Callable

from .base import EmitterBase
from .code import Code, mark
from .context import Loop
from .loops import Loops
from .quiet import Quiet

HandlersEmitter = Callable[[list[ast.ExceptHandler], "set[str] | None", "list[set[str] | None]"], str]


class ControlFlow(Loops, Quiet, EmitterBase):
    """Lowers compound statements. `context.bound` follows the flow of control."""

    _nested_statement: int = 0

    def _is_cut(self, node: ast.stmt) -> bool:
        return self.reach.conditions.is_declaration_check(self.module, self.context.scope, node)

    def block(self, statements: list[ast.stmt]) -> str:
        """Statements one after another; those that control can't reach are left out."""
        parts: list[str] = []
        for statement in statements:
            if self.context.bound is None:
                break
            if not self._is_cut(statement):
                parts.append(self.statement(statement))
        return "".join(parts)

    def inner_block(self, statements: list[ast.stmt]) -> str:
        """A block that may not run to its end, or at all."""
        self._nested_statement += 1
        text = self.block(statements)
        self._nested_statement -= 1
        return text

    # ---- which names are bound on each way ----

    def _copy(self) -> set[str] | None:
        return None if self.context.bound is None else set(self.context.bound)

    def _join(self, *states: set[str] | None) -> None:
        known = [state for state in states if state is not None]
        self.context.bound = set.intersection(*known) if known else None

    # ---- branches and loops ----

    def on_If(self, node: ast.If) -> str:
        known = self.reach.conditions.known_test(self.module, self.context.scope, node.test)
        if known is not None:
            return self.inner_block(node.body if known else node.orelse)
        if self.reach.conditions.is_absent(self.module, self.context.scope, node.test):
            return self.inner_block(node.orelse)
        test = self.condition(node.test)
        before = self._copy()
        body = self.inner_block(node.body)
        after_body = self._copy()
        self.context.bound = before
        orelse = self.inner_block(node.orelse)
        self._join(after_body, self.context.bound)
        text = f"if({test}){{{body}}}"
        return f"{text}else{{{orelse}}}" if orelse else text

    def on_While(self, node: ast.While) -> str:
        # What the body deletes may be missing at the test.
        before = self._without_deleted(node)
        self.context.bound = None if before is None else set(before)
        test = self.condition(node.test)
        at_test = self._copy()
        text, broken = self._loop_body(f"for(;{'' if test == 'true' else test};)", node.body, node.orelse)
        forever = isinstance(node.test, ast.Constant) and bool(node.test.value)
        self.context.bound = (
            None if forever and not _breaks(node.body) else before if before is None or broken else at_test
        )
        return text if not node.orelse else self._with_else(text, node.orelse)

    def _without_deleted(self, node: ast.stmt) -> set[str] | None:
        if self.context.bound is None:
            return None
        deleted = {
            each.id for each in ast.walk(node) if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Del)
        } | {each.name for each in ast.walk(node) if isinstance(each, ast.ExceptHandler) and each.name}
        return self.context.bound - deleted

    def _loop_body(self, head: str, body: list[ast.stmt], orelse: list[ast.stmt], assign: str = "") -> tuple[str, bool]:
        loop = Loop(self.context.local() if orelse else None)
        self.context.loops.append(loop)
        text = self.inner_block(body)
        self.context.loops.pop()
        self._open_loop = loop
        self._loop_breaks = _breaks(body)
        return f"{head}{{{assign}{text}}}", _breaks(body)

    _open_loop: Loop
    _loop_breaks: bool

    def _with_else(self, text: str, orelse: list[ast.stmt]) -> str:
        loop = self._open_loop
        broken = self._copy() if self._loop_breaks else None
        tail = self.inner_block(orelse)
        self._join(broken, self.context.bound)
        return f"{loop.label}:{{{text}{tail}}}"

    def on_For(self, node: ast.For) -> str:
        before = self._without_deleted(node)
        loop = self.loop(node.target, node.iter, node)
        self.context.bound = None if before is None else set(before)
        assign = "".join(self.assign(target, item) for target, item in loop.items)
        text, _ = self._loop_body(loop.head(), node.body, node.orelse, assign)
        self.context.bound = before
        return text if not node.orelse else self._with_else(text, node.orelse)

    def on_AsyncFor(self, node: ast.AsyncFor) -> str:
        before = self._without_deleted(node)
        iterable = self.expression(node.iter)
        iterator, item = self.context.local(), self.context.local()
        head = (
            f"for(let {iterator}={self.mark(node.iter)}{self.runtime('async_iter')}({iterable}),"
            f"{item};({item}=yield*{self.runtime('async_next')}({iterator}))!==void 0;"
            f")"
        )
        self.context.bound = None if before is None else set(before)
        assign = self.assign(node.target, Code(item))
        text, _ = self._loop_body(head, node.body, node.orelse, assign)
        self.context.bound = before
        return text if not node.orelse else self._with_else(text, node.orelse)

    def on_Break(self, node: ast.Break) -> str:
        self.context.bound = None
        loop = self.context.loops[-1]
        return f"break {loop.label};" if loop.label else "break;"

    def on_Continue(self, node: ast.Continue) -> str:
        self.context.bound = None
        return "continue;"

    # ---- exceptions ----

    def on_TryStar(self, node: ast.TryStar) -> str:
        return self._try(node, self._star_handlers)

    def on_Try(self, node: ast.Try) -> str:
        return self._try(node, self._handlers)

    def _try(self, node: ast.Try | ast.TryStar, emit_handlers: HandlersEmitter) -> str:
        before = self._without_deleted(node)
        self.context.bound = None if before is None else set(before)
        asks = any(handler.type is not None and _names_name_error(handler.type) for handler in node.handlers)
        self.expects_name_error += asks
        body = self.inner_block(node.body)
        self.expects_name_error -= asks
        after_body = self._copy()
        ends: list[set[str] | None] = []
        text = f"try{{{body}}}"
        done = ""
        outer = self.context.temporary() if self.follows_quiet() else ""
        classes = self.quiet_classes(node, before) if outer else None
        self._outer_quiet = "" if node.finalbody else outer
        if node.handlers:
            if node.orelse:
                done = self.context.temporary()
                text = f"{done}=0;try{{{body}{f'{done}=1;' if after_body is not None else ''}}}"
            text += emit_handlers(node.handlers, before, ends)
            if outer and not node.finalbody:
                text = self.quieted(text, outer, classes)
        if node.orelse:
            self.context.bound = after_body
            orelse = self.inner_block(node.orelse)
            after_body = self._copy()
            text += f"if({done}){{{orelse}}}"
        self._join(after_body, *ends)
        if node.finalbody:
            after = self._copy()
            self.context.bound = None if before is None else set(before)
            held, error = self.context.temporary(), self.context.local()
            final = self.inner_block(node.finalbody)
            added = set() if self.context.bound is None else self.context.bound - (before or set())
            ended = self.context.bound is None
            self.context.bound = None if after is None or ended else after | added
            inner = text if node.handlers else f"{body}"
            text = (
                f"{held}={self.runtime('handling')}();try{{{inner}}}catch({error}){{throw "
                f"{self.runtime('entered')}({error})}}finally{{try{{{final}}}finally{{"
                f"{self.runtime('leave')}({held})}}}}"
            )
            if outer:
                # The block below hands on what passes, and its place with it.
                text = self.quieted(f"try{{{text}}}", outer, None)
        return text

    _outer_quiet: str = ""
    """The variable that holds what the runtime was told around the `try` whose handlers are next."""

    def _handlers(self, handlers: list[ast.ExceptHandler], before: set[str] | None, ends: list[set[str] | None]) -> str:
        error, held = self.context.local(), self.context.local()
        # What a handler raises meets the `try` around this one.
        restored = f"{self.runtime('quiet')}={self._outer_quiet};" if self._outer_quiet else ""
        clauses = ""
        caught_all = False
        for handler in handlers:
            self.context.bound = None if before is None else set(before)
            test = ""
            if handler.type is None:
                caught_all = True
            else:
                test = (
                    f"{self.mark(handler.type)}{self.runtime('matches')}({error},{self.expression(handler.type).at(3)})"
                )
            inner = self._handler_body(handler, error)
            ends.append(self._copy())
            clauses += (f"if({test}){{{inner}}}" if test else f"{{{inner}}}") + ("" if caught_all else "else ")
            if caught_all:
                break
        if not caught_all:
            clauses += f"throw {error}"
        return (
            f"catch({error}){{{restored}{error}={self.runtime('caught')}({error});const {held}="
            f"{self.runtime('enter')}({error});try{{{clauses}}}finally{{{self.runtime('leave')}("
            f"{held})}}}}"
        )

    def _handler_body(self, handler: ast.ExceptHandler, error: str) -> str:
        """A clause's statements, between the binding of its name and the removal of it."""
        if not handler.name:
            return self.inner_block(handler.body)
        prefix = self.store_name(handler.name, error) + ";"
        body = self.inner_block(handler.body)
        state = self._copy()
        unset = (
            self.store_name(handler.name, "void 0")
            if self.context.scope.kind != "class"
            else f"delete {self.context.namespace}.{handler.name}"
        )
        self.context.bound = state
        if self.context.bound is not None:
            self.context.bound.discard(handler.name)
        return (
            f"{prefix}try{{{body}}}finally{{{unset};}}"
            if self._is_seen_outside(handler.name)
            else f"{prefix}{body}{unset};"
        )

    def _is_seen_outside(self, name: str) -> bool:
        """Whether code outside the clauses that bind `name` could see it bound when such a clause is left early."""
        holder = self.context.scope.holder(name)
        outside: list[ast.AST] = list(ast.iter_child_nodes(self.module.tree if holder is None else holder.node))
        while outside:
            node = outside.pop()
            if isinstance(node, ast.Name) and node.id == name:
                return True
            own = isinstance(node, ast.ExceptHandler) and node.name == name
            # An inner function may run after the clause.
            if own and holder is not None and name not in holder.captured:
                continue
            outside += ast.iter_child_nodes(node)
        return False

    def _star_handlers(
        self, handlers: list[ast.ExceptHandler], before: set[str] | None, ends: list[set[str] | None]
    ) -> str:
        error, held, sorting, more = (self.context.local() for _ in range(4))
        clauses = ""
        # What one clause binds may be unbound in the next, and after all of them.
        after = None if before is None else set(before)
        for handler in handlers:
            self.context.bound = None if before is None else set(before)
            assert handler.type is not None
            kind = self.expression(handler.type).at(3)
            test = f"{self.mark(handler.type)}{self.runtime('star_match')}({sorting},{kind})"
            body = self._handler_body(handler, f"{sorting}.match_")
            clauses += f"if({test})try{{{body}}}catch({more}){{{self.runtime('star_raised')}({sorting},{more})}}"
        ends.append(after)
        # What goes on after the clauses is not raised here: no frame of a traceback.
        nowhere = mark(self.module.number, 1, 0, "\t")
        return (
            f"catch({error}){{{error}={self.runtime('caught')}({error});const {held}={self.runtime('enter')}({error}),"
            f"{sorting}={self.runtime('star_begin')}({error});try{{{clauses}{nowhere}{self.runtime('star_end')}({sorting})}}"
            f"finally{{{self.runtime('leave')}({held})}}}}"
        )

    # ---- with ----

    def on_With(self, node: ast.With) -> str:
        return self._with(node.items, node.body, asynchronous=False)

    def on_AsyncWith(self, node: ast.AsyncWith) -> str:
        return self._with(node.items, node.body, asynchronous=True)

    def _with(self, items: list[ast.withitem], body: list[ast.stmt], *, asynchronous: bool) -> str:
        if not items:
            return self.inner_block(body)
        item, *rest = items
        manager, clean, error, held = (
            self.context.temporary(),
            self.context.temporary(),
            self.context.local(),
            self.context.local(),
        )
        wait = "yield*" if asynchronous else ""
        kind = "async_" if asynchronous else ""
        enter = f"{wait}{self.mark(item.context_expr)}{self.runtime(kind + 'with_enter')}({manager})"
        text = (
            f"{manager}={self.mark(item.context_expr)}{self.runtime(kind + 'with_manager')}("
            f"{self.expression(item.context_expr)});"
        )
        assign = ""
        if item.optional_vars is None:
            text += f"{enter};"
        else:
            value = self.context.temporary()
            text += f"{value}={enter};"
            assign = self.assign(item.optional_vars, Code(value))
        before = self._copy()
        asks = _names_name_error(item.context_expr)
        self.expects_name_error += asks
        inner = assign + self._with(rest, body, asynchronous=asynchronous)
        self.expects_name_error -= asks
        after = self._copy()
        # The manager may swallow an exception: what the body binds is not certain then.
        self.context.bound = before if after is None else (None if before is None else before & after)
        leave = f"{self.runtime(kind + 'with_exit')}"
        managed = (
            f"{clean}=1;try{{try{{{inner}}}catch({error}){{{clean}=0;{error}="
            f"{self.runtime('caught')}({error});const {held}={self.runtime('enter')}({error});"
            f"try{{if(!({wait}{leave}({manager},{error})))throw {error}}}finally{{"
            f"{self.runtime('leave')}({held})}}}}}}finally{{if({clean}){wait}{leave}({manager},"
            f"null)}}"
        )
        if self.follows_quiet():
            managed = self.quieted(f"try{{{managed}}}", self.context.temporary(), None)
        return text + managed

    # ---- match ----

    def on_Match(self, node: ast.Match) -> str:
        subject = self.context.temporary()
        text = f"{subject}={self.expression(node.subject)};"
        before = self._copy()
        ends: list[set[str] | None] = []
        closing = ""
        exhaustive = False
        for number, case in enumerate(node.cases):
            self.context.bound = None if before is None else set(before)
            test = self.pattern(case.pattern, subject)
            if case.guard is not None:
                test = (
                    f"({test})&&{self.condition(case.guard).at(1)}"
                    if test != "true"
                    else str(self.condition(case.guard))
                )
            body = self.inner_block(case.body)
            ends.append(self._copy())
            if number:
                text += "else{"
                closing += "}"
            irrefutable = case.guard is None and isinstance(case.pattern, ast.MatchAs) and case.pattern.pattern is None
            exhaustive = exhaustive or irrefutable
            text += f"if({test}){{{body}}}"
        self._join(*ends, *([] if exhaustive else [before]))
        return text + closing


def _names_name_error(node: ast.expr) -> bool:
    return any(isinstance(each, ast.Name) and each.id in ("NameError", "UnboundLocalError") for each in ast.walk(node))


def _breaks(body: list[ast.stmt]) -> bool:
    """Whether a loop's body holds a `break` of that loop."""
    for statement in body:
        if isinstance(statement, ast.Break):
            return True
        if isinstance(statement, ast.For | ast.While | ast.AsyncFor):
            if _breaks(statement.orelse):
                return True
            continue
        if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            continue
        for name in ("body", "orelse", "finalbody"):
            if _breaks(getattr(statement, name, [])):
                return True
        for handler in getattr(statement, "handlers", []):
            if _breaks(handler.body):
                return True
        for case in getattr(statement, "cases", []):
            if _breaks(case.body):
                return True
    return False

"""Comprehensions and generator expressions."""

from __future__ import annotations

import ast

from .base import EmitterBase
from .code import Code
from .context import Context
from .loops import Loop, Loops
from .scope import ComprehensionNode


class Comprehensions(Loops, EmitterBase):
    """Lowers comprehensions to immediately called functions."""

    def on_ListComp(self, node: ast.ListComp) -> Code:
        return self._collect(node, "[]", lambda result: f"{result}.push({self.expression(node.elt).at(3)})")

    def on_SetComp(self, node: ast.SetComp) -> Code:
        return self._collect(
            node, f"{self.runtime('set_of')}()", lambda result: f"{result}.put_({self.expression(node.elt).at(3)})"
        )

    def on_DictComp(self, node: ast.DictComp) -> Code:
        return self._collect(
            node,
            f"{self.runtime('dict_of')}()",
            lambda result: f"{result}.put_({self.expression(node.key).at(3)},{self.expression(node.value).at(3)})",
        )

    def on_GeneratorExp(self, node: ast.GeneratorExp) -> Code:
        awaits = self.module.scopes[node].awaits
        loop, first = self._first(node)
        context = self._enter(node, "<genexpr>")
        if len(node.generators) == 1 and isinstance(loop, Loop) and not awaits and self.is_hot():
            return self._stepping(node, loop, context)
        context.is_generator = True
        context.is_async = awaits
        loops = self._loops(node, 0, loop, lambda: f"{self.yielded(self.expression(node.elt))};")
        declared = self._declarations(context)
        self._leave(context)
        names, values = zip(*first, strict=True)
        made = f"(function*({','.join(names)}){{{declared}{loops}}})({','.join(values)})"
        maker = "async_generator" if awaits else "generator"
        return Code(f'{self.runtime(maker)}({made},"{self.qualname_of("<genexpr>")}")')

    def _stepping(self, node: ast.GeneratorExp, loop: Loop, context: Context) -> Code:
        """A generator expression with one `for`: a function that makes an item each time, as going on so costs less."""
        kept = [*loop.extra]
        condition = loop.condition
        if loop.advance:
            begun = context.local()
            kept.append(f"{begun}=0")
            condition = f"({begun}?({loop.advance}):{begun}=1,{condition})"
        assign = "".join(self.assign(target, value) for target, value in loop.items)
        tests = "".join(f"if(!{self.condition(test).at(1)})continue;" for test in node.generators[0].ifs)
        item = self.expression(node.elt).at(3)
        own = [*context.names.get(context.scope, {}).values()]
        inside = context.temporaries
        if context.scope.captured:
            # All functions that see the variables see the same ones.
            kept += own
        else:
            inside = [*own, *inside]
        self._leave(context)
        declared = f"let {','.join(inside)};" if inside else ""
        step = f"()=>{{{declared}for(;{condition};){{{assign}{tests}return {item}}}}}"
        names, values = zip(*loop.variables, strict=True)
        declared = f"let {','.join(kept)};" if kept else ""
        made = f"(({','.join(names)})=>{{{declared}return {step}}})({','.join(values)})"
        return Code(f'{self.runtime("stepping")}({made},"{self.qualname_of("<genexpr>")}")')

    def _collect(self, node: ComprehensionNode, empty: str, add: object) -> Code:
        assert callable(add)
        loop, first = self._first(node)
        awaits = self.module.scopes[node].awaits
        context = self._enter(
            node, {"ListComp": "<listcomp>", "SetComp": "<setcomp>", "DictComp": "<dictcomp>"}[type(node).__name__]
        )
        result = context.local()
        loops = self._loops(node, 0, loop, lambda: f"{self.mark(node)}{add(result)};")
        declared = self._declarations(context)
        self._leave(context)
        body = f"const {result}={empty};{declared}{loops}return {result}"
        names, values = (",".join(each) for each in zip(*first, strict=True))
        if awaits:
            return Code(f"(yield*(function*({names}){{{body}}}).{self.mark(node)}call(this,{values}))")
        parameters = f"({names})" if "," in names else names
        return Code(f"({parameters}=>{{{body}}}){self.mark(node)}({values})")

    def _first(self, node: ComprehensionNode) -> tuple[Loop | str, list[tuple[str, str]]]:
        """The outermost loop, and what is evaluated for it outside; an asynchronous one has no other parts."""
        generator = node.generators[0]
        if not generator.is_async:
            loop = self.loop(generator.target, generator.iter, node)
            return loop, loop.variables
        name = self.context.local()
        return name, [(name, self._async_iterator(generator.iter))]

    def _async_iterator(self, node: ast.expr) -> str:
        return f"{self.mark(node)}{self.runtime('async_iter')}({self.expression(node).at(3)})"

    def _enter(self, node: ComprehensionNode, name: str) -> Context:
        outer = self.context
        scope = self.module.scopes[node]
        context = Context(
            scope,
            outer,
            name,
            names=outer.names,
            next_local=outer.next_local,
            bound=outer.bound if outer.bound is None else set(outer.bound),
            receiver=outer.receiver,
            receiver_name=outer.receiver_name,
            class_text=outer.class_text,
            namespace=outer.namespace,
            is_generator=outer.is_generator,
            is_async=outer.is_async,
            qualname=outer.qualname,
        )
        self.context = context
        for variable in scope.names:
            context.declare(scope, variable)
        return context

    def _leave(self, context: Context) -> None:
        assert context.parent is not None
        self.context = context.parent

    def _declarations(self, context: Context) -> str:
        names = [*context.names.get(context.scope, {}).values(), *context.temporaries]
        return f"let {','.join(names)};" if names else ""

    def _loops(self, node: ComprehensionNode, number: int, first: Loop | str, innermost: object) -> str:
        assert callable(innermost)
        if number == len(node.generators):
            return str(innermost())
        generator = node.generators[number]
        if generator.is_async:
            iterator, item = self.context.local(), self.context.local()
            over = first if isinstance(first, str) and number == 0 else self._async_iterator(generator.iter)
            opening = (
                f"for(let {iterator}={over},{item};({item}=yield*{self.runtime('async_next')}({iterator}))!==void 0;)"
            )
            assign = self.assign(generator.target, Code(item))
        else:
            outermost = isinstance(first, Loop) and number == 0
            loop = first if isinstance(first, Loop) and outermost else self.loop(generator.target, generator.iter, node)
            opening = loop.inner_head() if outermost else loop.head()
            assign = "".join(self.assign(target, value) for target, value in loop.items)
        conditions = "".join(f"if(!{self.condition(test).at(1)})continue;" for test in generator.ifs)
        body = self._loops(node, number + 1, first, innermost)
        return f"{opening}{{{assign}{conditions}{body}}}"

"""Comprehensions and generator expressions."""

from __future__ import annotations

import ast

from .base import EmitterBase
from .code import Code
from .context import Context
from .scope import ComprehensionNode


class Comprehensions(EmitterBase):
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
        first = self.expression(node.generators[0].iter)
        context = self._enter(node, "<genexpr>")
        context.is_generator = True
        context.is_async = awaits
        source = context.local()
        loops = self._loops(node, 0, f"{source}", lambda: f"{self.yielded(self.expression(node.elt))};")
        declared = self._declarations(context)
        self._leave(context)
        over = "async_iter" if node.generators[0].is_async else "iter"
        made = f"(function*({source}){{{declared}{loops}}})({self.mark(node)}{self.runtime(over)}({first}))"
        maker = "async_generator" if awaits else "generator"
        return Code(f'{self.runtime(maker)}({made},"{self.qualname_of("<genexpr>")}")')

    def _collect(self, node: ComprehensionNode, empty: str, add: object) -> Code:
        assert callable(add)
        first = self.expression(node.generators[0].iter)
        awaits = self.module.scopes[node].awaits
        context = self._enter(
            node, {"ListComp": "<listcomp>", "SetComp": "<setcomp>", "DictComp": "<dictcomp>"}[type(node).__name__]
        )
        source, result = context.local(), context.local()
        loops = self._loops(node, 0, source, lambda: f"{self.mark(node)}{add(result)};")
        declared = self._declarations(context)
        self._leave(context)
        body = f"const {result}={empty};{declared}{loops}return {result}"
        over = "async_iter" if node.generators[0].is_async else "iter"
        iterate = f"{self.mark(node.generators[0].iter)}{self.runtime(over)}({first})"
        if awaits:
            return Code(f"(yield*(function*({source}){{{body}}}).{self.mark(node)}call(this,{iterate}))")
        return Code(f"({source}=>{{{body}}}){self.mark(node)}({iterate})")

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

    def _loops(self, node: ComprehensionNode, number: int, source: str, innermost: object) -> str:
        assert callable(innermost)
        if number == len(node.generators):
            return str(innermost())
        generator = node.generators[number]
        item = self.context.local()
        if generator.is_async:
            iterator = self.context.local()
            over = source if number == 0 else self._async_iterator(generator.iter)
            opening = (
                f"for(let {iterator}={over},{item};({item}=yield*{self.runtime('async_next')}({iterator}))!==void 0;)"
            )
        else:
            iterator = source
            initial = f"let {item}"
            if number:
                iterator = self.context.local()
                initial = (
                    f"let {iterator}={self.mark(generator.iter)}{self.runtime('iter')}("
                    f"{self.expression(generator.iter)}),{item}"
                )
            opening = f"for({initial};({item}={self.mark(node)}{iterator}.next_())!==void 0;)"
        assign = self.assign(generator.target, Code(item))
        conditions = "".join(f"if(!{self.condition(test).at(1)})continue;" for test in generator.ifs)
        body = self._loops(node, number + 1, source, innermost)
        return f"{opening}{{{assign}{conditions}{body}}}"

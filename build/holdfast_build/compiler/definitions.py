"""Functions and classes."""

from __future__ import annotations

import ast
import builtins

from .base import EmitterBase
from .closed import is_closed, method_form
from .code import Code, placeholder, text_literal, variable_text
from .context import Context
from .kept import annotations_of, keeps_annotations
from .resolve import RuntimeName, Variable
from .scope import FunctionNode, Scope

_BUILT_IN = frozenset({"binascii", "bisect", "math", "operator", "time"})
"""Modules whose functions are C in CPython: they show as built-in and do not bind as methods."""


class Definitions(EmitterBase):
    """Lowers `def`, `lambda` and `class`."""

    # ---- functions ----

    def on_FunctionDef(self, node: ast.FunctionDef) -> str:
        return self.definition(node)

    def on_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> str:
        return self.definition(node)

    def definition(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> str:
        """A `def` statement."""
        if self.context.scope.kind == "class" and node not in self.reach.methods:
            return ""
        decorators = [self.expression(each) for each in node.decorator_list if not self._is_silent(each)]
        form = method_form(self.reach, self.module, self.context.scope, node)
        value = self.function(node, as_method=form is not None)
        if form == "decorated":
            decorators = []
            for each in node.decorator_list:
                decorators.append(self.expression(each))
        for number, decorator in reversed(list(enumerate(decorators))):
            value = Code(f"{self.mark(node.decorator_list[number])}{self.runtime('callee')}({decorator})({value})")
        return self.definition_store(node.name, value)

    def definition_store(self, name: str, value: Code) -> str:
        """Bind what a `def` or `class` made."""
        if self.context.scope.kind == "module" and name in self.safe and not self._nested_statement:
            self.bind(name)
            return f"const {variable_text(self.module.name, name)}={value};"
        return f"{self.store_name(name, value.at(3))};"

    _nested_statement: int

    def _is_silent(self, decorator: ast.expr) -> bool:
        return False

    def on_Lambda(self, node: ast.Lambda) -> Code:
        return self.function(node)

    def function(self, node: FunctionNode, *, as_method: bool = False) -> Code:
        """The value of a function: JavaScript function with its signature."""
        outer = self.context
        scope = self.module.scopes[node]
        name = "<lambda>" if isinstance(node, ast.Lambda) else node.name
        qualname = self.qualname_of(name)
        defaults, default_prefix = self._defaults(node)
        is_async = isinstance(node, ast.AsyncFunctionDef)
        context = Context(
            scope,
            outer,
            name,
            qualname=qualname,
            names=outer.names,
            next_local=outer.next_local,
            class_text=outer.class_text,
            is_generator=scope.yields,
            is_async=is_async,
            bound=set(scope.parameters),
        )
        at_top = outer.scope.kind == "module" and not self._nested_statement
        bare = is_closed(self.reach, self.module, self.safe, node, as_method=as_method, at_top=at_top)
        certain_before = self.certain
        self.certain = self._certain_names(outer)
        self.context = context
        command = node in self.reach.commands
        text = self._function_text(
            node, scope, context, defaults, as_method=as_method, command=command, counted=not bare
        )
        self.context = outer
        self.certain = certain_before
        if bare:
            text = f"{self.mark(node)}{text}"
            made = Code(f"{self.runtime('meth')}({text})" if as_method else text)
            return self._with_default_values(made, default_prefix)
        in_library = self.reach.target != "exec" and self.reach.resolver.is_library(self.module)
        in_stdlib = self.reach.resolver.is_stdlib(self.module)
        spec = self._spec(node, name, defaults, skip_first=as_method)
        arguments = [text, text_literal(spec)]
        if as_method:
            if scope.parameters[0] != "self":
                arguments.append(text_literal(scope.parameters[0]))
        elif qualname != name and not in_library:
            arguments.append(text_literal(qualname))
        maker = "meth" if as_method else "def" if self.module.name in _BUILT_IN and in_stdlib else "func"
        made = Code(f"{self.runtime(maker)}({','.join(arguments)})")
        # A client asks for them of the app's functions alone.
        if defaults and not in_library and any(each in self.facts.used for each in ("__defaults__", "__kwdefaults__")):
            pairs = ",".join(f"{text_literal(key)},{value}" for key, value in defaults.items())
            made = Code(f"{self.runtime('with_defaults')}({made},{pairs})")
        if (
            not as_method
            and (self.reach.target == "exec" or self.reach.reads_metadata("__module__"))
            and not (in_library and qualname != name)
        ):
            made = Code(f"{self.runtime('of_module')}({made},{self.module_constant()})")
        if not isinstance(node, ast.Lambda):
            made = self._annotated(node, self._documented(node, made))
        return self._with_default_values(made, default_prefix)

    @staticmethod
    def _with_default_values(made: Code, values: list[tuple[str, str]]) -> Code:
        if not values:
            return made
        return Code(f"(({','.join(key for key, _ in values)})=>{made})({','.join(value for _, value in values)})")

    def _keeps_documents(self) -> bool:
        """Whether docstrings are kept: the standard library's are not CPython's, so nobody can rely on their words."""
        return self.reach.reads_metadata("__doc__") and not self.reach.resolver.is_stdlib(self.module)

    def _documented(self, node: ast.FunctionDef | ast.AsyncFunctionDef, made: Code) -> Code:
        if self._keeps_documents():
            document = ast.get_docstring(node, clean=False)
            if document is not None and node not in self.reach.commands:
                made = Code(f"{self.runtime('documented')}({made},{text_literal(document)})")
        return made

    def _annotated(self, node: ast.FunctionDef | ast.AsyncFunctionDef, made: Code) -> Code:
        if not self.reach.keeps_annotations_of(self.module):
            return made
        parts = [made.at(3)]
        for name, annotation in annotations_of(node):
            value = (
                Code(text_literal(ast.unparse(annotation)))
                if self.module.annotations_as_text
                else self.expression(annotation)
            )
            parts += [text_literal(name), value.at(3)]
        return Code(f"{self.runtime('annotated')}({','.join(parts)})")

    def qualname_of(self, name: str) -> str:
        """The qualified name of a function or class that is defined here."""
        outer = self.context
        while outer.scope.kind == "comprehension" and outer.parent is not None:
            outer = outer.parent
        if outer.scope.kind == "module" or (outer.scope.kind == "function" and name in outer.scope.declared_global):
            return name
        if outer.scope.kind == "class":
            return f"{outer.qualname}.{name}"
        return f"{outer.qualname}.<locals>.{name}"

    def _certain_names(self, outer: Context) -> set[tuple[Scope, str]]:
        certain = set(self.certain)
        if outer.scope.kind in ("function", "comprehension"):
            own = outer.scope
            for name in own.names:
                if (
                    name in own.deleted | own.deleted_inside
                    or name in own.declared_global
                    or name in own.declared_nonlocal
                ):
                    continue
                if outer.bound is None or name in outer.bound or own.kind == "comprehension":
                    certain.add((own, name))
        return certain

    def _defaults(self, node: FunctionNode) -> tuple[dict[str, str], list[tuple[str, str]]]:
        """Default values by parameter, and those that must be evaluated once, when the function is made."""
        arguments = node.args
        positional = [*arguments.posonlyargs, *arguments.args]
        pairs: list[tuple[str, ast.expr]] = []
        if arguments.defaults:
            pairs += [
                (p.arg, d) for p, d in zip(positional[-len(arguments.defaults) :], arguments.defaults, strict=True)
            ]
        pairs += [(p.arg, d) for p, d in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True) if d is not None]
        values: dict[str, str] = {}
        prefix: list[tuple[str, str]] = []
        for name, default in pairs:
            text = self.expression(default)
            if (
                isinstance(default, ast.Constant)
                or text.startswith("\ue002c:")
                or (isinstance(default, ast.UnaryOp) and isinstance(default.operand, ast.Constant))
            ):
                values[name] = text.at(3)
            else:
                key = self.context.local()
                prefix.append((key, text.at(3)))
                values[name] = key
        return values, prefix

    def _spec(self, node: FunctionNode, name: str, defaults: dict[str, str], *, skip_first: bool) -> str:
        arguments = node.args
        words = [name]
        positional = [*arguments.posonlyargs, *arguments.args]
        for number, parameter in enumerate(positional):
            if not (skip_first and number == 0):
                words.append(parameter.arg + ("=" if parameter.arg in defaults else ""))
            if arguments.posonlyargs and number == len(arguments.posonlyargs) - 1 and len(words) > 1:
                words.append("/")
        if arguments.vararg:
            words.append("*" + arguments.vararg.arg)
        elif arguments.kwonlyargs:
            words.append("*")
        words += [parameter.arg + ("=" if parameter.arg in defaults else "") for parameter in arguments.kwonlyargs]
        if arguments.kwarg:
            words.append("**" + arguments.kwarg.arg)
        return " ".join(words)

    def _function_text(
        self,
        node: FunctionNode,
        scope: Scope,
        context: Context,
        defaults: dict[str, str],
        *,
        as_method: bool,
        command: bool,
        counted: bool,
    ) -> str:
        arguments = node.args
        positional = [parameter.arg for parameter in [*arguments.posonlyargs, *arguments.args]]
        # The same name in every function: it is only used before any other function could hide it.
        own_name = "$f"
        prologue: list[str] = []
        if as_method:
            receiver = positional.pop(0)
            aliased = (
                receiver in scope.captured
                or scope.names[receiver] > 1
                or scope.yields
                or isinstance(node, ast.AsyncFunctionDef)
                or receiver in scope.deleted
            )
            if aliased:
                prologue.append(f"let {context.declare(scope, receiver)}=this;")
            else:
                context.receiver, context.receiver_name = "this", receiver
        for name in scope.names:
            if (
                name in scope.declared_nonlocal
                or name in scope.declared_global
                or name in context.names.get(scope, {})
                or name == context.receiver_name
            ):
                continue
            context.declare(scope, name)
        names = context.names.setdefault(scope, {})
        takes_kw = bool(arguments.kwonlyargs or arguments.kwarg)
        js_parameters = [names[name] + (f"={defaults[name]}" if name in defaults else "") for name in positional]
        required = [name for name in positional if name not in defaults]
        tests: list[str] = []
        if required:
            tests.append(f"{names[required[-1]]}===void 0")
        kw = ""
        if arguments.vararg:
            rest = names[arguments.vararg.arg]
            js_parameters.append(f"...{rest}")
            if takes_kw:
                kw = context.local()
                prologue.append(f"const {kw}={self.runtime('takeKw')}({rest});")
            prologue.append(f"{rest}={self.runtime('restTuple')}({rest});")
        elif takes_kw:
            kw = context.local()
            js_parameters.append(kw)
            tests.append(
                f"arguments.length>{len(positional) + 1}||{kw}!==void 0&&!({kw} instanceof {self.runtime('Kw')})"
            )
        else:
            tests.append(f"arguments.length>{len(positional)}")
        if not counted:
            tests = []
        # JavaScript may pass undefined where Python would pass None: then `wrong` gives that.
        last = f"{names[required[-1]]}=" if required else ""
        check = (
            f"if({'||'.join(tests)}){last}{self.mark(node)}{self.runtime('wrong')}({own_name},arguments);"
            if tests
            else ""
        )
        if as_method and check:
            check = check.replace("===void 0||arguments.length>0", "===void 0")
        prologue.insert(0, check)
        keyword_only = [parameter.arg for parameter in arguments.kwonlyargs]
        for name in keyword_only:
            default = defaults.get(name)
            if default is None:
                prologue.append(
                    f"let {names[name]}={kw}?.get({text_literal(name)});if({names[name]}===void 0"
                    f"){self.mark(node)}{self.runtime('wrongKeywords')}({own_name},"
                    f"{kw});"
                )
            else:
                prologue.append(
                    f"let {names[name]}={kw}?.get({text_literal(name)});if({names[name]}===void 0"
                    f"){names[name]}={default};"
                )
        if arguments.kwarg:
            prologue.append(
                f"let {names[arguments.kwarg.arg]}={self.runtime('kwDict')}({kw},"
                f"[{','.join(text_literal(each) for each in keyword_only)}]);"
            )
        body = self._body(node, context, command=command)
        parameters_js = {names[p] for p in scope.parameters if p in names}
        locals_js = [js for js in names.values() if js not in parameters_js]
        declared = [*locals_js, *context.temporaries]
        declaration = f"let {','.join(declared)};" if declared else ""
        if isinstance(node, ast.AsyncFunctionDef):
            maker = "async_generator" if scope.yields else "coroutine"
            body = (
                f"return {self.runtime(maker)}((function*(){{{declaration}{body}}})(),"
                f"{text_literal(context.qualname)});"
            )
        elif scope.yields:
            body = (
                f"return {self.runtime('generator')}((function*(){{{declaration}{body}}})(),"
                f"{text_literal(context.qualname)});"
            )
        else:
            body = declaration + body
            if not body.endswith(("return null;",)) and context.bound is not None:
                body += "return null;"
        uses_name = f"({own_name},arguments)" in "".join(prologue) or "wrongKeywords" in "".join(prologue)
        return f"function{' ' + own_name if uses_name else ''}({','.join(js_parameters)}){{{''.join(prologue)}{body}}}"

    def _body(self, node: FunctionNode, context: Context, *, command: bool) -> str:
        if command:
            return ""
        if isinstance(node, ast.Lambda):
            value = self.expression(node.body)
            context.bound = None
            return (
                f"return {self.mark(node.body)}{value};" if not self.module.scopes[node].yields else f"return {value};"
            )
        return self.block(node.body)

    # ---- classes ----

    def on_ClassDef(self, node: ast.ClassDef) -> str:
        outer = self.context
        decorators = [self.expression(each) for each in node.decorator_list]
        base_nodes = self.reach.names.bases(self.module, outer.scope, node)
        bases = self.items(base_nodes)
        single = len(base_nodes) < 2 and not any(isinstance(each, ast.Starred) for each in base_nodes)
        bases = f"[{bases}]" if single else f"{self.runtime('several')}({bases})"
        if not all(self._is_plain_base(each) for each in base_nodes):
            bases = f"{self.runtime('extended')}({bases})"
        meta = next((keyword.value for keyword in node.keywords if keyword.arg == "metaclass"), None)
        meta_text = "void 0" if meta is None else f"{self.runtime('metaclass')}({self.expression(meta)})"
        others = [keyword for keyword in node.keywords if keyword.arg != "metaclass"]
        kw_text = ""
        if others:
            parts = ",".join(
                f"{'null' if k.arg is None else text_literal(k.arg)},{self.expression(k.value).at(3)}" for k in others
            )
            kw_text = f"{self.runtime('class_keywords')}({parts})"
            if any(keyword.arg is None for keyword in others):
                # A mapping may name a metaclass, too.
                kw_text = f"{self.runtime('metaclass')}({kw_text})"
        at_top = (
            outer.scope.kind == "module"
            and node.name in self.safe
            and not node.decorator_list
            and not self._nested_statement
            # A metaclass may give anything in the class's place.
            and meta is None
            and all(keyword.arg is not None for keyword in others)
        )
        own = variable_text(self.module.name, node.name) if at_top else outer.local()
        qualname = self.qualname_of(node.name)
        body = self._class_body(node, own, qualname)
        arguments = [
            own,
            text_literal(node.name),
            bases,
            body,
            self.module_constant(),
            text_literal(qualname),
            meta_text,
            kw_text,
        ]
        if not kw_text:
            arguments.pop()
            if meta is None:
                arguments.pop()
                if qualname == node.name:
                    arguments.pop()
        making = f"{self.mark(node)}{self.runtime('cls')}({','.join(arguments)})"
        # Word for word the same for every class, so that it compresses to nothing.
        constructor = (
            "function $k(...$a){if(new.target)return;if($k.new_)return $k.new_($k,$a);"
            "const $o=new $k;$o.$__init__(...$a);return $o}"
        )
        if at_top:
            self.bind(node.name)
            return f"const {own}={constructor};{making};"
        value = Code(f"(()=>{{const {own}={constructor};return {making}}})()")
        for number, decorator in reversed(list(enumerate(decorators))):
            value = Code(f"{self.mark(node.decorator_list[number])}{self.runtime('callee')}({decorator})({value})")
        return self.definition_store(node.name, value)

    def _is_plain_base(self, node: ast.expr) -> bool:
        """Whether a base is a class of the program, `object` or an exception: its instances are made like any."""
        static = self.reach.names.static(self.module, self.context.scope, node)
        if isinstance(static, RuntimeName):
            kind = getattr(builtins, static.name, None)
            return kind is object or (isinstance(kind, type) and issubclass(kind, BaseException))
        return isinstance(static, Variable) and self.is_definition(static)

    def module_constant(self) -> str:
        key = f"module {self.module.name}"
        self.constants.setdefault(key, text_literal(self.module.name))
        return placeholder(f"c:{key}")

    def _class_body(self, node: ast.ClassDef, own: str, qualname: str) -> str:
        outer = self.context
        scope = self.module.scopes[node]
        namespace = outer.local()
        context = Context(
            scope,
            outer,
            node.name,
            qualname=qualname,
            names=outer.names,
            next_local=outer.next_local,
            class_text=own,
            namespace=namespace,
            bound=set(),
            receiver=outer.receiver,
            receiver_name=outer.receiver_name,
        )
        certain_before = self.certain
        self.certain = self._certain_names(outer)
        self.context = context
        nested, self._nested_statement = self._nested_statement, 0
        parts: list[str] = []
        if self.reach.reads_metadata("__doc__"):
            document = ast.get_docstring(node, clean=False) if self._keeps_documents() else None
            parts.append(f"{namespace}.__doc__={'null' if document is None else text_literal(document)};")
        annotations = self._annotations(node, namespace)
        parts.append(annotations)
        parts += [
            self.statement(statement)
            for statement in node.body
            if statement in self.reach.methods or not self.reach.may_be_left_out(self.module, statement)
        ]
        self._nested_statement = nested
        self.context = outer
        self.certain = certain_before
        declared = f"let {','.join(context.temporaries)};" if context.temporaries else ""
        body = declared + "".join(parts)
        if not body:
            return "{}"
        return f"{namespace}=>{{{body}}}"

    def _annotations(self, node: ast.ClassDef, namespace: str) -> str:
        """Annotations are evaluated where they stand; the dict for them is made first."""
        if not self.annotations_kept(node):
            return ""
        if not any(isinstance(statement, ast.AnnAssign) for statement in ast.walk(node)):
            return ""
        return f"{namespace}.__annotations__={self.runtime('dict_of')}();"

    def annotations_kept(self, node: ast.AST) -> bool:
        """Whether a class's annotations can be read."""
        if not isinstance(node, ast.ClassDef):
            return False
        reads = self.reach.keeps_annotations_of(self.module)
        return reads or ("__annotations__" in self.facts.used and keeps_annotations(node))

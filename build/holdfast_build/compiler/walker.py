"""The walker: visits code and tells what it uses, once; `Reach` follows it as often as it likes."""

from __future__ import annotations

import ast
import re
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from .facts import Facts
from .kept import COPYING, annotations_of, is_plain_method, keeps_annotations
from .resolve import (
    Constant,
    JavaScriptGlobal,
    Missing,
    ModuleTarget,
    RuntimeName,
    ServerOnly,
    Target,
    Variable,
    bound_names,
)
from .scope import ComprehensionNode, FunctionNode, Scope
from .source import Module

if TYPE_CHECKING:
    from .reach import Reach

# Functions that take the name of an attribute as a value.
_DYNAMIC = frozenset(
    {
        "getattr",
        "hasattr",
        "setattr",
        "delattr",
        "attrgetter",
        "methodcaller",
        "vars",
        "dir",
        "__getattribute__",
        "__getattr__",
        "__setattr__",
        "__delattr__",
    }
)

# Operators between durations and others, by the methods that they go by. Where `datetime` applies them to durations,
# it does without: a client has their methods if other code has the operators.
_METHODS: dict[type[ast.AST], tuple[str, ...]] = {
    ast.Mult: ("__mul__", "__rmul__"),
    ast.Div: ("__truediv__",),
    ast.FloorDiv: ("__floordiv__",),
    ast.Mod: ("__mod__", "__divmod__"),
    ast.USub: ("__neg__",),
    ast.UAdd: ("__pos__",),
}
_METHODS_OF_FUNCTIONS = {
    "abs": ("__abs__", "__neg__"),
    "divmod": ("__mod__", "__divmod__"),
    "pow": ("__mul__",),
    "prod": ("__mul__", "__rmul__"),
    "type": ("__init__",),
}
OF_DURATIONS = frozenset(["__init__", "__abs__", *(name for names in _METHODS.values() for name in names)])

FORMAT_ATTRIBUTE = re.compile(r"(?<=[\w\]]\.)([A-Za-z_]\w*)(?=[^{}]*\})")


@dataclass(eq=False)
class Part:
    """Code that is reached at once, or not at all: a statement, a method, what a test guards."""

    module: Module
    nodes: list[ast.AST]
    scope: Scope
    tolerant: bool = False
    is_method: bool = False


Step = tuple[str, ast.stmt] | None
"""The method that code stands in, if it has its own place in the way by which things were reached, and its name."""


@dataclass(frozen=True)
class Trace:
    """What a part of the program uses, in order. It holds as long as the names in it mean the same."""

    facts: list[tuple[str, Any]]
    """Fields of `Facts`, and what the part adds to them."""
    uses: list[tuple[str, tuple[Any, ...], Step]]
    """Methods of `Reach`, and what they are to be called with."""


class Walker(ast.NodeVisitor):
    """Visits a part of the program, in the scope it stands in."""

    def __init__(self, reach: Reach, part: Part) -> None:
        self.reach = reach
        self.facts = Facts()
        self.module = part.module
        self.step: Step = None
        self.scope = part.scope
        self.tolerant = part.tolerant
        self._uses: dict[tuple[object, ...], tuple[str, tuple[Any, ...], Step]] = {}
        self._callee: ast.expr | None = None
        self._text_calls: set[ast.expr] = set()
        self._questions: set[ast.expr] = set()

    @staticmethod
    def trace(reach: Reach, part: Part) -> Trace:
        """What a part uses."""
        walker = Walker(reach, part)
        for node in part.nodes:
            if not part.is_method:
                walker.visit(node)
            elif isinstance(node, ast.Assign):
                walker.facts.members.update(bound_names(node))
                walker.facts.stored.update(bound_names(node))
                walker.visit(node)
            else:
                walker.function(node)  # type: ignore[arg-type]  # only functions and assignments are put aside
        found = [(each.name, getattr(walker.facts, each.name)) for each in fields(Facts)]
        return Trace([(name, value) for name, value in found if value], list(walker._uses.values()))

    # ---- what is told ----

    def _use(self, method: str, *arguments: Any) -> None:
        """Tell of a use, by the name of the method of `Reach` that follows it. Once is enough."""
        self._uses.setdefault((method, *arguments, self.step), (method, arguments, self.step))

    def need(self, target: Target | None, node: ast.AST, *, tolerant: bool = False) -> None:
        """The code uses `target`."""
        if target is None or isinstance(target, Constant | JavaScriptGlobal):
            return
        key = ("need", target, tolerant, self.step)
        found = self._uses.get(key)
        if found is None:
            self._uses[key] = ("need", (target, [node], tolerant), self.step)
        else:
            # What is refused is refused at every place.
            found[1][1].append(node)

    def refuse(self, code: str, node: ast.AST, **words: str) -> None:
        """Refuse what stands at `node`."""
        self._use("refuse_at", code, node, tuple(words.items()))

    def visit_Name(self, node: ast.Name) -> None:
        found = self.reach.names.name(self.module, self.scope, node.id)
        if isinstance(found, Scope):
            if found.kind != "class" or not isinstance(node.ctx, ast.Load):
                return
            # Until the body binds it, the module's name is meant.
            found = self.reach.resolver.lookup(self.module, node.id)
            if found is None:
                return
        if isinstance(found, Variable) and node is not self._callee:
            self.facts.function_values.add(found)
        if isinstance(node.ctx, ast.Load) and isinstance(found, ModuleTarget):
            self._need_whole(found, node)
            return
        if not self._is_of_dates():
            if isinstance(found, RuntimeName):
                self._use("use_operators", _METHODS_OF_FUNCTIONS.get(found.name, ()))
            elif found == Variable("_timedelta", "timedelta"):
                self._use("use_operators", ("__init__",))
        if found == RuntimeName("type") and node not in self._questions and self.reach.resolver.is_stdlib(self.module):
            self.facts.makes_classes = True
        self.need(found, node, tolerant=self.tolerant)

    def _need_whole(self, found: ModuleTarget, node: ast.AST) -> None:
        """A module is used as a value."""
        self._use("need_whole", found, node)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        found = self.reach.names.static(self.module, self.scope, node)
        if found is not None:
            base = self.reach.names.static(self.module, self.scope, node.value)
            self.need(base, node)
            if isinstance(base, ServerOnly):
                return
            if isinstance(found, ModuleTarget):
                self._need_whole(found, node)
            elif isinstance(found, Variable):
                self.facts.function_values.add(found)
                if found == Variable("_timedelta", "timedelta"):
                    self._use("use_operators", ("__init__",))
            self.need(found, node)
            if not isinstance(node.ctx, ast.Load):
                self.refuse("module-attribute-write", node)
            return
        if node.attr == "__dict__":
            self._use("mention_attribute", "__slots__")
        if node.attr in ("__class__", "__reduce__") and not self._is_of_dates():
            self._use("use_operators", ("__init__",))
        if node.attr in OF_DURATIONS and node.attr != "__init__":
            self._use("use_operators", (node.attr,))
        if isinstance(node.ctx, ast.Load):
            if node.attr in ("encode", "decode") and node not in self._text_calls and self._is_own():
                # Of a codec: Holdfast's own code names the encoding where it means a text's or bytes' method.
                self._callee = None
                self._use("use_own", node.attr)
            elif node is self._callee:
                self._callee = None
                self._use("mention_attribute", node.attr)
            else:
                self._use("use_attribute", node.attr)
            self.facts.loaded.add(node.attr)
        else:
            self.facts.stored.add(node.attr)
            if isinstance(node.ctx, ast.Del):
                self.facts.deleted.add(node.attr)
        if node.attr in ("__dict__", "__delattr__") and not self._is_own():
            self.facts.deletes_by_name = True
        self.visit(node.value)

    def visit_Call(self, node: ast.Call) -> None:
        function = node.func
        if self._test(node, []):
            return
        if not node.args or isinstance(node.args[0], ast.Constant):
            self._text_calls.add(function)
        if isinstance(function, ast.Name) and function.id in ("type", "isinstance", "issubclass"):
            self._questions.update([function] if len(node.args) == 1 else node.args[1:])
        starred = node.keywords or any(isinstance(each, ast.Starred) for each in node.args)
        count = -1 if starred else len(node.args)
        if isinstance(function, ast.Attribute) and self.reach.names.static(self.module, self.scope, function) is None:
            self.facts.called.add(function.attr)
            self.facts.calls.setdefault(function.attr, set()).add(count)
            self._callee = function
        elif isinstance(function, ast.Name):
            target = self.reach.names.name(self.module, self.scope, function.id)
            if isinstance(target, Variable):
                self.facts.function_calls.setdefault(target, set()).add(count)
                self._callee = function
        if isinstance(function, ast.Name | ast.Attribute):
            self._dynamic_access(function, node)
        for keyword in node.keywords:
            if keyword.arg is not None:
                # A keyword may become an attribute's name (SimpleNamespace, dataclasses, namedtuple).
                self.facts.stored.add(keyword.arg)
        self.generic_visit(node)

    def _is_own(self) -> bool:
        return self.reach.names.is_own(self.module)

    def _dynamic_access(self, function: ast.Name | ast.Attribute, node: ast.Call) -> None:
        """Attributes named by values: a literal name is a use of it, any other may be any text of the program."""
        name = function.id if isinstance(function, ast.Name) else function.attr
        if name in ("getattr", "hasattr", "setattr", "delattr") and len(node.args) > 1:
            key = node.args[1]
            if isinstance(key, ast.Constant) and isinstance(key.value, str):
                self._use("use_attribute", key.value)
                if name == "setattr":
                    self.facts.stored.add(key.value)
                return
        if name in ("delattr", "vars") and not self._is_own():
            self.facts.deletes_by_name = True
        if name in ("vars", "dir"):
            self._use("mention_attribute", "__slots__")
        if name in _DYNAMIC:
            self._use("use_all_texts")

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, str) and node.value.isidentifier():
            self._use("use_text", node.value)
        elif isinstance(node.value, str) and "{" in node.value:
            # Or to str.format, which reads attributes of its arguments.
            for name in FORMAT_ATTRIBUTE.findall(node.value):
                self._use("use_attribute", name)

    def visit_Expr(self, node: ast.Expr) -> None:
        # A string by itself is a comment or a docstring: its words use no attribute.
        if not isinstance(node.value, ast.Constant):
            self.visit(node.value)

    def visit_BinOp(self, node: ast.BinOp) -> None:
        self._operator(node.op, node.left, node.right)
        if isinstance(node.op, ast.Mod):
            self._modulo(node.left)
        self.generic_visit(node)

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        self._operator(node.op, node.value)
        if isinstance(node.op, ast.Mod):
            self._modulo(node.target)
        self.generic_visit(node)

    def visit_UnaryOp(self, node: ast.UnaryOp) -> None:
        self._operator(node.op)
        self.generic_visit(node)

    def _operator(self, operator: ast.AST, *operands: ast.expr) -> None:
        if not self._is_of_dates():
            self._use("use_operators", _METHODS.get(type(operator), ()))
            if isinstance(operator, ast.BitAnd | ast.BitOr | ast.BitXor | ast.Sub) and not any(
                isinstance(each, ast.Constant) for each in operands
            ):
                self.facts.combines_sets = True

    def _is_of_dates(self) -> bool:
        """Whether the code stands in a module that applies none of these operators to durations and sets."""
        return self.module.name in ("datetime", "_timedelta", "_dateformat", "typing", "uuid") or self._is_own()

    def _modulo(self, left: ast.expr) -> None:
        """`%` also formats texts; Holdfast's own code and most of the standard library write f-strings."""
        own = self.reach.resolver.is_library(self.module) and self.module.name not in ("operator", "logging._records")
        if not own and not (isinstance(left, ast.Constant) and isinstance(left.value, int | float)):
            self.facts.formats_by_percent = True

    def visit_FormattedValue(self, node: ast.FormattedValue) -> None:
        library = self.reach.resolver.is_library(self.module)
        if node.format_spec is not None and (simple_format(node) is None or not library):
            self._use("use_attribute", "__format__")
        self.generic_visit(node)

    def _is_lazy_dir(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
        """A `__dir__` of the standard library stays only where something asks for `dir()`."""
        return node.name == "__dir__" and self.reach.resolver.is_stdlib(self.module)

    def _is_lazy_format(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
        """A class of the standard library shows itself as its text as long as the program uses no other format."""
        return node.name == "__format__" and self.reach.resolver.is_stdlib(self.module)

    def visit_Raise(self, node: ast.Raise) -> None:
        if self.reach.conditions.is_declaration_error(self.module, self.scope, node):
            assert isinstance(node.exc, ast.Call)
            self.visit(node.exc.func)
        else:
            self.generic_visit(node)

    def visit_For(self, node: ast.For) -> None:
        if not self.reach.conditions.is_declaration_check(self.module, self.scope, node):
            self.generic_visit(node)

    def visit_If(self, node: ast.If) -> None:
        if self.reach.conditions.is_declaration_check(self.module, self.scope, node):
            return
        known = self.reach.conditions.known_test(self.module, self.scope, node.test)
        if known is not None:
            for statement in node.body if known else node.orelse:
                self.visit(statement)
            return
        if self._test(node.test, list(node.body)):
            for statement in node.orelse:
                self.visit(statement)
            return
        self.generic_visit(node)

    def visit_IfExp(self, node: ast.IfExp) -> None:
        if self._test(node.test, [node.body]):
            self.visit(node.orelse)
        else:
            self.generic_visit(node)

    def visit_BoolOp(self, node: ast.BoolOp) -> None:
        if not self._test(node, []):
            self.generic_visit(node)

    def visit_Compare(self, node: ast.Compare) -> None:
        if not self._test(node, []):
            self.generic_visit(node)

    def _test(self, test: ast.expr, then: list[ast.AST]) -> bool:
        """Visit a test for definitions, and later, if they are used, what runs when it is true."""
        targets = self.reach.conditions.tested(self.module, self.scope, test)
        if not targets:
            return False
        first = test
        if isinstance(test, ast.BoolOp):
            first, *rest = test.values
            then = [*rest, *then]
        if isinstance(first, ast.Compare):
            self.visit(first.left)
        elif isinstance(first, ast.Call):
            self.need(RuntimeName("isinstance"), first)
            self.visit(first.args[0])
        self._use("wait", tuple(targets), Part(self.module, then, self.scope, self.tolerant))
        return True

    def visit_Import(self, node: ast.Import) -> None:
        for alias in node.names:
            target = self.reach.resolver.imported(self.module, node, alias)
            self._imported(target, node, alias.name, alias.asname or alias.name.split(".")[0])

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        if node.module == "__future__":
            return
        base = self.reach.resolver.import_base(self.module, node)
        for alias in node.names:
            if alias.name == "*":
                self.refuse("star-import", node, module=base)
                continue
            self._imported(
                self.reach.resolver.imported(self.module, node, alias), node, base, alias.asname or alias.name
            )

    def _imported(self, target: Target, node: ast.stmt, name: str, bound: str | None = None) -> None:
        exact = self.reach.target == "exec" or self.scope.kind != "module"
        if self.scope.kind == "module" and isinstance(target, Missing) and not self.tolerant:
            self.need(target, node)
        owner = self.reach.resolver.module(name)
        if owner is not None and exact:
            if self.scope.kind != "module":
                self._use("import_inside", name)
                if isinstance(target, ModuleTarget):
                    self._use("import_inside", target.module)
            self._use("run_module", owner.name)
        # A name that is more than an alias is assigned when the statement runs.
        if bound is not None and not self._is_alias(bound):
            if isinstance(target, ModuleTarget):
                self._need_whole(target, node)
            elif isinstance(target, Variable | RuntimeName):
                self.need(target, node)

    def _is_alias(self, bound: str) -> bool:
        if self.scope.kind == "module":
            return self.reach.resolver.alias(self.module.name, bound) is not None
        return self.reach.names.local_alias(self.module, self.scope, bound) is not None

    def visit_Try(self, node: ast.Try | ast.TryStar) -> None:
        before = self.tolerant
        self.tolerant = before or any(_catches_imports(handler) for handler in node.handlers)
        for statement in node.body:
            self.visit(statement)
        # Handlers import what other versions of Python have: such a name is missing when, and only when, they run.
        imports = all(isinstance(each, ast.Import | ast.ImportFrom) for each in node.body)
        for handler in node.handlers:
            self.tolerant = before or (imports and _catches_imports(handler))
            self.visit(handler)
        self.tolerant = before
        for part in [*node.orelse, *node.finalbody]:
            self.visit(part)

    visit_TryStar = visit_Try

    # ---- definitions ----

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        self.function(node)

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> None:
        self.function(node)

    def visit_Lambda(self, node: ast.Lambda) -> None:
        self.function(node)

    def function(self, node: FunctionNode) -> None:
        """Visit a function: what its definition evaluates, then its body."""
        for default in [*node.args.defaults, *node.args.kw_defaults]:
            if default is not None:
                self.visit(default)
        if isinstance(node, ast.Lambda):
            self._within(node, [node.body])
            return
        for decorator in node.decorator_list:
            self.visit(decorator)
        if self.reach.keeps_annotations_of(self.module) and not self.module.annotations_as_text:
            for _, annotation in annotations_of(node):
                self.visit(annotation)
        if self.reach.names.is_command(self.module, self.scope, node):
            self._use("keep_on_server", node)
            return
        self._within(node, node.body)

    def _within(self, node: ast.AST, body: list[ast.stmt] | list[ast.expr]) -> None:
        before = self.scope
        self.scope = self.module.scopes[node]
        for part in body:
            self.visit(part)
        self.scope = before

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._use("add_class", self.scope, node)
        bases = self.reach.names.bases(self.module, self.scope, node)
        for expression in [*node.decorator_list, *bases, *(keyword.value for keyword in node.keywords)]:
            self.visit(expression)
        before, outer = self.scope, self.step
        self.scope = self.module.scopes[node]
        keep_annotations = keeps_annotations(node) or self.reach.keeps_annotations_of(self.module)
        for statement in node.body:
            if self.reach.may_be_left_out(self.module, statement):
                self._use("method", bound_names(statement)[0], statement, self.scope)
                continue
            for name in bound_names(statement):
                self.facts.members.add(name)
                if not isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef) or self._may_be_data(statement):
                    self.facts.stored.add(name)
            if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
                self.step = f"{node.name}.{statement.name}", statement
                if statement.name in OF_DURATIONS and self.module.name == "_timedelta" and node.name == "timedelta":
                    self._use("operator_method", statement.name, statement, self.scope)
                elif (
                    is_plain_method(statement)
                    or self._is_business_method(statement)
                    or self._is_lazy_format(statement)
                    or self._is_lazy_dir(statement)
                    or (statement.name in COPYING and self.reach.resolver.is_stdlib(self.module))
                ):
                    self._use("method", statement.name, statement, self.scope)
                else:
                    self._use("keep_method", statement)
                    self.visit(statement)
                self.step = outer
            elif isinstance(statement, ast.AnnAssign):
                if isinstance(statement.target, ast.Name):
                    self.facts.stored.add(statement.target.id)
                if keep_annotations and not self.module.annotations_as_text:
                    self.visit(statement.annotation)
                if statement.value is not None:
                    self.visit(statement.value)
            else:
                self.visit(statement)
        self.scope = before

    def _is_business_method(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
        """Whether a method is one of a resource: where no client code names it, only commands call it."""
        if self.reach.target == "exec" or len(node.decorator_list) != 1:
            return False
        decorator = node.decorator_list[0]
        function = decorator.func if isinstance(decorator, ast.Call) else decorator
        target = self.reach.names.static(self.module, self.scope, function)
        return isinstance(target, Variable) and target.module == "holdfast.business"

    def _may_be_data(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
        """Whether a decorator may put something else than a function in a method's place."""
        for decorator in node.decorator_list:
            target = self.reach.names.static(
                self.module, self.scope, decorator.func if isinstance(decorator, ast.Call) else decorator
            )
            if isinstance(target, Variable):
                binders = self.reach.resolver.indexes[target.module].binders.get(target.name, [])
                if any(not isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef) for each in binders):
                    return True
            elif target is None and isinstance(decorator, ast.Name | ast.Call):
                return True
        return False

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        if node.value is not None:
            self.visit(node.value)
            self.visit(node.target)
        elif not isinstance(node.target, ast.Name):
            self.visit(node.target)

    def _comprehension(self, node: ComprehensionNode) -> None:
        self.visit(node.generators[0].iter)
        before = self.scope
        self.scope = self.module.scopes[node]
        for number, generator in enumerate(node.generators):
            self.visit(generator.target)
            if number:
                self.visit(generator.iter)
            for condition in generator.ifs:
                self.visit(condition)
        for part in [node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt]:
            self.visit(part)
        self.scope = before

    visit_ListComp = _comprehension
    visit_SetComp = _comprehension
    visit_DictComp = _comprehension
    visit_GeneratorExp = _comprehension

    def visit_MatchClass(self, node: ast.MatchClass) -> None:
        for name in node.kwd_attrs:
            self._use("use_attribute", name)
        self._use("use_attribute", "__match_args__")
        self.generic_visit(node)


def _catches_imports(handler: ast.ExceptHandler) -> bool:
    """Whether an import that fails ends in this handler."""
    return handler.type is None or any(
        name in ast.unparse(handler.type) for name in ("ImportError", "ModuleNotFoundError")
    )


def simple_format(node: ast.FormattedValue) -> str | None:
    """The format of an f-string's value, if it is no more than a width and one of d, x, X."""
    spec = node.format_spec
    if not isinstance(spec, ast.JoinedStr) or len(spec.values) != 1 or not isinstance(spec.values[0], ast.Constant):
        return None
    text = str(spec.values[0].value)
    return text if re.fullmatch(r"(0?[1-9]?[0-9])?[dxX]", text) else None

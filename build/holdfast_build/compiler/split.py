"""Split: what the program's entry reaches, definition by definition, and the facts that code generation needs."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from .diagnostics import Report
from .purity import is_droppable
from .resolve import (
    Constant,
    JavaScriptGlobal,
    Missing,
    ModuleTarget,
    Resolver,
    RuntimeName,
    ServerOnly,
    Target,
    Variable,
    bound_names,
)
from .scope import ComprehensionNode, FunctionNode, Scope
from .source import Module

TargetKind = Literal["page", "worker", "exec"]

# Decorators that only change how a method is called; such a method can be left out when nothing uses its name.
_PLAIN_DECORATORS = frozenset({"property", "staticmethod", "classmethod", "abstractmethod", "override", "overload"})

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


@dataclass(frozen=True)
class Origin:
    """A definition that is reached, and the one that reached it."""

    label: str
    path: str
    line: int
    parent: Origin | None

    def chain(self) -> tuple[str, ...]:
        """The way from the program's entry to here, one line per definition."""
        steps: list[str] = []
        origin: Origin | None = self
        while origin is not None:
            steps.append(f"{origin.label} ({origin.path}:{origin.line})")
            origin = origin.parent
        steps.reverse()
        return tuple(f"{'  ' * depth}{'→ ' if depth else ''}{step}" for depth, step in enumerate(steps))


_FORMAT_ATTRIBUTE = re.compile(r"(?<=[\w\]]\.)([A-Za-z_]\w*)(?=[^{}]*\})")


@dataclass
class Facts:
    """What is known about the whole program once everything reachable has been seen."""

    called: set[str] = field(default_factory=set)
    """Attribute names in method-call position."""
    stored: set[str] = field(default_factory=set)
    """Attribute names that may hold data, so that a call of one must not assume a method."""
    members: set[str] = field(default_factory=set)
    """Names bound in class bodies."""
    loaded: set[str] = field(default_factory=set)
    """Attribute names that are read by name."""
    used: set[str] = field(default_factory=set)
    """Attribute names that anything mentions, as attribute or as text."""
    taken: set[str] = field(default_factory=set)
    """Attribute names that are read as values, or named by texts: anything may be done with what they hold."""
    calls: dict[str, set[int]] = field(default_factory=dict)
    """For attribute names in method-call position: how many arguments; -1 when keywords or `*` stand there."""
    function_calls: dict[Target, set[int]] = field(default_factory=dict)
    """For variables of modules that are called by name: how many arguments, as above."""
    function_values: set[Target] = field(default_factory=set)
    """Variables of modules that are read in any other way."""
    named: set[str] = field(default_factory=set)
    """Attribute names that code mentions as such, or that texts of the app could be."""
    formats_by_percent: bool = False
    """Whether a `%` may stand after a text."""
    runtime: set[str] = field(default_factory=set)
    """Runtime names that compiled code mentions."""


class Reach:
    """Walks the program from its entry."""

    def __init__(self, resolver: Resolver, target: TargetKind, report: Report) -> None:
        self.resolver = resolver
        self.target = target
        self.report = report
        self.facts = Facts()
        self.statements: set[ast.stmt] = set()
        """Top-level statements that are part of the program."""
        self.modules: list[Module] = []
        self.module_values: set[str] = set()
        """Modules used as values, not only for their names."""
        self.methods: set[ast.AST] = set()
        """Methods that stay; the others of a reached class are left out."""
        self.commands: set[ast.AST] = set()
        """Commands whose bodies stay on the server."""
        self.inner_imports: dict[str, list[str]] = {}
        """Modules that functions of a module import; they run before it."""
        self.classes: list[tuple[Module, Scope, ast.ClassDef]] = []
        self._guarded: set[ast.AST] | None = None
        self._reads_annotations: bool | None = None
        self._origins: dict[str, Origin] = {}
        self._work: list[tuple[Module, ast.stmt, Origin]] = []
        self._pending: dict[str, list[tuple[Module, ast.AST, Scope, Origin]]] = {}
        self._effects: dict[str, dict[str, list[ast.stmt]]] = {}
        self._local_aliases: dict[Scope, dict[str, Target]] = {}
        self._texts: dict[str, list[Callable[[str], None]]] = {}
        self._texts_are_names = False
        self._tests_are_uses = target == "exec"
        self._waiting: dict[Variable, list[tuple[Walker, list[ast.AST], Scope]]] = {}

    def early(self, entry: Module, count: int) -> set[ast.stmt]:
        """Of a program that has been walked, what the entry's first `count` statements need, and these themselves."""
        part = Reach(self.resolver, self.target, Report())
        part._tests_are_uses = True
        # The same methods stay, so that all they mention is there before their classes are made.
        part.facts.used = set(self.facts.used)
        part.facts.named = set(self.facts.named)
        part._texts_are_names = True
        part._origins[entry.name] = origin = Origin(entry.name, entry.path, 1, None)
        for statement in entry.tree.body[:count]:
            part.queue(entry, statement, origin)
        while part._work:
            module, statement, origin = part._work.pop()
            Walker(part, module, origin).visit(statement)
        return part.statements

    def run(self, entry: Module) -> None:
        """Walk everything that `entry` reaches."""
        self.reach_module(entry, Origin(entry.name, entry.path, 1, None))
        while self._work:
            module, statement, origin = self._work.pop()
            Walker(self, module, origin).visit(statement)

    def reads_metadata(self, name: str) -> bool:
        """Whether `__doc__` or `__module__` of functions and classes is worth its bytes."""
        return name in (self.facts.used if self.target == "exec" else self.facts.loaded)

    def keeps_annotations_of(self, module: Module) -> bool:
        """Whether the annotations of a module's functions are kept: where the program reads `__annotations__`."""
        if self.target != "exec" or module is not self.resolver.entry:
            return False
        if self._reads_annotations is None:
            nodes = ast.walk(module.tree)
            self._reads_annotations = any(
                isinstance(each, ast.Attribute) and each.attr == "__annotations__" for each in nodes
            )
        return self._reads_annotations

    def is_guarded(self, node: ast.AST) -> bool:
        """Whether stores to attributes of a class's instances may be watched.

        That is by `__setattr__`, `__slots__` or `frozen`, in the class itself, above or below it.
        """
        if self._guarded is None:
            self._guarded = self._find_guarded()
        return node in self._guarded

    def _find_guarded(self) -> set[ast.AST]:
        bases: dict[ast.ClassDef, list[ast.ClassDef]] = {}
        marked: set[ast.ClassDef] = set()
        for module, scope, node in self.classes:
            known: list[ast.ClassDef] = []
            for base in node.bases:
                expression = base.value if isinstance(base, ast.Subscript) else base
                target = self.static(module, scope, expression)
                binders = (
                    self.resolver.indexes[target.module].binders.get(target.name, [])
                    if isinstance(target, Variable)
                    else []
                )
                if len(binders) == 1 and isinstance(binders[0], ast.ClassDef):
                    known.append(binders[0])
                elif not isinstance(target, RuntimeName):
                    marked.add(node)
            bases[node] = known
            names = {name for statement in node.body for name in bound_names(statement)}
            frozen = any("frozen" in ast.unparse(each) or "slots" in ast.unparse(each) for each in node.decorator_list)
            if frozen or {"__setattr__", "__slots__"} & names:
                marked.add(node)
        below = set(marked)
        while True:
            more = {node for node, above in bases.items() if node not in below and any(each in below for each in above)}
            if not more:
                break
            below |= more
        result: set[ast.AST] = set()
        work = list(below)
        while work:
            node = work.pop()
            if node not in result:
                result.add(node)
                work += bases.get(node, [])
        return result

    # ---- modules and names ----

    def reach_module(self, module: Module, origin: Origin) -> None:
        """The module will run: queue those of its statements that must, whatever is used of it."""
        if module.name in self._origins:
            return
        self._origins[module.name] = origin
        self.modules.append(module)
        library = self.resolver.is_library(module)
        effects: dict[str, list[ast.stmt]] = {}
        self._effects[module.name] = effects
        is_entry = module is self.resolver.entry
        for statement in module.tree.body:
            if is_entry or not library:
                exact = is_entry or self.target == "exec"
                if not is_droppable(statement, self.resolver, module, exact=exact):
                    self.queue(module, statement, origin)
            elif not isinstance(statement, ast.Import | ast.ImportFrom):
                name = _effect_name(statement)
                if name is not None:
                    effects.setdefault(name, []).append(statement)

    def queue(self, module: Module, statement: ast.stmt, parent: Origin | None) -> None:
        """Take a top-level statement into the program."""
        if statement in self.statements:
            return
        self.statements.add(statement)
        for name in bound_names(statement) if self._waiting else ():
            for walker, nodes, scope in self._waiting.pop(Variable(module.name, name), ()):
                walker.resume(nodes, scope)
        label = getattr(statement, "name", None) or (bound_names(statement) or [module.name])[0]
        if label == module.name and parent is not None and parent.label == label:
            # A statement of the module itself, not a definition in it.
            parent = parent.parent
        self._work.append((module, statement, Origin(label, module.path, statement.lineno, parent)))

    def need(
        self, target: Target | None, module: Module, node: ast.AST, origin: Origin, *, tolerant: bool = False
    ) -> None:
        """The program uses `target`."""
        match target:
            case Variable(name, variable):
                owner = self.resolver.module(name)
                assert owner is not None
                server = self.resolver.imports_server(owner) if owner is not self.resolver.entry else None
                if server is not None:
                    binder = self.resolver.indexes[name].binders[variable][0]
                    step = Origin(f"{name}.{variable}", owner.path, binder.lineno, origin)
                    last = next(
                        s
                        for s in owner.tree.body
                        if isinstance(s, ast.Import | ast.ImportFrom) and server in ast.unparse(s)
                    )
                    step = Origin(server, owner.path, last.lineno, step)
                    self.refuse("server-module", module, node, step, module=name)
                    return
                self.reach_module(owner, origin)
                builtin = self.resolver.builtin(variable)
                if isinstance(builtin, RuntimeName):
                    # Until the module binds it, the name is the built-in.
                    self.facts.runtime.add(builtin.name)
                for statement in self.resolver.indexes[name].binders.get(variable, []):
                    if (
                        not isinstance(statement, ast.Import | ast.ImportFrom)
                        or variable not in self.resolver.indexes[name].aliases
                    ):
                        self.queue(owner, statement, origin)
                for statement in self._effects.get(name, {}).get(variable, []):
                    self.queue(owner, statement, origin)
            case ModuleTarget(name):
                found = self.resolver.module(name)
                if found is not None:
                    self.reach_module(found, origin)
            case RuntimeName(name):
                self.facts.runtime.add(name)
                if name == "format":
                    self.use_attribute("__format__")
            case ServerOnly(name):
                if not tolerant:
                    self.refuse(
                        "server-module",
                        module,
                        node,
                        Origin(name, module.path, getattr(node, "lineno", 1), origin),
                        module=name,
                    )
            case Missing(name, None):
                if not tolerant:
                    self.refuse("module-not-found", module, node, None, module=name)
            case Missing(name, variable):
                if not tolerant:
                    self.refuse("name-not-found", module, node, None, module=name, name=variable or "")
            case Constant() | JavaScriptGlobal() | None:
                pass

    def refuse(self, code: str, module: Module, node: ast.AST, origin: Origin | None, /, **words: str) -> None:
        """Report a refusal, with the way to it."""
        chain = origin.chain() if origin is not None else ()
        self.report.refuse(code, module.path, module.lines, node, chain=chain, **words)

    def use_attribute(self, name: str) -> None:
        """Some code reads attribute `name` as a value."""
        self.facts.taken.add(name)
        self.mention_attribute(name)

    def mention_attribute(self, name: str) -> None:
        """Some code mentions attribute `name`: methods of that name stay."""
        if name in self.facts.named:
            return
        self.facts.named.add(name)
        self.facts.used.add(name)
        if name in ("format", "format_map"):
            self.use_attribute("__format__")
        for module, node, scope, origin in self._pending.pop(name, ()):
            self.walk_method(module, node, scope, origin)

    def use_own(self, name: str) -> None:
        """A name that Holdfast's own code takes from classes of its own and of the app alone, such as one in a text."""
        self.facts.taken.add(name)
        if name in self.facts.used:
            return
        self.facts.used.add(name)
        waiting = self._pending.pop(name, [])
        for module, node, scope, origin in waiting:
            if self.resolver.is_stdlib(module):
                self._pending.setdefault(name, []).append((module, node, scope, origin))
            else:
                self.walk_method(module, node, scope, origin)

    def use_text(self, text: str, module: Module) -> None:
        """A text that could be a name: it is one, if some code takes names of attributes from values."""
        own = self.target != "exec" and self.resolver.is_library(module) and not self._tests_are_uses
        use = self.use_own if own and not text.startswith("__") else self.use_attribute
        if self._texts_are_names or text.startswith("__"):
            # Names like `__annotations__` are also looked up in namespaces.
            use(text)
        else:
            self._texts.setdefault(text, []).append(use)

    def use_all_texts(self) -> None:
        """Some code takes names of attributes from values."""
        if not self._texts_are_names:
            self._texts_are_names = True
            for text, uses in self._texts.items():
                for use in uses:
                    use(text)

    def method(self, name: str, module: Module, node: ast.AST, scope: Scope, origin: Origin) -> None:
        """A method of a reached class; walked when its name is used."""
        known = self.facts.named if self.resolver.is_stdlib(module) else self.facts.used
        if self.target == "exec" or name in known or (name in self.resolver.runtime.mentioned and name != "__format__"):
            self.walk_method(module, node, scope, origin)
        else:
            self._pending.setdefault(name, []).append((module, node, scope, origin))

    def walk_method(self, module: Module, node: ast.AST, scope: Scope, origin: Origin) -> None:
        """Walk a method that stays."""
        if node in self.methods:
            return
        self.methods.add(node)
        walker = Walker(self, module, origin)
        walker.scope = scope
        walker.function(node)  # type: ignore[arg-type]  # only function nodes are put aside

    # ---- names inside a module ----

    def name(self, module: Module, scope: Scope, name: str) -> Target | Scope | None:
        """What a name means at a place: a local variable's scope, or something known."""
        holder = scope.holder(name)
        if holder is not None:
            return self.local_alias(module, holder, name) or holder
        return self.resolver.lookup(module, name)

    def local_alias(self, module: Module, holder: Scope, name: str) -> Target | None:
        """The target of a local name whose only binding is an import."""
        if holder.names.get(name) != 1 or name in holder.parameters or holder.kind == "class":
            return None
        aliases = self._local_aliases.get(holder)
        if aliases is None:
            aliases = self._local_aliases[holder] = {}
            body = getattr(holder.node, "body", [])
            for statement in body if isinstance(body, list) else []:
                if isinstance(statement, ast.Import | ast.ImportFrom):
                    for alias in statement.names:
                        bound = alias.asname or (
                            alias.name.split(".")[0] if isinstance(statement, ast.Import) else alias.name
                        )
                        aliases[bound] = self.resolver.imported(module, statement, alias)
        return aliases.get(name)

    def static(self, module: Module, scope: Scope, node: ast.expr) -> Target | None:
        """What an expression of names and module attributes stands for, when that is known at build time."""
        if isinstance(node, ast.Name):
            found = self.name(module, scope, node.id)
            return None if isinstance(found, Scope) else found
        if isinstance(node, ast.Attribute):
            base = self.static(module, scope, node.value)
            if isinstance(base, ModuleTarget):
                return self.resolver.attribute(base, node.attr)
            if isinstance(base, ServerOnly):
                return base
        return None

    def bases(self, module: Module, scope: Scope, node: ast.ClassDef) -> list[ast.expr]:
        """The bases of a class that matter when it runs: type parameters and protocols are for checkers only."""
        if self.target == "exec" or node.decorator_list:
            return node.bases
        bases: list[ast.expr] = []
        for base in node.bases:
            plain = base.value if isinstance(base, ast.Subscript) else base
            target = self.static(module, scope, plain)
            if isinstance(target, Variable) and target.module == "typing" and target.name in ("Generic", "Protocol"):
                continue
            bases.append(base if target is None else plain)
        return bases

    # ---- tests for definitions that the program may not have ----

    def tested(self, module: Module, scope: Scope, test: ast.expr) -> list[Variable]:
        """The definitions that `x is D`, `isinstance(x, D)` or such a test followed by `and` asks for.

        A test is no use of them: as long as nothing else uses a definition, there is no such value, and the test
        is false.
        """
        if self._tests_are_uses:
            return []
        if isinstance(test, ast.BoolOp) and isinstance(test.op, ast.And):
            test = test.values[0]
        if isinstance(test, ast.Compare) and len(test.ops) == 1 and isinstance(test.ops[0], ast.Is):
            named, is_fitting = [test.comparators[0]], self._is_unique
        elif (
            isinstance(test, ast.Call)
            and len(test.args) == 2
            and not test.keywords
            and self.static(module, scope, test.func) == RuntimeName("isinstance")
        ):
            second = test.args[1]
            named, is_fitting = second.elts if isinstance(second, ast.Tuple) else [second], self._is_plain_class
        else:
            return []
        subject = test.left if isinstance(test, ast.Compare) else test.args[0]
        if not (
            isinstance(subject, ast.Name) or (isinstance(subject, ast.Attribute) and self.resolver.is_library(module))
        ):
            return []
        targets = [self.static(module, scope, each) for each in named]
        found = [each for each in targets if isinstance(each, Variable) and is_fitting(each)]
        return found if len(found) == len(targets) else []

    def is_absent(self, module: Module, scope: Scope, test: ast.expr) -> bool:
        """Whether a test asks for definitions that the program does not have."""
        found = self.tested(module, scope, test)
        return bool(found) and not any(self._is_present(each) for each in found)

    def is_missing(self, target: Variable) -> bool:
        """Whether a class that a test names is not in the program."""
        return not self._tests_are_uses and self._is_plain_class(target) and not self._is_present(target)

    def _is_present(self, target: Variable) -> bool:
        return any(each in self.statements for each in self.resolver.indexes[target.module].binders[target.name])

    def _binder(self, target: Variable) -> ast.stmt | None:
        owner = self.resolver.module(target.module)
        binders = self.resolver.indexes[target.module].binders.get(target.name, [])
        if owner is None or owner is self.resolver.entry or len(binders) != 1:
            return None
        return binders[0] if owner.scope.names.get(target.name) == 1 else None

    def _is_plain_class(self, target: Variable) -> bool:
        """Whether a variable is a class without a metaclass, which could answer isinstance in its own way."""
        binder = self._binder(target)
        owner = self.resolver.module(target.module)
        if not isinstance(binder, ast.ClassDef) or owner is None or binder.keywords or binder.decorator_list:
            return False
        for base in binder.bases:
            found = self.static(owner, owner.scope, base)
            if found == RuntimeName("type") or not isinstance(found, Variable | RuntimeName):
                return False
            if isinstance(found, Variable) and not self._is_plain_class(found):
                return False
        return True

    def _is_unique(self, target: Variable) -> bool:
        """Whether a variable holds an object that nothing else can be: a class, or an instance made for it."""
        if self._is_plain_class(target):
            return True
        binder = self._binder(target)
        owner = self.resolver.module(target.module)
        if not isinstance(binder, ast.Assign) or not isinstance(binder.value, ast.Call) or owner is None:
            return False
        made = self.static(owner, owner.scope, binder.value.func)
        return isinstance(made, Variable) and self._is_plain_class(made) and not self._has_new(made)

    def _has_new(self, target: Variable) -> bool:
        binder = self._binder(target)
        return not isinstance(binder, ast.ClassDef) or any(
            isinstance(each, ast.FunctionDef) and each.name == "__new__" for each in binder.body
        )

    def wait(self, targets: list[Variable], walker: Walker, nodes: list[ast.AST], scope: Scope) -> None:
        """Walk the nodes when one of the targets is used."""
        if any(self._is_present(each) for each in targets):
            walker.resume(nodes, scope)
            return
        seen: list[ast.AST] = list(nodes)
        for each in targets:
            self._waiting.setdefault(each, []).append((walker, seen, scope))

    def is_type_checking(self, module: Module, scope: Scope, test: ast.expr) -> bool:
        """Whether `test` is `TYPE_CHECKING`."""
        if isinstance(test, ast.Name) and test.id == "TYPE_CHECKING":
            return True
        return isinstance(test, ast.Attribute) and test.attr == "TYPE_CHECKING"

    def is_declaration_error(self, module: Module, scope: Scope, node: ast.stmt) -> bool:
        """Whether a statement of Holdfast's own code refuses a declaration.

        Declarations run in CPython before they run on a device: on the server, and in the app's tests. What they
        say there, the device need not be able to say again.
        """
        return (
            self.target != "exec"
            and isinstance(node, ast.Raise)
            and isinstance(node.exc, ast.Call)
            and self.resolver.is_library(module)
            and self.static(module, scope, node.exc.func) == Variable("holdfast.errors", "DeclarationError")
        )

    def is_declaration_check(self, module: Module, scope: Scope, node: ast.stmt) -> bool:
        """Whether a statement only looks for a reason to refuse a declaration."""
        if not isinstance(node, ast.If | ast.For):
            return False
        inner = [*node.body, *node.orelse]
        return all(
            self.is_declaration_error(module, scope, each) or self.is_declaration_check(module, scope, each)
            for each in inner
        )

    def known_test(self, module: Module, scope: Scope, test: ast.expr) -> bool | None:
        """What a test is known to give at build time: `TYPE_CHECKING` is false, `COMPILED` of holdfast.browser true."""
        if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
            value = self.known_test(module, scope, test.operand)
            return None if value is None else not value
        if isinstance(test, ast.Name) and test.id == "COMPILED" and self.resolver.is_library(module):
            return True
        return False if self.is_type_checking(module, scope, test) else None

    def is_command(self, module: Module, scope: Scope, node: ast.AST) -> bool:
        """Whether a method is a `@command` of a page, whose body runs on the server."""
        if self.target == "exec" or not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            return False
        for decorator in node.decorator_list:
            expression = decorator.func if isinstance(decorator, ast.Call) else decorator
            found = self.static(module, scope, expression)
            if isinstance(found, Variable) and found.name == "command" and found.module.split(".")[0] == "holdfast":
                return True
        return False


class Walker(ast.NodeVisitor):
    """Visits reached code, in the scope it stands in."""

    def __init__(self, reach: Reach, module: Module, origin: Origin) -> None:
        self.reach = reach
        self.facts = reach.facts
        self.module = module
        self.origin = origin
        self.scope = module.scope
        self.tolerant = False
        self._callee: ast.expr | None = None
        self._text_calls: set[ast.expr] = set()

    def visit_Name(self, node: ast.Name) -> None:
        found = self.reach.name(self.module, self.scope, node.id)
        if isinstance(found, Scope):
            return
        if isinstance(found, Variable) and node is not self._callee:
            self.facts.function_values.add(found)
        if isinstance(node.ctx, ast.Load) and isinstance(found, ModuleTarget):
            self.reach.module_values.add(found.module)
            owner = self.reach.resolver.module(found.module)
            self.reach.need(found, self.module, node, self.origin)
            if owner is not None:
                for name in self.reach.resolver.indexes[owner.name].binders:
                    member = self.reach.resolver.member(owner.name, name)
                    if isinstance(member, Variable):
                        self.facts.function_values.add(member)
                    self.reach.need(
                        self.reach.resolver.member(owner.name, name), self.module, node, self.origin, tolerant=True
                    )
            return
        self.reach.need(found, self.module, node, self.origin, tolerant=self.tolerant)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        found = self.reach.static(self.module, self.scope, node)
        if found is not None:
            base = self.reach.static(self.module, self.scope, node.value)
            self.reach.need(base, self.module, node, self.origin)
            if isinstance(base, ServerOnly):
                return
            if isinstance(found, ModuleTarget):
                self.reach.module_values.add(found.module)
            elif isinstance(found, Variable):
                self.facts.function_values.add(found)
            self.reach.need(found, self.module, node, self.origin)
            if not isinstance(node.ctx, ast.Load):
                self.reach.refuse("module-attribute-write", self.module, node, None)
            return
        if isinstance(node.ctx, ast.Load):
            if node.attr in ("encode", "decode") and node not in self._text_calls and self._is_own():
                # Of a codec: Holdfast's own code names the encoding where it means a text's or bytes' method.
                self._callee = None
                self.reach.use_own(node.attr)
            elif node is self._callee:
                self._callee = None
                self.reach.mention_attribute(node.attr)
            else:
                self.reach.use_attribute(node.attr)
            self.facts.loaded.add(node.attr)
        else:
            self.facts.stored.add(node.attr)
        self.visit(node.value)

    def visit_Call(self, node: ast.Call) -> None:
        function = node.func
        if self._test(node, []):
            return
        if not node.args or isinstance(node.args[0], ast.Constant):
            self._text_calls.add(function)
        starred = node.keywords or any(isinstance(each, ast.Starred) for each in node.args)
        count = -1 if starred else len(node.args)
        if isinstance(function, ast.Attribute) and self.reach.static(self.module, self.scope, function) is None:
            self.facts.called.add(function.attr)
            self.facts.calls.setdefault(function.attr, set()).add(count)
            self._callee = function
        elif isinstance(function, ast.Name):
            target = self.reach.name(self.module, self.scope, function.id)
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
        resolver = self.reach.resolver
        return self.reach.target != "exec" and resolver.is_library(self.module) and not resolver.is_stdlib(self.module)

    def _dynamic_access(self, function: ast.Name | ast.Attribute, node: ast.Call) -> None:
        """Attributes named by values: a literal name is a use of it, any other may be any text of the program."""
        name = function.id if isinstance(function, ast.Name) else function.attr
        if name in ("getattr", "hasattr", "setattr", "delattr") and len(node.args) > 1:
            key = node.args[1]
            if isinstance(key, ast.Constant) and isinstance(key.value, str):
                self.reach.use_attribute(key.value)
                if name == "setattr":
                    self.facts.stored.add(key.value)
                return
        if name in _DYNAMIC:
            self.reach.use_all_texts()

    def visit_Constant(self, node: ast.Constant) -> None:
        if isinstance(node.value, str) and node.value.isidentifier():
            self.reach.use_text(node.value, self.module)
        elif isinstance(node.value, str) and "{" in node.value:
            # Or to str.format, which reads attributes of its arguments.
            for name in _FORMAT_ATTRIBUTE.findall(node.value):
                self.reach.use_attribute(name)

    def visit_Expr(self, node: ast.Expr) -> None:
        # A string by itself is a comment or a docstring: its words use no attribute.
        if not isinstance(node.value, ast.Constant):
            self.visit(node.value)

    def visit_BinOp(self, node: ast.BinOp) -> None:
        if isinstance(node.op, ast.Mod):
            self._modulo(node.left)
        self.generic_visit(node)

    def visit_AugAssign(self, node: ast.AugAssign) -> None:
        if isinstance(node.op, ast.Mod):
            self._modulo(node.target)
        self.generic_visit(node)

    def _modulo(self, left: ast.expr) -> None:
        """`%` also formats texts; Holdfast's own code and the standard library, but for `operator`, write f-strings."""
        own = self.reach.resolver.is_library(self.module) and self.module.name != "operator"
        if not own and not (isinstance(left, ast.Constant) and isinstance(left.value, int | float)):
            self.facts.formats_by_percent = True

    def visit_FormattedValue(self, node: ast.FormattedValue) -> None:
        library = self.reach.resolver.is_library(self.module)
        if node.format_spec is not None and (simple_format(node) is None or not library):
            self.reach.use_attribute("__format__")
        self.generic_visit(node)

    def _is_lazy_format(self, node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
        """A class of the standard library shows itself as its text as long as the program uses no other format."""
        return node.name == "__format__" and self.reach.resolver.is_stdlib(self.module)

    def visit_Raise(self, node: ast.Raise) -> None:
        if self.reach.is_declaration_error(self.module, self.scope, node):
            assert isinstance(node.exc, ast.Call)
            self.visit(node.exc.func)
        else:
            self.generic_visit(node)

    def visit_For(self, node: ast.For) -> None:
        if not self.reach.is_declaration_check(self.module, self.scope, node):
            self.generic_visit(node)

    def visit_If(self, node: ast.If) -> None:
        if self.reach.is_declaration_check(self.module, self.scope, node):
            return
        known = self.reach.known_test(self.module, self.scope, node.test)
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
        targets = self.reach.tested(self.module, self.scope, test)
        if not targets:
            return False
        first = test
        if isinstance(test, ast.BoolOp):
            first, *rest = test.values
            then = [*rest, *then]
        if isinstance(first, ast.Compare):
            self.visit(first.left)
        elif isinstance(first, ast.Call):
            self.reach.need(RuntimeName("isinstance"), self.module, first, self.origin)
            self.visit(first.args[0])
        walker = Walker(self.reach, self.module, self.origin)
        walker.tolerant = self.tolerant
        self.reach.wait(targets, walker, then, self.scope)
        return True

    def resume(self, nodes: list[ast.AST], scope: Scope) -> None:
        """Visit what had to wait; once is enough."""
        self.scope = scope
        waiting, nodes[:] = nodes[:], []
        for node in waiting:
            self.visit(node)

    def visit_Import(self, node: ast.Import) -> None:
        for alias in node.names:
            target = self.reach.resolver.imported(self.module, node, alias)
            self._imported(target, node, alias.name)

    def visit_ImportFrom(self, node: ast.ImportFrom) -> None:
        if node.module == "__future__":
            return
        base = self.reach.resolver.import_base(self.module, node)
        for alias in node.names:
            if alias.name == "*":
                self.reach.refuse("star-import", self.module, node, None, module=base)
                continue
            self._imported(
                self.reach.resolver.imported(self.module, node, alias), node, base, alias.asname or alias.name
            )

    def _imported(self, target: Target, node: ast.stmt, name: str, bound: str | None = None) -> None:
        exact = self.reach.target == "exec" or self.scope.kind != "module"
        if self.scope.kind == "module" and isinstance(target, Missing) and not self.tolerant:
            self.reach.need(target, self.module, node, self.origin)
        owner = self.reach.resolver.module(name)
        if owner is not None and exact:
            if self.scope.kind != "module":
                self.reach.inner_imports.setdefault(self.module.name, []).append(name)
            self.reach.reach_module(owner, self.origin)
        # A name that is more than an alias is assigned when the statement runs.
        if bound is not None and isinstance(target, Variable | RuntimeName) and not self._is_alias(bound):
            self.reach.need(target, self.module, node, self.origin)

    def _is_alias(self, bound: str) -> bool:
        if self.scope.kind == "module":
            return bound in self.reach.resolver.indexes[self.module.name].aliases
        return self.reach.local_alias(self.module, self.scope, bound) is not None

    def visit_Try(self, node: ast.Try) -> None:
        before = self.tolerant
        self.tolerant = before or any(
            handler.type is None
            or "ImportError" in ast.unparse(handler.type)
            or "ModuleNotFound" in ast.unparse(handler.type)
            for handler in node.handlers
        )
        for statement in node.body:
            self.visit(statement)
        self.tolerant = before
        for part in [*node.handlers, *node.orelse, *node.finalbody]:
            self.visit(part)

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
        if self.reach.is_command(self.module, self.scope, node):
            self.reach.commands.add(node)
            return
        self._within(node, node.body)

    def _within(self, node: ast.AST, body: list[ast.stmt] | list[ast.expr]) -> None:
        before = self.scope
        self.scope = self.module.scopes[node]
        for part in body:
            self.visit(part)
        self.scope = before

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self.reach.classes.append((self.module, self.scope, node))
        bases = self.reach.bases(self.module, self.scope, node)
        for expression in [*node.decorator_list, *bases, *(keyword.value for keyword in node.keywords)]:
            self.visit(expression)
        before, outer = self.scope, self.origin
        self.scope = self.module.scopes[node]
        keep_annotations = keeps_annotations(node)
        for statement in node.body:
            for name in bound_names(statement):
                self.facts.members.add(name)
                if not isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
                    self.facts.stored.add(name)
            if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef):
                self.origin = Origin(f"{node.name}.{statement.name}", self.module.path, statement.lineno, outer)
                if is_plain_method(statement) or self._is_lazy_format(statement):
                    self.reach.method(statement.name, self.module, statement, self.scope, self.origin)
                else:
                    self.reach.methods.add(statement)
                    self.visit(statement)
                self.origin = outer
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
            self.reach.use_attribute(name)
        self.reach.use_attribute("__match_args__")
        self.generic_visit(node)


def simple_format(node: ast.FormattedValue) -> str | None:
    """The format of an f-string's value, if it is no more than a width and one of d, x, X."""
    spec = node.format_spec
    if not isinstance(spec, ast.JoinedStr) or len(spec.values) != 1 or not isinstance(spec.values[0], ast.Constant):
        return None
    text = str(spec.values[0].value)
    return text if re.fullmatch(r"(0?[1-9]?[0-9])?[dxX]", text) else None


def is_plain_method(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether nothing but attribute access can reach a method: no dunder, no decorator that may keep it elsewhere."""
    if node.name.startswith("__") and node.name.endswith("__"):
        return False
    for decorator in node.decorator_list:
        if isinstance(decorator, ast.Name) and decorator.id in _PLAIN_DECORATORS:
            continue
        if isinstance(decorator, ast.Attribute) and decorator.attr in ("setter", "getter", "deleter", "abstractmethod"):
            continue
        return False
    return True


def annotations_of(node: ast.FunctionDef | ast.AsyncFunctionDef) -> list[tuple[str, ast.expr]]:
    """A function's annotations in the order in which CPython evaluates them."""
    arguments = node.args
    named = [*arguments.args, *arguments.posonlyargs, arguments.vararg, *arguments.kwonlyargs, arguments.kwarg]
    found = [(each.arg, each.annotation) for each in named if each is not None and each.annotation is not None]
    return [*found, ("return", node.returns)] if node.returns is not None else found


def keeps_annotations(node: ast.ClassDef) -> bool:
    """Whether something can read a class's annotations: a decorator, or a base class."""
    return bool(node.decorator_list or node.bases)


def _effect_name(statement: ast.stmt) -> str | None:
    """The name whose users need a library statement that binds nothing."""
    expression: ast.expr | None = None
    if isinstance(statement, ast.Assign):
        expression = statement.targets[0]
    elif isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call):
        expression = statement.value.func
    elif isinstance(statement, ast.AugAssign):
        expression = statement.target
    if isinstance(expression, ast.Name) and not isinstance(statement, ast.Expr):
        return None
    while isinstance(expression, ast.Attribute | ast.Subscript | ast.Call):
        expression = expression.func if isinstance(expression, ast.Call) else expression.value
    return expression.id if isinstance(expression, ast.Name) else None

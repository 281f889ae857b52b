"""Reach: what the program's entry reaches, definition by definition."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable
from functools import cached_property

from .asked import Table
from .certain import Certain
from .conditions import Conditions
from .diagnostics import Report
from .facts import Facts, Origin
from .kept import effect_name, is_asked_for
from .names import Names, TargetKind
from .purity import is_droppable
from .resolve import (
    Constant,
    JavaScriptGlobal,
    JavaScriptModule,
    Missing,
    ModuleTarget,
    Resolver,
    RuntimeName,
    ServerOnly,
    Target,
    Variable,
    bound_names,
)
from .scope import Scope
from .source import Module
from .walker import Part, Trace, Walker

_READS_ANNOTATIONS = re.compile(r"__annotations__|get_type_hints|singledispatch")
"""What reads the annotations of functions."""


class Reach:
    """Walks the program from its entry."""

    def __init__(
        self, resolver: Resolver, target: TargetKind, report: Report, traces: Table[object, Trace] | None = None
    ) -> None:
        self.resolver = resolver
        self._traces = Table[object, Trace](resolver.questions) if traces is None else traces
        self.target = target
        self.report = report
        self.facts = Facts()
        self.statements: set[ast.stmt] = set()
        """Top-level statements that are part of the program."""
        self.names = Names(resolver, target)
        self.conditions = Conditions(self.names, self.statements, are_uses=target == "exec")
        self.modules: list[Module] = []
        self.module_values: set[str] = set()
        """Modules used as values, not only for their names."""
        self.methods: set[ast.AST] = set()
        """Methods that stay; the others of a reached class are left out."""
        self.commands: set[ast.AST] = set()
        """Commands whose bodies stay on the server."""
        self.operators: set[str] = set()
        """Operators that code other than that of dates applies, by the names of their methods."""
        self.inner_imports: dict[str, list[str]] = {}
        """Modules that functions of a module import; they run before it."""
        self.classes: list[tuple[Module, Scope, ast.ClassDef]] = []
        self._reads_annotations: dict[str, bool] = {}
        self._origins: dict[str, Origin] = {}
        self._work: list[tuple[Module, ast.stmt, Origin]] = []
        self._pending: dict[str, list[tuple[Module, ast.AST, Scope, Origin]]] = {}
        self._effects: dict[str, dict[str, list[ast.stmt]]] = {}
        self._texts: dict[str, list[Callable[[Module, Origin, str], None]]] = {}
        self._texts_are_names = False
        self._waiting: dict[Variable, list[tuple[Part, Origin]]] = {}
        self._resumed: set[Part] = set()

    def early(self, entry: Module, count: int, traces: Table[object, Trace] | None = None) -> set[ast.stmt]:
        """Of a program that has been walked, what the entry's first `count` statements need, and these themselves."""
        part = Reach(self.resolver, self.target, Report(), traces)
        part.conditions.are_uses = True
        # The same methods stay, so that all they mention is there before their classes are made.
        part.facts.used = set(self.facts.used)
        part.facts.named = set(self.facts.named)
        part.operators = set(self.operators)
        part._texts_are_names = True
        part._origins[entry.name] = origin = Origin(entry.name, entry.path, 1, None)
        for statement in entry.tree.body[:count]:
            part.queue(entry, statement, origin)
        part._work_off()
        return part.statements

    def run(self, entry: Module) -> None:
        """Walk everything that `entry` reaches."""
        self.reach_module(entry, Origin(entry.name, entry.path, 1, None))
        self._work_off()

    def _work_off(self) -> None:
        while self._work:
            module, statement, origin = self._work.pop()
            self._follow(statement, Part(module, [statement], module.scope), origin)

    def _follow(self, key: object, part: Part, origin: Origin) -> None:
        """Take in what a part of the program uses. `key` stands for the part in every build."""
        trace = self._traces.get(key, lambda: Walker.trace(self, part))
        for name, value in trace.facts:
            self.facts.add(name, value)
        for method, arguments, step in trace.uses:
            place = origin if step is None else Origin(step[0], part.module.path, step[1].lineno, origin)
            getattr(self, method)(part.module, place, *arguments)

    def keeps_annotations_of(self, module: Module) -> bool:
        """Whether the annotations of a module's functions are kept: where the program may read them."""
        if self.target != "exec" or self.resolver.is_library(module):
            return False
        if module.name not in self._reads_annotations:
            loaded = [each for each in self.resolver.modules.values() if each is not None]
            self._reads_annotations[module.name] = any(
                _READS_ANNOTATIONS.search(each.text) is not None
                for each in loaded
                if not self.resolver.is_library(each)
            )
        return self._reads_annotations[module.name]

    @cached_property
    def guarded(self) -> set[ast.AST]:
        """Classes to whose instances' attributes stores may be watched.

        That is by `__setattr__`, `__slots__` or `frozen`, in the class itself, above or below it.
        """
        return self._find_guarded({"__setattr__", "__slots__"})

    @cached_property
    def watched(self) -> set[ast.AST]:
        """The same, not by `__slots__`."""
        return self._find_guarded({"__setattr__"})

    def has_slot(self, node: ast.AST, name: str) -> bool:
        """Whether a class lists an attribute in its `__slots__`, and nothing else watches stores to it."""
        if node in self.watched or not isinstance(node, ast.ClassDef):
            return False
        for statement in node.body:
            if isinstance(statement, ast.Assign) and bound_names(statement) == ["__slots__"]:
                listed = statement.value
                return isinstance(listed, ast.Tuple | ast.List) and any(
                    isinstance(each, ast.Constant) and each.value == name for each in listed.elts
                )
        return False

    def _find_guarded(self, watchers: set[str]) -> set[ast.AST]:
        bases: dict[ast.ClassDef, list[ast.ClassDef]] = {}
        marked: set[ast.ClassDef] = set()
        for module, scope, node in self.classes:
            known: list[ast.ClassDef] = []
            for base in node.bases:
                expression = base.value if isinstance(base, ast.Subscript) else base
                target = self.names.static(module, scope, expression)
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
            if frozen or watchers & names:
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
                name = effect_name(statement)
                if name is not None:
                    effects.setdefault(name, []).append(statement)

    def queue(self, module: Module, statement: ast.stmt, parent: Origin | None) -> None:
        """Take a top-level statement into the program."""
        if statement in self.statements:
            return
        self.statements.add(statement)
        names = self.resolver.indexes[module.name].bound[statement]
        for name in names if self._waiting else ():
            for part, origin in self._waiting.pop(Variable(module.name, name), ()):
                self._resume(part, origin)
        label = getattr(statement, "name", None) or (names or [module.name])[0]
        if label == module.name and parent is not None and parent.label == label:
            # A statement of the module itself, not a definition in it.
            parent = parent.parent
        self._work.append((module, statement, Origin(label, module.path, statement.lineno, parent)))

    def need(self, module: Module, origin: Origin, target: Target, nodes: list[ast.AST], tolerant: bool) -> None:
        """The program uses `target`, at these places of a module."""
        before = len(self.report.diagnostics)
        for node in nodes:
            self._need(module, origin, target, node, tolerant)
            if len(self.report.diagnostics) == before:
                return

    def need_whole(self, module: Module, origin: Origin, found: ModuleTarget, node: ast.AST) -> None:
        """A module is used as a value: all of its names are, and those of its own modules."""
        if found.module in self.module_values:
            return
        self.module_values.add(found.module)
        owner = self.resolver.module(found.module)
        self._need(module, origin, found, node, False)
        if owner is None:
            return
        for name in self.resolver.indexes[owner.name].binders:
            member = self.resolver.member(owner.name, name)
            if isinstance(member, ModuleTarget) and member.module.startswith(f"{owner.name}."):
                self.need_whole(module, origin, member, node)
                continue
            if isinstance(member, Variable):
                self.facts.function_values.add(member)
            if member is not None:
                self._need(module, origin, member, node, True)

    def _need(self, module: Module, origin: Origin, target: Target, node: ast.AST, tolerant: bool) -> None:
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
                if name in ("format", "dir"):
                    self.use_attribute(module, origin, f"__{name}__")
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
            case JavaScriptModule(name):
                if name not in self.resolver.javascript.declared:
                    self.refuse("javascript-undeclared", module, node, None, name=name)
                else:
                    self.resolver.javascript.load(name)
            case Constant() | JavaScriptGlobal():
                pass

    def refuse(self, code: str, module: Module, node: ast.AST, origin: Origin | None, /, **words: str) -> None:
        """Report a refusal, with the way to it."""
        chain = origin.chain() if origin is not None else ()
        self.report.refuse(code, module.path, module.lines, node, chain=chain, **words)

    def refuse_at(
        self, module: Module, origin: Origin, code: str, node: ast.AST, words: tuple[tuple[str, str], ...]
    ) -> None:
        """Report what the walker refuses."""
        self.refuse(code, module, node, None, **dict(words))

    def run_module(self, module: Module, origin: Origin, name: str) -> None:
        """The code imports a module, which runs then."""
        found = self.resolver.module(name)
        assert found is not None
        self.reach_module(found, origin)

    def import_inside(self, module: Module, origin: Origin, name: str) -> None:
        """A function of the module imports another."""
        self.inner_imports.setdefault(module.name, []).append(name)

    def keep_on_server(self, module: Module, origin: Origin, node: ast.AST) -> None:
        """A command's body stays on the server."""
        self.commands.add(node)

    def keep_method(self, module: Module, origin: Origin, node: ast.AST) -> None:
        """A method that stays, and is part of what is being followed."""
        self.methods.add(node)

    def add_class(self, module: Module, origin: Origin, scope: Scope, node: ast.ClassDef) -> None:
        """A class is made."""
        self.classes.append((module, scope, node))

    def use_attribute(self, module: Module, origin: Origin, name: str) -> None:
        """Some code reads attribute `name` as a value."""
        self.facts.taken.add(name)
        self.mention_attribute(module, origin, name)

    def mention_attribute(self, module: Module, origin: Origin, name: str) -> None:
        """Some code mentions attribute `name`: methods of that name stay."""
        if name in self.facts.named:
            return
        self.facts.named.add(name)
        self.facts.used.add(name)
        if name in ("format", "format_map"):
            self.use_attribute(module, origin, "__format__")
        for owner, node, scope, place in self._pending.pop(name, ()):
            self.walk_method(owner, node, scope, place)

    def use_own(self, module: Module, origin: Origin, name: str) -> None:
        """A name that Holdfast's own code takes from classes of its own and of the app alone, such as one in a text."""
        self.facts.taken.add(name)
        if name in self.facts.used:
            return
        self.facts.used.add(name)
        waiting = self._pending.pop(name, [])
        for owner, node, scope, place in waiting:
            if self.resolver.is_stdlib(owner):
                self._pending.setdefault(name, []).append((owner, node, scope, place))
            else:
                self.walk_method(owner, node, scope, place)

    def use_text(self, module: Module, origin: Origin, text: str) -> None:
        """A text that could be a name: it is one, if some code takes names of attributes from values."""
        own = self.target != "exec" and self.resolver.is_library(module) and not self.conditions.are_uses
        use = self.use_own if own and not text.startswith("__") else self.use_attribute
        if self._texts_are_names or text.startswith("__"):
            # Names like `__annotations__` are also looked up in namespaces.
            use(module, origin, text)
        else:
            self._texts.setdefault(text, []).append(use)

    def use_all_texts(self, module: Module, origin: Origin) -> None:
        """Some code takes names of attributes from values."""
        if not self._texts_are_names:
            self._texts_are_names = True
            for text, uses in self._texts.items():
                for use in uses:
                    use(module, origin, text)

    @cached_property
    def certain(self) -> Certain:
        """The certain attributes of the classes, once everything has been walked."""
        return Certain(self)

    def may_be_left_out(self, module: Module, statement: ast.stmt) -> bool:
        """Whether an assignment in a class of the standard library only matters to those who ask for the attribute.

        These are values made when they are asked for, and the names of slots: no class of the standard library relies
        on refusing other attributes.
        """
        return (
            self.target != "exec"
            and isinstance(statement, ast.Assign)
            and self.resolver.is_stdlib(module)
            and is_asked_for(statement)
        )

    def method(self, module: Module, origin: Origin, name: str, node: ast.AST, scope: Scope) -> None:
        """A method of a reached class; walked when its name is used."""
        known = self.facts.named if self.resolver.is_stdlib(module) else self.facts.used
        if (
            self.target == "exec"
            or name in known
            or (name in self.resolver.runtime.mentioned and name not in ("__format__", "__slots__"))
        ):
            self.walk_method(module, node, scope, origin)
        else:
            self._pending.setdefault(name, []).append((module, node, scope, origin))

    def operator_method(self, module: Module, origin: Origin, name: str, node: ast.AST, scope: Scope) -> None:
        """A method of an operator that only code outside its module makes use of."""
        if self.target == "exec" or name in self.operators:
            self.walk_method(module, node, scope, origin)
        else:
            self._pending.setdefault(f"operator {name}", []).append((module, node, scope, origin))

    def use_operators(self, module: Module, origin: Origin, names: Iterable[str]) -> None:
        """Some code applies operators to values of any type."""
        for name in names:
            if name not in self.operators:
                self.operators.add(name)
                for owner, node, scope, place in self._pending.pop(f"operator {name}", ()):
                    self.walk_method(owner, node, scope, place)

    def walk_method(self, module: Module, node: ast.AST, scope: Scope, origin: Origin) -> None:
        """Walk a method that stays."""
        if node in self.methods:
            return
        self.methods.add(node)
        self._follow(node, Part(module, [node], scope, is_method=True), origin)

    def wait(self, module: Module, origin: Origin, targets: tuple[Variable, ...], part: Part) -> None:
        """Walk a part of the program when one of the targets is used."""
        if any(self.conditions.is_present(each) for each in targets):
            self._resume(part, origin)
            return
        for each in targets:
            self._waiting.setdefault(each, []).append((part, origin))

    def _resume(self, part: Part, origin: Origin) -> None:
        """Follow what had to wait; once is enough."""
        if part not in self._resumed:
            self._resumed.add(part)
            self._follow(part, part, origin)

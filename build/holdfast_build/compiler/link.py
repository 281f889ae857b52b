"""Link: one file of everything that is reached, runtime and Python, in the order in which it must run."""

from __future__ import annotations

import ast
import builtins
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from .asked import Questions, Table
from .code import NAME, NAME_END
from .emit import Emitted, Emitter
from .guards import guarded_classes, settled, without
from .infer import Inference
from .javascript import JavaScriptSource
from .minify import Minified, minified
from .operands import DISPENSABLE, OF_SETS, types_with_subclasses
from .own import names_of_others, names_of_own
from .reach import Reach
from .resolve import BUILTINS_MODULE, JavaScriptModule, ModuleTarget, RuntimeName, Variable
from .runtime import Definition, RuntimeLibrary, mentions_of
from .source import Module
from .sourcemap import Piece, encode

_TESTED = re.compile(f"{NAME}w:([^{NAME_END}]*){NAME_END}")
_PLACEHOLDER = re.compile(f"{NAME}([^{NAME_END}]*){NAME_END}")

# What `%` does to texts.
_PERCENT = frozenset(
    f"{owner}.{name}" for owner in ("str", "bytes", "bytearray") for name in ("__mod__", "__rmod__", "__imod__")
)

# Attributes that the runtime itself reads through names it computes.
_ALWAYS_USED = frozenset(["__init__"])

# What types do when they are called. The runtime names these types without calling them.
_CALLS = {name: f"call{name.capitalize()}" for name in ("bool", "float", "int", "list", "str", "tuple", "type")}

# A program that reads one of these may call types that it does not name.
_GIVES_TYPES = re.compile(
    rf"{NAME}r:(type|typeOf){NAME_END}|__(class|base|bases|mro|self)__|\$__init__|\b\$?(mro|fromhex|from_bytes)\b"
)
# A program has functions as values where it makes them, names those of the runtime without calling them, or reads
# attributes.
_GIVES_FUNCTIONS = re.compile(
    rf"function|=>|{NAME}r:(?!(?:programFailed|watchErrors|stubs|nothing){NAME_END})(\w+){NAME_END}(?!\()|{NAME}[mw]:|"
    rf"{NAME}r:(load|bind|getattr|find|superload|js_global|border\w*|match\w*|from_js){NAME_END}"
)

# One that reads one of these may make classes by calling their class.
_GIVES_TYPE = re.compile(rf"{NAME}r:(type|typeOf){NAME_END}|__(class|self|call|new)__")


@dataclass(frozen=True)
class Bundle:
    """A linked program."""

    code: str
    source_map: str
    sizes: dict[str, bytes]
    """The bytes that each module contributes; the runtime is `runtime`."""


EmittedKey = tuple[ast.stmt, frozenset[str] | None]
"""A top-level statement, and those of the names it mentions that have their value before it."""


class Texts:
    """What is known of the top-level statements of a program: their JavaScript, and what goes with it."""

    def __init__(self, questions: Questions) -> None:
        self.emitted = Table[EmittedKey, Emitted](questions)
        self.names = Table[ast.stmt, frozenset[str]](questions)
        """Names that a statement mentions outside the bodies of functions."""
        self.imports = Table[ast.stmt, list[str]](questions)
        """The modules that run before a statement does."""
        self.tables = (self.emitted, self.names, self.imports)


class Linker:
    """Emits every reached statement, then lays runtime and program out in one scope."""

    def __init__(self, reach: Reach, runtime: RuntimeLibrary, inference: Inference, texts: Texts) -> None:
        self.reach = reach
        self.runtime = runtime
        self._inference = inference
        self._known = texts
        self.constants: dict[str, str] = {}
        self.hoisted: dict[str, None] = {}
        self._texts: dict[ast.stmt, str] = {}
        self._temporaries: dict[str, list[str]] = {}
        """The variables that each module's top level needs besides its own."""

    def emit(self) -> None:
        """Emit the reached statements of all modules."""
        findings = self._inference.reach
        for module in self.reach.modules:
            emitter = Emitter(findings, module)
            emitter.inference = self._inference
            bound: frozenset[str] | None = frozenset()
            temporaries: dict[str, None] = {}
            for statement in module.tree.body:
                if statement in self.reach.statements:
                    names = self._known.names.get(statement, partial(_names_outside, statement))
                    before = None if bound is None else bound & names
                    emitted = self._known.emitted.get(
                        (statement, before), partial(emitter.top_level, statement, before)
                    )
                    self._texts[statement] = emitted.text
                    for key, text in emitted.constants.items():
                        self.constants.setdefault(key, text)
                    self.hoisted.update(emitted.hoisted)
                    temporaries.update(dict.fromkeys(emitted.temporaries))
                    after = emitted.bound
                    bound = None if bound is None or before is None or after is None else (bound - before) | after
            self._temporaries[module.name] = list(temporaries)
        self.reach.report.raise_if_any()

    def in_order(self, early: set[ast.stmt]) -> list[list[Piece]]:
        """The program's statements in the order in which they run.

        Those in `early` come before the others: they are what page and worker share, and the worker's own.
        """
        ordered: list[tuple[Module, ast.stmt, str]] = []
        seen: set[str] = set()
        reached = {module.name: module for module in self.reach.modules}

        def run(name: str) -> None:
            parts = name.split(".")
            for count in range(1, len(parts)):
                run_one(".".join(parts[:count]))
            run_one(name)

        def run_one(name: str) -> None:
            module = reached.get(name)
            if module is None or name in seen:
                return
            seen.add(name)
            for inner in self.reach.inner_imports.get(name, ()):
                run(inner)
            for statement in module.tree.body:
                for imported in self._known.imports.get(statement, partial(self._imports, module, statement)):
                    run(imported)
                text = self._texts.get(statement)
                if text:
                    ordered.append((module, statement, text))

        entry = self.reach.resolver.entry
        assert entry is not None
        for module in self.reach.modules:
            if module is not entry and self.reach.resolver.is_library(module) and not _imports_anything(entry):
                run(module.name)
        run(entry.name)
        for module in self.reach.modules:
            if module.name not in seen:
                # Reached through names only (a package's re-export): it runs before the entry's own statements.
                before, ordered = ordered, []
                run(module.name)
                ordered += before
        parts: list[list[Piece]] = [[], [], []]
        for module, statement, text in ordered:
            part = 0 if not early else 2 if statement not in early else 1 if module is entry else 0
            parts[part].append((module, text, statement.lineno))
        return parts if early else parts[:1]

    def _laid_out(self, parts: list[list[Piece]], others: list[str]) -> list[Piece]:
        """The parts of the program with the JavaScript modules that they and `others` mention."""
        modules = self.reach.resolver.javascript
        mentioned = [set(_javascript_in([text for _, text, _ in part])) for part in parts]
        mentioned[0].update(_javascript_in(others))
        needed = [{each.name for each in modules.in_order(sorted(names))} for names in mentioned]
        if len(parts) > 1:
            needed[0] |= needed[1] & needed[2]
            needed[1:] = [names - needed[0] for names in needed[1:]]
        self._javascript = modules.in_order(sorted(set().union(*needed)))
        for part, names in zip(parts, needed, strict=True):
            first = next((n for n, (_, text, _) in enumerate(part) if _javascript_in([text])), len(part))
            part[first:first] = [(each.path, _defined(each), 1) for each in self._javascript if each.name in names]
        if len(parts) == 1:
            return parts[0]
        entry = self.reach.resolver.entry
        shared, worker, page = parts
        return [*shared, (entry, "if(!globalThis.document){", 1), *worker, (entry, "return}", 1), *page]

    _javascript: list[JavaScriptSource]
    """The JavaScript modules of the program."""

    def _imports(self, module: Module, statement: ast.stmt) -> list[str]:
        found: list[str] = []
        stack: list[ast.AST] = [statement]
        while stack:
            node = stack.pop(0)
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
                continue
            known = (
                self.reach.conditions.known_test(module, module.scope, node.test) if isinstance(node, ast.If) else None
            )
            if isinstance(node, ast.If) and known is not None:
                stack = [*(node.body if known else node.orelse), *stack]
                continue
            if isinstance(node, ast.Import):
                found += [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                base = self.reach.resolver.import_base(module, node)
                found.append(base)
                for alias in node.names:
                    target = self.reach.resolver.imported(module, node, alias)
                    if isinstance(target, ModuleTarget | Variable):
                        found.append(target.module)
            stack = [*ast.iter_child_nodes(node), *stack] if isinstance(node, ast.stmt | ast.ExceptHandler) else stack
        return found

    # ---- the runtime's share ----

    def runtime_definitions(self, texts: list[str]) -> list[Definition]:
        """The runtime definitions that the program needs, in the order in which they can be initialised."""
        # Classes count as absent until something other than a test of them is reached.
        asked = frozenset().union(*(guarded_classes(each.text) for each in self.runtime.all))
        possible = self._possible_attributes()
        self.absent = frozenset(
            name for name in asked if name in self.runtime.names or (name[0] == '"' and name[1:-1] not in possible)
        )
        while True:
            found = self._runtime_closure(texts)
            absent = self.absent - {each.name for each in found}
            if absent == self.absent:
                return found
            self.absent = absent

    absent: frozenset[str]
    """Runtime classes of which the program has no instances."""

    def _mentions(self, each: Definition) -> tuple[set[str], set[str]]:
        """Names and attributes that a definition mentions outside code for absent classes."""
        asked = guarded_classes(each.text)
        if not asked:
            return each.uses, each.attributes
        absent = asked & self.absent
        names, attributes = mentions_of(settled(without(each.text, absent)))
        return (names & self.runtime.visible[each.file]) - {each.name}, attributes

    def _without_absent(self, text: str, reached: set[str]) -> str:
        """Types that are only tested for: those that exist by their name, the others as the class of nothing."""
        return _TESTED.sub(lambda match: f"{NAME}r:{match[1] if match[1] in reached else 'nothing'}{NAME_END}", text)

    def _text(self, each: Definition) -> str:
        return settled(without(each.text, guarded_classes(each.text) & self.absent))

    def _may_make_classes(self) -> bool:
        """Whether the program can call `type` with three arguments; Holdfast's own code makes no classes that way."""
        return self.reach.facts.makes_classes or any(
            _GIVES_TYPE.search(self._texts[statement])
            for module in self.reach.modules
            if self.reach.target == "exec" or not self.reach.resolver.is_library(module)
            for statement in module.tree.body
            if statement in self._texts
        )

    def _possible_attributes(self) -> set[str]:
        """Names that attributes of the program's classes may have."""
        facts = self.reach.facts
        return facts.members | facts.stored | facts.used

    def _runtime_closure(self, texts: list[str]) -> list[Definition]:
        needed: dict[str, Definition] = {}
        attributes: dict[str, Definition] = {}
        facts = self.reach.facts
        if self.reach.target == "exec":
            used = facts.used | facts.called | facts.stored
        else:
            used = facts.named - names_of_own(self.reach.resolver, self.reach.modules)
        used |= _ALWAYS_USED
        work = [match[2:] for text in texts for match in _PLACEHOLDER.findall(text) if match.startswith("r:")]
        # Lists, texts and numbers are made by literals.
        gives_types = any(_GIVES_TYPES.search(text) for text in texts)
        work += [call for name, call in _CALLS.items() if name != "type" and (gives_types or name in work)]
        makes_classes = self._may_make_classes()
        if makes_classes:
            work.append(_CALLS["type"])
        work += ["list", "str", "int", "float", "bool", "none_type"]
        if any(_GIVES_FUNCTIONS.search(text) for text in texts):
            work.append("FunctionType")
        fresh_names = list(used)
        owners: set[str] = set()
        named = frozenset(used)
        subclassed = types_with_subclasses(self.reach.names, self.reach.classes)

        def has_subclasses(name: str | None) -> bool:
            return makes_classes or subclassed is None or name in subclassed

        # Holdfast's own code and the standard library read bytes from hexadecimal digits, never a float.
        reads_hex = self.reach.target == "exec" or any(
            "hex" in each.text for each in self.reach.modules if not self.reach.resolver.is_library(each)
        )

        def take_attribute(each: Definition) -> None:
            if each.name in ("float.fromhex", "float.hex") and not reads_hex:
                return
            if each.name in DISPENSABLE and each.attribute not in named and not has_subclasses(each.owner):
                return
            if each.name in OF_SETS and each.attribute not in named and not facts.combines_sets:
                return
            if each.name in _PERCENT and not facts.formats_by_percent:
                return
            if each.name not in attributes:
                attributes[each.name] = each
                take(each)

        def take(each: Definition) -> None:
            names, mentioned = self._mentions(each)
            work.extend(sorted(names))
            work.extend(self.runtime.types.get(each.name, ()))
            for name in sorted(mentioned):
                if name not in used:
                    used.add(name)
                    fresh_names.append(name)

        while work or fresh_names:
            while work:
                name = work.pop()
                if name in needed:
                    continue
                definition = self.runtime.definitions.get(name)
                if definition is None:
                    raise KeyError(f"the runtime has no {name}")
                needed[name] = definition
                take(definition)
                if name in self.runtime.by_owner:
                    owners.add(name)
                    for each in self.runtime.by_owner[name]:
                        if each.attribute in used:
                            take_attribute(each)
            while fresh_names:
                for each in self.runtime.attributes.get(fresh_names.pop(), ()):
                    if each.owner in owners:
                        take_attribute(each)
        ordered = self._initialisation_order(list(needed.values()))
        return [*ordered, *sorted(attributes.values(), key=lambda each: self.runtime.order[each.name])]

    def _initialisation_order(self, definitions: list[Definition]) -> list[Definition]:
        by_name = {each.name: each for each in definitions}
        first = {"object.js": 0, "function.js": 1, "exception.js": 2}
        start = sorted(definitions, key=lambda each: (first.get(each.file, 3), self.runtime.order[each.name]))
        functions = [each for each in start if not each.eager and each.text.startswith(("function", "async"))]
        rest = [each for each in start if each.eager or not each.text.startswith(("function", "async"))]
        done: set[str] = {each.name for each in functions}
        ordered = functions[:]

        def visit(each: Definition) -> None:
            if each.name in done:
                return
            done.add(each.name)
            for name in sorted(each.eager, key=lambda n: self.runtime.order.get(n, 0)):
                if name in by_name:
                    visit(by_name[name])
            ordered.append(each)

        for each in rest:
            visit(each)
        return ordered

    # ---- everything together ----

    def link(self, early: set[ast.stmt] | None = None) -> Bundle:
        """The program as one file. `early` statements run everywhere, the others only where there is a document."""
        self.emit()
        parts = self.in_order(early or set())
        module_values = self._module_objects([text for part in parts for _, text, _ in part])
        ordered = self._laid_out(parts, [text for _, text in module_values])
        texts = [text for _, text, _ in ordered]
        constants = self._needed_constants([*texts, *(text for _, text in module_values)])
        calls_methods = bool(self.reach.facts.called)
        everything = [
            *texts,
            *(text for _, text in constants),
            *(text for _, text in module_values),
            f"{NAME}r:programFailed{NAME_END}",
        ]
        if calls_methods:
            everything.append(f"{NAME}r:stubs{NAME_END}")
        if any(_TESTED.search(text) for text in everything):
            everything.append(f"{NAME}r:nothing{NAME_END}")
        if self.reach.target != "exec":
            everything.append(f"{NAME}r:watchErrors{NAME_END}")
        definitions = self.runtime_definitions(everything)
        reached = {each.name for each in definitions}
        everything = [self._without_absent(text, reached) for text in everything]
        ordered = [(module, self._without_absent(text, reached), line) for module, text, line in ordered]
        runtime_texts = [minified(self._text(each)) for each in definitions]
        keys = self._keys(everything, constants, module_values)
        names = self._choose_names(keys, definitions, runtime_texts)
        mapping = {key[2:]: name for key, name in names.items() if key.startswith("r:")}
        runtime = "".join(text.renamed(mapping).rstrip(";") + ";\n" for text in runtime_texts)

        def fill(text: str) -> str:
            return _PLACEHOLDER.sub(lambda match: names[match.group(1)], text)

        hoisted = [names[key] for key in self.hoisted if key in names]
        temporaries = dict.fromkeys(name for module in self.reach.modules for name in self._temporaries[module.name])
        declared = [*hoisted, *temporaries]
        head = f'(()=>{{"use strict";\n{runtime}'
        head += self._builtin_names(definitions, mapping)
        head += "".join(f"const {names[key]}={fill(text)};\n" for key, text in constants)
        if declared:
            head += f"let {','.join(declared)};\n"
        tail = "".join(f"const {names[key]}={fill(text)};\n" for key, text in module_values)
        # Objects for whole modules read their names late: they can be made first, where these names are declared.
        opening = "try{\n" if self.reach.target == "exec" else f"{mapping['watchErrors']}();try{{\n"
        ending = f"}}catch(e){{{mapping['programFailed']}(e)}}}})();\n"
        if calls_methods:
            # The names of the methods that are called are read from the program's own text.
            opening = f"(function $m(){{{mapping['stubs']}($m);{opening}"
            ending = f"}}catch(e){{{mapping['programFailed']}(e)}}}})()}})();\n"
        pieces: list[Piece] = [(None, head + opening + tail, 1)]
        pieces += [(module, fill(text) + "\n", line) for module, text, line in ordered]
        pieces.append((None, ending, 1))
        code, source_map, sizes = encode(pieces, list(self.reach.modules))
        return Bundle(code, source_map, sizes)

    def _builtin_names(self, definitions: list[Definition], mapping: dict[str, str]) -> str:
        """Tell built-in functions their names, which shortening took from them, where a program may show them."""
        others = names_of_others(self.reach.resolver, self.reach.modules)
        if self.reach.target != "exec" and not {"__name__", "__qualname__"} & others:
            # Holdfast's own code asks classes and functions of the app for their names.
            return ""
        found = [
            each.name
            for each in definitions
            if each.exported and each.text.startswith("function") and callable(getattr(builtins, each.name, None))
        ]
        pairs = ",".join(f'[{mapping.get(name, name)},"{name}"]' for name in sorted(found))
        return f"for(const [f,n] of [{pairs}])f.name_=n;\n" if pairs else ""

    def _module_objects(self, texts: list[str]) -> list[tuple[str, str]]:
        found: dict[str, str] = {}
        pending = [match for text in texts for match in _PLACEHOLDER.findall(text) if match.startswith("m:")]
        while pending:
            key = pending.pop(0)
            if key in found:
                continue
            name = key[2:]
            module = self.reach.resolver.module(name)
            members: list[str] = []
            bound: Iterable[str] = self.reach.resolver.indexes[name].binders if module is not None else ()
            for member in self.reach.resolver.builtin_names if name == BUILTINS_MODULE else bound:
                target = self.reach.resolver.from_import(name, member)
                if isinstance(target, Variable):
                    if not self._is_emitted(target):
                        continue
                    text = f"{NAME}v:{target.module}:{target.name}{NAME_END}"
                elif isinstance(target, RuntimeName):
                    text = f"{NAME}r:{target.name}{NAME_END}"
                elif isinstance(target, JavaScriptModule):
                    text = _javascript(target.name)
                elif isinstance(target, ModuleTarget):
                    text = f"{NAME}m:{target.module}{NAME_END}"
                    pending.append(f"m:{target.module}")
                else:
                    continue
                members.append(f"{member}:()=>{text}")
            found[key] = f'{NAME}r:module_object{NAME_END}("{name}",{{{",".join(members)}}})'
        return list(found.items())

    def _is_emitted(self, target: Variable) -> bool:
        binders = self.reach.resolver.indexes[target.module].binders.get(target.name, ())
        return any(statement in self.reach.statements for statement in binders)

    def _needed_constants(self, texts: list[str]) -> list[tuple[str, str]]:
        needed: dict[str, str] = {}

        def take(text: str) -> None:
            for key in _PLACEHOLDER.findall(text):
                if key.startswith("c:") and key not in needed:
                    value = self.constants[key[2:]]
                    take(value)
                    needed[key] = value

        for text in texts:
            take(text)
        return list(needed.items())

    def _keys(
        self, texts: list[str], constants: list[tuple[str, str]], modules: list[tuple[str, str]]
    ) -> dict[str, int]:
        counts: dict[str, int] = {}
        for text in texts:
            for key in _PLACEHOLDER.findall(text):
                counts[key] = counts.get(key, 0) + 1
        for key, _ in [*constants, *modules]:
            counts.setdefault(key, 1)
        for key in self.hoisted:
            if key in counts:
                counts[key] += 1
            else:
                counts[key] = 1
        return counts

    def _choose_names(
        self, keys: dict[str, int], definitions: list[Definition], runtime_texts: list[Minified]
    ) -> dict[str, str]:
        taken: set[str] = set().union(*(each.mentioned for each in self._javascript))
        counts = dict(keys)
        own = {each.name for each in definitions if each.owner is None}
        for text in runtime_texts:
            for token in text.names:
                if token in own:
                    counts[f"r:{token}"] = counts.get(f"r:{token}", 0) + 1
                else:
                    taken.add(token)
        chosen: dict[str, str] = {}
        number = 0
        for key in sorted(counts, key=lambda each: (-counts[each], each)):
            name = _global_name(number)
            number += 1
            while name in taken or name in _GLOBALS:
                name = _global_name(number)
                number += 1
            chosen[key] = name
        return chosen


def _names_outside(statement: ast.stmt) -> frozenset[str]:
    """The names that a statement mentions outside the bodies of functions."""
    found: set[str] = set()
    work: list[ast.AST] = [statement]
    while work:
        node = work.pop()
        for name, value in ast.iter_fields(node):
            if isinstance(value, str):
                found.add(value)
            elif isinstance(value, ast.AST):
                if not (name == "body" and isinstance(node, ast.Lambda)):
                    work.append(value)
            elif isinstance(value, list) and not (
                name == "body" and isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
            ):
                work += [each for each in value if isinstance(each, ast.AST)]
    return frozenset(found)


def _javascript(name: str) -> str:
    """The placeholder of a JavaScript module's exports."""
    return f"{NAME}j:{name}{NAME_END}"


def _defined(source: JavaScriptSource) -> str:
    return f"const {_javascript(source.name)}={source.function}({','.join(map(_javascript, source.imports))});"


def _javascript_in(texts: list[str]) -> list[str]:
    return [key[2:] for text in texts for key in _PLACEHOLDER.findall(text) if key.startswith("j:")]


def _imports_anything(module: Module) -> bool:
    return any(isinstance(node, ast.Import | ast.ImportFrom) for node in ast.walk(module.tree))


_GLOBALS_WORDS = (
    "JSON Map Set URL NaN Date Math Infinity Array Object String Number Boolean Symbol Error Promise "
    "Proxy Reflect Intl Event Node Text Request Response "
)
_GLOBALS = frozenset(_GLOBALS_WORDS.split())
_FIRST = "ABCDEFGHIJKLMNOPQRSTUVWXYZ_"
_REST = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_"


def _global_name(number: int) -> str:
    """Global names begin with a capital, local ones with a small letter: they never meet."""
    name = _FIRST[number % len(_FIRST)]
    number //= len(_FIRST)
    while number:
        number -= 1
        name += _REST[number % len(_REST)]
        number //= len(_REST)
    return name

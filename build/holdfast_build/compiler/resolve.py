"""Resolve: find modules, and what a module-level name means across them."""

from __future__ import annotations

import ast
import builtins
import sys
import sysconfig
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib.util import decode_source
from pathlib import Path

from .asked import Questions
from .cache import digest
from .diagnostics import Report
from .exports import exported_names
from .javascript import JavaScriptModules
from .runtime import RuntimeLibrary
from .source import EntrySource, Module, parse

STDLIB = Path(__file__).resolve().parent.parent / "stdlib"

STAR = b"import *"
_OWN_PACKAGES = ("holdfast", "holdfast_worker")

BORDER_MODULE = "holdfast.browser"
JAVASCRIPT_MODULE = "holdfast.javascript"
RUNTIME_MODULE = "holdfast_runtime"
BUILTINS_MODULE = "builtins"

_SERVER_PACKAGES_WORDS = (
    "flask flask_holdfast flask_sock simple_websocket werkzeug jinja2 sqlalchemy alembic gevent greenlet "
    "gunicorn redis psycopg psycopg2 requests httpx celery click watchfiles holdfast_build brotli "
)
SERVER_PACKAGES = frozenset(_SERVER_PACKAGES_WORDS.split())
"""Packages that work on a server only; the interpreter's own modules without a compiled counterpart join them."""


@dataclass(frozen=True)
class Variable:
    """A name bound in a module by something other than an import."""

    module: str
    name: str


@dataclass(frozen=True)
class ModuleTarget:
    """A name that means a module."""

    module: str


@dataclass(frozen=True)
class RuntimeName:
    """A name of the JavaScript runtime."""

    name: str


@dataclass(frozen=True)
class JavaScriptGlobal:
    """A name imported from `holdfast.browser` that is JavaScript's own."""

    name: str


@dataclass(frozen=True)
class JavaScriptModule:
    """A name imported from `holdfast.javascript`: a module of the app's own, if it declares one of that name."""

    name: str


@dataclass(frozen=True)
class Constant:
    """A module attribute that the compiler knows: `__name__` and the like."""

    value: str | None


@dataclass(frozen=True)
class ServerOnly:
    """A module that exists on the server only."""

    module: str


@dataclass(frozen=True)
class Missing:
    """A module, or a name of a module, that does not exist."""

    module: str
    name: str | None


Target = Variable | ModuleTarget | RuntimeName | JavaScriptGlobal | JavaScriptModule | Constant | ServerOnly | Missing


@dataclass
class ModuleIndex:
    """What the top level of a module binds."""

    binders: dict[str, list[ast.stmt]] = field(default_factory=dict)
    """For every name the top-level statements that bind it, at any depth outside functions."""
    aliases: dict[str, tuple[ast.Import | ast.ImportFrom, ast.alias]] = field(default_factory=dict)
    """Names whose only binding is one unconditional import."""
    bound: dict[ast.stmt, list[str]] = field(default_factory=dict)
    """The names that each statement binds."""
    server: str | None = None
    """The server framework that the module imports."""


class Resolver:
    """Loads the modules of a program on demand and resolves names across them."""

    def __init__(
        self,
        entry: EntrySource,
        search_path: list[Path],
        report: Report,
        runtime: RuntimeLibrary,
        javascript: Mapping[str, Path],
        questions: Questions | None = None,
    ) -> None:
        self.report = report
        self.runtime = runtime
        self.search_path = [STDLIB, *search_path]
        self.modules: dict[str, Module | None] = {}
        self.files_read: dict[str, str] = {}
        """Hashes of what was read, by path; empty for a folder."""
        self.javascript = JavaScriptModules(javascript, report, self.files_read)
        self.files_absent: set[str] = set()
        """Paths at which modules were looked for in vain, in places that come before where they are."""
        self.indexes: dict[str, ModuleIndex] = {}
        self.questions = questions or Questions()
        self.found_in: dict[str, Module] = {}
        """The modules by their files."""
        self.stars_in_apps = False
        """Whether modules other than Holdfast's own have star-imports: what they bind is in another file."""
        self._stdlib: dict[str, bool] = {}
        self._loading: set[str] = {entry.module}
        self.entry = parse(
            entry.module,
            entry.path,
            entry.text,
            report,
            star_names=lambda node: self.star_names(entry.module, False, node),
        )
        if self.entry is not None:
            self._add(self.entry)

    def _add(self, module: Module) -> None:
        module.number = len(self.modules)
        self.modules[module.name] = module
        self.indexes[module.name] = index_of(module)

    def ask(self, module: str, name: str) -> None:
        """Note that the unit at work depends on what a name of a module is. Holdfast's own modules stay as they are."""
        asked = self.questions.asked
        if asked is not None:
            found = self.modules.get(module)
            if found is None or not self.is_library(found):
                asked.add(("name", module, name))

    def alias(self, module: str, name: str) -> tuple[ast.Import | ast.ImportFrom, ast.alias] | None:
        """The import that a name of a module is an alias by."""
        self.ask(module, name)
        return self.indexes[module].aliases.get(name)

    @cached_property
    def _site_packages(self) -> list[Path]:
        paths = sysconfig.get_paths()
        own = {Path(paths["stdlib"]), Path(paths["platstdlib"])}
        return [
            Path(paths["purelib"]),
            *(Path(each) for each in sys.path if each and Path(each) not in own and Path(each).is_dir()),
        ]

    def module(self, name: str) -> Module | None:
        """The module `name`, loaded if need be; None when there is none that could be compiled."""
        if name in self.modules:
            return self.modules[name]
        found = None if self.server_only(name) else self._find(name)
        if found is None:
            self.modules[name] = None
            return None
        path, is_package = found
        self._loading.add(name)
        content = path.read_bytes()
        is_own = name.split(".")[0] in _OWN_PACKAGES or path.is_relative_to(STDLIB)
        self.stars_in_apps |= not is_own and STAR in content
        self.files_read[str(path)] = digest(content)
        module = parse(
            name,
            self._shown(path),
            decode_source(content),
            self.report,
            is_package=is_package,
            star_names=lambda node: self.star_names(name, is_package, node),
            lasting=True,
            # An app's own modules change from build to build.
            shared=is_own,
        )
        self._loading.discard(name)
        if module is None:
            self.modules[name] = None
            return None
        self._add(module)
        self.found_in[str(path)] = module
        return module

    def star_names(self, name: str, is_package: bool, node: ast.ImportFrom) -> list[str] | None:
        """What a star-import in the module `name` binds; None when the build cannot know it."""
        base = _absolute(name, is_package, node)
        if base in (BORDER_MODULE, RUNTIME_MODULE, JAVASCRIPT_MODULE) or base in self._loading:
            return None
        module = self.module(base)
        return None if module is None else exported_names(module)

    @staticmethod
    def _shown(path: Path) -> str:
        try:
            return str(path.relative_to(Path.cwd()))
        except ValueError:
            return str(path)

    def _find(self, name: str) -> tuple[Path, bool] | None:
        parts = name.split(".")
        roots = self.search_path
        if parts[0] not in sys.stdlib_module_names:
            # The editable install of a package shows on sys.path.
            roots = [*roots, *self._site_packages]
        for root in roots:
            base = root.joinpath(*parts)
            for path, is_package in ((base / "__init__.py", True), (base.with_suffix(".py"), False)):
                if path.is_file():
                    return path, is_package
                self.files_absent.add(str(path))
        return None

    def server_only(self, name: str) -> bool:
        """Whether `name` is a module that CPython has and a browser can't."""
        top = name.split(".")[0]
        if top in SERVER_PACKAGES:
            return True
        return top in sys.stdlib_module_names and top not in ("__future__", "builtins") and self._find(name) is None

    def is_library(self, module: Module) -> bool:
        """Whether the module is Holdfast's own: its top level has no effects that matter unless something uses them."""
        return module.name.split(".")[0] in _OWN_PACKAGES or self.is_stdlib(module)

    def is_stdlib(self, module: Module) -> bool:
        """Whether the module belongs to the compiled standard library."""
        known = self._stdlib.get(module.path)
        if known is None:
            known = self._stdlib[module.path] = Path(module.path).resolve().is_relative_to(STDLIB)
        return known

    def imports_server(self, module: Module) -> str | None:
        """The server framework that the module imports at its top level, if it does."""
        return self.indexes[module.name].server

    # ---- names ----

    def import_base(self, module: Module, node: ast.ImportFrom) -> str:
        """The absolute name of the module that an import-from names."""
        return _absolute(module.name, module.is_package, node)

    def lookup(self, module: Module, name: str, seen: frozenset[tuple[str, str]] = frozenset()) -> Target | None:
        """What `name` at the module's level means: None when neither the module nor the built-ins have it."""
        found = self.member(module.name, name, seen)
        if found is not None:
            return found
        return self.builtin(name)

    def builtin(self, name: str) -> Target | None:
        """The built-in of that name."""
        if name in BUILTIN_ALIASES:
            return RuntimeName(BUILTIN_ALIASES[name])
        if hasattr(builtins, name) and name in self.runtime.exports:
            return RuntimeName(name)
        return None

    @cached_property
    def builtin_names(self) -> list[str]:
        """The built-ins that are compiled."""
        return [name for name in dir(builtins) if self.builtin(name) is not None]

    def member(self, module_name: str, name: str, seen: frozenset[tuple[str, str]] = frozenset()) -> Target | None:
        """The name `name` of a module, through its imports; None when the module does not bind it."""
        if (module_name, name) in seen:
            return None
        self.ask(module_name, name)
        module = self.module(module_name)
        if module is None:
            return None
        index = self.indexes[module_name]
        alias = index.aliases.get(name)
        if alias is not None:
            return self.imported(module, *alias, seen=seen | {(module_name, name)})
        if name in module.scope.names:
            return Variable(module_name, name)
        if name == "__name__":
            return Constant(module_name)
        if name == "__file__":
            return Constant(module.path)
        if name == "__doc__":
            return Constant(module.docstring)
        if name == "__package__":
            return Constant(module_name if module.is_package else module_name.rpartition(".")[0])
        return None

    def imported(
        self,
        module: Module,
        node: ast.Import | ast.ImportFrom,
        alias: ast.alias,
        seen: frozenset[tuple[str, str]] = frozenset(),
    ) -> Target:
        """What one name of an import statement means."""
        if isinstance(node, ast.Import):
            name = alias.name if alias.asname else alias.name.split(".")[0]
            return self.module_target(name, alias.name)
        base = self.import_base(module, node)
        return self.from_import(base, alias.name, seen)

    def module_target(self, name: str, full: str | None = None) -> Target:
        """The module `name` as a target."""
        for each in (full or name, name):
            if each in (BORDER_MODULE, RUNTIME_MODULE, JAVASCRIPT_MODULE, BUILTINS_MODULE):
                continue
            if self.server_only(each):
                return ServerOnly(each)
            if self.module(each) is None and not self._is_namespace(each):
                return Missing(each, None)
        return ModuleTarget(name)

    def _is_namespace(self, name: str) -> bool:
        for root in [*self.search_path, *self._site_packages]:
            folder = root.joinpath(*name.split("."))
            if folder.is_dir():
                self.files_read[str(folder)] = ""
                return True
            self.files_absent.add(str(folder))
        return False

    def from_import(self, base: str, name: str, seen: frozenset[tuple[str, str]] = frozenset()) -> Target:
        """What `from base import name` means."""
        if base == BORDER_MODULE:
            if name in BORDER_FUNCTIONS:
                return RuntimeName(BORDER_FUNCTIONS[name])
            return JavaScriptGlobal(name)
        if base == JAVASCRIPT_MODULE:
            return JavaScriptModule(name)
        if base == BUILTINS_MODULE:
            return Constant(base) if name == "__name__" else self.builtin(name) or Missing(base, name)
        if base == RUNTIME_MODULE:
            return RuntimeName(name) if name in self.runtime.exports else Missing(base, name)
        if self.server_only(base):
            return ServerOnly(base)
        module = self.module(base)
        if module is None and not self._is_namespace(base):
            return Missing(base, None)
        found = self.member(base, name, seen) if module is not None else None
        if found is not None:
            return found
        full = f"{base}.{name}"
        if full in (BORDER_MODULE, JAVASCRIPT_MODULE) or self.module(full) is not None or self._is_namespace(full):
            return ModuleTarget(full)
        return Missing(base, name)

    def attribute(self, target: ModuleTarget, name: str) -> Target:
        """What `module.name` means for a name that stands for a module."""
        return self.from_import(target.module, name)


BUILTIN_ALIASES = {"super": "super_", "pow": "pow_"}

BORDER_FUNCTIONS = {
    "new": "border_new",
    "to_js": "to_js",
    "from_js": "from_js",
    "parameters_of": "parameters_of",
    "spawn": "spawn",
    "JavaScriptError": "JavaScriptError",
    "instance_of": "instance_of",
    "type_of": "border_type_of",
    "crc32": "crc32",
}


def _absolute(name: str, is_package: bool, node: ast.ImportFrom) -> str:
    if not node.level:
        return node.module or ""
    parts = name.split(".")
    if not is_package:
        parts = parts[:-1]
    if node.level > 1:
        parts = parts[: -(node.level - 1)]
    if node.module:
        parts.append(node.module)
    return ".".join(parts)


def _imported_server(module: Module) -> str | None:
    for node in module.tree.body:
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
            names = [node.module]
        for name in names:
            if name.split(".")[0] == "flask_holdfast":
                return name
    return None


def index_of(module: Module) -> ModuleIndex:
    """What the top level of a module binds."""
    index = ModuleIndex()
    index.server = _imported_server(module)
    for statement in module.tree.body:
        names = index.bound[statement] = bound_names(statement)
        for name in names:
            index.binders.setdefault(name, []).append(statement)
    for name, statements in index.binders.items():
        if module.scope.names.get(name) == 1 and isinstance(statements[0], ast.Import | ast.ImportFrom):
            for alias in statements[0].names:
                if (alias.asname or alias.name.split(".")[0]) == name:
                    index.aliases[name] = (statements[0], alias)
        elif all(isinstance(each, ast.Import) for each in statements) and module.scope.names.get(name) == len(
            statements
        ):
            # `import a.b` and `import a.c` bind the same `a`.
            for each in statements:
                assert isinstance(each, ast.Import)
                for alias in each.names:
                    if alias.asname is None and alias.name.split(".")[0] == name:
                        index.aliases[name] = (each, alias)
    return index


def bound_names(statement: ast.AST) -> list[str]:
    """Names that a statement binds in its own scope, at any depth outside functions and classes."""
    names: list[str] = []

    def visit(node: ast.AST) -> None:
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            names.append(node.name)
            inner: list[ast.AST] = [*node.decorator_list]
            if isinstance(node, ast.ClassDef):
                inner += [*node.bases, *(keyword.value for keyword in node.keywords)]
            for each in inner:
                visit(each)
            return
        if isinstance(node, ast.Lambda):
            return
        if isinstance(node, ast.ListComp | ast.SetComp | ast.DictComp | ast.GeneratorExp):
            for each in ast.walk(node):
                if isinstance(each, ast.NamedExpr):
                    names.append(each.target.id)
            return
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            names.append(node.id)
        elif isinstance(node, ast.Import):
            names.extend(alias.asname or alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            names.extend(alias.asname or alias.name for alias in node.names)
        elif (isinstance(node, ast.ExceptHandler | ast.MatchAs | ast.MatchStar)) and node.name:
            names.append(node.name)
        elif isinstance(node, ast.MatchMapping) and node.rest:
            names.append(node.rest)
        for child in ast.iter_child_nodes(node):
            visit(child)

    visit(statement)
    return list(dict.fromkeys(names))

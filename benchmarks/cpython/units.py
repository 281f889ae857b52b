"""The pieces of a test module that can be taken out of it, and the names that each of them uses."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeGuard

_CONTAINERS = (ast.If, ast.Try, ast.With, ast.For, ast.While)


@dataclass(frozen=True)
class Reason:
    """Why something is taken out: a criterion (`excluded`), the compiler (`refused`) or an error at import (`fail`)."""

    text: str
    state: str


IMPORT = Reason("an import that is written otherwise", "import")
"""For statements that are replaced by others."""


@dataclass(eq=False)
class Unit:
    """A statement at the top of a module or of a class."""

    module: str
    node: ast.stmt
    owner: Unit | None
    """The class in whose body it stands."""
    binds: frozenset[str]
    names: set[str] = field(default_factory=set)
    """Names that are looked up at the module's level, dotted as far as they are written: `sys`, `sys.maxsize`."""
    attributes: set[str] = field(default_factory=set)
    """Every attribute name."""
    imports: set[str] = field(default_factory=set)
    """What import statements inside of it name, in full."""
    changes: frozenset[str] = frozenset()
    """Names of the module's top level that a call may change: what uses them wants the call."""
    members: list[Unit] = field(default_factory=list)
    reason: Reason | None = None
    """Why it is taken out."""
    replacement: str = "pass"

    @property
    def is_class(self) -> bool:
        return isinstance(self.node, ast.ClassDef)

    @property
    def is_function(self) -> bool:
        return isinstance(self.node, ast.FunctionDef | ast.AsyncFunctionDef)

    @property
    def name(self) -> str:
        """Its name in the source, with the class's before it."""
        own = getattr(self.node, "name", f"line {self.node.lineno}")
        return own if self.owner is None else f"{self.owner.name}.{own}"

    @property
    def place(self) -> str:
        """Its module and its name."""
        return f"{self.module}:{self.name}"

    @property
    def first_line(self) -> int:
        decorators: list[ast.expr] = getattr(self.node, "decorator_list", [])
        return min([self.node.lineno, *(each.lineno for each in decorators)])

    @property
    def last_line(self) -> int:
        return self.node.end_lineno or self.node.lineno


@dataclass
class TestModule:
    """A module of CPython's tests, with what is to be taken out of it."""

    name: str
    path: Path
    text: str
    tree: ast.Module
    units: list[Unit]
    aliases: dict[str, str]
    """What names that its top level imports stand for, in full."""
    lost: set[str] = field(default_factory=set)
    """Names that it can't import."""

    def all_units(self) -> Iterator[Unit]:
        """Every unit, members of classes included."""
        for unit in self.units:
            yield unit
            yield from unit.members

    def full_name(self, dotted: str) -> str | None:
        """A dotted name with its module in full: `support.x` is `test.support.x`; None for a name of its own."""
        first, dot, rest = dotted.partition(".")
        target = self.aliases.get(first)
        if target is not None:
            return target + dot + rest
        if first in self.bound or not hasattr(builtins, first):
            return None
        return f"builtins.{dotted}"

    @property
    def bound(self) -> frozenset[str]:
        return frozenset(name for unit in self.units for name in unit.binds)

    def uses(self, unit: Unit, of_module: str, name: str) -> bool:
        """Whether a unit of this module uses a name, which may be dotted, of the top level of a module."""
        first = name.split(".")[0]
        own = self.name == of_module and first in self.bound
        wanted = name if own else f"{of_module}.{name}"
        for each in unit.names:
            full = each if own else self.full_name(each)
            if full is not None and (full == wanted or full.startswith(f"{wanted}.")):
                return True
        return False

    def innermost(self, line: int) -> Unit | None:
        """The smallest unit around a line."""
        found: Unit | None = None
        for unit in self.all_units():
            if unit.first_line <= line <= unit.last_line and not isinstance(unit.node, _CONTAINERS):
                found = unit
        return found

    def source(self) -> str:
        """The module without the units that are taken out; every line keeps its number."""
        lines = [line.encode() for line in self.text.split("\n")]
        for unit in self.all_units():
            if unit.reason is not None and (unit.owner is None or unit.owner.reason is None):
                _replace(lines, unit)
        return b"\n".join(lines).decode()


def _replace(lines: list[bytes], unit: Unit) -> None:
    first, last = unit.first_line - 1, unit.last_line - 1
    column = unit.node.col_offset - (
        1 if first + 1 < unit.node.lineno and not lines[first][: unit.node.col_offset].isspace() else 0
    )
    start = lines[first][: max(column, 0)]
    rest = lines[last][unit.node.end_col_offset or 0 :]
    for number in range(first, last + 1):
        lines[number] = b""
    lines[first] = start + unit.replacement.encode()
    lines[last] += rest


def parse_module(name: str, path: Path) -> TestModule:
    """Read a module and cut it into units."""
    text = path.read_text("utf-8")
    tree = ast.parse(text)
    units = [unit for node in tree.body for unit in _units_of(name, node, None)]
    aliases: dict[str, str] = {}
    for unit in units:
        aliases.update(import_aliases(unit.node, name, path.name == "__init__.py"))
    return TestModule(name, path, text, tree, units, aliases)


def import_aliases(node: ast.stmt, module: str, is_package: bool) -> dict[str, str]:
    """The names that an import statement binds, and what they stand for."""
    if isinstance(node, ast.Import):
        return {
            alias.asname or alias.name.split(".")[0]: alias.name if alias.asname else alias.name.split(".")[0]
            for alias in node.names
        }
    if isinstance(node, ast.ImportFrom):
        base = import_base(node, module, is_package)
        return {alias.asname or alias.name: f"{base}.{alias.name}" for alias in node.names if alias.name != "*"}
    return {}


def import_base(node: ast.ImportFrom, module: str, is_package: bool) -> str:
    """The module that an import-from names, in full."""
    if not node.level:
        return node.module or ""
    parts = module.split(".")
    parts = parts[: len(parts) - node.level + is_package]
    return ".".join([*parts, *([node.module] if node.module else [])])


def _units_of(module: str, node: ast.stmt, owner: Unit | None) -> Iterator[Unit]:
    """The statement, or for `if`, `try` and `with` itself and the statements inside."""
    if isinstance(node, _CONTAINERS):
        inner = [each for block in _blocks(node) for each in block]
        head = Unit(module, node, owner, frozenset())
        _collect(
            head, [each for each in ast.iter_child_nodes(node) if not isinstance(each, ast.stmt | ast.excepthandler)]
        )
        # A test of `__name__` is false in every module that is imported.
        if owner is None and "__name__" in head.names:
            head.reason = IMPORT
            yield head
            return
        yield head
        for each in inner:
            yield from _units_of(module, each, owner)
        return
    unit = Unit(module, node, owner, frozenset(_binds(node)))
    if isinstance(node, ast.ClassDef) and owner is None:
        _collect(unit, [*node.decorator_list, *node.bases, *(each.value for each in node.keywords)])
        unit.members = [member for each in node.body for member in _units_of(module, each, unit)]
    else:
        _collect(unit, [node])
    if owner is None and isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
        given = [*node.value.args, *(each.value for each in node.value.keywords)]
        unit.changes = frozenset(each.id for each in given if isinstance(each, ast.Name))
    yield unit


def _blocks(node: ast.stmt) -> Iterator[list[ast.stmt]]:
    for name in ("body", "orelse", "finalbody"):
        yield getattr(node, name, [])
    for handler in getattr(node, "handlers", []):
        yield handler.body


def _binds(node: ast.stmt) -> Iterator[str]:
    if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        yield node.name
        return
    for each in ast.walk(node):
        if isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store):
            yield each.id
        elif runs_code(each):
            # It fills the namespaces that it is given.
            yield from (given.id for given in each.args[1:] if isinstance(given, ast.Name))
        elif isinstance(each, ast.alias):
            yield each.asname or each.name.split(".")[0]


def runs_code(node: ast.AST) -> TypeGuard[ast.Call]:
    """Whether a node is a call of `exec`."""
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "exec"


def _collect(unit: Unit, nodes: list[ast.AST]) -> None:
    local: set[str] = set()
    for node in nodes:
        for each in ast.walk(node):
            if isinstance(each, ast.arg):
                local.add(each.arg)
            elif isinstance(each, ast.Name) and isinstance(each.ctx, ast.Store) and unit.is_function:
                local.add(each.id)
            elif isinstance(each, ast.Attribute):
                unit.attributes.add(each.attr)
                dotted = _dotted(each)
                if dotted is not None:
                    unit.names.add(dotted)
            elif isinstance(each, ast.Call) and isinstance(each.func, ast.Name) and not (each.args or each.keywords):
                unit.names.add(f"{each.func.id}.()")
            elif isinstance(each, ast.Name):
                unit.names.add(each.id)
            elif isinstance(each, ast.Import | ast.ImportFrom) and unit.node is not each:
                unit.imports.update(import_aliases(each, unit.module, False).values())
                local.update(import_aliases(each, unit.module, False))
                if isinstance(each, ast.ImportFrom):
                    unit.imports.add(each.module or "")
                else:
                    unit.imports.update(alias.name for alias in each.names)
    if unit.is_function:
        declared = {
            name for node in nodes for each in ast.walk(node) if isinstance(each, ast.Global) for name in each.names
        }
        # A method that has a variable of its own by that name does not mean the module's.
        decorators = {
            each.id
            for decorator in getattr(unit.node, "decorator_list", [])
            for each in ast.walk(decorator)
            if isinstance(each, ast.Name)
        }
        unit.names = {
            each for each in unit.names if each.split(".")[0] not in local or each in declared or each in decorators
        }


def _dotted(node: ast.expr) -> str | None:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        base = _dotted(node.value)
        return None if base is None else f"{base}.{node.attr}"
    return None

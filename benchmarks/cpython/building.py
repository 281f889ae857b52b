"""Compile test modules, taking out what the compiler refuses until it compiles."""

from __future__ import annotations

import ast
import re
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from holdfast_build.compiler import Bundle, CompileErrors, Diagnostic, EntrySource, compile_program
from holdfast_build.compiler.resolve import STDLIB

from . import criteria
from .removal import Program, criterion_of
from .units import IMPORT, Reason, TestModule, Unit, import_base, parse_module, runs_code

STANDIN = Path(__file__).parent / "standin"
_ROUNDS = 40


@dataclass(frozen=True)
class Test:
    """One test of CPython's: a method of a class."""

    module: str
    cls: str
    method: str
    place: str
    """The class's module and qualified name."""
    written: str
    """The method's."""

    @property
    def id(self) -> str:
        return f"{self.cls}.{self.method}"


class SuiteError(Exception):
    """The compiler refuses something that can't be taken out."""


class Builder:
    """Compiles the test modules `names` with what they import from CPython's tests."""

    def __init__(
        self, names: list[str], tests: list[Test], orders: dict[str, list[str]], test_path: Path, folder: Path
    ) -> None:
        self.names = names
        self.tests = tests
        self.folder = folder
        modules = _load(names, test_path)
        self.program = Program(modules, orders)
        # First what is left out anyway: a test that calls `compile` and imports what is not compiled is no refusal.
        self._leave_out(members_only=False)
        _adapt_imports(self.program, test_path)
        # Then tests of what only stands for a module in C once imports are written otherwise. Functions of a module
        # that serve both implementations stay.
        self._leave_out(members_only=True)

    def _leave_out(self, *, members_only: bool) -> None:
        """Take out what the criteria name."""
        for module in self.program.modules.values():
            for unit in module.all_units():
                made = any(map(runs_code, ast.walk(unit.node)))
                top = not members_only and (unit.is_function or made)
                if unit.reason is None and (unit.owner is not None or top):
                    criterion = criterion_of(module, unit)
                    if criterion is not None:
                        self.program.take_out(unit, Reason(criterion, "excluded"))

    def compile(self) -> Bundle:
        """The program, without what the compiler refuses."""
        for _ in range(_ROUNDS):
            try:
                return self._compile()
            except CompileErrors as errors:
                before = self.program.taken_out()
                for diagnostic in errors.diagnostics:
                    self._refuse(diagnostic)
                if before == self.program.taken_out():
                    raise SuiteError(str(errors)) from None
            except Exception as error:
                # A bug of the compiler: what it was working on is counted as failing.
                reason = Reason(f"the compiler ends with {type(error).__name__}: {error}", "fail")
                if not any(self.blame(path, line, reason) for path, line in _places(error)):
                    raise
        raise SuiteError("the compiler refuses something new each time")

    def out(self) -> dict[str, Reason]:
        """The tests that are taken out, with the reasons."""
        reasons = {
            unit.place: unit.reason
            for module in self.program.modules.values()
            for unit in module.all_units()
            if unit.reason is not None
        }
        found: dict[str, Reason] = {}
        for test in self.tests:
            order = self.program.orders[test.place]
            # A decorator may hide where the method is written.
            written = next((f"{each}.{test.method}" for each in order if f"{each}.{test.method}" in reasons), "")
            for place in [f"{test.module}:{test.cls}", test.written, written, *order]:
                if place in reasons:
                    found[test.id] = reasons[place]
                    break
        return found

    def blame(self, path: str, line: int, reason: Reason) -> bool:
        """Take out the unit around a line; False when there is none in the test modules that is not yet."""
        module = self._module_at(path)
        unit = module.innermost(line) if module is not None else None
        if unit is None or unit.reason is not None:
            return False
        self.program.take_out(unit, reason)
        return True

    def _module_at(self, path: str) -> TestModule | None:
        full = Path(path).resolve()
        for module in self.program.modules.values():
            own = self.folder.joinpath(*module.name.split(".")).resolve()
            if full in (own.with_suffix(".py"), own / "__init__.py"):
                return module
        return None

    def _refuse(self, diagnostic: Diagnostic) -> None:
        module = self._module_at(diagnostic.path)
        unit = module.innermost(diagnostic.line) if module is not None else None
        if module is None or unit is None:
            return
        reason = Reason(f"{diagnostic.code}: {diagnostic.message}", "refused")
        found = re.search(r"module '([\w.]+)' has no name '(\w+)'", diagnostic.message)
        if found is not None:
            criterion = criteria.of_dotted(f"{found[1]}.{found[2]}")
            reason = Reason(found[0], "refused") if criterion is None else Reason(criterion, "excluded")
            if isinstance(unit.node, ast.ImportFrom) and len(unit.node.names) > 1:
                _drop_alias(self.program, module, unit, found[2], reason)
                return
        criterion = criterion_of(module, unit)
        self.program.take_out(unit, reason if criterion is None else Reason(criterion, "excluded"))

    def _compile(self) -> Bundle:
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(STANDIN, self.folder)
        for module in self.program.modules.values():
            path = self.folder.joinpath(*module.name.split("."))
            path = path / "__init__.py" if module.path.name == "__init__.py" else path.with_suffix(".py")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(module.source(), "utf-8")
        out = self.out()
        classes = sorted({(test.module, test.cls) for test in self.tests if test.id not in out})
        lines = ["from unittest.runner import run"]
        lines += [f"import {name} as module_{number}" for number, name in enumerate(self.names)]
        lines += [f"from {module} import {cls} as class_{number}" for number, (module, cls) in enumerate(classes)]
        pairs = ", ".join(f"{cls!r}: class_{number}" for number, (_, cls) in enumerate(classes))
        modules = ", ".join(f"module_{number}" for number in range(len(self.names)))
        lines.append(f"run({{{pairs}}}, [{modules}])")
        entry = self.folder / "main.py"
        entry.write_text("\n".join(lines) + "\n", "utf-8")
        return compile_program(EntrySource(entry.read_text("utf-8"), str(entry)), [self.folder], target="exec")


def _places(error: Exception) -> list[tuple[str, int]]:
    """Path and line of the nodes that the compiler was working on, innermost first."""
    found: list[tuple[str, int]] = []
    trace = error.__traceback__
    while trace is not None:
        variables = trace.tb_frame.f_locals
        node, emitter = variables.get("node"), variables.get("self")
        path = getattr(getattr(emitter, "module", None), "path", None)
        if isinstance(path, str) and isinstance(node, ast.stmt | ast.expr):
            found.append((path, node.lineno))
        trace = trace.tb_next
    return found[::-1]


def _load(names: list[str], test_path: Path) -> list[TestModule]:
    """The test modules, and those of CPython's tests that they import."""
    loaded: dict[str, TestModule] = {}
    waiting = list(names)
    while waiting:
        name = waiting.pop(0)
        path = module_path(name, test_path)
        if name in loaded or path is None:
            continue
        module = parse_module(name, path)
        loaded[name] = module
        for unit in module.all_units():
            named = [alias.name for alias in unit.node.names] if isinstance(unit.node, ast.Import) else []
            for target in [*module.aliases.values(), *unit.imports, *named]:
                parts = target.split(".")
                waiting += [".".join(parts[:length]) for length in range(2, len(parts) + 1) if parts[0] == "test"]
    return list(loaded.values())


def module_path(name: str, test_path: Path) -> Path | None:
    """The file of one of CPython's test modules; None for what has a stand-in, or isn't one of them."""
    parts = name.split(".")
    if parts[0] != "test" or parts[:2] == ["test", "support"] or len(parts) == 1:
        return None
    base = test_path.joinpath(*parts[1:])
    if base.with_suffix(".py").is_file():
        return base.with_suffix(".py")
    return base / "__init__.py" if (base / "__init__.py").is_file() else None


# ---- imports ----


def _exists(name: str, test_path: Path) -> bool:
    if name == "__future__" or module_path(name, test_path) is not None:
        return True
    for root in (STDLIB, STANDIN):
        base = root.joinpath(*name.split("."))
        if base.with_suffix(".py").is_file() or (base / "__init__.py").is_file():
            return True
    return False


def _adapt_imports(program: Program, test_path: Path) -> None:
    """Write out star-imports, and drop imports of what is not compiled."""
    for module in program.modules.values():
        inside_try = {
            id(each)
            for node in ast.walk(module.tree)
            if isinstance(node, ast.Try)
            for part in node.body
            for each in ast.walk(part)
        }
        for unit in module.all_units():
            if isinstance(unit.node, ast.Assign):
                _adapt_fresh_import(program, module, unit, unit.node, test_path)
        for unit in list(module.all_units()):
            if isinstance(unit.node, ast.Import | ast.ImportFrom):
                _adapt_import(program, module, unit, test_path, id(unit.node) in inside_try)


def _adapt_import(program: Program, module: TestModule, unit: Unit, test_path: Path, inside_try: bool) -> None:
    node = unit.node
    kept: list[str] = []
    dropped: list[tuple[str, Reason]] = []
    if isinstance(node, ast.Import):
        for alias in node.names:
            text = alias.name if alias.asname is None else f"{alias.name} as {alias.asname}"
            if _exists(alias.name, test_path):
                kept.append(f"import {text}")
            elif alias.asname is None and "." in alias.name and _exists(alias.name.split(".")[0], test_path):
                kept.append(f"import {alias.name.split('.')[0]}")
                dropped.append((alias.name, _missing(alias.name)))
            else:
                dropped.append((alias.asname or alias.name.split(".")[0], _missing(alias.name)))
    elif isinstance(node, ast.ImportFrom):
        base = import_base(node, module.name, module.path.name == "__init__.py")
        names = node.names
        if names[0].name == "*":
            names = [ast.alias(name) for name in _star_names(base, module, test_path)]
            module.aliases.update({alias.name: f"{base}.{alias.name}" for alias in names})
        for alias in names:
            text = alias.name if alias.asname is None else f"{alias.name} as {alias.asname}"
            if _exists(f"{base}.{alias.name}", test_path) or (
                _exists(base, test_path) and criteria.of_dotted(f"{base}.{alias.name}") is None
            ):
                kept.append(f"from {base} import {text}")
            else:
                missing = _missing(f"{base}.{alias.name}") if _exists(base, test_path) else _missing(base)
                dropped.append((alias.asname or alias.name, missing))
    if not dropped and not (isinstance(node, ast.ImportFrom) and node.names[0].name == "*"):
        return
    if inside_try and dropped:
        # What follows in `except ImportError` is the test's own way without it.
        kept.append(f"raise ImportError({dropped[0][1].text!r})")
    unit.replacement = "; ".join(kept) or "pass"
    unit.reason = IMPORT
    if not inside_try:
        for name, reason in dropped:
            _lose(program, module, name, reason)


def _missing(name: str) -> Reason:
    reason = criteria.of_dotted(name)
    if reason is not None:
        return Reason(reason, "excluded")
    return Reason(f"module {name} is not compiled", "refused")


def _lose(program: Program, module: TestModule, name: str, reason: Reason) -> None:
    """Take out what uses a name that can't be imported."""
    carrier = Unit(module.name, ast.Pass(lineno=0), None, frozenset({name}), names=set())
    # Hidden behind the alias, the name would be looked for in the module that is missing.
    module.aliases.pop(name, None)
    module.units.append(carrier)
    program.take_out(carrier, reason)
    module.units.remove(carrier)
    module.lost.add(name)


def _star_names(base: str, module: TestModule, test_path: Path) -> list[str]:
    """The names of `from base import *` that the module uses and that exist when compiled."""
    used = {name.split(".")[0] for unit in module.all_units() for name in unit.names}
    path = module_path(base, test_path)
    for root in (STDLIB, STANDIN):
        found = root.joinpath(*base.split("."))
        for each in (found.with_suffix(".py"), found / "__init__.py"):
            path = path or (each if each.is_file() else None)
    if path is None:
        return sorted(used & set(vars(sys.modules.get(base, ast))))
    bound = {
        name
        for unit in parse_module(base, path).units
        for name in unit.binds
        if not name.startswith("_") or path.name == "__init__.py"
    }
    return sorted(used & bound)


def _adapt_fresh_import(program: Program, module: TestModule, unit: Unit, node: ast.Assign, test_path: Path) -> None:
    """`import_fresh_module` gives a module in C or in Python: compiled is the one in Python."""
    call = node.value
    if not (isinstance(call, ast.Call) and ast.unparse(call.func).endswith("import_fresh_module")):
        return
    target = ast.unparse(node.targets[0])
    wanted = ast.literal_eval(call.args[0])
    fresh = [name for keyword in call.keywords if keyword.arg == "fresh" for name in ast.literal_eval(keyword.value)]
    unit.reason = IMPORT
    if any(name.startswith("_") for name in fresh):
        unit.replacement = f"{target} = None"
        module.aliases[target] = f"_{wanted}"
    elif not _exists(wanted, test_path):
        _lose(program, module, target, _missing(wanted))
    else:
        unit.replacement = f"import {wanted} as {target}"
        module.aliases[target] = wanted


def _drop_alias(program: Program, module: TestModule, unit: Unit, name: str, reason: Reason) -> None:
    node = unit.node
    assert isinstance(node, ast.ImportFrom)
    if unit.reason is None:
        unit.replacement = ast.unparse(node)
        unit.reason = IMPORT
    pieces = unit.replacement.split("; ")
    kept: list[str] = []
    for piece in pieces:
        statement = ast.parse(piece).body[0]
        assert isinstance(statement, ast.ImportFrom)
        statement.names = [alias for alias in statement.names if alias.name != name]
        if statement.names:
            kept.append(ast.unparse(statement))
    unit.replacement = "; ".join(kept) or "pass"
    bound = next((alias.asname or alias.name for alias in node.names if alias.name == name), name)
    _lose(program, module, bound, reason)

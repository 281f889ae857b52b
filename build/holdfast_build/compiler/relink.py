"""Relink: a program again after words of the app changed, without looking at the whole of it.

Most changes between two builds are to texts, comments and layout. They leave every finding about the program as it is:
what is reached, which attributes are called, what kinds of values flow where. So a linked program is kept with all its
findings. When the syntax trees of the modules that changed differ from the kept ones in nothing but places and words
that no finding depends on, the new words are written into the kept trees, and the app's modules are emitted again. The
bytes are those of a build that looks at everything.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import decode_source
from pathlib import Path

from .cache import without_collections
from .check import check
from .diagnostics import CompileErrors, Report
from .link import Bundle, Linker
from .source import Module, parse
from .walker import FORMAT_ATTRIBUTE

_PLACES = ("lineno", "col_offset", "end_lineno", "end_col_offset")

# Where a whole number is only a value. Elsewhere it may decide what is compiled, as in `sys.version_info > (3, 8)`.
_VALUES = ast.Call | ast.keyword | ast.Assign | ast.AnnAssign | ast.List | ast.Dict | ast.Set | ast.Return


@dataclass
class Kept:
    """A linked program with all that was found about it."""

    linker: Linker
    early: set[ast.stmt] | None
    files: Mapping[str, str]
    """Hashes of the files it was made from."""


def relinked(kept: Kept, changed: list[str]) -> Bundle | None:
    """The program after these files changed; None when that takes more than writing new words into it."""
    with without_collections():
        reach = kept.linker.reach
        resolver = reach.resolver
        modules = {str(Path(each.path).resolve()): each for each in resolver.modules.values() if each is not None}
        own = [each for each in reach.modules if not resolver.is_library(each)]
        names = _attribute_names(kept.linker)
        for path in changed:
            module = modules.get(str(Path(path).resolve()))
            if module is None or module not in own or module is resolver.entry:
                return None
            if not _rewrite(module, decode_source(Path(path).read_bytes()), names):
                return None
        try:
            check(reach, own)
            reach.report.raise_if_any()
            return kept.linker.link(kept.early, own)
        except CompileErrors:
            # A whole build tells everything that is wrong.
            return None


def _attribute_names(linker: Linker) -> set[str]:
    """Every name that an attribute could have: a text that is none of them names nothing."""
    facts, runtime = linker.reach.facts, linker.runtime
    return facts.members | facts.stored | facts.called | facts.loaded | set(runtime.attributes) | runtime.mentioned


def _rewrite(module: Module, text: str, names: set[str]) -> bool:
    """Write a new text's words and places into a module, if nothing else is new."""
    new = parse(module.name, module.path, text, Report(), is_package=module.is_package, lasting=True)
    if new is None or new.docstring != module.docstring:
        return False
    pairs: list[tuple[ast.AST, ast.AST]] = []
    if not _alike(module.tree, new.tree, names, pairs):
        return False
    for old, fresh in pairs:
        for place in _PLACES:
            if hasattr(fresh, place):
                setattr(old, place, getattr(fresh, place))
        if isinstance(old, ast.Constant) and isinstance(fresh, ast.Constant):
            old.value = fresh.value
    module.text, module.lines = new.text, new.lines
    return True


def _alike(old: ast.AST, new: ast.AST, names: set[str], pairs: list[tuple[ast.AST, ast.AST]]) -> bool:
    """Whether two trees differ in nothing that a finding could depend on. Collects what stands where."""
    if type(old) is not type(new):
        return False
    if isinstance(old, ast.ImportFrom) and old.names[0].name == "*":
        return False
    pairs.append((old, new))
    for field in old._fields:
        before, after = (
            each if isinstance(each, list) else [each] for each in (getattr(old, field), getattr(new, field))
        )
        if len(before) != len(after):
            return False
        for one, other in zip(before, after, strict=True):
            if isinstance(one, ast.Constant) and isinstance(other, ast.Constant):
                if not _neutral(one, other, old, names):
                    return False
                pairs.append((one, other))
            elif isinstance(one, ast.AST) and isinstance(other, ast.AST):
                if not _alike(one, other, names, pairs):
                    return False
            elif type(one) is not type(other) or one != other:
                return False
    return True


def _neutral(old: ast.Constant, new: ast.Constant, parent: ast.AST, names: set[str]) -> bool:
    """Whether one constant may stand for the other."""
    before, after = old.value, new.value
    if type(before) is not type(after) or old.kind != new.kind:
        return False
    if isinstance(before, float | complex):
        return repr(before) == repr(after)
    if before == after:
        return True
    if type(before) is int and type(after) is int:
        return isinstance(parent, _VALUES) and all(2 <= each < 2**30 for each in (before, after))
    if not (isinstance(before, str) and isinstance(after, str)):
        return False
    if isinstance(parent, ast.Compare) and "__name__" in ast.unparse(parent):
        return False
    for each in (before, after):
        if each.isidentifier() and (each in names or each.startswith("__")):
            return False
    return FORMAT_ATTRIBUTE.findall(before) == FORMAT_ATTRIBUTE.findall(after)

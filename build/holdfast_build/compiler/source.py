"""Parse: one Python file as text, lines and syntax tree."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from . import cache
from .diagnostics import Report
from .mangle import mangle
from .scope import Scope, analyse


@dataclass(frozen=True)
class EntrySource:
    """The program's first module: its text, the path that diagnostics name, and its module name."""

    text: str
    path: str
    module: str = "__main__"


@dataclass
class Module:
    """One parsed module of the program."""

    name: str
    path: str
    text: str
    tree: ast.Module
    lines: list[str]
    scope: Scope
    scopes: dict[ast.AST, Scope]
    is_package: bool = False
    annotations_as_text: bool = False
    number: int = 0
    docstring: str | None = field(default=None)

    @cached_property
    def words(self) -> set[str]:
        """The names of attributes, and the texts, in it."""
        found: set[str] = set()
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Attribute):
                found.add(node.attr)
            elif isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
        return found


StarNames = Callable[[ast.ImportFrom], list[str] | None]
"""What `from module import *` binds; None when that is not known."""


def parse(
    name: str,
    path: str,
    text: str,
    report: Report,
    *,
    is_package: bool = False,
    star_names: StarNames = lambda node: None,
    lasting: bool = False,
    shared: bool = True,
) -> Module | None:
    """Parse a module; a syntax error is reported and gives None.

    `lasting` says that other programs will have the module, too: what is found is kept on disk. What is not `shared`
    with others may be changed.
    """
    lines = text.split("\n")
    try:
        if shared:
            found = _analysed(path, text, star_names, lasting=lasting)
        else:
            found, _ = _analyse(path, text, star_names)
    except SyntaxError as error:
        place = ast.Pass(lineno=error.lineno or 1, col_offset=max((error.offset or 1) - 1, 0))
        place.end_lineno, place.end_col_offset = (
            error.end_lineno or error.lineno,
            (error.end_offset or error.offset or 1) - 1,
        )
        report.refuse("syntax", path, lines, place, message=error.msg)
        return None
    return Module(
        name,
        path,
        text,
        found.tree,
        lines,
        found.scope,
        found.scopes,
        is_package,
        found.annotations_as_text,
        docstring=found.docstring,
    )


@dataclass(frozen=True)
class _Analysed:
    """What a module's text tells by itself. Nothing changes it later, so that programs may share it."""

    tree: ast.Module
    scope: Scope
    scopes: dict[ast.AST, Scope]
    annotations_as_text: bool
    docstring: str | None


_known: dict[str, _Analysed] = {}
_KNOWN_LIMIT = 1000


def _analysed(path: str, text: str, star_names: StarNames, *, lasting: bool) -> _Analysed:
    found = _known.get(text)
    key = cache.digest("module", cache.own_version("source", "scope", "mangle"), text) if lasting else ""
    if found is None and lasting:
        loaded = cache.load(key)
        found = loaded if isinstance(loaded, _Analysed) else None
    if found is None:
        found, has_stars = _analyse(path, text, star_names)
        if has_stars:
            # What they stand for is in another text.
            return found
        if lasting:
            cache.save(key, found)
    _known[text] = found
    while len(_known) > _KNOWN_LIMIT:
        del _known[next(iter(_known))]
    return found


def _analyse(path: str, text: str, star_names: StarNames) -> tuple[_Analysed, bool]:
    """Parse and look up every name; tells also whether there are star-imports. Raises SyntaxError."""
    with warnings.catch_warnings():
        # CPython's own run of the file is the place for its syntax warnings.
        warnings.simplefilter("ignore", SyntaxWarning)
        tree = ast.parse(text, path)
        # What `ast` accepts and the symbol table refuses (`return` outside a function, ...) is a syntax error, too.
        compile(tree, path, "exec", dont_inherit=True)
    has_stars = _name_stars(tree, star_names)
    mangle(tree, text)
    _drop_overloads(tree)
    scope, scopes = analyse(tree)
    as_text = any(
        isinstance(node, ast.ImportFrom)
        and node.module == "__future__"
        and any(a.name == "annotations" for a in node.names)
        for node in tree.body
    )
    return _Analysed(tree, scope, scopes, as_text, ast.get_docstring(tree, clean=False)), has_stars


def _name_stars(tree: ast.Module, star_names: StarNames) -> bool:
    """Write the names into star-imports; tells whether there are any."""
    found = False
    # They stand outside functions and classes, if perhaps in an `if`.
    work: list[ast.AST] = [tree]
    while work:
        node = work.pop()
        if isinstance(node, ast.ImportFrom) and node.names[0].name == "*":
            found = True
            star = node.names[0]
            names = star_names(node)
            if names:
                node.names = [ast.copy_location(ast.alias(name), star) for name in names]
        elif not isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            work += [
                each
                for each in ast.iter_child_nodes(node)
                if isinstance(each, ast.stmt | ast.ExceptHandler | ast.match_case)
            ]
    return found


def _drop_overloads(tree: ast.Module) -> None:
    """Leave out signatures for type checkers: the definition that follows them is the function."""
    imported = any(
        isinstance(node, ast.ImportFrom) and node.module == "typing" and any(a.name == "overload" for a in node.names)
        for node in tree.body
    )
    # Who imports `typing` as a whole may ask it for the overloads.
    if not imported or any(isinstance(node, ast.Import) and node.names[0].name == "typing" for node in tree.body):
        return
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef):
            node.body = [each for each in node.body if not _is_overload(each)]


def _is_overload(node: ast.stmt) -> bool:
    return isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and any(
        isinstance(each, ast.Name) and each.id == "overload" for each in node.decorator_list
    )


def read(path: Path) -> str:
    """A source file's text; Python sources are UTF-8 unless they say otherwise."""
    import tokenize

    with tokenize.open(path) as file:
        return file.read()

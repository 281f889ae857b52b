"""Parse: one Python file as text, lines and syntax tree."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

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
) -> Module | None:
    """Parse a module; a syntax error is reported and gives None."""
    lines = text.split("\n")
    try:
        with warnings.catch_warnings():
            # CPython's own run of the file is the place for its syntax warnings.
            warnings.simplefilter("ignore", SyntaxWarning)
            tree = ast.parse(text, path)
            # What `ast` accepts and the symbol table refuses (`return` outside a function, ...) is a syntax error, too.
            compile(tree, path, "exec", dont_inherit=True)
    except SyntaxError as error:
        place = ast.Pass(lineno=error.lineno or 1, col_offset=max((error.offset or 1) - 1, 0))
        place.end_lineno, place.end_col_offset = (
            error.end_lineno or error.lineno,
            (error.end_offset or error.offset or 1) - 1,
        )
        report.refuse("syntax", path, lines, place, message=error.msg)
        return None
    _name_stars(tree, star_names)
    mangle(tree, text)
    _drop_overloads(tree)
    scope, scopes = analyse(tree)
    as_text = any(
        isinstance(node, ast.ImportFrom)
        and node.module == "__future__"
        and any(a.name == "annotations" for a in node.names)
        for node in tree.body
    )
    return Module(
        name,
        path,
        text,
        tree,
        lines,
        scope,
        scopes,
        is_package,
        as_text,
        docstring=ast.get_docstring(tree, clean=False),
    )


def _name_stars(tree: ast.Module, star_names: StarNames) -> None:
    """Write the names into star-imports."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.names[0].name == "*":
            star = node.names[0]
            names = star_names(node)
            if names:
                node.names = [ast.copy_location(ast.alias(name), star) for name in names]


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

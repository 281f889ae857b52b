"""Private names: `__x` in class `A` means `_A__x`."""

from __future__ import annotations

import ast
import re

# Some characters of Unicode count as `_` in names.
_PRIVATE = re.compile("\\b__(?!\\w*__\\b)\\w|[\ufe33\ufe34\ufe4d-\ufe4f\uff3f]")


def mangle(tree: ast.Module, text: str) -> None:
    """Replace private names in the syntax tree of a module's text."""
    # Few modules have any, and to look at the text takes no time.
    if _PRIVATE.search(text):
        _Mangler().visit(tree)


class _Mangler(ast.NodeVisitor):
    def __init__(self) -> None:
        self.owner: str | None = None

    def name(self, name: str) -> str:
        if self.owner is None or not name.startswith("__") or name.endswith("__") or "." in name:
            return name
        return f"_{self.owner}{name}"

    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        for part in [*node.decorator_list, *node.bases, *node.keywords]:
            self.visit(part)
        node.name = self.name(node.name)
        before = self.owner
        # A class named only with underscores mangles nothing.
        self.owner = node.name.lstrip("_") or None
        for statement in node.body:
            self.visit(statement)
        self.owner = before

    def generic_visit(self, node: ast.AST) -> None:
        for field in ("id", "attr", "arg", "name", "asname", "rest"):
            value = getattr(node, field, None)
            if isinstance(value, str) and not isinstance(node, ast.ClassDef):
                setattr(node, field, self.name(value))
        if isinstance(node, ast.Global | ast.Nonlocal):
            node.names = [self.name(each) for each in node.names]
        if isinstance(node, ast.MatchClass):
            node.kwd_attrs = [self.name(each) for each in node.kwd_attrs]
        super().generic_visit(node)

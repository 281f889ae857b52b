"""What a module gives to those who import all of it."""

from __future__ import annotations

import ast

from .source import Module


def exported_names(module: Module) -> list[str] | None:
    """What `from module import *` binds; None when that is worked out at run time."""
    if "__all__" not in module.scope.names:
        features = {
            alias.asname or alias.name
            for node in module.tree.body
            if isinstance(node, ast.ImportFrom) and node.module == "__future__"
            for alias in node.names
        }
        hidden = features | module.scope.deleted
        return [name for name in module.scope.names if name[0] != "_" and name not in hidden]
    names: list[str] = []
    found = 0
    for statement in module.tree.body:
        match statement:
            case (
                ast.Assign(targets=[ast.Name(id="__all__")], value=value)
                | ast.AnnAssign(target=ast.Name(id="__all__"), value=value)
                | ast.AugAssign(target=ast.Name(id="__all__"), op=ast.Add(), value=value)
            ):
                if not isinstance(value, ast.List | ast.Tuple):
                    return None
                texts = [each.value for each in value.elts if isinstance(each, ast.Constant)]
                more = [each for each in texts if isinstance(each, str)]
                if len(more) != len(value.elts):
                    return None
                names = [*names, *more] if isinstance(statement, ast.AugAssign) else more
                found += 1
    # What binds it elsewhere, or calls its methods, is not followed.
    mentions = sum(isinstance(node, ast.Name) and node.id == "__all__" for node in ast.walk(module.tree))
    return list(dict.fromkeys(names)) if found == mentions else None

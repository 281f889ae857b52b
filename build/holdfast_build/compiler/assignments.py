"""Assignment and deletion."""

from __future__ import annotations

import ast

from .base import EmitterBase
from .code import Code, text_literal
from .expressions import is_literal, is_simple
from .infer.kinds import ANY
from .operations import Operations


class Assignments(Operations, EmitterBase):
    """Lowers statements that give targets a value, or take it from them."""

    _nested_statement: int

    def on_Assign(self, node: ast.Assign) -> str:
        if len(node.targets) == 1:
            target = node.targets[0]
            if isinstance(target, ast.Name):
                value = self.expression(node.value)
                return self._simple_store(target.id, value)
            swap = self._parallel(target, node.value)
            if swap is not None:
                return swap
            return self.assign(target, self.expression(node.value))
        value = self.expression(node.value)
        name, text = str(value), ""
        if not is_simple(value):
            name = self.context.temporary()
            text = f"{name}={value};"
        return text + "".join(self.assign(target, Code(name)) for target in node.targets)

    def _simple_store(self, name: str, value: Code) -> str:
        if self.context.scope.kind == "module" and name in self.safe and not self._nested_statement:
            self.bind(name)
            from .code import variable_text

            return f"const {variable_text(self.module.name, name)}={value};"
        return self.store_name(name, value.at(3)) + ";"

    def _parallel(self, target: ast.expr, value: ast.expr) -> str | None:
        """`a, b = x, y` without the tuple."""
        if not isinstance(target, ast.Tuple | ast.List) or not isinstance(value, ast.Tuple | ast.List):
            return None
        pairs = [*target.elts, *value.elts]
        if len(target.elts) != len(value.elts) or any(isinstance(each, ast.Starred) for each in pairs):
            return None
        text, names = "", []
        for each in value.elts:
            name = self.context.temporary()
            text += f"{name}={self.expression(each)};"
            names.append(name)
        return text + "".join(self.assign(each, Code(name)) for each, name in zip(target.elts, names, strict=True))

    def assign(self, target: ast.expr, value: Code) -> str:
        """Statements that assign a value to a target."""
        if isinstance(target, ast.Name):
            return self._simple_store(target.id, value)
        if isinstance(target, ast.Attribute):
            return self.store_attribute(target, value)
        if isinstance(target, ast.Subscript):
            # The value is evaluated before the container and the key.
            text, name = self._kept(value)
            container = self.operand(target.value, self.expression(target.value))
            key = self.operand(target.slice, self.index(target.slice))
            return text + self.store_item(container, key, name, target)
        assert isinstance(target, ast.Tuple | ast.List)
        stars = [number for number, each in enumerate(target.elts) if isinstance(each, ast.Starred)]
        items = self.context.temporary()
        if stars:
            made = (
                f"{self.mark(target)}{self.runtime('unpackStar')}({value},{stars[0]},{len(target.elts) - stars[0] - 1})"
            )
        else:
            made = f"{self.mark(target)}{self.runtime('unpack')}({value},{len(target.elts)})"
        text = f"{items}={made};"
        for number, each in enumerate(target.elts):
            text += self.assign(each.value if isinstance(each, ast.Starred) else each, Code(f"{items}[{number}]"))
        return text

    def _kept(self, value: Code) -> tuple[str, str]:
        if is_simple(value) or is_literal(value) or (value.endswith("]") and value.split("[")[0].isidentifier()):
            return "", value.at(3)
        name = self.context.temporary()
        return f"{name}={value};", name

    def store_attribute(self, target: ast.Attribute, value: Code) -> str:
        """`o.x = value` as a statement."""
        key = text_literal("$" + target.attr)
        above = self.super_of(target.value)
        if above is not None:
            return f"{self.runtime('superstore')}({','.join(above)},{key},{value.at(3)});"
        text, name = self._kept(value)
        owner = self.expression(target.value)
        if target.attr == "__class__":
            return f"{text}{self.mark(target)}{self.runtime('store_class')}({owner.at(3)},{name});"
        if self.is_plain_self(target.value, target.attr):
            return f"{text}{owner}.{self.mark(target)}${target.attr}={name};"
        if is_simple(owner):
            return (
                f"{text}{owner}?.plain_?{owner}.${target.attr}={name}:{self.mark(target)}"
                f"{self.runtime('store')}({owner},{key},{name});"
            )
        holder = self.context.temporary()
        return (
            f"{text}({holder}={owner})?.plain_?{holder}.${target.attr}={name}:{self.mark(target)}"
            f"{self.runtime('store')}({holder},{key},{name});"
        )

    def is_plain_self(self, node: ast.expr, attribute: str) -> bool:
        """Whether a node is the receiver of a method of a class whose attributes are stored directly."""
        if not isinstance(node, ast.Name):
            return False
        scope = self.context.scope.function()
        if scope.kind != "function" or scope.parent is None or scope.parent.kind != "class" or not scope.parameters:
            return False
        if scope.parameters[0] != node.id or scope.names.get(node.id) != 1 or self.context.receiver_name != node.id:
            return False
        decorators = getattr(scope.node, "decorator_list", [])
        if decorators and not (isinstance(decorators[0], ast.Name) and decorators[0].id == "property"):
            return False
        name = getattr(scope.node, "name", "")
        if name in ("__new__", "__init_subclass__", "__class_getitem__", "__set_name__"):
            return name == "__set_name__" and not self.reach.is_guarded(scope.parent.node)
        # A subclass with `__setattr__` or `__slots__` sees every store: then none is direct.
        owner = scope.parent.node
        return not self.reach.is_guarded(owner) or self.reach.has_slot(owner, attribute)

    def on_AugAssign(self, node: ast.AugAssign) -> str:
        target = node.target
        if isinstance(target, ast.Name):
            left = self.operand(target, self.load_name(target.id, target))
            right = self.operand(node.value, self.expression(node.value))
            return self.store_name(target.id, self.binary(node.op, left, right, node, in_place=True).at(3)) + ";"
        if isinstance(target, ast.Attribute):
            owner = self.expression(target.value)
            holder, prefix = (str(owner), "") if is_simple(owner) else (self.context.temporary(), "")
            if holder != str(owner):
                prefix = f"{holder}={owner};"
            current = self.attribute(
                Code(holder),
                ast.Attribute(
                    target.value, target.attr, ast.Load(), lineno=target.lineno, col_offset=target.col_offset
                ),
            )
            value = self.context.temporary()
            left = self.operand(target, current, ANY)
            right = self.operand(node.value, self.expression(node.value))
            text = f"{prefix}{value}={self.binary(node.op, left, right, node, in_place=True).at(3)};"
            key = text_literal("$" + target.attr)
            if self.is_plain_self(target.value, target.attr):
                return f"{text}{holder}.${target.attr}={value};"
            return (
                f"{text}{holder}?.plain_?{holder}.${target.attr}={value}:{self.mark(node)}"
                f"{self.runtime('store')}({holder},{key},{value});"
            )
        assert isinstance(target, ast.Subscript)
        owner, key_node = self.expression(target.value), self.index(target.slice)
        container, index = self.context.temporary(), self.context.temporary()
        text = f"{container}={owner};{index}={key_node};"
        of = self.operand(target.value, Code(container))
        at = self.operand(target.slice, Code(index))
        current = self.item(of, at, target)
        right = self.operand(node.value, self.expression(node.value))
        made = self.binary(node.op, self.operand(target, current, ANY), right, node, in_place=True)
        value = self.context.temporary()
        return f"{text}{value}={made};{self.store_item(of, at, value, target)}"

    def on_AnnAssign(self, node: ast.AnnAssign) -> str:
        text = ""
        scope = self.context.scope
        if node.value is not None:
            text = self.assign(node.target, self.expression(node.value))
        if (
            scope.kind == "class"
            and isinstance(node.target, ast.Name)
            and node.simple
            and self.annotations_kept(scope.node)
        ):
            value = (
                Code(text_literal(ast.unparse(node.annotation)))
                if self.module.annotations_as_text
                else self.expression(node.annotation)
            )
            text += (
                f"{self.mark(node)}{self.context.namespace}.__annotations__.put_("
                f"{text_literal(node.target.id)},{value.at(3)});"
            )
        return text

    def on_Delete(self, node: ast.Delete) -> str:
        return "".join(self.delete(target) for target in node.targets)

    def delete(self, target: ast.expr) -> str:
        """Delete one target."""
        if isinstance(target, ast.Name):
            check = self.load_name(target.id, target)
            text = f"{check};" if not is_simple(check) else ""
            if self.context.scope.kind == "class":
                text += f"delete {self.context.namespace}.{target.id};"
            else:
                text += self.store_name(target.id, "void 0") + ";"
            if self.context.bound is not None:
                self.context.bound.discard(target.id)
            return text
        if isinstance(target, ast.Attribute):
            return f"{self.runtime('remove')}({self.expression(target.value).at(3)},{text_literal('$' + target.attr)});"
        if isinstance(target, ast.Subscript):
            return (
                f"{self.mark(target)}{self.runtime('delitem')}({self.expression(target.value).at(3)},"
                f"{self.expression(target.slice).at(3)});"
            )
        assert isinstance(target, ast.Tuple | ast.List)
        return "".join(self.delete(each) for each in target.elts)

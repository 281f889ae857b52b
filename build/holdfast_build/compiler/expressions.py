"""Expressions other than calls."""

from __future__ import annotations

import ast
import re

from .base import EmitterBase
from .code import Code, text_literal
from .comprehensions import Comprehensions
from .infer.kinds import DICT, INT, NONE, NUMBER, SET, SMALL, STR, TUPLE, within
from .operations import Operations
from .purity import folded_integer
from .resolve import ModuleTarget, RuntimeName
from .scope import Scope
from .walker import simple_format

_UNARY = {ast.USub: "neg", ast.UAdd: "pos", ast.Invert: "invert"}

SAFE_INTEGER = 2**53

_LITERAL = re.compile(r'"(?:[^"\\]|\\.)*"|-?[\d.]+(?:e[-+]?\d+)?|true|false|null')


def number_literal(value: int | float) -> str | None:
    """A number as JavaScript literal; None for a float that must be boxed."""
    if isinstance(value, int):
        return f"{value}n" if abs(value) >= SAFE_INTEGER else str(value)
    if value in (float("inf"), float("-inf")):
        return "Infinity" if value > 0 else "-Infinity"
    if value != value or value.is_integer():
        return None
    return repr(value).lstrip("0") if repr(value).startswith("0.") else repr(value)


class Expressions(Operations, Comprehensions, EmitterBase):
    """Lowers expressions."""

    def expression(self, node: ast.expr) -> Code:
        """The JavaScript of an expression."""
        method = getattr(self, f"on_{type(node).__name__}")
        result: Code = method(node)
        return result

    def on_Constant(self, node: ast.Constant) -> Code:
        return self.literal(node.value, node)

    def literal(self, value: object, node: ast.AST) -> Code:
        """A constant value."""
        if value is None:
            return Code("null")
        if isinstance(value, bool):
            return Code("true" if value else "false", boolean=True)
        if isinstance(value, int | float):
            text = number_literal(value)
            if text is None:
                return self.constant(f"float {value!r}", f"{self.runtime('float_of')}({value!r})")
            return Code(text, 1)
        if isinstance(value, str):
            return Code(text_literal(value))
        if isinstance(value, bytes):
            return self.constant(
                f"bytes {value!r}", f"{self.runtime('bytes_of')}({text_literal(value.decode('latin-1'))})"
            )
        if value is ...:
            return Code(self.runtime("Ellipsis"))
        assert isinstance(value, complex)
        imaginary = number_literal(value.imag) or repr(value.imag)
        return self.constant(f"complex {value!r}", f"{self.runtime('complex_of')}({value.real!r},{imaginary})")

    def on_Name(self, node: ast.Name) -> Code:
        return self.load(node)

    def on_Attribute(self, node: ast.Attribute) -> Code:
        static = self.reach.names.static(self.module, self.context.scope, node)
        if static is not None:
            return self.target(static, node)
        key = text_literal("$" + node.attr)
        above = self.super_of(node.value)
        if above is not None:
            return Code(f"{self.mark(node)}{self.runtime('superload')}({','.join(above)},{key})")
        value = self.expression(node.value)
        return self.attribute(value, node)

    def attribute(self, value: Code, node: ast.Attribute) -> Code:
        """Read an attribute of an emitted value."""
        key = text_literal("$" + node.attr)
        if node.attr.startswith("__") and node.attr.endswith("__"):
            # None has some of these, too: no inline read.
            return Code(f"{self.mark(node)}{self.runtime('load')}({value.at(3)},{key})")
        if self.is_certain(node):
            return Code(f"{value}.${node.attr}")
        prefix = ""
        simple = str(value)
        if not is_simple(value):
            simple = self.context.temporary()
            prefix = f"{simple}={value},"
        may_be_method = (
            node.attr in self.facts.members
            or node.attr in self.reach.resolver.runtime.attributes
            or node.attr in self.facts.called
        )
        member = f"{simple}.{self.mark(node)}${node.attr}"
        if may_be_method:
            if prefix:
                return Code(f"({prefix}{self.runtime('bind')}({member},{simple},{key}))")
            return Code(f"{self.runtime('bind')}({member},{simple},{key})")
        slow = f"{self.mark(node)}{self.runtime('load')}({simple},{key})"
        if self.is_hot():
            # None is found at once, too.
            found = self.context.scratch()
            return Code(f"({prefix}({found}={member})!==void 0?{found}:{slow})")
        return Code(f"({prefix}{member}??{slow})")

    def is_certain(self, node: ast.Attribute) -> bool:
        """Whether a method reads from its own instance what every instance has."""
        if not isinstance(node.value, ast.Name) or not self.reach.names.is_own(self.module):
            return False
        holder = self.resolve(node.value.id)
        if not isinstance(holder, Scope) or holder.kind != "function" or holder.parent is None:
            return False
        method, name = holder.node, node.value.id
        if (
            not isinstance(method, ast.FunctionDef | ast.AsyncFunctionDef)
            or holder.parent.kind != "class"
            or holder.parameters[:1] != [name]
            or holder.names[name] != 1
            or name in holder.deleted | holder.rebound_inside
            or method.name in ("__init__", "__init_subclass__", "__class_getitem__", "__new__")
            or any(not (isinstance(each, ast.Name) and each.id == "property") for each in method.decorator_list)
        ):
            return False
        return node.attr in self.reach.certain_attributes(holder.parent.node)

    def super_of(self, node: ast.expr) -> tuple[str, str] | None:
        """Class and receiver of a `super()` whose attributes are looked up at once; None for any other expression."""
        if not is_super_call(node) or self.resolve("super") != RuntimeName("super_"):
            return None
        assert isinstance(node, ast.Call)
        receiver = self.receiver()
        if receiver is None or self.context.class_text is None:
            return None
        if not node.args:
            return self.context.class_text, receiver
        known, instance = node.args
        static = self.reach.names.static(self.module, self.context.scope, known)
        own = isinstance(instance, ast.Name) and self.context.scope.parameters[:1] == [instance.id]
        if (
            not own
            or static is None
            or not self.known_function(known)
            or self.expression(known) != self.context.class_text
        ):
            return None
        return self.context.class_text, receiver

    def receiver(self) -> str | None:
        """The first argument of the function around, as `super()` finds it."""
        scope = self.context.scope.function()
        if scope.kind != "function" or not scope.parameters or scope.parameters[0] in scope.deleted:
            return None
        arguments = scope.node.args  # type: ignore[attr-defined]  # a function's node has them
        if not (arguments.posonlyargs or arguments.args):
            return None
        return self.local_text(scope, scope.parameters[0])

    def on_Subscript(self, node: ast.Subscript) -> Code:
        container = self.operand(node.value, self.expression(node.value))
        if isinstance(node.slice, ast.Slice) and node.slice.step is None:
            bounds = [
                "null" if each is None else self.expression(each).at(3) for each in (node.slice.lower, node.slice.upper)
            ]
            return self.call("cut", container.code.at(3), *bounds, node=node)
        return self.item(container, self.operand(node.slice, self.index(node.slice)), node)

    def index(self, node: ast.expr) -> Code:
        """What stands between the brackets."""
        if isinstance(node, ast.Slice):
            parts = [
                Code("null") if each is None else self.expression(each) for each in (node.lower, node.upper, node.step)
            ]
            return self.call("slice", *(part.at(3) for part in parts))
        return self.expression(node)

    def on_Slice(self, node: ast.Slice) -> Code:
        return self.index(node)

    def on_BinOp(self, node: ast.BinOp) -> Code:
        folded = folded_integer(node)
        if folded is not None:
            return self.literal(folded, node)
        left = self.operand(node.left, self.expression(node.left))
        right = self.operand(node.right, self.expression(node.right))
        return self.binary(node.op, left, right, node, in_place=False)

    def on_UnaryOp(self, node: ast.UnaryOp) -> Code:
        if isinstance(node.op, ast.Not):
            return self.condition(node)
        if isinstance(node.op, ast.USub) and isinstance(node.operand, ast.Constant):
            value = node.operand.value
            if isinstance(value, int | float) and not isinstance(value, bool):
                return self.literal(-value, node)
        return self.call(_UNARY[type(node.op)], self.expression(node.operand).at(3), node=node)

    def on_BoolOp(self, node: ast.BoolOp) -> Code:
        if self.reach.conditions.is_absent(self.module, self.context.scope, node):
            return Code("false", boolean=True)
        first, *rest = node.values
        result = self.expression(first)
        kept = None if self.context.bound is None else set(self.context.bound)
        is_and = isinstance(node.op, ast.And)
        values = [(result, first)] + [(self.expression(each), each) for each in rest]
        self.context.bound = kept
        if all(value.boolean or self.is_plain_truth(at) for value, at in values[:-1]):
            joiner = "&&" if is_and else "||"
            boolean = all(value.boolean for value, _ in values)
            return Code(joiner.join(value.at(1) for value, _ in values), 2, boolean=boolean)
        text, _ = values[-1]
        for value, at in reversed(values[:-1]):
            if value.boolean or self.is_plain_truth(at):
                text = Code(f"{value.at(1)}{'&&' if is_and else '||'}{text.at(1)}", 2)
                continue
            name = str(value)
            tested = name
            if not is_simple(value):
                name = self.context.temporary()
                tested = f"{name}={value}"
            test = f"{self.mark(at)}{self.runtime('truth')}({tested})"
            text = Code(f"{test}?{text.at(3)}:{name}" if is_and else f"{test}?{name}:{text.at(3)}", 3)
        return text

    def on_Compare(self, node: ast.Compare) -> Code:
        if self.reach.conditions.is_absent(self.module, self.context.scope, node):
            return Code("false", boolean=True)
        if len(node.ops) == 1:
            left, right = self.expression(node.left), self.expression(node.comparators[0])
            return self.compare(node.ops[0], left, right, node, node.left, node.comparators[0])
        parts: list[Code] = []
        left, left_node = self.expression(node.left), node.left
        for number, (operator, right_node) in enumerate(zip(node.ops, node.comparators, strict=True)):
            right = self.expression(right_node)
            if number < len(node.ops) - 1 and not is_simple(right) and right.precedence != 1:
                name = self.context.temporary()
                # The operand is evaluated inside its first comparison, after the left one.
                parts.append(self.compare(operator, left, Code(f"{name}={right}", 3), node, left_node, right_node))
                left = Code(name)
            else:
                parts.append(self.compare(operator, left, right, node, left_node, right_node))
                left = right
            left_node = right_node
        if all(part.boolean for part in parts):
            return Code("&&".join(part.at(1) for part in parts), 2, boolean=True)
        text = parts[-1]
        for part in reversed(parts[:-1]):
            if part.boolean:
                text = Code(f"{part.at(1)}&&{text.at(1)}", 2)
            else:
                name = self.context.temporary()
                text = Code(f"{self.runtime('truth')}({name}={part})?{text.at(3)}:{name}", 3)
        return Code(text, text.precedence)

    def compare(
        self, operator: ast.cmpop, left: Code, right: Code, node: ast.AST, left_node: ast.expr, right_node: ast.expr
    ) -> Code:
        """One comparison."""
        if isinstance(operator, ast.Is | ast.IsNot):
            negated = isinstance(operator, ast.IsNot)
            if left == right and is_simple(left):
                # A variable is itself even when it holds nan.
                return Code("false" if negated else "true", boolean=True)
            return Code(f"{left.at(1)}{'!==' if negated else '==='}{right.at(1)}", 2, boolean=True)
        if isinstance(operator, ast.In | ast.NotIn):
            # The item stands left in Python and is evaluated first.
            if is_literal(left) or (
                is_simple(left) and f"{left}=" not in right and (left.isidentifier() or "(" not in right)
            ):
                found = self._within(self.kind(right_node), self.kind(left_node), right, left, node)
            else:
                name = self.context.temporary()
                within_right = self._within(self.kind(right_node), self.kind(left_node), right, Code(name), node)
                found = Code(f"({name}={left},{within_right})", boolean=True)
            return found if isinstance(operator, ast.In) else Code(f"!{found}", 1, boolean=True)
        return self.ordered(operator, self.operand(left_node, left), self.operand(right_node, right), node)

    def _within(self, kind: int, item_kind: int, container: Code, item: Code, node: ast.AST) -> Code:
        """`item in container`, both evaluated."""
        # A set looks for sets as if they were frozen.
        if within(kind, DICT) or (within(kind, SET) and within(item_kind, NUMBER | STR | NONE | TUPLE)):
            return Code(f"{container.at(0)}.{self.mark(node)}has_({item.at(3)})", boolean=True)
        if within(kind | item_kind, STR):
            return Code(f"{container.at(0)}.includes({item.at(3)})", boolean=True)
        return self.call("contains", container.at(3), item.at(3), node=node, boolean=True)

    def on_IfExp(self, node: ast.IfExp) -> Code:
        if self.reach.conditions.is_absent(self.module, self.context.scope, node.test):
            return self.expression(node.orelse)
        test = self.condition(node.test)
        kept = None if self.context.bound is None else set(self.context.bound)
        body = self.expression(node.body)
        self.context.bound = None if kept is None else set(kept)
        orelse = self.expression(node.orelse)
        self.context.bound = kept
        return Code(f"{test.at(2)}?{body.at(3)}:{orelse.at(3)}", 3, boolean=body.boolean and orelse.boolean)

    def on_NamedExpr(self, node: ast.NamedExpr) -> Code:
        value = self.expression(node.value)
        return Code(self.store_name(node.target.id, value.at(3)), 3, boolean=value.boolean)

    # ---- displays ----

    def items(self, nodes: list[ast.expr], callee: str = "", spread: str = "star") -> str:
        """Elements of a display or arguments of a call, `*` spread."""
        # CPython names the callee where the starred argument is the only one.
        named = f",{callee}" if callee and len(nodes) == 1 else ""
        return ",".join(
            f"...{self.mark(each)}{self.runtime(spread)}({self.expression(each.value).at(3)}{named})"
            if isinstance(each, ast.Starred)
            else self.expression(each).at(3)
            for each in nodes
        )

    def on_List(self, node: ast.List) -> Code:
        return Code(f"[{self.items(node.elts)}]")

    def on_Tuple(self, node: ast.Tuple) -> Code:
        text = f"{self.runtime('tuple_of')}({self.items(node.elts)})"
        if node.elts and all(isinstance(each, ast.Constant) for each in node.elts):
            return self.constant(
                f"tuple {[each.value for each in node.elts if isinstance(each, ast.Constant)]!r}", text
            )
        return Code(text)

    def on_Set(self, node: ast.Set) -> Code:
        return self.call("set_of", self.items(node.elts, spread="array"), node=node)

    def on_Dict(self, node: ast.Dict) -> Code:
        text = None
        pairs: list[str] = []

        def flush() -> str:
            made = f"{self.mark(node)}{self.runtime('dict_of')}({','.join(pairs)})"
            pairs.clear()
            return made

        for key, value in zip(node.keys, node.values, strict=True):
            if key is None:
                text = flush() if text is None else text
                if pairs:
                    text = f"{self.runtime('dict_update')}({text},{flush()})"
                text = f"{self.mark(value)}{self.runtime('dict_update')}({text},{self.expression(value).at(3)})"
            else:
                pairs += [self.expression(key).at(3), self.expression(value).at(3)]
        if text is None:
            return Code(flush())
        if pairs:
            text = f"{self.runtime('dict_update')}({text},{flush()})"
        return Code(text)

    # ---- text ----

    def on_JoinedStr(self, node: ast.JoinedStr) -> Code:
        parts: list[str] = []
        for value in node.values:
            if isinstance(value, ast.Constant):
                parts.append(text_literal(str(value.value)))
                continue
            assert isinstance(value, ast.FormattedValue)
            if value.conversion == -1 and value.format_spec is None and within(self.kind(value.value), SMALL | STR):
                if not parts and not within(self.kind(value.value), STR):
                    parts.append('""')
                parts.append(self.expression(value.value).at(1))
            elif value.conversion == -1 and value.format_spec is None and within(self.kind(value.value), INT):
                # Of one beyond SMALL there may be more digits than Python shows.
                parts.append(str(self.call("strOf", self.expression(value.value).at(3), node=value.value)))
            else:
                parts.append(str(self.on_FormattedValue(value)))
        if not parts:
            return Code('""')
        # The first part is a string, so `+` joins.
        return Code(parts[0]) if len(parts) == 1 else Code("+".join(parts), 2)

    def on_FormattedValue(self, node: ast.FormattedValue) -> Code:
        value = self.expression(node.value)
        conversion = {114: "repr", 115: "strOf", 97: "ascii"}.get(node.conversion)
        if conversion is not None:
            value = self.call(conversion, value.at(3), node=node.value)
            if node.format_spec is None:
                return value
        if node.format_spec is None:
            return self.call("shown", value.at(3), node=node.value)
        simple = simple_format(node)
        if simple is not None:
            return self.call("padded", value.at(3), text_literal(simple), node=node.value)
        spec = self.expression(node.format_spec)
        return self.call("format", value.at(3), spec.at(3), node=node.value)

    # ---- functions as values ----

    def on_Yield(self, node: ast.Yield) -> Code:
        return Code(f"({self.yielded(Code('null') if node.value is None else self.expression(node.value))})")

    def yielded(self, value: Code) -> str:
        """A `yield`: an asynchronous generator also yields what it waits for, so it marks its values."""
        return f"yield {self.runtime('yielded')}({value.at(3)})" if self.context.is_async else f"yield {value.at(3)}"

    def on_YieldFrom(self, node: ast.YieldFrom) -> Code:
        return Code(f"(yield*{self.mark(node)}{self.runtime('yield_from')}({self.expression(node.value)}))")

    def on_Await(self, node: ast.Await) -> Code:
        return Code(f"(yield*{self.mark(node)}{self.runtime('await_')}({self.expression(node.value)}))")

    def on_Starred(self, node: ast.Starred) -> Code:
        return self.expression(node.value)

    def known_function(self, node: ast.expr) -> bool:
        """Whether an expression certainly gives something JavaScript can call as it is."""
        static = self.reach.names.static(self.module, self.context.scope, node)
        if isinstance(static, RuntimeName):
            return True
        if static is None or isinstance(static, ModuleTarget):
            return False
        return self.is_definition(static)


def is_literal(value: str) -> bool:
    """Whether an emitted value is a literal without parts."""
    return _LITERAL.fullmatch(value) is not None


def is_simple(value: str) -> bool:
    """Whether an emitted value can be repeated: a variable, `this`, a global name."""
    from .code import NAME, NAME_END

    text = value
    if text.startswith(NAME) and text.endswith(NAME_END) and text.count(NAME) == 1:
        return True
    return text.isidentifier() and text not in ("true", "false", "null")


def is_super_call(node: ast.expr) -> bool:
    """Whether a node is `super()` or `super(K, self)`."""
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "super"
        and len(node.args) in (0, 2)
    )

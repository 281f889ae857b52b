"""What `for` goes over, in statements and in comprehensions: numbers, lists, pairs and whatever has an iterator."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field

from .base import EmitterBase
from .code import Code
from .infer.kinds import ARRAY, BOOL, INDEX, STR, within
from .purity import is_pure
from .resolve import RuntimeName

_SAFE_INTEGER = 2**53


@dataclass
class Loop:
    """The parts of a JavaScript loop."""

    variables: list[tuple[str, str]]
    """Names, and what they hold when the loop begins; evaluated where the loop stands, in this order."""
    condition: str
    items: list[tuple[ast.expr, Code]]
    """What each turn assigns, in order."""
    extra: list[str] = field(default_factory=list)
    """Names that hold nothing when the loop begins."""
    advance: str = ""

    def head(self) -> str:
        """The head of a `for` that makes all variables itself."""
        names = [*(f"{name}={value}" for name, value in self.variables), *self.extra]
        return f"for(let {','.join(names)};{self.condition};{self.advance})"

    def inner_head(self) -> str:
        """The same inside a function that has `variables` as its parameters."""
        names = f"let {','.join(self.extra)}" if self.extra else ""
        return f"for({names};{self.condition};{self.advance})"


class Loops(EmitterBase):
    """Lowers what comes after `in`."""

    def loop(self, target: ast.expr, iterable: ast.expr, node: ast.AST) -> Loop:
        """The loop that assigns each item of an iterable to a target."""
        return self._range_loop(target, iterable) or self._pair_loop(target, iterable, node) or (
            self._plain_loop(target, iterable, node)
        )  # fmt: skip

    def _iterator(self, iterable: ast.expr, value: Code | None = None) -> str:
        value = self.expression(iterable) if value is None else value
        return f"{self.mark(iterable)}{self.runtime('iter')}({value})"

    def _plain_loop(self, target: ast.expr, iterable: ast.expr, node: ast.AST) -> Loop:
        value = self.expression(iterable)
        if isinstance(target, ast.Name | ast.Tuple | ast.List):
            source = None
            if within(self.kind(iterable), ARRAY):
                source = value
            elif within(self.kind(iterable), STR) and self.is_hot():
                source = self.call("characters", value.at(3))
            if source is not None:
                # A list may grow while it is gone over: its length is asked each time.
                items, at = self.context.local(), self.context.local()
                item = Code(f"{items}[{at}++]")
                return Loop([(items, source.at(3)), (at, "0")], f"{at}<{items}.length", [(target, item)])
        iterator, item_name = self.context.local(), self.context.local()
        condition = f"({item_name}={self.mark(node)}{iterator}.next_())!==void 0"
        return Loop([(iterator, self._iterator(iterable, value))], condition, [(target, Code(item_name))], [item_name])

    def _built_in_call(self, node: ast.expr, name: str, least: int, most: int) -> list[ast.expr] | None:
        """The arguments of a call of a built-in function, if a node is one."""
        if not isinstance(node, ast.Call) or node.keywords or not least <= len(node.args) <= most:
            return None
        if any(isinstance(each, ast.Starred) for each in node.args):
            return None
        found = self.reach.names.static(self.module, self.context.scope, node.func)
        return node.args if found == RuntimeName(name) else None

    def _pair_loop(self, target: ast.expr, iterable: ast.expr, node: ast.AST) -> Loop | None:
        """Two targets for what `enumerate`, `zip` and `.items()` give, without making the tuples."""
        if not isinstance(target, ast.Tuple) or len(target.elts) != 2:
            return None
        first, second = target.elts
        if not isinstance(first, ast.Name) or isinstance(second, ast.Starred):
            return None
        counted = self._built_in_call(iterable, "enumerate", 1, 1)
        if counted is not None:
            iterator, number, item = (self.context.local() for _ in range(3))
            condition = f"({item}={self.mark(node)}{iterator}.next_())!==void 0"
            pair = [(first, Code(f"{number}++")), (second, Code(item))]
            return Loop([(iterator, self._iterator(counted[0])), (number, "0")], condition, pair, [item])
        zipped = self._built_in_call(iterable, "zip", 2, 2)
        if zipped is not None:
            left, right, one, other = (self.context.local() for _ in range(4))
            starts, extra = [], [one, other]
            if isinstance(zipped[1], ast.Name) or is_pure(zipped[1]):
                starts = [(left, self._iterator(zipped[0])), (right, self._iterator(zipped[1]))]
            else:
                # Both are evaluated before either is asked for its iterator.
                for name, each in ((left, zipped[0]), (right, zipped[1])):
                    value = self.context.local()
                    starts.append((value, self.expression(each).at(3)))
                    extra.append(f"{name}={self._iterator(each, Code(value))}")
            condition = (
                f"({one}={self.mark(node)}{left}.next_())!==void 0&&({other}={self.mark(node)}{right}.next_())!==void 0"
            )
            return Loop(starts, condition, [(first, Code(one)), (second, Code(other))], extra)
        if (
            isinstance(iterable, ast.Call)
            and isinstance(iterable.func, ast.Attribute)
            and iterable.func.attr == "items"
            and not iterable.args
            and not iterable.keywords
        ):
            iterator, item = self.context.local(), self.context.local()
            start = f"{self.mark(iterable)}{self.runtime('pairs')}({self.expression(iterable)})"
            condition = f"({item}={self.mark(node)}{iterator}.next_())!==void 0"
            pair = [(first, Code(f"{item}[0]")), (second, Code(f"{item}[1]"))]
            return Loop([(iterator, start)], condition, pair, [item])
        return None

    def _range_loop(self, target: ast.expr, call: ast.expr) -> Loop | None:
        """`for i in range(...)` as a loop over numbers."""
        arguments = self._built_in_call(call, "range", 1, 3)
        if arguments is None:
            return None
        step = 1
        if len(arguments) == 3:
            third = arguments[2]
            sign = 1
            if isinstance(third, ast.UnaryOp) and isinstance(third.op, ast.USub):
                third, sign = third.operand, -1
            if not isinstance(third, ast.Constant) or type(third.value) is not int or not 0 < third.value < 2**31:
                return None
            step = sign * third.value
        bounds = [self.expression(each) for each in arguments[:2]]
        if len(bounds) == 1:
            bounds.insert(0, Code("0", 1))
        starts = [
            each.at(3) if each.isdigit() else f"{self.mark(call)}{self.runtime('loopBound')}({each})" for each in bounds
        ]
        item, end = self.context.local(), self.context.local()
        advance = f"{item}{'++' if step > 0 else '--'}" if abs(step) == 1 else f"{item}+={step}"
        if len(arguments) > 1 and not within(self.kind(arguments[0]), INDEX | BOOL):
            # What starts near 2**53 must count on in BigInts; a small start can't get there.
            advance = f"{item}={self.runtime('add')}({item},{step})"
            if self.is_hot():
                edge = f"<{_SAFE_INTEGER - step}" if step > 0 else f">{-_SAFE_INTEGER - step}"
                advance = f'typeof {item}=="number"&&{item}{edge}?{item}+={step}:{advance}'
        condition = f"{item}{'<' if step > 0 else '>'}{end}"
        return Loop([(item, starts[0]), (end, starts[1])], condition, [(target, Code(item))], [], advance)

"""Operators: JavaScript's own where the kinds of the operands are known, otherwise the runtime's behind a fast way.

A fast way is the common case in place, where the engine learns what stands at this very operator. It costs bytes, so
that clients have it only where nothing needs to be tested.
"""

from __future__ import annotations

import ast

from .base import EmitterBase
from .code import Code
from .infer.kinds import (
    ARRAY,
    BOOL,
    DICT,
    FLOAT,
    FRACTION,
    INT,
    LIST,
    NONE,
    OTHER,
    PLAIN_NUMBER,
    SMALL,
    STR,
    binary_kind,
    literal_of,
    within,
)
from .scope import Scope

BINARY = {
    ast.Add: "add", ast.Sub: "sub", ast.Mult: "mul", ast.Div: "truediv", ast.FloorDiv: "floordiv", ast.Mod: "mod",
    ast.Pow: "pow", ast.MatMult: "matmul", ast.LShift: "lshift", ast.RShift: "rshift", ast.BitAnd: "and_",
    ast.BitOr: "or_", ast.BitXor: "xor",
}  # fmt: skip
COMPARE = {ast.Eq: "eq", ast.NotEq: "ne", ast.Lt: "lt", ast.LtE: "le", ast.Gt: "gt", ast.GtE: "ge"}

_SYMBOLS = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.BitAnd: "&", ast.BitOr: "|", ast.BitXor: "^"}
_ORDER = {ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">="}
_WORD = 2**31

# What is divided by more than this seldom fits into 32 bits, and beyond those engines have no fast remainder.
_LONG_DIVISOR = 2**24

# What `===` compares as Python does, on both sides.
_SAME_NUMBERS = INT | FRACTION | STR | NONE
_SAME_BOOLS = BOOL | STR | NONE


class Operand:
    """An operand of an operator: its expression, what it can be, and the text that stands for it once it is there."""

    def __init__(self, node: ast.expr, code: Code, kind: int) -> None:
        self.node = node
        self.code = code
        self.kind = kind
        self.name = ""

    @property
    def number(self) -> str:
        """The operand in JavaScript's arithmetic: of a boxed literal, what is in the box."""
        value = self.literal
        text = self.name if value is None else repr(int(value)) if value.is_integer() else repr(value)
        return f"({text})" if text.startswith("-") else text

    @property
    def literal(self) -> float | None:
        """The value of a literal float."""
        node = self.node
        return node.value if isinstance(node, ast.Constant) and isinstance(node.value, float) else None

    def is_number(self) -> list[str]:
        """The test that the operand is a JavaScript number, if there must be one."""
        known = self.literal is not None or within(self.kind, SMALL | FRACTION)
        return [] if known else [f'typeof {self.name}=="number"']

    def counts(self) -> list[str]:
        """The same for arithmetic, in which JavaScript takes true for 1, too."""
        return [] if within(self.kind, SMALL | FRACTION | BOOL) else self.is_number()

    def is_integer(self) -> list[str]:
        """The test that the operand is an int and a JavaScript number, if there must be one."""
        if within(self.kind, SMALL | BOOL):
            return []
        return [f"Number.isInteger({self.name})"] if self.kind & FRACTION else self.counts()


class Operations(EmitterBase):
    """Lowers operators, comparisons, subscripts and tests of truth."""

    def operand(self, node: ast.expr, code: Code, kind: int | None = None) -> Operand:
        """An operand whose text was emitted."""
        return Operand(node, code, self.kind(node) if kind is None else kind)

    def is_hot(self) -> bool:
        """Whether fast ways are worth their bytes here."""
        scope = self.context.scope
        return self.reach.target == "exec" and (scope.kind == "function" or scope.function().kind == "function")

    def _named(self, *operands: Operand) -> str:
        """Give operands names by which they can be used twice; answers what must be evaluated before."""
        steps = []
        for number, each in enumerate(operands):
            later = "".join(other.code for other in operands[number + 1 :])
            if self._is_lasting(each.node, each.code, later):
                each.name = str(each.code)
            else:
                each.name = self.context.scratch()
                steps.append(f"{each.name}={each.code.at(3)},")
        return "".join(steps)

    def _is_lasting(self, node: ast.expr, code: Code, later: str) -> bool:
        """Whether an operand's text still means the same after what comes later has been evaluated."""
        if code.precedence > 1:
            return False
        if isinstance(node, ast.Constant) or literal_of(node) is not None:
            return True
        if code == "this":
            return True
        if not isinstance(node, ast.Name) or not code.isidentifier() or f"{code}=" in later:
            return False
        found = self.resolve(node.id)
        if not isinstance(found, Scope) or node.id in found.rebound_inside:
            return False
        # A variable of a function around may get a value while another one runs.
        own = found in (self.context.scope, self.context.scope.function())
        return own or ("(" not in later and "yield" not in later)

    # ---- arithmetic ----

    def binary(self, operator: ast.operator, left: Operand, right: Operand, node: ast.AST, *, in_place: bool) -> Code:
        """`left operator right`, or what `left operator= right` stores."""
        kind = type(operator)
        result = binary_kind(operator, left.kind, right.kind, right.node, left.node)
        # An int times a negative one may be JavaScript's -0.
        exact = kind is not ast.Mult or max(literal_of(left.node) or 0, literal_of(right.node) or 0) > 0
        if kind in (ast.Add, ast.Sub, ast.Mult) and exact and within(left.kind | right.kind | result, SMALL):
            return self._infix(_SYMBOLS[kind], left.code, right.code)
        if kind is ast.Add and left.kind == STR and right.kind == STR:
            return self._infix("+", left.code, right.code)
        if self.is_hot():
            fast = self._fast_binary(kind, left, right)
            if fast is not None:
                before, test, value = fast
                name = f"i{BINARY[kind].rstrip('_')}" if in_place else BINARY[kind]
                slow = self.call(name, left.name, right.name, node=node)
                return Code(f"({before}{test}?{value}:{slow})") if test else Code(f"({before}{value})")
        name = f"i{BINARY[kind].rstrip('_')}" if in_place else BINARY[kind]
        return self.call(name, left.code.at(3), right.code.at(3), node=node)

    @staticmethod
    def _infix(symbol: str, left: Code, right: Code) -> Code:
        second = f"({right})" if right.startswith("-") else right.at(1)
        return Code(f"{left.at(1)}{symbol}{second}", 2)

    def _fast_binary(self, kind: type[ast.operator], left: Operand, right: Operand) -> tuple[str, str, str] | None:
        """What to evaluate before, the test of the common case, and its value."""
        numeric = INT | FLOAT | BOOL
        if not left.kind & numeric or not right.kind & numeric:
            return None
        if kind in (ast.Add, ast.Sub, ast.Mult, ast.Div):
            return self._fast_arithmetic(kind, left, right)
        value = literal_of(right.node)
        if kind in (ast.Mod, ast.FloorDiv) and left.kind & INT and right.kind & INT and value != 0:
            before = self._named(left, right)
            tests = [*left.is_integer(), *right.is_integer()]
            if value is None:
                tests.append(f"{right.name}>0")
            elif value < 0:
                return None
            # Exact below 2**53: what is not whole is at least 1/divisor away from it, and rounding moves it by less.
            quotient = f"Math.floor({left.name}/{right.name})"
            if kind is ast.FloorDiv:
                return before, "&&".join(tests), quotient
            rest = self.context.scratch()
            low = f"({rest}={left.name}%{right.name})<0?{rest}+{right.name}:{rest}+0"
            if value is not None and value >= _LONG_DIVISOR:
                low = f"{left.name}>=0?{left.name}-{quotient}*{right.name}:{low}"
            return before, "&&".join(tests), low
        if kind in (ast.BitAnd, ast.BitOr, ast.BitXor) and left.kind & INT and right.kind & INT:
            before = self._named(left, right)
            return (
                before,
                "&&".join(self._is_word(left) + self._is_word(right)),
                (f"{left.name}{_SYMBOLS[kind]}{right.name}"),
            )
        if kind is ast.RShift and left.kind & INT and value is not None and 0 <= value < 32:
            before = self._named(left, right)
            return before, "&&".join(self._is_word(left)), f"{left.name}>>{value}"
        if kind is ast.Pow and right.literal == 0.5:
            before = self._named(left, right)
            root = self.context.scratch()
            tests = [*left.is_number(), f"{left.name}>0", f"!Number.isInteger({root}={left.name}**.5)", f"{root}<1/0"]
            return before, "&&".join(tests), root
        return None

    @staticmethod
    def _is_word(operand: Operand) -> list[str]:
        value = literal_of(operand.node)
        if value is not None and -_WORD <= value < _WORD:
            return []
        return [*operand.is_number(), f"({operand.name}|0)==={operand.name}"]

    def _fast_arithmetic(self, kind: type[ast.operator], left: Operand, right: Operand) -> tuple[str, str, str] | None:
        before = self._named(left, right)
        result = self.context.scratch()
        value = f"{result}={left.number}{_SYMBOLS[kind]}{right.number}"
        numbers = [*left.counts(), *right.counts()]
        if kind is ast.Div:
            divisor = right.literal if right.literal is not None else literal_of(right.node)
            if divisor == 0:
                return None
            tests = [*numbers, *([] if divisor else [f"{right.name}!=0"]), f"!Number.isInteger({value})"]
            return before, "&&".join(tests), result
        # Adding 0 turns JavaScript's -0 into the int 0.
        given = f"{result}+0" if kind is ast.Mult else result
        if within(left.kind, FLOAT) or within(right.kind, FLOAT):
            return before, "&&".join([*numbers, f"!Number.isInteger({value})"]), result
        integers = [*left.is_integer(), *right.is_integer()]
        if within(left.kind | right.kind, INT):
            return before, "&&".join([*integers, f"Number.isSafeInteger({value})"]), given
        whole = "&&".join([*integers, f"Number.isSafeInteger({result})"])
        return before, "&&".join([*numbers, f"(!Number.isInteger({value})||{whole})"]), given

    # ---- comparison ----

    def ordered(self, operator: ast.cmpop, left: Operand, right: Operand, node: ast.AST) -> Code:
        """One of `== != < <= > >=`."""
        kind, both = type(operator), left.kind | right.kind
        slow_name = COMPARE[kind]
        if kind in _ORDER:
            plain = within(both, PLAIN_NUMBER | BOOL) or (both == STR and _is_low(left.node, right.node))
            if plain:
                return Code(f"{left.code.at(1)}{_ORDER[kind]}{right.code.at(1)}", 2, boolean=True)
            boolean = not both & (OTHER | ARRAY)
            symbol = _ORDER[kind]
            tested = not within(both, STR) and bool(left.kind & PLAIN_NUMBER and right.kind & PLAIN_NUMBER)
        else:
            symbol = "===" if kind is ast.Eq else "!=="
            if within(both, _SAME_NUMBERS) or within(both, _SAME_BOOLS):
                return Code(f"{left.code.at(1)}{symbol}{right.code.at(1)}", 2, boolean=True)
            boolean = not both & OTHER
            # Where nothing is known, the runtime's function looks at both types at once.
            tested = any(within(each.kind, SMALL | STR | FRACTION) for each in (left, right))
        if not self.is_hot() or not tested:
            return self.call(slow_name, left.code.at(3), right.code.at(3), node=node, boolean=boolean)
        before = self._named(left, right)
        if kind in _ORDER or (not within(left.kind, STR) and not within(right.kind, STR)):
            tests = [*left.is_number(), *right.is_number()]
            direct = f"{left.number}{symbol}{right.number}"
            if not tests:
                return Code(f"({before}{direct})", boolean=True)
        else:
            tests = [f'typeof {each.name}=="string"' for each in (left, right) if not within(each.kind, STR)]
            direct = f"{left.name}{symbol}{right.name}"
        slow = self.call(slow_name, left.name, right.name, node=node, boolean=boolean)
        fast = f"({before}{'&&'.join(tests)}?{direct}:"
        if boolean:
            return Code(f"{fast}{slow})", boolean=True)
        return Code(f"{fast}{slow})", test=f"{fast}{self.runtime('truth')}({slow}))")

    # ---- truth ----

    def is_plain_truth(self, node: ast.expr) -> bool:
        """Whether JavaScript takes the same values of an expression for true as Python does."""
        return within(self.kind(node), INT | STR | NONE | BOOL)

    def truth(self, value: Code, node: ast.expr) -> Code:
        """A value as a JavaScript condition."""
        if value.boolean:
            return value
        if value.test:
            return Code(value.test, boolean=True)
        if self.is_plain_truth(node):
            return Code(value, value.precedence, boolean=True)
        if within(self.kind(node), ARRAY):
            return Code(f"{value.at(0)}.length", boolean=True)
        return self.call("truth", value, node=node, boolean=True)

    # ---- subscripts ----

    def item(self, container: Operand, key: Operand, node: ast.AST) -> Code:
        """`container[key]`."""
        if self.is_hot() and within(container.kind, DICT):
            return self.call("dict_item", container.code.at(3), key.code.at(3), node=node)
        if self.is_hot() and within(container.kind, STR) and within(key.kind, SMALL):
            return self.call("text_item", container.code.at(3), key.code.at(3), node=node)
        numbers = bool(key.kind & SMALL) and not within(key.kind, INT & ~SMALL)
        known = within(container.kind, ARRAY) and within(key.kind, SMALL)
        if not self.is_hot() or not numbers or not container.kind & (ARRAY | OTHER) or container.kind == OTHER:
            return self.call("getitem", container.code.at(3), key.code.at(3), node=node)
        before = self._named(container, key)
        slow = self.call("getitem", container.name, key.name, node=node)
        direct = f"{container.name}[{key.name}]"
        if not known:
            tests = [] if within(container.kind, ARRAY) else [
                f"Array.isArray({container.name})", f"{container.name}.plain_===void 0"
            ]  # fmt: skip
            direct = f"({'&&'.join([*tests, *key.is_number()])}?{direct}:void 0)"
        # A negative index finds nothing either, and None is found once more.
        if before:
            return Code(f"({before}{direct}??{slow})")
        return Code(f"{direct}??{slow}", 3)

    def store_item(self, container: Operand, key: Operand, value: str, node: ast.AST) -> str:
        """`container[key] = value` as a statement."""
        if within(container.kind, DICT):
            return f"{container.code.at(0)}.{self.mark(node)}put_({key.code.at(3)},{value});"
        if not self.is_hot() or not key.kind & SMALL or not container.kind & LIST:
            return f"{self.mark(node)}{self.runtime('setitem')}({container.code.at(3)},{key.code.at(3)},{value});"
        before = self._named(container, key)
        tests = [] if within(container.kind, LIST) else [
            f"Array.isArray({container.name})", f"{container.name}.plain_===void 0",
            f"!({container.name} instanceof {self.runtime('Tuple')})",
        ]  # fmt: skip
        whole = [] if within(key.kind, SMALL) else [f"Number.isInteger({key.name})"]
        tests += [*whole, f"{key.name}>=0", f"{key.name}<{container.name}.length"]
        slow = self.call("setitem", container.name, key.name, value, node=node)
        return f"{before}{'&&'.join(tests)}?{container.name}[{key.name}]={value}:{slow};"

    def length(self, value: Code, node: ast.expr, call: ast.AST) -> Code:
        """`len(value)`."""
        if within(self.kind(node), ARRAY):
            return Code(f"{value.at(0)}.length")
        return self.call("len", value.at(3), node=call)


def _is_low(left: ast.expr, right: ast.expr) -> bool:
    """Whether one side is a literal without units from U+D800: then UTF-16 stands in the order of code points."""
    return any(
        isinstance(each, ast.Constant) and isinstance(each.value, str) and all(ord(c) < 0xD800 for c in each.value)
        for each in (left, right)
    )

"""The lattice: a kind is a set of value representations, as bits of a number. More bits, less known."""

from __future__ import annotations

import ast

INDEX = 1
"""An int, as a JavaScript number that counts something: far below 2**53 as long as a program can run."""
SAFE = 2
"""An int as a JavaScript number."""
BIG = 4
"""An int as BigInt."""
FRACTION = 8
"""A float as a JavaScript number: not integral, infinite or nan."""
BOXED = 16
"""A float as object, because it is integral."""
BOOL = 32
NONE = 64
STR = 128
LIST = 256
TUPLE = 512
DICT = 1024
SET = 2048
OTHER = 4096
"""Anything else: also instances of classes derived from the ones above, which may behave in any way."""

ANY = 2 * OTHER - 1
NOTHING = 0
SMALL = INDEX | SAFE
INT = SMALL | BIG
FLOAT = FRACTION | BOXED
NUMBER = INT | FLOAT | BOOL
PLAIN_NUMBER = INT | FRACTION
"""Numbers that JavaScript's own operators compare as Python does."""
ARRAY = LIST | TUPLE
CONTAINER = LIST | TUPLE | DICT | SET

# An INDEX moves by at most this much at a time: to come near 2**53 takes longer than any program runs.
STRIDE = 16
_INDEX_LITERAL = 2**31
_FACTOR = 8
_SAFE_INTEGER = 2**53


def kind_of_constant(value: object) -> int:
    """The kind of a literal."""
    if value is None:
        return NONE
    if isinstance(value, bool):
        return BOOL
    if isinstance(value, int):
        return INDEX if abs(value) <= _INDEX_LITERAL else SAFE if abs(value) < _SAFE_INTEGER else BIG
    if isinstance(value, float):
        return BOXED if value.is_integer() else FRACTION
    return STR if isinstance(value, str) else OTHER


def within(kind: int, allowed: int) -> bool:
    """Whether a kind has no other members than the allowed ones."""
    return kind & ~allowed == 0


def literal_of(node: ast.expr) -> int | None:
    """The whole number that a literal is, with its sign."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        value = literal_of(node.operand)
        return None if value is None else -value
    return node.value if isinstance(node, ast.Constant) and type(node.value) is int else None


def binary_kind(operator: ast.operator, left: int, right: int, right_node: ast.expr, left_node: ast.expr) -> int:
    """The kind of `left operator right`."""
    if not left or not right:
        return NOTHING
    if within(left, NUMBER) and within(right, NUMBER):
        return _numeric(operator, left, right, literal_of(right_node), literal_of(left_node))
    if (left | right) & OTHER:
        return ANY
    if isinstance(operator, ast.Add | ast.Mult):
        for kind in (STR, LIST, TUPLE):
            if left == kind or right == kind:
                return kind
    elif isinstance(operator, ast.Mod) and left == STR:
        return STR
    elif isinstance(operator, ast.BitOr | ast.BitAnd | ast.Sub | ast.BitXor) and left == right == SET:
        return SET
    return ANY


def _numeric(operator: ast.operator, left: int, right: int, right_value: int | None, left_value: int | None) -> int:
    result = NOTHING
    if (left | right) & FLOAT or isinstance(operator, ast.Div):
        result |= FLOAT
        if isinstance(operator, ast.Pow):
            # A negative number to a broken power is complex, which raises here.
            return INT | FLOAT
    if isinstance(operator, ast.Div) or not (left & (INT | BOOL) and right & (INT | BOOL)):
        return result
    if isinstance(operator, ast.BitAnd | ast.BitOr | ast.BitXor) and within(left | right, BOOL):
        return BOOL
    left = (left & INT) | (INDEX if left & BOOL else 0)
    right = (right & INT) | (INDEX if right & BOOL else 0)
    return result | _integer(operator, left, right, right_value, left_value)


def _integer(operator: ast.operator, left: int, right: int, right_value: int | None, left_value: int | None) -> int:
    both_index = left == INDEX and right == INDEX
    match operator:
        case ast.Add() | ast.Sub():
            if both_index:
                small = any(value is not None and abs(value) <= STRIDE for value in (right_value, left_value))
                return INDEX if small else SAFE
        case ast.Mult():
            if both_index and any(value is not None and abs(value) <= _FACTOR for value in (right_value, left_value)):
                return SAFE
        case ast.FloorDiv() | ast.RShift():
            return left if within(left, SMALL) else SAFE | BIG
        case ast.Mod():
            # The result is nearer to zero than the divisor.
            return right if within(right, SMALL) else SAFE | BIG
        case ast.BitAnd() if right_value is not None and 0 <= right_value < _SAFE_INTEGER:
            return right
        case ast.BitAnd() if left_value is not None and 0 <= left_value < _SAFE_INTEGER:
            return left
        case ast.BitAnd() | ast.BitOr() | ast.BitXor():
            # Of two safe ints, -2**53 may come out.
            return INDEX if both_index else SAFE | BIG
        case ast.Pow():
            return SAFE | BIG if right_value is not None and right_value >= 0 else SAFE | BIG | FLOAT
    return SAFE | BIG


def unary_kind(operator: ast.unaryop, operand: int) -> int:
    """The kind of a sign or `~` before an operand."""
    if isinstance(operator, ast.Not):
        return BOOL
    if not within(operand, NUMBER):
        return ANY
    kind = (operand & ~BOOL) | (INDEX if operand & BOOL else 0)
    if kind & INT and isinstance(operator, ast.Invert):
        # ~(2**53 - 1) is beyond.
        return kind & INT | (BIG if kind & SAFE else 0)
    return kind

"""Pieces of emitted JavaScript: text that knows its precedence, source marks, and placeholders for global names."""

from __future__ import annotations

import json
import re

# Private-use characters delimit what the linker fills in; literals never hold them raw.
MARK, MARK_END, NAME, NAME_END = "\ue000", "\ue001", "\ue002", "\ue003"

PRIMARY, UNARY, BINARY, ASSIGNMENT = range(4)

_RESERVED_WORDS = (
    "await break case catch class const continue debugger default delete do else enum export extends "
    "false finally for function if implements import in instanceof interface let new null package private "
    "protected public return static super switch this throw true try typeof var void while with yield "
    "arguments eval async of get set undefined NaN Infinity globalThis "
)
RESERVED = frozenset(_RESERVED_WORDS.split())


class Code(str):
    """An emitted expression: its text, its precedence, and whether it is known to give a JavaScript boolean."""

    precedence: int
    boolean: bool
    test: str
    """The text of the same as a JavaScript condition, where that is another one."""

    def __new__(cls, text: str, precedence: int = PRIMARY, *, boolean: bool = False, test: str = "") -> Code:
        made = super().__new__(cls, text)
        made.precedence = precedence
        made.boolean = boolean
        made.test = test
        return made

    def at(self, precedence: int) -> str:
        """The text, in parentheses when it binds less tightly than `precedence`."""
        return f"({self})" if self.precedence > precedence else str(self)


def mark(module: int, line: int, column: int, function: str) -> str:
    """A source mark: what follows comes from there. `line` counts from that of the top-level statement around it."""
    return f"{MARK}{module},{line},{column},{function}{MARK_END}"


def placeholder(key: str) -> str:
    """A global name, chosen when everything is linked."""
    return f"{NAME}{key}{NAME_END}"


_ESCAPED = re.compile("[\u2028\u2029\ue000-\ue003\ufeff\ud800-\udfff]")


def text_literal(value: str) -> str:
    """A JavaScript string literal."""
    literal = json.dumps(value, ensure_ascii=False)
    # Only calls of methods read `.$name(`: the runtime looks for them in the program's text.
    literal = literal.replace(".$", ".\\x24")
    return _ESCAPED.sub(lambda match: f"\\u{ord(match.group()):04x}", literal).replace("\x7f", "\\x7f")


def local_name(number: int) -> str:
    """The JavaScript name of the local variable with that number: a, b, ... z, a0, a1, ..."""
    letter = chr(ord("a") + number % 26)
    if number < 26:
        return letter
    return f"{letter}{number // 26 - 1}"


def variable_key(module: str, name: str) -> str:
    """The placeholder key of a module's variable."""
    return f"v:{module}:{name}"


def variable_text(module: str, name: str) -> str:
    """The placeholder of a module's variable."""
    return placeholder(variable_key(module, name))

"""Guards: code of the runtime that only runs for instances of a class which the program may not have.

`if (x instanceof Bytes) …`, `x instanceof Bytes ? … : …` and `x instanceof Bytes && …` mention a class, but they
never make an instance. As long as nothing else reaches the class, the test is false: it is cut, with everything that
only it uses. `known_(Bytes)` asks for any definition of the runtime, `defines_("__get__")` for an attribute that a
class of the program may have.
"""

from __future__ import annotations

import re
from itertools import pairwise

from .cache import Memo
from .runtime import Token, tokens

_ASKING = frozenset(["known_", "defines_"])
_ASKED = re.compile(r"\b(?:known|defines)_\(([\w$]+|\"\w+\")\)")

_BEFORE_TEST = frozenset(["(", "[", "{", ",", "=", "=>", "?", ":", ";", "return", "&&", "||", "!"])
_BEFORE_CHOICE = frozenset(["(", "[", ",", "=", "=>", "?", ":", "return"])
_OPEN, _CLOSE = ("(", "[", "{"), (")", "]", "}")


def _guarded_classes(text: str) -> frozenset[str]:
    if "instanceof" not in text and _ASKED.search(text) is None:
        return frozenset()
    found = tokens(text)
    asked = {each.text for ask, each in zip(found, found[2:], strict=False) if ask.text in _ASKING}
    return frozenset(asked) | frozenset(
        after.text for token, after in pairwise(found) if token.text == "instanceof" and after.kind == "name"
    )


guarded_classes = Memo("guarded_classes", ("guards", "runtime"), _guarded_classes)
"""Names that a runtime definition tests with `instanceof` or asks for; names of attributes stand in quotes."""


def settled(text: str) -> str:
    """The text in which everything that is still asked for exists."""
    return text if "_(" not in text else _ASKED.sub("true", text)


def without(text: str, absent: frozenset[str]) -> str:
    """The text for a program that has no instances of the classes `absent`."""
    return _without(text, " ".join(sorted(absent))) if absent else text


def _cut(text: str, absent: str) -> str:
    classes = frozenset(absent.split())
    while True:
        cut = _first_cut(text, classes)
        if cut is None:
            return text
        start, end, replacement = cut
        text = text[:start] + replacement + text[end:]


_without = Memo("without", ("guards", "runtime"), _cut)


def _first_cut(text: str, absent: frozenset[str]) -> tuple[int, int, str] | None:
    found = tokens(text)
    for at, token in enumerate(found):
        if token.text in _ASKING and at + 2 < len(found) and found[at + 2].text in absent:
            first, after = at, at + 4
        elif token.text == "instanceof" and found[at + 1].text in absent and found[at - 1].kind == "name":
            first, after = at - 1, at + 2
        else:
            continue
        before = found[first - 1].text
        if before not in _BEFORE_TEST:
            continue
        if before == "!":
            return found[first].start, _end(found[after - 1]), "false"
        while found[after].text == "&&":
            after = _skip(found, after + 1, ("&&", "||", "??", "?", ":", ",", ";"))
        if before == "(" and found[first - 2].text == "if" and found[after].text == ")":
            body = _statement_end(found, after + 1)
            start = found[first - 2].start
            if body < len(found) and found[body].text == "else":
                return start, found[body + 1].start, ""
            return start, _end(found[body - 1]), ";"
        if found[after].text == "?" and before in _BEFORE_CHOICE:
            other = _choice_end(found, after + 1)
            return found[first].start, found[other + 1].start, ""
        return found[first].start, _end(found[after - 1]), "false"
    return None


def _end(token: Token) -> int:
    return token.start + len(token.text)


def _skip(found: list[Token], at: int, ends: tuple[str, ...]) -> int:
    """The first token from `at` on, outside brackets, that is one of `ends` or closes what is open."""
    depth = 0
    while True:
        text = found[at].text if found[at].kind == "punctuation" else ""
        if depth == 0 and (text in ends or text in _CLOSE):
            return at
        depth += (text in _OPEN) - (text in _CLOSE)
        at += 1


def _choice_end(found: list[Token], at: int) -> int:
    """The `:` that belongs to the `?` before `at`."""
    inner = 0
    while True:
        at = _skip(found, at, ("?", ":"))
        if found[at].text == "?":
            inner += 1
        elif inner:
            inner -= 1
        else:
            return at
        at += 1


def _statement_end(found: list[Token], at: int) -> int:
    """The token after the statement that begins at `at`."""
    word = found[at].text
    if word == "{":
        return _skip(found, at + 1, ()) + 1
    if word in ("if", "for", "while"):
        body = _statement_end(found, _skip(found, at + 2, ()) + 1)
        if word == "if" and body < len(found) and found[body].text == "else":
            return _statement_end(found, body + 1)
        return body
    if word in ("try", "switch", "do"):
        raise RuntimeError(f"a test with instanceof before {word!r}: use a block")
    return _skip(found, at, (";",)) + 1

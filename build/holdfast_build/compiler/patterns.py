"""Patterns of `match`."""

from __future__ import annotations

import ast

from .base import EmitterBase
from .code import Code, text_literal


class Patterns(EmitterBase):
    """Lowers patterns to conditions that bind names as they go."""

    def pattern(self, node: ast.pattern, subject: str) -> str:
        """A JavaScript condition that is true when the pattern matches, and binds its names."""
        text: str = getattr(self, f"on_{type(node).__name__}")(node, subject)
        return text

    def on_MatchValue(self, node: ast.MatchValue, subject: str) -> str:
        return (
            f"{self.runtime('truth')}({self.mark(node)}{self.runtime('eq')}({subject},"
            f"{self.expression(node.value).at(3)}))"
        )

    def on_MatchSingleton(self, node: ast.MatchSingleton, subject: str) -> str:
        return f"{subject}==={'null' if node.value is None else 'true' if node.value else 'false'}"

    def on_MatchAs(self, node: ast.MatchAs, subject: str) -> str:
        bind = "" if node.name is None else self._capture(node.name, subject)
        if node.pattern is None:
            return bind or "true"
        inner = self.pattern(node.pattern, subject)
        return f"({inner})&&{bind}" if bind else inner

    def _capture(self, name: str, value: str) -> str:
        return f"({self.store_name(name, value)},true)"

    def on_MatchOr(self, node: ast.MatchOr, subject: str) -> str:
        return "(" + "||".join(f"({self.pattern(each, subject)})" for each in node.patterns) + ")"

    def on_MatchSequence(self, node: ast.MatchSequence, subject: str) -> str:
        stars = [number for number, each in enumerate(node.patterns) if isinstance(each, ast.MatchStar)]
        items = self.context.temporary()
        count = len(node.patterns)
        where = self.mark(node)
        unread = all(_is_wildcard(each) for each in node.patterns)
        if stars:
            how = ',"unread"' if unread else ',"read"' if _is_wildcard(node.patterns[stars[0]]) else ""
            made = f"{self.runtime('match_star')}({subject},{stars[0]},{count - stars[0] - 1}{how})"
        else:
            made = f"{self.runtime('match_sequence')}({subject},{count}{',true' if unread else ''})"
        test = f"({items}={where}{made})!==void 0"
        parts = [test]
        for number, each in enumerate(node.patterns):
            if isinstance(each, ast.MatchStar):
                if each.name is not None:
                    parts.append(self._capture(each.name, f"{items}[{number}]"))
                continue
            parts.append(self._nested(each, f"{items}[{number}]"))
        return "&&".join(part for part in parts if part != "true")

    def _nested(self, node: ast.pattern, value: str) -> str:
        if isinstance(node, ast.MatchAs) and node.pattern is None:
            return "true" if node.name is None else self._capture(node.name, value)
        name = self.context.temporary()
        return f"({name}={value},{self.pattern(node, name)})"

    def on_MatchMapping(self, node: ast.MatchMapping, subject: str) -> str:
        keys = ",".join(self.expression(key).at(3) for key in node.keys)
        items = self.context.temporary()
        given = f"[{keys}]"
        if len(node.keys) > 1 and any(not isinstance(key, ast.Constant) for key in node.keys):
            given = f"{self.mark(node)}{self.runtime('distinct_keys')}({given})"
        parts = [f"({items}={self.mark(node)}{self.runtime('match_mapping')}({subject},{given}))!==void 0"]
        parts += [self._nested(each, f"{items}[{number}]") for number, each in enumerate(node.patterns)]
        if node.rest is not None:
            parts.append(self._capture(node.rest, f"{self.runtime('match_rest')}({subject},[{keys}])"))
        return "&&".join(part for part in parts if part != "true")

    def on_MatchClass(self, node: ast.MatchClass, subject: str) -> str:
        items = self.context.temporary()
        names = ",".join(text_literal(name) for name in node.kwd_attrs)
        cls: Code = self.expression(node.cls)
        parts = [
            f"({items}={self.mark(node)}{self.runtime('match_class')}({subject},"
            f"{cls.at(3)},{len(node.patterns)},[{names}]))!==void 0"
        ]
        parts += [
            self._nested(each, f"{items}[{number}]") for number, each in enumerate([*node.patterns, *node.kwd_patterns])
        ]
        return "&&".join(part for part in parts if part != "true")


def _is_wildcard(node: ast.pattern) -> bool:
    return (
        isinstance(node, ast.MatchAs | ast.MatchStar) and node.name is None and getattr(node, "pattern", None) is None
    )

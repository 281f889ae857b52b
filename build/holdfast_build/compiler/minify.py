"""Minify: the runtime's definitions one by one, so that the source map of the Python stays exact."""

from __future__ import annotations

from functools import lru_cache

import minify as tdewolff

from .runtime import template_parts, tokens


@lru_cache(maxsize=8192)
def minified(text: str) -> str:
    """A runtime definition without comments and space, its local names short. Its global names stay."""
    return str(tdewolff.string("application/javascript", text))


def rename(text: str, names: dict[str, str]) -> str:
    """Give the global names in a runtime definition their final names."""
    found = tokens(text)
    out: list[str] = []
    at = 0
    for number, token in enumerate(found):
        replacement = None
        if token.kind == "template":
            replacement = "".join(rename(part, names) if is_code else part for is_code, part in template_parts(token.text))
        elif token.kind == "name" and token.text in names and not _is_property(found, number):
            replacement = names[token.text]
        if replacement is not None:
            out += [text[at : token.start], replacement]
            at = token.start + len(token.text)
    out.append(text[at:])
    return "".join(out)


def _is_property(found: list, number: int) -> bool:  # type: ignore[type-arg]  # tokens
    before = found[number - 1].text if number else ""
    after = found[number + 1].text if number + 1 < len(found) else ""
    if before in (".", "?."):
        return True
    if after == ":" and before in ("{", ","):
        return True
    if after == "(" and before in ("{", "}", ";", "static", "async", "get", "set", "*", ","):
        return _opens_method(found, number + 1)
    return False


def _opens_method(found: list, number: int) -> bool:  # type: ignore[type-arg]  # tokens
    depth = 0
    for index in range(number, len(found)):
        text = found[index].text
        if found[index].kind == "punctuation":
            depth += (text in ("(", "[", "{")) - (text in (")", "]", "}"))
        if depth == 0:
            return index + 1 < len(found) and found[index + 1].text == "{"
    return False

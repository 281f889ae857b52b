"""Minify: the runtime's definitions one by one, so that the source map of the Python stays exact."""

from __future__ import annotations

import re
from dataclasses import dataclass

from .cache import Memo
from .runtime import is_property, mentions, template_parts, tokens


@dataclass(frozen=True)
class Minified:
    """A runtime definition without comments and space, its local names short. Its global names stay."""

    pieces: list[str]
    """Its text, cut: every second piece is a name that may be global."""
    names: list[str]
    """All names in it, as often as they stand there."""

    def renamed(self, names: dict[str, str]) -> str:
        """The text, its global names replaced by their final ones."""
        pieces = self.pieces[:]
        pieces[1::2] = [names.get(name, name) for name in pieces[1::2]]
        return "".join(pieces)


def _minified(text: str) -> Minified:
    # The minifier would make `x|0` of Math.trunc and lose -0 with Math.abs; called like this they stay.
    text = plain_minified(re.sub(r"\bMath\.(trunc|abs)\(", r"(0,Math.\1)(", text))
    return Minified(_pieces(text), _names(text))


def guarded_math(text: str) -> str:
    """JavaScript of any origin, its calls of Math.trunc and Math.abs such that the minifier leaves them alone."""
    out: list[str] = []
    at = 0
    found = tokens(text)
    for number, token in enumerate(found[:-3]):
        words = [each.text for each in found[number : number + 4]]
        if token.text == "Math" and words[1] == "." and words[2] in ("trunc", "abs") and words[3] == "(":
            out += [text[at : token.start], f"(0,Math.{words[2]})"]
            at = found[number + 3].start
    return "".join([*out, text[at:]])


def raw_minified(text: str) -> str:
    """The minifier's own answer. Raises its MinifyError."""
    # Imported when something has to be minified that the cache does not know.
    import minify as tdewolff

    return str(tdewolff.string("application/javascript", text))


def plain_minified(text: str) -> str:
    """JavaScript, minified, with `void 0` for undefined."""
    return _plain_undefined(raw_minified(text))


minified = Memo("minified", ("minify", "runtime"), _minified)
"""A runtime definition, minified."""


def _plain_undefined(text: str) -> str:
    """The minifier writes undefined as `0[0]`, which engines look up each time: eight times as slow as `void 0`."""
    if "0[0]" not in text:
        return text
    found = tokens(text)
    out: list[str] = []
    at = 0
    for number, token in enumerate(found):
        replacement = None
        if token.kind == "template":
            replacement = "".join(
                _plain_undefined(part) if is_code else part for is_code, part in template_parts(token.text)
            )
        elif token.text == "0" and [each.text for each in found[number + 1 : number + 4]] == ["[", "0", "]"]:
            replacement = (
                "(void 0)"
                if found[number + 4 : number + 5] and found[number + 4].text in (".", "[", "(", "**")
                else "void 0"
            )
            out += [
                text[at : token.start],
                "" if number == 0 or not out_of_word(text, token.start) else " ",
                replacement,
            ]
            at = token.start + len("0[0]")
            continue
        if replacement is not None:
            out += [text[at : token.start], replacement]
            at = token.start + len(token.text)
    out.append(text[at:])
    return "".join(out)


def out_of_word(text: str, start: int) -> bool:
    """Whether a word put at `start` would run into the one before."""
    return start > 0 and (text[start - 1].isalnum() or text[start - 1] in "_$")


def _pieces(text: str) -> list[str]:
    found = tokens(text)
    pieces = [""]
    at = 0
    for number, token in enumerate(found):
        if token.kind == "template":
            pieces[-1] += text[at : token.start]
            for is_code, part in template_parts(token.text):
                first, *more = _pieces(part) if is_code else [part]
                pieces[-1] += first
                pieces += more
        elif token.kind == "name" and not is_property(found, number):
            pieces[-1] += text[at : token.start]
            pieces += [token.text, ""]
        else:
            continue
        at = token.start + len(token.text)
    pieces[-1] += text[at:]
    return pieces


def _names(text: str) -> list[str]:
    found: list[str] = []
    for token in tokens(text):
        if token.kind == "name":
            found.append(token.text)
        elif token.kind == "template":
            names, _ = mentions(token.text)
            found += sorted(names)
    return found

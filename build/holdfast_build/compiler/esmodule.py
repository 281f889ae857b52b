"""ES modules: takes imports and exports out of a module's text, so that what is left can be a function's body."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field

from .cache import Memo
from .minify import guarded_math, raw_minified
from .runtime import Token, is_property, tokens

_OPEN, _CLOSE = ("(", "[", "{"), (")", "]", "}")
_ASSIGNMENT = re.compile(r"(\*\*|>>>?|<<|&&|\|\||\?\?|[-+*/%&|^])?=|\+\+|--")
_VARIABLES = ("const", "let", "var")


class Unsupported(Exception):
    """A module uses what only a loader of modules can give: `import()` or `import.meta`."""


@dataclass
class ModuleText:
    """A module, taken apart."""

    imports: list[tuple[str, str, list[str]]] = field(default_factory=list)
    """For each import its specifier, the parameter that takes the exports, and the names that are taken from them."""
    body: str = ""
    exports: dict[str, str] = field(default_factory=dict)
    """JavaScript expressions by exported name."""
    stars: list[str] = field(default_factory=list)
    """Parameters whose names are all exported again."""
    assigned: frozenset[str] = frozenset()
    """Exported names whose variables the module may assign after it has run."""


def _take_apart(text: str) -> ModuleText:
    # Minified first: afterwards every statement ends with a semicolon or a brace.
    text = raw_minified(guarded_math(text))
    return _Parser(text).run()


take_apart = Memo("esmodule", ("esmodule", "minify", "runtime"), _take_apart, limit=2000)
"""Take a module of correct syntax apart. Raises Unsupported."""


def key(name: str) -> str:
    """A name as a key of an object."""
    return name if re.fullmatch(r"[A-Za-z_$][\w$]*", name) else json.dumps(name)


class _Parser:
    def __init__(self, text: str) -> None:
        self.text = text
        self.found = tokens(text)
        self.made = ModuleText()
        self.body: list[str] = []

    def run(self) -> ModuleText:
        found, made = self.found, self.made
        at = depth = 0
        while at < len(found):
            token = found[at]
            if token.kind == "name" and token.text in ("import", "export") and not is_property(found, at):
                if token.text == "import" and found[at + 1].text in ("(", "."):
                    raise Unsupported("import.meta" if found[at + 1].text == "." else "import()")
                if depth == 0:
                    at = self.take_import(at) if token.text == "import" else self.take_export(at)
                    continue
            depth += _step(token)
            if not (at == 0 and token.kind == "string" and token.text[1:-1] == "use strict"):
                self.body.append(self.source(at, at + 1))
            at += 1
        made.body = "".join(self.body)
        changed = self.assigned_names()
        made.assigned = frozenset(name for name, value in made.exports.items() if value in changed)
        return made

    def source(self, start: int, end: int) -> str:
        """The text from one token up to another."""
        stop = self.found[end].start if end < len(self.found) else len(self.text)
        return self.text[self.found[start].start : stop]

    def end_of(self, at: int, *ends: str) -> int:
        """The first token from `at` on that is one of `ends` or closes what is open; the number of all when none is."""
        depth = 0
        while at < len(self.found):
            token = self.found[at]
            if depth == 0 and token.kind == "punctuation" and (token.text in ends or token.text in _CLOSE):
                return at
            depth += _step(token)
            at += 1
        return at

    def block_end(self, at: int) -> int:
        """The token behind the body of the function or class at `at`."""
        while self.found[at].text != "{" or self.found[at].kind != "punctuation":
            at = self.end_of(at + 1, ")") + 1 if self.found[at].text == "(" else at + 1
        return self.end_of(at + 1) + 1

    # ---- imports ----

    def take_import(self, at: int) -> int:
        """Take the import at `at`; gives the token behind it."""
        end = self.end_of(at, ";")
        found = self.found[at + 1 : end]
        names: list[tuple[str, str]] = []
        whole: str | None = None
        if found[0].kind == "name":
            names.append(("default", found[0].text))
            found = found[2:]
        if found[0].text == "*":
            whole = found[2].text
        elif found[0].text == "{":
            names += _pairs(found[1:])
        if whole is None:
            listed = ",".join(f"{key(imported)}:{local}" for imported, local in names)
            parameter = f"{{{listed}}}"
        else:
            parameter = ",".join([whole, *(f"{local}={whole}.default" for _, local in names)])
        self.made.imports.append((_content(found[-1]), parameter, [imported for imported, _ in names]))
        return end + 1

    # ---- exports ----

    def take_export(self, at: int) -> int:
        """Take the export at `at`; gives the token from which to go on."""
        found, exports = self.found, self.made.exports
        word = found[at + 1].text
        if word in ("*", "{"):
            end = self.end_of(at, ";")
            self.take_list(found[at + 1 : end])
            return end + 1
        if word == "default":
            return self.take_default(at + 2)
        if word in _VARIABLES:
            exports.update({name: name for name in self.declared(at + 2)})
        else:
            name = self.declared_name(at + 1)
            assert name is not None
            exports[name] = name
        return at + 1

    def take_list(self, found: list[Token]) -> None:
        """`{a, b as c}` and `*`, either perhaps from another module."""
        made = self.made
        parameter = f"holdfast_{len(made.imports)}"
        source = _content(found[-1]) if found[-2].text == "from" and found[-1].kind == "string" else None
        if found[0].text == "{":
            pairs = _pairs(found[1:])
            for name, exported in pairs:
                made.exports[exported] = name if source is None else f"{parameter}[{json.dumps(name)}]"
            if source is not None:
                made.imports.append((source, parameter, [name for name, _ in pairs]))
        else:
            assert source is not None
            if found[1].text == "as":
                made.imports.append((source, parameter, []))
                made.exports[_content(found[2])] = parameter
            else:
                # A default is never exported again by a star.
                made.imports.append((source, f"{{default:{parameter}_0,...{parameter}}}", []))
                made.stars.append(parameter)

    def take_default(self, at: int) -> int:
        """`export default` before the token at `at`."""
        found = self.found
        named = self.declared_name(at)
        if named is not None:
            self.made.exports["default"] = named
            return at
        declared = found[at].text in ("function", "class") or (
            found[at].text == "async" and found[at + 1].text == "function"
        )
        end = self.block_end(at) if declared else self.end_of(at, ";")
        # As a property's value, an anonymous function or class gets the name that a module gives it.
        self.body.append(f"const holdfast_default={{default:{self.source(at, end)}}}.default;")
        self.made.exports["default"] = "holdfast_default"
        return end if declared else end + 1

    def declared_name(self, at: int) -> str | None:
        """The name of the function or class declared at `at`; None for an expression, and where there is no name."""
        found = self.found
        if found[at].text == "async" and found[at + 1].text == "function":
            at += 1
        if found[at].text not in ("function", "class"):
            return None
        at += 2 if found[at + 1].text == "*" else 1
        return found[at].text if found[at].kind == "name" and found[at].text != "extends" else None

    def declared(self, at: int) -> list[str]:
        """The names that the declarations from `at` on bind, patterns included, up to what ends them."""
        found = self.found
        names: list[str] = []
        while at < len(found) and found[at].text not in _CLOSE:
            if found[at].text == "...":
                at += 1
            if found[at].text in ("{", "["):
                names += self.pattern(at)
            elif found[at].kind == "name":
                names.append(found[at].text)
            at = self.end_of(at, ",", ";")
            if at >= len(found) or found[at].text != ",":
                break
            at += 1
        return names

    def pattern(self, at: int) -> list[str]:
        """The names that the pattern at `at` binds."""
        if self.found[at].text == "[":
            return self.declared(at + 1)
        names: list[str] = []
        at += 1
        while self.found[at].text != "}":
            stop = self.end_of(at, ",")
            colon = self.end_of(at, ":", ",", "=")
            start = colon + 1 if self.found[colon].text == ":" else at
            if self.found[start].text == "...":
                start += 1
            names += self.pattern(start) if self.found[start].text in ("{", "[") else [self.found[start].text]
            at = stop + (self.found[stop].text == ",")
        return names

    def assigned_names(self) -> set[str]:
        """Names that stand before an assignment or beside `++` and `--`, wherever they are declared."""
        found = self.found
        declarators: set[int] = set()
        for number, token in enumerate(found):
            if token.text in _VARIABLES and token.kind == "name" and not is_property(found, number):
                at = number + 1
                while at < len(found):
                    declarators.add(at)
                    at = self.end_of(at, ",", ";")
                    if at >= len(found) or found[at].text != ",":
                        break
                    at += 1
        names: set[str] = set()
        for number, token in enumerate(found):
            if token.kind != "name" or number in declarators or is_property(found, number):
                continue
            after = found[number + 1].text if number + 1 < len(found) else ""
            before = found[number - 1].text if number else ""
            if before in ("++", "--") or _ASSIGNMENT.fullmatch(after):
                names.add(token.text)
        # What a pattern without a declaration assigns is not worth finding: any name in it may be meant.
        for number, token in enumerate(found):
            if token.text == "=" and number and found[number - 1].text in ("]", "}"):
                depth, at = 0, number - 1
                while at >= 0:
                    depth -= _step(found[at])
                    if depth == 0:
                        break
                    at -= 1
                if at not in declarators:
                    names |= {each.text for each in found[at:number] if each.kind == "name"}
        return names


def _step(token: Token) -> int:
    return (token.text in _OPEN) - (token.text in _CLOSE) if token.kind == "punctuation" else 0


def _pairs(found: list[Token]) -> list[tuple[str, str]]:
    """The pairs of `{a, b as c}`, from behind its brace."""
    pairs: list[tuple[str, str]] = []
    at = 0
    while found[at].text != "}":
        first = second = _content(found[at])
        at += 1
        if found[at].text == "as":
            second = _content(found[at + 1])
            at += 2
        pairs.append((first, second))
        at += found[at].text == ","
    return pairs


def _content(token: Token) -> str:
    return token.text[1:-1] if token.kind == "string" else token.text

"""Local JavaScript modules: ES modules that an app declares, each made a function that gives its exports.

    import { scale as s } from "./scale.js";
    export const draw = (points) => s(points);

becomes `function({scale:s}){const draw=...;return{get draw(){return draw}}}`, which the linked program calls with the
exports of `scale.js`. The exports are getters, so that Python sees what the module assigns to them later.
"""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from .cache import Memo, digest
from .diagnostics import Report
from .esmodule import ModuleText, Unsupported, key, take_apart
from .minify import guarded_math, plain_minified, raw_minified
from .runtime import mentions

_PLACE = re.compile(r"(?P<message>.*) on line (?P<line>\d+) and column (?P<column>\d+)", re.S)


class _Refused(Exception):
    """A module cannot be linked: the refusal's code and words, and a text near which the reason stands."""

    def __init__(self, code: str, near: str, **words: str) -> None:
        super().__init__(code)
        self.code = code
        self.near = near
        self.words = words


@dataclass
class JavaScriptSource:
    """A module made ready for linking."""

    name: str
    path: str
    imports: list[str] = field(default_factory=list)
    """The names of the modules whose exports are the function's arguments."""
    function: str = ""
    mentioned: frozenset[str] = frozenset()
    """Names that the function mentions, its own and those of the browser."""


class JavaScriptModules:
    """The modules that an app declares, read when something needs them."""

    def __init__(self, declared: Mapping[str, Path], report: Report, files_read: dict[str, str]) -> None:
        self.declared = dict(declared)
        self._files_read = files_read
        self._report = report
        self._by_path = {os.path.realpath(path): name for name, path in declared.items()}
        self._ready: dict[str, JavaScriptSource | None] = {}
        self._texts: dict[str, ModuleText] = {}

    def load(self, name: str, chain: tuple[str, ...] = ()) -> JavaScriptSource | None:
        """A declared module and all that it imports; None after a refusal, which is reported."""
        if name not in self._ready:
            self._ready[name] = None
            path = self.declared[name]
            content = path.read_bytes()
            self._files_read[str(path)] = digest(content)
            text = content.decode("utf-8").replace("\r\n", "\n")
            try:
                self._ready[name] = self._link(name, path, text, (*chain, name))
            except _Refused as refused:
                self._refuse(path, text, refused)
        return self._ready[name]

    def in_order(self, names: list[str]) -> list[JavaScriptSource]:
        """The modules of these names and what they import, each after what it imports."""
        found: dict[str, JavaScriptSource] = {}

        def visit(name: str) -> None:
            source = self.load(name)
            if source is not None and name not in found:
                for each in source.imports:
                    visit(each)
                found[name] = source

        for name in names:
            visit(name)
        return list(found.values())

    def _link(self, name: str, path: Path, text: str, chain: tuple[str, ...]) -> JavaScriptSource:
        message = _syntax_error(text)
        if message:
            raise _Refused("javascript-syntax", message)
        try:
            module = take_apart(text)
        except Unsupported as error:
            raise _Refused("javascript-unsupported", str(error).rstrip(")"), what=str(error)) from None
        made = JavaScriptSource(name, str(path))
        for specifier, parameter, taken in module.imports:
            made.imports.append(self._imported(path, specifier, taken, chain))
            other = self._texts.get(made.imports[-1])
            if parameter.startswith("{default:") and not taken and other is not None:
                # What a star takes are values of now; a variable would be read too early.
                for each in sorted(other.assigned):
                    raise _Refused("javascript-variable", specifier, module=specifier, name=each)
        self._texts[name] = module
        exports = [f"...{each}" for each in module.stars]
        exports += [f"get {key(each)}(){{return {value}}}" for each, value in module.exports.items()]
        parameters = ",".join(parameter for _, parameter, _ in module.imports)
        made.function = _minified(f"({parameters}){{{module.body}\n;return{{{','.join(exports)}}}}}")
        made.mentioned = frozenset(mentions(made.function)[0])
        return made

    def _imported(self, path: Path, specifier: str, taken: list[str], chain: tuple[str, ...]) -> str:
        """The name of the module that an import means; refuses what it takes and the module cannot give."""
        local = specifier.startswith(("./", "../"))
        name = self._by_path.get(os.path.realpath(path.parent / specifier)) if local else None
        if name is None:
            raise _Refused("javascript-import", specifier, module=specifier)
        if name in chain:
            raise _Refused("javascript-cycle", specifier, modules=" → ".join([*chain, name]))
        self.load(name, chain)
        other = self._texts.get(name)
        if other is None:
            return name
        for each in taken:
            if each not in other.exports and (each == "default" or not other.stars):
                raise _Refused("javascript-name", specifier, module=specifier, name=each)
            if each in other.assigned:
                raise _Refused("javascript-variable", specifier, module=specifier, name=each)
        return name

    def _refuse(self, path: Path, text: str, refused: _Refused) -> None:
        lines = text.split("\n")
        line, column, length = 1, 0, 1
        place = _PLACE.match(refused.near)
        if place:
            line, column = int(place["line"]), int(place["column"]) - 1
            refused.words["message"] = place["message"]
        else:
            near = re.escape(refused.near)
            # A specifier stands in quotation marks; its words may stand elsewhere, too.
            found = re.search(f"(?<=[\"']){near}(?=[\"'])|{near}(?!.*[\"']{near}[\"'])", text, re.S)
            if found:
                line = text.count("\n", 0, found.start()) + 1
                column = found.start() - (text.rfind("\n", 0, found.start()) + 1)
                length = len(refused.near)
        before = len(lines[line - 1][:column].encode()) if line <= len(lines) else 0
        node = ast.Pass(lineno=line, end_lineno=line, col_offset=before, end_col_offset=before + length)
        self._report.refuse(refused.code, _shown(path), lines, node, chain=(), **refused.words)


def _shown(path: Path) -> str:
    try:
        return str(path.relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def _check_syntax(text: str) -> str:
    import minify

    try:
        raw_minified(text)
    except minify.MinifyError as error:
        return str(error).split("\n")[0]
    return ""


_syntax_error = Memo("javascript_syntax", ("javascript", "minify"), _check_syntax, limit=2000)
"""What the minifier has against a module, with the place; an empty text when nothing."""


def _minify(text: str) -> str:
    text = plain_minified(f"(function{guarded_math(text)})").removeprefix("!").rstrip(";")
    # These delimit the places that the linker fills in.
    return re.sub("[\ue000-\ue003]", lambda match: f"\\u{ord(match.group()):04x}", text)


_minified = Memo("javascript_function", ("javascript", "minify", "runtime"), _minify, limit=2000)

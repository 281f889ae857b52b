"""The JavaScript runtime as a library of definitions that can be linked one by one."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from .cache import Memo

_IMPORT = re.compile(r"^import \{([^}]*)\}", re.M)

RUNTIME = Path(__file__).resolve().parent.parent / "runtime"

_TOKEN = re.compile(
    r"""(?P<space>\s+|//[^\n]*|/\*.*?\*/)
      |(?P<string>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')
      |(?P<number>\d[\w.]*)
      |(?P<name>[A-Za-z_$#][\w$]*)
      |(?P<punctuation>=>|\.\.\.|\?\.(?!\d)|/=?|[-+*%&|^!=<>?]+=?|.)""",
    re.X | re.S,
)

_BEFORE_REGEX_WORDS = (
    "( , = : [ ! & | ? { } ; + - * % < > ^ ~ => && || ?? == === != !== += return typeof case in of throw "
    "new delete void "
)
_BEFORE_REGEX = frozenset(_BEFORE_REGEX_WORDS.split())


@dataclass(frozen=True)
class Token:
    """One token of JavaScript: its kind, its text, and where it starts."""

    kind: str
    text: str
    start: int


@dataclass
class Definition:
    """One top-level statement of a runtime file."""

    name: str
    file: str
    text: str
    exported: bool
    uses: set[str] = field(default_factory=set)
    """Top-level names that the text mentions."""
    attributes: set[str] = field(default_factory=set)
    """Python attribute names that the text mentions as `$name`."""
    owner: str | None = None
    """For `attr(...)`: the type."""
    attribute: str | None = None
    """For `attr(...)`: the attribute's name."""
    is_getter: bool = False
    eager: set[str] = field(default_factory=set)
    """For constants: names that must be initialised before."""


class RuntimeLibrary:
    """All definitions of the runtime."""

    def __init__(self, definitions: list[Definition], visible: dict[str, frozenset[str]]) -> None:
        self.visible = visible
        """Top-level names that the definitions of a file can mean: its own and those it imports."""
        self.definitions = {each.name: each for each in definitions if each.owner is None}
        self.attributes: dict[str, list[Definition]] = {}
        self.by_owner: dict[str, list[Definition]] = {}
        for each in definitions:
            if each.owner is not None and each.attribute is not None:
                self.attributes.setdefault(each.attribute, []).append(each)
                self.by_owner.setdefault(each.owner, []).append(each)
        self.exports = {each.name for each in definitions if each.owner is None and each.exported}
        self.order = {each.name: number for number, each in enumerate(definitions)}
        self.types: dict[str, list[str]] = {}
        """For a class of JavaScript, the Python types declared over it: whoever makes instances needs them."""
        for each in self.definitions.values():
            declared = re.search(r"= (?:builtin|exception)\(\s*\"[^\"]*\",[^{]*?\b(\w+)\.prototype", each.text)
            if declared:
                self.types.setdefault(declared[1], []).append(each.name)
        self.mentioned = set().union(*(each.attributes for each in definitions)) if definitions else set()
        self.names = frozenset(self.definitions)
        self.type_names = frozenset(name for names in self.types.values() for name in names)
        self.all = definitions

    def __reduce__(self) -> tuple[Callable[[], RuntimeLibrary], tuple[()]]:
        """What is kept of a program names the library; it is read by itself."""
        return runtime_library, ()


@lru_cache(maxsize=1)
def _cached(stamp: tuple[tuple[str, int, int], ...]) -> RuntimeLibrary:
    found: list[Definition] = []
    visible: dict[str, frozenset[str]] = {}
    for path in sorted(RUNTIME.glob("*.js")):
        text = path.read_text("utf-8")
        definitions = split_file(path.name, text)
        imported = (name.strip() for group in _IMPORT.findall(text) for name in group.split(","))
        visible[path.name] = frozenset([*imported, *(each.name for each in definitions)])
        found += definitions
    seen: dict[str, str] = {}
    for each in found:
        if each.name in seen:
            raise RuntimeError(f"runtime name {each.name} is defined in {seen[each.name]} and in {each.file}")
        seen[each.name] = each.file
    names = {each.name for each in found if each.owner is None}
    visible = {file: seen_there & names for file, seen_there in visible.items()}
    return RuntimeLibrary(
        [_with_names(each, visible[each.file]) for each in found],
        visible,
    )


def _with_names(each: Definition, visible: frozenset[str] | set[str]) -> Definition:
    # What split_file remembers is left as it is. dataclasses.replace takes five times as long, for each of thousands.
    made = Definition.__new__(Definition)
    made.__dict__.update(each.__dict__, uses=(each.uses & visible) - {each.name}, eager=each.eager & visible)
    return made


def runtime_library() -> RuntimeLibrary:
    """The runtime's definitions, read again only when a file changed."""
    stamp = tuple((path.name, path.stat().st_mtime_ns, path.stat().st_size) for path in sorted(RUNTIME.glob("*.js")))
    return _cached(stamp)


def tokens(text: str) -> list[Token]:
    """JavaScript's tokens without space and comments; template literals and regular expressions are one token each."""
    found: list[Token] = []
    at = 0
    while at < len(text):
        character = text[at]
        last = found[-1].text if found else "("
        if character == "`":
            end = _template_end(text, at)
            found.append(Token("template", text[at:end], at))
            at = end
            continue
        if (
            character == "/"
            and text[at + 1 : at + 2] not in ("/", "*")
            and (last in _BEFORE_REGEX or (found and found[-1].kind == "punctuation" and last not in (")", "]", "}")))
        ):
            end = _regex_end(text, at)
            found.append(Token("regex", text[at:end], at))
            at = end
            continue
        match = _TOKEN.match(text, at)
        assert match is not None
        kind = match.lastgroup or "punctuation"
        if kind != "space":
            found.append(Token(kind, match.group(), at))
        at = match.end()
    return found


def _template_end(text: str, at: int) -> int:
    at += 1
    while text[at] != "`":
        if text[at] == "\\":
            at += 2
        elif text.startswith("${", at):
            depth = 1
            at += 2
            while depth:
                if text[at] == "`":
                    at = _template_end(text, at)
                    continue
                if text[at] in "\"'":
                    match = _TOKEN.match(text, at)
                    assert match is not None
                    at = match.end()
                    continue
                depth += (text[at] == "{") - (text[at] == "}")
                at += 1
        else:
            at += 1
    return at + 1


def _regex_end(text: str, at: int) -> int:
    at += 1
    in_class = False
    while in_class or text[at] != "/":
        if text[at] == "\\":
            at += 1
        elif text[at] == "[":
            in_class = True
        elif text[at] == "]":
            in_class = False
        at += 1
    at += 1
    while at < len(text) and text[at].isalpha():
        at += 1
    return at


def template_parts(text: str) -> list[tuple[bool, str]]:
    """The pieces of a template literal: (is code, text)."""
    parts: list[tuple[bool, str]] = []
    at = start = 0
    at = 1
    while at < len(text):
        if text[at] == "\\":
            at += 2
        elif text.startswith("${", at):
            parts.append((False, text[start : at + 2]))
            depth = 1
            at += 2
            begin = at
            while depth:
                if text[at] == "`":
                    at = _template_end(text, at)
                    continue
                if text[at] in "\"'":
                    match = _TOKEN.match(text, at)
                    assert match is not None
                    at = match.end()
                    continue
                depth += (text[at] == "{") - (text[at] == "}")
                at += 1
            parts.append((True, text[begin : at - 1]))
            start = at - 1
        else:
            at += 1
    parts.append((False, text[start:]))
    return parts


def mentions(text: str) -> tuple[set[str], set[str]]:
    """Names and Python attributes (`$name`) that a piece of JavaScript mentions."""
    names: set[str] = set()
    attributes: set[str] = set()
    found = tokens(text)
    for number, token in enumerate(found):
        if token.kind == "name":
            if token.text.startswith("$") and len(token.text) > 1:
                attributes.add(token.text[1:])
            elif not is_property(found, number):
                names.add(token.text)
        elif token.kind == "string" and re.fullmatch(r"\$\w+", token.text[1:-1]):
            attributes.add(token.text[2:-1])
        elif token.kind == "template":
            for is_code, part in template_parts(token.text):
                if is_code:
                    more, attrs = mentions(part)
                    names |= more
                    attributes |= attrs
    return names, attributes


mentions_of = Memo("mentions", ("runtime",), mentions)
"""The same, remembered: for what is asked in every program."""


def is_property(found: list[Token], number: int) -> bool:
    """Whether the name at `number` is no variable: it follows a dot, is a key of an object, or a method's name."""
    before = found[number - 1].text if number else ""
    after = found[number + 1].text if number + 1 < len(found) else ""
    if before in (".", "?."):
        return True
    if after == ":" and before in ("{", ","):
        return True
    if before == "*" and number > 1 and found[number - 2].text == "function":
        return False
    if after == "(" and before in ("{", "}", ";", "static", "async", "get", "set", "*", ","):
        return _opens_method(found, number + 1)
    return False


def _opens_method(found: list[Token], number: int) -> bool:
    depth = 0
    for index in range(number, len(found)):
        text = found[index].text
        if found[index].kind == "punctuation":
            depth += (text in ("(", "[", "{")) - (text in (")", "]", "}"))
        if depth == 0:
            return index + 1 < len(found) and found[index + 1].text == "{"
    return False


def _split_file(file: str, text: str) -> list[Definition]:
    definitions: list[Definition] = []
    depth = 0
    statement: list[Token] = []
    for token in tokens(text):
        statement.append(token)
        if token.kind == "punctuation":
            depth += (token.text in ("(", "[", "{")) - (token.text in (")", "]", "}"))
        ends = depth == 0 and (token.text == ";" or (token.text == "}" and _is_block(statement)))
        if ends:
            start, end = statement[0].start, token.start + len(token.text)
            definition = _definition(file, text[start:end], statement)
            if definition is not None:
                definitions.append(definition)
            statement = []
    if statement:
        raise RuntimeError(f"{file}: unfinished statement {text[statement[0].start :][:60]!r}")
    return definitions


split_file = Memo("split_file", ("runtime",), _split_file)
"""The definitions of one runtime file, of its name and its text."""


_FUNCTION_MAKERS = frozenset(["function", "defm", "alone", "staticmethod", "classmethod", "new"])
"""What the value of an `attr` begins with where it is a method."""


def _is_block(statement: list[Token]) -> bool:
    words = [token.text for token in statement[:3] if token.text not in ("export", "async")]
    return bool(words) and words[0] in ("function", "class")


def _definition(file: str, text: str, statement: list[Token]) -> Definition | None:
    words = [token.text for token in statement]
    if words[0] in ("import", ";"):
        return None
    exported = words[0] == "export"
    if exported:
        text = text[len("export") :].lstrip()
        words = words[1:]
    if words[0] == "attr":
        owner, attribute = words[2], words[4][1:-1]
        names, attributes = mentions(text)
        # The call itself says what it defines; it does not use it.
        found = Definition(f"{owner}.{attribute}", file, text, False, names, attributes, owner, attribute)
        found.is_getter = words[6] not in _FUNCTION_MAKERS
        return found
    if words[0] == "async":
        words = words[1:]
    name = words[2] if words[1] == "*" else words[1]
    if words[0] not in ("function", "class", "const", "let"):
        raise RuntimeError(f"{file}: a runtime file may not hold {text[:60]!r}")
    names, attributes = mentions(text)
    found = Definition(name, file, text, exported, names, attributes)
    if words[0] != "function":
        found.eager = set(names) - {name}
    return found

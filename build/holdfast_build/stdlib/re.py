"""Python's re, on JavaScript's regular expressions: what they can't match exactly is refused."""

from _regex import Parser, Refused, error
from _regexjs import case_flag, translate
from _regexwalk import Walk
from holdfast_runtime import regexp_make, regexp_octets, regexp_run, regexp_text

__all__ = [
    "ASCII",
    "DOTALL",
    "IGNORECASE",
    "MULTILINE",
    "NOFLAG",
    "UNICODE",
    "VERBOSE",
    "A",
    "I",
    "M",
    "Match",
    "Pattern",
    "Refused",
    "S",
    "U",
    "X",
    "compile",
    "error",
    "escape",
    "findall",
    "finditer",
    "fullmatch",
    "match",
    "purge",
    "search",
    "split",
    "sub",
    "subn",
]

_NAMES = (
    (256, "ASCII"),
    (2, "IGNORECASE"),
    (4, "LOCALE"),
    (32, "UNICODE"),
    (8, "MULTILINE"),
    (16, "DOTALL"),
    (64, "VERBOSE"),
)


class RegexFlag(int):
    """A set of flags."""

    def __or__(self, other):
        return RegexFlag(int(self) | int(other))

    __ror__ = __or__

    def __and__(self, other):
        return RegexFlag(int(self) & int(other))

    __rand__ = __and__

    def __repr__(self):
        return _flag_names(int(self)) or "re.NOFLAG"

    __str__ = __repr__


def _flag_names(flags):
    return "|".join([f"re.{name}" for bit, name in sorted(_NAMES) if flags & bit])


A = ASCII = RegexFlag(256)
I = IGNORECASE = RegexFlag(2)
M = MULTILINE = RegexFlag(8)
S = DOTALL = RegexFlag(16)
U = UNICODE = RegexFlag(32)
X = VERBOSE = RegexFlag(64)
NOFLAG = RegexFlag(0)


class Match:
    """Where a pattern matched a text."""

    __module__ = "re"

    def __init__(self, pattern, string, pos, endpos, places):
        self.re = pattern
        self.string = string
        self.pos = pos
        self.endpos = endpos
        self._places = places

    def _number(self, group):
        if isinstance(group, int):
            if 0 <= group <= self.re.groups:
                return group
        elif isinstance(group, str) and group in self.re.groupindex:
            return self.re.groupindex[group]
        raise IndexError("no such group")

    def _text(self, number, default=None):
        start = self._places[2 * number]
        return default if start < 0 else self.string[start : self._places[2 * number + 1]]

    def group(self, *groups):
        """The text of one group, or of several."""
        if not groups:
            return self._text(0)
        if len(groups) == 1:
            return self._text(self._number(groups[0]))
        return tuple([self._text(self._number(group)) for group in groups])

    def __getitem__(self, group):
        return self._text(self._number(group))

    def groups(self, default=None):
        """The texts of all groups."""
        return tuple([self._text(number, default) for number in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        """The texts of the named groups."""
        return {name: self._text(number, default) for name, number in self.re.groupindex.items()}

    def start(self, group=0, /):
        return self._places[2 * self._number(group)]

    def end(self, group=0, /):
        return self._places[2 * self._number(group) + 1]

    def span(self, group=0, /):
        number = self._number(group)
        return self._places[2 * number], self._places[2 * number + 1]

    @property
    def regs(self):
        return tuple([self.span(number) for number in range(self.re.groups + 1)])

    @property
    def lastindex(self):
        last = None
        for number in self.re._closing:
            if self._places[2 * number] >= 0:
                last = number
        return last

    @property
    def lastgroup(self):
        last = self.lastindex
        for name, number in self.re.groupindex.items():
            if number == last:
                return name
        return None

    def expand(self, template):
        """Fill a template in."""
        return _filled(_template(template, self.re), self)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        return f"<re.Match object; span={self.span()!r}, match={self._text(0)!r:.50}>"


class Pattern:
    """A compiled pattern."""

    __module__ = "re"

    def __init__(self, pattern, flags):
        # Bytes are matched as the text of their Latin-1 characters, with the classes of ASCII.
        self._octets = isinstance(pattern, bytes)
        parser = Parser(regexp_text(pattern) if self._octets else pattern, flags, self._octets)
        tree = parser.parse()
        self.pattern = pattern
        self.flags = parser.flags if parser.flags & 256 or self._octets else parser.flags | 32
        self._match_flags = self.flags | 256 if self._octets else self.flags
        self.groups = parser.groups
        self.groupindex = parser.names
        self._closing = parser.closed
        self._tree = tree
        self._machines = {}
        # A pattern for the beginning needs no other place to be tried.
        self._anchored = tree[0] == "seq" and tree[1][:1] == [["at", "start"]]
        self._walk = None
        self._decoded = None
        try:
            self._source = translate(tree, self._match_flags, parser.pattern, 0)
        except Refused:
            self._walk = Walk(tree, self._match_flags, self.groups)

    def _machine(self, kind):
        made = self._machines.get(kind)
        if made is None:
            source = self._source
            if kind == "full":
                source = f"(?:{source})(?![\\s\\S])"
            elif kind == "advance":
                # What is left of the text is noted before and compared after: an empty match is none.
                source = f"(?=([\\s\\S]*))(?:{translate(self._tree, self._match_flags, '', 1)})(?!\\1(?![\\s\\S]))"
            made = self._machines[kind] = regexp_make(source, case_flag(self._match_flags), kind != "search")
        return made

    def _subject(self, string):
        """The text to match: that of bytes is kept for the next match."""
        if isinstance(string, str):
            if self._octets:
                raise TypeError("cannot use a bytes pattern on a string-like object")
            return string
        if not isinstance(string, (bytes, bytearray)):
            raise TypeError(f"expected string or bytes-like object, got '{type(string).__name__}'")
        if not self._octets:
            raise TypeError("cannot use a string pattern on a bytes-like object")
        if isinstance(string, bytearray):
            return regexp_text(string)
        if self._decoded is None or self._decoded[0] is not string:
            self._decoded = string, regexp_text(string)
        return self._decoded[1]

    def _run(self, kind, string, at, pos, endpos):
        text = self._subject(string)
        if self._anchored and kind == "search":
            kind = "match"
        if self._walk is not None:
            places = self._walk.run(kind, text, at, endpos)
        else:
            places = regexp_run(self._machine(kind), text, at, endpos, 1 if kind == "advance" else 0)
        return None if places is None else Match(self, string, pos, len(string) if endpos is None else endpos, places)

    def _bounded(self, kind, string, pos, endpos):
        if isinstance(string, (str, bytes, bytearray)):
            pos = min(max(pos, 0), len(string))
            endpos = None if endpos is None or endpos >= len(string) else max(endpos, 0)
            if endpos is not None and pos > endpos:
                return None
        return self._run(kind, string, pos, pos, endpos)

    def match(self, string, pos=0, endpos=None):
        """Match at the beginning."""
        return self._bounded("match", string, pos, endpos)

    def fullmatch(self, string, pos=0, endpos=None):
        """Match the whole text."""
        return self._bounded("full", string, pos, endpos)

    def search(self, string, pos=0, endpos=None):
        """Match anywhere."""
        return self._bounded("search", string, pos, endpos)

    def finditer(self, string, pos=0, endpos=None):
        """All matches, from left to right."""
        if endpos is not None and isinstance(string, (str, bytes, bytearray)) and endpos >= len(string):
            endpos = None
        return self._all(string, max(pos, 0), endpos)

    def _all(self, string, pos, endpos):
        at = pos
        empty = False
        while True:
            found = None
            if empty:
                # After an empty match the next one may begin at the same place, if it is not empty.
                found = self._run("advance", string, at, pos, endpos)
                if found is None:
                    at += 1
            if found is None:
                if at > len(string):
                    return
                found = self._run("search", string, at, pos, endpos)
                if found is None:
                    return
            yield found
            at = found._places[1]
            empty = at == found._places[0]

    def scanner(self, string, pos=0, endpos=None):
        """What gives the matches one by one: see finditer."""
        return _Scanner(self, string, pos, endpos)

    def findall(self, string, pos=0, endpos=None):
        """The texts of all matches, or of their groups if there are any."""
        if self.groups == 0:
            return [found._text(0) for found in self.finditer(string, pos, endpos)]
        if self.groups == 1:
            return [found._text(1, string[:0]) for found in self.finditer(string, pos, endpos)]
        return [found.groups(string[:0]) for found in self.finditer(string, pos, endpos)]

    def split(self, string, maxsplit=0):
        """The texts between the matches, and the groups of the matches."""
        out = []
        at = count = 0
        for found in self.finditer(string):
            if maxsplit and count >= maxsplit:
                break
            out.append(string[at : found._places[0]])
            out.extend(found.groups())
            at = found._places[1]
            count += 1
        out.append(string[at:])
        return out

    def subn(self, repl, string, count=0):
        """Replace the matches; answer the text and how many there were."""
        out = []
        at = made = 0
        template = None if callable(repl) else _template(repl, self)
        for found in self.finditer(string):
            if count and made >= count:
                break
            out.append(string[at : found._places[0]])
            out.append(repl(found) if template is None else _filled(template, found))
            at = found._places[1]
            made += 1
        out.append(string[at:])
        return (regexp_octets("") if self._octets else "").join(out), made

    def sub(self, repl, string, count=0):
        """Replace the matches."""
        return self.subn(repl, string, count)[0]

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return self.pattern == other.pattern and self.flags == other.flags and self._octets == other._octets

    def __hash__(self):
        return hash((self.pattern, self.flags))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        names = _flag_names(self.flags & ~32)
        return f"re.compile({self.pattern!r:.200}{', ' + names if names else ''})"


class _Scanner:
    def __init__(self, pattern, string, pos, endpos):
        self.pattern = pattern
        self._found = pattern.finditer(string, pos, endpos)

    def search(self):
        """The next match, or None."""
        return next(self._found, None)


_TEMPLATE_ESCAPES = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\"}


def _template(template, pattern):
    """The parts of a replacement: texts, and numbers of groups."""
    if pattern._octets == isinstance(template, str):
        kind = "a bytes-like object" if pattern._octets else "str instance"
        raise TypeError(f"sequence item 0: expected {kind}, {type(template).__name__} found")
    if pattern._octets:
        template = regexp_text(template)
    parts = []
    at = 0
    while True:
        found = template.find("\\", at)
        if found < 0:
            parts.append(template[at:])
            return parts
        parts.append(template[at:found])
        letter = template[found + 1 : found + 2]
        at = found + 2
        if letter == "g":
            if template[at : at + 1] != "<":
                raise error("missing <", template, at)
            end = template.find(">", at)
            name = template[at + 1 : end if end >= 0 else len(template)]
            if end < 0:
                raise error("missing group name" if not name else "missing >, unterminated name", template, at + 1)
            if not name:
                raise error("missing group name", template, at + 1)
            if name.isidentifier():
                if name not in pattern.groupindex:
                    raise IndexError(f"unknown group name {name!r}")
                number = pattern.groupindex[name]
            elif name.isascii() and name.isdigit():
                number = int(name)
            else:
                raise error(f"bad character in group name {name!r}", template, at + 1)
            if number > pattern.groups:
                raise error(f"invalid group reference {number}", template, at + 1)
            parts.append(number)
            at = end + 1
        elif letter == "0":
            digits = "0"
            while len(digits) < 3 and template[at : at + 1] in tuple("01234567"):
                digits += template[at]
                at += 1
            parts.append(chr(int(digits, 8)))
        elif letter and letter in "123456789":
            following = template[at : at + 1]
            if following and following in "0123456789":
                third = template[at + 1 : at + 2]
                if letter in "01234567" and following in "01234567" and third and third in "01234567":
                    value = int(letter + following + third, 8)
                    if value > 255:
                        raise error(
                            f"octal escape value {template[found : at + 2]} outside of range 0-0o377", template, found
                        )
                    parts.append(chr(value))
                    at += 2
                    continue
                letter += following
                at += 1
            if int(letter) > pattern.groups:
                raise error(f"invalid group reference {letter}", template, found + 1)
            parts.append(int(letter))
        elif letter in _TEMPLATE_ESCAPES:
            parts.append(_TEMPLATE_ESCAPES[letter])
        elif not letter:
            raise error("bad escape (end of pattern)", template, found)
        elif letter.isascii() and letter.isalpha():
            raise error(f"bad escape \\{letter}", template, found)
        else:
            parts.append("\\" + letter)


def _filled(parts, found):
    if not found.re._octets:
        return "".join([part if isinstance(part, str) else found._text(part, "") for part in parts])
    none = regexp_octets("")
    return none.join([regexp_octets(part) if isinstance(part, str) else found._text(part, none) for part in parts])


_cache = {}


def compile(pattern, flags=0):
    """Compile a pattern."""
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, (str, bytes)):
        raise TypeError("first argument must be string or compiled pattern")
    if isinstance(pattern, bytes) and flags & 32:
        raise ValueError("cannot use UNICODE flag with a bytes pattern")
    key = (isinstance(pattern, str), pattern, int(flags))
    made = _cache.get(key)
    if made is None:
        if len(_cache) >= 512:
            _cache.clear()
        made = _cache[key] = Pattern(pattern, int(flags))
    return made


def purge():
    """Forget the compiled patterns."""
    _cache.clear()


def match(pattern, string, flags=0):
    """Match at the beginning."""
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """Match the whole text."""
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """Match anywhere."""
    return compile(pattern, flags).search(string)


def findall(pattern, string, flags=0):
    """The texts of all matches, or of their groups if there are any."""
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """All matches, from left to right."""
    return compile(pattern, flags).finditer(string)


def split(pattern, string, maxsplit=0, flags=0):
    """The texts between the matches, and the groups of the matches."""
    return compile(pattern, flags).split(string, maxsplit)


def sub(pattern, repl, string, count=0, flags=0):
    """Replace the matches."""
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    """Replace the matches; answer the text and how many there were."""
    return compile(pattern, flags).subn(repl, string, count)


def escape(pattern):
    """Write a text as a pattern that matches it."""
    if not isinstance(pattern, str):
        return regexp_octets(escape(regexp_text(pattern)))
    return "".join([f"\\{c}" if c in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f" else c for c in pattern])

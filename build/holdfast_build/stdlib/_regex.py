"""Python's regular expressions: their syntax, read into a tree.

A node is a list whose first item is its kind:
["char", code] · ["any"] · ["set", negated, items] · ["at", kind] · ["seq", nodes] · ["alt", branches] ·
["group", number, node] · ["repeat", low, high, greedy, node] · ["ref", number, the group's node] ·
["look", ahead, negated, node] · ["flags", flags, node] · ["atomic", node] · ["possessive", low, high, node] ·
["cond", number, node, node].
A set's items are ["char", code], ["range", low, high] and ["class", letter].
"""

__all__ = ["Parser", "Refused", "error"]

ASCII, IGNORECASE, MULTILINE, DOTALL, UNICODE, VERBOSE = 256, 2, 8, 16, 32, 64

FLAG_LETTERS = {"a": ASCII, "i": IGNORECASE, "m": MULTILINE, "s": DOTALL, "u": UNICODE, "x": VERBOSE}
_ESCAPES = {"a": 7, "b": 8, "f": 12, "n": 10, "r": 13, "t": 9, "v": 11, "\\": 92}
_UNLIMITED = 4294967295


class error(Exception):
    """A pattern or template is wrong; `pos`, `lineno` and `colno` say where."""

    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is None or pos is None:
            self.lineno = self.colno = None
        else:
            self.lineno = pattern.count("\n", 0, pos) + 1
            self.colno = pos - pattern.rfind("\n", 0, pos)
            msg = f"{msg} at position {pos}"
            if "\n" in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        super().__init__(msg)


class Refused(NotImplementedError):
    """A pattern is right, but JavaScript cannot match it as Python does."""


class Parser:
    """Reads one pattern."""

    def __init__(self, pattern, flags, octets=False):
        self.pattern = pattern
        self.octets = octets
        self.at = 0
        self.flags = flags
        self.groups = 0
        self.names = {}
        self.open = []
        self.closed = []
        self.conditions = []
        self.nodes = {}

    def fail(self, message, at):
        if self.pattern[self.at :] == "\\":
            # CPython reads one token ahead, and finds this first.
            message, at = "bad escape (end of pattern)", self.at
        raise error(message, self.pattern, at)

    def peek(self):
        return self.pattern[self.at : self.at + 1]

    def token(self):
        """The next character, or escape."""
        return self.pattern[self.at : self.at + 2] if self.peek() == "\\" else self.peek()

    def take(self, text):
        if self.pattern.startswith(text, self.at):
            self.at += len(text)
            return True
        return False

    def parse(self):
        node = self.alternatives(self.flags, True)
        if self.at < len(self.pattern):
            self.fail("unbalanced parenthesis", self.at)
        for number, place in self.conditions:
            if number > self.groups:
                raise error(f"invalid group reference {number}", self.pattern, place)
        return node

    def alternatives(self, flags, top=False):
        branches = [self.sequence(flags, top)]
        while self.take("|"):
            branches.append(self.sequence(self.flags if top else flags, False))
        return branches[0] if len(branches) == 1 else ["alt", branches]

    def sequence(self, flags, first):
        nodes = []
        while True:
            if flags & VERBOSE or (first and self.flags & VERBOSE):
                self.skip_space()
            here = self.at
            character = self.peek()
            if character in ("", "|", ")"):
                return ["seq", nodes]
            if character in ("*", "+", "?", "{"):
                bounds = self.bounds()
                if bounds is not None:
                    self.repeat(nodes, bounds, here, flags)
                    continue
            node = self.atom(flags, here, first and not nodes)
            if node is None:
                # Flags for the whole pattern: they hold from the beginning.
                flags = self.flags
            else:
                nodes.append(node)

    def skip_space(self):
        while self.at < len(self.pattern):
            character = self.pattern[self.at]
            if character in " \t\n\r\v\f":
                self.at += 1
            elif character == "#":
                end = self.pattern.find("\n", self.at)
                self.at = len(self.pattern) if end < 0 else end + 1
            else:
                return

    def bounds(self):
        """The bounds of a quantifier, or None for a brace that stands for itself."""
        if self.take("*"):
            return 0, _UNLIMITED
        if self.take("+"):
            return 1, _UNLIMITED
        if self.take("?"):
            return 0, 1
        here = self.at
        if self.pattern.startswith("{}", here):
            return None
        self.at += 1
        low = self.digits()
        high = low
        if self.take(","):
            high = self.digits()
        if not self.take("}"):
            self.at = here
            return None
        first = int(low) if low else 0
        last = int(high) if high else _UNLIMITED
        if last < first:
            self.fail("min repeat greater than max repeat", here + 1)
        return first, last

    def digits(self):
        start = self.at
        while self.peek() in tuple("0123456789"):
            self.at += 1
        return self.pattern[start : self.at]

    def repeat(self, nodes, bounds, here, flags):
        node = nodes[-1] if nodes else None
        if node is None or node[0] == "at":
            self.fail("nothing to repeat", here)
        if node[0] in ("repeat", "possessive"):
            self.fail("multiple repeat", here)
        greedy = True
        if self.take("?"):
            greedy = False
        elif self.take("+"):
            nodes[-1] = ["possessive", bounds[0], bounds[1], node]
            return
        nodes[-1] = ["repeat", bounds[0], bounds[1], greedy, node]

    def atom(self, flags, here, first):
        character = self.pattern[self.at]
        self.at += 1
        if character == ".":
            return ["any", bool(flags & DOTALL)]
        if character == "^":
            return ["at", "line start" if flags & MULTILINE else "start"]
        if character == "$":
            return ["at", "line end" if flags & MULTILINE else "last line end"]
        if character == "[":
            return self.set(flags, here)
        if character == "(":
            return self.group(flags, here, first)
        if character == "\\":
            return self.escape(flags, here)
        return ["char", ord(character)]

    def code(self, letter, here):
        """The number of an escape that stands for one character, or None; `letter` has been read."""
        if letter == "x":
            return self.hexadecimal(2, here)
        if self.octets:
            return None
        if letter == "u":
            return self.hexadecimal(4, here)
        if letter == "U":
            code = self.hexadecimal(8, here)
            if code > 0x10FFFF:
                self.fail(f"bad escape {self.pattern[here : self.at]}", here)
            return code
        if letter == "N":
            raise Refused(f"names of characters are not known in a browser: {self.pattern!r}")
        return None

    def hexadecimal(self, count, here):
        start = self.at
        while self.at < start + count and self.peek() in tuple("0123456789abcdefABCDEF"):
            self.at += 1
        if self.at != start + count:
            self.fail(f"incomplete escape {self.pattern[here : self.at]}", here)
        return int(self.pattern[start : self.at], 16)

    def escape(self, flags, here):
        letter = self.peek()
        if not letter:
            self.fail("bad escape (end of pattern)", here)
        self.at += 1
        if letter in "dDsSwW":
            return ["set", False, [["class", letter]]]
        if letter in "bB":
            return ["at", "boundary" if letter == "b" else "no boundary"]
        if letter == "A":
            return ["at", "start"]
        if letter == "Z":
            return ["at", "end"]
        if letter == "0":
            digits = "0"
            while len(digits) < 3 and self.peek() in tuple("01234567"):
                digits += self.peek()
                self.at += 1
            return ["char", int(digits, 8)]
        if letter.isascii() and letter.isdigit():
            return self.numbered(letter, here)
        code = self.code(letter, here)
        if code is None:
            if letter in _ESCAPES:
                code = _ESCAPES[letter]
            elif letter.isascii() and letter.isalpha():
                self.fail(f"bad escape \\{letter}", here)
            else:
                code = ord(letter)
        return ["char", code]

    def numbered(self, digits, here):
        following = self.peek()
        if following and following in "0123456789":
            third = self.pattern[self.at + 1 : self.at + 2]
            if digits in "01234567" and following in "01234567" and third and third in "01234567":
                value = int(digits + following + third, 8)
                self.at += 2
                if value > 255:
                    self.fail(f"octal escape value {self.pattern[here : self.at]} outside of range 0-0o377", here)
                return ["char", value]
            digits += following
            self.at += 1
        number = int(digits)
        if number > self.groups:
            self.fail(f"invalid group reference {number}", here + 1)
        return self.reference(number, here)

    def reference(self, number, here):
        if number in self.open:
            self.fail("cannot refer to an open group", here)
        return ["ref", number, self.nodes[number]]

    def set(self, flags, here):
        negated = self.take("^")
        items = []
        start = self.at
        while True:
            if self.at >= len(self.pattern):
                self.fail("unterminated character set", here)
            if self.at > start and self.take("]"):
                return ["set", negated, items]
            begin = self.at
            low = self.member(here)
            if self.peek() == "-" and self.at + 1 < len(self.pattern) and self.pattern[self.at + 1] != "]":
                self.at += 1
                high = self.member(here)
                if low[0] == "class" or high[0] == "class" or high[1] < low[1]:
                    self.fail(f"bad character range {self.pattern[begin : self.at]}", begin)
                items.append(["range", low[1], high[1]])
            elif self.peek() == "-" and self.at + 1 >= len(self.pattern):
                self.fail("unterminated character set", here)
            else:
                items.append(low)

    def member(self, set_start):
        here = self.at
        character = self.pattern[here]
        self.at += 1
        if character != "\\":
            return ["char", ord(character)]
        letter = self.peek()
        if not letter:
            self.fail("bad escape (end of pattern)", here)
        self.at += 1
        if letter in "dDsSwW":
            return ["class", letter]
        if letter in "01234567":
            digits = letter
            while len(digits) < 3 and self.peek() in tuple("01234567"):
                digits += self.peek()
                self.at += 1
            if int(digits, 8) > 255:
                self.fail(f"octal escape value {self.pattern[here : self.at]} outside of range 0-0o377", here)
            return ["char", int(digits, 8)]
        code = self.code(letter, here)
        if code is None:
            if letter in _ESCAPES:
                code = _ESCAPES[letter]
            elif letter.isascii() and letter.isalnum():
                self.fail(f"bad escape \\{letter}", here)
            else:
                code = ord(letter)
        return ["char", code]

    def group(self, flags, here, first):
        name = None
        if self.take("?"):
            if self.at >= len(self.pattern):
                self.fail("unexpected end of pattern", self.at)
            if self.take("P"):
                if self.take("<"):
                    name = self.name(">", here + 4)
                elif self.take("="):
                    start = self.at
                    referred = self.name(")", start)
                    if referred not in self.names:
                        self.fail(f"unknown group name {referred!r}", start)
                    return self.reference(self.names[referred], start)
                else:
                    following = self.peek()
                    if not following:
                        self.fail("unexpected end of pattern", self.at)
                    self.fail(f"unknown extension ?P{self.token()}", here + 1)
            elif self.take(":"):
                return self.closed_by(self.alternatives(flags), here)
            elif self.take("#"):
                end = self.pattern.find(")", self.at)
                if end < 0:
                    self.fail("missing ), unterminated comment", here)
                self.at = end + 1
                return ["seq", []]
            elif self.take("="):
                return ["look", True, False, self.closed_by(self.alternatives(flags), here)]
            elif self.take("!"):
                return ["look", True, True, self.closed_by(self.alternatives(flags), here)]
            elif self.take("<=") or self.take("<!"):
                negated = self.pattern[self.at - 1] == "!"
                return ["look", False, negated, self.closed_by(self.alternatives(flags), here)]
            elif self.take("<"):
                following = self.peek()
                if not following:
                    self.fail("unexpected end of pattern", self.at)
                self.fail(f"unknown extension ?<{self.token()}", here + 1)
            elif self.take("("):
                return self.condition(flags, here)
            elif self.take(">"):
                return ["atomic", self.closed_by(self.alternatives(flags), here)]
            else:
                return self.flag_group(flags, here, first)
        self.groups += 1
        number = self.groups
        if name is not None:
            if name in self.names:
                self.fail(
                    f"redefinition of group name {name!r} as group {number}; was group {self.names[name]}", here + 4
                )
            self.names[name] = number
        self.open.append(number)
        node = self.closed_by(self.alternatives(flags), here)
        self.nodes[number] = node
        self.open.remove(number)
        self.closed.append(number)
        return ["group", number, node]

    def condition(self, flags, here):
        start = self.at
        end = self.pattern.find(")", start)
        if start >= len(self.pattern) or end == start:
            self.fail("missing group name", start)
        if end < 0:
            self.fail("missing ), unterminated name", start)
        name = self.pattern[start:end]
        if name.isidentifier():
            if name not in self.names:
                self.fail(f"unknown group name {name!r}", start)
            number = self.names[name]
        elif name.isascii() and name.isdigit():
            number = int(name)
            if number == 0:
                self.fail("bad group number", start)
            self.conditions.append((number, start))
        else:
            self.fail(f"bad character in group name {name!r}", start)
        self.at = end + 1
        yes = self.sequence(flags, False)
        no = ["seq", []]
        if self.take("|"):
            no = self.sequence(flags, False)
            if self.peek() == "|":
                self.fail("conditional backref with more than two branches", self.at)
        return ["cond", number, yes, self.closed_by(no, here)]

    def closed_by(self, node, here):
        if not self.take(")"):
            self.fail("missing ), unterminated subpattern", here)
        return node

    def name(self, terminator, start):
        end = self.pattern.find(terminator, self.at)
        if self.at >= len(self.pattern) or end == self.at:
            self.fail("missing group name", self.at)
        if end < 0:
            self.fail(f"missing {terminator}, unterminated name", self.at)
        name = self.pattern[self.at : end]
        if not name.isidentifier():
            self.fail(f"bad character in group name {name!r}", self.at)
        self.at = end + 1
        return name

    def flag_group(self, flags, here, first):
        if self.peek() not in tuple("aimsux-"):
            self.fail(f"unknown extension ?{self.token()}", here + 1)
        on = self.flag_letters("missing -, : or )", "):-") if self.peek() != "-" else 0
        if self.take(")"):
            if not first or here != self.leading(here):
                self.fail("global flags not at the start of the expression", here)
            self.flags |= on
            return None
        off = 0
        if self.take("-"):
            if self.peek() not in tuple(FLAG_LETTERS):
                self.fail("unknown flag" if self.peek().isalpha() else "missing flag", self.at)
            off = self.flag_letters("missing :", ":")
            if off & (ASCII | UNICODE):
                self.fail("bad inline flags: cannot turn off flags 'a', 'u' and 'L'", self.at)
        self.at += 1
        if on & off:
            self.fail("bad inline flags: flag turned on and off", self.at)
        if on & (ASCII | UNICODE):
            flags &= ~(ASCII | UNICODE)
        inner = (flags | on) & ~off
        return ["flags", inner, self.closed_by(self.alternatives(inner), here)]

    def flag_letters(self, missing, ends):
        """Read letters up to one of `ends`."""
        found = 0
        while self.peek() not in tuple(ends):
            letter = self.peek()
            if letter not in FLAG_LETTERS:
                self.fail("unknown flag" if letter.isalpha() else missing, self.at)
            found |= FLAG_LETTERS[letter]
            self.at += 1
            if found & ASCII and found & UNICODE:
                self.fail("bad inline flags: flags 'a', 'u' and 'L' are incompatible", self.at)
        return found

    def leading(self, here):
        """Where a group of flags for the whole pattern may stand: after other such groups only."""
        at = self.after_space(0)
        while at < here and self.pattern.startswith("(?", at):
            end = self.pattern.find(")", at)
            letters = self.pattern[at + 2 : end]
            if end < 0 or not letters or any(letter not in FLAG_LETTERS for letter in letters):
                break
            at = self.after_space(end + 1)
        return at

    def after_space(self, at):
        """The place after what verbose patterns skip."""
        if self.flags & VERBOSE:
            place, self.at = self.at, at
            self.skip_space()
            at, self.at = self.at, place
        return at

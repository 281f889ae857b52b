"""Regular expressions as JavaScript: a tree of `_regex` becomes the source of a RegExp that matches the same."""

from _regex import ASCII, IGNORECASE, Refused, error

__all__ = ["Writer", "case_flag", "check_behinds", "translate", "width"]

_SPACE = r"\t-\r\x1c- \x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_CLASSES = {"d": r"\p{Nd}", "w": r"\p{L}\p{N}_", "s": _SPACE}
_ASCII_CLASSES = {"d": "0-9", "w": "A-Za-z0-9_", "s": r"\t-\r "}


def translate(tree, flags, pattern, shift):
    """The source for a tree; references to groups are moved up by `shift`."""
    check_behinds(tree)
    _check_captures(tree, pattern)
    _check_references(tree, [], pattern)
    return Writer(flags, pattern, shift).write(tree)


def _character(code):
    if 48 <= code <= 57 or 65 <= code <= 90 or 97 <= code <= 122 or code == 95:
        return chr(code)
    return f"\\u{{{code:x}}}"


def case_flag(flags):
    """The flag of a RegExp that ignores case; in ASCII patterns sets hold both cases instead."""
    return "i" if flags & IGNORECASE and not flags & ASCII else ""


class Writer:
    """Writes nodes as the source of a RegExp."""

    def __init__(self, flags, pattern, shift):
        self.flags = flags
        self.pattern = pattern
        self.shift = shift
        self.classes = _ASCII_CLASSES if flags & ASCII else _CLASSES

    def write(self, node):
        kind = node[0]
        if kind == "char":
            if self.flags & ASCII and self.flags & IGNORECASE:
                return self.set(False, [node])
            return _character(node[1])
        if kind == "any":
            return r"[\s\S]" if node[1] else r"[^\n]"
        if kind == "set":
            return self.set(node[1], node[2])
        if kind == "at":
            return self.place(node[1])
        if kind == "seq":
            return "".join([self.write(each) for each in node[1]])
        if kind == "alt":
            return f"(?:{'|'.join([self.write(each) for each in node[1]])})"
        if kind == "group":
            return f"({self.write(node[2])})"
        if kind == "repeat":
            _, low, high, greedy, inner = node
            body = self.write(inner)
            if inner[0] not in ("char", "any", "group"):
                body = f"(?:{body})"
            count = {(0, 1): "?", (0, 4294967295): "*", (1, 4294967295): "+"}.get((low, high))
            if count is None:
                count = f"{{{low}}}" if low == high else f"{{{low},}}" if high == 4294967295 else f"{{{low},{high}}}"
            return body + count + ("" if greedy else "?")
        if kind == "ref":
            return f"(?:\\{node[1] + self.shift})"
        if kind == "look":
            _, ahead, negated, inner = node
            return f"(?{'' if ahead else '<'}{'!' if negated else '='}{self.write(inner)})"
        if (node[1] ^ self.flags) & (IGNORECASE | ASCII):
            raise Refused(f"flags i and a for a part of a pattern can't be matched in JavaScript: {self.pattern!r}")
        return f"(?:{self.write(node[2])})"

    def place(self, kind):
        word = f"[{self.classes['w']}]"
        return {
            "start": r"(?<![\s\S])",
            "end": r"(?![\s\S])",
            "line start": r"(?<![^\n])",
            "line end": r"(?![^\n])",
            "last line end": r"(?=\n?(?![\s\S]))",
            "boundary": f"(?:(?<={word})(?!{word})|(?<!{word})(?={word}))",
            # There is no place between words in an empty text.
            "no boundary": f"(?:(?<={word})(?={word})|(?<!{word})(?!{word})(?:(?<=[\\s\\S])|(?=[\\s\\S])))",
        }[kind]

    def set(self, negated, items):
        inside = []
        outside = []
        both = self.flags & ASCII and self.flags & IGNORECASE
        for item in items:
            if item[0] == "class":
                if item[1] in self.classes:
                    inside.append(self.classes[item[1]])
                else:
                    outside.append(f"[^{self.classes[item[1].lower()]}]")
                continue
            low, high = item[1], item[-1]
            inside.append(_character(low) if low == high else f"{_character(low)}-{_character(high)}")
            if both:
                # Only ASCII letters have two cases here: each range is doubled by hand.
                for first, last, move in ((65, 90, 32), (97, 122, -32)):
                    begin, end = max(low, first), min(high, last)
                    if begin <= end:
                        inside.append(f"{_character(begin + move)}-{_character(end + move)}")
        if not outside:
            return f"[{'^' if negated else ''}{''.join(inside)}]"
        choices = "|".join([*([f"[{''.join(inside)}]"] if inside else []), *outside])
        return f"(?:(?!{choices})[\\s\\S])" if negated else f"(?:{choices})"


def width(node):
    """The fewest and the most characters that a node matches."""
    kind = node[0]
    if kind in ("char", "any", "set"):
        return 1, 1
    if kind in ("at", "look"):
        return 0, 0
    if kind == "seq":
        widths = [width(each) for each in node[1]]
        return sum([low for low, _ in widths]), sum([high for _, high in widths])
    if kind == "alt":
        widths = [width(each) for each in node[1]]
        return min([low for low, _ in widths]), max([high for _, high in widths])
    if kind == "repeat":
        low, high = width(node[4])
        return low * node[1], high * node[2]
    if kind == "possessive":
        low, high = width(node[3])
        return low * node[1], high * node[2]
    if kind == "cond":
        (low, high), (other_low, other_high) = width(node[2]), width(node[3])
        return min(low, other_low), max(high, other_high)
    return width(node[-1])


def check_behinds(node):
    """Look-behinds need a width."""
    kind = node[0]
    if kind == "look" and not node[1] and width(node[3])[0] != width(node[3])[1]:
        raise error("look-behind requires fixed-width pattern")
    for each in node[1] if kind in ("seq", "alt") else node[1:]:
        if isinstance(each, list) and each and isinstance(each[0], str):
            check_behinds(each)


def _captures(node):
    kind = node[0]
    if kind == "group":
        return [node[1], *_captures(node[2])]
    if kind in ("seq", "alt"):
        return [number for each in node[1] for number in _captures(each)]
    if kind in ("repeat", "look", "flags"):
        return _captures(node[-1])
    return []


def _always(node):
    """The groups that have matched whenever the node has."""
    kind = node[0]
    if kind == "group":
        return [node[1], *_always(node[2])]
    if kind == "seq":
        return [number for each in node[1] for number in _always(each)]
    if kind == "alt":
        first, *others = [_always(each) for each in node[1]]
        return [number for number in first if all(number in other for other in others)]
    if kind == "repeat":
        return _always(node[4]) if node[1] > 0 else []
    if kind == "look":
        return [] if node[2] else _always(node[3])
    return _always(node[2]) if kind == "flags" else []


def _check_captures(node, pattern):
    """Refuse groups in loops that JavaScript would forget: it clears them at each turn, Python does not."""
    kind = node[0]
    if kind in ("atomic", "possessive", "cond"):
        raise Refused(f"conditional, atomic and possessive parts can't be matched in JavaScript: {pattern!r}")
    if kind == "repeat" and node[2] > 1:
        inner = node[4]
        found = _captures(inner)
        if found and (width(inner)[0] == 0 or any(number not in _always(inner) for number in found)):
            raise Refused(f"a group that not every turn of a loop sets can't be matched in JavaScript: {pattern!r}")
    if kind in ("seq", "alt"):
        for each in node[1]:
            _check_captures(each, pattern)
    elif kind in ("group", "repeat", "look", "flags"):
        _check_captures(node[-1], pattern)


def _check_references(node, known, pattern):
    """Refuse references to groups that may not have matched: JavaScript takes them for empty, Python fails.

    Answers the groups known after the node.
    """
    kind = node[0]
    if kind == "ref":
        if node[1] not in known:
            raise Refused(
                f"a reference to a group that may not have matched can't be matched in JavaScript: {pattern!r}"
            )
        return known
    if kind == "seq":
        for each in node[1]:
            known = _check_references(each, known, pattern)
        return known
    if kind == "alt":
        after = [_check_references(each, known, pattern) for each in node[1]]
        return [number for number in after[0] if all(number in other for other in after)]
    if kind == "group":
        return [*_check_references(node[2], known, pattern), node[1]]
    if kind == "repeat":
        after = _check_references(node[4], known, pattern)
        return after if node[1] > 0 else known
    if kind == "look":
        after = _check_references(node[3], known, pattern)
        return known if node[2] else after
    if kind == "flags":
        return _check_references(node[2], known, pattern)
    return known

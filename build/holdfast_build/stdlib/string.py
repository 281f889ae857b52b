"""Python's string, compiled for the browser."""

__all__ = [
    "Formatter",
    "Template",
    "ascii_letters",
    "ascii_lowercase",
    "ascii_uppercase",
    "capwords",
    "digits",
    "hexdigits",
    "octdigits",
    "printable",
    "punctuation",
    "whitespace",
]

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
digits = "0123456789"
hexdigits = "0123456789abcdefABCDEF"
octdigits = "01234567"
punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Capitalise each word."""
    return (" " if sep is None else sep).join([word.capitalize() for word in s.split(sep)])


class Template:
    """A text with $names to fill in."""

    delimiter = "$"

    def __init__(self, template):
        self.template = template

    def _parts(self):
        """Texts as they are and, for each delimiter, (kind, place, text, name): a name, escaped or invalid."""
        text = self.template
        at = 0
        while True:
            found = text.find(self.delimiter, at)
            if found < 0:
                yield "text", found, text[at:], ""
                return
            yield "text", found, text[at:found], ""
            start = found + len(self.delimiter)
            if text.startswith(self.delimiter, start):
                at = start + len(self.delimiter)
                yield "escaped", found, text[found:at], ""
                continue
            braced = text[start : start + 1] == "{"
            begin = start + braced
            end = begin
            while end < len(text) and (_starts_name(text[end]) or (end > begin and text[end] in digits)):
                end += 1
            if end == begin or (braced and text[end : end + 1] != "}"):
                at = start
                yield "invalid", found, text[found:at], ""
                continue
            at = end + braced
            yield "name", found, text[found:at], text[begin:end]

    def substitute(self, mapping=None, /, **kws):
        """Fill in every name."""
        out = []
        for kind, place, part, name in self._parts():
            if kind == "name":
                out.append(str(kws[name] if mapping is None or name in kws else mapping[name]))
            elif kind == "invalid":
                # One more character: a line that begins at the place counts.
                lines = self.template[: place + 1].splitlines(keepends=True)
                column = place - len("".join(lines[:-1])) + 1 if lines else 1
                raise ValueError(f"Invalid placeholder in string: line {len(lines) or 1}, col {column}")
            else:
                out.append(self.delimiter if kind == "escaped" else part)
        return "".join(out)

    def safe_substitute(self, mapping=None, /, **kws):
        """Fill in the names that are given."""
        out = []
        for kind, _, part, name in self._parts():
            if kind == "name" and name in kws:
                part = str(kws[name])
            elif kind == "name" and mapping is not None and name in mapping:
                part = str(mapping[name])
            elif kind == "escaped":
                part = self.delimiter
            out.append(part)
        return "".join(out)

    def get_identifiers(self):
        """The names, in order."""
        return list(dict.fromkeys([name for kind, _, _, name in self._parts() if kind == "name"]))

    def is_valid(self):
        """Is every delimiter followed by a name?"""
        return all(kind != "invalid" for kind, _, _, _ in self._parts())


def _starts_name(character):
    return character in ascii_letters or character == "_"


class Formatter:
    """str.format as an object."""

    def format(self, format_string, /, *args, **kwargs):
        return format_string.format(*args, **kwargs)

    def vformat(self, format_string, args, kwargs):
        return format_string.format(*args, **kwargs)

    def parse(self, format_string):
        """The pieces of a format: text, then name, specification and conversion of the field after it, or None."""
        text = ""
        at = 0
        while at < len(format_string):
            character = format_string[at]
            if character not in "{}":
                text += character
                at += 1
            elif format_string[at + 1 : at + 2] == character:
                yield text + character, None, None, None
                text = ""
                at += 2
            elif character == "}" or at + 1 == len(format_string):
                raise ValueError(f"Single {character!r} encountered in format string")
            else:
                end = _field_end(format_string, at + 1)
                yield text, *_field(format_string[at + 1 : end])
                text = ""
                at = end + 1
        if text:
            yield text, None, None, None


def _field_end(text, at):
    """The place of the brace that ends the field beginning at `at`."""
    depth = 1
    in_name = True
    bracketed = False
    while at < len(text):
        character = text[at]
        if in_name and bracketed:
            bracketed = character != "]"
        elif in_name and character == "[":
            bracketed = True
        elif in_name and character in ":!":
            in_name = False
        elif character == "{":
            if in_name:
                raise ValueError("unexpected '{' in field name")
            depth += 1
        elif character == "}":
            depth -= 1
            if depth == 0:
                return at
        at += 1
    raise ValueError("expected '}' before end of string" if in_name else "unmatched '{' in format spec")


def _field(inside):
    """Name, specification and conversion of a field."""
    end = 0
    bracketed = False
    while end < len(inside) and (bracketed or inside[end] not in ":!"):
        bracketed = inside[end] == "[" or (bracketed and inside[end] != "]")
        end += 1
    name, rest = inside[:end], inside[end:]
    if rest[:1] != "!":
        return name, rest[1:], None
    if len(rest) < 2:
        raise ValueError("unmatched '{' in format spec")
    if rest[2:3] not in ("", ":"):
        raise ValueError("expected ':' after conversion specifier")
    return name, rest[3:], rest[1]

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

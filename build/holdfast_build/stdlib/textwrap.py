"""Python's textwrap, compiled for the browser."""

__all__ = ["TextWrapper", "dedent", "fill", "indent", "shorten", "wrap"]

_SPACE = "\t\n\x0b\x0c\r "


def _is_letter(character):
    return character.isalpha()


class TextWrapper:
    """Breaks paragraphs into lines."""

    def __init__(
        self,
        width=70,
        initial_indent="",
        subsequent_indent="",
        expand_tabs=True,
        replace_whitespace=True,
        fix_sentence_endings=False,
        break_long_words=True,
        drop_whitespace=True,
        break_on_hyphens=True,
        tabsize=8,
        *,
        max_lines=None,
        placeholder=" [...]",
    ):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _split(self, text):
        """Words and the spaces between them; words are cut after hyphens between letters and around long dashes."""
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            for character in "\t\n\x0b\x0c\r":
                text = text.replace(character, " ")
        chunks = []
        at = 0
        while at < len(text):
            end = at
            spaces = text[at] in _SPACE
            while end < len(text) and (text[end] in _SPACE) == spaces:
                end += 1
            word = text[at:end]
            if spaces or not self.break_on_hyphens:
                chunks.append(word)
            else:
                chunks.extend(_cut(word))
            at = end
        if self.fix_sentence_endings:
            for i in range(len(chunks) - 1):
                if chunks[i + 1] == " " and _ends_sentence(chunks[i]):
                    chunks[i + 1] = "  "
        return chunks

    def wrap(self, text):
        """The lines of a paragraph."""
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            first = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(first) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        lines = []
        chunks = self._split(text)[::-1]
        while chunks:
            line = []
            length = 0
            margin = self.subsequent_indent if lines else self.initial_indent
            room = self.width - len(margin)
            if self.drop_whitespace and lines and not chunks[-1].strip(_SPACE):
                chunks.pop()
            while chunks and length + len(chunks[-1]) <= room:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > room:
                self._break_word(chunks, line, length, room)
                length = sum(map(len, line))
            if self.drop_whitespace and line and not line[-1].strip(_SPACE):
                length -= len(line.pop())
            if not line:
                continue
            last = not chunks or (self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip(_SPACE))
            if self.max_lines is None or len(lines) + 1 < self.max_lines or (last and length <= room):
                lines.append(margin + "".join(line))
                continue
            while line:
                if line[-1].strip(_SPACE) and length + len(self.placeholder) <= room:
                    line.append(self.placeholder)
                    lines.append(margin + "".join(line))
                    break
                length -= len(line.pop())
            else:
                if lines and len(lines[-1].rstrip(_SPACE)) + len(self.placeholder) <= self.width:
                    lines[-1] = lines[-1].rstrip(_SPACE) + self.placeholder
                else:
                    lines.append(margin + self.placeholder.lstrip())
            break
        return lines

    def _break_word(self, chunks, line, length, room):
        space = 1 if room < 1 else room - length
        if self.break_long_words:
            word = chunks[-1]
            end = space
            if self.break_on_hyphens and len(word) > space:
                hyphen = word.rfind("-", 0, space)
                if hyphen > 0 and any(c != "-" for c in word[:hyphen]):
                    end = hyphen + 1
            line.append(word[:end])
            chunks[-1] = word[end:]
        elif not line:
            line.append(chunks.pop())

    def fill(self, text):
        """The lines of a paragraph as one text."""
        return "\n".join(self.wrap(text))


def _cut(word):
    """The pieces of a word between which a line may end."""
    pieces = []
    start = 0
    at = 0
    while at < len(word):
        if word[at] != "-":
            at += 1
            continue
        end = at
        while end < len(word) and word[end] == "-":
            end += 1
        if end - at >= 2:
            before_ok = at > 0 and (word[at - 1].isalnum() or word[at - 1] in "_!\"'&.,?")
            if before_ok and end < len(word) and (word[end].isalnum() or word[end] == "_"):
                pieces.append(word[start:at])
                pieces.append(word[at:end])
                start = end
        elif _may_break(word, at):
            pieces.append(word[start:end])
            start = end
        at = end
    pieces.append(word[start:])
    return [piece for piece in pieces if piece]


def _may_break(word, at):
    """After a hyphen that has two letters before it, or a letter, a hyphen and a letter, and the same after it."""
    before = word[max(at - 3, 0) : at]
    after = word[at + 1 : at + 4]
    return _are_letters(before[::-1]) and _are_letters(after)


def _are_letters(text):
    """Whether a text begins with two letters, between which may be a hyphen."""
    if len(text) < 2 or not _is_letter(text[0]):
        return False
    return _is_letter(text[1]) or (text[1] == "-" and len(text) > 2 and _is_letter(text[2]))


def _ends_sentence(word):
    stripped = word.rstrip("\"'")
    return len(word) - len(stripped) <= 1 and stripped[-1:] in (".", "!", "?") and stripped[-2:-1].islower()


def wrap(text, width=70, **kwargs):
    """The lines of a paragraph."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """The lines of a paragraph as one text."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """As many of the words as fit into one line."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    """Take away the white space that all lines begin with."""
    lines = [line if line.strip(" \t") else "" for line in text.split("\n")]
    margin = None
    for line in lines:
        if not line:
            continue
        lead = line[: len(line) - len(line.lstrip(" \t"))]
        if margin is None:
            margin = lead
        else:
            same = 0
            while same < len(margin) and same < len(lead) and margin[same] == lead[same]:
                same += 1
            margin = margin[:same]
    return "\n".join([line[len(margin) :] for line in lines]) if margin else "\n".join(lines)


def indent(text, prefix, predicate=None):
    """Put `prefix` before the lines that are not empty, or those that `predicate` chooses."""
    chosen = str.strip if predicate is None else predicate
    return "".join([prefix + line if chosen(line) else line for line in text.splitlines(True)])

"""String scanning: a tokenizer and an evaluator of expressions, character by character, and a count of words."""

SOURCE = (
    """
total = price * (count + 12) - discount / 4
rate = (total + 3.25) * 1.5 - 0.75
if rate > 100: rate = rate - 100
message = "the rate is " + name
"""
    * 12
)

TEXT = (
    "It was a bright cold day in April, and the clocks were striking thirteen; the wind that swept the street "
    "carried a swirl of gritty dust, and nobody on the stairs of the old house looked up at the clock. "
) * 20


class Token:
    """A piece of a source text."""

    __slots__ = ("kind", "line", "text")

    def __init__(self, kind: str, text: str, line: int) -> None:
        self.kind = kind
        self.text = text
        self.line = line


def tokens(source: str) -> list[Token]:
    """The tokens of a source text."""
    found = []
    at, line, size = 0, 1, len(source)
    while at < size:
        character = source[at]
        if character == "\n":
            line += 1
            at += 1
        elif character in " \t":
            at += 1
        elif character.isalpha() or character == "_":
            start = at
            while at < size and (source[at].isalnum() or source[at] == "_"):
                at += 1
            found.append(Token("name", source[start:at], line))
        elif "0" <= character <= "9":
            start = at
            while at < size and (source[at].isdigit() or source[at] == "."):
                at += 1
            found.append(Token("number", source[start:at], line))
        elif character == '"':
            start = at
            at += 1
            while source[at] != '"':
                at += 1
            at += 1
            found.append(Token("text", source[start:at], line))
        else:
            found.append(Token("sign", character, line))
            at += 1
    return found


def words(text: str) -> dict[str, int]:
    """How often each word stands in a text."""
    counts: dict[str, int] = {}
    word = ""
    for character in text:
        if character.isalpha():
            word += character.lower()
        elif word:
            counts[word] = counts.get(word, 0) + 1
            word = ""
    return counts


def run() -> int:
    """Scan both texts."""
    total = 0
    for _ in range(30):
        for token in tokens(SOURCE):
            total = (total * 31 + len(token.text) * len(token.kind) + token.line) % 1000000007
        for word, count in sorted(words(TEXT).items()):
            total = (total * 17 + ord(word[0]) * count) % 1000000007
    return total


if __name__ == "__main__":
    print(run())

import re
from typing import NamedTuple


class Token(NamedTuple):
    kind: str
    text: str
    line: int
    column: int


SPEC = [("NUMBER", r"\d+(\.\d*)?"), ("STRING", r'"(?:\\.|[^"\\])*"'), ("NAME", r"[A-Za-z_]\w*"), ("OP", r"[-+*/=<>!]=?|[(){};,]"), ("NEWLINE", r"\n"), ("SKIP", r"[ \t]+|#[^\n]*"), ("ERROR", r".")]
MASTER = re.compile("|".join(f"(?P<{name}>{pattern})" for name, pattern in SPEC))
KEYWORDS = {"if", "while", "let"}


def tokenize(source):
    line, start = 1, 0
    for match in MASTER.finditer(source):
        kind, text = match.lastgroup, match.group()
        column = match.start() - start + 1
        if kind == "NEWLINE":
            line, start = line + 1, match.end()
        elif kind == "ERROR":
            raise SyntaxError(f"unexpected {text!r} at {line}:{column}")
        elif kind != "SKIP":
            yield Token(text.upper() if text in KEYWORDS else kind, text, line, column)


source = '''let x = 3.14; # pi
while (x >= 1) {
  print("a \\"quoted\\" text", x_1);
}'''
for token in tokenize(source):
    print(token.line, token.column, token.kind.ljust(6), token.text)
try:
    list(tokenize("ok\n  $bad"))
except SyntaxError as error:
    print(error)
print(sum(1 for _ in tokenize(source)), {t.kind for t in tokenize("a b")}, next(tokenize("let"))._replace(line=9))

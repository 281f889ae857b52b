import itertools


def tokenize(text):
    i = 0
    while i < len(text):
        c = text[i]
        if c.isspace():
            i += 1
        elif c.isdigit():
            j = i
            while j < len(text) and (text[j].isdigit() or text[j] == "."):
                j += 1
            yield "num", float(text[i:j]) if "." in text[i:j] else int(text[i:j])
            i = j
        elif c in "+-*/()^":
            yield "op", c
            i += 1
        else:
            raise SyntaxError(f"unexpected {c!r} at {i}")
    yield "end", None


class Parser:
    power = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 3}

    def __init__(self, text):
        self.tokens = tokenize(text)
        self.kind, self.value = next(self.tokens)

    def take(self):
        value = self.value
        self.kind, self.value = next(self.tokens, ("end", None))
        return value

    def atom(self):
        match self.kind, self.value:
            case "num", n:
                return self.take()
            case "op", "(":
                self.take()
                inner = self.expression(0)
                if self.value != ")":
                    raise SyntaxError("expected )")
                self.take()
                return inner
            case "op", "-":
                self.take()
                return -self.expression(3)
            case kind, value:
                raise SyntaxError(f"unexpected {kind} {value!r}")

    def expression(self, minimum):
        left = self.atom()
        while self.kind == "op" and self.power.get(self.value, -1) >= max(minimum, 1):
            op = self.take()
            right = self.expression(self.power[op] + (op != "^"))
            left = {
                "+": lambda a, b: a + b,
                "-": lambda a, b: a - b,
                "*": lambda a, b: a * b,
                "/": lambda a, b: a / b,
                "^": lambda a, b: a**b,
            }[op](left, right)
        return left


for source in (
    "1 + 2 * 3",
    "(1 + 2) * 3",
    "2 ^ 3 ^ 2",
    "-2 ^ 2",
    "10 / 4 - 1",
    "2 * (3 + 4.5)",
    "2 ^ 100",
    "1 +",
    "(1",
    "4 $ 4",
    "1 / 0",
    "7 / 7",
):
    try:
        print(source, "=", Parser(source).expression(0))
    except (SyntaxError, ZeroDivisionError) as error:
        print(source, "!", type(error).__name__, error)
print(list(itertools.islice(tokenize("1 2"), 2)))

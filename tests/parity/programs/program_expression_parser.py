class ParseError(Exception):
    def __init__(self, message, position):
        super().__init__(f"{message} at {position}")


class Parser:
    def __init__(self, text, names=None):
        self.text, self.at, self.names = text, 0, names or {}

    def peek(self):
        while self.at < len(self.text) and self.text[self.at].isspace():
            self.at += 1
        return self.text[self.at] if self.at < len(self.text) else ""

    def accept(self, *symbols):
        self.peek()
        for symbol in symbols:
            if self.text.startswith(symbol, self.at):
                self.at += len(symbol)
                return symbol
        return None

    def expression(self):
        value = self.term()
        while symbol := self.accept("+", "-"):
            value = value + self.term() if symbol == "+" else value - self.term()
        return value

    def term(self):
        value = self.factor()
        while symbol := self.accept("*", "//", "/", "%"):
            right = self.factor()
            value = {"*": lambda: value * right, "/": lambda: value / right, "//": lambda: value // right, "%": lambda: value % right}[symbol]()
        return value

    def factor(self):
        if self.accept("-"):
            return -self.factor()
        base = self.atom()
        return base ** self.factor() if self.accept("^") else base

    def atom(self):
        if self.accept("("):
            value = self.expression()
            if not self.accept(")"):
                raise ParseError("missing )", self.at)
            return value
        start = self.at
        while (c := self.text[self.at : self.at + 1]).isalnum() or c == ".":
            self.at += 1
        word = self.text[start : self.at]
        if not word:
            raise ParseError(f"unexpected {self.peek() or 'end'!r}", self.at)
        if word[0].isalpha():
            try:
                return self.names[word]
            except KeyError:
                raise ParseError(f"unknown name {word}", start) from None
        return float(word) if "." in word else int(word)

    def parse(self):
        value = self.expression()
        if self.peek():
            raise ParseError("trailing text", self.at)
        return value


for text in ("1 + 2 * 3", "(1+2)*3", "2^3^2", "-2^2", "7 // 2 + 7 % 4", "1/4 - 0.5", "x * (y - 1)", "2 *", "(1", "1 2", "z + 1", "1 / 0", "10 - 4 - 3", "1.5.2"):
    try:
        print(text, "=", Parser(text, {"x": 6, "y": 8}).parse())
    except (ParseError, ZeroDivisionError, ValueError) as error:
        print(text, "->", type(error).__name__, error)

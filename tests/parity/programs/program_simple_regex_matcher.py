class Matcher:
    def __init__(self, pattern):
        self.pattern, self.at = pattern, 0
        self.node = self.alternatives()
        if self.at < len(pattern):
            raise ValueError(f"unexpected {pattern[self.at]!r} at {self.at}")

    def peek(self):
        return self.pattern[self.at] if self.at < len(self.pattern) else None

    def alternatives(self):
        options = [self.sequence()]
        while self.peek() == "|":
            self.at += 1
            options.append(self.sequence())
        return options[0] if len(options) == 1 else ("or", options)

    def sequence(self):
        parts = []
        while self.peek() not in (None, "|", ")"):
            parts.append(self.repeated())
        return "seq", parts

    def repeated(self):
        node = self.atom()
        while (c := self.peek()) in ("*", "+", "?"):
            self.at += 1
            node = ("star", node) if c == "*" else ("seq", [node, ("star", node)]) if c == "+" else ("or", [node, ("seq", [])])
        return node

    def atom(self):
        c, self.at = self.pattern[self.at], self.at + 1
        if c == "(":
            node = self.alternatives()
            if self.peek() != ")":
                raise ValueError(f"missing ) at {self.at}")
            self.at += 1
            return node
        if c in "*+?":
            raise ValueError(f"nothing to repeat at {self.at - 1}")
        if c == "\\":
            c, self.at = self.pattern[self.at], self.at + 1
            return ("class", {"d": str.isdigit, "w": str.isalnum, "s": str.isspace}[c]) if c in "dws" else ("char", c)
        return ("class", lambda _: True) if c == "." else ("char", c)

    def ends(self, node, text, start):
        match node:
            case "char", c:
                if text[start : start + 1] == c:
                    yield start + 1
            case "class", test:
                if start < len(text) and test(text[start]):
                    yield start + 1
            case "seq", []:
                yield start
            case "seq", [first, *rest]:
                for middle in self.ends(first, text, start):
                    yield from self.ends(("seq", rest), text, middle)
            case "or", options:
                for option in options:
                    yield from self.ends(option, text, start)
            case "star", inner:
                for middle in self.ends(inner, text, start):
                    if middle > start:
                        yield from self.ends(node, text, middle)
                yield start

    def search(self, text):
        for start in range(len(text) + 1):
            for end in self.ends(self.node, text, start):
                return start, text[start:end]
        return None

    def fullmatch(self, text):
        return any(end == len(text) for end in self.ends(self.node, text, 0))


for pattern, text in (("ab*c", "xxabbbcyy"), ("a|bc", "zbc"), (r"\d+(\.\d+)?", "pi 3.14!"), ("(ab)+", "ababx"), ("", "abc"), ("a?b", "b"), (r"\w+@\w+", "to ann@home now"), ("x.z", "xyz"), (r"\.", "a.b"), ("q", "abc")):
    print(pattern, Matcher(pattern).search(text), Matcher(pattern).fullmatch(text))
for bad in ("(a", "*a", "a)", "a|+"):
    try:
        Matcher(bad)
    except (ValueError, IndexError) as error:
        print(bad, error)

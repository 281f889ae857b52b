"""Makes random expressions over numbers, texts, sequences, formats and sets."""

from __future__ import annotations

from random import Random

NUMBERS = [
    "0", "1", "-1", "2", "7", "-7", "10", "255", "2**31", "2**32-1", "-2**31", "2**53-1", "2**53", "-(2**53)",
    "2**53+1", "2**64", "-2**64", "10**20", "-10**25", "3**50", "True", "False", "0.0", "-0.0", "0.5", "1.0",
    "-1.0", "1.5", "-2.5", "2.5", "0.1", "1e16", "1e15", "1e22", "1e-5", "1e100", "1e308", "5e-324",
    "123456.789", "2.0**53", "float('inf')", "float('-inf')", "4503599627370497.5", "1/3", "-2/3",
]  # fmt: skip
OPERATORS = [
    "+", "-", "*", "/", "//", "%", "==", "!=", "<", "<=", ">", ">=", "&", "|", "^",
]  # fmt: skip
TEXTS = [
    "''", "'a'", "'abc'", "'hello world'", "'Hello, World'", "'  padded  '", "'a,b,,c'", "'héllo'", "'😀b😀'",
    r"'\n\t'", "'ABC'", "'aXbX'", "'123'", "'ß'", "'ǆ'", r"'\x85a\u2028'", "'-12'", r"'a\nb\r\nc'", "'aaa'",
]  # fmt: skip
SEQUENCES = [
    "[]", "[1,2,3]", "[1,2,3,4,5,6,7]", "(1,2,3)", "()", "'hello'", "'h😀llo'", "range(10)", "range(10,0,-3)",
    "b'hello'",
]  # fmt: skip
FILLS = [
    "", ",'*'", ",'😀'",
]  # fmt: skip
CALLS = [
    "int({n})", "float({n})", "str({n})", "hash({n})", "abs({n})", "divmod({n},{m})", "-({n})", "~({n})",
    "bool({n})", "abs({n})**{e}", "({n})<<{e}", "({n})>>{e}", "pow({i},{e},{j})", "int(float({n}))",
    "float(int({n}))", "float(str(float({n})))", "({n}).as_integer_ratio()", "bin({n})", "hex({n})",
    "max({n},{m})", "sum([{n},{m}])", "({n}) in [{m},{n}]", "{{{n}:1}}.get({m})", "{{{n},{m}}}=={{{m},{n}}}",
    "float({n}).hex()",
]  # fmt: skip
PLAIN_METHODS = [
    "upper", "lower", "title", "capitalize", "swapcase", "casefold", "isalpha", "isalnum", "isdigit", "isupper",
    "islower", "istitle", "isspace", "isprintable", "isidentifier", "isnumeric", "isdecimal", "isascii",
    "encode", "__repr__",
]  # fmt: skip
SETS = [
    "{{{0}}}", "set([{0}])", "frozenset([{0}])", "set([{0}])|{{{0}}}", "{{{0}}}&set(range(50))",
]  # fmt: skip


class Expressions:
    """An endless source of expressions that depends on the seed alone."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)

    def take(self, count: int) -> list[str]:
        """So many different expressions."""
        makers = [
            self.operation, self.operation, self.number_format, self.text_format, self.rounding, self.slicing,
            self.text_method, self.text_method, self.call, self.set,
        ]  # fmt: skip
        found: dict[str, None] = {}
        while len(found) < count:
            found[self.random.choice(makers)()] = None
        return list(found)

    def some(self, chance: float, choices: str) -> str:
        """One of the characters, or nothing."""
        return self.random.choice(choices) if self.random.random() < chance else ""

    def count(self, chance: float, lead: str, most: int) -> str:
        """`lead` and a count, or nothing."""
        return f"{lead}{self.random.randint(0, most)}" if self.random.random() < chance else ""

    def number(self) -> str:
        pick = self.random
        kind = pick.random()
        if kind < 0.6:
            return pick.choice(NUMBERS)
        if kind < 0.75:
            return str(pick.randint(-1000, 1000))
        if kind < 0.95:
            return repr(pick.uniform(-1, 1) * 10 ** pick.randint(-20, 20))
        return str(pick.randint(-(10**30), 10**30))

    def operation(self) -> str:
        return f"({self.number()}){self.random.choice(OPERATORS)}({self.number()})"

    def number_format(self) -> str:
        fill = self.some(0.5, "*x0é ")
        align = self.random.choice("<>=^") if fill else self.some(0.2, "<>=^")
        flags = self.some(0.3, "+- ") + self.some(0.05, "z") + self.some(0.2, "#") + self.some(0.2, "0")
        size = self.count(0.5, "", 25) + self.some(0.25, ",_") + self.count(0.4, ".", 20)
        spec = fill + align + flags + size + self.some(0.8, "bcdeEfFgGnosxX%")
        return f"format({self.number() if self.random.random() < 0.8 else self.random.choice(TEXTS)}, {spec!r})"

    def text_format(self) -> str:
        flags = self.some(0.5, "-+ #0") + self.some(0.3, "-+ #0")
        spec = "%" + flags + self.count(0.5, "", 15) + self.count(0.5, ".", 12) + self.some(1, "diuoxXeEfFgGcrsa")
        return f"{spec!r} % ({self.random.choice((self.number(), self.random.choice(TEXTS)))},)"

    def rounding(self) -> str:
        return f"round({self.number()}{self.random.choice(('', f',{self.random.randint(-5, 18)}'))})"

    def slicing(self) -> str:
        bounds = ["", "None", "10**20", "-10**20", *(str(each) for each in range(-8, 9))]
        start, stop = self.random.choice(bounds), self.random.choice(bounds)
        step = self.random.choice(("", ":1", ":2", ":-1", ":-2", ":3", ":0", ":"))
        return f"{self.random.choice(SEQUENCES)}[{start}:{stop}{step}]"

    def text_method(self) -> str:
        pick = self.random
        part = pick.choice(TEXTS)
        start = pick.choice(("", f",{pick.randint(-6, 6)}", f",{pick.randint(-6, 6)},{pick.randint(-6, 6)}"))
        separator = pick.choice(("", part, "None", part + ",1", "None,1", part + ",0", "None,2"))
        limit = pick.choice(("", ",1", ",0", ",-1", ",2"))
        arguments = {
            "find rfind count index rindex startswith endswith": part + start,
            "split rsplit": separator,
            "replace": f"{part},{pick.choice(TEXTS)}{limit}",
            "strip lstrip rstrip": pick.choice(("", part)),
            "partition rpartition removeprefix removesuffix": part,
            "center ljust rjust": f"{pick.randint(0, 20)}{pick.choice(FILLS)}",
            "zfill expandtabs": str(pick.randint(0, 12)),
            "splitlines": pick.choice(("", "True")),
            "join": f"[{pick.choice(TEXTS)},{pick.choice(TEXTS)}]",
        }
        calls = [f"{name}({given})" for names, given in arguments.items() for name in names.split()]
        calls += [f"{name}()" for name in PLAIN_METHODS]
        return f"{pick.choice(TEXTS)}.{pick.choice(calls)}"

    def call(self) -> str:
        pick = self.random
        exponent = pick.choice(("0", "1", "2", "3", "10", "30", "0.5", "-1", "-2"))
        small, modulus = pick.randint(-100, 100), pick.randint(-20, 20)
        return pick.choice(CALLS).format(n=self.number(), m=self.number(), e=exponent, i=small, j=modulus)

    def element(self) -> str:
        pick = self.random
        pair = f"({pick.randint(0, 5)},{pick.randint(0, 5)})"
        return pick.choice((str(pick.randint(-3, 12)), str(pick.randint(0, 10000)), pair))

    def set(self) -> str:
        elements = ",".join(self.element() for _ in range(self.random.randint(1, 30)))
        return self.random.choice(SETS).format(elements)

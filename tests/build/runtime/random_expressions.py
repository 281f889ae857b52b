"""Makes random expressions over numbers, texts, sequences, formats and sets."""

from __future__ import annotations

from random import Random

NUMBERS = (
    "0 1 -1 2 7 -7 10 255 2**31 2**32-1 -2**31 2**53-1 2**53 -(2**53) 2**53+1 2**64 -2**64 10**20 -10**25 3**50 True False 0.0 -0.0 0.5 1.0 -1.0 1.5 -2.5 2.5 "
    "0.1 1e16 1e15 1e22 1e-5 1e100 1e308 5e-324 123456.789 2.0**53 float('inf') float('-inf') 4503599627370497.5 1/3 -2/3"
).split()
OPERATORS = "+ - * / // % == != < <= > >= & | ^".split()
TEXTS = (
    "''", "'a'", "'abc'", "'hello world'", "'Hello, World'", "'  padded  '", "'a,b,,c'", "'héllo'", "'😀b😀'", r"'\n\t'", "'ABC'", "'aXbX'", "'123'", "'ß'", "'ǆ'",
    r"'\x85a\u2028'", "'-12'", r"'a\nb\r\nc'", "'aaa'",
)  # fmt: skip
SEQUENCES = ("[]", "[1,2,3]", "[1,2,3,4,5,6,7]", "(1,2,3)", "()", "'hello'", "'h😀llo'", "range(10)", "range(10,0,-3)", "b'hello'")
FILLS = ("", ",'*'", ",'😀'")
CALLS = (
    "int({n})", "float({n})", "str({n})", "hash({n})", "abs({n})", "divmod({n},{m})", "-({n})", "~({n})", "bool({n})", "abs({n})**{e}", "({n})<<{e}", "({n})>>{e}",
    "pow({i},{e},{j})", "int(float({n}))", "float(int({n}))", "float(str(float({n})))", "({n}).as_integer_ratio()", "bin({n})", "hex({n})", "max({n},{m})", "sum([{n},{m}])",
    "({n}) in [{m},{n}]", "{{{n}:1}}.get({m})", "{{{n},{m}}}=={{{m},{n}}}", "float({n}).hex()",
)  # fmt: skip


class Expressions:
    """An endless source of expressions that depends on the seed alone."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)

    def take(self, count: int) -> list[str]:
        """So many different expressions."""
        found: dict[str, None] = {}
        while len(found) < count:
            found[self.one()] = None
        return list(found)

    def one(self) -> str:
        """One expression."""
        pick = self.random
        makers = (self.operation, self.operation, self.number_format, self.text_format, self.rounding, self.slicing, self.text_method, self.text_method, self.call, self.set)
        return pick.choice(makers)()

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

    def some(self, chance: float, choices: str) -> str:
        return self.random.choice(choices) if self.random.random() < chance else ""

    def number_format(self) -> str:
        pick = self.random
        fill = self.some(0.5, "*x0é ")
        align = pick.choice("<>=^") if fill or pick.random() < 0.2 else ""
        width = str(pick.randint(1, 25)) if pick.random() < 0.5 else ""
        precision = f".{pick.randint(0, 20)}" if pick.random() < 0.4 else ""
        spec = fill + align + self.some(0.3, "+- ") + self.some(0.05, "z") + self.some(0.2, "#") + self.some(0.2, "0") + width + self.some(0.25, ",_") + precision + self.some(0.8, "bcdeEfFgGnosxX%")
        return f"format({self.number() if pick.random() < 0.8 else pick.choice(TEXTS)}, {spec!r})"

    def text_format(self) -> str:
        pick = self.random
        width = str(pick.randint(0, 15)) if pick.random() < 0.5 else ""
        precision = f".{pick.randint(0, 12)}" if pick.random() < 0.5 else ""
        spec = "%" + self.some(0.5, "-+ #0") + self.some(0.3, "-+ #0") + width + precision + pick.choice("diuoxXeEfFgGcrsa")
        return f"{spec!r} % ({pick.choice((self.number(), pick.choice(TEXTS)))},)"

    def rounding(self) -> str:
        return f"round({self.number()}{self.random.choice(('', f',{self.random.randint(-5, 18)}'))})"

    def index(self) -> str:
        pick = self.random
        return pick.choice(("", str(pick.randint(-8, 8)), str(pick.randint(-3, 3)), "None", "10**20", "-10**20"))

    def slicing(self) -> str:
        step = self.random.choice(("", ":1", ":2", ":-1", ":-2", ":3", ":0", ":"))
        return f"{self.random.choice(SEQUENCES)}[{self.index()}:{self.index()}{step}]"

    def text_method(self) -> str:
        pick = self.random
        text, part = pick.choice(TEXTS), pick.choice(TEXTS)
        start = pick.choice(("", f",{pick.randint(-6, 6)}", f",{pick.randint(-6, 6)},{pick.randint(-6, 6)}"))
        call = pick.choice((
            *(f"{name}({part}{start})" for name in ("find", "rfind", "count", "index", "rindex", "startswith", "endswith")),
            *(f"{name}({pick.choice(('', part, 'None', part + ',1', 'None,1', part + ',0', 'None,2'))})" for name in ("split", "rsplit")),
            f"replace({part},{pick.choice(TEXTS)}{pick.choice(('', ',1', ',0', ',-1', ',2'))})",
            *(f"{name}({pick.choice(('', part))})" for name in ("strip", "lstrip", "rstrip")),
            *(f"{name}({part})" for name in ("partition", "rpartition", "removeprefix", "removesuffix")),
            *(f"{name}({pick.randint(0, 20)}{pick.choice(FILLS)})" for name in ("center", "ljust", "rjust")),
            f"zfill({pick.randint(0, 12)})", f"expandtabs({pick.randint(0, 12)})", f"splitlines({pick.choice(('', 'True'))})",
            f"join([{pick.choice(TEXTS)},{pick.choice(TEXTS)}])",
            *(f"{name}()" for name in (
                "upper lower title capitalize swapcase casefold isalpha isalnum isdigit isupper islower istitle isspace isprintable isidentifier isnumeric isdecimal "
                "isascii encode __repr__"
            ).split()),
        ))  # fmt: skip
        return f"{text}.{call}"

    def call(self) -> str:
        pick = self.random
        exponent = pick.choice(("0", "1", "2", "3", "10", "30", "0.5", "-1", "-2"))
        return pick.choice(CALLS).format(n=self.number(), m=self.number(), e=exponent, i=pick.randint(-100, 100), j=pick.randint(-20, 20))

    def set(self) -> str:
        pick = self.random
        elements = ",".join(pick.choice((str(pick.randint(-3, 12)), str(pick.randint(0, 10000)), f"({pick.randint(0, 5)},{pick.randint(0, 5)})")) for _ in range(pick.randint(1, 30)))
        return pick.choice(("{{{0}}}", "set([{0}])", "frozenset([{0}])", "set([{0}])|{{{0}}}", "{{{0}}}&set(range(50))")).format(elements)

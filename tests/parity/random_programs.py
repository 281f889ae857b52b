"""Random programs from a seed: expressions over mixed values, and sequences of statements.

A program is the body of a function; what it prints is compared. Nothing depends on the order of sets, on addresses or
on the last digit of transcendental functions, and nothing grows without bound.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

INDENT = "    "

_INTS = [2**31, -(2**31), 2**53 - 1, 2**53, 2**53 + 1, -(2**53) - 1, 2**63, 10**20, -(10**20)]
_FLOATS = [0.0, -0.0, 0.5, 1.0, -1.5, 2.0, 0.1, 1e15, 1e16, 1e17, 1e-5, 123456.789, 2.0**53, 1e300]
_TEXTS = ["", "a,b,,c", "Hello World", "123", "-4.5", "naïve", "ßS", "😀é", "a\n\\'\""]
_NUMBER_SPECS = [
    "",
    "5",
    "<8",
    ">8",
    "^9",
    "+",
    "05",
    ",",
    "x",
    "b",
    "e",
    ".2f",
    ".3g",
    "08.1f",
    "%",
    "_",
    "*^7",
    "#x",
    "d",
    "c",
    " ",
    "=+7",
    ".0f",
    "g",
]
_TEXT_SPECS = ["", "8", "<8", ">8", "^8", ".2", "*^6.3", "05", "d", "s"]
_PLAIN_METHODS = ["upper", "lower", "strip", "title", "swapcase", "capitalize", "casefold", "lstrip"]
_PERCENT_SPECS = ["d", "s", "r", "5.1f", "x", "05d", "e", "-6s", "c"]
_IN_PLACE = ["+=", "-=", "*=", "//=", "%="]
_RESUMPTIONS = ["made.send(5)", "next(made)", "made.close()", "list(made)", "made.throw(ValueError(1))"]
_NAMES = ["a", "b", "c", "t", "items", "table"]
_PROLOGUE = ["a, b, c, t, items, table = 1, 2.5, -3, 'text', [3, 1, 2], {'k': 1, 2: 'two'}"]


class Writer:
    """Writes programs; the same seed gives the same ones."""

    def __init__(self, seed: int) -> None:
        self.random = Random(seed)
        self.pick = self.random.choice

    def one(self, forms: list[Callable[[], str]]) -> str:
        """What one of the forms gives."""
        return self.random.choice(forms)()

    # ---- expressions ----

    def small(self) -> int:
        return self.random.randint(-4, 6)

    def int_literal(self) -> str:
        kind = self.random.random()
        value = (
            self.random.randint(-10, 10)
            if kind < 0.6
            else self.pick(_INTS)
            if kind < 0.85
            else self.random.randint(-(2**70), 2**70)
        )
        return repr(value)

    def float_literal(self) -> str:
        if self.random.random() < 0.6:
            return repr(self.pick(_FLOATS))
        return repr(self.random.uniform(-1, 1) * 10.0 ** self.random.randint(-20, 20))

    def number_literal(self) -> str:
        return self.one([self.int_literal, self.int_literal, self.float_literal, lambda: self.pick(["True", "False"])])

    def text_literal(self) -> str:
        if self.random.random() < 0.5:
            return repr(self.pick(_TEXTS))
        return repr("".join(self.pick("ab -_Zé😀'\"\\\n1") for _ in range(self.random.randint(0, 5))))

    def literal(self) -> str:
        return self.one(
            [self.number_literal, self.number_literal, self.text_literal, lambda: self.pick(["None", "()", "[]", "{}"])]
        )

    def slice_(self) -> str:
        start, stop = (self.pick(["", str(self.small())]) for _ in range(2))
        return f"{start}:{stop}:{self.pick(['', '1', '2', '-1', '-2'])}"

    def anything(self, depth: int) -> str:
        kind = self.pick([self.number, self.text, self.list_, self.dict_, self.truth, self.pair, self.bytes_])
        return kind(depth)

    def pair(self, depth: int) -> str:
        return f"({self.anything(depth - 1)}, {self.anything(depth - 1)})" if depth > 0 else self.literal()

    def number(self, depth: int) -> str:
        if depth <= 0:
            return self.one([self.number_literal, self.number_literal, lambda: self.pick("abc")])
        d = depth - 1

        def n() -> str:
            return self.number(d)

        forms = [
            n,
            lambda: f"({n()} {self.pick(['+', '-', '*', '//', '%', '/'])} {n()})",
            lambda: f"({n()} {self.pick(['+', '-', '*', '//', '%', '/'])} {n()})",
            lambda: f"({n()} {self.pick('&|^')} {n()})",
            lambda: f"(({self.int_literal()}) ** {self.random.randint(0, 6)})",
            lambda: f"(({self.int_literal()}) {self.pick(['<<', '>>'])} {self.random.randint(0, 80)})",
            lambda: f"(-{n()})",
            lambda: f"(~{n()})",
            lambda: f"abs({n()})",
            lambda: f"len({self.anything(d)})",
            lambda: f"int({self.pick([self.number, self.text])(d)})",
            lambda: f"float({self.pick([self.number, self.text])(d)})",
            lambda: f"round({n()}, {self.small()})",
            lambda: f"round({n()})",
            lambda: f"sum({self.list_(d)})",
            lambda: f"{self.pick(['min', 'max', 'divmod'])}({n()}, {n()})",
            lambda: f"({n()} if {self.truth(d)} else {n()})",
            lambda: f"{self.text(d)}.{self.pick(['count', 'find', 'index'])}({self.text(d)})",
            lambda: f"{self.list_(d)}[{self.small()}]",
            lambda: f"{self.dict_(d)}.get({self.anything(d)}, {n()})",
            lambda: f"hash({self.number_literal()})",
            lambda: f"pow({self.small()}, {self.random.randint(0, 9)}, {self.pick([7, 10, 97, 2**61 - 1])})",
            lambda: f"len(set({self.list_(d)}))",
            lambda: f"sum({self.bytes_(d)})",
            lambda: f"({self.int_literal()}).bit_length()",
            lambda: f"({self.float_literal()}).as_integer_ratio()[0]",
            lambda: f"(Box({n()}) {self.pick(['+', '-', '*'])} {n()}).value",
        ]
        return self.one(forms)

    def text(self, depth: int) -> str:
        if depth <= 0:
            return self.one([self.text_literal, lambda: "t"])
        d = depth - 1

        def t() -> str:
            return self.text(d)

        forms = [
            t,
            lambda: f"({t()} + {t()})",
            lambda: f"({t()} * {self.small()})",
            lambda: f"{t()}[{self.slice_()}]",
            lambda: f"{t()}.{self.pick(_PLAIN_METHODS)}()",
            lambda: f"{t()}.replace({t()}, {t()})",
            lambda: f"{t()}.join([{', '.join(t() for _ in range(self.random.randint(0, 3)))}])",
            lambda: f"{self.pick(['repr', 'str'])}({self.anything(d)})",
            lambda: f"ascii({t()})",
            lambda: f"format({self.number(d)}, {self.pick(_NUMBER_SPECS)!r})",
            lambda: f"format({t()}, {self.pick(_TEXT_SPECS)!r})",
            lambda: f"('%{self.pick(_PERCENT_SPECS)} %s' % ({self.anything(d)}, {self.anything(d)}))",
            lambda: f"'{{}}|{{!r}}|{{:>6}}'.format({self.anything(d)}, {self.anything(d)}, {self.number(d)})",
            lambda: f"{t()}.{self.pick(['zfill', 'center', 'ljust', 'rjust', 'expandtabs'])}({self.small()})",
            lambda: f"hex({self.number(d)})",
            lambda: f"type({self.anything(d)}).__name__",
            lambda: f"{t()}.{self.pick(['partition', 'rpartition'])}({t()})[{self.random.randint(0, 2)}]",
            lambda: f"{t()}.{self.pick(['removeprefix', 'removesuffix', 'strip', 'rstrip'])}({t()})",
            lambda: f"{t()}.encode().decode('latin-1')",
            lambda: f"{self.bytes_(d)}.hex()",
            lambda: f"f'{{{self.pick(_NAMES)}!r:>{{{self.small() + 8}}}}}{{{self.pick(_NAMES)}}}'",
            lambda: f"format({self.float_literal()}, {self.pick(['.3e', '.0f', '12.4g', '+.2%', ',.3f', '_.1f'])!r})",
            lambda: f"str(Box({self.anything(d)}))",
        ]
        return self.one(forms)

    def bytes_(self, depth: int) -> str:
        """An expression for bytes."""
        if depth <= 0:
            return self.pick(["b'ab\\xff'", "b''", "bytearray(b'xyz')", "bytes(range(5))"])
        d = depth - 1
        forms = [
            lambda: f"{self.bytes_(d)}[{self.slice_()}]",
            lambda: f"({self.bytes_(d)} + {self.bytes_(d)})",
            lambda: f"({self.bytes_(d)} * {self.small()})",
            lambda: f"{self.text(d)}.encode({self.pick(['', repr('utf-8'), repr('ascii')])})",
            lambda: f"{self.bytes_(d)}.replace({self.bytes_(0)}, {self.bytes_(0)})",
        ]
        return self.one(forms)

    def list_(self, depth: int) -> str:
        if depth <= 0:
            return self.pick(["items", f"[{', '.join(self.literal() for _ in range(self.random.randint(0, 4)))}]"])
        d = depth - 1

        def v() -> str:
            return self.list_(d)

        forms = [
            v,
            lambda: f"[{', '.join(self.anything(d) for _ in range(self.random.randint(0, 4)))}]",
            lambda: f"({v()} + {v()})",
            lambda: f"({v()} * {self.small()})",
            lambda: f"{v()}[{self.slice_()}]",
            lambda: f"sorted({v()})",
            lambda: f"sorted({v()}, key=str, reverse={self.truth(d)})",
            lambda: f"list({self.anything(d)})",
            lambda: f"list(reversed({v()}))",
            lambda: f"list(range({self.small()}, {self.small()}, {self.pick([1, 2, -1, 0])}))",
            lambda: f"[x for x in {v()} if x]",
            lambda: f"[(i, x) for i, x in enumerate({v()})]",
            lambda: f"list(zip({v()}, {self.text(d)}))",
            lambda: f"{self.text(d)}.split({self.pick(['', self.text(d)])})",
            lambda: f"list({self.dict_(d)}.items())",
            lambda: f"[*{v()}, *{self.text(d)}]",
            lambda: f"sorted({v()}, key=lambda x: (type(x).__name__, repr(x)))",
            lambda: f"[k for k, g in {{x: 1 for x in {self.text(d)}}}.items()]",
            lambda: f"list({self.bytes_(d)})",
            lambda: f"sorted(set({self.text(d)}) {self.pick('&|^-')} set({self.text(d)}))",
            lambda: f"list({self.dict_(d)}.{self.pick(['keys', 'values'])}())",
            lambda: f"list(map({self.pick(['str', 'repr', 'bool', 'type'])}, {v()}))[:3]",
            lambda: f"{self.text(d)}.{self.pick(['splitlines', 'rsplit'])}()",
        ]
        return self.one(forms)

    def dict_(self, depth: int) -> str:
        def display(pairs: int) -> str:
            return (
                "{"
                + ", ".join(
                    f"{self.pick([self.number, self.text])(depth - 1)}: {self.anything(depth - 1)}"
                    for _ in range(pairs)
                )
                + "}"
            )

        if depth <= 0:
            return self.pick(
                [
                    "table",
                    "{"
                    + ", ".join(f"{self.literal()}: {self.literal()}" for _ in range(self.random.randint(0, 3)))
                    + "}",
                ]
            )
        d = depth - 1

        def m() -> str:
            return self.dict_(d)

        forms = [
            m,
            lambda: display(self.random.randint(0, 3)),
            lambda: f"{{k: v for k, v in {m()}.items()}}",
            lambda: f"{{**{m()}, **{m()}}}",
            lambda: f"({m()} | {m()})",
            lambda: f"dict(zip({self.text(d)}, {self.list_(d)}))",
        ]
        return self.one(forms)

    def truth(self, depth: int) -> str:
        if depth <= 0:
            return self.pick(["True", "False"])
        d = depth - 1
        order = ["<", "<=", ">", ">=", "==", "!="]
        forms = [
            lambda: f"({self.number(d)} {self.pick(order)} {self.number(d)})",
            lambda: f"({self.anything(d)} {self.pick(['==', '!='])} {self.anything(d)})",
            lambda: f"({self.text(d)} {self.pick(order)} {self.text(d)})",
            lambda: f"({self.list_(d)} {self.pick(order)} {self.list_(d)})",
            lambda: f"({self.number(d)} < {self.number(d)} <= {self.number(d)})",
            lambda: f"({self.anything(d)} in {self.pick([self.list_, self.dict_])(d)})",
            lambda: f"({self.text(d)} not in {self.text(d)})",
            lambda: f"(not {self.anything(d)})",
            lambda: f"({self.truth(d)} and {self.anything(d)})",
            lambda: f"({self.truth(d)} or {self.anything(d)})",
            lambda: (
                f"isinstance({self.anything(d)}, {self.pick(['int', 'float', 'str', '(int, str)', 'list', 'bool'])})"
            ),
            lambda: f"{self.pick(['any', 'all', 'bool'])}({self.list_(d)})",
        ]
        return self.one(forms)

    # ---- statements ----

    def block(self, depth: int, in_loop: bool, kind: str) -> list[str]:
        lines: list[str] = []
        for _ in range(self.random.randint(1, 3)):
            lines += self.statement(depth, in_loop, kind)
        return lines

    def statement(self, depth: int, in_loop: bool, kind: str) -> list[str]:
        simple = ["assign", "assign", "augment", "print", "print", "mutate", "raise"]
        if kind == "generator":
            simple += ["yield", "yield"]
        if in_loop:
            simple += ["break", "continue"]
        if kind != "generator" and depth < 2:
            simple.append("return")
        choice = self.pick(
            simple
            + (
                ["if", "for", "while", "try", "try", "with", "closure", "match", "unpack", "leave", "box", "maker"]
                if depth
                else []
            )
        )
        name = self.pick("abc")

        def value() -> str:
            return self.anything(1)

        def block(loop: bool = in_loop) -> list[str]:
            return _shifted(self.block(depth - 1, loop, kind))

        match choice:
            case "assign":
                return [f"{name} = {value()}"]
            case "augment":
                return [f"{name} {self.pick(_IN_PLACE)} {self.pick([str(self.small()), self.number(1)])}"]
            case "print":
                return [f"print({value()}, {name}, sep='|')"]
            case "mutate":
                return [self.mutation(name)]
            case "raise":
                error = self.pick(["ValueError", "KeyError", "IndexError", "RuntimeError", "ZeroDivisionError"])
                return [f"if {self.truth(1)}:", f"{INDENT}raise {error}({value()})"]
            case "yield":
                return [self.pick([f"yield {value()}", f"{name} = yield {self.number(1)}", "yield from items[:3]"])]
            case "break" | "continue":
                return [f"if {self.truth(1)}:", f"{INDENT}{choice}"]
            case "return":
                return [f"if {self.truth(1)}:", f"{INDENT}return {value()}"]
            case "if":
                return [f"if {self.truth(1)}:", *block(), f"elif {self.number(1)}:", *block(), "else:", *block()]
            case "for":
                over = self.pick(["range(3)", "items[:3]", "'xyz'", "list(table)[:3]", "enumerate('ab')"])
                return [
                    f"for {name} in {over}:",
                    *block(True),
                    *(["else:", *block()] if self.random.random() < 0.5 else []),
                ]
            case "while":
                return [
                    "for _ in range(3):",
                    f"{INDENT}while {self.truth(1)}:",
                    f"{INDENT * 2}print('once')",
                    f"{INDENT * 2}break",
                    *block(True),
                ]
            case "try":
                error = self.pick(
                    ["ValueError", "(KeyError, IndexError)", "TypeError", "Exception", "LookupError", "ArithmeticError"]
                )
                lines = [
                    "try:",
                    *block(),
                    f"except {error} as caught:",
                    f"{INDENT}print('caught', type(caught).__name__, caught, caught.__context__ is None)",
                    *block(),
                ]
                if self.random.random() < 0.5:
                    lines += ["else:", *block()]
                if self.random.random() < 0.5:
                    lines += ["finally:", f"{INDENT}print('finally', {name})", *block()]
                return lines
            case "with":
                return [f"with Guard({self.text(1)}, {self.truth(1)}) as t:", *block()]
            case "closure":
                return [
                    f"def inner(n={self.number(1)}, *rest, k={value()}):",
                    f"{INDENT}nonlocal {name}",
                    f"{INDENT}{name} = (k, n, rest)",
                    f"{INDENT}return {name}",
                    f"print(inner(), inner({self.number(1)}, {name}, k={self.text(1)}))",
                ]
            case "match":
                return [
                    f"match {value()}:",
                    f"{INDENT}case int() | float() as {name} if {name} == {name}:",
                    *_shifted(block()),
                    f"{INDENT}case str():",
                    *_shifted(block()),
                    f"{INDENT}case [first, *others]:",
                    f"{INDENT * 2}print(first, others)",
                    f"{INDENT}case {{**more}}:",
                    f"{INDENT * 2}print(more)",
                    f"{INDENT}case _:",
                    *_shifted(block()),
                ]
            case "leave":
                way = self.pick(["return", "raise KeyError('left')", "pass"])
                return [
                    "def leave():",
                    f"{INDENT}for n in range(3):",
                    f"{INDENT * 2}try:",
                    f"{INDENT * 3}if n == {self.random.randint(0, 2)}:",
                    f"{INDENT * 4}{self.pick(['continue', 'break', way])}",
                    f"{INDENT * 3}print(n, {value()})",
                    f"{INDENT * 2}except TypeError as error:",
                    f"{INDENT * 3}print('type', error)",
                    f"{INDENT * 2}else:",
                    f"{INDENT * 3}print('else')",
                    f"{INDENT * 2}finally:",
                    f"{INDENT * 3}print('finally', n)",
                    f"{INDENT * 3}{self.pick(['pass', 'break', 'continue', f'return {self.small()}', 'pass'])}",
                    f"{INDENT}return 'end'",
                    f"{name} = leave()",
                ]
            case "box":
                return [
                    f"{name} = Box({self.number(1)})",
                    f"{name} *= {value()}",
                    f"print({name}, {name} == {value()})",
                ]
            case "maker":
                return [
                    "def maker(n):",
                    f"{INDENT}try:",
                    f"{INDENT * 2}got = yield {self.number(1)}",
                    f"{INDENT * 2}print('got', got)",
                    f"{INDENT * 2}yield [n, got]",
                    f"{INDENT}except (KeyError, GeneratorExit) as error:",
                    f"{INDENT * 2}print(type(error).__name__)",
                    f"{INDENT}finally:",
                    f"{INDENT * 2}print('made', n)",
                    f"made = maker({self.text(1)})",
                    # A generator that is left alone would end when CPython's garbage collector pleases.
                    "try:",
                    f"{INDENT}print(next(made))",
                    f"{INDENT}print({self.pick(_RESUMPTIONS)})",
                    "finally:",
                    f"{INDENT}made.close()",
                ]
            case _:
                return [f"a, *b = {value()}", f"a, b = b, {name}"]

    def mutation(self, name: str) -> str:
        return self.pick(
            [
                f"items.append({self.anything(1)})",
                f"items.insert({self.small()}, {name})",
                f"table[{self.number(1)}] = {self.anything(1)}",
                f"del table[{self.number(1)}]",
                "items.sort()",
                "items.pop()",
                f"items[{self.slice_()}] = [{name}]",
                f"table.update({{{self.text(1)}: {name}}})",
                "items.reverse()",
                f"del items[{self.small()}]",
                "items = items[:6]",
            ]
        )

    # ---- programs ----

    def expression_program(self) -> list[str]:
        """A few expressions, each printed or its error told."""
        lines = _PROLOGUE[:]
        for _ in range(self.random.randint(1, 3)):
            lines += [
                "try:",
                f"{INDENT}print(repr({self.anything(3)}))",
                "except Exception as error:",
                f"{INDENT}print(type(error).__name__, error)",
            ]
        return lines

    def statement_program(self) -> list[str]:
        """A function or a generator, run to its end."""
        return (
            _function(self.block(3, False, "function"))
            if self.random.random() < 0.6
            else _generator(self.block(2, False, "generator"))
        )


def _shifted(lines: list[str]) -> list[str]:
    return [INDENT + line for line in lines]


def _function(lines: list[str]) -> list[str]:
    return [
        "def run():",
        *_shifted([*_PROLOGUE, *lines, "return a, b, c, items, table"]),
        "try:",
        f"{INDENT}print(run())",
        "except Exception as error:",
        f"{INDENT}print('ended', type(error).__name__, error)",
    ]


def _generator(lines: list[str]) -> list[str]:
    return [
        "def run():",
        *_shifted([*_PROLOGUE, *lines, "yield 'last'", "return a, b, c, items, table"]),
        "steps = run()",
        "try:",
        f"{INDENT}print(next(steps))",
        f"{INDENT}print(steps.send('sent'))",
        f"{INDENT}print(steps.throw(KeyError('thrown')))",
        f"{INDENT}for value in steps:",
        f"{INDENT * 2}print('value', value)",
        "except StopIteration as stop:",
        f"{INDENT}print('stopped', stop.value)",
        "except Exception as error:",
        f"{INDENT}print('ended', type(error).__name__, error)",
        "finally:",
        f"{INDENT}steps.close()",
    ]


GUARD = """class Guard:
    def __init__(self, name, swallows):
        self.name, self.swallows = name, swallows

    def __enter__(self):
        print("enter", self.name)
        return self.name

    def __exit__(self, kind, error, trace):
        print("exit", kind.__name__ if kind else None)
        return bool(self.swallows)


class Box:
    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return f"Box({self.value!r})"

    def __add__(self, other):
        return Box(self.value + other)

    def __sub__(self, other):
        return NotImplemented

    def __mul__(self, other):
        return Box(self.value * other)

    def __imul__(self, other):
        self.value = [self.value, other]
        return self

    def __eq__(self, other):
        return self.value == other

    __hash__ = None
"""

LINE = "-" * 30


def batch_text(batch: list[list[str]]) -> str:
    """One file that runs many programs; a line of dashes after each."""
    parts = [GUARD]
    for number, lines in enumerate(batch):
        parts.append("\n".join([f"def program_{number}():", *_shifted(lines)]))
    names = ", ".join(f"program_{number}" for number in range(len(batch)))
    parts.append(
        f"for program in ({names},):\n    try:\n        program()\n    except Exception as error:\n"
        f"        print('outside', type(error).__name__, error)\n    print('{LINE}')"
    )
    return "\n\n\n".join(parts) + "\n"

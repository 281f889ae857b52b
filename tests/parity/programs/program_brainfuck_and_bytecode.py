"""A program: a small language is compiled to bytecode, optimised, run by a machine with a step limit, and disassembled."""

from collections.abc import Iterator
from enum import IntEnum, auto


class Op(IntEnum):
    MOVE = 0
    ADD = auto()
    OUT = auto()
    IN = auto()
    OPEN = auto()
    CLOSE = auto()
    ZERO = auto()


SIGNS = {">": (Op.MOVE, 1), "<": (Op.MOVE, -1), "+": (Op.ADD, 1), "-": (Op.ADD, -1), ".": (Op.OUT, 0), ",": (Op.IN, 0)}


def compiled(source: str) -> list[list[int]]:
    code: list[list[int]] = []
    opened: list[int] = []
    for at, sign in enumerate(source):
        if sign == "[":
            opened.append(len(code))
            code.append([Op.OPEN, 0])
        elif sign == "]":
            if not opened:
                raise SyntaxError(f"] at {at} closes nothing")
            start = opened.pop()
            match code[start + 1 :]:
                case [[Op.ADD, -1]]:
                    code[start:] = [[Op.ZERO, 0]]
                case _:
                    code[start][1] = len(code)
                    code.append([Op.CLOSE, start])
        elif sign in SIGNS:
            op, amount = SIGNS[sign]
            if code and code[-1][0] == op and op in (Op.MOVE, Op.ADD) and (not opened or opened[-1] != len(code) - 1):
                code[-1][1] += amount
            else:
                code.append([op, amount])
    if opened:
        raise SyntaxError(f"{len(opened)} brackets stay open")
    return code


def run(code: list[list[int]], text: str = "", limit: int = 100_000) -> Iterator[str]:
    cells, at, pc, given = [0] * 64, 0, 0, iter(text)
    for _ in range(limit):
        if pc >= len(code):
            return
        op, argument = code[pc]
        match op:
            case Op.MOVE:
                at += argument
            case Op.ADD:
                cells[at] = (cells[at] + argument) % 256
            case Op.ZERO:
                cells[at] = 0
            case Op.OUT:
                yield chr(cells[at])
            case Op.IN:
                cells[at] = ord(next(given, "\0"))
            case Op.OPEN if not cells[at]:
                pc = argument
            case Op.CLOSE if cells[at]:
                pc = argument
        pc += 1
    raise TimeoutError(f"after {limit} steps at {pc}")


HELLO = "++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+."
print("".join(run(compiled(HELLO))), len(HELLO), len(compiled(HELLO)))
print("".join(run(compiled(",[.,]"), "echo")), "".join(run(compiled(",>,<[->+<]>------------------------------------------------."), "34")))
for op, argument in compiled("+++[-]>>[->+<]."):
    print(f"{Op(op).name:5} {argument:+d}")
for source in ("[[]", "+]", "+[]"):
    try:
        print("".join(run(compiled(source), limit=50)))
    except (SyntaxError, TimeoutError) as error:
        print(type(error).__name__, error)

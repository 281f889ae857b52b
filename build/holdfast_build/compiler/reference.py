"""Generate the reference page of the language from the compiler's own table of refusals."""

from __future__ import annotations

from .refusals import REFUSALS

_INTRODUCTION = """# The language

Client code is Python 3.11. A module either means exactly what it means in CPython, or it does not compile: a build
or `holdfast exec` lists everything that can't be compiled, each with file, line, column, the source line, a caret
and what to write instead.

Compiled: all statements and expressions of the language reference except those below. That is functions with every
kind of parameter, closures with `nonlocal` and `global`, classes with multiple inheritance in C3 order,
metaclasses, properties, descriptors, `__set_name__`, `__init_subclass__`, `__slots__`, `__getattr__`,
`__getattribute__` and `__setattr__`, decorators, generators with `send`, `throw`, `close` and `yield from`,
comprehensions, f-strings, exceptions with causes and contexts, groups and `except*`, `with`, `match`, unpacking,
slices, the walrus, complex numbers, `async def`, `async for` and `async with`.

Definitions that nothing reaches from a page's entry are neither checked nor run.

## What is refused

Generated from the compiler's table; `{braces}` stand for names of your program.
"""


def language_reference() -> str:
    """The text of `docs/reference/language.md`."""
    parts = [_INTRODUCTION]
    for code, refusal in sorted(REFUSALS.items()):
        parts.append(
            f"### {code}\n\n{_sentence(refusal.message)}\n\nInstead: {_sentence(refusal.remedy, capital=False)}\n"
        )
        if refusal.example:
            parts.append(f"```text\n{refusal.example}\n```\n")
    return "\n".join(parts)


def _sentence(text: str, *, capital: bool = True) -> str:
    first = text[0].upper() if capital and text[0].isalpha() else text[0]
    return f"{first}{text[1:]}."

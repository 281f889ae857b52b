"""What the compiler refuses, and how a refusal is shown."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from dataclasses import dataclass, field

from .refusals import REFUSALS


@dataclass(frozen=True)
class Diagnostic:
    """One refusal at one place of a source file."""

    code: str
    message: str
    remedy: str
    path: str
    line: int
    column: int
    end_column: int | None
    source_line: str
    chain: tuple[str, ...] = ()

    def __str__(self) -> str:
        text = self.source_line.rstrip("\n")
        stripped = text.lstrip()
        indent = len(text) - len(stripped)
        start = max(self.column - 1 - indent, 0)
        end = len(stripped) if self.end_column is None else max(self.end_column - 1 - indent, start + 1)
        lines = [f"{self.path}:{self.line}:{self.column}: error: {self.message} [{self.code}]"]
        if stripped:
            lines += [f"    {stripped}", f"    {' ' * start}{'^' * min(end - start, max(len(stripped) - start, 1))}"]
        lines += [f"  {step}" for step in self.chain]
        lines.append(f"  Instead: {self.remedy}")
        return "\n".join(lines)


class CompileErrors(Exception):
    """Everything that stands in the way of compiling a program; its text is the full listing."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(
            sorted(set(diagnostics), key=lambda each: (each.path, each.line, each.column, each.code))
        )
        super().__init__(str(self))

    def __str__(self) -> str:
        count = len(self.diagnostics)
        listing = "\n\n".join(str(each) for each in self.diagnostics)
        return f"{listing}\n\n{count} error{'' if count == 1 else 's'}"


@dataclass
class Report:
    """Collects the refusals of one run, so that all are told and not only the first."""

    diagnostics: list[Diagnostic] = field(default_factory=list)

    def refuse(
        self,
        code: str,
        path: str,
        lines: list[str],
        node: ast.AST | None,
        *,
        chain: tuple[str, ...] = (),
        **words: str,
    ) -> None:
        """Add the refusal `code` of the table, its words filled in, at `node`."""
        refusal = REFUSALS[code]
        line = getattr(node, "lineno", 1)
        source_line = lines[line - 1] if 0 < line <= len(lines) else ""
        one_line = getattr(node, "end_lineno", line) == line
        start = _characters(source_line, getattr(node, "col_offset", 0))
        end = _characters(source_line, getattr(node, "end_col_offset", 0) or 0) if one_line else None
        self.diagnostics.append(
            Diagnostic(
                code,
                refusal.message.format(**words),
                refusal.remedy.format(**words),
                path,
                line,
                start + 1,
                None if end is None else end + 1,
                source_line,
                chain,
            )
        )

    def raise_if_any(self) -> None:
        """Raise `CompileErrors` when something was refused."""
        if self.diagnostics:
            raise CompileErrors(self.diagnostics)


def _characters(source_line: str, byte_offset: int) -> int:
    """Column in characters of a column that `ast` counts in UTF-8 bytes."""
    return len(source_line.encode("utf-8", "surrogatepass")[:byte_offset].decode("utf-8", "replace"))

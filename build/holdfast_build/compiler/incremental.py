"""Incremental: a program that is compiled again and again, in which only what a change concerns is looked at again.

What each unit of the program led to is kept with the questions it asked about the rest (see `asked`): what a statement
uses, whether it may be compiled, what values flow through a function, the JavaScript of a statement. A build walks the
program by what its parts are known to use, compares what it finds with what was found before, and works out only the
units to whose questions there is another answer. The bytes are those of a build that knows nothing.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.util import decode_source
from pathlib import Path

from .asked import Questions, Table
from .cache import digest, without_collections
from .check import check
from .diagnostics import Report
from .files import FilesSeen
from .findings import Answers, Findings, differences
from .graft import graft
from .infer import Inference, Look
from .link import Bundle, Linker, Texts
from .names import TargetKind
from .reach import Reach
from .resolve import STAR, Resolver
from .runtime import runtime_library
from .source import EntrySource
from .walker import Trace


@dataclass(frozen=True)
class Program:
    """A program, by all that says what comes of it but the files."""

    entry: EntrySource
    search_path: list[Path]
    target: TargetKind
    javascript: Mapping[str, Path]
    worker_statements: int | None = None
    """How many statements of the entry are the worker's, in a program of page and worker."""


class Compilation:
    """A program, with all that is known about it since it was compiled for the last time."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self._begin()

    def _begin(self) -> None:
        """Know nothing."""
        questions = self._questions = Questions()
        self._resolver: Resolver | None = None
        self._report = Report()
        self._bundle: Bundle | None = None
        self._answers: Answers = {}
        self._traces = Table[object, Trace](questions)
        self._early_traces = Table[object, Trace](questions)
        self._checked = Table[ast.stmt, bool](questions)
        self._looks = Table[ast.AST, list[Look]](questions)
        self._safe = Table[str, set[str]](questions)
        self._texts = Texts(questions)

    def __getstate__(self) -> dict[str, object]:
        """What is kept on disk: all but the bundle, which is kept by itself."""
        return {**vars(self), "_bundle": None}

    @property
    def seen(self) -> FilesSeen:
        """What the last compilation saw of the disk."""
        assert self._resolver is not None
        return FilesSeen(self._resolver.files_read, sorted(self._resolver.files_absent))

    def compile(self) -> Bundle:
        """Compile the program as its files say it now. Raises CompileErrors; then the next time is as good as any."""
        with without_collections():
            resolver = self._resolver
            changed = None if resolver is None else self.seen.changed()
            if resolver is None or changed is None or not self._can_take_over(resolver, changed):
                self._begin()
                resolver = self._resolved()
            elif not changed and self._bundle is not None:
                return self._bundle
            else:
                self._report.diagnostics.clear()
                self._bundle = None
                for path in changed:
                    self._take_over(resolver, path)
            self._report.raise_if_any()
            files = len(resolver.files_read)
            tables = (self._traces, self._early_traces, self._safe, self._checked, self._looks, *self._texts.tables)
            try:
                self._bundle = self._compiled(resolver)
            except BaseException:
                for table in tables:
                    table.forget()
                if len(resolver.files_read) > files or not self._answers:
                    # What is wrong with a file is told when it is read, and would not be told again.
                    self._begin()
                raise
            for table in tables:
                table.turn()
            self._questions.changed.clear()
            return self._bundle

    def _resolved(self) -> Resolver:
        """The program's entry, its names ready to be looked up."""
        program = self.program
        runtime = runtime_library()
        resolver = self._resolver = Resolver(
            program.entry, program.search_path, self._report, runtime, program.javascript, self._questions
        )
        if self._report.diagnostics:
            self._resolver = None
        return resolver

    def _can_take_over(self, resolver: Resolver, changed: Iterable[str]) -> bool:
        """Whether changes of these files leave all others' modules as they are."""
        modules = [resolver.found_in.get(path) for path in changed]
        return not resolver.stars_in_apps and not any(each is None or resolver.is_library(each) for each in modules)

    def _take_over(self, resolver: Resolver, path: str) -> None:
        content = Path(path).read_bytes()
        questions = graft(resolver, resolver.found_in[path], decode_source(content), self._report)
        if questions is not None:
            resolver.files_read[path] = digest(content)
            resolver.stars_in_apps |= STAR in content
            self._questions.changed.update(questions)

    def _compiled(self, resolver: Resolver) -> Bundle:
        assert resolver.entry is not None
        report, changed, before = self._report, self._questions.changed, self._answers
        reach = Reach(resolver, self.program.target, report, self._traces)
        reach.run(resolver.entry)
        findings = Findings(reach, self._safe)
        answers = findings.answers(before)
        if before:
            changed.update(differences(before, answers))
            changed.update(differences(before, findings.safe_names()))
        check(findings, reach.modules, self._checked)
        early = None
        if self.program.worker_statements is not None:
            early = reach.early(resolver.entry, self.program.worker_statements, self._early_traces)
        inference = Inference(findings, self._looks)
        answers["kinds"] = kinds = dict(inference.kinds)
        if before:
            known = before["kinds"]
            changed.update(node for node in known.keys() | kinds.keys() if known.get(node) != kinds.get(node))
        bundle = Linker(reach, resolver.runtime, inference, self._texts).link(early)
        self._answers = {**answers, **findings.safe_names(), "certain": findings.certain_answers(()), "kinds": kinds}
        return bundle

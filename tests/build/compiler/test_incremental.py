"""A program that changed is compiled again from what is known of it, with the bytes of a build that knows nothing."""

from __future__ import annotations

import ast
import random
import shutil
from pathlib import Path

import pytest
from holdfast_build.bundle import client_program
from holdfast_build.compiler import Bundle, CompileErrors, EntrySource
from holdfast_build.compiler.emit import Emitted, Emitter
from holdfast_build.compiler.incremental import Compilation, Program
from holdfast_build.compiler.programs import cached_program
from holdfast_build.project import load_project

DESK = Path(__file__).resolve().parents[3] / "examples/ticketdesk"

WORDS = '''
"""Words."""
import sys

from shop.kinds import Kind, double

GREETING = "good morning"
LIMIT = 12


class Sign(Kind):
    """A sign."""

    text = "Open"
    shape = "round"

    def show(self, name):
        parts = [f"{GREETING}, {name}: {self.text:>8}", self.label(), double(7)]
        if len(parts) > 2:
            parts.append("plain text")
        return getattr(self, "shape"), parts, "{0.shape}".format(self)


def describe():
    """Say it."""
    if __name__ == "shop.words":
        return Sign().show("Ada"), LIMIT, sys.version_info >= (3, 8)
    return 3.5
'''

KINDS = """
class Kind:
    def label(self):
        return type(self).__name__

    def title(self):
        return "never used"


def double(x):
    return x * 2
"""

ENTRY = "import shop.words\nprint(1)\nprint(shop.words.describe())\n"

WORDS_ONLY = [
    ('"good morning"', '"good evening"'),
    ('text = "Open"', 'text = "Closed"'),
    ("LIMIT = 12", "LIMIT = 13"),
    ("double(7)", "double(8)"),
    ('"plain text"', '"Grüße 𝄞 \\"quoted\\""'),
    ("class Sign", "# A comment.\n\n\nclass Sign"),
    ('"""A sign."""', '"""A sign that\n    says more."""'),
]
CHANGES = [
    *WORDS_ONLY,
    ("def describe", "from shop.kinds import *\n\n\ndef describe"),
    ("import sys", "from __future__ import annotations\nimport sys"),
    ("class Sign(Kind)", "class Sign"),
    ("class Sign", "class Mark(Kind):\n    label = 5\n\n\nclass Sign"),
    ("self.label()", "self.label() if (x := self.text) else x"),
    ("def show(self, name)", "def show(self, name, *, loud=False)"),
    ("    return 3.5", "    return decimal.Decimal(3)\n\n\nimport decimal"),
    ("LIMIT = 12", "LIMIT = 12\nLIMIT += 1"),
    ("LIMIT = 12", "LIMIT = 12\ndouble = Kind"),
    ('getattr(self, "shape")', 'getattr(self, "title")'),
    ('"plain text"', '"title"'),
    ('"{0.shape}"', '"{0.text}"'),
    ("LIMIT = 12", "LIMIT = 2 ** 60"),
    ("LIMIT = 12", "LIMIT = 1.5"),
    ("(3, 8)", "(3, 80)"),
    ('"shop.words"', '"shop.other"'),
    ("double(7)", "double('x')"),
    ("self.label()", "self.title()"),
    ("text = ", "texts = "),
    ('"""Words."""', '"""Other words."""'),
]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An app with an empty cache."""
    monkeypatch.setenv("HOLDFAST_CACHE", str(tmp_path / "cache"))
    (tmp_path / "shop").mkdir()
    (tmp_path / "shop" / "__init__.py").write_text("")
    (tmp_path / "shop" / "words.py").write_text(WORDS)
    (tmp_path / "shop" / "kinds.py").write_text(KINDS)
    return tmp_path


def program(folder: Path) -> Program:
    return Program(EntrySource(ENTRY, "<app>"), [folder], "page", {}, 1)


def compiled(folder: Path) -> Bundle:
    return cached_program(program(folder))


def anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Bundle:
    with monkeypatch.context() as context:
        context.setenv("HOLDFAST_CACHE", "off")
        return compiled(folder)


@pytest.mark.parametrize(("before", "after"), CHANGES)
def test_a_change_gives_the_bytes_of_a_build_that_knows_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch, before: str, after: str
) -> None:
    compiled(folder)
    assert before in WORDS
    (folder / "shop" / "words.py").write_text(WORDS.replace(before, after))
    assert compiled(folder) == anew(folder, monkeypatch)
    (folder / "shop" / "words.py").write_text(WORDS)
    assert compiled(folder) == anew(folder, monkeypatch)


def test_changes_add_up(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled(folder)
    text = WORDS
    for before, after in WORDS_ONLY:
        text = text.replace(before, after)
        (folder / "shop" / "words.py").write_text(text)
        (folder / "shop" / "kinds.py").write_text(KINDS.replace("never", f"never{len(text)} "))
        assert compiled(folder) == anew(folder, monkeypatch)


def test_only_what_a_change_concerns_is_emitted_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    emitted: list[str] = []

    def top_level(self: Emitter, statement: ast.stmt, bound: frozenset[str] | None) -> Emitted:
        emitted.append(f"{self.module.name}:{getattr(statement, 'name', '')}")
        return original(self, statement, bound)

    original = Emitter.top_level
    monkeypatch.setattr(Emitter, "top_level", top_level)
    compilation = Compilation(program(folder))
    compilation.compile()
    assert len(emitted) > 5
    emitted.clear()
    (folder / "shop" / "words.py").write_text("import re\n" + WORDS.replace("3.5", "len('a').bit_length()"))
    compilation.compile()
    assert emitted == ["__main__:", "shop.words:describe"]


def test_a_new_file_in_front_of_a_module_is_seen(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled(folder)
    (folder / "shop" / "kinds").mkdir()
    (folder / "shop" / "kinds" / "__init__.py").write_text(KINDS.replace("x * 2", "x * 3"))
    assert compiled(folder) == anew(folder, monkeypatch)


def test_errors_after_a_change_are_all_told(folder: Path) -> None:
    compiled(folder)
    (folder / "shop" / "words.py").write_text(WORDS.replace("double(7)", "double(eval('7'))"))
    (folder / "shop" / "kinds.py").write_text(KINDS.replace("x * 2", "exec(x)"))
    for _ in range(2):
        with pytest.raises(CompileErrors) as caught:
            compiled(folder)
        assert [each.code for each in caught.value.diagnostics] == ["dynamic-code", "dynamic-code"]


@pytest.mark.parametrize("mistake", ["double(eval('7'))", "double(((", "missing", "self.label() if missing.x else 1"])
def test_after_an_error_the_next_good_save_recovers(folder: Path, mistake: str) -> None:
    compilation = Compilation(program(folder))
    good = compilation.compile()
    for lines in ("\n\n", ""):
        (folder / "shop" / "words.py").write_text(lines + WORDS.replace("double(7)", mistake))
        for _ in range(2):
            with pytest.raises(CompileErrors) as caught:
                compilation.compile()
            assert caught.value.diagnostics[0].line == 18 + len(lines)
    (folder / "shop" / "words.py").write_text(WORDS)
    assert compilation.compile() == good


def test_a_damaged_snapshot_counts_as_none(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled(folder)
    for entry in (folder / "cache").rglob("*"):
        if entry.is_file():
            entry.write_bytes(entry.read_bytes()[:-9])
    (folder / "shop" / "words.py").write_text(WORDS.replace("good morning", "good night"))
    assert compiled(folder) == anew(folder, monkeypatch)


EDITS = [
    ("pages.py", '"No tickets yet"', '"No tickets yet, {0}"'),
    ("pages.py", "        shown.sort(", "        # Newest first, {0}.\n        shown.sort("),
    ("pages.py", "= self.new_subject\n", "= self.new_subject.swapcase() + f'{{{0}:>5}}'\n"),
    ("pages.py", "= self.new_subject\n", "= getattr(self, 'new_subject') % {0}\n"),
    ("pages.py", '    title = "Tickets"\n', '    title = "Tickets"\n    extra{0} = 1\n'),
    ("pages.py", "class TicketPage(", "def helper{0}(x):\n    return [x, x.title()]\n\n\nclass TicketPage("),
    ("pages.py", "        subject = ", "        subject = missing{0} or "),
    ("tickets.py", "max_length=200", "max_length=20{0}"),
    ("tickets.py", "class ", "class Extra{0}:\n    def __setattr__(self, a, b): pass\n\n\nclass "),
    ("words.py", "def ", "import re\n\n\ndef other{0}(text):\n    return re.sub('a', 'b', text)\n\n\ndef "),
]


@pytest.mark.parametrize("seed", [1, 2])
def test_any_edits_of_the_ticket_desk_give_what_a_build_that_knows_nothing_gives(tmp_path: Path, seed: int) -> None:
    desk = tmp_path / "desk"
    shutil.copytree(DESK, desk, ignore=shutil.ignore_patterns("_client", "__pycache__"))
    rng = random.Random(seed)
    app = client_program(load_project(desk))
    kept = Compilation(app)
    kept.compile()
    for number in range(4):
        for file, before, after in rng.sample(EDITS, 2):
            path = desk / "ticketdesk" / file
            path.write_text(path.read_text().replace(before, after.format(number), 1))
        assert outcome(kept) == outcome(Compilation(app))
        if rng.random() < 0.5:
            shutil.copytree(DESK / "ticketdesk", desk / "ticketdesk", dirs_exist_ok=True)


def outcome(compilation: Compilation) -> Bundle | list[str]:
    try:
        return compilation.compile()
    except CompileErrors as error:
        return [str(each) for each in error.diagnostics]

"""A program whose words changed is linked again, with the bytes of a build that looks at everything."""

from __future__ import annotations

from pathlib import Path

import pytest
from holdfast_build.compiler import Bundle, CompileErrors, EntrySource, compile_client, programs

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
MORE = [
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


def compiled(folder: Path) -> Bundle:
    return compile_client(EntrySource(ENTRY, "<app>"), [folder], worker_statements=1)


def anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Bundle:
    with monkeypatch.context() as context:
        context.setenv("HOLDFAST_CACHE", "off")
        return compiled(folder)


@pytest.fixture
def relinkings(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Whether each attempt to link again was enough."""
    found: list[bool] = []

    def note(kept: programs.Kept, paths: list[str]) -> Bundle | None:
        made = original(kept, paths)
        found.append(made is not None)
        return made

    original = programs.relinked
    monkeypatch.setattr(programs, "relinked", note)
    return found


@pytest.mark.parametrize(("before", "after"), WORDS_ONLY)
def test_new_words_are_linked_into_the_program_that_is_there(
    folder: Path, monkeypatch: pytest.MonkeyPatch, relinkings: list[bool], before: str, after: str
) -> None:
    compiled(folder)
    assert before in WORDS
    (folder / "shop" / "words.py").write_text(WORDS.replace(before, after))
    assert compiled(folder) == anew(folder, monkeypatch)
    assert relinkings == [True]
    assert compiled(folder) == anew(folder, monkeypatch)
    (folder / "shop" / "words.py").write_text(WORDS)
    assert compiled(folder) == anew(folder, monkeypatch)
    assert relinkings == [True, True]


@pytest.mark.parametrize(("before", "after"), MORE)
def test_what_could_change_a_finding_is_looked_at_as_a_whole(
    folder: Path, monkeypatch: pytest.MonkeyPatch, relinkings: list[bool], before: str, after: str
) -> None:
    compiled(folder)
    assert before in WORDS
    (folder / "shop" / "words.py").write_text(WORDS.replace(before, after))
    assert compiled(folder) == anew(folder, monkeypatch)
    assert relinkings == [False]


def test_changes_add_up(folder: Path, monkeypatch: pytest.MonkeyPatch, relinkings: list[bool]) -> None:
    compiled(folder)
    text = WORDS
    for before, after in WORDS_ONLY:
        text = text.replace(before, after)
        (folder / "shop" / "words.py").write_text(text)
        (folder / "shop" / "kinds.py").write_text(KINDS.replace("never", f"never{len(text)} "))
        assert compiled(folder) == anew(folder, monkeypatch)
    assert all(relinkings)


def test_a_new_file_in_front_of_a_module_is_seen(
    folder: Path, monkeypatch: pytest.MonkeyPatch, relinkings: list[bool]
) -> None:
    compiled(folder)
    (folder / "shop" / "kinds").mkdir()
    (folder / "shop" / "kinds" / "__init__.py").write_text(KINDS.replace("x * 2", "x * 3"))
    assert compiled(folder) == anew(folder, monkeypatch)
    assert relinkings == []


def test_errors_after_a_change_are_all_told(folder: Path) -> None:
    compiled(folder)
    (folder / "shop" / "words.py").write_text(WORDS.replace("double(7)", "double(eval('7'))"))
    (folder / "shop" / "kinds.py").write_text(KINDS.replace("x * 2", "exec(x)"))
    for _ in range(2):
        with pytest.raises(CompileErrors) as caught:
            compiled(folder)
        assert [each.code for each in caught.value.diagnostics] == ["dynamic-code", "dynamic-code"]


def test_a_damaged_snapshot_counts_as_none(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compiled(folder)
    for entry in (folder / "cache").rglob("*"):
        if entry.is_file():
            entry.write_bytes(entry.read_bytes()[:-9])
    (folder / "shop" / "words.py").write_text(WORDS.replace("good morning", "good night"))
    assert compiled(folder) == anew(folder, monkeypatch)

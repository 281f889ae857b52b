"""What the cache remembers changes no answer, whatever happens to its folder."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from holdfast_build.compiler import cache
from holdfast_build.compiler.cache import Memo

PROGRAM = """
from collections import Counter

print(sorted(Counter("mississippi").items()), f"{3.5:.2f}", isinstance(b"", bytes))
"""

COMPILE = """
import sys
from pathlib import Path
from holdfast_build.compiler import EntrySource, compile_program

bundle = compile_program(EntrySource(Path(sys.argv[1]).read_text(), "program.py"), [], target="exec")
print(bundle.code)
print(bundle.source_map)
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty cache of its own."""
    monkeypatch.setenv("HOLDFAST_CACHE", str(tmp_path / "cache"))
    yield tmp_path / "cache"


def entries(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def compile_in_process(program: Path, cache_folder: str) -> str:
    environment = {**os.environ, "HOLDFAST_CACHE": cache_folder}
    command = [sys.executable, "-c", COMPILE, str(program)]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout


def test_what_is_saved_is_found_by_another_process(folder: Path) -> None:
    cache.save("0123", {"a": [1, 2]})
    assert cache.load("0123") == {"a": [1, 2]}
    assert cache.load("0124") is None


def test_a_damaged_entry_counts_as_none(folder: Path) -> None:
    cache.save("0123", ["value"] * 20)
    (entry,) = entries(folder)
    whole = entry.read_bytes()
    for damaged in (b"", whole[:15], whole[:-3], whole.replace(b"value", b"VALUE"), os.urandom(300)):
        entry.write_bytes(damaged)
        assert cache.load("0123") is None


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("HOLDFAST_CACHE", str(tmp_path / "file" / "cache"))
    cache.save("0123", 1)
    assert cache.load("0123") is None


def test_without_a_cache_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOLDFAST_CACHE", "off")
    monkeypatch.chdir(tmp_path)
    cache.save("0123", 1)
    assert (cache.load("0123"), entries(tmp_path)) == (None, [])


def test_the_folder_is_of_the_user(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HOLDFAST_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache.cache_folder() == tmp_path / "holdfast"


def test_entries_that_were_not_used_for_longest_go_first(folder: Path) -> None:
    for number in range(10):
        key = f"{number:02}key"
        cache.save(key, "x" * 1000)
        os.utime(folder / key[:2] / key, (number, number))
    cache.load("00key")
    cache.prune(folder, limit=5500)
    assert [number for number in range(10) if cache.load(f"{number:02}key")] == [0, 6, 7, 8, 9]


def test_a_memo_asks_its_function_once(folder: Path) -> None:
    asked: list[str] = []

    def shout(text: str) -> str:
        asked.append(text)
        return text.upper()

    first = Memo("shout", ("cache",), shout)
    assert [first("a"), first("b"), first("a")] == ["A", "B", "A"]
    first.keep()
    second = Memo("shout", ("cache",), shout)
    assert (second("b"), asked) == ("B", ["a", "b"])


def test_a_program_has_the_same_bytes_with_and_without_the_cache(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    plain = compile_in_process(program, "off")
    folder = tmp_path / "cache"
    assert compile_in_process(program, str(folder)) == plain
    assert entries(folder)
    assert compile_in_process(program, str(folder)) == plain
    for entry in entries(folder):
        entry.write_bytes(entry.read_bytes()[:-7])
    assert compile_in_process(program, str(folder)) == plain


def test_processes_share_a_folder(tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    environment = {**os.environ, "HOLDFAST_CACHE": str(tmp_path / "cache")}
    command = [sys.executable, "-c", COMPILE, str(program)]
    running = [subprocess.Popen(command, env=environment, stdout=subprocess.PIPE) for _ in range(3)]
    outputs = {process.communicate()[0] for process in running}
    assert len(outputs) == 1
    assert all(process.returncode == 0 for process in running)
    assert not [entry for entry in entries(tmp_path / "cache") if entry.name.startswith("tmp")]

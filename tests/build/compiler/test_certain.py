"""What every instance has from the start is read without a test, in Holdfast's own classes."""

from __future__ import annotations

from pathlib import Path

import pytest
from holdfast_build.compiler import EntrySource, compile_program
from holdfast_build.compiler.names import Names

PLAIN = """
class Cat:
    def __init__(self, name):
        self.name = name
        self.size = len(self.name)

    def shown(self):
        return self.name + str(self.size)


print(Cat("Tom").shown())
"""


def compiled(monkeypatch: pytest.MonkeyPatch, source: str) -> str:
    """The method `shown`, in a module that counts as Holdfast's own."""
    monkeypatch.setattr(Names, "is_own", lambda names, module: True)
    code = compile_program(EntrySource(source, "program.py"), [Path()], target="page").code
    return code[code.index(".shown=") :].partition("return")[2].partition(";")[0]


def test_what_init_assigns_first_is_certain(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = compiled(monkeypatch, PLAIN)
    assert "this.$name" in shown and "this.$size" in shown and "??" not in shown


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("self.name = name\n", "greet(self)\n        self.name = name\n"),
        ("self.name = name\n", "if name:\n            self.name = name\n"),
        ("self.name = name\n", "if not name:\n            return\n        self.name = name\n"),
        ("print(", "class Lion(Cat):\n    def __init__(self):\n        self.mane = 1\n\n\nprint(Lion, "),
        ("print(", "class Lion(Cat):\n    @property\n    def name(self):\n        return 1\n\n\nprint(Lion, "),
        ("print(", "tom = Cat('Tom')\ndel tom.name\nprint("),
        ("print(", "print(vars(Cat('Tom')), "),
        ("print(", "print(Cat.__new__(Cat), "),
    ],
)
def test_what_an_instance_may_lack_is_tested(monkeypatch: pytest.MonkeyPatch, old: str, new: str) -> None:
    source = "def greet(cat):\n    print(cat)\n" + PLAIN.replace(old, new, 1)
    if "vars" in new:
        # Taken apart by others than Holdfast's own code.
        monkeypatch.setattr("holdfast_build.compiler.walker.Walker._is_own", lambda walker: False)
    shown = compiled(monkeypatch, source)
    assert "this.$name??" in shown or "this.$name,this" in shown


def test_what_a_base_assigns_is_certain_below_it(monkeypatch: pytest.MonkeyPatch) -> None:
    below = "class Lion(Cat):\n    def __init__(self):\n        super().__init__('Leo')\n        self.mane = 1\n\n\n"
    assert "??" not in compiled(monkeypatch, PLAIN.replace("print(", below + "print(Lion, ", 1))

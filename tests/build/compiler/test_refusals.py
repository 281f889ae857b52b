"""Every refusal of the table: its example is refused with that code, at its place, in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from holdfast_build.compiler import CompileErrors, Diagnostic, EntrySource, compile_program
from holdfast_build.compiler.refusals import REFUSALS

EXAMPLES = {code: refusal.example for code, refusal in REFUSALS.items() if refusal.example}

LISTINGS = (Path(__file__).parent / "refusals.txt").read_text("utf-8").rstrip("\n").split("\n\n")
"""What is printed for each example, in the order of the codes."""

SHOWN_ELSEWHERE = {
    "private-attribute": "test_private.py",
    "nondeterminism": "test_clocks_and_chance_in_a_business_method_are_refused",
    "javascript-cycle": "test_javascript_modules.py",
    "javascript-import": "test_javascript_modules.py",
    "javascript-in-business": "test_javascript_modules.py",
    "javascript-name": "test_javascript_modules.py",
    "javascript-syntax": "test_javascript_modules.py",
    "javascript-unsupported": "test_javascript_modules.py",
    "javascript-variable": "test_javascript_modules.py",
}
"""Refusals that need more than one file, with the test that shows them."""


def refusals(source: str) -> CompileErrors:
    with pytest.raises(CompileErrors) as caught:
        compile_program(EntrySource(source, "program.py"), [], target="exec")
    return caught.value


def test_every_refusal_has_an_example_or_a_test_of_its_own() -> None:
    assert EXAMPLES.keys() | SHOWN_ELSEWHERE.keys() == REFUSALS.keys()


@pytest.mark.parametrize(("code", "listing"), list(zip(sorted(EXAMPLES), LISTINGS, strict=True)), ids=sorted(EXAMPLES))
def test_example_is_refused_with_its_text_at_its_place(code: str, listing: str) -> None:
    found = {each.code: str(each) for each in refusals(EXAMPLES[code]).diagnostics}
    assert code in found, f"{EXAMPLES[code]!r} gave {sorted(found)}"
    assert found[code] == listing


def test_listing_shows_file_line_column_source_caret_and_remedy() -> None:
    text = str(refusals("def f(x):\n    return eval(x)\nf('1')\n"))
    assert text == (
        "program.py:2:12: error: eval() runs code that only exists at run time [dynamic-code]\n"
        "    return eval(x)\n"
        "           ^^^^\n"
        "  Instead: write the code as functions, and choose between them with a dict\n"
        "\n"
        "1 error"
    )


def test_all_errors_of_a_run_are_listed() -> None:
    errors = refusals("print(one)\nprint(two)\nmemoryview(1)\n")
    assert [(each.code, each.line) for each in errors.diagnostics] == [
        ("undefined-name", 1),
        ("undefined-name", 2),
        ("builtin-missing", 3),
    ]
    assert str(errors).endswith("3 errors")


def test_column_counts_characters() -> None:
    [error] = refusals("print('日本', missing)\n").diagnostics
    assert (error.column, error.end_column) == (13, 20)


def test_unreached_code_is_not_refused(tmp_path: Path) -> None:
    bundle = compile_program(
        EntrySource("def unused():\n    return eval('1')\nprint(1)\n", "program.py"), [tmp_path], target="page"
    )
    assert "eval(" not in bundle.code


@pytest.mark.parametrize(
    ("call", "remedy"),
    [
        ("datetime.now()", "`holdfast.now()`"),
        ("uuid4()", "`uuid_primary_key()`"),
        ("random.random()", "pass it as an argument"),
        ("random.Random()", "pass it as an argument"),
        ("secrets.token_hex()", "pass it as an argument"),
        ("time.time()", "`holdfast.now()`"),
    ],
)
def test_clocks_and_chance_in_a_business_method_are_refused(call: str, remedy: str, tmp_path: Path) -> None:
    source = (
        "from datetime import datetime\nimport random, secrets\nimport time\n"
        "from uuid import uuid4\nfrom holdfast import Resource, update\n"
        f"class Ticket(Resource):\n    @update\n    def close(self):\n        self.at = {call}\nprint(Ticket)\n"
    )
    with pytest.raises(CompileErrors) as caught:
        compile_program(EntrySource(source, "tickets.py"), [tmp_path], target="page")
    found = [each for each in caught.value.diagnostics if each.code == "nondeterminism"]
    assert [(each.line, each.column) for each in found] == [(9, 19)]
    assert remedy in found[0].remedy


@pytest.mark.parametrize("call", ["random.Random(5)", "secrets.compare_digest('a', 'b')", "ZoneInfo('UTC')"])
def test_what_is_the_same_on_both_sides_is_not_refused_in_a_business_method(call: str, tmp_path: Path) -> None:
    source = (
        "import random, secrets\nfrom zoneinfo import ZoneInfo\nfrom holdfast import Resource, update\n"
        f"class Ticket(Resource):\n    @update\n    def close(self):\n        self.at = {call}\nprint(Ticket)\n"
    )
    compile_program(EntrySource(source, "tickets.py"), [tmp_path], target="page")


HELPERS = """
import random
from datetime import datetime
def stamp():
    return datetime.now()
def later(days):
    return [stamp() for _ in range(days)]
def around(n):
    return around(n - 1) if n else 0
class Ticker:
    def __init__(self):
        self.at = stamp()
    @staticmethod
    def tick():
        return random.random()
    def quiet(self):
        return 1
class Stamped:
    def touch(self):
        self.at = stamp()
class Quiet:
    def sound(self) -> "stamp":
        return around(1)
"""


def in_business(tmp_path: Path, line: str, base: str = "") -> list[Diagnostic]:
    (tmp_path / "helpers.py").write_text(HELPERS)
    source = (
        "import helpers\nfrom datetime import datetime\nfrom uuid import uuid4\n"
        "from helpers import later, stamp, Stamped, Quiet\nfrom holdfast import Resource, attribute, update\n"
        f"class Ticket(Resource{base}):\n    {line}\nprint(Ticket)\n"
    )
    try:
        compile_program(EntrySource(source, "tickets.py"), [tmp_path], target="page")
    except CompileErrors as errors:
        return list(errors.diagnostics)
    return []


@pytest.mark.parametrize(
    ("line", "column", "name", "way"),
    [
        ("def close(self): self.at = stamp()", 32, "datetime.now", ["stamp:4"]),
        ("def close(self): return helpers.stamp()", 29, "datetime.now", ["stamp:4"]),
        ("def close(self): return later(2)", 29, "datetime.now", ["later:6", "stamp:4"]),
        ("def close(self): return sorted([1], key=stamp)", 45, "datetime.now", ["stamp:4"]),
        ("def close(self): return helpers.Ticker()", 29, "datetime.now", ["Ticker.__init__:11", "stamp:4"]),
        ("def close(self): return helpers.Ticker.tick()", 29, "random.random", ["Ticker.tick:14"]),
        ("at: datetime = attribute(default_factory=datetime.now)", 46, "datetime.now", []),
        ("key: str = attribute(default_factory=uuid4)", 42, "uuid4", []),
    ],
)
def test_clocks_and_chance_are_found_behind_the_apps_own_functions(
    line: str, column: int, name: str, way: list[str], tmp_path: Path
) -> None:
    [found] = in_business(tmp_path, line)
    assert (found.code, found.line, found.column) == ("nondeterminism", 7, column)
    assert f"'{name}'" in found.message
    steps = [step.strip(" →") for step in found.chain]
    assert steps == [f"{each.split(':')[0]} ({tmp_path / 'helpers.py'}:{each.split(':')[1]})" for each in way]


def test_clocks_are_found_in_a_class_that_a_resource_inherits_from(tmp_path: Path) -> None:
    [found] = in_business(tmp_path, "def close(self): self.touch()", base=", Stamped")
    assert (found.line, found.column) == (6, 24)
    assert [step.split(" (")[0] for step in found.chain] == ["Stamped.touch", "  → stamp"]


@pytest.mark.parametrize("call", ["helpers.around(3)", "helpers.Ticker.quiet", "isinstance(self, helpers.Ticker)"])
def test_functions_of_the_app_that_answer_the_same_are_allowed(call: str, tmp_path: Path) -> None:
    assert in_business(tmp_path, f"def close(self): return {call}", base=", Quiet") == []

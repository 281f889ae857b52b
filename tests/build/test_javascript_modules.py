"""JavaScript modules of the app: declared, imported in Python, linked into its script."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner
from holdfast_build.cli import main
from holdfast_build.compiler import CompileErrors, EntrySource, compile_program
from holdfast_build.execution import node_binary, run_file
from holdfast_build.project import ProjectError, load_project

SCALE = """
// Doubles, and counts how often.
export let calls = 0;
export function scale(x) { calls++; return x * 2 }
export const origin = { x: 0, y: -0.5 }, unit = "px";
export default class { greet(name) { return `hello ${name}` } }
"""

CHARTS = """
"use strict";
import Greeter, { scale as s, unit } from "./scale.js";
import * as all from "./scale.js";
import "./marks.js";
export * from "./marks.js";
export { origin as start } from "./scale.js";
export const draw = (points, done) => { const drawn = points.map(s); done(drawn, unit); return drawn.length }
export const { a, b: [first, ...others], c = 3 } = { a: 1, b: [2, 3, 4] };
export const floor = x => Math.trunc(x), text = 'Math.trunc(1)';
export async function later(x) { await null; return x + 1 }
export function fail() { throw new RangeError("too far") }
export function strictly() { return this === undefined || typeof this }
const greeter = new Greeter();
export { greeter, all as scales };
export default function () { return "default" }
"""

MARKS = "export const tick = 'tick', tock = /[/'\"]/.source; export default 0"


def run(tmp_path: Path, python: str, **modules: str) -> str:
    """Compile a program with JavaScript modules of these names and texts, and give what it prints in Node."""
    javascript = {}
    for name, text in modules.items():
        javascript[name] = tmp_path / f"{name}.js"
        javascript[name].write_text(text)
    bundle = compile_program(EntrySource(python, "program.py"), [tmp_path], target="exec", javascript=javascript)
    script = tmp_path / "script.cjs"
    script.write_text(bundle.code)
    done = subprocess.run([str(node_binary()), str(script)], capture_output=True, text=True, timeout=60, check=True)
    return done.stdout


def refusals(tmp_path: Path, python: str, **modules: str) -> list[str]:
    with pytest.raises(CompileErrors) as caught:
        run(tmp_path, python, **modules)
    return [
        f"{Path(each.path).name}:{each.line}:{each.column} {each.code}: {each.message}"
        for each in caught.value.diagnostics
    ]


def test_python_calls_what_a_module_exports(tmp_path: Path) -> None:
    program = """
from holdfast.browser import JavaScriptError, spawn
from holdfast.javascript import charts

print(charts.draw([1, 2.5, 4], lambda drawn, unit: print(drawn, unit)))
print(charts.a, charts.first, charts.others, charts.c, charts.start.y, charts.text, charts.floor(2.0**40 + 0.5))
print(charts.greeter.greet("Ada"), charts.default(), charts.default.name, charts.scales.calls, charts.tick, charts.tock)
try:
    charts.fail()
except JavaScriptError as error:
    print(error)

async def main():
    print(await charts.later(41))

spawn(main())
"""
    assert run(tmp_path, program, charts=CHARTS, scale=SCALE, marks=MARKS) == (
        "[2, 5, 8] px\n3\n1 2 [3, 4] 3 -0.5 Math.trunc(1) 1099511627776\n"
        "hello Ada default default 3 tick [/'\"]\nRangeError: too far\n42\n"
    )


def test_a_variable_that_its_module_assigns_is_seen_as_it_is(tmp_path: Path) -> None:
    program = """
from holdfast.browser import new
from holdfast.javascript import scale

print(scale.calls, scale.scale(4), scale.calls, new(scale.default).greet("Bo"))
"""
    assert run(tmp_path, program, scale=SCALE) == "0 8 1 hello Bo\n"


def test_a_module_runs_once_and_only_if_something_uses_it(tmp_path: Path) -> None:
    modules = {
        "first": 'console.log("first runs"); export const one = 1',
        "second": 'import "./first.js"; import { one } from "./first.js"; export const two = one + one',
        "third": 'console.log("third runs")',
    }
    program = """
from holdfast.javascript import first, second, third

print(second.two, first.one)
"""
    assert run(tmp_path, program, **modules) == "first runs\n2 1\n"


def test_names_of_a_module_do_not_meet_those_of_the_program(tmp_path: Path) -> None:
    module = "export const free = [" + ",".join(f"typeof {each}" for each in "ABCDEFGHIJKLMNOPQRSTUVWXYZ_") + "]"
    program = "from holdfast.javascript import many\n\nprint(set(many.free))\n"
    assert run(tmp_path, program, many=module) == "{'undefined'}\n"


def test_a_name_that_is_not_declared_is_refused(tmp_path: Path) -> None:
    program = "from holdfast.javascript import chart\n\nchart.draw()\n"
    assert refusals(tmp_path, program, charts="") == [
        "program.py:3:1 javascript-undeclared: no JavaScript module 'chart' is declared"
    ]


@pytest.mark.parametrize(
    ("module", "place", "words"),
    [
        ("export const a = 1;\nconst b = ;\n", "2:11 javascript-syntax", "unexpected ;"),
        ("let a;\nlet a;", "2:5 javascript-syntax", "already been declared"),
        ('\nimport d3 from "d3";', "2:17 javascript-import", "'d3' is no JavaScript module"),
        ('import { scal } from "./scale.js";', "1:23 javascript-name", "exports nothing named 'scal'"),
        ('import { calls } from "./scale.js";', "1:24 javascript-variable", "'calls' of './scale.js'"),
        ('export * from "./scale.js";', "1:16 javascript-variable", "'calls'"),
        ('export const a = () => import("./scale.js");', "1:24 javascript-unsupported", "import()"),
        ("export const a = () => import.meta.url;", "1:24 javascript-unsupported", "import.meta"),
    ],
)
def test_what_cannot_be_linked_is_refused_at_its_place(tmp_path: Path, module: str, place: str, words: str) -> None:
    program = "from holdfast.javascript import charts\n\ncharts.draw()\n"
    (found,) = refusals(tmp_path, program, charts=module, scale=SCALE)
    assert found.startswith(f"charts.js:{place}: ")
    assert words in found


def test_modules_that_import_each_other_are_refused(tmp_path: Path) -> None:
    program = "from holdfast.javascript import charts\n\ncharts.draw()\n"
    (found,) = refusals(tmp_path, program, charts='import "./cycle.js"', cycle='import "./charts.js"')
    assert found.startswith("cycle.js:1:9 javascript-cycle: ")
    assert "charts → cycle → charts" in found


def test_every_module_with_an_error_is_told(tmp_path: Path) -> None:
    program = "from holdfast.javascript import one, two\n\none.f()\ntwo.f()\nundefined_name\n"
    found = refusals(tmp_path, program, one="const = 1", two="}")
    codes = ["javascript-syntax:", "javascript-syntax:", "undefined-name:"]
    assert [each.split(" ")[1] for each in found] == codes


PAGES = """
from holdfast import Page, action
from holdfast.browser import document
from holdfast.html import button, div
from holdfast.javascript import charts


class HomePage(Page):
    route = "/"

    @action
    def paint(self):
        charts.paint(document.body)

    def template(self):
        return div[button(on_click=self.paint)["Paint"]]
"""

BUSINESS = """
from uuid import UUID

from holdfast import IndexedDB, Resource, attribute, authorized, create, uuid_primary_key
from holdfast.javascript import charts


class Item(Resource):
    id: UUID = uuid_primary_key()
    name: str = attribute()
    stores = [IndexedDB(store="items", scope=authorized)]

    @create(accept=["name"])
    def add(self):
        self.name = charts.name(self.name)
"""


def app(folder: Path, pages: str, javascript: str = "charts.js") -> Path:
    package = folder / "app" / "shop"
    package.mkdir(parents=True)
    (folder / "app" / "pyproject.toml").write_text(
        f'[project]\nname = "shop"\n[tool.holdfast]\npages = "shop.pages"\n'
        f'javascript = {{ charts = "shop/{javascript}" }}\n'
    )
    (package / "__init__.py").write_text("")
    (package / "charts.js").write_text('export const paint = (node) => { node.title = "quagmire" }')
    (package / "items.py").write_text(BUSINESS)
    (package / "pages.py").write_text(pages)
    return folder / "app"


def test_a_build_has_the_modules_in_its_script(tmp_path: Path) -> None:
    out = tmp_path / "out"
    done = CliRunner().invoke(main, ["build", str(app(tmp_path, PAGES)), "--out", str(out)])
    assert done.exit_code == 0, done.output
    (script,) = (out / "assets").glob("page.*.js")
    text = script.read_text()
    assert text.index("quagmire") > text.index(".document){"), "the worker has no use for it"
    assert not [path for path in out.rglob("*") if "charts" in path.name]


def test_a_business_method_cannot_use_javascript(tmp_path: Path) -> None:
    pages = PAGES.replace("\n\n\nclass", "\nfrom shop.items import Item\n\n\nclass")
    pages = pages.replace("charts.paint(document.body)", 'Item.add("x")')
    done = CliRunner().invoke(main, ["check", str(app(tmp_path, pages))])
    assert done.exit_code == 1
    line = BUSINESS.splitlines().index("        self.name = charts.name(self.name)") + 1
    assert f"items.py:{line}:21: error: 'charts' is JavaScript" in done.output


def test_cpython_imports_the_names_and_refuses_their_use() -> None:
    from holdfast.javascript import charts

    with pytest.raises(RuntimeError, match=r"holdfast\.javascript\.charts was used outside the browser"):
        charts.draw([1])


def test_a_file_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match=r"names shop/chart\.js, but there is no such file"):
        load_project(app(tmp_path, PAGES, "chart.js"))


@pytest.mark.parametrize("folder", [".", "deeper/down"])
def test_a_single_program_uses_the_modules_of_the_project_around_it(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], folder: str
) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.holdfast]\njavascript = { twice = "js/twice.js" }\n')
    (tmp_path / "js").mkdir()
    (tmp_path / "js/twice.js").write_text("export const twice = x => 2 * x")
    program = tmp_path / folder / "program.py"
    program.parent.mkdir(parents=True, exist_ok=True)
    program.write_text("from holdfast.javascript import twice\nprint(twice.twice(21))\n")
    assert run_file(program) == 0
    assert capfd.readouterr().out == "42\n"
    (tmp_path / "js/twice.js").write_text("export const twice = x => 3 * x")
    assert run_file(program) == 0
    assert capfd.readouterr().out == "63\n"


def test_a_wrong_declaration_is_told_to_who_runs_a_program(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.holdfast]\njavascript = 5\n")
    (tmp_path / "program.py").write_text("print(1)\n")
    assert run_file(tmp_path / "program.py") == 1
    assert "pyproject.toml: javascript must be a table" in capfd.readouterr().err

"""Building a whole client, from a small app in a temporary folder."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from holdfast_build import declarations
from holdfast_build.cli import main

ITEMS = """
from uuid import UUID

from holdfast import SQL, IndexedDB, Resource, always, attribute, authorized, create, last_write_wins, policy, read
from holdfast import uuid_primary_key


class Item(Resource):
    id: UUID = uuid_primary_key()
    name: str = attribute(min_length=1)

    stores = [SQL(table="items"), IndexedDB(store="items", scope=authorized, resolution=last_write_wins)]
    policies = [policy(read, authorize_if=always()), policy(create, authorize_if=always())]

    @create(accept=["name"])
    def add(self):
        pass
"""

PAGES = """
from holdfast import Page, action, command, state
from holdfast.html import button, div, form, input_, li, ul

from shop.back import store_item
from shop.items import Item


class HomePage(Page):
    route = "/"
    items: list[Item] = state(default_factory=list)
    name: str = state(default="")

    def init(self, params):
        self.items = Item.read()

    @action
    def add(self):
        Item.add(self.name)
        self.put_command(self.add_on_server, name=self.name)

    @command
    def add_on_server(self, server, name: str):
        store_item(name, "zanzibar")

    def template(self):
        return div[
            form(on_submit=self.add)[input_(bind=HomePage.name), button["Add"]],
            ul[(li(key=item.id)[item.name] for item in self.items)],
        ]
"""

BACK = """
import smtplib

from shop.items import Item


def store_item(name: str, note: str) -> None:
    Item.add(name)
    smtplib.SMTP("quagmire")
"""


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """An app with one resource, one page and one server module."""
    folder = tmp_path / "app"
    package = folder / "shop"
    package.mkdir(parents=True)
    (folder / "pyproject.toml").write_text(
        '[project]\nname = "shop"\nversion = "1"\n[tool.holdfast]\npages = "shop.pages"\nname = "Shop"\n'
        'styles = ["shop/style.css"]\n'
    )
    (package / "__init__.py").write_text("")
    (package / "items.py").write_text(ITEMS)
    (package / "pages.py").write_text(PAGES)
    (package / "back.py").write_text(BACK)
    (package / "style.css").write_text("body {\n  margin: 0;\n}\n")
    return folder


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_build_has_all_that_a_browser_installs(shop: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = run("build", shop, "--out", out)
    assert result.exit_code == 0, result.output
    files = contents(out)
    (script,) = [name for name in files if re.fullmatch(r"assets/page\.[0-9a-f]{12}\.js", name)]
    (style,) = [name for name in files if re.fullmatch(r"assets/style\.[0-9a-f]{12}\.css", name)]
    assert {"index.html", "worker.js", "manifest.webmanifest", "build.json"} <= set(files)
    assert f"{script}.map" in files
    html = files["index.html"].decode()
    assert f'<script src="/{script}" defer></script>' in html
    assert f'<link rel="stylesheet" href="/{style}">' in html
    assert "<script>" not in html
    assert "<style" not in html
    assert files[style] == b"body{margin:0}"
    worker = files["worker.js"].decode()
    record = json.loads(files["build.json"])
    assert record["version"] in worker
    assert all(f"/{name}" in worker for name in (script, style, "", "manifest.webmanifest"))
    assert record["routes"] == ["/"]


def test_the_same_source_gives_the_same_bytes(shop: Path, tmp_path: Path) -> None:
    for name in ("first", "second"):
        assert run("build", shop, "--out", tmp_path / name).exit_code == 0
    assert contents(tmp_path / "first") == contents(tmp_path / "second")


def test_a_change_of_the_app_is_another_version(shop: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    run("build", shop, "--out", out)
    before = contents(out)
    (shop / "shop/style.css").write_text("body { margin: 1px }")
    run("build", shop, "--out", out)
    after = contents(out)
    assert json.loads(before["build.json"])["version"] != json.loads(after["build.json"])["version"]
    old_style = next(name for name in before if name.endswith(".css"))
    assert old_style in after, "a page that is open may still ask for it"
    (shop / "shop/style.css").write_text("body { margin: 2px }")
    run("build", shop, "--out", out)
    assert old_style not in contents(out)


def test_nothing_of_the_server_is_in_any_file(shop: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    assert run("build", shop, "--out", out).exit_code == 0
    for name, content in contents(out).items():
        for word in (b"zanzibar", b"quagmire", b"store_item", b"smtplib"):
            assert word not in content, f"{word.decode()} is in {name}"


def test_a_server_module_that_the_client_reaches_fails_the_build_with_the_chain(shop: Path, tmp_path: Path) -> None:
    pages = shop / "shop/pages.py"
    pages.write_text(pages.read_text().replace("        Item.add(self.name)\n", '        store_item(self.name, "x")\n'))
    result = run("build", shop, "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert not (tmp_path / "out").exists()
    assert "smtplib" in result.output
    for link in ("shop/pages.py", "HomePage", "store_item", "shop/back.py"):
        assert link in result.output


def test_every_error_of_a_run_is_listed_with_its_place(shop: Path) -> None:
    pages = shop / "shop/pages.py"
    text = pages.read_text()
    text = text.replace("        Item.add(self.name)\n", "        eval(self.name)\n        exec(self.name)\n")
    pages.write_text(text)
    result = run("check", shop)
    assert result.exit_code == 1
    for statement in ("eval(self.name)", "exec(self.name)"):
        line = text.splitlines().index(f"        {statement}") + 1
        assert f"pages.py:{line}:" in result.output
        assert statement in result.output
    assert "^" in result.output


def test_a_declaration_that_cannot_work_fails_the_build_with_its_place(shop: Path, tmp_path: Path) -> None:
    items = shop / "shop" / "items.py"
    items.write_text(ITEMS.replace('accept=["name"]', 'accept=["nam"]'))
    result = run("build", shop, "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert f"{items}:8: error: Item.add accepts 'nam'" in result.output
    assert not (tmp_path / "out").exists()


def test_a_declaration_that_needs_the_package_is_checked_with_it(shop: Path, tmp_path: Path) -> None:
    items = shop / "shop" / "items.py"
    (shop / "shop" / "__init__.py").write_text('accepted = ["name"]\n')
    items.write_text(
        ITEMS.replace('accept=["name"]', "accept=[*accepted]").replace(
            "class I", "from shop import accepted\n\n\nclass I"
        )
    )
    assert run("check", shop).exit_code == 0
    (shop / "shop" / "__init__.py").write_text('accepted = ["nam"]\n')
    result = run("check", shop)
    assert result.exit_code == 1
    assert "Item.add accepts 'nam'" in result.output


def test_check_writes_nothing(shop: Path) -> None:
    before = contents(shop)
    result = run("check", shop)
    assert (result.exit_code, contents(shop)) == (0, before)


def test_a_folder_with_other_files_is_left_alone(shop: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out/thesis.txt").write_text("years of work")
    result = run("build", shop, "--out", tmp_path / "out")
    assert result.exit_code == 1
    assert "holds files that no build made" in result.output
    assert contents(tmp_path / "out") == {"thesis.txt": b"years of work"}


def test_a_folder_without_an_app_is_told_so(tmp_path: Path) -> None:
    result = run("build", tmp_path)
    assert result.exit_code == 1
    assert "does not exist: name a folder that holds an app" in result.output


def test_size_names_modules_and_totals(shop: Path) -> None:
    result = run("size", shop)
    assert result.exit_code == 0, result.output
    assert re.search(r"shop\.pages +[\d,]+ +[\d,]+ +[\d,]+", result.output)
    assert re.search(r"page and worker +[\d,]+ +[\d,]+ +[\d,]+", result.output)


def test_a_build_is_the_same_with_and_without_the_cache(
    shop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pages = shop / "shop" / "pages.py"
    edits = [('button["Add"]', 'button["Add it"]'), ("Item.add(self.name)", "Item.add(self.name.strip())")]
    for number, (before, after) in enumerate([("", ""), *edits, edits[0][::-1]]):
        pages.write_text(pages.read_text().replace(before, after))
        made = {}
        for name in ("cache", "again", "off"):
            monkeypatch.setenv("HOLDFAST_CACHE", "off" if name == "off" else str(tmp_path / "cache"))
            out = tmp_path / f"{name}{number}"
            assert run("build", shop, "--out", out).exit_code == 0
            made[name] = contents(out)
        assert made["cache"] == made["again"] == made["off"]


def test_with_the_cache_every_error_is_listed_again(
    shop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOLDFAST_CACHE", str(tmp_path / "cache"))
    assert run("check", shop).exit_code == 0
    for name in ("items", "pages"):
        path = shop / "shop" / f"{name}.py"
        path.write_text(path.read_text() + "\n\nunused = open('x'), eval('y')\n")
    pages = shop / "shop" / "pages.py"
    pages.write_text(pages.read_text().replace("self.items = Item.read()", "self.items = [Item.read(), exec, unused]"))
    first, second = run("check", shop), run("check", shop)
    assert first.exit_code == second.exit_code == 1
    assert first.output == second.output
    assert "2 errors" not in first.output
    assert all(word in first.output for word in ("eval()", "exec()", "open()"))


def test_a_declaration_is_checked_again_when_a_line_that_ran_changed(
    shop: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOLDFAST_CACHE", str(tmp_path / "cache"))
    items = shop / "shop" / "items.py"
    items.write_text(f"{ITEMS}\n\ndef names():\n    return ['name']\n".replace('["name"])', "names())"))
    text = items.read_text().replace("class Item", "def names():\n    return ['name']\n\n\nclass Item", 1)
    items.write_text(text)
    assert run("check", shop).exit_code == 0
    started: list[object] = []
    start = declarations._started

    def noted(how: str, root: str, modules: list[str]) -> Any:
        started.append(how)
        return start(how, root, modules)

    monkeypatch.setattr(declarations, "_started", noted)
    items.write_text(text.replace("        pass\n", "        self.name = self.name.strip()\n"))
    assert (run("check", shop).exit_code, started) == (0, [])
    items.write_text(text.replace("return ['name']", "return ['nam']"))
    result = run("check", shop)
    assert (result.exit_code, started) == (1, ["alone", "whole"])
    assert "Item.add accepts 'nam'" in result.output

"""What enters a bundle, and what stays on the server."""

from __future__ import annotations

from pathlib import Path

import pytest
from holdfast_build.compiler import Bundle, CompileErrors, EntrySource, compile_program

PAGES = """
from holdfast.page import Page, command
from shop.server import reserve_warehouse

class ShopPage(Page):
    route = "/"

    def init(self, params):
        self.total = 1

    @command
    def buy(self, server, article: str, count: int = 1):
        reserve_warehouse("secret-of-the-command", article)

    def template(self):
        return None
"""

SERVER = """
import smtplib
import flask_holdfast

def reserve_warehouse(word, article):
    smtplib.SMTP("only-on-the-server")
"""


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    package = tmp_path / "shop"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "pages.py").write_text(PAGES)
    (package / "server.py").write_text(SERVER)
    return tmp_path


def build(source: str, folder: Path, target: str = "page") -> Bundle:
    return compile_program(EntrySource(source, "entry.py"), [folder], target=target)  # type: ignore[arg-type]  # literal of the parametrised tests


def test_command_bodies_are_in_no_bundle(shop: Path) -> None:
    code = build("from shop.pages import ShopPage\nprint(ShopPage)\n", shop).code
    assert "secret-of-the-command" not in code
    assert "only-on-the-server" not in code


def test_command_keeps_name_and_parameters(shop: Path) -> None:
    code = build("from shop.pages import ShopPage\nprint(ShopPage)\n", shop).code
    assert '"buy self server article count="' in code


def test_server_module_reached_from_client_prints_the_chain(shop: Path) -> None:
    pages = shop / "shop" / "pages.py"
    pages.write_text(PAGES.replace("self.total = 1", "self.total = reserve_warehouse('a', 'b')"))
    with pytest.raises(CompileErrors) as caught:
        build("from shop.pages import ShopPage\nprint(ShopPage.init)\n", shop)
    [error] = [each for each in caught.value.diagnostics if each.code == "server-module"]
    assert error.path.endswith("pages.py")
    assert error.source_line.strip() == "self.total = reserve_warehouse('a', 'b')"
    steps = [step.strip().removeprefix("→ ").split(" (")[0] for step in error.chain]
    assert steps == ["__main__", "ShopPage", "ShopPage.init", "shop.server.reserve_warehouse", "flask_holdfast"]
    assert error.chain[-2].endswith("server.py:5)")
    assert error.chain[-1].endswith("server.py:3)")


def test_interpreter_module_without_counterpart_prints_the_chain(tmp_path: Path) -> None:
    with pytest.raises(CompileErrors) as caught:
        build("import smtplib\ndef send():\n    smtplib.SMTP()\nsend()\n", tmp_path)
    [error] = caught.value.diagnostics
    assert (error.code, error.line, error.column) == ("server-module", 3, 5)
    assert [step.strip() for step in error.chain] == [
        "__main__ (entry.py:4)",
        "→ send (entry.py:2)",
        "→ smtplib (entry.py:3)",
    ]


def test_definitions_that_nothing_reaches_cost_nothing(tmp_path: Path) -> None:
    (tmp_path / "tools.py").write_text(
        "def used():\n    return 'kept-word'\n\ndef unused():\n    return 'dropped-word'\n\nTABLE = ['dropped-list']\n"
    )
    code = build("from tools import used\nprint(used())\n", tmp_path).code
    assert "kept-word" in code
    assert "dropped" not in code


def test_methods_whose_names_nothing_uses_are_left_out_of_pages(tmp_path: Path) -> None:
    source = (
        "class A:\n    def used(self):\n        return 'kept-word'\n    def never(self):\n"
        "        return 'dropped-word'\nprint(A().used())\n"
    )
    assert "dropped-word" not in build(source, tmp_path).code
    assert "dropped-word" in build(source, tmp_path, "exec").code


def test_type_checking_imports_are_cut(tmp_path: Path) -> None:
    source = (
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from flask import Flask\n"
        "def f(app: 'Flask') -> None:\n    print(app)\nf(None)\n"
    )
    assert "flask" not in build(source, tmp_path).code


def test_same_input_gives_the_same_bytes(shop: Path) -> None:
    first = build("from shop.pages import ShopPage\nprint(ShopPage)\n", shop)
    second = build("from shop.pages import ShopPage\nprint(ShopPage)\n", shop)
    assert (first.code, first.source_map) == (second.code, second.source_map)


def test_code_needs_no_eval(shop: Path) -> None:
    code = build("from shop.pages import ShopPage\nprint(ShopPage)\n", shop).code
    assert "eval(" not in code
    assert "new Function" not in code
    assert "Function(" not in code


def test_sizes_name_every_module(shop: Path) -> None:
    bundle = build("from shop.pages import ShopPage\nprint(ShopPage)\n", shop)
    assert {"runtime", "__main__", "shop.pages", "holdfast.page"} <= set(bundle.sizes)
    assert sum(map(len, bundle.sizes.values())) == len(bundle.code.encode())


def test_naming_types_does_not_link_what_calling_them_does(tmp_path: Path) -> None:
    assert "invalid literal for int()" not in build('print("hello", 5)\n', tmp_path, "exec").code
    assert "method resolution" not in build('print("hello", 5)\n', tmp_path, "exec").code


@pytest.mark.parametrize(
    "source",
    ['print(int("7"))\n', 'print(type(5)("7"))\n', 'print((5).__class__("7"))\n', 'print(list(map(int, "7")))\n'],
)
def test_types_that_a_program_can_call_are_linked_whole(tmp_path: Path, source: str) -> None:
    assert "invalid literal for int()" in build(source, tmp_path, "exec").code

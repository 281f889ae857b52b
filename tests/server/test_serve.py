"""What `holdfast serve` says when it cannot serve."""

import sys
from pathlib import Path

import pytest
from flask import Flask
from flask_holdfast.serve import ServeError, load_app, serve


def test_less_than_one_process_is_refused() -> None:
    with pytest.raises(ServeError, match="--workers 1"):
        serve("shop:create_app", workers=0)


def test_missing_gunicorn_is_told_with_the_remedy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "gunicorn.app.base", None)
    with pytest.raises(ServeError, match=r"holdfast\[production\]"):
        serve("shop:create_app")


def test_an_app_is_found_by_its_name_or_by_convention(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHOP_FOLDER", str(tmp_path))
    for name in ("tests.server.shop_app:create_app", "tests.server.shop_app"):
        assert isinstance(load_app(name), Flask)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("nowhere.to.be.found", "no module"),
        ("tests.server.shop_app:missing", "has no missing"),
        ("tests.server.postgres", "has no create_app and no app"),
        ("flask:Flask", "without Holdfast"),
    ],
)
def test_what_is_no_app_is_told_clearly(name: str, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if name == "flask:Flask":
        monkeypatch.setattr("flask.Flask", lambda: Flask("plain"))
    with pytest.raises(ServeError, match=words):
        load_app(name)

"""Signing in and out at the server."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest
from desk_device import ORIGIN
from flask import Flask
from ticketdesk import create_app, kept_secret
from ticketdesk.signin import REPRESENTATIVES

ADA = str(next(iter(REPRESENTATIVES)))


def test_the_page_names_all_representatives(app: Flask) -> None:
    page = app.test_client().get("/sign-in").get_data(as_text=True)
    assert all(name in page for name in REPRESENTATIVES.values())


def test_signing_in_sets_a_cookie_that_scripts_and_other_sites_cannot_use(app: Flask) -> None:
    answer = app.test_client().post("/sign-in", data={"representative": ADA}, headers=ORIGIN)
    assert answer.status_code == 303
    cookie = answer.headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


def test_the_session_names_who_is_signed_in(app: Flask) -> None:
    client = app.test_client()
    assert client.get("/holdfast/session").get_json()["actor"] is None
    client.post("/sign-in", data={"representative": ADA}, headers=ORIGIN)
    assert client.get("/holdfast/session").get_json()["actor"]["id"] == ADA
    client.post("/sign-out", headers=ORIGIN)
    assert client.get("/holdfast/session").get_json()["actor"] is None


@pytest.mark.parametrize("path", ["/sign-in", "/sign-out"])
@pytest.mark.parametrize("headers", [{}, {"Origin": "http://elsewhere.example"}, {"Origin": "null"}])
def test_a_form_of_another_site_is_refused(app: Flask, path: str, headers: dict[str, str]) -> None:
    client = app.test_client()
    client.post("/sign-in", data={"representative": ADA}, headers=ORIGIN)
    assert client.post(path, data={"representative": ADA}, headers=headers).status_code == 403
    assert client.get("/holdfast/session").get_json()["actor"]["id"] == ADA


@pytest.mark.parametrize("chosen", ["", "nobody", "00000000-0000-4000-8000-000000000000"])
def test_only_a_representative_can_sign_in(app: Flask, chosen: str) -> None:
    assert app.test_client().post("/sign-in", data={"representative": chosen}, headers=ORIGIN).status_code == 400


def test_the_session_key_is_made_once_and_readable_by_its_owner_alone(tmp_path: Path) -> None:
    key = kept_secret(tmp_path / "data")
    assert kept_secret(tmp_path / "data") == key
    assert stat.S_IMODE((tmp_path / "data" / "session.key").stat().st_mode) == 0o600


def test_a_session_outlives_the_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TICKETDESK_DATA", str(tmp_path))
    answer = create_app().test_client().post("/sign-in", data={"representative": ADA}, headers=ORIGIN)
    cookie = answer.headers["Set-Cookie"].split(";")[0]
    session = create_app().test_client(use_cookies=False).get("/holdfast/session", headers={"Cookie": cookie})
    assert session.get_json()["actor"]["id"] == ADA

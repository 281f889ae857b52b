"""Holdfast in a Flask application: session, messages, the client's files, and what guards them."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar
from uuid import UUID, uuid4

import brotli  # type: ignore[import-untyped]  # it ships no types
import pytest
from flask import Flask, session
from flask.testing import FlaskClient
from flask_holdfast import Holdfast, acting_as, find, trusted
from flask_holdfast.extension import check_conditions
from holdfast import SQL, DeclarationError, Resource, actor, policy, read, uuid_primary_key
from holdfast.schema import resources
from werkzeug.test import TestResponse

from tests.server.device import ANN, AT, CAT
from tests.server.workshop import ShopMember, ShopTask

DOCUMENT = "<!doctype html><title>Shop</title>"


def signed_in_member() -> ShopMember | None:
    """Who is signed in, by the session cookie."""
    id = session.get("member")
    return None if id is None else find(ShopMember, UUID(id))


@pytest.fixture
def client_folder(tmp_path: Path) -> Path:
    """What a build writes."""
    folder = tmp_path / "client"
    (folder / "assets").mkdir(parents=True)
    (folder / "icons").mkdir()
    (folder / "index.html").write_text(DOCUMENT)
    (folder / "worker.js").write_text("// worker")
    (folder / "assets" / "page.0a1b2c.js").write_text("// page " + "x" * 5000)
    (folder / "icons" / "icon.svg").write_text("<svg/>")
    (folder / "manifest.webmanifest").write_text("{}")
    (folder / "build.json").write_text('{"version": "abc123"}')
    (tmp_path / "secret.txt").write_text("secret")
    return folder


@pytest.fixture
def make_app(tmp_path: Path, client_folder: Path) -> Callable[..., Flask]:
    """Makes the shop as a Flask application."""

    def make(**settings: object) -> Flask:
        app = Flask("shop", instance_path=str(tmp_path / "instance"))
        app.secret_key = "tests"
        app.config["HOLDFAST_CLIENT"] = str(client_folder)
        app.config.update(settings)
        holdfast = Holdfast(app, pages="tests.server.workshop", load_actor=signed_in_member)
        with holdfast.trusted() as rows:
            rows.save(ShopMember, id=ANN, name="Ann", team="wood")
            rows.save(ShopMember, id=CAT, name="Cat", team="iron")

        @app.post("/enter/<member>")
        def enter(member: str) -> str:
            session["member"] = member
            return ""

        return app

    return make


@pytest.fixture
def app(make_app: Callable[..., Flask]) -> Flask:
    """The shop."""
    return make_app()


@pytest.fixture
def browser(app: Flask) -> FlaskClient:
    """A browser in which Ann is signed in."""
    browser = app.test_client()
    browser.post(f"/enter/{ANN}")
    return browser


def hello(actor: UUID = ANN) -> dict[str, Any]:
    message = {"type": "hello", "protocol": 1, "client": str(uuid4()), "actor": str(actor)}
    return {**message, "schema": "", "functions": "", "cursor": None}


def add(subject: str) -> dict[str, Any]:
    command = {"id": 1, "name": "ShopPage.add_task", "version": 1, "args": {"subject": subject}, "ids": [str(uuid4())]}
    return {"type": "push", "commands": [{**command, "at": AT, "base_versions": {}}]}


PULL = {"type": "pull", "cursor": None}


def test_the_session_says_who_is_signed_in_and_what_is_built(app: Flask, browser: FlaskClient) -> None:
    answer = browser.get("/holdfast/session")
    assert answer.json == {
        "actor": {"id": str(ANN), "resource": "ShopMember", "row": [str(ANN), "Ann", "wood"]},
        "app": "tests",
        "build": "abc123",
    }
    assert answer.headers["Cache-Control"] == "no-store"
    assert app.test_client().get("/holdfast/session").json["actor"] is None  # type: ignore[index]  # it is an object


def test_a_posted_list_is_answered_with_a_list(browser: FlaskClient) -> None:
    answers: Any = browser.post("/holdfast/messages", json=[hello(), add("Glue"), PULL]).json
    assert [answer["type"] for answer in answers] == ["poke", "ack", "patch"]
    assert "Glue" in json.dumps(answers[-1]["ops"])


def test_without_a_session_messages_are_refused_with_auth(app: Flask) -> None:
    answers: Any = app.test_client().post("/holdfast/messages", json=[hello(), add("Glue")]).json
    assert [answer["kind"] for answer in answers] == ["auth"]


def test_another_session_than_the_clients_is_refused_with_auth(app: Flask) -> None:
    browser = app.test_client()
    browser.post(f"/enter/{CAT}")
    answers: Any = browser.post("/holdfast/messages", json=[hello(), add("Glue")]).json
    assert [answer["kind"] for answer in answers] == ["auth"]


def test_a_big_answer_is_compressed(browser: FlaskClient) -> None:
    browser.post("/holdfast/messages", json=[hello(), add("Glue")])
    answer = browser.post("/holdfast/messages", json=[hello(), PULL] * 4, headers={"Accept-Encoding": "gzip, br"})
    assert answer.headers["Content-Encoding"] == "br"
    assert json.loads(brotli.decompress(answer.data))[-1]["type"] == "patch"


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "http://localhost.evil.example"},
        {"Origin": "http://localhost:81"},
        {"Origin": "null"},
        {"Origin": ""},
        {"Origin": "http://["},
        {"Origin": "file://localhost"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_messages_from_another_site_are_refused(browser: FlaskClient, headers: dict[str, str]) -> None:
    assert browser.post("/holdfast/messages", json=[hello()], headers=headers).status_code == 403


@pytest.mark.parametrize("headers", [{"Origin": "http://localhost"}, {"Origin": "http://localhost:80"}, {}])
def test_messages_from_the_site_itself_and_from_no_browser_are_taken(
    browser: FlaskClient, headers: dict[str, str]
) -> None:
    assert browser.post("/holdfast/messages", json=[hello()], headers=headers).status_code == 200


def test_a_trusted_origin_is_taken(make_app: Callable[..., Flask]) -> None:
    browser = make_app(HOLDFAST_TRUSTED_ORIGINS=["https://desk.example"]).test_client()
    headers = {"Origin": "https://desk.example"}
    assert browser.post("/holdfast/messages", json=[], headers=headers).status_code == 200


def test_an_unencrypted_page_of_an_encrypted_site_is_another_site(browser: FlaskClient) -> None:
    answer = browser.post(
        "/holdfast/messages", json=[], base_url="https://localhost", headers={"Origin": "http://localhost"}
    )
    assert answer.status_code == 403


def test_what_a_form_of_another_site_could_send_is_refused(browser: FlaskClient) -> None:
    answer = browser.post("/holdfast/messages", data="[]", content_type="text/plain")
    assert answer.status_code == 415


@pytest.mark.parametrize("body", [b"", b"{", b"{}", b"[" * 100_000, b"\xff", b'[{"type":"x"}]'])
def test_a_malformed_body_is_answered_with_an_error(browser: FlaskClient, body: bytes) -> None:
    answer = browser.post("/holdfast/messages", data=body, content_type="application/json")
    assert answer.status_code == 400
    assert [error["kind"] for error in answer.json] == ["bad"]  # type: ignore[union-attr]  # it is a list


def test_a_body_over_the_limit_is_refused(browser: FlaskClient) -> None:
    answer = browser.post("/holdfast/messages", data=b" " * (1024 * 1024 + 1), content_type="application/json")
    assert answer.status_code == 413
    assert [error["kind"] for error in answer.json] == ["bad"]  # type: ignore[union-attr]  # it is a list


@pytest.mark.parametrize("path", [f"/shop/{UUID(int=8)}", "/worker.js", "/assets/page.0a1b2c.js", "/holdfast/session"])
def test_every_answer_carries_the_strict_policy(browser: FlaskClient, path: str) -> None:
    headers = browser.get(path).headers
    policy = headers["Content-Security-Policy"]
    for rule in (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types holdfast",
    ):
        assert rule in policy.split("; ")
    assert "unsafe" not in policy
    assert headers["X-Content-Type-Options"] == "nosniff"


def test_every_page_route_is_the_document_and_no_other(browser: FlaskClient) -> None:
    answer = browser.get(f"/shop/{uuid4()}")
    assert (answer.status_code, answer.text) == (200, DOCUMENT)
    assert answer.headers["Cache-Control"] == "no-cache"
    assert browser.get("/shop/nonsense").status_code == 404
    assert browser.get("/nowhere").status_code == 404


def test_the_worker_may_serve_the_whole_origin(browser: FlaskClient) -> None:
    headers = browser.get("/worker.js").headers
    assert headers["Service-Worker-Allowed"] == "/"
    assert headers["Cache-Control"] == "no-cache"
    assert headers["Content-Type"].startswith("text/javascript")


def test_assets_are_kept_for_ever_and_compressed(browser: FlaskClient) -> None:
    answer = browser.get("/assets/page.0a1b2c.js", headers={"Accept-Encoding": "br"})
    assert "immutable" in answer.headers["Cache-Control"]
    assert answer.headers["Content-Encoding"] == "br"
    assert brotli.decompress(answer.data).startswith(b"// page")
    assert browser.get("/assets/page.0a1b2c.js").text.startswith("// page")


def test_a_file_that_did_not_change_is_not_sent_again(browser: FlaskClient) -> None:
    tag = browser.get("/worker.js").headers["ETag"]
    answer: TestResponse = browser.get("/worker.js", headers={"If-None-Match": tag})
    assert (answer.status_code, answer.data) == (304, b"")


def test_manifest_and_icons_are_served(browser: FlaskClient) -> None:
    assert browser.get("/manifest.webmanifest").content_type == "application/manifest+json"
    assert browser.get("/icons/icon.svg").content_type.startswith("image/svg+xml")


@pytest.mark.parametrize(
    "path", ["/assets/../build.json", "/assets/..%2f..%2fsecret.txt", "/icons/%2e%2e/build.json", "/assets//etc/passwd"]
)
def test_nothing_outside_its_folder_is_served(browser: FlaskClient, path: str) -> None:
    assert browser.get(path).status_code in (404, 308)


def test_a_client_that_is_not_built_is_explained(make_app: Callable[..., Flask], tmp_path: Path) -> None:
    app = make_app(HOLDFAST_CLIENT=str(tmp_path / "shop" / "_client"))
    answer = app.test_client().get(f"/shop/{uuid4()}")
    assert answer.status_code == 503
    assert "holdfast build" in answer.text
    assert app.test_client().get("/holdfast/session").json["build"] is None  # type: ignore[index]  # it is an object


def test_the_database_is_a_file_in_the_instance_folder(app: Flask, tmp_path: Path) -> None:
    assert (tmp_path / "instance" / "holdfast.sqlite").exists()


def test_a_second_start_finds_what_the_first_one_kept(make_app: Callable[..., Flask], browser: FlaskClient) -> None:
    browser.post("/holdfast/messages", json=[hello(), add("Glue")])
    again = make_app().test_client()
    again.post(f"/enter/{ANN}")
    assert "Glue" in again.post("/holdfast/messages", json=[hello(), PULL]).text


def test_views_act_for_an_actor_and_find_rows_past_policies(app: Flask) -> None:
    with app.app_context():
        with acting_as(find(ShopMember, ANN)):
            task = ShopTask.add("From a view", None)
        with trusted() as rows:
            assert [each.subject for each in rows.read(ShopTask)] == ["From a view"]
            rows.remove(ShopTask, task.id)
        assert find(ShopTask, task.id) is None


def test_saving_changes_the_row_with_that_id_and_keeps_the_rest(app: Flask) -> None:
    with app.app_context(), trusted() as rows:
        rows.save(ShopMember, id=ANN, name="Annabel")
        changed = rows.get(ShopMember, ANN)
        assert changed is not None
        assert (changed.name, changed.team) == ("Annabel", "wood")
        added: Resource = rows.save(ShopMember, name="New")
        assert rows.get(ShopMember, added.id) == added  # type: ignore[attr-defined]  # a member has an id
        with pytest.raises(TypeError, match="no attribute 'age'"):
            rows.save(ShopMember, age=5)


def test_an_app_without_pages_is_told_what_to_write() -> None:
    with pytest.raises(DeclarationError, match="pages="):
        Holdfast(Flask("empty"))


def test_without_load_actor_anyone_may_connect(tmp_path: Path) -> None:
    app = Flask("open", instance_path=str(tmp_path))
    Holdfast(app, pages="tests.server.workshop")
    message = {**hello(), "actor": "-"}
    answers: Any = app.test_client().post("/holdfast/messages", json=[message, PULL]).json
    assert [answer["type"] for answer in answers] == ["poke", "patch"]


def test_the_status_command_tells_where_things_stand(app: Flask) -> None:
    result = app.test_cli_runner().invoke(args=["holdfast", "status"])
    assert "commits: 1" in result.output or "commits: 2" in result.output
    assert "holdfast.sqlite" in result.output


def test_a_policy_about_an_attribute_that_nobody_has_is_refused_at_start() -> None:
    class Misspelt(Resource):
        id: UUID = uuid_primary_key()
        stores: ClassVar = [SQL(table="misspelt")]
        policies: ClassVar = [policy(read, authorize_if=actor.naem == "Ada")]

    with pytest.raises(DeclarationError, match=r"Misspelt: a policy asks for actor\.naem, which no resource"):
        check_conditions([Misspelt])
    resources().pop("Misspelt")

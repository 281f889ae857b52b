"""The native host against the real server, over real sockets."""

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from flask import Flask, request
from flask_holdfast import Holdfast
from holdfast.execution import activate
from holdfast.hosts.links import OpenLink, PostLink, SocketLink, session
from holdfast.hosts.native import NativeDevice, NativePage
from holdfast.hosts.sqlite import SqliteStorage
from holdfast.sync.records import QueuedCommand
from werkzeug.serving import make_server

from tests.client.sync.cards import DeckCard, DeckPerson

OWNER = UUID(int=1)
ACTOR = DeckPerson([str(OWNER), "Owner"])


@pytest.fixture
def url(tmp_path: Path) -> Iterator[str]:
    app = Flask(__name__, instance_path=str(tmp_path))
    app.config["HOLDFAST_DATABASE"] = str(tmp_path / "server.sqlite")

    def load_actor() -> DeckPerson | None:
        return ACTOR if request.headers.get("X-Person") else None

    holdfast = Holdfast(app, pages="tests.client.sync.cards", load_actor=load_actor)
    with holdfast.trusted() as rows:
        rows.save(DeckPerson, id=OWNER, name="Owner")
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()


@pytest.fixture(params=[SocketLink, PostLink])
def open_link(request: pytest.FixtureRequest, url: str) -> OpenLink:
    kind: Any = request.param
    return lambda opened, hear, lost: kind(url, {"X-Person": "owner"}, opened, hear, lost)


Open = Callable[[str], NativeDevice]


@pytest.fixture
def device(tmp_path: Path, open_link: OpenLink) -> Iterator[Open]:
    devices: list[NativeDevice] = []

    def open_device(name: str) -> NativeDevice:
        devices.append(NativeDevice(SqliteStorage(tmp_path / f"{name}.sqlite"), ACTOR, "s", "f", open_link))
        return devices[-1]

    yield open_device
    for opened in devices:
        opened.close()


def open_card(page: NativePage, title: str) -> None:
    transaction = page.workspace.begin()
    with activate(transaction.execution):
        DeckCard.open(title)
    ids = list(transaction.execution.ids.drawn)
    transaction.commit([QueuedCommand("DeckPage.open_card", 1, {"title": title, "token": title}, ids, "queue")])


def cards(page: NativePage) -> dict[str, str]:
    with activate(page.workspace.read_execution()):
        return {card.title: card.sync_state for card in DeckCard.read()}


def until(page: NativePage, condition: Callable[[], bool]) -> None:
    end = time.monotonic() + 10
    while not condition():
        assert time.monotonic() < end, (page.workspace.status, page.workspace.problem, cards(page))
        page.pump(0.1)


def test_what_one_device_does_another_sees(device: Open) -> None:
    here, there = device("here").open_page(), device("there").open_page()
    open_card(here, "hello")
    assert cards(here) == {"hello": "pending"}
    until(here, lambda: cards(here) == {"hello": "synced"})
    there._device.wake(True)
    until(there, lambda: cards(there) == {"hello": "synced"})
    until(here, lambda: here.workspace.status == "synced")


def test_what_was_made_without_a_server_is_sent_when_there_is_one(tmp_path: Path, open_link: OpenLink) -> None:
    storage = SqliteStorage(tmp_path / "device.sqlite")
    offline = NativeDevice(
        storage, ACTOR, "s", "f", lambda opened, hear, lost: PostLink("http://127.0.0.1:9", {}, opened, hear, lost)
    )
    page = offline.open_page()
    open_card(page, "later")
    until(page, lambda: page.workspace.status == "offline")
    offline.close()
    online = NativeDevice(storage, ACTOR, "s", "f", open_link)
    page = online.open_page()
    assert cards(page) == {"later": "pending"}
    until(page, lambda: cards(page) == {"later": "synced"})
    online.close()


def test_a_stranger_is_told_to_sign_in(tmp_path: Path, url: str) -> None:
    storage = SqliteStorage(tmp_path / "device.sqlite")
    stranger = NativeDevice(
        storage, ACTOR, "s", "f", lambda opened, hear, lost: SocketLink(url, {}, opened, hear, lost)
    )
    page = stranger.open_page()
    until(page, lambda: page.workspace.status == "needs_login")
    stranger.close()


def test_the_session_says_who_is_signed_in(url: str) -> None:
    assert session(url, {})["actor"] is None
    answer: Any = session(url, {"X-Person": "owner"})
    assert answer["actor"]["id"] == str(OWNER)

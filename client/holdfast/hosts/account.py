"""Who this device belongs to: remembered for starts without a network, and checked with the server."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from holdfast.browser import AbortController, fetch, from_js, new, setTimeout, to_js
from holdfast.hosts.indexeddb import Database
from holdfast.schema import resources
from holdfast.sync.fields import Record
from holdfast.sync.records import NOBODY
from holdfast.sync.storage import Plan, Write

SESSION_WITHIN = 5000
"""Milliseconds the server has to say who is signed in."""


class Remembered(Plan):
    """Read who used this device last."""

    writing = False
    reads = (("root", "account"),)


class Remember(Plan):
    """Keep who uses this device: `account` is `{"actor": {id, resource, row} | None, "left": id | None}`.

    `left` is the id of an actor who signed out while the server could not be told.
    """

    durable = True

    def __init__(self, account: Record):
        self.account = account

    def writes(self, values: list[object]) -> list[Write] | None:
        return [("put", "root", "account", self.account)]


def root_database(app: str, lost: Callable[[], None], blocked: Callable[[], None] | None = None) -> Database:
    """Return the one database that all actors share."""
    return Database(f"holdfast:{app}", ("root",), lost, blocked)


def ask_session() -> Any:
    """Ask the server who is signed in; returns a promise of its answer, or of None when there is none in time."""
    controller = new(AbortController)
    setTimeout(lambda: controller.abort(), SESSION_WITHIN)
    options = to_js({"signal": controller.signal, "cache": "no-store"})
    # No network, no server, or something else in its place: the device's own memory has to do.
    return fetch("/holdfast/session", options).then(_read_session).then(_plain, lambda error: None)


def _plain(answer: Any) -> Any:
    return from_js(answer)


def _read_session(response: Any) -> Any:
    return response.json() if response.ok else None


def id_of(actor: Record | None) -> str:
    """Return the id of a remembered or answered actor."""
    return NOBODY if actor is None else str(actor["id"])


def actor_of(actor: Record | None) -> Any:
    """Make the resource instance of a remembered or answered actor; None when this build has no such resource."""
    if actor is None:
        return None
    resource = resources().get(str(actor["resource"]))
    return None if resource is None else resource(actor["row"])  # type: ignore[arg-type]  # a row, as the server sent it

"""A device whose code is too old for the rows of today is told so, and its commands are still taken."""

from typing import Any
from uuid import uuid4

from flask_holdfast.authority import Authority
from flask_holdfast.builds import Builds

from tests.server.device import Device, Message, actor_key


def hello(device: Device, build: str) -> Message:
    message = {"type": "hello", "protocol": 1, "client": device.client, "actor": actor_key(device.actor)}
    return device.say({**message, "schema": build, "functions": build, "cursor": None})[0]


def test_a_device_with_an_old_build_pushes_but_does_not_pull(authority: Authority, ann: Device) -> None:
    Builds(authority.database, "the rows of yesterday").remember("build-1")
    authority.builds.remember("build-2")
    assert hello(ann, "build-1") == {"type": "poke"}
    assert ann.push(ann.command("add_task", [uuid4()], subject="Glue"))[0]["type"] == "ack"
    (answer,) = ann.say({"type": "pull", "cursor": None})
    assert (answer["type"], answer["kind"]) == ("error", "version")
    hello(ann, "build-2")
    assert ann.say({"type": "pull", "cursor": None})[0]["type"] == "patch"


def test_a_build_with_the_same_rows_pulls(authority: Authority, ann: Device, make_authority: Any) -> None:
    make_authority().builds.remember("build-1")
    authority.builds.remember("build-2")
    hello(ann, "build-1")
    assert ann.say({"type": "pull", "cursor": None})[0]["type"] == "patch"


def test_a_build_that_lay_there_before_the_new_code_counts_as_of_the_new_code(authority: Authority) -> None:
    Builds(authority.database, "the rows of yesterday").remember("build-2")
    authority.builds.remember("build-2")
    assert not authority.builds.outdated("build-2")


def test_what_nobody_knows_is_trusted(authority: Authority) -> None:
    assert not authority.builds.outdated("built elsewhere")
    assert not authority.builds.outdated(authority.builds.schema)
    assert not authority.builds.outdated("x" * 10_000)

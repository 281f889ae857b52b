"""What operators type: `flask holdfast ...`, and the same under `holdfast`."""

from collections.abc import Callable
from pathlib import Path
from uuid import uuid4

import pytest
from click.testing import CliRunner, Result
from flask import Flask
from flask_holdfast import Holdfast, job
from flask_holdfast.authority import Authority
from holdfast_build.cli import main

from tests.server import workshop
from tests.server.device import ANN, Device, member
from tests.server.shop_app import create_app

ran: list[str] = []


@job(name="shop.note", tries=1)
def note(words: str) -> None:
    """Note words, unless they are a curse."""
    if words == "curse":
        raise ValueError(words)
    ran.append(words)


@pytest.fixture
def app(tmp_path: Path) -> Flask:
    """The shop."""
    return create_app(tmp_path)


@pytest.fixture
def holdfast(app: Flask) -> Holdfast:
    """The shop's extension."""
    found: Holdfast = app.extensions["holdfast"]
    return found


Operate = Callable[..., Result]


@pytest.fixture
def operate(app: Flask) -> Operate:
    """Run `flask holdfast` with arguments."""
    return lambda *arguments: app.test_cli_runner().invoke(args=["holdfast", *arguments])


def park(authority: Authority) -> str:
    device = Device(authority, member(ANN))
    workshop.failures[:] = [workshop.Outage("no glue") for _ in range(3)]
    command = device.command("stumble", [uuid4()], subject="Glue")
    for _ in range(3):
        device.push(command)
    return f"{device.client}:1"


def test_parked_commands_are_listed_shown_retried_and_discarded(holdfast: Holdfast, operate: Operate) -> None:
    first, second = park(holdfast.authority), park(holdfast.authority)
    listed = operate("parked", "list").output
    assert first in listed and second in listed and "ShopPage.stumble v1" in listed and "no glue" in listed
    assert '"subject": "Glue"' in operate("parked", "show", first).output
    assert operate("parked", "retry", first).output == f"{first}\tdone\n"
    assert operate("parked", "discard", "all").output == f"{second}\tdiscarded\n"
    assert operate("parked", "list").output == ""


def test_what_stays_parked_is_told_and_the_exit_status_says_so(holdfast: Holdfast, operate: Operate) -> None:
    key = park(holdfast.authority)
    workshop.failures[:] = [workshop.Outage("still no glue")]
    result = operate("parked", "retry", key)
    assert (result.exit_code, "still no glue" in result.output) == (1, True)
    assert operate("parked", "show", f"{uuid4()}:1").exit_code == 1


def test_a_restored_database_begins_a_new_epoch(holdfast: Holdfast, operate: Operate) -> None:
    device = Device(holdfast.authority, member(ANN))
    device.hello()
    device.pull()
    before = holdfast.authority.describe()[1]
    result = operate("restored")
    assert result.exit_code == 0, result.output
    assert result.output.strip() == holdfast.authority.describe()[1] != before
    assert device.say({"type": "pull", "cursor": device.cursor})[0]["type"] == "reset"


def test_jobs_are_run_listed_retried_and_discarded(holdfast: Holdfast, operate: Operate) -> None:
    ran.clear()
    with holdfast.trusted() as rows:
        rows.put_job(note, words="hello")
        rows.put_job(note, words="curse")
    assert operate("jobs", "run").output == "2 jobs run\n"
    assert ran == ["hello"]
    dead = operate("jobs", "list", "--dead").output
    assert "shop.note" in dead and "ValueError: curse" in dead
    id = dead.partition("\t")[0]
    assert operate("jobs", "retry", "dead").output == f"{id}\twill run\n"
    assert operate("jobs", "discard", id).exit_code == 0
    assert operate("jobs", "discard", id).exit_code == 1
    assert operate("jobs", "list").output == ""


def test_prune_says_what_it_forgot(holdfast: Holdfast, operate: Operate) -> None:
    Device(holdfast.authority, member(ANN)).add("Glue")
    assert operate("prune").output == "0 changes and 0 outcomes forgotten\n"
    assert operate("prune", "--days", "0").output == "4 changes and 0 outcomes forgotten\n"
    assert "oldest change kept: 3" in operate("status").output


def test_the_holdfast_tool_has_the_same_commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHOP_FOLDER", str(tmp_path))
    shop = "tests.server.shop_app:create_app"
    assert {"parked", "jobs", "prune", "status"} <= set(main.list_commands(main.make_context("holdfast", ["x"])))
    assert CliRunner().invoke(main, ["parked", "--app", shop, "list"]).output == ""
    assert "commits: 1" in CliRunner().invoke(main, ["status", "--app", shop]).output
    monkeypatch.setenv("FLASK_APP", shop)
    assert "commits: 1" in CliRunner().invoke(main, ["status"]).output

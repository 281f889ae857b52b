"""`sync`: what an app sees of the device, and the question before signing out."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import holdfast
import pytest
from holdfast import (
    SQL,
    IndexedDB,
    Resource,
    always,
    attribute,
    create,
    first_write_wins,
    policy,
    read,
    uuid_primary_key,
)
from holdfast.component import component
from holdfast.components import outbox_file, problem, rejections, sign_out_question, sync_badge
from holdfast.device import Device
from holdfast.errors import Invalid
from holdfast.execution import activate
from holdfast.html import div
from holdfast.page import Page, action, command
from holdfast.sync.records import Rejection

ID = "00000000-0000-0000-0000-00000000000a"


class StatusNote(Resource):
    id: UUID = uuid_primary_key()
    text: str = attribute(min_length=1)
    stores = [SQL(table="status_notes"), IndexedDB(store="status_notes", resolution=first_write_wins)]
    policies = [policy(read, create, authorize_if=always())]

    @create(accept=["text"])
    def write(self):  # type: ignore[no-untyped-def]  # as authors write resources
        pass


def notes(desk: Any) -> dict[str, str]:
    with activate(desk.replica.read_execution()):
        return {str(note.id): note.text for note in StatusNote.read()}


class StatusPage(Page):
    route = "/"

    @action
    def change(self):  # type: ignore[no-untyped-def]  # as authors write pages
        self.put_command(self.note)

    @action
    def fail(self):  # type: ignore[no-untyped-def]  # as authors write pages
        raise Invalid("Not like this")

    @command
    def note(self, server): ...  # type: ignore[no-untyped-def]  # as authors write pages

    def template(self):  # type: ignore[no-untyped-def]  # as authors write pages
        return div[sync_badge(), problem(self), rejections(), sign_out_question(), outbox_file()]


@pytest.fixture
def desk(open_desk: Callable[..., Any]) -> Any:
    return open_desk([StatusPage])


def status(desk: Any, name: str, words: str = "") -> None:
    desk.replica.hear({"type": "status", "status": name, "problem": words})
    desk.window.settle()


def test_the_package_exports_the_object_and_not_the_subpackage() -> None:
    assert isinstance(holdfast.sync, Device)


@pytest.mark.parametrize(
    ("name", "idle", "busy"),
    [
        ("synced", "Everything is saved", "Sending 1 change"),
        ("syncing", "Updating", "Sending 1 change"),
        ("offline", "Offline", "Offline, 1 change will be sent later"),
        ("needs_login", "Sign in to stay up to date", "Sign in to send 1 change"),
    ],
)
def test_the_badge_says_what_waits(desk: Any, name: str, idle: str, busy: str) -> None:
    status(desk, name)
    assert idle in desk.text
    desk.page.change()
    assert busy in desk.text


def test_the_badge_says_why_nothing_is_saved(desk: Any) -> None:
    status(desk, "blocked", "Close the other tabs")
    assert "Close the other tabs" in desk.text


def test_the_badge_is_announced(desk: Any) -> None:
    assert desk.window.find("span").attributes["role"] == "status"


def test_the_badge_leads_to_sign_in(desk: Any) -> None:
    status(desk, "needs_login")
    desk.click("button")
    assert desk.session.calls == ["sign in"]


def test_a_problem_is_announced_and_dismissed(desk: Any) -> None:
    desk.page.fail()
    assert "Not like this" in desk.text
    desk.click("button")
    assert "Not like this" not in desk.text


def test_rejections_are_listed_and_dismissed(desk: Any) -> None:
    error = {"kind": "invalid", "message": "Ticket is already closed", "field": None}
    desk.replica.rejections = [Rejection("client:1", "rejected", "StatusPage.note", {}, "", error, [])]
    status(desk, "synced")
    assert "Ticket is already closed" in desk.text
    desk.click("button")
    assert "Ticket is already closed" not in desk.text
    assert len(desk.disk.forgotten) == 1


def test_a_conflict_can_be_made_again_on_the_row_as_it_is(open_desk: Callable[..., Any]) -> None:
    desk = open_desk([StatusPage])
    mutation = {"resource": "StatusNote", "action": "write", "id": None, "args": {"text": "mine"}, "ids": [ID]}
    error = {"kind": "conflict", "message": "Someone else changed this", "field": None}
    lost = Rejection("client:1", "rejected", "StatusPage.note", {"text": "mine"}, "", error, [], 2, [ID], [mutation])
    desk.replica.rejections = [lost]
    status(desk, "synced")
    desk.click("button")
    assert "Someone else changed this" not in desk.text
    assert [(c.name, c.version, c.args, c.ids) for c in desk.disk.batches[-1].commands] == [
        ("StatusPage.note", 2, {"text": "mine"}, [ID])
    ]
    assert notes(desk) == {ID: "mine"}


def test_a_conflict_can_be_settled_with_chosen_values(open_desk: Callable[..., Any]) -> None:
    desk = open_desk([StatusPage])
    mutation = {"resource": "StatusNote", "action": "write", "id": None, "args": {"text": "mine"}, "ids": [ID]}
    error = {"kind": "conflict", "message": "Someone else changed this", "field": None}
    lost = Rejection("client:1", "rejected", "StatusPage.note", {"text": "mine"}, "", error, [], 1, [ID], [mutation])
    desk.replica.rejections = [lost]
    assert not desk.device.merge(lost, text="")
    assert desk.replica.rejections[0].message == "Text must not be empty"
    assert desk.device.merge(lost, text="both")
    assert notes(desk) == {ID: "both"}
    assert desk.disk.batches[-1].commands[0].args == {"text": "both"}


def test_a_change_that_no_longer_exists_leaves_the_page_usable(open_desk: Callable[..., Any]) -> None:
    desk = open_desk([StatusPage])
    mutation = {"resource": "StatusNote", "action": "vanished", "id": None, "args": {}, "ids": []}
    error = {"kind": "conflict", "message": "Someone else changed this", "field": None}
    lost = Rejection("client:1", "rejected", "StatusPage.note", {}, "", error, [], 1, [], [mutation])
    desk.replica.rejections = [lost]
    with pytest.raises(LookupError, match="vanished"):
        desk.device.keep_mine(lost)
    assert desk.replica.rejections == [lost]
    desk.page.change()
    assert len(desk.disk.batches) == 1


def test_theirs_can_be_kept(open_desk: Callable[..., Any]) -> None:
    desk = open_desk([StatusPage])
    error = {"kind": "conflict", "message": "Someone else changed this", "field": None}
    desk.replica.rejections = [Rejection("client:1", "rejected", "StatusPage.note", {}, "", error, [])]
    status(desk, "synced")
    desk.click("button", 1)
    assert desk.replica.rejections == []
    assert desk.disk.batches == []


def test_signing_out_with_nothing_to_send_does_not_ask(desk: Any) -> None:
    assert desk.device.sign_out()
    assert desk.session.calls == ["sign out"]


def test_signing_out_with_changes_to_send_asks_first(desk: Any) -> None:
    desk.page.change()
    assert not desk.device.sign_out()
    assert "1 change not sent yet" in desk.text
    assert desk.session.calls == []


def test_one_can_stay(desk: Any) -> None:
    desk.page.change()
    desk.device.sign_out()
    desk.click("button", 1)
    assert "not sent yet" not in desk.text
    assert desk.session.calls == []


def test_one_can_sign_out_anyway(desk: Any) -> None:
    desk.page.change()
    desk.device.sign_out()
    desk.click("button", 0)
    assert desk.session.calls == ["sign out"]


def test_without_an_app_there_is_a_status_but_nobody_to_sign_out() -> None:
    device = Device()
    assert (device.status, device.pending, device.rejections) == ("syncing", 0, [])
    assert (device.problem, device.actor) == ("", None)
    with pytest.raises(RuntimeError, match="belongs to no running app"):
        device.sign_out()


def test_a_component_is_a_function() -> None:
    @component
    def twice(text: str) -> str:
        return text * 2

    assert twice("a") == "aa"


def test_a_file_is_offered_while_something_waits_and_taken_in_always(desk: Any) -> None:
    assert "Save unsent changes" not in desk.text
    desk.click("button")
    assert desk.session.calls == ["open outbox"]
    desk.page.change()
    desk.click("button")
    assert desk.session.calls == ["open outbox", "save outbox"]


def test_the_outbox_is_exported_and_imported_as_text(desk: Any) -> None:
    assert desk.device.export_outbox() == "the outbox"
    desk.device.import_outbox("a text")
    assert desk.session.calls == ["import a text"]

"""Whatever a client says, the server answers clearly, stands, and writes nothing it should not."""

import json
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from flask_holdfast.authority import Authority
from flask_holdfast.conversation import MESSAGE_LIMIT, MESSAGES_PER_POST, Conversation
from flask_holdfast.limits import Limits
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.server.conftest import SCHEMAS
from tests.server.device import ANN, AT, BEN, Device, member
from tests.server.workshop import ShopTask


@pytest.fixture
def location(tmp_path: Path) -> str:
    """What is tested here does not depend on the database."""
    return str(tmp_path / "shop.sqlite")


def kinds(ann: Device, message: object) -> list[str]:
    return [str(answer.get("kind", answer["type"])) for answer in ann.say(message)]


def hello(**changes: object) -> dict[str, object]:
    message = {"type": "hello", "protocol": 1, "client": str(uuid4()), "actor": str(ANN)}
    return {**message, "schema": "", "functions": "", "cursor": None, **changes}


def test_hello_is_answered_with_a_poke(ann: Device) -> None:
    assert ann.say(hello()) == [{"type": "poke"}]


@pytest.mark.parametrize("message", [{"type": "pull", "cursor": None}, {"type": "push", "commands": []}])
def test_before_hello_nothing_is_answered(ann: Device, message: object) -> None:
    assert kinds(ann, message) == ["bad"]


@pytest.mark.parametrize("protocol", [0, 2, -1, 10**20])
def test_another_protocol_is_told_so(ann: Device, protocol: int) -> None:
    assert kinds(ann, hello(protocol=protocol)) == ["version"]
    assert kinds(ann, {"type": "pull", "cursor": None}) == ["bad"]


@pytest.mark.parametrize("actor", ["", "-", "nobody", str(BEN)])
def test_a_client_of_another_actor_is_told_so(ann: Device, actor: str) -> None:
    assert kinds(ann, hello(actor=actor)) == ["auth"]


def test_a_client_that_sends_too_much_is_told_how_long_to_wait(authority: Authority) -> None:
    limits = Limits(commands_per_minute=2, messages_per_minute=3)
    strict = Authority(authority.database, SCHEMAS, authority.commands, authority.hub, needs_actor=True, limits=limits)
    first, second = Device(strict, member(ANN)), Device(strict, member(ANN))
    assert first.push(*[first.command("add_task", [uuid4()], subject="a") for _ in range(3)])[0]["type"] == "ack"
    (refused,) = second.push(second.command("add_task", [uuid4()], subject="a"))
    assert (refused["kind"], refused["after"] > 0) == ("retry", True)
    assert [kinds(first, {"type": "pull", "cursor": None})[0] for _ in range(3)] == ["patch", "patch", "retry"]
    assert kinds(second, {"type": "pull", "cursor": None}) == ["patch"]


def test_a_session_that_ends_is_noticed_at_the_next_message(ann: Device) -> None:
    ann.hello()
    ann.actor = None
    assert kinds(ann, {"type": "pull", "cursor": None}) == ["auth"]
    ann.actor = member(BEN)
    assert kinds(ann, {"type": "pull", "cursor": None}) == ["auth"]
    ann.actor = member(ANN)
    assert kinds(ann, {"type": "pull", "cursor": None}) == ["patch"]


@pytest.mark.parametrize("client", ["", "x", "7", str(UUID(int=10)).upper(), f"{{{UUID(int=8)}}}", "\x00", "\ud800"])
def test_a_client_that_is_no_uuid_is_refused(ann: Device, client: str) -> None:
    assert kinds(ann, hello(client=client)) == ["bad"]


@pytest.mark.parametrize(
    "text",
    [
        *["", "{", "nonsense", "[1]", "5", "null", '"x"', "NaN", "[NaN]", "\ud800", "\x00", '{"protocol":Infinity}'],
        *["[" * 200 + "]" * 200, "[" * 100_000, '{"a":' * 5000 + "1" + "}" * 5000, "9" * 100_000],
    ],
)
def test_text_that_is_no_message_is_refused(ann: Device, text: str) -> None:
    for conversation in (ann.conversation, Conversation(ann.authority, lambda: None)):
        reply = conversation.receive(text)
        assert [json.loads(answer)["kind"] for answer in reply.texts] == ["bad"]
        assert reply.ends
        reply = conversation.receive_list(text)
        assert [json.loads(answer)["kind"] for answer in reply.texts] == ["bad"]


def test_bytes_that_are_no_text_are_refused(ann: Device) -> None:
    assert json.loads(ann.conversation.receive(b"\xff\xfe\x00").texts[0])["kind"] == "bad"


def test_a_message_over_the_limit_is_refused_and_one_at_the_limit_is_read(ann: Device) -> None:
    message = json.dumps(hello())
    padded = message + " " * (MESSAGE_LIMIT - len(message))
    assert json.loads(ann.conversation.receive(padded).texts[0])["type"] == "poke"
    assert json.loads(ann.conversation.receive(padded + " ").texts[0])["kind"] == "bad"


def test_a_list_ends_at_the_first_refusal(ann: Device) -> None:
    reply = ann.conversation.receive_list(json.dumps([hello(), {"type": "nonsense"}, {"type": "pull", "cursor": None}]))
    assert [json.loads(text)["type"] for text in reply.texts] == ["poke", "error"]


def test_a_list_may_carry_only_so_many_messages(ann: Device) -> None:
    reply = ann.conversation.receive_list(json.dumps([hello()] * (MESSAGES_PER_POST + 1)))
    assert [json.loads(text)["kind"] for text in reply.texts] == ["bad"]


@pytest.mark.parametrize(
    "changes",
    [
        {"id": 0},
        {"id": -1},
        {"id": 2**60},
        {"id": "1"},
        {"id": True},
        {"id": None},
        {"name": 5},
        {"name": "x" * 300},
        {"name": "\x00"},
        {"name": "\ud800"},
        {"version": 0},
        {"version": 2**40},
        {"version": "1"},
        {"args": []},
        {"args": None},
        {"ids": "x"},
        {"ids": ["x"]},
        {"ids": [5]},
        {"ids": [str(UUID(int=8))] * 10_001},
        {"at": "now"},
        {"at": ""},
        {"at": "2026-11-22T09:30:00"},
        {"at": "0001-01-01T00:00:00+23:59"},
        {"at": None},
        {"base_versions": []},
        {"base_versions": {"Task:1": "x"}},
    ],
)
def test_a_malformed_command_is_refused_and_its_push_writes_nothing(
    authority: Authority, ann: Device, changes: dict[str, Any]
) -> None:
    good = ann.command("add_task", [uuid4()], subject="Good")
    bad = {**ann.command("add_task", [uuid4()], subject="Bad"), **changes}
    (error,) = ann.push(good, bad)
    assert error["kind"] == "bad"
    with authority.storing() as store:
        assert list(store.select_rows(ShopTask.schema, None)) == []


def test_a_push_of_too_many_commands_is_refused(ann: Device) -> None:
    (error,) = ann.push(*[ann.command("versioned") for _ in range(1001)])
    assert error["kind"] == "bad"


def test_an_empty_push_is_acknowledged(ann: Device) -> None:
    assert ann.push() == [{"type": "ack", "results": []}]


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=12,
)
fields = st.sampled_from(
    [
        *["type", "protocol", "client", "actor", "schema", "functions", "cursor", "commands"],
        *["id", "name", "version", "args", "ids", "at", "base_versions"],
    ]
)
words = st.sampled_from(["hello", "push", "pull", "poke", "ack", str(ANN), AT, "ShopPage.take", "ShopPage.close_task"])
commands = st.dictionaries(fields, json_values | words, max_size=8)
messages = st.one_of(
    json_values,
    st.dictionaries(fields, json_values | words | st.lists(commands, max_size=2), max_size=8),
    st.builds(lambda changes: hello(**changes), st.dictionaries(fields, json_values, max_size=2)),
    st.builds(lambda cursor: {"type": "pull", "cursor": cursor}, json_values | st.text()),
    st.builds(lambda pushed: {"type": "push", "commands": pushed}, st.lists(commands, max_size=3)),
)
packed_arguments = st.dictionaries(
    st.sampled_from(["text", "number", "key", "words", "counts", "anything", "task", "moment", "blob", "price", "x"]),
    json_values
    | st.dictionaries(
        st.sampled_from(["$int", "$float", "$uuid", "$datetime", "$date", "$decimal", "$bytes", "$row", "$$", "$"]),
        json_values,
        max_size=2,
    ),
    max_size=4,
)

SHORT = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


def state(authority: Authority) -> list[str]:
    with authority.storing() as store:
        rows = list(store.select_rows(ShopTask.schema, None))
    return [*authority.describe(), json.dumps(rows)]


@SHORT
@given(st.lists(messages, max_size=4), st.booleans())
def test_any_message_is_answered_and_writes_nothing(authority: Authority, said: list[object], greeted: bool) -> None:
    before = state(authority)
    conversation = Conversation(authority, lambda: member(ANN))
    if greeted:
        conversation.receive(json.dumps(hello()))
    for message in said:
        for text in conversation.receive(json.dumps(message)).texts:
            text.encode()
            assert json.loads(text)["type"] in ("poke", "error", "reset", "patch", "ack")
    assert state(authority) == before


@SHORT
@given(st.text() | st.binary())
def test_any_text_is_answered(authority: Authority, text: str | bytes) -> None:
    conversation = Conversation(authority, lambda: member(ANN))
    for reply in (conversation.receive(text), conversation.receive_list(text)):
        for answer in reply.texts:
            assert json.loads(answer)["kind"] == "bad"


@SHORT
@given(packed_arguments)
def test_any_arguments_give_an_outcome(authority: Authority, arguments: dict[str, Any]) -> None:
    device = Device(authority, member(ANN))
    command = {**device.command("take"), "args": arguments}
    (ack,) = device.push(command)
    (result,) = ack["results"]
    assert result["status"] in ("done", "rejected")
    if result["status"] == "rejected":
        assert result["error"]["kind"] in ("invalid", "not_found")
        assert result["error"]["field"] in arguments
    assert device.push(command) == [ack]

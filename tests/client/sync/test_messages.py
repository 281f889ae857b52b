from typing import Any

import pytest
from holdfast.sync.fields import Malformed
from holdfast.sync.messages import (
    Ack,
    Command,
    Error,
    Hello,
    Patch,
    Poke,
    Pull,
    Push,
    Reset,
    Result,
    parse_answer,
    parse_request,
)

RESULT = Result(3, "rejected", {"kind": "invalid", "message": "no", "field": None}, [{"name": "P.a", "args": {}}])


@pytest.mark.parametrize(
    "message",
    [
        Hello("c", "a", "s", "f", None),
        Push([Command(1, "P.c", 1, {"x": 1}, ["i"], "2026-01-01T00:00:00+00:00", {"T:1": 4})]),
        Pull("7"),
    ],
)
def test_what_a_client_says_comes_back_as_it_was(message: Any) -> None:
    again = parse_request(message.to_wire())
    assert type(again) is type(message)
    assert again.to_wire() == message.to_wire()


@pytest.mark.parametrize(
    "message",
    [
        Ack([RESULT]),
        Patch(None, "7", 3, '[["put","T",1,["x"]],["delete","T","y"],["leave","T",4]]', [RESULT], "00", True),
        Reset("epoch"),
        Poke(),
        Error("gap", "missing", expected=4),
        Error("retry", "busy", after=1.5),
    ],
)
def test_what_a_server_says_comes_back_as_it_was(message: Any) -> None:
    again = parse_answer(message.to_wire())
    assert type(again) is type(message)
    assert again.to_wire() == message.to_wire()


def test_a_result_that_was_handled_as_an_error_is_a_refusal() -> None:
    assert RESULT.refused
    assert Result(1, "done", None, [{"name": "P.failed", "args": {}, "error": {"kind": "invalid"}}]).refused
    assert not Result(1, "done", None, [{"name": "P.made", "args": {}}]).refused


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (None, "a record must be an object"),
        ([], "a record must be an object"),
        ({}, "unknown type of message: None"),
        ({"type": "pull"}, "unknown type of message: 'pull'"),
        ({"type": "ack"}, "ack: 'results' must be a list, not None"),
        ({"type": "ack", "results": [1]}, "a record must be an object, not 1"),
        ({"type": "ack", "results": [{"id": True}]}, "'status' must be text"),
        ({"type": "reset", "reason": 3}, "reset: 'reason' must be text, not 3"),
        ({"type": "error", "kind": "odd", "message": ""}, "unknown kind 'odd'"),
        ({"type": "error", "kind": "retry", "message": "", "after": "1"}, "'after' must be a number of seconds"),
        ({"type": "patch", "from": None, "to": "a", "last_id": 0, "ops": []}, "patch: 'ops' must be text, not []"),
    ],
)
def test_a_malformed_answer_is_refused_and_the_field_named(data: object, problem: str) -> None:
    with pytest.raises(Malformed, match=problem.replace("[", r"\[")):
        parse_answer(data)


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        ({"type": "poke"}, "unknown type of message: 'poke'"),
        ({"type": "hello", "client": "c"}, "hello: 'actor' must be text, not None"),
        ({"type": "push", "commands": [{"id": 1.5, "base_versions": {}}]}, "'id' must be a whole number, not 1.5"),
        ({"type": "pull", "cursor": 4}, "pull: 'cursor' must be text or null, not 4"),
    ],
)
def test_a_malformed_request_is_refused_and_the_field_named(data: object, problem: str) -> None:
    with pytest.raises(Malformed, match=problem):
        parse_request(data)

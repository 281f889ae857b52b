"""A command's arguments are checked against its annotations before its body runs."""

from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from flask_holdfast.arguments import parameters_of
from flask_holdfast.authority import Authority
from holdfast.errors import DeclarationError
from holdfast.wire import pack

from tests.server import workshop
from tests.server.device import BEN, Device
from tests.server.workshop import ShopSecret

KEY = UUID(int=7)
MOMENT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)

GOOD = [
    ("text", "héllo 🪵"),
    ("flag", True),
    ("number", 2**80),
    ("number", -1),
    ("ratio", 1.5),
    ("ratio", float("inf")),
    ("key", KEY),
    ("key", None),
    ("moment", MOMENT),
    ("day", date(2026, 11, 22)),
    ("price", Decimal("1.50")),
    ("blob", b"\x00\xff"),
    ("size", "m"),
    ("size", 3),
    ("words", ["a", "b"]),
    ("words", []),
    ("counts", {"$a": 1, "b": 2}),
    ("anything", [1, {"x": None}, "y"]),
]

WRONG = [
    ("text", 5, "text must be text"),
    ("text", None, "text must be text"),
    ("text", b"x", "text must be text"),
    ("flag", 1, "flag must be true or false"),
    ("flag", "true", "flag must be true or false"),
    ("number", True, "number must be a whole number"),
    ("number", 1.0, "number must be a whole number"),
    ("number", "1", "number must be a whole number"),
    ("ratio", "1.5", "ratio must be a number"),
    ("ratio", False, "ratio must be a number"),
    ("key", str(KEY), "key must be a UUID or nothing"),
    ("moment", date(2026, 11, 22), "moment must be a date and time or nothing"),
    ("day", MOMENT, "day must be a date or nothing"),
    ("price", 1.5, "price must be a decimal number or nothing"),
    ("blob", "x", "blob must be bytes"),
    ("mood", "angry", "mood must be one of calm, hasty"),
    ("mood", 1, "mood must be one of calm, hasty"),
    ("size", "xl", "size must be one of s, m, 3"),
    ("size", 3.0, "size must be one of s, m, 3"),
    ("words", "abc", "words must be a list or nothing"),
    ("words", ["a", 1], "words must be a list, each item text or nothing"),
    ("counts", {"a": "1"}, "counts must be a dict, each value a whole number or nothing"),
    ("counts", [], "counts must be a dict or nothing"),
    ("task", "x", "task must be a ShopTask or nothing"),
]

RAW = [
    ("key", {"$uuid": "not a uuid"}),
    ("key", {"$uuid": 5}),
    ("number", {"$int": "1e5"}),
    ("number", {"$int": "9" * 10_000}),
    ("ratio", {"$float": "one"}),
    ("moment", {"$datetime": "yesterday"}),
    ("day", {"$date": "2026-13-01"}),
    ("price", {"$decimal": "1,5"}),
    ("blob", {"$bytes": "abc"}),
    ("anything", {"$unknown": "x"}),
    ("anything", {"$int": "1", "$uuid": "x"}),
    ("anything", {"$row": ["Nothing", []]}),
    ("anything", {"$row": "ShopTask"}),
    ("task", {"$row": ["ShopTask", []]}),
    ("task", {"$row": ["ShopTask", [None]]}),
    ("task", {"$row": ["ShopTask", [["x"]]]}),
    ("text", "NUL \x00"),
    ("text", "lone \ud800"),
    ("anything", ["deep", {"x": "\x00"}]),
    ("anything", {"\x00": 1}),
]


@pytest.fixture
def location(tmp_path: Path) -> str:
    """What is tested here does not depend on the database."""
    return str(tmp_path / "shop.sqlite")


def nothing_written(authority: Authority) -> bool:
    with authority.storing() as store:
        return list(store.select_rows(ShopSecret.schema, None)) == [] and workshop.calls == []


@pytest.mark.parametrize(("name", "value"), GOOD)
def test_a_value_of_the_annotated_type_arrives_as_it_was(ann: Device, name: str, value: Any) -> None:
    assert ann.run("take", **{name: value})["status"] == "done"
    shown = "" if value is None else f"{name!r}: {value!r}"
    assert shown in workshop.calls[0]


def test_a_whole_number_passes_for_a_float_and_arrives_as_one(ann: Device) -> None:
    ann.run("take", ratio=2)
    assert "'ratio': 2.0" in workshop.calls[0]


def test_an_enum_arrives_as_its_member(ann: Device) -> None:
    ann.run("take", mood="hasty")
    assert "Mood.HASTY" in workshop.calls[0]


@pytest.mark.parametrize(("name", "value", "message"), WRONG)
def test_a_value_of_another_type_is_rejected_with_its_field(
    authority: Authority, ann: Device, name: str, value: Any, message: str
) -> None:
    result = ann.run("take", **{name: value})
    assert result["status"] == "rejected"
    assert result["error"] == {"kind": "invalid", "message": message, "field": name}
    assert nothing_written(authority)


@pytest.mark.parametrize(("name", "packed"), RAW)
def test_what_cannot_be_unpacked_is_rejected_with_its_field(
    authority: Authority, ann: Device, name: str, packed: Any
) -> None:
    command = ann.command("take")
    command["args"] = {name: packed}
    (ack,) = ann.push(command)
    (result,) = ack["results"]
    assert (result["status"], result["error"]["field"]) == ("rejected", name)
    assert "Traceback" not in result["error"]["message"]
    assert nothing_written(authority)


def test_a_missing_argument_is_named(authority: Authority, ann: Device) -> None:
    result = ann.run("add_task")
    assert result["error"] == {"kind": "invalid", "message": "subject is missing", "field": "subject"}
    assert nothing_written(authority)


@pytest.mark.parametrize("name", ["colour", "self", "server", "", "\x00", "\ud800"])
def test_an_argument_that_the_command_does_not_have_is_named(authority: Authority, ann: Device, name: str) -> None:
    command = ann.command("take")
    command["args"] = {name: 1}
    (ack,) = ann.push(command)
    assert (ack["results"][0]["status"], ack["results"][0]["error"]["field"]) == ("rejected", name)
    assert nothing_written(authority)


def test_a_row_is_taken_for_its_id_and_read_again(ann: Device) -> None:
    id = ann.add("Genuine")
    forged = {"$row": ["ShopTask", [str(id), "Forged", "open", "", str(BEN), None]]}
    command = ann.command("read_task")
    command["args"] = {"task": forged}
    (ack,) = ann.push(command)
    assert ack["results"][0]["actions"][0]["args"] == {"words": "Genuine"}


def test_a_row_that_the_actor_may_not_read_is_not_found(ann: Device, ben: Device) -> None:
    for id in (ben.add("Ben's"), uuid4()):
        command = ann.command("read_task")
        command["args"] = {"task": {"$row": ["ShopTask", [str(id), "", "open", "", str(BEN), None]]}}
        (ack,) = ann.push(command)
        assert ack["results"][0]["error"] == {"kind": "not_found", "message": "ShopTask not found", "field": "task"}


def test_an_annotation_that_cannot_be_checked_is_the_authors_mistake() -> None:
    def variadic(self: object, server: object, *words: str) -> None: ...

    def odd(self: object, server: object, words: set[str]) -> None: ...

    def unknown(self: object, server: object, words: "Missing") -> None: ...  # type: ignore[name-defined]  # on purpose  # noqa: F821

    for function in (variadic, odd, unknown):
        with pytest.raises(DeclarationError, match=r"Page\.command"):
            parameters_of(function, 2, "Page.command")


def test_pack_and_check_agree_on_every_good_value(ann: Device) -> None:
    command = ann.command("take")
    command["args"] = {name: pack(value) for name, value in GOOD}
    assert ann.push(command)[0]["results"][0]["status"] == "done"

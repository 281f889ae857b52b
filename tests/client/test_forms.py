"""Fields as Python values."""

from __future__ import annotations

import pytest
from fake_dom import FakeDocument, FakeElement
from holdfast.forms import read_field, read_number, write_field


def field(tag: str, *options: str) -> FakeElement:
    document = FakeDocument()
    element = document.createElement(tag)
    for value in options:
        option = document.createElement("option")
        option.setAttribute("value", value)
        element.appendChild(option)
    return element


@pytest.mark.parametrize(("text", "number"), [("3", 3), ("-2", -2), ("1.5", 1.5), ("1e3", 1000.0), ("", None)])
def test_a_number_field_is_a_number_or_none(text: str, number: float | None) -> None:
    assert read_number(text) == number
    assert type(read_number(text)) is type(number)


def test_a_text_field_is_a_string() -> None:
    box = field("input")
    write_field("input", {}, box, "x")
    assert read_field("input", {"type": "date"}, box) == "x"


def test_none_empties_a_field() -> None:
    box = field("input")
    box.value = "x"
    write_field("input", {}, box, None)
    assert box.value == ""


def test_a_select_with_several_choices_is_a_list() -> None:
    box = field("select", "a", "b", "c")
    write_field("select", {"multiple": True}, box, ["a", "c"])
    assert read_field("select", {"multiple": True}, box) == ["a", "c"]

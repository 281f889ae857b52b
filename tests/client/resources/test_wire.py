import json
from datetime import UTC, date, datetime
from decimal import Decimal
from uuid import UUID

import pytest
from holdfast.wire import pack, unpack


@pytest.mark.parametrize(
    ("value", "packed"),
    [
        (None, None),
        (True, True),
        (5, 5),
        (2**53, {"$int": "9007199254740992"}),
        (1.0, {"$float": "1.0"}),
        ("text", "text"),
        ([1, [None]], [1, [None]]),
        ({"a": 1}, {"a": 1}),
        ({"$uuid": "x", "$$": 1}, {"$$uuid": "x", "$$$": 1}),
        ({"$uuid": "x"}, {"$$uuid": "x"}),
        (UUID(int=1), {"$uuid": "00000000-0000-0000-0000-000000000001"}),
        (datetime(2026, 1, 2, 3, 4, tzinfo=UTC), {"$datetime": "2026-01-02T03:04:00+00:00"}),
        (datetime(2026, 1, 2), {"$datetime": "2026-01-02T00:00:00"}),
        (date(2026, 1, 2), {"$date": "2026-01-02"}),
        (Decimal("1.50"), {"$decimal": "1.50"}),
        (b"\x00", {"$bytes": "00"}),
        ({"a": [{"b": UUID(int=1)}]}, {"a": [{"b": {"$uuid": "00000000-0000-0000-0000-000000000001"}}]}),
    ],
)
def test_a_value_comes_back_from_its_packed_form(value, packed):
    assert pack(value) == packed
    back = unpack(json.loads(json.dumps(packed)))
    assert back == value
    assert type(back) is type(value)


def test_a_resource_travels_with_its_row(desk):
    ticket = desk.Ticket.open("a")
    back = unpack(pack([ticket]))
    assert back == [ticket]
    assert back[0].subject == "a"


@pytest.mark.parametrize("value", [(1, 2), {1}, object(), {"a": (1,)}, 1j])
def test_what_cannot_travel_is_named(value):
    with pytest.raises(TypeError, match="cannot be sent"):
        pack(value)


def test_the_keys_of_a_dict_are_text():
    with pytest.raises(TypeError, match="the key 1 is not text"):
        pack({1: 2})


@pytest.mark.parametrize(
    "packed",
    [
        {"$strange": "x"},
        {"$uuid": 1},
        {"$uuid": "x", "a": 1},
        {"$row": ["Gone", []]},
        {"$row": "DeskTicket"},
        {"$uuid": "nonsense"},
        {"$datetime": "nonsense"},
    ],
)
def test_nonsense_is_a_value_error(packed):
    with pytest.raises(ValueError):
        unpack(packed)

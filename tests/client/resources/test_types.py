from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum
from typing import Literal, Optional
from uuid import UUID

import pytest
from holdfast import DeclarationError
from holdfast.types import codec_for, is_nullable


class Colour(Enum):
    RED = "red"
    BLUE = "blue"


AN_ID = UUID("12345678-1234-5678-1234-567812345678")


@pytest.mark.parametrize(
    ("annotation", "value", "encoded"),
    [
        (str, "å🎈", "å🎈"),
        (bool, True, True),
        (int, 5, 5),
        (int, 2**53 - 1, 2**53 - 1),
        (int, 2**53, "9007199254740992"),
        (int, -(2**70), "-1180591620717411303424"),
        (float, 1.0, "1.0"),
        (float, 0.1, "0.1"),
        (float, float("inf"), "inf"),
        (UUID, AN_ID, "12345678-1234-5678-1234-567812345678"),
        (datetime, datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC), "2026-01-02T03:04:05.000000+00:00"),
        (date, date(2026, 1, 2), "2026-01-02"),
        (Decimal, Decimal("1.50"), "1.50"),
        (bytes, b"\x00\xff", "00ff"),
        (Colour, Colour.RED, "red"),
        (Literal["a", "b"], "b", "b"),
        (list[str], ["a", "b"], '["a","b"]'),
        (list[UUID], [AN_ID], '["12345678-1234-5678-1234-567812345678"]'),
        (list[list[int]], [[1], [2**60]], '["[1]","[\\"1152921504606846976\\"]"]'),
        (dict[str, float], {"a": 2.0}, '{"a":"2.0"}'),
        (
            dict,
            {"a": [AN_ID, 1.0, None]},
            '{"a":[{"$uuid":"12345678-1234-5678-1234-567812345678"},{"$float":"1.0"},null]}',
        ),
        (list, [], "[]"),
        (str | None, "a", "a"),
        (Optional[UUID], AN_ID, str(AN_ID)),  # noqa: UP045 - both spellings are accepted
    ],
)
def test_a_value_comes_back_from_its_encoding(annotation, value, encoded):
    codec = codec_for(annotation)
    assert codec.accepts(value)
    assert codec.to_row(value) == encoded
    back = codec.from_row(encoded)
    assert back == value
    assert type(back) is type(value)


def test_a_moment_is_stored_in_utc():
    codec = codec_for(datetime)
    moment = datetime(2026, 1, 2, 3, 4, tzinfo=timezone(timedelta(hours=2)))
    assert codec.to_row(moment) == "2026-01-02T01:04:00.000000+00:00"
    assert codec.from_row(codec.to_row(moment)) == moment


@pytest.mark.parametrize(
    ("annotation", "value"),
    [
        (str, 1),
        (bool, 1),
        (int, True),
        (int, 1.0),
        (float, "1"),
        (float, False),
        (UUID, str(AN_ID)),
        (datetime, datetime(2026, 1, 1)),
        (datetime, date(2026, 1, 1)),
        (date, datetime(2026, 1, 1)),
        (Decimal, 1),
        (bytes, "a"),
        (Colour, "red"),
        (Literal["a"], "b"),
        (Literal[1], True),
        (list[str], ["a", 1]),
        (list[str], "ab"),
        (dict[str, int], {1: 1}),
        (dict[str, int], {"a": "b"}),
    ],
)
def test_values_of_another_type_are_refused(annotation, value):
    assert not codec_for(annotation).accepts(value)


def test_a_whole_number_serves_as_a_float():
    codec = codec_for(float)
    assert codec.accepts(3)
    assert codec.to_row(3) == "3.0"


@pytest.mark.parametrize("annotation", [complex, object, str | int, tuple[str], dict[int, str], list[complex]])
def test_what_cannot_be_stored_is_refused(annotation):
    with pytest.raises(DeclarationError, match=r"cannot be stored|text keys"):
        codec_for(annotation)


def test_the_values_of_a_literal_are_of_one_type():
    with pytest.raises(DeclarationError, match="of one type"):
        codec_for(Literal["a", 1])


def test_none_has_to_be_allowed():
    assert is_nullable(str | None)
    assert is_nullable(Optional[str])  # noqa: UP045 - both spellings are accepted
    assert is_nullable("Ticket | None")
    assert is_nullable("Optional[Ticket]")
    assert not is_nullable(str)
    assert not is_nullable("Ticket")
    assert not is_nullable(list[None])

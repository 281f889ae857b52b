"""How the desk puts things."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from ticketdesk.words import count, day, status_words


def test_one_is_not_many() -> None:
    assert [count(number, "change", "changes") for number in (0, 1, 2)] == ["0 changes", "1 change", "2 changes"]


def test_a_day_is_written_as_one_says_it() -> None:
    assert day(datetime(2026, 11, 9, 23, 5, tzinfo=UTC)) == "9 Nov 2026"


@pytest.mark.parametrize(
    ("status", "pending", "words"),
    [
        ("synced", 0, "All changes sent"),
        ("syncing", 2, "Sending 2 changes"),
        ("offline", 0, "Offline"),
        ("offline", 1, "Offline · 1 change waiting"),
        ("needs_login", 3, "Sign in to send 3 changes"),
        ("needs_login", 0, "Signed out"),
        ("blocked", 1, "Cannot send · 1 change waiting"),
    ],
)
def test_the_status_is_told_in_words(status: str, pending: int, words: str) -> None:
    assert status_words(status, pending) == words

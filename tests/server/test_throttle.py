"""Allowances of clients and actors."""

from flask_holdfast.throttle import Throttle


class Clock:
    """A clock that a test turns."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_minutes_worth_may_be_taken_at_once_and_then_as_it_comes_back() -> None:
    clock = Clock()
    throttle = Throttle(60, clock)
    assert [throttle.take("ann") for _ in range(61)] == [0.0] * 60 + [1.0]
    clock.now = 1.0
    assert [throttle.take("ann"), throttle.take("ann")] == [0.0, 1.0]


def test_what_is_more_than_is_left_is_taken_once_and_paid_for_by_waiting() -> None:
    clock = Clock()
    throttle = Throttle(60, clock)
    assert throttle.take("ann", 1000) == 0.0
    assert throttle.take("ann") == 941.0
    clock.now = 941.0
    assert throttle.take("ann") == 0.0


def test_one_name_does_not_wait_for_another() -> None:
    throttle = Throttle(1, Clock())
    throttle.take("ann")
    assert throttle.take("ann") > 0
    assert throttle.take("ben") == 0.0


def test_no_limit_is_no_limit() -> None:
    throttle = Throttle(0, Clock())
    assert {throttle.take("ann", 10**9) for _ in range(3)} == {0.0}

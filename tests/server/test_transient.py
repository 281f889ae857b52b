"""Troubles that pass by themselves, made for real on PostgreSQL: deadlocks and lost connections."""

import threading
from collections.abc import Iterator
from uuid import UUID

import pytest
from flask_holdfast.authority import Authority
from flask_holdfast.tables import VERSION
from sqlalchemy import Engine, create_engine, text

from tests.server import workshop
from tests.server.conftest import DATABASES
from tests.server.device import Device
from tests.server.workshop import ShopTask

pytestmark = pytest.mark.parametrize("location", [name for name in DATABASES if name != "sqlite"], indirect=True)

RENAME = text(f"UPDATE shop_tasks SET subject = 'Theirs', {VERSION} = {VERSION} + 1 WHERE id = :id")

END_OTHERS = text(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
    " WHERE datname = current_database() AND pid <> pg_backend_pid() AND state = 'idle in transaction'"
)


@pytest.fixture
def other(authority: Authority) -> Iterator[Engine]:
    """Somebody else who works in the database."""
    engine = create_engine(authority.database.url)
    yield engine
    engine.dispose()
    workshop.interruptions.clear()


@pytest.fixture
def pair(ann: Device) -> tuple[UUID, UUID]:
    """Two tasks that Ann holds."""
    return ann.add("One"), ann.add("Two")


def _subjects(authority: Authority) -> list[str]:
    with authority.storing() as store:
        return sorted(row[1] for row in store.select_rows(ShopTask.schema, None))


@pytest.mark.parametrize("careless", [False, True])
def test_the_victim_of_a_deadlock_is_tried_again(
    authority: Authority, ann: Device, other: Engine, pair: tuple[UUID, UUID], careless: bool
) -> None:
    first, second = pair
    has_second = threading.Event()

    def cross() -> None:
        with other.begin() as connection:
            # It waits for ever, so that the command is the one whom the database gives up.
            connection.execute(text("SET LOCAL deadlock_timeout = '1h'"))
            connection.execute(RENAME, {"id": str(second)})
            has_second.set()
            connection.execute(RENAME, {"id": str(first)})

    crossing = threading.Thread(target=cross)

    def meet() -> None:
        crossing.start()
        assert has_second.wait(10)

    workshop.interruptions.append(meet)
    result = ann.run("rename_two", first=first, second=second, subject="Mine", careless=careless)
    crossing.join(10)
    assert result["status"] == "done"
    assert workshop.calls[-2:] == ["Mine", "Mine"]
    assert _subjects(authority) == ["Mine", "Mine"]


@pytest.mark.parametrize("careless", [False, True])
def test_a_command_whose_connection_is_lost_is_tried_again(
    authority: Authority, ann: Device, other: Engine, pair: tuple[UUID, UUID], careless: bool
) -> None:
    def cut() -> None:
        with other.begin() as connection:
            connection.execute(END_OTHERS)

    workshop.interruptions.append(cut)
    result = ann.run("rename_two", first=pair[0], second=pair[1], subject="Mine", careless=careless)
    assert result["status"] == "done"
    assert workshop.calls[-2:] == ["Mine", "Mine"]
    assert _subjects(authority) == ["Mine", "Mine"]

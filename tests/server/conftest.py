"""Databases to run the server's tests on: a SQLite file, and PostgreSQL where the machine has it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from flask_holdfast.authority import Authority
from flask_holdfast.commands import CommandRegistry
from flask_holdfast.database import Database
from flask_holdfast.limits import Limits
from flask_holdfast.pokes import LocalPokeHub
from flask_holdfast.pull import PatchLimits

from tests.server import postgres, workshop
from tests.server.device import ANN, BEN, CAT, TEAMS, Device, member
from tests.server.workshop import ShopMember, ShopPage, ShopProject, ShopSample, ShopSecret, ShopTask

SCHEMAS = [resource.schema for resource in (ShopMember, ShopProject, ShopTask, ShopSecret, ShopSample)]

DATABASES = ["sqlite", "postgresql"] if postgres.binaries() is not None else ["sqlite"]


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    """The URL of a PostgreSQL server that lives as long as the tests."""
    with postgres.running() as url:
        yield url


@pytest.fixture(params=DATABASES)
def location(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """Where an empty database is."""
    if request.param == "sqlite":
        yield str(tmp_path / "shop.sqlite")
        return
    with postgres.fresh_database(request.getfixturevalue("postgres_url"), f"shop-{uuid4().hex}") as url:
        yield url


MakeAuthority = Callable[..., Authority]


@pytest.fixture
def make_authority(location: str) -> Iterator[MakeAuthority]:
    """Makes authorities on one database, as several processes or a restart would."""
    made: list[Authority] = []

    def make(**patch_limits: int) -> Authority:
        limits = Limits(patch=PatchLimits(**patch_limits))
        authority = Authority(
            Database(location), SCHEMAS, CommandRegistry([ShopPage]), LocalPokeHub(), needs_actor=True, limits=limits
        )
        authority.prepare()
        made.append(authority)
        return authority

    yield make
    for authority in made:
        authority.database.dispose()


@pytest.fixture
def authority(make_authority: MakeAuthority) -> Authority:
    """The authority of the shop, with its three members."""
    workshop.calls.clear()
    workshop.failures.clear()
    authority = make_authority()
    with authority.storing() as store:
        for id, team in TEAMS.items():
            store.insert_row(ShopMember.schema, [str(id), f"Member {id.int}", team])
    return authority


def _device(authority: Authority, id: UUID) -> Device:
    return Device(authority, member(id))


@pytest.fixture
def ann(authority: Authority) -> Device:
    """A device of Ann, of the wood team."""
    return _device(authority, ANN)


@pytest.fixture
def ben(authority: Authority) -> Device:
    """A device of Ben, of the wood team too."""
    return _device(authority, BEN)


@pytest.fixture
def cat(authority: Authority) -> Device:
    """A device of Cat, of the iron team."""
    return _device(authority, CAT)

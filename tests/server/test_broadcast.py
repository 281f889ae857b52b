"""A commit in one process is heard in the others, by each medium, also after the medium was away."""

import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from flask_holdfast.authority import Authority
from flask_holdfast.broadcast import PostgresPokeHub, RedisPokeHub, SharedPokeHub, SqlitePokeHub, hub_for
from flask_holdfast.commands import CommandRegistry
from flask_holdfast.database import Database
from flask_holdfast.pokes import LocalPokeHub, PokeHub

from tests.server import postgres, redis_server
from tests.server.conftest import SCHEMAS
from tests.server.device import ANN, TEAMS, Device, member
from tests.server.workshop import ShopMember, ShopPage

PATIENCE = 20
"""Seconds to wait for what must happen; no test asserts on less."""

SILENCE = 0.5
"""Seconds in which something that must not happen would have happened."""

MEDIA = ["sqlite"]
if postgres.binaries() is not None:
    MEDIA.append("postgresql")
if redis_server.binary() is not None:
    MEDIA.append("redis")


class Process:
    """What one process has of the shop: its own connections, its own hub, and one listener."""

    def __init__(self, location: str, redis: str | None) -> None:
        self.database = Database(location)
        self.hub: PokeHub = hub_for(self.database, redis)
        self.authority = Authority(self.database, SCHEMAS, CommandRegistry([ShopPage]), self.hub, needs_actor=True)
        self.authority.prepare()
        self.poked = threading.Event()

    def listen(self) -> "Process":
        """Begin to listen."""
        self.hub.subscribe(self.poked.set)
        return self

    def wait(self) -> None:
        assert self.poked.wait(PATIENCE), "no poke came"
        self.poked.clear()

    def close(self) -> None:
        self.hub.close()
        self.database.dispose()


MakeProcess = Callable[[], Process]


@pytest.fixture(params=MEDIA)
def make_process(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[MakeProcess]:
    """Makes processes of one shop that hear of each other by a medium."""
    made: list[Process] = []

    def of(location: str, redis: str | None = None) -> MakeProcess:
        def make() -> Process:
            made.append(Process(location, redis))
            return made[-1]

        return make

    if request.param == "sqlite":
        yield of(str(tmp_path / "shop.sqlite"))
    elif request.param == "redis":
        with redis_server.running() as url:
            yield of(str(tmp_path / "shop.sqlite"), url)
            for process in made:
                process.close()
    else:
        server = request.getfixturevalue("postgres_url")
        with postgres.fresh_database(server, f"shop-{uuid4().hex}") as url:
            yield of(url)
    for process in made:
        process.close()


def add_members(process: Process) -> None:
    with process.authority.storing() as store:
        for id, team in TEAMS.items():
            store.insert_row(ShopMember.schema, [str(id), "", team])


def test_a_command_in_one_process_pokes_the_clients_of_the_others(make_process: MakeProcess) -> None:
    first = make_process()
    add_members(first)
    others = [make_process().listen(), make_process().listen()]
    Device(first.authority, member(ANN)).add("Glue")
    for other in others:
        other.wait()
        assert Device(other.authority, member(ANN)).pull()[0]["ops"]


def test_a_change_made_outside_a_command_pokes_the_others_too(make_process: MakeProcess) -> None:
    script = make_process()
    listening = make_process().listen()
    add_members(script)
    listening.wait()


def test_a_process_does_not_poke_its_clients_twice_for_its_own_commit(make_process: MakeProcess) -> None:
    process = make_process().listen()
    add_members(process)
    process.wait()
    assert not process.poked.wait(SILENCE)


def test_what_is_rolled_back_pokes_nobody(make_process: MakeProcess) -> None:
    script = make_process()
    listening = make_process().listen()
    with pytest.raises(LookupError), script.authority.storing() as store:
        store.insert_row(ShopMember.schema, [str(ANN), "", "wood"])
        raise LookupError
    assert not listening.poked.wait(SILENCE)


def test_an_answer_given_again_pokes_nobody(make_process: MakeProcess) -> None:
    first = make_process()
    add_members(first)
    device = Device(first.authority, member(ANN))
    command = device.command("add_task", [uuid4()], subject="Glue")
    device.push(command)
    listening = make_process().listen()
    device.push(command)
    assert not listening.poked.wait(SILENCE)


if postgres.binaries() is not None:

    def test_a_lost_connection_is_made_again_and_followed_by_a_poke(postgres_url: str) -> None:
        with postgres.fresh_database(postgres_url, f"shop-{uuid4().hex}") as url:
            script, listening = Process(url, None), Process(url, None)
            listening.listen()
            add_members(script)
            listening.wait()
            with psycopg.connect(url, autocommit=True) as connection:
                connection.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                    " WHERE query LIKE 'LISTEN%' AND pid <> pg_backend_pid()"
                )
            Device(script.authority, member(ANN)).add("Glue")
            listening.wait()
            for process in (script, listening):
                process.close()


if redis_server.binary() is not None:

    def test_commits_go_on_without_redis_and_are_told_when_it_is_back(tmp_path: Path) -> None:
        port = redis_server.free_port()
        url = f"redis://127.0.0.1:{port}/0"
        redis = redis_server.start(port)
        first, second = (Process(str(tmp_path / "shop.sqlite"), url).listen() for _ in range(2))
        redis.kill()
        redis.wait()
        add_members(first)
        first.wait()
        again = redis_server.start(port)
        try:
            device = Device(first.authority, member(ANN))
            deadline = time.monotonic() + PATIENCE
            while not second.poked.is_set():
                assert time.monotonic() < deadline
                device.add("Glue")
                time.sleep(0.2)
        finally:
            for process in (first, second):
                process.close()
            again.kill()
            again.wait()


def test_the_medium_follows_from_the_settings(tmp_path: Path) -> None:
    file = Database(str(tmp_path / "shop.sqlite"))
    assert isinstance(hub_for(file, None), SqlitePokeHub)
    assert isinstance(hub_for(file, "redis://nowhere"), RedisPokeHub)
    assert isinstance(hub_for(Database("postgresql://nowhere/shop"), None), PostgresPokeHub)
    alone = hub_for(Database("sqlite://"), None)
    assert isinstance(alone, LocalPokeHub) and not isinstance(alone, SharedPokeHub)

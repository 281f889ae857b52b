"""What is private never leaves the server, whichever way rows go out."""

import json
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from flask import Flask
from flask_holdfast import Holdfast, find, job
from flask_holdfast.authority import Authority
from flask_holdfast.commands import CommandRegistry
from flask_holdfast.database import Database
from flask_holdfast.pokes import LocalPokeHub
from flask_holdfast.runner import JobRunner
from holdfast import (
    SQL,
    IndexedDB,
    Page,
    Resource,
    action,
    actor,
    always,
    attribute,
    command,
    create,
    first_write_wins,
    policy,
    private_attribute,
    read,
    update,
    uuid_primary_key,
)
from holdfast.errors import Forbidden
from holdfast.execution import Execution, IdSource, activate
from holdfast.schema import schema_hash
from holdfast.sync.view import View, ViewStore

from tests.server.device import Device

WORD = "abracadabra"
OTHER = "hocuspocus"


class VaultKeeper(Resource):
    """Someone who may see what is graded up to their clearance."""

    id: UUID = uuid_primary_key()
    pin: str = private_attribute(default="")
    clearance: int = private_attribute(default=0)
    name: str = attribute()

    stores = [SQL(table="vault_keepers"), IndexedDB(store="keepers")]
    policies = [policy(read, authorize_if=always())]


class VaultItem(Resource):
    """A thing with a secret. Who may read it hangs on what is private, on both sides."""

    id: UUID = uuid_primary_key()
    secret: str = private_attribute(default="", max_length=40)
    grade: int = private_attribute(default=0)
    label: str = attribute()

    stores = [SQL(table="vault_items"), IndexedDB(store="items", resolution=first_write_wins)]
    policies = [
        policy(read, authorize_if=grade <= actor.clearance),
        policy(create, update, authorize_if=(label != "fixed") & (grade <= actor.clearance)),
    ]

    @create(accept=["label"])
    def keep(self) -> None:
        """Keep a thing."""

    @update(accept=["label"])
    def relabel(self) -> None:
        """Call it something else."""

    @update(accept=["secret", "grade"])
    def seal(self) -> None:
        """Give it a secret."""


done: list[str] = []
"""What jobs saw."""


@job(name="vault.inspect")
def inspect(items: list[VaultItem]) -> None:
    """Look at things."""
    done.extend(item.secret for item in items)


class VaultPage(Page):
    """The commands."""

    route = "/vault"

    @action
    def shown(self, item: VaultItem, items: dict[str, list[VaultItem]]) -> None:
        """What a command answers with."""

    @command
    def keep_item(self, server: Any, label: str) -> None:
        VaultItem.keep(label)

    @command
    def relabel_item(self, server: Any, item: VaultItem, label: str) -> None:
        VaultItem.relabel(item, label)

    @command
    def seal_item(self, server: Any, id: UUID, secret: str, grade: int) -> None:
        """The secret is the server's: here it comes from the test."""
        item = VaultItem.seal(id, secret, grade)
        assert item.secret == secret
        assert secret not in repr(item)
        server.put_job(inspect, items=[item])
        server.put_action(self.shown, item=item, items={"all": list(VaultItem.read(VaultItem.secret == secret))})


class Wire(Device):
    """A device that keeps every byte it was sent."""

    def __init__(self, authority: Authority, actor: Resource) -> None:
        super().__init__(authority, actor)
        self.heard = ""

    def say(self, message: object) -> list[dict[str, Any]]:
        """Send a message, and keep the answers."""
        answers = super().say(message)
        self.heard += json.dumps(answers)
        return answers

    def do(self, name: str, ids: list[UUID] | None = None, **arguments: Any) -> dict[str, Any]:
        """Run one of the vault's commands."""
        return self.run(f"VaultPage.{name}", ids, **arguments)


MakeKeeper = Callable[[int], Wire]


@pytest.fixture
def vault(location: str) -> Iterator[Authority]:
    """An authority over the vault."""
    done.clear()
    schemas = [VaultKeeper.schema, VaultItem.schema]
    authority = Authority(Database(location), schemas, CommandRegistry([VaultPage]), LocalPokeHub(), needs_actor=True)
    authority.prepare()
    yield authority
    authority.database.dispose()


@pytest.fixture
def keeper(vault: Authority) -> MakeKeeper:
    """Makes keepers with a clearance; their devices."""

    def make(clearance: int) -> Wire:
        row = [str(uuid4()), "Keeper", WORD, clearance]
        with vault.storing() as store:
            store.insert_row(VaultKeeper.schema, row)
        return Wire(vault, VaultKeeper(row))

    return make


def sealed(device: Wire, grade: int = 0) -> UUID:
    """Keep a thing and give it the secret."""
    id = uuid4()
    assert device.do("keep_item", [id], label="Box")["status"] == "done"
    assert device.do("seal_item", id=id, secret=WORD, grade=grade)["status"] == "done"
    return id


def test_private_attributes_stand_last_and_are_no_part_of_what_devices_must_know(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert [column.name for column in VaultItem.schema.columns] == ["id", "label", "secret", "grade"]
    assert [column.name for column in VaultItem.schema.public] == ["id", "label"]
    with_them = schema_hash([VaultItem])
    monkeypatch.setattr(VaultItem.schema, "columns", VaultItem.schema.public)
    assert schema_hash([VaultItem]) == with_them


def test_nothing_sent_to_a_device_holds_what_is_private(vault: Authority, keeper: MakeKeeper) -> None:
    ann, ben = keeper(5), keeper(5)
    before = sealed(ann)
    ann.pull()
    ben.pull()
    id = sealed(ann, grade=3)
    item = VaultItem([str(id), "Box"])
    # A conflict, which carries three rows.
    versions = {"base_versions": {f"VaultItem:{id}": 2}}
    assert ann.do("relabel_item", item=item, label="Crate")["status"] == "done"
    late = {**ben.command("VaultPage.relabel_item", item=item, label="Chest"), **versions}
    ((result,),) = [answer["results"] for answer in ben.push(late)]
    assert (result["error"]["kind"], result["error"]["theirs"]) == ("conflict", [str(id), "Crate"])
    assert result["error"]["base"] == [str(id), "Box"]
    for device in (ann, ben):
        device.pull()
        assert {row[0] for (name, _), row in device.rows.items() if name == "VaultItem"} == {str(before), str(id)}
        assert WORD not in device.heard
        assert all(len(row) == 2 for row in device.rows.values())
    # Rows went out as answers of commands too.
    assert ann.heard.count("$row") >= 4


def test_the_session_tells_the_actor_without_what_is_private(tmp_path: Path) -> None:
    app = Flask("vault", instance_path=str(tmp_path))
    holdfast = Holdfast(app, pages=__name__, load_actor=lambda: find(VaultKeeper, UUID(int=7)))
    with holdfast.trusted() as rows:
        rows.save(VaultKeeper, id=UUID(int=7), name="Ann", pin=WORD, clearance=3)
    answer = app.test_client().get("/holdfast/session")
    assert answer.json is not None
    assert answer.json["actor"]["row"] == [str(UUID(int=7)), "Ann"]
    assert WORD not in answer.get_data(as_text=True)


def test_policies_that_ask_for_what_is_private_are_judged_by_the_server(keeper: MakeKeeper) -> None:
    high, low = keeper(5), keeper(1)
    id = sealed(high, grade=3)
    high.pull()
    low.pull()
    assert ("VaultItem", str(id)) in high.rows
    assert ("VaultItem", str(id)) not in low.rows
    assert low.do("seal_item", id=id, secret=OTHER, grade=0)["error"]["kind"] == "forbidden"
    high.do("seal_item", id=id, secret=WORD, grade=9)
    assert [operation[:2] for patch in high.pull() for operation in patch["ops"]] == [["leave", "VaultItem"]]


def test_a_change_of_the_actors_private_rights_fetches_rows_again(vault: Authority, keeper: MakeKeeper) -> None:
    ann = keeper(5)
    id = sealed(ann, grade=3)
    ann.pull()
    assert isinstance(ann.actor, VaultKeeper)
    row = ann.actor._row
    with vault.storing() as store:
        store.update_row(VaultKeeper.schema, [*row[:3], 1], row)
    assert ann.pull()[0]["type"] == "reset"
    assert ("VaultItem", str(id)) not in ann.rows


def test_what_a_cursor_says_of_rights_cannot_be_guessed_from_outside(vault: Authority, keeper: MakeKeeper) -> None:
    ann, ben = keeper(5), keeper(5)
    ann.pull()
    ben.pull()
    with vault.storing() as store:
        assert isinstance(ben.actor, VaultKeeper)
        store.update_row(VaultKeeper.schema, [*ben.actor._row[:3], 6], ben.actor._row)
    ben.pull()
    marks = [json.loads(device.cursor or "")[2] for device in (ann, ben)]
    assert marks[0] != marks[1]
    assert all(len(mark) == 16 for mark in marks)


def test_jobs_have_the_whole_row(vault: Authority, keeper: MakeKeeper) -> None:
    sealed(keeper(5))
    JobRunner(vault.jobs, nullcontext).run_due()
    assert done == [WORD]


def on_a_device(*rows: tuple[type[Resource], list[Any]], actor: Resource | None = None) -> Execution:
    """An execution over rows that the server has sent."""
    view = View()
    for resource, row in rows:
        view.base.setdefault(resource.schema.name, {})[row[0]] = [1, row]
    return Execution(ViewStore(view), actor, datetime.now(UTC), IdSource([], uuid4))


def test_a_device_cannot_read_or_set_what_is_private() -> None:
    row = [str(UUID(int=1)), "Box"]
    keeper = VaultKeeper([str(UUID(int=2)), "Ann"])
    with activate(on_a_device((VaultItem, row), actor=keeper)):
        (item,) = VaultItem.read()
        with pytest.raises(AttributeError, match="is private, and this row has left the server"):
            assert item.secret
        with pytest.raises(AttributeError, match="only commands call"):
            VaultItem.seal(item, WORD, 1)
        assert repr(item) == f"VaultItem(id={UUID(int=1)!r}, label='Box')"


def test_a_device_shows_what_the_server_sent_and_judges_by_what_it_knows() -> None:
    row = [str(UUID(int=1)), "Box"]
    keeper = VaultKeeper([str(UUID(int=2)), "Ann"])
    execution = on_a_device((VaultItem, row), actor=keeper)
    with activate(execution):
        assert [item.label for item in VaultItem.read()] == ["Box"]
        VaultItem.relabel(UUID(int=1), "Crate")
        assert [item.label for item in VaultItem.read()] == ["Crate"]
        made = VaultItem.keep("New")
        assert execution.store.get_row(VaultItem.schema, str(made.id)) == [str(made.id), "New"]
        VaultItem.relabel(made, "fixed")
        with pytest.raises(Forbidden):
            VaultItem.relabel(made, "free")
    assert all("secret" not in json.dumps(mutation.to_wire()) for mutation in execution.mutations)

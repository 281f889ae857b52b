"""A small desk of resources on a store in memory, for the tests of resources."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Literal
from uuid import UUID

import pytest
from holdfast import (
    SQL,
    IndexedDB,
    Invalid,
    Resource,
    actor,
    always,
    attribute,
    authorized,
    belongs_to,
    create,
    destroy,
    last_write_wins,
    now,
    policy,
    read,
    update,
    uuid_primary_key,
)
from holdfast.execution import Execution, IdSource, activate
from holdfast.predicates import predicate
from holdfast.query import Expression
from holdfast.schema import ResourceSchema
from holdfast.types import Encoded, Row


class DeskPerson(Resource):
    id: UUID = uuid_primary_key()
    name: str = attribute(min_length=1)
    senior: bool = attribute(default=False)
    boss: "DeskPerson | None" = belongs_to("DeskPerson")

    stores = [SQL(table="people")]
    policies = [policy(read, create, authorize_if=always())]

    @create(accept=["name", "senior", "boss_id"])
    def hire(self):
        pass


class DeskTicket(Resource):
    id: UUID = uuid_primary_key()
    subject: str = attribute(min_length=1, max_length=20)
    status: Literal["open", "closed"] = attribute(default="open")
    opened: datetime = attribute(default_factory=now)
    tags: list[str] = attribute(default_factory=list)
    count: int = attribute(default=0, ge=0)
    person: DeskPerson = belongs_to(DeskPerson)

    stores = [
        SQL(table="tickets"),
        IndexedDB(store="tickets", scope=authorized, resolution=last_write_wins),
    ]
    policies = [
        policy(read, authorize_if=(person.id == actor.id) | (person.boss.id == actor.id)),
        policy(create, authorize_if=always(), forbid_if=count > 100),
        policy(update, destroy, authorize_if=person.id == actor.id),
        policy("assign", forbid_if=status == "closed"),
    ]

    @create(accept=["subject", "count"])
    def open(self, note: str | None = None):
        self.person_id = actor.id
        if note is not None:
            DeskNote.add(self.id, note)

    @update
    def close(self):
        if self.status == "closed":
            raise Invalid("Ticket is already closed", field="status")
        self.status = "closed"

    @update(accept=["count"])
    def assign(self, person: DeskPerson):
        self.person = person

    @update
    def tag(self, *, label: str):
        self.tags.append(label)

    @update
    def count_twice(self):
        self.count = self.count + 1
        DeskTicket.assign(self.id, self.count + 10, self.person)
        DeskTicket.tag(self.id, label="nested")

    @create(accept=["subject"])
    def open_late(self):
        self.person_id = actor.id
        DeskNote.add(self.id, "early")
        self.count = 7
        DeskTicket.tag(self.id, label="nested")

    @update
    def close_with_note(self, text: str):
        self.close()
        DeskNote.add(self.id, text)

    @destroy
    def drop(self):
        for note in DeskNote.read(DeskNote.ticket_id == self.id):
            note.drop()


class DeskNote(Resource):
    id: UUID = uuid_primary_key()
    ticket: DeskTicket = belongs_to(DeskTicket)
    text: str = attribute(min_length=1)

    stores = [SQL(table="notes")]
    policies = [policy(read, create, destroy, authorize_if=ticket.person.id == actor.id)]

    @create(accept=["ticket_id", "text"])
    def add(self):
        pass

    @destroy
    def drop(self):
        pass


class DeskDraft(Resource):
    id: UUID = uuid_primary_key()
    text: str | None = attribute(default=None)

    stores = [IndexedDB(store="drafts")]

    @create(accept=["id", "text"])
    def keep(self):
        pass

    @update(accept=["text"])
    def change(self):
        pass


class MemoryStore:
    """Rows in dicts: the smallest thing that is a Store."""

    partial = False

    def __init__(self) -> None:
        self.tables: dict[str, dict[Encoded, Row]] = {}

    def table(self, resource: ResourceSchema) -> dict[Encoded, Row]:
        return self.tables.setdefault(resource.name, {})

    def get_row(self, resource: ResourceSchema, id: Encoded) -> Row | None:
        return self.table(resource).get(id)

    def vouches_for(self, resource: ResourceSchema, id: Encoded) -> bool:
        return False

    def select_rows(
        self, resource: ResourceSchema, where: Expression | None, allowed: Expression | None = None
    ) -> list[Row]:
        rows = list(self.table(resource).values())
        for condition in (where, allowed):
            rows = rows if condition is None else list(filter(predicate(condition, self), rows))
        return rows

    def insert_row(self, resource: ResourceSchema, row: Row) -> None:
        assert row[0] not in self.table(resource)
        self.table(resource)[row[0]] = row

    def update_row(self, resource: ResourceSchema, row: Row, old: Row) -> None:
        assert self.table(resource)[row[0]] == old
        self.table(resource)[row[0]] = row

    def delete_row(self, resource: ResourceSchema, id: Encoded) -> None:
        del self.table(resource)[id]


def numbered_ids() -> Callable[[], UUID]:
    """Return a source of ids 1, 2, 3..."""
    count = 0

    def fresh() -> UUID:
        nonlocal count
        count += 1
        return UUID(int=count)

    return fresh


AT = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)


@pytest.fixture
def desk() -> Iterator[SimpleNamespace]:
    """Resources, a store with Ada, her boss Bob and the stranger Cy, and `run(as_person)` to make executions.

    While the test runs, Ada is the actor.
    """
    store = MemoryStore()
    fresh = numbered_ids()

    def run(person: DeskPerson | None, ids: list[str] | None = None, **options: object) -> Execution:
        return Execution(store, person, AT, IdSource(ids or [], fresh), **options)

    with activate(run(None)):
        bob = DeskPerson.hire("Bob", senior=True)
        ada = DeskPerson.hire("Ada", boss_id=bob.id)
        cy = DeskPerson.hire("Cy")
    execution = run(ada)
    with activate(execution):
        yield SimpleNamespace(
            Person=DeskPerson,
            Ticket=DeskTicket,
            Note=DeskNote,
            Draft=DeskDraft,
            MemoryStore=MemoryStore,
            store=store,
            run=run,
            execution=execution,
            ada=ada,
            bob=bob,
            cy=cy,
            at=AT,
        )

# Resources declared as an app declares them, run on a store in memory, recorded, and made again elsewhere.
from datetime import UTC, datetime
from typing import Literal
from uuid import UUID

from holdfast import (
    SQL,
    BusinessError,
    DeclarationError,
    IndexedDB,
    Invalid,
    Resource,
    actor,
    always,
    attribute,
    authorized,
    belongs_to,
    create,
    desc,
    destroy,
    last_write_wins,
    now,
    policy,
    read,
    update,
    uuid_primary_key,
)
from holdfast.execution import Execution, IdSource, Mutation, activate, run_mutation
from holdfast.predicates import predicate
from holdfast.schema import schema_hash


class Representative(Resource):
    id: UUID = uuid_primary_key()
    name: str = attribute(min_length=1)
    boss: "Representative | None" = belongs_to("Representative")

    stores = [SQL(table="representatives"), IndexedDB(store="representatives")]
    policies = [policy(read, create, authorize_if=always())]

    @create(accept=["name", "boss_id"])
    def hire(self):
        pass


class Ticket(Resource):
    id: UUID = uuid_primary_key()
    subject: str = attribute(min_length=1, max_length=200)
    status: Literal["open", "closed"] = attribute(default="open")
    opened: datetime = attribute(default_factory=now)
    tags: list[str] = attribute(default_factory=list)
    weight: float | None = attribute(ge=0)
    representative: Representative = belongs_to(Representative)

    stores = [
        SQL(table="tickets"),
        IndexedDB(store="tickets", scope=authorized, resolution=last_write_wins),
    ]
    policies = [
        policy(read, authorize_if=(representative.id == actor.id) | (representative.boss.id == actor.id)),
        policy(create, authorize_if=always()),
        policy("close", "weigh", destroy, authorize_if=representative.id == actor.id),
        policy("close", forbid_if=status == "frozen"),
    ]

    @create(accept=["subject", "weight"])
    def open(self, *labels: str):
        self.representative_id = actor.id
        for label in labels:
            self.tags.append(label)

    @update
    def close(self):
        if self.status == "closed":
            raise Invalid("Ticket is already closed", field="status")
        self.status = "closed"

    @update(accept=["weight"])
    def weigh(self, *, note: str = ""):
        self.tags.append(note)
        if self.weight is not None and self.weight > 100:
            self.close()

    @destroy
    def drop(self):
        pass


class Memory:
    partial = False

    def __init__(self):
        self.rows = {}

    def get_row(self, resource, id):
        return self.rows.get((resource.name, id))

    def vouches_for(self, resource, id):
        return False

    def select_rows(self, resource, where, allowed=None):
        rows = [row for (name, _), row in self.rows.items() if name == resource.name]
        for condition in (where, allowed):
            rows = rows if condition is None else list(filter(predicate(condition, self), rows))
        return rows

    def insert_row(self, resource, row):
        self.rows[resource.name, row[0]] = row

    def update_row(self, resource, row, old):
        self.rows[resource.name, row[0]] = row

    def delete_row(self, resource, id):
        del self.rows[resource.name, id]


count = 0


def fresh():
    global count
    count += 1
    return UUID(int=count)


def execution(store, person):
    return Execution(store, person, datetime(2026, 3, 1, 12, 30, tzinfo=UTC), IdSource([], fresh))


def attempt(function, *args, **kwargs):
    try:
        print(function(*args, **kwargs))
    except (BusinessError, TypeError, AttributeError) as error:
        print(type(error).__name__, error, getattr(error, "field", "-"))


store = Memory()
with activate(execution(store, None)):
    bob = Representative.hire("Bob")
    ada = Representative.hire("Ada", boss_id=bob.id)
    cy = Representative.hire("Cy")
    attempt(Ticket.open, "Nobody's")

first = execution(store, ada)
with activate(first):
    ticket = Ticket.open("Printer")
    print(ticket)
    print(ticket.representative.name, ticket.representative == ada, ticket.representative == actor, actor.name)
    Ticket.close(ticket.id)
    print(ticket.status, Ticket.get(ticket.id).status)
    attempt(ticket.close)
    attempt(Ticket.open, "")
    attempt(Ticket.open, 5)
    attempt(Ticket.open, "x" * 201)
    attempt(Ticket.open)
    attempt(Ticket.open, "a", subject="b")
    attempt(Ticket.open, "a", weight=-1.0)
    attempt(Ticket.open, "a", colour="red")
    attempt(Ticket.close, "1")
    attempt(Ticket.close)
    attempt(ticket.close, 1)
    attempt(setattr, ticket, "subject", "x")
    heavy = Ticket.open("Safe 🔒", 99.0, "x", "y")
    heavy.weigh(note="first")
    print(heavy.weigh(150.0, note="second"))
    doomed = Ticket.open(subject="Doomed")
    print(doomed.drop() == doomed)
    attempt(Ticket.get, doomed.id)
    print([each.subject for each in Ticket.read()])
    print([each.subject for each in Ticket.read(order_by=desc(Ticket.subject))])
    print([each.subject for each in Ticket.read(Ticket.weight > 5, order_by=[Ticket.status, Ticket.weight], limit=1)])
    print([each.subject for each in Ticket.read(Ticket.weight.is_none() & ~Ticket.subject.in_(["Safe"]))])
    print([each.subject for each in Ticket.read(Ticket.representative.boss.name == "Bob")])
    rows = Ticket.read(Ticket.status == "open")
    Ticket.open("Later")
    print(len(rows), len(rows.refresh()), rows.refresh()[0].opened == now())

for person in (bob, cy, None):
    with activate(execution(store, person)):
        print(len(Ticket.read()))
        attempt(ticket.close)

print(first.ids.drawn)
copy = Memory()
copy.rows.update({key: row for key, row in store.rows.items() if key[0] == "Representative"})
for mutation in first.mutations:
    print(mutation.to_wire())
    run_mutation(execution(copy, ada), Mutation.from_wire(mutation.to_wire()))
print(copy.rows == store.rows)
for row in copy.rows.values():
    print(row)

print(Ticket.status == "open", Ticket.schema.permission("read"), Ticket.schema.permission("update", "close"))
print(schema_hash([Ticket, Representative]))
try:
    bool(Ticket.status == "open")
except TypeError as error:
    print(error)
try:

    class Keyless(Resource):
        name: str = attribute()
        stores = [IndexedDB(store="x")]

except DeclarationError as error:
    print(error)

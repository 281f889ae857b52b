"""Amounts of money as attributes of a resource: declared, changed by business methods, replayed and filtered."""

import json
from datetime import UTC, datetime
from decimal import ROUND_HALF_UP, Decimal
from uuid import UUID

from holdfast import (
    IndexedDB,
    Invalid,
    Resource,
    always,
    attribute,
    create,
    desc,
    policy,
    read,
    update,
    uuid_primary_key,
)
from holdfast.execution import Execution, IdSource, Mutation, activate, run_mutation
from holdfast.predicates import predicate
from holdfast.wire import pack, unpack


class Invoice(Resource):
    id: UUID = uuid_primary_key()
    net: Decimal = attribute(ge=Decimal("0"))
    rate: Decimal = attribute(default=Decimal("0.19"))
    total: Decimal | None = attribute()
    parts: list[Decimal] = attribute(default_factory=list)

    stores = [IndexedDB(store="invoices")]
    policies = [policy(read, create, update, authorize_if=always())]

    @create(accept=["net"])
    def write(self):
        self.add_up()

    @update
    def split(self, *, parts: int, discount: Decimal | None = None):
        if discount is not None:
            self.net -= discount
        share = (self.net / parts).quantize(Decimal("0.01"))
        self.parts = [self.net - share * (parts - 1)] + [share] * (parts - 1)
        self.add_up()

    def add_up(self):
        self.total = (self.net * (1 + self.rate)).quantize(Decimal("0.01"), ROUND_HALF_UP)


class Memory:
    partial = False

    def __init__(self):
        self.rows = {}

    def get_row(self, resource, id):
        return self.rows.get((resource.name, id))

    def vouches_for(self, resource, id):
        return False

    def select_rows(self, resource, where, allowed=None):
        rows = list(self.rows.values())
        for condition in (where, allowed):
            rows = rows if condition is None else list(filter(predicate(condition, self), rows))
        return rows

    def insert_row(self, resource, row):
        self.rows[resource.name, row[0]] = row

    def update_row(self, resource, row, old):
        self.rows[resource.name, row[0]] = row


count = 0


def fresh():
    global count
    count += 1
    return UUID(int=count)


def execution(store):
    return Execution(store, None, datetime(2026, 3, 1, 12, 30, tzinfo=UTC), IdSource([], fresh))


store = Memory()
first = execution(store)
with activate(first):
    small = Invoice.write(Decimal("9.995"))
    large = Invoice.write(Decimal("1200.00"))
    free = Invoice.write(net=Decimal(0))
    large.split(parts=7, discount=Decimal("0.01"))
    for wrong in (Decimal("-0.01"), 5, 1.5, "1.50", None):
        try:
            print(Invoice.write(wrong))
        except (Invalid, TypeError) as error:
            print(type(error).__name__, error)
    print(small.total, large.total, free.total, large.parts, sum(large.parts) == large.net)
    print([str(each.net) for each in Invoice.read(order_by=desc(Invoice.net))])
    print([str(each.net) for each in Invoice.read(Invoice.total > Decimal("11.80"))])
    print([str(each.net) for each in Invoice.read(Invoice.total == Decimal("11.890"))])
    print([str(each.net) for each in Invoice.read(Invoice.total.in_([Decimal("0"), Decimal("11.89")]))])

copy = Memory()
for mutation in first.mutations:
    wire = json.dumps(mutation.to_wire())
    print(wire)
    run_mutation(execution(copy), Mutation.from_wire(json.loads(wire)))
print(copy.rows == store.rows)
for row in store.rows.values():
    print(row)
for value in (Decimal("1.50"), [Decimal("-1E+3"), Decimal("NaN")]):
    print(json.dumps(pack(value)), unpack(json.loads(json.dumps(pack(value)))))

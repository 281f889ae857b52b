# How values stand in rows and on the wire, and what conditions say of rows: the same on both sides, to the letter.
import json
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from enum import Enum
from typing import Literal, Optional
from uuid import UUID

from holdfast import (
    Conflict,
    DeclarationError,
    Forbidden,
    IndexedDB,
    Invalid,
    NotFound,
    Resource,
    attribute,
    belongs_to,
    column,
    desc,
    uuid_primary_key,
)
from holdfast.errors import error_from_wire
from holdfast.predicates import bind, follow, holds, ordered, predicate
from holdfast.query import ActorAttribute, Order, condition
from holdfast.types import codec_for, is_nullable
from holdfast.wire import pack, unpack


class Colour(Enum):
    RED = "red"
    BLUE = "blue"


ID = UUID("12345678-1234-5678-1234-567812345678")
MOMENT = datetime(2026, 1, 2, 3, 4, 5, 6, tzinfo=timezone(timedelta(hours=2)))

for annotation, value in [
    (str, "å🎈"),
    (bool, True),
    (int, 2**53 - 1),
    (int, 2**53),
    (int, -(2**70)),
    (float, 1.0),
    (float, 3),
    (float, 1e300),
    (float, float("inf")),
    (UUID, ID),
    (datetime, MOMENT),
    (date, date(2026, 1, 2)),
    (bytes, b"\x00\xff"),
    (Decimal, Decimal("1.50")),
    (Decimal, Decimal("-1E+3")),
    (Colour, Colour.RED),
    (Literal["a", "b"], "b"),
    (Literal[1, 2], 2),
    (list[str], ["a", 'b"', "é\n"]),
    (list[UUID], [ID]),
    (dict[str, float], {"a": 2.0}),
    (dict, {"a": [1.0, None, ID], "$b": 2**60}),
    (list, []),
    (str | None, "a"),
    (Optional[int], 5),
]:
    codec = codec_for(annotation)
    encoded = codec.to_row(value)
    print(
        codec.kind,
        codec.noun,
        repr(encoded),
        repr(codec.from_row(encoded)),
        codec.accepts(value),
        is_nullable(annotation),
    )
    print(
        [codec.accepts(each) for each in ("a", 1, True, 1.0, None, [], ["a", 1], {1: 2}, MOMENT, date(2026, 1, 1), b"")]
    )

for wrong in (object, str | int, dict[int, str], "str", Literal["a", 1]):
    try:
        codec_for(wrong)
    except DeclarationError as error:
        print(error)

values = [
    None,
    True,
    5,
    2**53,
    1.0,
    -0.0,
    1.5,
    "text",
    [1, [None]],
    {"$uuid": "x", "a": {"$$": 1}},
    ID,
    MOMENT,
    date(2026, 1, 2),
    b"\x01",
]
for value in values:
    text = json.dumps(pack(value))
    print(text, repr(unpack(json.loads(text))))
for value in ((1, 2), {1}, {1: 2}, object):
    try:
        pack(value)
    except TypeError as error:
        print(error)
for packed in ({"$strange": "x"}, {"$uuid": 1}, {"$uuid": "x", "a": 1}, {"$row": ["Gone", []]}):
    try:
        print(unpack(packed))
    except ValueError as error:
        print(error)

for error in (Invalid("Short", field="a"), Forbidden(), NotFound("Gone"), Conflict(base=[1], theirs=[2], mine=[3])):
    print(error.to_wire(), type(error_from_wire(error.to_wire())).__name__, str(error))


class Thing(Resource):
    id: UUID = uuid_primary_key()
    name: str | None = attribute()
    size: float | None = attribute()
    flag: bool | None = attribute()
    at: datetime | None = attribute()
    part_of: "Thing | None" = belongs_to("Thing")

    stores = [IndexedDB(store="things")]


IDS = [str(UUID(int=number)) for number in range(5)]
ROWS = [
    [IDS[0], "a", "9.0", True, None, None],
    [IDS[1], "b", "10.0", False, "2026-01-02T00:00:00.000000+00:00", IDS[0]],
    [IDS[2], None, None, None, "2026-01-01T00:00:00.000000+00:00", IDS[1]],
    [IDS[3], "b", "0.5", True, None, IDS[4]],
]


class Rows:
    partial = False

    def get_row(self, resource, id):
        return next((row for row in ROWS if row[0] == id), None)


store = Rows()


def show(where):
    test = predicate(bind(condition(where), None), store)
    print(where, [ROWS.index(row) for row in ROWS if test(row)])


nobody = ActorAttribute("id")
for where in [
    Thing.size < 9.5,
    Thing.size == 9,
    Thing.size != 10.0,
    Thing.size >= 0.5,
    ~(Thing.size > 1.0),
    Thing.name == None,
    Thing.name.is_none(),
    Thing.name > "a",
    Thing.name.in_(["a", None, 5]),
    ~column(Thing.name).in_([]),
    Thing.flag,
    ~Thing.flag,
    Thing.flag & (Thing.name == "b") | Thing.part_of.is_none(),
    Thing.id == IDS[0],
    Thing.id == UUID(int=0),
    Thing.at > datetime(2026, 1, 1, 2, tzinfo=timezone(timedelta(hours=1))),
    Thing.at == datetime(2026, 1, 1, 1, tzinfo=timezone(timedelta(hours=1))).astimezone(UTC),
    Thing.part_of.name == "a",
    Thing.part_of.part_of.name == "a",
    Thing.part_of.part_of.id == UUID(int=0),
    Thing.part_of.name == None,
    Thing.id == nobody,
    ~(Thing.id == nobody),
    (Thing.id == nobody) | (Thing.name == "a"),
    ~((Thing.id == nobody) & (Thing.name == "a")),
    True & (Thing.name == "a"),
    False,
]:
    show(where)

for keys in (
    [],
    [Thing.name],
    [desc(Thing.name)],
    [desc(Thing.size)],
    [Thing.flag, desc(Thing.at)],
    [Thing.part_of.name],
):
    orders = [key if isinstance(key, Order) else Order(key, False) for key in keys]
    print(orders, [ROWS.index(row) for row in ordered(reversed(ROWS), orders, store)])

steps, end = follow(Thing.part_of.part_of.name)
print(steps, end, follow(Thing.part_of.id), holds(Thing.name == "a", ROWS[0], None, store))
for wrong in (
    lambda: show(Thing.part_of.colour == 1),
    lambda: show(Thing.part_of.name.size == 1),
    lambda: condition("a"),
    lambda: not Thing.flag,
):
    try:
        wrong()
    except (DeclarationError, TypeError) as error:
        print(type(error).__name__, error)

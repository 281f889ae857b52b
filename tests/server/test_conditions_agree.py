"""One condition, four ways to work it out: SQL, the client's predicate, the check of a row, the past. All agree.

Random rows and random conditions: all operators, None, private attributes, the actor's attributes and nobody there,
paths through belongs_to and has_many to any depth, `any` and `contains` within each other.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
from flask_holdfast.authority import Authority
from flask_holdfast.commands import CommandRegistry
from flask_holdfast.database import Database
from flask_holdfast.history import History
from flask_holdfast.pokes import LocalPokeHub
from flask_holdfast.store import SqlStore
from holdfast import Resource, actor, bypass, policy
from holdfast.attributes import BelongsTo
from holdfast.many import HasMany
from holdfast.policy import Bypass, Policy, permission
from holdfast.predicates import bind, holds, predicate
from holdfast.query import And, Compare, Constant, Exists, Expression, In, IsNone, Literal, Not, Or, condition, operand
from holdfast.sync.view import View, ViewStore
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from tests.server.club import CLUB, SCHEMAS, ClubMembership, ClubPerson, ClubProject, ClubTask, ClubTeam

Rows = dict[str, list[list[Any]]]

IDS = {kind.__name__: [str(UUID(int=100 * place + number)) for number in range(4)] for place, kind in enumerate(CLUB)}
WORDS = ["", "lead", "guest", "Ärger"]
NUMBERS = [-1, 0, 1, 2]


class Everything(ViewStore):
    """The client's store, if a device held every row with all that is private."""

    partial = False


class Undone(Exception):
    """Ends a transaction without effect."""


def some(values: list[Any]) -> st.SearchStrategy[Any]:
    return st.sampled_from([*values, None])


def database(seed: int) -> Rows:
    """Rows of the whole club. From a seed, because hypothesis prefers tables that are empty."""
    chance = random.Random(seed)

    def rows(kind: type[Resource], *columns: list[Any]) -> list[list[Any]]:
        ids = IDS[kind.__name__][: chance.choice([0, 2, 3, 4, 4, 4])]
        return [[id, *(chance.choice(column) for column in columns)] for id in ids]

    def one_of(found: list[list[Any]]) -> list[str | None]:
        return [*(row[0] for row in found), None]

    numbers, flags = [*NUMBERS, None], [True, False]
    people = rows(ClubPerson, WORDS, numbers, flags, numbers)
    teams = rows(ClubTeam, WORDS, numbers)
    members = rows(ClubMembership, [*WORDS, None], one_of(teams), one_of(people), numbers)
    costs, shares = ["0", "1.0", "1.00", "2.5", None], ["0.0", "1.0", "0.5", None]
    projects = rows(ClubProject, WORDS, numbers, costs, shares, one_of(teams))
    tasks = rows(ClubTask, WORDS, flags, one_of(projects))
    return dict(zip(IDS, (people, teams, members, projects, tasks), strict=True))


SEEDS = st.integers(0, 2**32)


ACTOR_ATTRIBUTES = {"uuid": ["id"], "str": ["name"], "bool": ["admin"]}
NUMERIC = ("int", "float", "decimal", "bool")


@st.composite
def values(draw: st.DrawFn, kind: type[Resource], depth: int = 2) -> tuple[Expression, str]:
    """An attribute of a row, or of one that it belongs to, and its kind."""
    source: Any = kind
    schema = kind.schema
    while schema.relations and depth and draw(st.integers(0, 2)) == 0:
        name = draw(st.sampled_from(sorted(schema.relations)))
        source = getattr(source, name)
        schema = schema.relations[name]._target().schema
        depth -= 1
    column = draw(st.sampled_from(schema.columns))
    return getattr(source, column.name), column.codec.kind


def literals(kind: str) -> st.SearchStrategy[Any]:
    if kind == "uuid":
        return some([UUID(id) for ids in IDS.values() for id in ids[:2]])
    if kind == "str":
        return some([*WORDS, "z"])
    if kind == "bool":
        return some([True, False])
    return some([*NUMBERS, 0.5, 1.0, Decimal("1.00"), Decimal("2.5"), True])


@st.composite
def comparisons(draw: st.DrawFn, kind: type[Resource]) -> Expression:
    left, type_of = draw(values(kind))
    shape = draw(st.integers(0, 5))
    if shape == 0:
        return IsNone(left)
    if shape == 1:
        return In(left, [operand(value) for value in draw(st.lists(literals(type_of), max_size=3))])
    right: object = draw(literals(type_of))
    if shape == 2:
        right = getattr(actor, draw(st.sampled_from(ACTOR_ATTRIBUTES.get(type_of, ["level", "quota"]))))
    elif shape == 3:
        other, other_type = draw(values(kind))
        right = other if other_type == type_of or {type_of, other_type} <= set(NUMERIC) else right
    elif shape == 4 and type_of == "bool":
        right = draw(st.sampled_from([0, 1, 0.5, Decimal(1)]))
    op = draw(st.sampled_from(["==", "!=", "<", "<=", ">", ">="]))
    sides = [left, operand(right)]
    return Compare(op, *(sides if draw(st.booleans()) else sides[::-1]))


MANY = {kind: sorted(name for name, value in vars(kind).items() if isinstance(value, HasMany)) for kind in CLUB}


@st.composite
def existences(draw: st.DrawFn, kind: type[Resource], depth: int) -> Expression:
    """`any` or `contains` of related-many rows, some relations away."""
    source: Any = kind
    place, seen_many = kind, False
    for _ in range(draw(st.integers(1, 3))):
        names = [*MANY[place], *place.schema.relations]
        name = draw(st.sampled_from(names))
        source = getattr(source, name)
        relation = getattr(place, name)
        seen_many = seen_many or isinstance(relation, HasMany)
        place = relation._target() if isinstance(relation, BelongsTo) else target_of(relation)
    if not seen_many:
        return draw(comparisons(kind))
    if draw(st.integers(0, 2)):
        return source.any(draw(conditions(place, depth - 1)))  # type: ignore[no-any-return]  # an Exists
    member = draw(st.sampled_from([actor, actor.id, *[UUID(id) for id in IDS[place.__name__][:2]], None]))
    return source.contains(member)  # type: ignore[no-any-return]  # an Exists


def target_of(relation: HasMany) -> type[Resource]:
    return next(kind for kind in CLUB if kind.schema is relation._hops()[-1].schema)


@st.composite
def conditions(draw: st.DrawFn, kind: type[Resource], depth: int = 3) -> Expression:
    shape = draw(st.integers(0, 9)) if depth > 0 else 9
    if shape < 2:
        return And(draw(conditions(kind, depth - 1)), draw(conditions(kind, depth - 1)))
    if shape < 4:
        return Or(draw(conditions(kind, depth - 1)), draw(conditions(kind, depth - 1)))
    if shape < 6:
        return Not(draw(conditions(kind, depth - 1)))
    if shape < 8 and (MANY[kind] or kind.schema.relations):
        return draw(existences(kind, depth))
    if shape == 8:
        return Constant(draw(st.booleans()))
    return draw(comparisons(kind))


@st.composite
def judged(draw: st.DrawFn) -> tuple[type[Resource], Expression]:
    kind = draw(st.sampled_from(CLUB))
    return kind, draw(conditions(kind))


Case = tuple[int, int, list[tuple[type[Resource], Expression]]]
"""The seed of a database, the number of the person who acts in it (-1: nobody), and conditions on its rows."""

CASES = st.tuples(SEEDS, st.integers(-1, 3), st.lists(judged(), min_size=1, max_size=10))


@dataclass
class Sides:
    """The same rows on all sides, and who acts."""

    rows: Rows
    store: SqlStore
    connection: Connection
    who: ClubPerson | None
    device: ViewStore = field(init=False)
    everything: ViewStore = field(init=False)

    def __post_init__(self) -> None:
        whole, public = View(), View()
        for kind in CLUB:
            schema = kind.schema
            for row in self.rows[schema.name]:
                whole.base.setdefault(schema.name, {})[row[0]] = [1, row]
                if schema.indexed_db is not None:
                    public.base.setdefault(schema.name, {})[row[0]] = [1, row[: len(schema.public)]]
        self.everything, self.device = Everything(whole), ViewStore(public)

    def by_sql(self, kind: type[Resource], where: Expression) -> list[str]:
        """The ids of rows that SQL finds."""
        return [str(row[0]) for row in self.store.select_rows(kind.schema, bind(where, self.who))]

    def by_predicate(self, kind: type[Resource], where: Expression) -> list[str]:
        """Those for which the client's predicate holds."""
        test = predicate(bind(where, self.who), self.everything)
        return [row[0] for row in self.rows[kind.__name__] if test(row)]

    def by_check(self, kind: type[Resource], where: Expression) -> list[str]:
        """Those that the server's check of a single row lets pass."""
        return [row[0] for row in self.rows[kind.__name__] if holds(where, row, self.who, self.store)]

    def by_the_past(self, kind: type[Resource], where: Expression) -> list[str]:
        """Those that a pull finds in the state of a position."""
        past = History(self.connection, self.store, 0).at(0)
        test = predicate(bind(where, self.who), past)
        return [row[0] for row in self.rows[kind.__name__] if test(row)]

    def on_the_device(self, kind: type[Resource], where: Expression, suits: bool) -> list[str]:
        """Those that a device takes, which lacks what is private and memberships."""
        width = len(kind.schema.public)
        who = None if self.who is None else ClubPerson(self.who._row[: len(ClubPerson.schema.public)])
        test = predicate(bind(where, who), self.device, suits)
        return [row[0] for row in self.rows[kind.__name__] if test(row[:width])]


@pytest.fixture
def club(location: str) -> Iterator[Authority]:
    authority = Authority(Database(location), SCHEMAS, CommandRegistry([]), LocalPokeHub(), needs_actor=True)
    authority.prepare()
    yield authority
    authority.database.dispose()


def check_on(club: Authority, rows: Rows, who: int, check: Any) -> None:
    """Run a check in a transaction that holds these rows, and undo it. `who` numbers the person who acts."""
    try:
        with club.database.write() as connection:
            store = SqlStore(connection, club.tables)
            for kind in CLUB:
                for row in rows[kind.__name__]:
                    store.insert_row(kind.schema, row)
            people = rows["ClubPerson"]
            present = ClubPerson(people[who]) if 0 <= who < len(people) else None
            check(Sides(rows, store, connection, present))
            raise Undone
    except Undone:
        pass


LIMITS = settings(
    max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@LIMITS
@given(case=CASES)
def test_all_renderings_of_a_condition_agree(club: Authority, case: Case) -> None:
    seed, who, asked = case

    def check(sides: Sides) -> None:
        for kind, where in asked:
            expected = sides.by_predicate(kind, where)
            assert sides.by_sql(kind, where) == expected
            assert sides.by_check(kind, where) == expected
            assert sides.by_the_past(kind, where) == expected

    check_on(club, database(seed), who, check)


NOBODY_OR_ANYBODY = (ClubTeam.id.is_none() & (actor.id == ClubTeam.id)) | ~ClubTeam.id.is_none()


@LIMITS
@given(case=CASES)
@example(case=(0, -1, [(ClubPerson, ClubPerson.memberships.team.any(NOBODY_OR_ANYBODY))]))
def test_a_device_allows_no_less_and_finds_no_more_than_the_server(club: Authority, case: Case) -> None:
    seed, who, asked = case

    def check(sides: Sides) -> None:
        for kind, where in asked:
            expected = set(sides.by_sql(kind, where))
            assert set(sides.on_the_device(kind, where, suits=True)) >= expected
            assert set(sides.on_the_device(kind, where, suits=False)) <= expected

    check_on(club, database(seed), who, check)


ACTIONS = ["read", "create", "update", "destroy", "close", "hand"]


@st.composite
def policies(draw: st.DrawFn, kind: type[Resource]) -> tuple[Policy, dict[str, Expression], list[str]]:
    """A policy, and what it was made of."""
    actions = draw(st.lists(st.sampled_from(ACTIONS), min_size=1, max_size=3, unique=True))
    maybe = st.none() | conditions(kind, 1)
    made = {"authorize_if": draw(maybe), "authorize_unless": draw(maybe)}
    is_bypass = draw(st.booleans())
    if not is_bypass:
        made["forbid_if"] = draw(maybe)
    made = {name: where for name, where in made.items() if where is not None} or {"authorize_if": Constant(True)}
    return (bypass if is_bypass else policy)(*actions, **made), made, actions


@LIMITS
@given(data=st.data())
def test_any_set_of_policies_allows_what_some_authorise_and_none_forbids(club: Authority, data: st.DataObject) -> None:
    kind = data.draw(st.sampled_from([ClubTask, ClubProject, ClubTeam]))
    rows = database(data.draw(SEEDS))
    made = data.draw(st.lists(policies(kind), max_size=4))
    asked = [("read", ""), ("update", "close"), ("update", "hand"), ("create", "open")]
    type_of, name = data.draw(st.sampled_from(asked))

    def check(sides: Sides) -> None:
        def true(where: Expression) -> set[str]:
            return set(sides.by_sql(kind, where))

        everyone = {row[0] for row in rows[kind.__name__]}
        authorised: set[str] = set()
        unforbidden, bypassed = set(everyone), set()
        for rule, parts, actions in made:
            if type_of not in actions and name not in actions:
                continue
            agreed = set(everyone) if {"authorize_if", "authorize_unless"} & parts.keys() else set()
            if "authorize_if" in parts:
                agreed &= true(condition(parts["authorize_if"]))
            if "authorize_unless" in parts:
                agreed &= true(Not(condition(parts["authorize_unless"])))
            if "forbid_if" in parts:
                unforbidden &= true(Not(condition(parts["forbid_if"])))
            if isinstance(rule, Bypass):
                bypassed |= agreed
            else:
                authorised |= agreed
        where = permission([each for each, _, _ in made], type_of, name)
        expected = (authorised & unforbidden) | bypassed
        for answer in (sides.by_sql, sides.by_predicate, sides.by_check):
            assert set(answer(kind, where)) == expected

    check_on(club, rows, data.draw(st.integers(-1, 3)), check)


def test_a_stranger_passes_neither_a_condition_that_asks_for_the_actor_nor_its_negation(club: Authority) -> None:
    rows: Rows = {name: [] for name in IDS}
    rows["ClubTeam"] = [[IDS["ClubTeam"][0], "", None]]

    def check(sides: Sides) -> None:
        where = ClubTeam.people.contains(actor)
        for each in (where, Not(condition(where)), Exists(ClubTeam.members, Compare("==", Literal(1), operand(actor)))):
            for answer in (sides.by_sql, sides.by_predicate, sides.by_check, sides.by_the_past):
                assert answer(ClubTeam, condition(each)) == []

    check_on(club, rows, -1, check)


def test_true_is_one_on_every_side(club: Authority) -> None:
    rows = database(1)
    flags = [row[3] for row in rows["ClubPerson"]]
    assert True in flags and False in flags

    def check(sides: Sides) -> None:
        for op, value, wanted in [("==", 1, [True]), (">", 0.5, [True]), ("<", 1, [False]), ("!=", 2, [True, False])]:
            where = Compare(op, operand(ClubPerson.admin), Literal(value))
            expected = [row[0] for row in rows["ClubPerson"] if row[3] in wanted]
            for answer in (sides.by_sql, sides.by_predicate, sides.by_check, sides.by_the_past):
                assert answer(ClubPerson, where) == expected

    check_on(club, rows, 0, check)

"""The data layer: rows come back as they went in, and SQL finds what Python finds."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from flask_holdfast.authority import Authority
from flask_holdfast.database import Database
from flask_holdfast.store import SqlStore, StaleRow
from flask_holdfast.tables import ResourceTables
from holdfast import Conflict, Invalid, NotFound, Resource
from holdfast.predicates import bind, predicate
from holdfast.query import Expression, column, condition
from holdfast.types import Row
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from tests.server.device import ANN, BEN, CAT, member
from tests.server.workshop import Mood, ShopMember, ShopProject, ShopSample, ShopTask

VALUES: dict[str, list[object]] = {
    "text": ["", "a", "B", "é", "🪵", "a%b_c'\"\\", "line\nbreak", None],
    "flag": [True, False, None],
    "number": [0, 1, -1, 2**53, -(2**63) + 1, None],
    "ratio": [0.0, 1.5, -1e300, float("inf"), None],
    "key": [UUID(int=1), UUID(int=2**127), None],
    "moment": [
        datetime(2026, 11, 22, 9, 30, 0, 123456, UTC),
        datetime(1, 1, 2, tzinfo=UTC),
        datetime(9999, 12, 30, tzinfo=UTC),
        None,
    ],
    "day": [date(1, 1, 1), date(2026, 11, 22), None],
    "price": [Decimal("1.50"), Decimal("1.5"), Decimal("-0.001"), Decimal("1E+20"), Decimal(10) ** 30, None],
    "blob": [b"", b"\x00\xff", None],
    "mood": [Mood.CALM, Mood.HASTY, None],
    "words": [[], ["a", "b"], None],
    "counts": [{}, {"a": 1, "$b": 2}, None],
    "friend_id": [ANN, None],
}


def sample(**values: object) -> Row:
    """A row of ShopSample with these values, the rest None."""
    row: Row = []
    for each in ShopSample.schema.columns:
        row.append(str(uuid4()) if each.primary_key else each.to_row(values.get(each.name)))
    return row


@contextmanager
def reopened(authority: Authority) -> Iterator[SqlStore]:
    with authority.database.snapshot() as connection:
        yield SqlStore(connection, authority.tables)


@pytest.mark.parametrize("name", VALUES)
def test_values_come_back_as_they_went_in(authority: Authority, name: str) -> None:
    rows = {str(sample()[0]): value for value in VALUES[name]}
    with authority.storing() as store:
        for id, value in rows.items():
            store.insert_row(ShopSample.schema, [id, *sample(**{name: value})[1:]])
    with reopened(authority) as store:
        for id, value in rows.items():
            found = store.get_row(ShopSample.schema, id)
            assert found is not None
            assert getattr(ShopSample(found), name) == value
            if not isinstance(value, Decimal):
                assert found[1:] == sample(**{name: value})[1:]


def test_a_value_that_sql_cannot_hold_is_invalid_and_named(authority: Authority) -> None:
    unfit: list[tuple[str, object]] = [
        ("number", 2**63),
        ("ratio", float("nan")),
        ("text", "a\x00b"),
        ("text", "a\ud800b"),
        ("price", Decimal("NaN")),
        ("price", Decimal("Infinity")),
    ]
    with authority.storing() as store:
        for name, value in unfit:
            with pytest.raises(Invalid) as caught:
                store.insert_row(ShopSample.schema, sample(**{name: value}))
            assert caught.value.field == name


def test_insert_update_delete_and_their_changes(authority: Authority) -> None:
    row = sample(text="a")
    changed = [row[0], "b", *row[2:]]
    with authority.storing() as store:
        store.insert_row(ShopSample.schema, row)
        store.update_row(ShopSample.schema, changed, row)
        assert store.changes() == [("ShopSample", row[0], None, 0)]
    with authority.storing() as store:
        store.update_row(ShopSample.schema, row, changed)
        store.delete_row(ShopSample.schema, row[0])
        assert store.changes() == [("ShopSample", row[0], changed, 1)]
    with reopened(authority) as store:
        assert store.get_row(ShopSample.schema, row[0]) is None


def test_a_row_put_back_as_it_was_has_not_changed_and_keeps_its_version(authority: Authority) -> None:
    row = sample(text="a")
    other = [row[0], "b", *row[2:]]
    with authority.storing() as store:
        store.insert_row(ShopSample.schema, row)
    with authority.storing() as store:
        store.update_row(ShopSample.schema, other, row)
        store.update_row(ShopSample.schema, row, other)
        store.delete_row(ShopSample.schema, row[0])
        store.insert_row(ShopSample.schema, row)
        assert store.changes() == []
        assert store.select_versions(ShopSample.schema, None) == [(row, 1)]


def test_a_second_row_with_the_same_id_is_a_conflict_and_the_transaction_goes_on(authority: Authority) -> None:
    row = sample(text="a")
    with authority.storing() as store:
        store.insert_row(ShopSample.schema, row)
        with pytest.raises(Conflict):
            store.insert_row(ShopSample.schema, [row[0], "b", *row[2:]])
        store.insert_row(ShopSample.schema, sample(text="c"))
    with reopened(authority) as store:
        assert sorted(str(found[1]) for found in store.select_rows(ShopSample.schema, None)) == ["a", "c"]


def test_what_is_gone_cannot_be_changed(authority: Authority) -> None:
    row = sample()
    with authority.storing() as store:
        with pytest.raises(NotFound):
            store.update_row(ShopSample.schema, row, row)
        with pytest.raises(NotFound):
            store.delete_row(ShopSample.schema, row[0])


def test_a_row_with_others_belonging_to_it_is_not_deleted(authority: Authority) -> None:
    with authority.storing() as store:
        store.insert_row(ShopSample.schema, sample(friend_id=ANN))
        with pytest.raises(Conflict):
            store.delete_row(ShopMember.schema, str(ANN))


def test_a_write_on_a_row_that_changed_since_it_was_read_is_stale(authority: Authority) -> None:
    row = sample(text="a")
    with authority.storing() as store:
        store.insert_row(ShopSample.schema, row)
        # What another transaction would do in between, where it can.
        store._connection.execute(text("UPDATE shop_samples SET holdfast_version = 7"))
        with pytest.raises(StaleRow):
            store.update_row(ShopSample.schema, [row[0], "b", *row[2:]], row)
        store.stale = False


def test_rows_come_in_the_order_of_their_ids(authority: Authority) -> None:
    rows = [sample(number=number) for number in range(20)]
    with authority.storing() as store:
        for row in rows:
            store.insert_row(ShopSample.schema, row)
    with reopened(authority) as store:
        found = store.select_rows(ShopSample.schema, None)
    assert list(found) == sorted(rows, key=lambda row: str(row[0]))


FIELDS: dict[str, list[object]] = {
    "text": ["", "a", "B", "é", None],
    "flag": [True, False, None],
    "number": [0, 1, 5, None],
    "ratio": [0.0, 1.5, None],
    "key": [UUID(int=1), UUID(int=5), None],
    "moment": [datetime(2026, 1, 1, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC) + timedelta(microseconds=1), None],
    "day": [date(2026, 1, 1), date(2026, 1, 2), None],
    "price": [Decimal("1.50"), Decimal("1.5"), Decimal("10"), Decimal("-2"), None],
    "mood": [Mood.CALM, Mood.HASTY, None],
    "friend_id": [ANN, BEN, CAT, None],
}
OPERATORS: list[Callable[[Any, Any], Any]] = [
    lambda left, right: left == right,
    lambda left, right: left != right,
    lambda left, right: left < right,
    lambda left, right: left <= right,
    lambda left, right: left > right,
    lambda left, right: left >= right,
]


def comparisons() -> st.SearchStrategy[Expression]:
    def compare(name: str) -> st.SearchStrategy[Expression]:
        operators = OPERATORS[:2] if name in ("mood", "flag") else OPERATORS
        attribute = getattr(ShopSample, name)
        values = st.sampled_from(FIELDS[name])
        return st.one_of(
            st.builds(lambda operate, value: operate(attribute, value), st.sampled_from(operators), values),
            st.builds(lambda chosen: column(attribute).in_(chosen), st.lists(values, max_size=3)),
            st.just(column(attribute).is_none()),
        )

    friend: Any = ShopSample.friend
    actor_team = st.sampled_from(["wood", "iron", None])
    return st.one_of(
        st.sampled_from(list(FIELDS)).flatmap(compare),
        st.builds(lambda operate, team: operate(friend.team, team), st.sampled_from(OPERATORS), actor_team),
        st.builds(lambda operate: operate(friend.name, ShopSample.text), st.sampled_from(OPERATORS)),
        st.builds(lambda operate: operate(ShopSample.text, friend.name), st.sampled_from(OPERATORS)),
        st.sampled_from([condition(friend.id == ANN), condition(True), condition(False)]),
    )


def conditions() -> st.SearchStrategy[Expression]:
    return st.recursive(
        comparisons(),
        lambda inner: st.one_of(
            st.builds(lambda left, right: left & right, inner, inner),
            st.builds(lambda left, right: left | right, inner, inner),
            st.builds(lambda each: ~each, inner),
        ),
        max_leaves=6,
    )


def rows() -> st.SearchStrategy[list[Row]]:
    values = st.fixed_dictionaries({name: st.sampled_from(choices) for name, choices in FIELDS.items()})
    return st.lists(st.builds(lambda chosen: sample(**chosen), values), max_size=8)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows(), st.lists(conditions(), min_size=1, max_size=8))
def test_sql_finds_the_rows_that_python_finds(authority: Authority, stored: list[Row], asked: list[Expression]) -> None:
    with authority.database.write() as connection:
        connection.execute(text("DELETE FROM shop_samples"))
        store = SqlStore(connection, authority.tables)
        for row in stored:
            store.insert_row(ShopSample.schema, row)
        present = list(store.select_rows(ShopSample.schema, None))
        for where in asked:
            expected = [row for row in present if predicate(where, store)(row)]
            assert list(store.select_rows(ShopSample.schema, where)) == expected, where


POLICIES: list[type[Resource]] = [ShopMember, ShopProject, ShopTask]


@pytest.mark.parametrize("resource", POLICIES)
def test_policies_mean_the_same_in_sql_and_in_python(authority: Authority, resource: type[Resource]) -> None:
    moment = "2026-11-22T09:30:00.000000+00:00"
    projects = {team: str(uuid4()) for team in ("wood", "iron")}
    with authority.storing() as store:
        for team, id in projects.items():
            store.insert_row(ShopProject.schema, [id, "Project", team])
        for holder in (ANN, BEN, CAT):
            for project in [*projects.values(), None]:
                store.insert_row(ShopTask.schema, [str(uuid4()), "Task", "open", moment, str(holder), project])
        everything = list(store.select_rows(resource.schema, None))
        for actor in (member(ANN), member(BEN), member(CAT), None):
            where = bind(resource.schema.permission("read"), actor)
            expected = [row for row in everything if predicate(where, store)(row)]
            assert list(store.select_rows(resource.schema, where)) == expected


def test_a_missing_column_is_added_with_the_attributes_default(tmp_path: Path) -> None:
    database = Database(str(tmp_path / "old.sqlite"))
    with database.write() as connection:
        connection.execute(text("CREATE TABLE shop_members (id VARCHAR(36) PRIMARY KEY, name TEXT NOT NULL)"))
        connection.execute(text("INSERT INTO shop_members VALUES (:id, 'Old')"), {"id": str(ANN)})
        ResourceTables([ShopMember.schema]).create(connection)
        store = SqlStore(connection, ResourceTables([ShopMember.schema]))
        assert store.select_versions(ShopMember.schema, None) == [([str(ANN), "Old", "wood"], 1)]
    database.dispose()


def test_whose_rows_they_are_is_indexed_together_with_their_ids(authority: Authority) -> None:
    indexes = authority.tables.of(ShopTask.schema).indexes
    assert {tuple(column.name for column in index.columns) for index in indexes} == {
        ("holder_id", "id"),
        ("project_id", "id"),
    }

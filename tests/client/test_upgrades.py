"""Calls of business methods that wait on a device since an older version of the app."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from holdfast import (
    IndexedDB,
    Invalid,
    Resource,
    always,
    attribute,
    create,
    policy,
    read,
    update,
    upgrade,
    uuid_primary_key,
)
from holdfast.execution import Execution, IdSource, Mutation, run_mutation
from holdfast.sync.view import View, ViewStore

ID = str(UUID(int=7))


class UpgradedItem(Resource):
    id: UUID = uuid_primary_key()
    label: str = attribute(default="")
    amount: int = attribute(default=0)

    stores = [IndexedDB(store="upgraded_items")]
    policies = [policy(read, create, update, authorize_if=always())]

    @create
    def make(self):  # type: ignore[no-untyped-def]  # as authors write resources
        pass

    @update(accept=["label"], version=3)
    def name(self, amount: int):  # type: ignore[no-untyped-def]  # as authors write resources
        self.amount = amount

    @upgrade(name, from_version=1)
    def name_from_1(title: str) -> dict[str, Any]:  # type: ignore[misc]  # it takes arguments, and no row
        if not title:
            raise Invalid("It needs a title")
        return {"label": title}

    @upgrade(name, from_version=2)
    def name_from_2(label: str) -> dict[str, Any]:  # type: ignore[misc]  # as above
        return {"label": label, "amount": 5}


@pytest.fixture
def execution() -> Execution:
    view = View()
    view.base = {"UpgradedItem": {ID: [1, [ID, "before", 0]]}}

    return Execution(ViewStore(view), None, datetime(2026, 1, 1, tzinfo=UTC), IdSource([], lambda: UUID(int=8)))


def row(execution: Execution) -> object:
    return execution.store.get_row(UpgradedItem.schema, ID)


@pytest.mark.parametrize(
    ("version", "args", "after"),
    [
        (1, {"title": "old"}, ["old", 5]),
        (1, {"*": ["by position"]}, ["by position", 5]),
        (2, {"label": "newer"}, ["newer", 5]),
        (3, {"label": "today", "amount": 1}, ["today", 1]),
    ],
)
def test_calls_of_older_versions_are_upgraded(
    execution: Execution, version: int, args: dict[str, object], after: list[object]
) -> None:
    run_mutation(execution, Mutation("UpgradedItem", "name", ID, args, [], version))
    assert row(execution) == [ID, *after]


@pytest.mark.parametrize(
    ("action", "version", "args", "error"),
    [
        ("name", 4, {"label": "x"}, LookupError),
        ("make", 2, {}, LookupError),
        ("name", 1, {"title": ""}, Invalid),
    ],
)
def test_what_cannot_be_upgraded_changes_nothing(
    execution: Execution, action: str, version: int, args: dict[str, object], error: type[Exception]
) -> None:
    with pytest.raises(error):
        run_mutation(execution, Mutation("UpgradedItem", action, ID, args, [], version))
    assert row(execution) == [ID, "before", 0]


def test_a_call_is_recorded_with_its_version() -> None:
    made = Mutation("UpgradedItem", "name", ID, {"label": "x"}, [], 3)
    assert Mutation.from_wire(made.to_wire()).version == 3
    assert "version" not in Mutation("UpgradedItem", "make", None, {}, []).to_wire()


def test_only_commands_and_business_methods_have_upgrades() -> None:
    with pytest.raises(TypeError, match="business method"):
        upgrade(UpgradedItem.name, from_version=1)

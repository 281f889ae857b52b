"""Commands on the server: found by name, and what they ask of the page that sent them."""

from __future__ import annotations

from uuid import UUID

import pytest
from holdfast.errors import Invalid
from holdfast.page import Page, action, command
from holdfast.serving import ServerContext, commands, run_command


class OrderPage(Page):
    route = "/orders"

    @action
    def ordered(self, id):  # type: ignore[no-untyped-def]  # as authors write pages
        pass

    @action
    def refused(self, reason):  # type: ignore[no-untyped-def]  # as authors write pages
        pass

    @command(version=3)
    def order(self, server, amount):  # type: ignore[no-untyped-def]  # as authors write pages
        try:
            if amount < 1:
                raise Invalid("At least one", field="amount")
        except Invalid as error:
            server.put_action(self.refused, reason=str(error))
        else:
            server.put_action(self.ordered.bind(id=UUID(int=amount)))


class UrgentOrderPage(OrderPage):
    route = "/urgent"


def test_commands_are_found_by_the_name_they_travel_under() -> None:
    found = commands([OrderPage, UrgentOrderPage])
    assert sorted(found) == ["OrderPage.order", "UrgentOrderPage.order"]
    assert found["OrderPage.order"][1].version == 3


def test_actions_put_by_a_command_are_collected_packed() -> None:
    server = ServerContext()
    page, order = commands([OrderPage])["OrderPage.order"]
    run_command(page, order, server, {"amount": 5})
    assert server.actions == [{"name": "OrderPage.ordered", "args": {"id": {"$uuid": str(UUID(int=5))}}}]


def test_an_action_put_about_an_error_carries_the_error() -> None:
    server = ServerContext()
    page, order = commands([OrderPage])["OrderPage.order"]
    run_command(page, order, server, {"amount": 0})
    assert server.actions == [
        {
            "name": "OrderPage.refused",
            "args": {"reason": "At least one"},
            "error": {"kind": "invalid", "message": "At least one", "field": "amount"},
        }
    ]


def test_wrong_arguments_are_an_error_at_the_call() -> None:
    with pytest.raises(TypeError, match="ordered needs the argument 'id'"):
        ServerContext().put_action(OrderPage().ordered)


def test_only_actions_can_be_put() -> None:
    with pytest.raises(TypeError, match=r"takes an action of a page, such as self.create_failed"):
        ServerContext().put_action(print)


def test_an_unknown_offline_mode_is_refused() -> None:
    with pytest.raises(ValueError, match="queue and fail"):
        command(offline="maybe")(lambda self, server: None)

"""Pages that show some rows, one row, and a number made of all rows."""

from typing import Any
from uuid import UUID

from holdfast import Page, action, command, state, sync
from holdfast.html import button, div, h1, li, p, ul

from stockroom.items import Item

SHOWN = 200


class MissingPage(Page):
    """The first of what is missing, which is one item in fifty."""

    route = "/"
    title = "Missing"

    items: list[Item] = state(default_factory=list)

    def init(self, params: dict[str, Any]) -> None:
        """Read what is missing, as many as anyone looks at."""
        self.items = Item.read(Item.status == "missing", limit=SHOWN)

    @action
    def recount(self, id: UUID) -> None:
        """One more was found."""
        amount = Item.get(id).amount + 1
        Item.recount(id, amount)
        self.put_command(self.count_item, id=id, amount=amount)

    @command
    def count_item(self, server: Any, id: UUID, amount: int) -> None:
        """Note the number."""
        Item.recount(id, amount)

    @command
    def add_item(self, server: Any, name: str) -> None:
        """Put a thing on the shelf."""
        Item.add(name)

    def template(self) -> Any:
        """A list with a button to each."""
        return div[
            h1["Missing"],
            p(id="status", data_pending=str(sync.pending))[sync.status],
            ul[
                (
                    li(key=str(item.id), class_="item")[
                        item.name,
                        " ",
                        str(item.amount),
                        button(class_="recount", on_click=self.recount.bind(id=item.id))["One more"],
                    ]
                    for item in self.items
                )
            ],
        ]


class ItemPage(Page):
    """One item."""

    route = "/items/<uuid:id>"
    title = "Item"

    items: list[Item] = state(default_factory=list)

    def init(self, params: dict[str, Any]) -> None:
        """Read the item."""
        self.items = [Item.get(params["id"])]

    def refresh(self) -> None:
        """Read it again."""
        self.init(self.params)

    @action
    def recount(self) -> None:
        """One more was found."""
        item = self.items[0]
        amount = item.amount + 1
        item.recount(amount)
        self.put_command(self.count_item, id=item.id, amount=amount)

    @command
    def count_item(self, server: Any, id: UUID, amount: int) -> None:
        """Note the number."""
        Item.recount(id, amount)

    def template(self) -> Any:
        """The item and its button."""
        item = self.items[0]
        return div[
            h1(class_="shown")[item.name],
            p(id="status", data_pending=str(sync.pending))[sync.status],
            p[str(item.amount)],
            button(class_="recount", on_click=self.recount)["One more"],
        ]


class TotalPage(Page):
    """How many of all things there are."""

    route = "/total"
    title = "Total"

    total: int = state(default=-1)

    def init(self, params: dict[str, Any]) -> None:
        """Read every row as an object, and an attribute of each."""
        self.total = sum(item.amount for item in Item.read())

    def template(self) -> Any:
        """The number."""
        return div[h1["Total"], p(class_="shown")[str(self.total)]]

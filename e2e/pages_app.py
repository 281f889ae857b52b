"""An app on a replica in memory, compiled by test_pages.py: what pages do in a real browser, without server or disk."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from holdfast import (
    SQL,
    IndexedDB,
    Invalid,
    Page,
    Resource,
    action,
    always,
    attribute,
    authorized,
    command,
    create,
    last_write_wins,
    policy,
    read,
    state,
    update,
    uuid_primary_key,
)
from holdfast.application import Application
from holdfast.browser import JavaScriptError, document, new, spawn, window
from holdfast.components import problem, sync_badge
from holdfast.html import a, button, div, form, h1, input_, li, main, option, p, select, span, textarea, ul
from holdfast.javascript import measuring
from holdfast.svg import path, svg
from holdfast.sync.checksum import operations_text
from holdfast.sync.records import Batch, Rejection
from holdfast.sync.storage import Stored
from holdfast.sync.workspace import Workspace, WorkspaceHost


class Book(Resource):
    """A book on the shelf."""

    id: UUID = uuid_primary_key()
    name: str = attribute(min_length=1, max_length=40)
    lent: bool = attribute(default=False)

    stores = [SQL(table="books"), IndexedDB(store="books", scope=authorized, resolution=last_write_wins)]
    policies = [policy(read, authorize_if=always()), policy("add", "lend", authorize_if=always())]

    @create(accept=["name"])
    def add(self) -> None:
        """Put it on the shelf."""

    @update
    def lend(self) -> None:
        """Give it away for a while."""
        if self.lent:
            raise Invalid("Book is lent already", field="lent")
        self.lent = True


class ShelfPage(Page):
    """All books, and a field of every kind."""

    route = "/"
    title = "Shelf"

    books: list[Book] = state(default_factory=list)
    name: str = state(default="")
    amount: Any = state(default=None)
    agreed: bool = state(default=False)
    size: str = state(default="m")
    colour: str = state(default="red")
    colours: list[str] = state(default_factory=list)
    note: str = state(default="")
    last: str = state(default="")

    def init(self, params: dict[str, object]) -> None:
        """Read the shelf."""
        self.books = Book.read(order_by=Book.name)

    @action
    def add(self) -> None:
        """Add a book."""
        Book.add(self.name)
        self.put_command(self.add_book, name=self.name)
        self.put_state(name="")

    @action
    def lend(self, id: UUID) -> None:
        """Lend a book."""
        Book.lend(id)
        self.put_command(self.lend_book, id=id)

    @action
    def reverse(self) -> None:
        """Turn the shelf round."""
        self.put_state(books=self.books[::-1])

    @action
    def fail(self) -> None:
        """Do what nobody foresaw."""
        self.put_state(last="lost")
        books: dict[str, int] = {}
        books["missing"] += 1

    @action
    def measure(self) -> None:
        """Let JavaScript of the app's own do something, in each way there is."""
        told: list[object] = []
        ruler = new(measuring.Ruler, document.getElementById("bar"))
        told.append(ruler.mark([1, 2.5, 4], lambda total, id: told.append((total, id))))
        try:
            measuring.tooFar()
        except JavaScriptError as error:
            told.append(str(error))

        async def wait() -> None:
            answer = await measuring.settled(2**53 - 1)
            told.append((answer.value, answer.half))
            self.put_state(last=repr(told))

        spawn(wait())

    @action
    def press(self, key: str) -> None:
        """Note a key."""
        self.put_state(last=key)

    @action
    def heard(self, words: str) -> None:
        """Hear from the server; nothing on the device names this action."""
        self.put_state(last=words)

    @command
    def add_book(self, server: Any, name: str) -> None:
        """Body of the server: quetzalcoatl."""
        server.put_action(self.heard, words="quetzalcoatl")

    @command
    def lend_book(self, server: Any, id: UUID) -> None:
        """Body of the server."""
        Book.lend(id)

    def template(self) -> Any:
        """The form and the shelf."""
        return main[
            h1["Shelf"],
            sync_badge(),
            problem(self),
            form(id="adder", on_submit=self.add)[
                input_(id="name", bind=ShelfPage.name), button(type="submit", id="add")["Add"]
            ],
            div(id="fields")[
                input_(id="amount", type="number", step="any", bind=ShelfPage.amount),
                input_(id="agreed", type="checkbox", bind=ShelfPage.agreed),
                [input_(id="size-" + s, type="radio", name="size", value=s, bind=ShelfPage.size) for s in ("s", "m")],
                select(id="colour", bind=ShelfPage.colour)[[option(value=c)[c] for c in ("red", "green")]],
                select(id="colours", multiple=True, bind=ShelfPage.colours)[
                    [option[c] for c in ("red", "green", "blue")]
                ],
                textarea(id="note", bind=ShelfPage.note),
                input_(id="keys", on_keydown=self.press),
                button(id="fail", on_click=self.fail)["Fail"],
                button(id="measure", on_click=self.measure)["Measure"],
                button(id="reverse", on_click=self.reverse)["Reverse"],
            ],
            p(id="values")[repr([self.amount, self.agreed, self.size, self.colour, self.colours, self.note])],
            p(id="last")[self.last],
            div(id="bar", style={"width": "40%"}),
            svg(id="icon", viewBox="0 0 8 8")[path(d="M0 0h8")],
            a(id="evil", href="javascript:document.title='taken'")["evil"],
            a(id="server", href="/sign-in")["sign in"],
            ul(id="books")[(self.row(book) for book in self.books)],
        ]

    def row(self, book: Book) -> Any:
        """One book."""
        return li(key=book.id, class_=["book", book.lent and "lent"])[
            a(class_="name", href=BookPage.url(id=book.id))[book.name],
            span[book.sync_state],
            button(class_="lend", on_click=self.lend.bind(id=book.id))["Lend"],
        ]


class BookPage(Page):
    """One book."""

    route = "/books/<uuid:id>"
    book: Book | None = state(default=None)

    def init(self, params: dict[str, Any]) -> None:
        """Read the book."""
        self.book = Book.get(params["id"])

    @property
    def title(self) -> str:  # type: ignore[override]  # a title that depends on a state
        """Its name."""
        return self.book.name if self.book else "Gone"

    def template(self) -> Any:
        """The book, or that it is gone."""
        if self.book is None:
            return p(id="gone")["gone"]
        return main[h1[self.book.name], a(href="/")["back"]]


class Memory(WorkspaceHost):
    """Keeps batches in a list."""

    def __init__(self) -> None:
        self.batches: list[Batch] = []
        self.ids = 10000

    def now(self) -> datetime:
        """Return a fixed time."""
        return datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)

    def fresh_id(self) -> UUID:
        """Count."""
        self.ids += 1
        return UUID(int=self.ids)

    def save(self, batch: Batch) -> None:
        """Number the batch and its commands."""
        self.batches.append(batch)
        batch.seq = len(self.batches)
        batch.client = "client"
        for queued in batch.commands:
            queued.id = len(self.batches)
        workspace.saved(batch)

    def forget(self, rejection: Rejection) -> None:
        """There is no disk to forget on."""


class NoSession:
    """Signing in and out is not part of this."""

    def sign_in(self) -> None:
        """Do nothing."""

    def sign_out(self) -> None:
        """Do nothing."""

    def export_outbox(self) -> str:
        """Give nothing."""
        return ""

    def import_outbox(self, text: str) -> None:
        """Do nothing."""

    def save_outbox_file(self) -> None:
        """Do nothing."""

    def open_outbox_file(self) -> None:
        """Do nothing."""


host = Memory()
workspace = Workspace(host, None, Stored())


def arrive(*operations: Any) -> None:
    """Let a patch arrive."""
    cursor = workspace.cursor
    workspace.hear(
        {
            "type": "patched",
            "from": cursor,
            "to": str(int(cursor or "0") + 1),
            "client": "",
            "last_id": 0,
            "ops": operations_text(list(operations)),
            "rejections": [],
            "results": [],
        }
    )


def put_book(number: int, name: str) -> None:
    """Let one book arrive."""
    arrive(["put", "Book", 1, [str(UUID(int=number)), name, False]])


def take_book(number: int) -> None:
    """Let one book leave."""
    arrive(["leave", "Book", str(UUID(int=number))])


def fill(count: int) -> None:
    """Let many books arrive in one patch."""
    arrive(*[["put", "Book", 1, [str(UUID(int=n)), f"Book {n:05}", False]] for n in range(1, count + 1)])


def answer() -> None:
    """Let the server's answer to the first command arrive."""
    put = {"name": "ShelfPage.heard", "args": {"words": "from the server"}}
    workspace.hear(
        {
            "type": "results",
            "client": "client",
            "results": [{"id": 1, "status": "done", "error": None, "actions": [put]}],
        }
    )


def start() -> None:
    """Show the app, and give the test its levers."""
    application = Application([ShelfPage, BookPage], workspace, window, NoSession())
    window.put_book = put_book
    window.take_book = take_book
    window.fill = fill
    window.answer = answer
    window.render = application.render
    window.batches = lambda: len(host.batches)
    application.start()

"""The two pages: the list of tickets, and one ticket with its notes."""

from typing import Any
from uuid import UUID

from holdfast import Invalid, Page, action, actor, command, state
from holdfast.html import (
    a,
    article,
    button,
    div,
    form,
    h1,
    h2,
    input_,
    label,
    li,
    nav,
    option,
    p,
    section,
    select,
    span,
    textarea,
    time,
    ul,
)

from ticketdesk.desk import do_close_ticket, do_open_ticket, do_reassign_ticket, do_reopen_ticket, do_write_note
from ticketdesk.layout import MainLayout, SyncMark
from ticketdesk.tickets import Note, Representative, Ticket
from ticketdesk.words import count, day


class TicketListPage(Page):
    """The tickets that the signed-in representative holds, newest first."""

    route = "/"
    layout = MainLayout
    title = "Tickets"

    tickets: list[Ticket] = state(default_factory=list)
    new_subject: str = state(default="")
    showing: str = state(default="open")

    def init(self, params: dict[str, object]) -> None:
        """Show what is on the device: no round trip, no spinner."""
        self.tickets = Ticket.read()

    @action
    def open_ticket(self) -> None:
        """Open a ticket with the subject in the form."""
        subject = self.new_subject
        Ticket.open(subject)
        self.put_state(tickets=Ticket.read(), new_subject="")
        self.put_command(self.create_ticket, subject=subject)

    @action
    def close_ticket(self, id: UUID) -> None:
        """Close a ticket."""
        Ticket.close(id)
        self.put_state(tickets=Ticket.read())
        self.put_command(self.update_ticket, id=id)

    @action
    def show(self, which: str) -> None:
        """Show open tickets, closed ones, or all."""
        self.put_state(showing=which)

    @action
    def ticket_created(self, ticket: Ticket) -> None:
        """The server has the ticket: show it as the server has it."""
        self.put_state(tickets=Ticket.read())

    @action
    def create_failed(self, reason: str) -> None:
        """The server did not take the ticket: say why."""
        raise Invalid(reason, field="subject")

    @command
    def create_ticket(self, server: Any, subject: str) -> None:
        """Open the ticket at the desk."""
        try:
            ticket = do_open_ticket(subject)
        except Invalid as error:
            server.put_action(self.create_failed, reason=str(error))
        else:
            server.put_action(self.ticket_created, ticket=ticket)

    @command
    def update_ticket(self, server: Any, id: UUID) -> None:
        """Close the ticket at the desk."""
        do_close_ticket(id)

    def template(self) -> Any:
        """The form, the filter and the list."""
        shown = [t for t in self.tickets if self.showing in ("all", t.status)]
        shown.sort(key=lambda t: t.opened_at, reverse=True)
        return div(class_="stack")[
            div(class_="heading")[
                h1["Tickets"],
                p(class_="quiet", id="ticket-count")[
                    count(len([t for t in self.tickets if t.status == "open"]), "open ticket", "open tickets")
                ],
            ],
            form(class_="opener", on_submit=self.open_ticket)[
                label(class_="field", for_="new-subject")[span["What is it about?"]],
                div(class_="row")[
                    input_(
                        id="new-subject",
                        name="subject",
                        bind=TicketListPage.new_subject,
                        autocomplete="off",
                        maxlength="300",
                        placeholder="The printer on floor 2 is out of paper",
                    ),
                    button(class_="primary", type="submit")["Open"],
                ],
            ],
            nav(class_="filter", aria_label="Which tickets to show")[
                (
                    button(
                        key=which,
                        class_="tab",
                        aria_pressed="true" if self.showing == which else "false",
                        on_click=self.show.bind(which=which),
                    )[which.capitalize()]
                    for which in ("open", "closed", "all")
                )
            ],
            ul(class_="tickets", id="tickets")[(self.row(t) for t in shown)]
            if shown
            else div(class_="empty", id="empty")[
                p(class_="empty-title")["Nothing here" if self.tickets else "No tickets yet"],
                p(class_="quiet")[
                    "Tickets you close are kept under “Closed”."
                    if self.showing == "open"
                    else "Tickets appear here once there are any."
                ],
            ],
        ]

    def row(self, ticket: Ticket) -> Any:
        """One ticket in the list."""
        return li(key=str(ticket.id), class_=f"ticket {ticket.status}", data_id=str(ticket.id))[
            div(class_="about")[
                a(class_="subject", href=f"/tickets/{ticket.id}")[ticket.subject],
                p(class_="meta")[
                    time(datetime=ticket.opened_at.isoformat())[day(ticket.opened_at)],
                    ticket.status == "closed" and span(class_="tag")["Closed"],
                    SyncMark(ticket.sync_state),
                ],
            ],
            ticket.status == "open"
            and button(
                class_="plain", aria_label=f"Close {ticket.subject}", on_click=self.close_ticket.bind(id=ticket.id)
            )["Close"],
        ]


class TicketPage(Page):
    """One ticket: its notes, and handing it to a colleague."""

    route = "/tickets/<uuid:id>"
    layout = MainLayout
    title = "Ticket"

    tickets: list[Ticket] = state(default_factory=list)
    notes: list[Note] = state(default_factory=list)
    colleagues: list[Representative] = state(default_factory=list)
    new_note: str = state(default="")
    colleague: str = state(default="")
    handed_to: str = state(default="")

    def init(self, params: dict[str, Any]) -> None:
        """Show what is on the device about this ticket."""
        self.tickets = Ticket.read(Ticket.id == params["id"])
        self.notes = Note.read(Note.ticket.id == params["id"])
        self.colleagues = Representative.read(Representative.id != actor.id)

    @action
    def close_ticket(self, id: UUID) -> None:
        """Close the ticket."""
        Ticket.close(id)
        self.put_command(self.update_ticket, id=id)

    @action
    def reopen_ticket(self, id: UUID) -> None:
        """Take the ticket up again."""
        Ticket.reopen(id)
        self.put_command(self.take_up_ticket, id=id)

    @action
    def write_note(self, id: UUID) -> None:
        """Write the note in the form on the ticket."""
        body = self.new_note
        Note.write(id, body)
        self.put_state(new_note="")
        self.put_command(self.create_note, ticket=id, body=body)

    @action
    def reassign_ticket(self, id: UUID) -> None:
        """Hand the ticket to the colleague chosen in the form."""
        if not self.colleague:
            raise Invalid("Choose a colleague to hand the ticket to.", field="colleague")
        colleague = Representative.get(UUID(self.colleague))
        Ticket.reassign(id, colleague.id)
        self.put_state(handed_to=colleague.name, colleague="")
        self.put_command(self.hand_over, id=id, representative=colleague.id)

    @command
    def update_ticket(self, server: Any, id: UUID) -> None:
        """Close the ticket at the desk."""
        do_close_ticket(id)

    @command
    def take_up_ticket(self, server: Any, id: UUID) -> None:
        """Take the ticket up again at the desk."""
        do_reopen_ticket(id)

    @command
    def create_note(self, server: Any, ticket: UUID, body: str) -> None:
        """Write the note at the desk."""
        do_write_note(ticket, body)

    @command
    def hand_over(self, server: Any, id: UUID, representative: UUID) -> None:
        """Hand the ticket over at the desk."""
        do_reassign_ticket(id, representative)

    def template(self) -> Any:
        """The ticket, or what became of it."""
        return div(class_="stack")[
            a(class_="back", href="/")["← All tickets"],
            self.ticket_card(self.tickets[0]) if self.tickets else self.absent(),
        ]

    def absent(self) -> Any:
        """What to say where the ticket is not, or no longer, on this desk."""
        if self.handed_to:
            return div(class_="empty", id="handed-over")[
                p(class_="empty-title")[f"Handed to {self.handed_to}"],
                p(class_="quiet")["The ticket and its notes are on their desk now."],
            ]
        return div(class_="empty", id="no-ticket")[
            p(class_="empty-title")["This ticket is not on your desk"],
            p(class_="quiet")["Someone else may hold it now, or it was never here."],
        ]

    def ticket_card(self, ticket: Ticket) -> Any:
        """The ticket with everything that can be done to it."""
        return article(class_="stack", data_id=str(ticket.id))[
            div(class_="heading")[
                h1(id="subject")[ticket.subject],
                p(class_="meta")[
                    span(class_="tag", id="ticket-status")[ticket.status.capitalize()],
                    time(datetime=ticket.opened_at.isoformat())[f"Opened {day(ticket.opened_at)}"],
                    SyncMark(ticket.sync_state),
                ],
            ],
            div(class_="buttons")[
                button(class_="plain", id="close", on_click=self.close_ticket.bind(id=ticket.id))["Close ticket"]
                if ticket.status == "open"
                else button(class_="plain", id="reopen", on_click=self.reopen_ticket.bind(id=ticket.id))["Reopen"]
            ],
            section(class_="panel", aria_labelledby="notes-title")[
                h2(id="notes-title")["Notes"],
                self.note_list(),
                form(class_="writer", on_submit=self.write_note.bind(id=ticket.id))[
                    label(class_="field", for_="new-note")[span["Add a note"]],
                    textarea(id="new-note", name="body", rows="3", bind=TicketPage.new_note),
                    button(class_="primary", type="submit")["Save note"],
                ],
            ],
            section(class_="panel", aria_labelledby="hand-title")[
                h2(id="hand-title")["Hand over"],
                form(class_="row", on_submit=self.reassign_ticket.bind(id=ticket.id))[
                    label(class_="hidden", for_="colleague")["Colleague"],
                    select(id="colleague", name="colleague", bind=TicketPage.colleague)[
                        option(value="")["Choose a colleague"],
                        (option(key=str(c.id), value=str(c.id))[c.name] for c in self.colleagues),
                    ],
                    button(class_="plain", type="submit")["Hand over"],
                ],
            ],
        ]

    def note_list(self) -> Any:
        """The notes in the order they were written."""
        if not self.notes:
            return p(class_="quiet", id="no-notes")["No notes yet."]
        return ul(class_="notes", id="notes")[
            (
                li(key=str(note.id), class_="note")[
                    p(class_="body")[note.body],
                    p(class_="meta")[
                        span[self.author_name(note)],
                        time(datetime=note.written_at.isoformat())[day(note.written_at)],
                        SyncMark(note.sync_state),
                    ],
                ]
                for note in sorted(self.notes, key=lambda n: n.written_at)
            )
        ]

    def author_name(self, note: Note) -> str:
        """Who wrote the note, as the reader would say it."""
        for colleague in self.colleagues:
            if colleague.id == note.author_id:
                return colleague.name
        return "You"

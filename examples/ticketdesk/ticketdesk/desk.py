"""What the desk does on the server when a command arrives. Nothing of this module reaches a browser."""

import logging
from uuid import UUID

from ticketdesk.tickets import Note, Ticket

log = logging.getLogger("ticketdesk")


def do_open_ticket(subject: str) -> Ticket:
    """Open a ticket and note it in the server's journal."""
    ticket = Ticket.open(subject)
    log.info("deskjournal opened %s", ticket.id)
    return ticket


def do_close_ticket(id: UUID) -> None:
    """Close a ticket and note it in the server's journal."""
    Ticket.close(id)
    log.info("deskjournal closed %s", id)


def do_reopen_ticket(id: UUID) -> None:
    """Take a ticket up again and note it in the server's journal."""
    Ticket.reopen(id)
    log.info("deskjournal reopened %s", id)


def do_reassign_ticket(id: UUID, representative: UUID) -> None:
    """Hand a ticket over and note it in the server's journal."""
    Ticket.reassign(id, representative)
    log.info("deskjournal handed %s to %s", id, representative)


def do_write_note(ticket: UUID, body: str) -> Note:
    """Write a note and note its length, not its words, in the server's journal."""
    note = Note.write(ticket, body)
    log.info("deskjournal noted %d characters on %s", len(body), ticket)
    return note
